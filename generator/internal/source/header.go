package source

import (
	"regexp"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	nameWord = regexp.MustCompile(`^[a-z_]+$`)
	idWord   = regexp.MustCompile(`^[a-z0-9]+$`)
	openName = regexp.MustCompile(`^[A-Za-z_]+(\s*\.\s*[A-Za-z0-9]+)?$`) // of a header without end
	bareWord = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
)

func isOpening(r rune) bool { return r == '[' || r == '\uFF3B' || r == '【' }
func isClosing(r rune) bool { return r == ']' || r == '\uFF3D' || r == '】' }

// bracket scans a header that opens at i.
func (s *scanner) bracket(ln *line, open int) {
	s.want(ln, open, "[")
	i := open + 1
	double := i < len(ln.r) && isOpening(ln.r[i])
	if double {
		i++
	}
	from := s.skip(ln, i)
	end := from
	for end < len(ln.r) && !isClosing(ln.r[end]) && ln.r[end] != '#' && ln.r[end] != '\uFF03' {
		end++
	}
	to := s.skipBack(ln, from, end)
	closed := end < len(ln.r) && isClosing(ln.r[end])
	if !closed && !openName.MatchString(ln.text(from, to)) {
		s.fault(diag.F025, s.place(ln, open, to), "方括号没有合上", "写成一行 [名字]")
		s.start(Table{Place: s.place(ln, open, to), Faulty: true})
		return
	}
	name := s.headerName(ln, from, to)
	behind := end
	if closed {
		s.want(ln, end, "]")
		behind++
		if double && behind < len(ln.r) && isClosing(ln.r[behind]) {
			behind++
		}
		s.behind(ln, behind, "方括号")
	} else {
		s.isEnd(ln, end)
		s.fault(diag.F025, s.place(ln, open, to), "方括号没有合上", example("[%s]", name), ln.insert(to, "]"))
	}
	if double {
		s.fault(diag.F027, s.place(ln, open, behind), "方括号写了两重", example("[%s]", name))
	}
	s.table(name, s.place(ln, open, behind))
}

// headerName reads the name between brackets, in small letters and without quotation marks.
func (s *scanner) headerName(ln *line, from, to int) string {
	var b strings.Builder
	var quotes []diag.Fix
	first := -1
	for i := from; i < to; i++ {
		switch r := ln.r[i]; {
		case quoteKind(r) != 0:
			quotes = append(quotes, ln.replace(i, i+1, ""))
			if first < 0 {
				first = i
			}
		case r == '\uFF0E', r == '。':
			s.want(ln, i, ".")
			b.WriteByte('.')
		case isOddBlank(r):
			s.want(ln, i, " ")
		case isBlank(r) && (i == from || i+1 == to || ln.r[i-1] == '.' || ln.r[i+1] == '.'):
		default:
			b.WriteRune(r)
		}
	}
	name := b.String()
	if quotes != nil {
		s.fault(diag.F037, s.place(ln, first, first+1), "方括号里的名字不加引号", example("[%s]", strings.ToLower(name)), quotes...)
	}
	if low := strings.ToLower(name); low != name && quotes == nil {
		s.fault(diag.F026, s.place(ln, from, to), "方括号里的名字要用小写字母", example("[%s]", low), ln.replace(from, to, strings.ToLower(ln.text(from, to))))
	}
	return strings.ToLower(name)
}

// behind tells words that stand behind what, which ends at i.
func (s *scanner) behind(ln *line, i int, what string) {
	i = s.skip(ln, i)
	if s.isEnd(ln, i) {
		return
	}
	to := s.skipBack(ln, i, len(ln.r))
	s.fault(diag.F024, s.place(ln, i, to), what+"后面多了字", "是说明的，前面加 #；是内容的，另起一行")
}

// table opens the table with this full name.
func (s *scanner) table(name string, p diag.Place) {
	seg := strings.Split(name, ".")
	t := Table{Name: seg[0], Place: p}
	grouped := seg[0] == "facts" || seg[0] == "part" || seg[0] == "annex"
	switch {
	case !nameWord.MatchString(seg[0]):
		t.Name = name
		s.broken = true // told by package form, which knows the names
	case len(seg) > 2 && grouped:
		t.Faulty = true
		s.fault(diag.F028, p, "方括号里只能有一个点", example("[%s.%s]", seg[0], seg[1]))
	case len(seg) > 1 && !grouped:
		t.Faulty = true
		hint := "这一部分的内容都写在 [" + seg[0] + "] 下面，一行一项"
		if g := han.Nearest(seg[0], []string{"facts", "part", "annex"}); g != "" {
			hint = "是不是要写 [" + g + "." + seg[1] + "]"
		}
		s.fault(diag.F028, p, "方括号里的点多了：只有 facts、part、annex 后面有一个点", hint)
	case len(seg) == 1 && grouped:
		t.Faulty = true
		s.fault(diag.F060, p, "方括号里少了点后面的名字", map[string]string{
			"facts": "数是哪一部分的就写哪一部分的名字：[facts.……]",
			"part":  "自己加的部分要起一个英文名字，例：[part.jbqk]",
			"annex": "第几个附件就写几，例：[annex.1]"}[seg[0]])
	case len(seg) == 2 && !idWord.MatchString(seg[1]):
		t.ID = seg[1]
		t.Faulty = true
		s.fault(diag.F061, p, "方括号里点后面的名字只用小写英文字母和数字", "例：[part.jbqk]、[annex.1]")
	case len(seg) == 2:
		t.ID = seg[1]
	}
	s.once(&t, name)
	s.start(t)
}

// start makes t the table at hand.
func (s *scanner) start(t Table) {
	s.loose = s.broken || len(s.signs) > 0
	s.f.Tables = append(s.f.Tables, t)
	s.open = &s.f.Tables[len(s.f.Tables)-1]
	s.keys = map[string]diag.Place{}
}

// once tells a header that stands in the file already.
func (s *scanner) once(t *Table, name string) {
	if t.Faulty {
		return
	}
	if _, key := s.top[t.Name]; key {
		s.broken = true // no name is both: package form tells the wrong one
	}
	first, again := s.seen[name]
	if !again {
		s.seen[name] = t.Place
		return
	}
	t.Repeat = true
	s.broken = true
	s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: diag.F029, Place: t.Place, Related: []diag.Place{first},
		Message: "[" + name + "] 写了两次", Hint: "一个方括号只写一次：把两处的内容并到一处，删去另一处"})
}
