package source

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// scanner goes over the file line by line. A statement is a blank line, a
// comment, a header or an entry with all the lines of its text.
type scanner struct {
	f      *File
	l      *diag.List
	starts []int // offset of each line's first byte

	lines  []line
	at     int    // next line to scan, from 0
	broken bool   // the statement at hand has an error: it is not decoded
	bad    []bool // lines that are not decoded
	clean  []clean
	signs  []sign // full-width signs and blanks of the statement at hand
	noted  map[sign]bool

	open  *Table                // the table at hand
	loose bool                  // its header is not decoded, so its entries cannot be
	seen  map[string]diag.Place // of headers, by full name
	keys  map[string]diag.Place // of the table at hand
	top   map[string]diag.Place // keys before the first bracket
}

// clean is an entry that goes to the library.
type clean struct {
	table string // full name
	key   string
	value Value
	from  int // its lines, from 0
	to    int // behind the last
}

// sign is a character that stands where an ASCII one belongs.
type sign struct {
	ln   *line
	i    int
	want string
}

// scan reads every statement.
func (s *scanner) scan() {
	s.seen, s.top, s.noted = map[string]diag.Place{}, map[string]diag.Place{}, map[sign]bool{}
	s.keys = s.top
	s.lines = make([]line, len(s.f.Lines))
	for n := range s.lines {
		s.lines[n] = s.load(n)
	}
	s.bad = make([]bool, len(s.lines))
	s.open = &s.f.Tables[0]
	for s.at < len(s.lines) {
		from := s.at
		s.at++
		s.broken = false
		s.statement(&s.lines[from])
		s.tellSigns()
		for n := from; n < s.at; n++ {
			s.bad[n] = s.broken
		}
		if k := len(s.clean); k > 0 && s.clean[k-1].to == 0 {
			s.clean[k-1].to = s.at
			if s.broken {
				s.clean = s.clean[:k-1]
			}
		}
	}
}

// statement scans what begins in ln.
func (s *scanner) statement(ln *line) {
	i := s.skip(ln, 0)
	switch {
	case s.isEnd(ln, i):
	case isOpening(ln.r[i]):
		s.bracket(ln, i)
	default:
		s.entry(ln, i)
	}
}

// skip passes over blanks from i on and remembers the odd ones.
func (s *scanner) skip(ln *line, i int) int {
	for i < len(ln.r) && (isBlank(ln.r[i]) || isOddBlank(ln.r[i])) {
		if isOddBlank(ln.r[i]) {
			s.want(ln, i, " ")
		}
		i++
	}
	return i
}

// skipBack gives the end of ln[from:i] without the blanks at its end.
func (s *scanner) skipBack(ln *line, from, i int) int {
	for i > from && (isBlank(ln.r[i-1]) || isOddBlank(ln.r[i-1])) {
		i--
		if isOddBlank(ln.r[i]) {
			s.want(ln, i, " ")
		}
	}
	return i
}

// isEnd reports whether nothing but a comment stands from i on. A full-width ＃ counts and is told.
func (s *scanner) isEnd(ln *line, i int) bool {
	if i >= len(ln.r) || ln.r[i] == '#' {
		return true
	}
	if ln.r[i] == '\uFF03' {
		s.want(ln, i, "#")
		return true
	}
	return false
}

// want notes that character i of ln ought to be an ASCII one.
func (s *scanner) want(ln *line, i int, ascii string) {
	if string(ln.r[i]) == ascii {
		return
	}
	if g := (sign{ln, i, ascii}); !s.noted[g] {
		s.noted[g] = true
		s.signs = append(s.signs, g)
	}
}

// fault tells an error of the statement at hand.
func (s *scanner) fault(code diag.Code, p diag.Place, message, hint string, fixes ...diag.Fix) {
	s.broken = true
	s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: code, Place: p, Message: message, Hint: hint, Fixes: fixes})
}

// tellSigns tells the odd blanks and the full-width signs, once a line each.
func (s *scanner) tellSigns() {
	if len(s.signs) > 0 {
		clear(s.noted)
	}
	for len(s.signs) > 0 {
		ln := s.signs[0].ln
		var blanks, marks, rest []sign
		for _, g := range s.signs {
			switch {
			case g.ln != ln:
				rest = append(rest, g)
			case g.want == " ":
				blanks = append(blanks, g)
			default:
				marks = append(marks, g)
			}
		}
		s.signs = rest
		s.tellBlanks(ln, blanks)
		s.tellMarks(ln, marks)
	}
}

func (s *scanner) tellBlanks(ln *line, g []sign) {
	if len(g) == 0 {
		return
	}
	name := "全角空格"
	if r := ln.r[g[0].i]; r != '\u3000' {
		name = fmt.Sprintf("特殊空格（U+%04X）", r)
	}
	var fixes []diag.Fix
	for _, b := range g {
		fixes = append(fixes, ln.replace(b.i, b.i+1, " "))
	}
	s.fault(diag.F010, s.place(ln, g[0].i, g[0].i+1), "这里有一个看不出来的"+name+"，程序不认", "删去它，或者换成普通的半角空格", fixes...)
}

func (s *scanner) tellMarks(ln *line, g []sign) {
	if len(g) == 0 {
		return
	}
	var was, want strings.Builder
	var fixes []diag.Fix
	said := map[rune]bool{}
	for _, m := range g {
		r := ln.r[m.i]
		fixes = append(fixes, ln.replace(m.i, m.i+1, m.want))
		if !said[r] {
			said[r] = true
			was.WriteString("「" + string(r) + "」")
			want.WriteString(" " + m.want)
		}
	}
	s.fault(diag.F011, s.place(ln, g[0].i, g[0].i+1), was.String()+"用得不对，程序不认", "改成英文（半角）的"+want.String(), fixes...)
}

// example gives a line of the form as it should be written.
func example(format string, a ...any) string {
	return "写成：" + fmt.Sprintf(format, a...)
}
