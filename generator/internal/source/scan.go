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

	at int // next character to scan, the first of a line

	l     *diag.List
	signs map[sign]int // faults in l
	noted map[int]bool // characters that are in these faults

	table *Table                // the table at hand
	seen  map[string]diag.Place // of headers, by full name
	keys  map[string]diag.Place // of the table at hand
}

// sign is a fault: odd blanks or full-width signs of one line.
type sign struct {
	line  int32
	blank bool
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
	}
}

// skip returns the first character from i on that is no blank, and reports the odd blanks before it.
func (s *scanner) skip(i int) int {
	for ; isSpace(s.r[i]); i++ {
		s.want(i, ' ')
	}
	return i
}

// skipBack returns i without the blanks before it, but not less than from, and reports the odd ones.
func (s *scanner) skipBack(from, i int) int {
	for ; i > from && isSpace(s.r[i-1]); i-- {
		s.want(i-1, ' ')
	}
	return i
}

// isEnd reports whether the line ends at i or a comment begins, and reports a full-width ＃.
func (s *scanner) isEnd(i int) bool {
	if s.r[i] == '\uFF03' {
		s.want(i, '#')
	}
	return isStop(s.r[i])
}

// want reports character i, an odd blank or a full-width sign where an ASCII character is right. Those of one line
// are one fault, reported at the first.
func (s *scanner) want(i int, ascii rune) {
	const wrong = "用得不对，程序不认"
	r := s.r[i]
	if r == ascii || isBlank(r) || s.noted[i] {
		return
	}
	s.noted[i] = true
	at := sign{s.pos[i].line, ascii == ' '}
	n, again := s.signs[at]
	if !again {
		n = len(*s.l)
		s.signs[at] = n
		name := "全角空格"
		if r != '\u3000' {
			name = fmt.Sprintf("特殊空格（U+%04X）", r)
		}
		if at.blank {
			s.Report(diag.F010, s.place(i, i+1), "这里有一个看不出来的"+name+"，程序不认", "删去它，或者换成普通的半角空格")
		} else {
			s.Report(diag.F011, s.place(i, i+1), wrong, "改成英文（半角）的")
		}
	}
	d := &(*s.l)[n]
	d.Fixes = append(d.Fixes, s.replace(i, i+1, string(ascii))...)
	if was := "「" + string(r) + "」"; !at.blank && !strings.Contains(d.Message, was) {
		d.Message = strings.TrimSuffix(d.Message, wrong) + was + wrong
		d.Hint += " " + string(ascii)
	}
}

// trailing reports words after what, which ends at i.
func (s *scanner) trailing(i int, what string) {
	if i = s.skip(i); !s.isEnd(i) {
		to := s.skipBack(i, s.eol(i))
		s.Report(diag.F024, s.place(i, to), what+"后面多了字", "是说明的，前面加 #；是内容的，另起一行")
	}
}

// example returns a hint with a line of the form as it should be written.
func example(format string, a ...any) string {
	return "写成：" + fmt.Sprintf(format, a...)
}
