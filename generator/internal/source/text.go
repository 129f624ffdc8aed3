package source

import (
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	headerLike = regexp.MustCompile(`^\s*\[[a-z_]+(\.[a-z0-9]+)?\]\s*(#.*)?$`)
	entryLike  = regexp.MustCompile(`^\s*([a-z_]+|"[^"=]{1,40}")\s*=\s*(["'“]|\d+\s*(#.*)?$)`)
	openerLike = regexp.MustCompile(`^\s*([a-z_]+|"[^"=]{1,40}")\s*=\s*$`)
)

// structural reports whether ln looks like a header or an entry of a form.
func (s *scanner) structural(ln *line) bool {
	t := string(ln.r)
	return headerLike.MatchString(t) || entryLike.MatchString(t)
}

// extent is what is known of a text before it is read.
type extent struct {
	end   int // line of the closing marks, from 0; -1 when there are none
	at    int // where they begin in that line
	inner int // first line behind the opening one that looks like a header or an entry, -1 when there is none
}

// text scans a string of several lines whose marks open at i.
func (s *scanner) text(ln *line, i int, k key) Value {
	mark, basic := `"""`, true
	if ln.text(i, i+3) == `'''` {
		mark, basic = `'''`, false
	}
	s.tellTriple(ln, i, mark)
	open := s.place(ln, i, i+3)
	x := s.extent(ln.no-1, i+3, rune(mark[0]))
	b := builder{f: s.f}
	if x.end < 0 {
		return s.endless(ln, i, k, x)
	}
	for n := ln.no - 1; n <= x.end; n++ {
		cur := &s.lines[n]
		from, to := 0, len(cur.r)
		if n == ln.no-1 {
			from = i + 3
		}
		if n == x.end {
			to = x.at
		}
		if n > ln.no-1 && n < x.end {
			s.looksOutside(cur)
		}
		if s.decode(&b, cur, from, to, basic); !b.joined {
			b.flush()
		}
	}
	b.flush()
	s.at = x.end + 1
	last := &s.lines[x.end]
	s.tellTriple(last, x.at, mark)
	s.behind(last, x.at+3, "引号")
	return Value{Place: open, Lines: b.out}
}

// extent looks for the marks that close the text which begins at character i of line n (from 0).
func (s *scanner) extent(n, i int, q rune) extent {
	const far = 500 // lines of one text behind something that looks like a header
	x := extent{end: -1, inner: -1}
	for m := n; m < len(s.lines); m, i = m+1, 0 {
		ln := &s.lines[m]
		if m > n && x.inner < 0 && s.structural(ln) {
			x.inner = m
		}
		at := closeAt(ln, i, q)
		if m > n && at < 0 {
			if first := s.firstMark(ln); first >= 0 && s.triple(ln, first) && !isAlike(ln, first) {
				at = first
			}
		}
		if m > n && s.opensText(ln) || x.inner >= 0 && m > x.inner+far {
			return x
		}
		if at >= 0 {
			x.end, x.at = m, at
			return x
		}
	}
	return x
}

// opensText reports whether ln is an entry that opens a text.
func (s *scanner) opensText(ln *line) bool {
	eq := slices.Index(ln.r, '=')
	return eq >= 0 && quoteBehind(ln, eq+1) && openerLike.MatchString(ln.text(0, eq+1)) && s.triple(ln, run(ln.r, eq+1, han.IsBlank))
}

// firstMark gives the first character of ln that is no blank, -1 when there is none.
func (s *scanner) firstMark(ln *line) int {
	for i, r := range ln.r {
		if !han.IsBlank(r) {
			return i
		}
	}
	return -1
}

// isAlike reports whether the three marks at i are three ASCII ones of a kind.
func isAlike(ln *line, i int) bool {
	t := ln.text(i, i+3)
	return t == `"""` || t == `'''`
}

// closeAt finds three marks q in ln from i on. Of four or five in a row the last three close (TOML 1.0, String).
func closeAt(ln *line, i int, q rune) int {
	for i < len(ln.r) {
		if ln.r[i] == '\\' && q == '"' {
			i += 2
			continue
		}
		n := i
		for n < len(ln.r) && ln.r[n] == q {
			n++
		}
		if n-i >= 3 {
			return i + min(n-i, 5) - 3
		}
		i = max(n, i+1)
	}
	return -1
}

// endless reads a text without end: up to the first line that looks like a
// header or an entry, comments before it left out, else to the end of the file.
func (s *scanner) endless(ln *line, i int, k key, x extent) Value {
	open := s.place(ln, i, i+3)
	stop := len(s.lines)
	if x.inner < 0 {
		s.fault(diag.F022, open, "「"+k.name+"」的文字没有结束：从这里到文件末尾都没有 \"\"\"", "在这段文字的下一行写上 \"\"\"")
	} else {
		stop = x.inner
		inner := &s.lines[x.inner]
		s.broken = true
		s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: diag.F021, Place: open,
			Related: []diag.Place{s.place(inner, 0, len(inner.r))},
			Message: "「" + k.name + "」的文字没有结束：后面的 " + short(inner) + " 也成了文字",
			Hint:    "在这段文字的下一行写上 \"\"\""})
	}
	s.at = stop
	for stop > ln.no && endsAt(&s.lines[stop-1], 0) {
		stop--
	}
	b := builder{f: s.f}
	for n := ln.no - 1; n < stop; n++ {
		from := 0
		if n == ln.no-1 {
			from = i + 3
		}
		if s.decode(&b, &s.lines[n], from, len(s.lines[n].r), ln.r[i] != '\''); !b.joined {
			b.flush()
		}
	}
	b.flush()
	return Value{Place: open, Lines: b.out, Faulty: true}
}

// short gives the beginning of a line for a message.
func short(ln *line) string {
	t := []rune(strings.TrimSpace(string(ln.r)))
	if len(t) > 20 {
		return string(t[:20]) + "……"
	}
	return string(t)
}

// looksOutside warns of a line of a text that looks as if it was meant to stand outside.
func (s *scanner) looksOutside(ln *line) {
	i := s.firstMark(ln)
	if i < 0 {
		return
	}
	d := diag.Diagnostic{Severity: diag.Warning, Code: diag.F034, Place: s.place(ln, i, len(ln.r))}
	switch {
	case ln.r[i] == '#':
		d.Message = "井号开头的这一行在两个 \"\"\" 之间，会印进报告"
		d.Hint = "是说明的，移到 \"\"\" 外面；是正文的，删去井号"
	case s.structural(ln):
		d.Message = "这一行像是填报表的 " + short(ln) + "，可是它在两个 \"\"\" 之间，会印进报告"
		d.Hint = "上面那段文字大概少了一个 \"\"\""
	default:
		return
	}
	s.l.Add(d)
}
