package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	nameWord = han.Pattern(`^[a-z_]+$`)
	idWord   = han.Pattern(`^[a-z0-9]+$`)
	openName = han.Pattern(`^[A-Za-z_]+(\s*\.\s*[A-Za-z0-9]+)?$`) // of a header without end
)

// header scans a header that opens at character open.
func (s *scanner) header(open int) {
	s.want(open, '[')
	from := open + 1
	double := isOpening(s.r[from])
	if double {
		from++
	}
	from = s.skip(from)
	end := run(s.r, from, func(r rune) bool { return !isClosing(r) && !isStop(r) })
	to := s.skipBack(from, end)
	closed := isClosing(s.r[end])
	if !closed && !openName().MatchString(s.text(from, to)) {
		s.Report(diag.F025, s.place(open, to), "方括号没有合上", "写成一行 [名字]")
		s.start(Table{Place: s.place(open, to), Faulty: true})
		return
	}
	name := s.headerName(from, to)
	if closed {
		s.want(end, ']')
		end++
		if double && isClosing(s.r[end]) {
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
	s.named(name, s.place(open, end))
}

// headerName returns the name between brackets, in small letters and without quotation marks.
func (s *scanner) headerName(from, to int) string {
	var b strings.Builder
	var quotes []diag.Fix
	for i := from; i < to; i++ {
		switch r := s.r[i]; {
		case isQuote(r):
			quotes = append(quotes, s.replace(i, i+1, "")...)
		case r == '\uFF0E', r == '。':
			s.want(i, '.')
			b.WriteByte('.')
		case isSpace(r) && !isBlank(r):
			s.want(i, ' ')
		case isBlank(r) && (i == from || i+1 == to || s.r[i-1] == '.' || s.r[i+1] == '.'):
		default:
			b.WriteRune(r)
		}
	}
	name := b.String()
	low := strings.ToLower(name)
	if quotes != nil {
		first := from + slices.IndexFunc(s.r[from:to], isQuote)
		s.Report(diag.F037, s.place(first, first+1), "方括号里的名字不加引号", example("[%s]", low)).Fixes = quotes
	} else if low != name {
		s.Report(diag.F026, s.place(from, to), "方括号里的名字要用小写字母", example("[%s]", low)).Fixes =
			s.replace(from, to, strings.ToLower(s.text(from, to)))
	}
	return low
}

// named starts the table with this full name.
func (s *scanner) named(name string, p diag.Place) {
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
	if first, again := s.seen[name]; again && !t.Faulty {
		t.Repeat = true
		s.Report(diag.F029, p, "["+name+"] 写了两次", "一个方括号只写一次：把两处的内容并到一处，删去另一处").Related = []diag.Place{first}
	} else if !t.Faulty {
		s.seen[name] = p
	}
	s.start(t)
}

// start makes t the table at hand.
func (s *scanner) start(t Table) {
	s.f.Tables = append(s.f.Tables, t)
	s.table = &s.f.Tables[len(s.f.Tables)-1]
	s.keys = map[string]diag.Place{}
}
