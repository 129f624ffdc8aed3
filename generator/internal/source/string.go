package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// isQuote reports whether r is an ASCII quotation mark, or a character that is typed instead.
func isQuote(r rune) bool {
	return strings.ContainsRune("\"'“”„‟‘’‚‛「」『』\uFF02\uFF07", r)
}

// quoted reads a string of one line whose opening mark is at i.
func (v *entryReader) quoted(i int) {
	end, exact := v.closing(i)
	if end == -1 {
		v.unclosed(i)
		return
	}
	for _, q := range []int{i, end} {
		if isWide(v.r[q]) {
			v.Report(diag.F013, v.place(q, q+1), "内容两头的引号是中文引号，程序不认", v.rewritten(v.text(i+1, end))).Fixes =
				append(v.replace(i, i+1, `"`), v.replace(end, end+1, `"`)...)
			break
		}
	}
	v.trailing(end+1, "引号")
	odd := v.inner(i+1, end)
	v.Value = Value{Place: v.place(i, end+1), Faulty: !exact || odd}
	v.decode(i+1, end)
}

// nesting contains the change in the number of open quotation marks for each Chinese quotation mark.
var nesting = map[rune]int{'“': 1, '‘': 1, '「': 1, '『': 1, '”': -1, '’': -1, '」': -1, '』': -1}

// closing returns the index of the mark that closes the string opened at i: the first mark followed only by a
// comment or nothing, preferably of the same kind. If there is no such mark, it is the first mark of the same kind,
// and exact is false. It returns -1 if there is no mark at all.
func (c *chars) closing(i int) (end int, exact bool) {
	open, depth := c.r[i], 0 // depth of nested Chinese quotation marks
	other, loose := -1, -1
	for j := i + 1; c.r[j] != '\n'; j++ {
		r := c.r[j]
		switch alike := r == open || isWide(r) && isWide(open); {
		case r == '\\' && open != '\'' && (c.r[j+1] == '\\' || c.r[j+1] == '"'):
			j++
		case !isQuote(r):
		case alike && c.ends(j+1):
			return j, true
		case r != '\'' && open != '\'' && other == -1 && (isWide(open) || depth <= 0) && c.ends(j+1):
			other = j
		case alike && loose == -1:
			loose = j
		}
		depth += nesting[r]
	}
	if other != -1 {
		return other, true
	}
	return loose, false
}

// inner reads the inside of a string of one line, from i to end. It reports ASCII quotation marks, which are meant
// as “ and ” in turn, and returns whether their number is odd.
func (v *entryReader) inner(i, end int) (odd bool) {
	first := -1
	var fixes []diag.Fix
	for j := i; j < end; j++ {
		if v.r[j] == '\\' && v.mark == '"' {
			j++
		} else if v.r[j] == v.mark {
			if first == -1 {
				first = j
			}
			fixes = append(fixes, v.change(j, j+1, string([]rune("“”")[len(fixes)%2]))...)
		}
	}
	content, _ := v.meant(i, end)
	v.backslashes(i, end)
	if odd = len(fixes)%2 == 1; first == -1 {
		return odd
	}
	hint := v.rewritten(string(content))
	if v.mark != '"' || odd || strings.ContainsAny(v.text(first, end), "#=\uFF1D") {
		fixes, hint = nil, "内容里的引号用中文引号 “ ”，一对一对地写"
	}
	v.Report(diag.F019, v.place(first, first+1), "内容里面又用了英文引号，程序会以为内容到这里就完了", hint).Fixes = fixes
	return odd
}

// unclosed reports a string without end and reads the lines that belong to it: up to the first line that ends in a
// quotation mark, unless a header, an entry or a comment comes first.
func (v *entryReader) unclosed(i int) {
	const far = 50
	v.Value = Value{Place: v.place(i, v.skipBack(i, v.eol(i))), Faulty: true}
	hint := "在内容后面补上英文（半角）引号 \""
	end, _ := v.trimmed(i + 1)
	for n, at := 0, v.at; n < far && at < len(v.r) && (v.r[at] == '\n' || !v.ends(at)) && !v.structural(at); n++ {
		to, closed := v.trimmed(at)
		if at = v.eol(at) + 1; closed {
			hint = "内容有几行，两头就各用三个引号：\"\"\""
			end, v.at = to, at
			break
		}
	}
	v.mark = '"'
	v.escaped(i+1, end)
	v.decode(i+1, end)
	v.Report(diag.F020, v.Value.Place, "这一行的引号没有合上", hint)
}

// trimmed returns the end of the line that contains i, without trailing blanks and quotation marks, and whether
// there are quotation marks among them.
func (c *chars) trimmed(i int) (end int, closed bool) {
	for end = c.eol(i); end > i && (han.IsBlank(c.r[end-1]) || isQuote(c.r[end-1])); end-- {
		closed = closed || isQuote(c.r[end-1])
	}
	return end, closed
}

// change is the replacement for the characters up to j.
type change struct {
	j    int
	text string
}

