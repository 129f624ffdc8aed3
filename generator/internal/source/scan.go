package source

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// scanner cuts the file into statements: a blank line, a comment, a header, or an entry with all the lines of its text.
type scanner struct {
	*chars
	diag.Reporter
	l *diag.List

	at     int                   // next character to scan, the first of a line
	blanks map[int]int           // faults of odd blanks in l, by their lines
	signs  map[int]int           // those of full-width signs
	table  *Table                // the table at hand
	seen   map[string]diag.Place // of headers, by full name
	keys   map[string]diag.Place // of the table at hand
}

// scan reads every statement.
func (s *scanner) scan() {
	for s.at < len(s.r) {
		i := s.skip(s.at)
		s.at = s.eol(i) + 1
		switch {
		case s.isEnd(i):
		case is(s.r[i], "[【"):
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

// want reports character i, an odd blank or a full-width sign where an ASCII character is right, and puts that in its
// place. Those of one line are one fault, reported at the first.
func (s *scanner) want(i int, ascii rune) {
	const wrong = "用得不对，程序不认"
	r := s.r[i]
	if r == ascii || isBlank(r) {
		return
	}
	s.r[i] = ascii
	faults := s.signs
	if ascii == ' ' {
		faults = s.blanks
	}
	n, again := faults[s.pos[i].line]
	if !again {
		n = len(*s.l)
		faults[s.pos[i].line] = n
		name := "全角空格"
		if r != '\u3000' {
			name = fmt.Sprintf("特殊空格（U+%04X）", r)
		}
		if ascii == ' ' {
			s.Report(diag.F010, s.place(i, i+1), "这里有一个看不出来的"+name+"，程序不认", "删去它，或者换成普通的半角空格")
		} else {
			s.Report(diag.F011, s.place(i, i+1), wrong, "改成英文（半角）的")
		}
	}
	d := &(*s.l)[n]
	d.Fixes = append(d.Fixes, s.replace(i, i+1, string(ascii))...)
	if was := "「" + string(r) + "」"; ascii != ' ' && !strings.Contains(d.Message, was) {
		d.Message = strings.TrimSuffix(d.Message, wrong) + was + wrong
		d.Hint += " " + string(ascii)
	}
}

// trailing reports words after what, which ends at i.
func (s *scanner) trailing(i int, what string) {
	if i = s.skip(i); !s.isEnd(i) {
		s.Report(diag.F024, s.place(i, s.skipBack(i, s.eol(i))), what+"后面多了字", "是说明的，前面加 #；是内容的，另起一行")
	}
}

// example returns a hint with a line of the form as it should be written.
func example(format string, a ...any) string { return "写成：" + fmt.Sprintf(format, a...) }

var (
	nameWord = han.Pattern(`^[a-z_]+$`)
	idWord   = han.Pattern(`^[a-z0-9]+$`)
	openName = han.Pattern(`^[A-Za-z_]+(\s*\.\s*[A-Za-z0-9]+)?$`) // of a header without end
	dot      = han.Pattern(`[ \t]*[.\x{FF0E}。][ \t]*`)
)

// header scans a header that opens at character open.
func (s *scanner) header(open int) {
	s.want(open, '[')
	from := open + 1
	double := is(s.r[from], "[【")
	from = s.skip(run(s.r, from, func(r rune) bool { return is(r, "[【") }))
	end := run(s.r, from, func(r rune) bool { return !is(r, "]】") && !isStop(r) })
	to := s.skipBack(from, end)
	closed := is(s.r[end], "]】")
	if !closed && !openName().MatchString(s.text(from, to)) {
		s.Report(diag.F025, s.place(open, to), "方括号没有合上", "写成一行 [名字]")
		s.start("", Table{Place: s.place(open, to), Faulty: true})
		return
	}
	name := s.headerName(from, to)
	if closed {
		s.want(end, ']')
		end++
		if double && is(s.r[end], "]】") {
			end++
		}
		s.trailing(end, "方括号")
	} else {
		s.isEnd(end)
		s.Report(diag.F025, s.place(open, to), "方括号没有合上", example("[%s]", name)).Fixes = s.replace(to, to, "]")
	}
	if double {
		s.Report(diag.F027, s.place(open, end), "方括号写了两重", example("[%s]", name))
	}
	s.start(name, s.named(name, s.place(open, end)))
}

// headerName returns the name between brackets, in small letters and without quotation marks.
func (s *scanner) headerName(from, to int) string {
	odd := func(r rune) bool { return isQuote(r) || isSpace(r) && !isBlank(r) }
	name := dot().ReplaceAllString(strings.Join(strings.FieldsFunc(s.text(from, to), odd), ""), ".")
	for i := from; i < to; i++ {
		switch c := s.r[i]; {
		case isSpace(c):
			s.want(i, ' ')
		case c == '\uFF0E', c == '。':
			s.want(i, '.')
		}
	}
	low := strings.ToLower(name)
	if first := from + slices.IndexFunc(s.r[from:to], isQuote); first >= from {
		s.Report(diag.F037, s.place(first, first+1), "方括号里的名字不加引号", example("[%s]", low)).Fixes = s.replace(from, to, low)
	} else if low != name {
		s.Report(diag.F026, s.place(from, to), "方括号里的名字要用小写字母", example("[%s]", low)).Fixes = s.replace(from, to, low)
	}
	return low
}

// named returns the table with this full name and reports what is wrong with it.
func (s *scanner) named(name string, p diag.Place) Table {
	seg := strings.Split(name, ".")
	t := Table{Name: seg[0], Place: p, Faulty: true}
	grouped := seg[0] == "facts" || seg[0] == "part" || seg[0] == "annex"
	switch {
	case !nameWord().MatchString(seg[0]):
		t.Name, t.Faulty = name, false // reported by package form, which knows the names
	case len(seg) > 2 && grouped:
		s.Report(diag.F028, p, "方括号里只能有一个点", example("[%s.%s]", seg[0], seg[1]))
	case len(seg) > 1 && !grouped:
		hint := "这一部分的内容都写在 [" + seg[0] + "] 下面，一行一项"
		if g := han.Nearest(seg[0], []string{"facts", "part", "annex"}); g != "" {
			hint = "是不是要写 [" + g + "." + seg[1] + "]"
		}
		s.Report(diag.F028, p, "方括号里的点多了：只有 facts、part、annex 后面有一个点", hint)
	case len(seg) == 1 && grouped:
		s.Report(diag.F060, p, "方括号里少了点后面的名字", map[string]string{
			"facts": "数是哪一部分的就写哪一部分的名字：[facts.……]",
			"part":  "自己加的部分要起一个英文名字，例：[part.jbqk]",
			"annex": "第几个附件就写几，例：[annex.1]"}[seg[0]])
	case len(seg) == 2 && !idWord().MatchString(seg[1]):
		t.ID = seg[1]
		s.Report(diag.F061, p, "方括号里点后面的名字只用小写英文字母和数字", "例：[part.jbqk]、[annex.1]")
	default:
		t.ID, t.Faulty = strings.Join(seg[1:], ""), false
	}
	return t
}

// start makes t, with this full name, the table at hand and reports an earlier one of the same name.
func (s *scanner) start(name string, t Table) {
	if first, again := s.seen[name]; again && !t.Faulty {
		t.Repeat = true
		s.Report(diag.F029, t.Place, "["+name+"] 写了两次", "一个方括号只写一次：把两处的内容并到一处，删去另一处").Related = []diag.Place{first}
	} else if !t.Faulty {
		s.seen[name] = t.Place
	}
	s.f.Tables = append(s.f.Tables, t)
	s.table, s.keys = &s.f.Tables[len(s.f.Tables)-1], map[string]diag.Place{}
}
