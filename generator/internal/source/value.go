package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	numberLike = han.Pattern(
		`^([+-]?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[+-]?(inf|nan))$`)
	yearExact = han.Pattern(`^(0|[1-9][0-9]{0,8})$`)
)

// entryReader reads one key and its value. It reports their faults and records the changes that turn the value into
// correct TOML, as it was most likely meant.
type entryReader struct {
	*scanner
	Entry
	drop    bool           // the name is unusable: the entry is dropped
	mark    rune           // of the string in correct TOML; \' means a literal string, without escapes
	changes map[int]change // by the index of the first character
}

// value reads the value that begins at i, after the equals sign.
func (v *entryReader) value(i int) {
	i = v.skip(i)
	if is(v.r[i], "=") && isQuote(v.r[v.after(i+1)]) {
		v.Report(diag.F036, v.place(i, i+1), "等号多了一个", "删去一个等号").Fixes = v.replace(i, i+1, "")
		i = v.skip(i + 1)
	}
	if v.r[i] == '\'' && (v.alike(i) || !v.triple(i)) {
		v.mark = '\''
	}
	switch {
	case v.unquoted(i):
	case v.isEnd(i):
		v.Report(diag.F038, v.Place, "等号后面没有内容", "没有就写 "+`""`)
		v.Value = Value{Place: v.place(i, i), Faulty: true}
	case v.triple(i):
		v.multiline(i)
	case isQuote(v.r[i]):
		v.quoted(i)
	default:
		v.bare(i)
	}
}

// rewritten returns a hint with the corrected entry, if the entry is short enough.
func (v *entryReader) rewritten(content string) string {
	name := v.Key
	if v.ownNames() && !bareWord().MatchString(name) {
		name = `"` + name + `"`
	}
	if len([]rune(content)) > 40 {
		return "两头用英文（半角）引号 \"，内容里面的用中文引号 “ ”"
	}
	return example(`%s = "%s"`, name, content)
}