// change records that characters i to j mean text, and returns the edit.
func (v *entryReader) change(i, j int, text string) []diag.Fix {
	v.changes[i] = change{j, text}
	return v.replace(i, j, text)
}

// escaped records the changes that escape characters i to j in a basic string.
func (v *entryReader) escaped(i, j int) {
	for ; i < j; i++ {
		if v.r[i] == '\\' || v.r[i] == '"' {
			v.change(i, i+1, `\`+string(v.r[i]))
		}
	}
}

// backslashes reports and doubles the backslashes from i to j in a basic string that begin no escape.
func (v *entryReader) backslashes(i, j int) {
	for ; i < j && v.mark == '"'; i++ {
		if n := escape(v.r[i:j]); n > 0 {
			i += n - 1
		} else if v.r[i] == '\\' && v.r[run(v.r[:j-1], i+1, isBlank)] != '\n' { // otherwise it joins two lines
			v.Report(diag.F023, v.place(i, i+1), "反斜杠 \\ 在这里有特别的意思，不能单独写", "要写反斜杠就写两个：\\\\").Fixes =
				v.change(i, i+1, `\\`)
		}
	}
}

// escape returns the length of the escape at the beginning of r, or 0. Only \\ \" \n \t \uXXXX and \UXXXXXXXX are
// accepted. TOML has others, but in a form they are parts of a path with single backslashes.
func escape(r []rune) int {
	if len(r) < 2 || r[0] != '\\' || !strings.ContainsRune(`\"ntuU`, r[1]) {
		return 0
	}
	s := string(r[:min(len(r), 10)])
	if _, _, tail, err := strconv.UnquoteChar(s, '"'); err == nil {
		return utf8.RuneCountInString(s[:len(s)-len(tail)])
	}
	return 0
}

// meant returns characters i to j with their changes and, for each character, its index in the file.
func (v *entryReader) meant(i, j int) (r []rune, src []int) {
	r, src = make([]rune, 0, j-i), make([]int, 0, j-i)
	for i < j {
		c, ok := v.changes[i]
		if !ok {
			c = change{i + 1, string(v.r[i])}
		}
		for _, t := range c.text {
			r, src = append(r, t), append(src, i)
			i = min(i+1, c.j-1)
		}
		i = c.j
	}
	return r, src
}

// decode lets the library decode characters i to j with their changes, between triple marks, and sets the value. The
// library accepts every such text; if it does not, this package has a fault.
func (v *entryReader) decode(i, j int) {
	r, src := v.meant(i, j)
	marks := strings.Repeat(string(v.mark), 3)
	var got struct{ V string }
	if _, err := toml.Decode("V = "+marks+string(r)+marks, &got); err != nil {
		panic("internal error: " + err.Error())
	}
	if len(r) > 0 && r[0] == '\n' { // the library drops the first line feed of a text
		r, src = r[1:], src[1:]
	}
	v.Value.Lines = v.lines(v.align(r, src, got.V))
}

// align returns the characters of the value that the library decoded from r, and their indexes in the file.
func (v *entryReader) align(r []rune, src []int, decoded string) ([]rune, []int) {
	n := 0
	for i := 0; i < len(r); {
		width := 1
		if v.mark == '"' && r[i] == '\\' {
			if width = escape(r[i:]); width == 0 {
				v.Report(diag.F035, v.place(src[i], src[i]+1), "行末有一个反斜杠 \\，它把这一行和下一行接成了一段", "不是有意的，就删去它")
				i = run(r, i+1, func(c rune) bool { return c == '\n' || isBlank(c) })
				continue
			}
		}
		c, size := utf8.DecodeRuneInString(decoded)
		decoded = decoded[size:]
		if code, _, _ := strange(c, size); width > 1 && c != '\n' && code != "" {
			v.Report(diag.F007, v.place(src[i], src[i]+width), "这样写出来的是一个印不出来的字符", "删去它")
		} else {
			r[n], src[n] = c, src[i]
			n++
		}
		i += width
	}
	return r[:n], src[:n]
}

// lines returns the lines of r, trimmed and without empty lines. src has the indexes of its characters in the file.
func (c *chars) lines(r []rune, src []int) (out []Line) {
	for i, end := 0, 0; i < len(r); i = end + 1 {
		i = run(r, i, han.IsBlank)
		end = run(r, i, func(r rune) bool { return r != '\n' })
		text := strings.TrimRightFunc(string(r[i:end]), han.IsBlank)
		if text == "" {
			continue
		}
		l := Line{Text: text, No: c.pos[src[i]].line, Cols: make([]int, utf8.RuneCountInString(text)), File: c.f}
		for k := range l.Cols {
			if p := c.pos[src[i+k]]; p.line == l.No {
				l.Cols[k] = p.col
			} else { // joined by a backslash: it has no column in the first line
				l.Cols[k] = l.Cols[k-1]
			}
		}
		out = append(out, l)
	}
	return out
}
