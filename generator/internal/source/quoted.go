package source

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// isQuote reports whether r is an ASCII quotation mark or what a word processor or an input method makes of one.
func isQuote(r rune) bool {
	return r == '"' || r == '\'' || r > '~' && strings.ContainsRune("“”„‟‘’‚‛「」『』\uFF02\uFF07", r)
}

// quoted reads a string of one line that opens at i.
func (v *entryReader) quoted(i int) {
	end, exact := v.closing(i)
	if end < 0 {
		v.unclosed(i)
		return
	}
	for _, q := range []int{i, end} {
		if v.r[q] > '~' {
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

// nesting is what a Chinese quotation mark adds to the number of open ones.
var nesting = map[rune]int{'“': 1, '‘': 1, '「': 1, '『': 1, '”': -1, '’': -1, '」': -1, '』': -1}

// closing finds the mark that closes the string which opens at i: the first one with nothing but a comment after it,
// one of the same kind before all others; else the first of the same kind, and exact is false. -1: there is none.
func (c *chars) closing(i int) (end int, exact bool) {
	open, depth := c.r[i], 0 // depth of Chinese quotation marks
	other, loose := -1, -1
	for j := i + 1; c.r[j] != '\n'; j++ {
		r := c.r[j]
		switch alike := r == open || r > '~' && open > '~'; {
		case r == '\\' && open != '\'' && (c.r[j+1] == '\\' || c.r[j+1] == '"'):
			j++
		case !isQuote(r):
		case alike && c.ends(j+1):
			return j, true
		case r != '\'' && open != '\'' && other < 0 && (open > '~' || depth <= 0) && c.ends(j+1):
			other = j
		case alike && loose < 0:
			loose = j
		}
		depth += nesting[r]
	}
	if other >= 0 {
		return other, true
	}
	return loose, false
}

// inner reads the inside of a string of one line, from i to end. It reports ASCII quotation marks, which are meant as
// “ ” in turn, and whether one is left over.
func (v *entryReader) inner(i, end int) (odd bool) {
	first := -1
	var fixes []diag.Fix
	for j := i; j < end; j++ {
		if v.r[j] == '\\' && v.mark == '"' {
			j++
		} else if v.r[j] == v.mark {
			if first < 0 {
				first = j
			}
			fixes = append(fixes, v.change(j, j+1, string([]rune("“”")[len(fixes)%2]))...)
		}
	}
	content, _ := v.meant(i, end)
	v.backslashes(i, end)
	if odd = len(fixes)%2 == 1; first < 0 {
		return odd
	}
	hint := v.rewritten(string(content))
	if v.mark != '"' || odd || strings.ContainsAny(v.text(first, end), "#=\uFF1D") {
		fixes, hint = nil, "内容里的引号用中文引号 “ ”，一对一对地写"
	}
	v.Report(diag.F019, v.place(first, first+1), "内容里面又用了英文引号，程序会以为内容到这里就完了", hint).Fixes = fixes
	return odd
}

// unclosed reports a string without end and reads the lines that were meant for it: those up to the first that ends
// in a quotation mark, unless a header, an entry or a comment comes before it.
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

// trimmed returns the end of the line from i on without the blanks and quotation marks there, and whether there is a
// mark among them.
func (c *chars) trimmed(i int) (end int, closed bool) {
	for end = c.eol(i); end > i && (han.IsBlank(c.r[end-1]) || isQuote(c.r[end-1])); end-- {
		closed = closed || isQuote(c.r[end-1])
	}
	return end, closed
}
