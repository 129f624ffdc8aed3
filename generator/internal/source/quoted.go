package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// isQuote reports whether r is an ASCII quotation mark or what a word processor or an input method makes of one.
func isQuote(r rune) bool {
	return r == '"' || r == '\'' || r > '~' && strings.ContainsRune("“”„‟‘’‚‛「」『』\uFF02\uFF07", r)
}

// sameKind reports whether two quotation marks are alike, or both not ASCII.
func sameKind(a, b rune) bool { return a == b || a > '~' && b > '~' }

// quoted reads a string of one line that opens at i.
func (v *valueReader) quoted(i int) {
	end, exact := v.closing(i)
	if end < 0 {
		v.unclosed(i)
		return
	}
	mark := v.mark(i, 1)
	var fixes []diag.Fix
	first := end
	for _, q := range []int{end, i} {
		if v.r[q] > '~' {
			first = q
			fixes = append(v.replace(q, q+1, `"`), fixes...)
		}
	}
	if fixes != nil {
		v.Report(diag.F013, v.place(first, first+1), "内容两头的引号是中文引号，程序不认", v.rewritten(v.text(i+1, end))).Fixes = fixes
	}
	v.trailing(end+1, "引号")
	v.add(i, i, mark)
	odd := v.inner(i+1, end, rune(mark[0]))
	v.add(end, end, mark)
	v.v = Value{Place: v.place(i, end+1), Faulty: !exact || odd}
}

// mark returns the n marks that the string which opens at i has in right TOML.
func (v *valueReader) mark(i, n int) string {
	if single := strings.Repeat(`'`, n); v.text(i, i+n) == single {
		v.basic = false
		return single
	}
	return strings.Repeat(`"`, n)
}

// closing finds the mark that closes the string which opens at i: the first
// one with nothing but a comment after it, one of the same kind before all
// others; else the first of the same kind, and exact is false. -1: there is none.
func (c *chars) closing(i int) (end int, exact bool) {
	open := c.r[i]
	other, loose := -1, -1
	for j := i + 1; c.r[j] != '\n'; j++ {
		switch r := c.r[j]; {
		case r == '\\' && open != '\'' && (c.r[j+1] == '\\' || c.r[j+1] == '"'):
			j++
		case !isQuote(r):
		case sameKind(r, open) && c.ends(j+1):
			return j, true
		case r != '\'' && open != '\'' && other < 0 && c.ends(j+1):
			other = j
		case sameKind(r, open) && loose < 0:
			loose = j
		}
	}
	if other >= 0 && (open > '~' || balanced(c.r[i+1:other])) {
		return other, true
	}
	return loose, false
}

// balanced reports whether every Chinese quotation mark in r is closed.
func balanced(r []rune) bool {
	depth := 0
	for _, c := range r {
		switch {
		case strings.ContainsRune("“‘「『", c):
			depth++
		case strings.ContainsRune("”’」』", c):
			depth--
		}
	}
	return depth <= 0
}

// inner adds the inside of a string of one line, from i to end. It reports
// ASCII quotation marks, which are meant as “ ” in turn, and whether one is left over.
func (v *valueReader) inner(i, end int, mark rune) (odd bool) {
	first, from := -1, i
	var fixes []diag.Fix
	content := slices.Clone(v.r[i:end])
	for j := i; j < end; j++ {
		if v.r[j] == '\\' && v.basic {
			j++
		} else if v.r[j] == mark {
			if first < 0 {
				first = j
			}
			q := []rune("“”")[len(fixes)%2]
			fixes = append(fixes, v.replace(j, j+1, string(q))...)
			content[j-i] = q
			v.body(from, j)
			v.add(j, j, string(q))
			from = j + 1
		}
	}
	v.body(from, end)
	if odd = len(fixes)%2 == 1; first < 0 {
		return odd
	}
	hint := v.rewritten(string(content))
	if !v.basic || odd || strings.ContainsAny(v.text(first, end), "#=\uFF1D") {
		fixes, hint = nil, "内容里的引号用中文引号 “ ”，一对一对地写"
	}
	v.Report(diag.F019, v.place(first, first+1), "内容里面又用了英文引号，程序会以为内容到这里就完了", hint).Fixes = fixes
	return odd
}

// unclosed reports a string without end and reads the lines that were meant
// for it: those up to the first that ends in a quotation mark, unless a
// header, an entry or a comment comes before it.
func (v *valueReader) unclosed(i int) {
	const far = 50
	to := v.skipBack(i, v.eol(i))
	v.v = Value{Place: v.place(i, to), Faulty: true}
	hint, kept := "在内容后面补上英文（半角）引号 \"", 0
	v.add(i, i, `"""`)
	for from, n, closed := i+1, 0, false; from < len(v.r) && n <= far && !closed; n++ {
		end := v.eol(from)
		if n > 0 && (end > from && v.ends(from) || v.structural(from)) {
			break
		}
		to := end
		for ; to > from && (han.IsBlank(v.r[to-1]) || isQuote(v.r[to-1])); to-- {
			closed = n > 0 && (closed || isQuote(v.r[to-1]))
		}
		v.literal(from, to)
		v.add(end, end, "\n")
		if closed {
			hint = "内容有几行，两头就各用三个引号：\"\"\""
			v.at = end + 1
		}
		if closed || n == 0 {
			kept = len(v.meant.r)
		}
		from = end + 1
	}
	v.meant = draft{v.meant.r[:kept], v.meant.src[:kept]}
	v.add(i, i, `"""`)
	v.Report(diag.F020, v.v.Place, "这一行的引号没有合上", hint)
}
