package source

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// quoted scans a string of one line that opens at i.
func (s *scanner) quoted(ln *line, i int, k key) Value {
	basic := quoteKind(ln.r[i]) != asciiSingle
	end, exact := s.closing(ln, i)
	if end < 0 {
		return s.unclosed(ln, i)
	}
	var fixes []diag.Fix
	first := -1
	for _, q := range []int{i, end} {
		if quoteKind(ln.r[q]) == chineseQuote {
			fixes = append(fixes, ln.replace(q, q+1, `"`))
			if first < 0 {
				first = q
			}
		}
	}
	if fixes != nil {
		s.fault(diag.F013, s.place(ln, first, first+1), "内容两头的引号是中文引号，程序不认", s.rewritten(ln, k, ln.text(i+1, end)), fixes...)
	}
	if !exact {
		s.behind(ln, end+1, "引号")
	} else {
		s.isEnd(ln, s.skip(ln, end+1))
	}
	inner := s.innerQuotes(ln, i, end, k)
	b := builder{f: s.f}
	at := i + 1
	for n, q := range inner {
		s.decode(&b, ln, at, q, basic)
		b.put([]rune("“”")[n%2], ln.no, ln.col[q])
		at = q + 1
	}
	s.decode(&b, ln, at, end, basic)
	b.flush()
	return Value{Place: s.place(ln, i, end+1), Lines: b.out, Faulty: !exact || len(inner)%2 == 1}
}

// closing finds the mark that closes the string which opens at i: the first
// one with nothing but a comment behind it, one of the same kind before all
// others; else the first of the same kind, and exact is false. -1: there is none.
func (s *scanner) closing(ln *line, i int) (end int, exact bool) {
	kind := quoteKind(ln.r[i])
	same, other, loose := -1, -1, -1
	for j := i + 1; j < len(ln.r) && same < 0; j++ {
		q := quoteKind(ln.r[j])
		switch {
		case ln.r[j] == '\\' && kind != asciiSingle:
			if j+1 < len(ln.r) && (ln.r[j+1] == '\\' || ln.r[j+1] == '"') {
				j++
			}
		case q == kind && endsAt(ln, j+1):
			same = j
		case q != 0 && q != asciiSingle && kind != asciiSingle && other < 0 && endsAt(ln, j+1):
			other = j
		case q == kind && loose < 0:
			loose = j
		}
	}
	switch {
	case same >= 0:
		return same, true
	case other >= 0 && (kind == chineseQuote || balanced(ln.r[i+1:other])):
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

// endsAt reports whether blanks and a comment are all that stands from i on.
func endsAt(ln *line, i int) bool {
	for i < len(ln.r) && (isBlank(ln.r[i]) || isOddBlank(ln.r[i])) {
		i++
	}
	return i >= len(ln.r) || ln.r[i] == '#' || ln.r[i] == '\uFF03'
}

// innerQuotes tells ASCII quotation marks inside a string of one line and
// gives their places; in pairs they become “ ”.
func (s *scanner) innerQuotes(ln *line, i, end int, k key) []int {
	mark := '"'
	if quoteKind(ln.r[i]) == asciiSingle {
		mark = '\''
	}
	var at []int
	var fixes []diag.Fix
	var b strings.Builder
	for j := i + 1; j < end; j++ {
		switch r := ln.r[j]; {
		case r == '\\' && mark == '"' && j+1 < end:
			b.WriteString(ln.text(j, j+2))
			j++
		case r == mark:
			q := "“"
			if len(at)%2 == 1 {
				q = "”"
			}
			at = append(at, j)
			fixes = append(fixes, ln.replace(j, j+1, q))
			b.WriteString(q)
		default:
			b.WriteRune(r)
		}
	}
	if at == nil {
		return nil
	}
	hint := s.rewritten(ln, k, b.String())
	if mark == '\'' || len(at)%2 == 1 || strings.ContainsAny(ln.text(at[0], end), "#=\uFF1D") {
		fixes, hint = nil, "内容里的引号用中文引号 “ ”，一对一对地写"
	}
	s.fault(diag.F019, s.place(ln, at[0], at[0]+1), "内容里面又用了英文引号，程序会以为内容到这里就完了", hint, fixes...)
	return at
}

// rewritten shows the entry as it should stand, when it is short enough to show.
func (s *scanner) rewritten(ln *line, k key, content string) string {
	name := k.name
	if s.open.Name == "facts" && !bareWord.MatchString(name) {
		name = `"` + name + `"`
	}
	if len([]rune(content)) > 40 {
		return "两头用英文（半角）引号 \"，内容里面的用中文引号 “ ”"
	}
	return example(`%s = "%s"`, name, content)
}

// unclosed tells a string without end and passes over the lines that were meant for it.
func (s *scanner) unclosed(ln *line, i int) Value {
	to := s.skipBack(ln, i, len(ln.r))
	hint := "在内容后面补上英文（半角）引号 \""
	b := builder{f: s.f}
	s.plain(&b, ln, i+1, to)
	if n := s.continued(ln.no); n > ln.no {
		hint = "内容有几行，两头就各用三个引号：\"\"\""
		for ; s.at < n; s.at++ {
			next := &s.lines[s.at]
			s.plain(&b, next, 0, len(next.r))
		}
	}
	s.fault(diag.F020, s.place(ln, i, to), "这一行的引号没有合上", hint)
	return Value{Place: s.place(ln, i, to), Lines: b.out, Faulty: true}
}

// plain puts characters of a string without end into b, quotation marks at its end left out.
func (s *scanner) plain(b *builder, ln *line, i, j int) {
	for j > i && (han.IsBlank(ln.r[j-1]) || quoteKind(ln.r[j-1]) != 0) {
		j--
	}
	for ; i < j; i++ {
		b.put(ln.r[i], ln.no, ln.col[i])
	}
	b.flush()
}

// continued finds, from line n (from 0) on, the last line of a string that was
// broken over lines: the first that ends in a quotation mark. It gives the
// line behind it, n when there is none before the next header, entry or comment.
func (s *scanner) continued(n int) int {
	const far = 50
	for m := n; m < len(s.lines) && m < n+far; m++ {
		ln := &s.lines[m]
		if endsAt(ln, 0) && len(ln.r) > 0 || s.structural(ln) {
			return n
		}
		last := len(ln.r)
		for last > 0 && han.IsBlank(ln.r[last-1]) {
			last--
		}
		if last > 0 && quoteKind(ln.r[last-1]) != 0 {
			return m + 1
		}
	}
	return n
}