// bare reads a value without quotation marks that begins at i.
func (v *entryReader) bare(i int) {
	end := i
	for v.r[end] != '\n' && v.r[end] != '#' && (v.r[end] != '\uFF03' || !han.IsBlank(v.r[end-1])) {
		end++
	}
	v.isEnd(end)
	to := v.skipBack(i, end)
	word := v.text(i, to)
	folded := han.FoldString(word)
	v.Value = Value{Place: v.place(i, to), Faulty: true}
	v.escaped(i, to)
	switch number := numberLike().MatchString(folded); {
	case is(v.r[i], "[【"), is(v.r[i], "{"):
		v.collection(i)
		return
	case v.Key == "year" && v.table.Name != "facts":
		v.year(i, to, word)
	case v.date(i, to, word, v.Key == "date" || !number):
	case word == "true" || word == "false":
		v.Report(diag.F016, v.Value.Place, "内容要放在引号里；程序没有 "+word+" 这种写法", v.rewritten("……"))
	case number && v.table.Name == "facts":
		v.Report(diag.F015, v.Value.Place, "数要连单位一起放在引号里", v.rewritten(folded+"……")+"，……换成这个数的单位")
	case number:
		v.Report(diag.F015, v.Value.Place, "内容要放在引号里，数也一样", v.rewritten(folded))
	case strings.ContainsRune(word, '"'):
		v.Report(diag.F014, v.Value.Place, "内容要放在两个引号之间", "两头各写一个英文（半角）引号，内容里面的用中文引号 “ ”")
	default:
		v.Value.Faulty = false
		meant, _ := v.meant(i, to)
		v.Report(diag.F014, v.Value.Place, "内容要放在引号里", v.rewritten(strings.ReplaceAll(word, `\`, `\\`))).Fixes =
			v.replace(i, to, `"`+string(meant)+`"`)
	}
	v.decode(i, to)
}

// date reads a date without quotation marks, if a date is allowed, and reports whether it is a date.
func (v *entryReader) date(i, j int, word string, may bool) bool {
	year, month, day, ok := han.ParseDate(word)
	if !ok || !may {
		return false
	}
	said := fmt.Sprintf("%d年%d月%d日", year, month, day)
	_, err := time.Parse("2006-1-2", fmt.Sprintf("%04d-%d-%d", year, month, day))
	if v.Value.Faulty = err != nil; err != nil {
		v.Report(diag.F018, v.Value.Place, said+"没有这一天", "照日历改正，写成 \"2025年1月5日\" 这样")
	} else {
		v.Report(diag.F017, v.Value.Place, "日期要照公文的写法，放在引号里", v.rewritten(said)).Fixes = v.replace(i, j, `"`+said+`"`)
	}
	v.change(i, j, said)
	return true
}

// year reads the only value that is a bare whole number.
func (v *entryReader) year(i, j int, word string) {
	year := han.ParseYear(strings.TrimRight(word, " 年度"))
	v.Value.Integer, v.Value.Faulty = true, false
	switch said := strconv.Itoa(year); {
	case yearExact().MatchString(word):
		v.Value.Int, _ = strconv.Atoi(word)
	case year > 0:
		v.Value.Int = year
		v.Report(diag.F053, v.Value.Place, "年份只写四个半角数字，后面不写别的", example("year = %s", said)).Fixes = v.change(i, j, said)
	default:
		v.Report(diag.F053, v.Value.Place, "年份要写成四个数字，不加引号", "写成 year = 2025 这样")
		v.Value.Faulty = true
	}
}

// collection reports an array or an inline table and skips its lines.
func (v *entryReader) collection(i int) {
	closing, p := "]】", v.place(i, v.skipBack(i, v.eol(i)))
	if is(v.r[i], "{") {
		closing = "}"
		v.Report(diag.F028, p, "花括号里不能写内容", "先写一行 ["+v.Key+"]，下面一行写一项")
	} else {
		v.Report(diag.F016, p, "内容要放在引号里，方括号在这里不用", "只有一项就写 \"……\"；有几项就放在两个 \"\"\" 之间，一行一项")
	}
	if !slices.ContainsFunc(v.r[i:v.eol(i)], func(r rune) bool { return is(r, closing) }) {
		v.at, _ = v.loose(v.at)
	}
}

const pairHint = "数的名字两头各要两个花括号：{{名字}}"

// braces reports faulty {{名}} in one line of a string.
func (s *scanner) braces(l Line) {
	r := []rune(l.Text)
	var full []int // full-width braces of complete pairs
	for _, b := range han.FindBraces(l.Text) {
		p, name := l.Place(b.Start, b.End-b.Start), strings.Trim(string(r[b.Start:b.End]), "{}\uFF5B\uFF5D"+han.Blanks)
		switch {
		case b.Opening == 0:
			s.Report(diag.F032, p, "花括号不成对：前面没有 {{", pairHint)
		case b.Closing == 0:
			s.Report(diag.F032, p, "花括号不成对：后面没有 }}", pairHint)
		case b.Opening != 2 || b.Closing != 2:
			s.Report(diag.F032, p, "花括号不成对：两头各要两个", example("{{%s}}", name))
		case b.Name == "":
			s.Report(diag.F033, p, "两个花括号之间没有名字", "写上数的名字，例：{{名字}}")
		default:
			pair := []int{b.Start, b.Start + 1, b.End - 2, b.End - 1}
			full = append(full, slices.DeleteFunc(pair, func(n int) bool { return !isWide(r[n]) })...)
		}
	}
	if full == nil {
		return
	}
	d := s.Report(diag.F031, l.Place(full[0], 1), "花括号是全角的，程序不认", "改成半角的 {{ 和 }}")
	for _, i := range full {
		at := s.find(l.No, l.Cols[i])
		if s.r[at] != r[i] { // written as \uXXXX: only a person can change it
			d.Fixes = nil
			return
		}
		d.Fixes = append(d.Fixes, s.replace(at, at+1, string(han.Fold(r[i])))...)
	}
}
