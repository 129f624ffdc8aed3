package source

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// scanner cuts the file into statements: a blank line, a comment, a header, or
// an entry with all the lines of its text.
type scanner struct {
	*chars
	diag.Reporter

	at    int   // next character to scan, the first of a line
	meant draft // value of the entry at hand

	line          int32 // that has the signs
	blanks, marks []sign
	noted         map[int]bool // characters that are among the signs

	table *Table                // the table at hand
	seen  map[string]diag.Place // of headers, by full name
	keys  map[string]diag.Place // of the table at hand
}

// sign is a character of the file where an ASCII one is right.
type sign struct {
	i    int
	want string
}

// scan reads every statement.
func (s *scanner) scan() {
	for s.at < len(s.r) {
		i := s.skip(s.at)
		s.at = s.eol(i) + 1
		switch {
		case s.isEnd(i):
		case isOpening(s.r[i]):
			s.header(i)
		default:
			s.entry(i)
		}
		s.reportSigns()
	}
}

// skip returns the first character from i on that is no blank and notes the odd blanks.
func (s *scanner) skip(i int) int {
	for ; isSpace(s.r[i]); i++ {
		s.want(i, ' ')
	}
	return i
}

// skipBack returns i without the blanks before it, but not less than from, and notes the odd ones.
func (s *scanner) skipBack(from, i int) int {
	for ; i > from && isSpace(s.r[i-1]); i-- {
		s.want(i-1, ' ')
	}
	return i
}

// isEnd reports whether the line ends at i or a comment begins, and notes a full-width ＃.
func (s *scanner) isEnd(i int) bool {
	if s.r[i] == '\uFF03' {
		s.want(i, '#')
	}
	return isStop(s.r[i])
}

// want notes character i where an ASCII one is right.
func (s *scanner) want(i int, ascii rune) {
	if s.r[i] == ascii || isBlank(s.r[i]) || s.noted[i] {
		return
	}
	if line := s.pos[i].line; line != s.line {
		s.reportSigns()
		s.line = line
	}
	s.noted[i] = true
	if ascii == ' ' {
		s.blanks = append(s.blanks, sign{i, " "})
		return
	}
	s.marks = append(s.marks, sign{i, string(ascii)})
}

// reportSigns reports the odd blanks and the full-width signs that were noted in one line.
func (s *scanner) reportSigns() {
	if len(s.blanks) > 0 {
		name := "全角空格"
		if r := s.r[s.blanks[0].i]; r != '\u3000' {
			name = fmt.Sprintf("特殊空格（U+%04X）", r)
		}
		s.reportEach(s.blanks, diag.F010, "这里有一个看不出来的"+name+"，程序不认", "删去它，或者换成普通的半角空格")
	}
	if len(s.marks) > 0 {
		var was, want string
		for _, m := range s.marks {
			if q := "「" + string(s.r[m.i]) + "」"; !strings.Contains(was, q) {
				was, want = was+q, want+" "+m.want
			}
		}
		s.reportEach(s.marks, diag.F011, was+"用得不对，程序不认", "改成英文（半角）的"+want)
	}
	s.blanks, s.marks = s.blanks[:0], s.marks[:0]
	clear(s.noted)
}

// reportEach reports the first of g with the edits for all.
func (s *scanner) reportEach(g []sign, code diag.Code, message, hint string) {
	d := s.Report(code, s.place(g[0].i, g[0].i+1), message, hint)
	for _, m := range g {
		d.Fixes = append(d.Fixes, s.replace(m.i, m.i+1, m.want)...)
	}
}

// behind reports words behind what, which ends at i.
func (s *scanner) behind(i int, what string) {
	if i = s.skip(i); !s.isEnd(i) {
		to := s.skipBack(i, s.eol(i))
		s.Report(diag.F024, s.place(i, to), what+"后面多了字", "是说明的，前面加 #；是内容的，另起一行")
	}
}

// example returns a hint with a line of the form as it should be written.
func example(format string, a ...any) string {
	return "写成：" + fmt.Sprintf(format, a...)
}
