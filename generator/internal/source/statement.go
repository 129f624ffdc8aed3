package source

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	nameWord   = han.Pattern(`^[a-z_]+$`)
	idWord     = han.Pattern(`^[a-z0-9]+$`)
	openName   = han.Pattern(`^[A-Za-z_]+(\s*\.\s*[A-Za-z0-9]+)?$`) // a header without its end
	dot        = han.Pattern(`[ \t]*[.\x{FF0E}。][ \t]*`)
	bareWord   = han.Pattern(`^[A-Za-z0-9_-]+$`)
	shortValue = han.Pattern(`^[ \t=\x{FF1D}]*("([^"].{0,38}?)?")[\s\p{Zs}]*([#\x{FF03}].*)?$`)
)

// header scans a header whose bracket is character open.
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

// headerName returns the name between brackets, in lower case and without quotation marks.
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
		d := s.Report(diag.F037, s.place(first, first+1), "方括号里的名字不加引号", example("[%s]", low))
		d.Fixes = s.replace(from, to, low)
	} else if low != name {
		s.Report(diag.F026, s.place(from, to), "方括号里的名字要用小写字母", example("[%s]", low)).Fixes = s.replace(from, to, low)
	}
	return low
}

// named returns the table with this full name and reports faults of the name.
func (s *scanner) named(name string, p diag.Place) Table {
	seg := strings.Split(name, ".")
	t := Table{Name: seg[0], Place: p, Faulty: true}
	grouped := seg[0] == "facts" || seg[0] == "part" || seg[0] == "annex"
	switch {
	case !nameWord().MatchString(seg[0]):
		t.Name, t.Faulty = name, false // reported by package form, which knows all names
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

// start makes t, which has this full name, the current table and reports an earlier table of the same name.
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

// entry scans a key and its value.
func (s *scanner) entry(i int) {
	if s.triple(i) && s.isEnd(s.skip(i+3)) {
		s.Report(diag.F036, s.place(i, i+3), "多了一个 \"\"\"：前面没有要它来结束的文字", "删去这一行")
		return
	}
	end, next, ok := s.key(i)
	if !ok {
		s.unreadable(i)
		return
	}
	v := &entryReader{scanner: s, Entry: Entry{Place: s.place(i, end)}, mark: '"', changes: map[int]change{}}
	v.name(i, end)
	before := len(*s.l)
	next = s.skip(next)
	assigned := is(s.r[next], "=") || is(s.r[next], ":")
	if assigned {
		s.want(next, '=')
		next++
	} else {
		s.Report(diag.F036, s.place(next, next+1), "名字和内容之间少了等号", example(`名字 = "内容"`))
	}
	v.value(next)
	for n := before; n < len(*s.l) && !assigned; n++ { // it may be a sentence with words in quotation marks
		(*s.l)[n].Fixes = nil
	}
	if v.drop {
		return
	}
	if first, again := s.keys[v.Key]; again {
		s.Report(diag.F029, v.Place, "「"+v.Key+"」写了两次", "只留一处，删去另一处").Related = []diag.Place{first}
		return
	}
	s.keys[v.Key] = v.Place
	for _, l := range v.Value.Lines {
		s.braces(l)
	}
	s.table.Entries = append(s.table.Entries, v.Entry)
}

// key returns the end of the key that begins at i, with or without quotation marks, and the index of the character
// after it. ok is false if there is no key.
func (s *scanner) key(i int) (end, next int, ok bool) {
	end = run(s.r, i+1, func(r rune) bool { return !isQuote(r) && !is(r, "=") && r != '\n' }) + 1
	if isQuote(s.r[i]) && isQuote(s.r[end-1]) {
		return end, end, true
	}
	next, sentence := s.keyEnd(i)
	end = s.skipBack(i, next)
	return end, next, !isStop(s.r[next]) && (end > i || is(s.r[next], "=")) && !sentence
}

// unreadable reports words at i that are not a line of the form language. All such lines that follow are part of the
// same fault.
func (s *scanner) unreadable(i int) {
	message := "程序读不懂这一行"
	if end, lines := s.loose(i); lines > 1 {
		message = fmt.Sprintf("从这一行起有%d行程序读不懂", lines)
		s.at = end
	}
	s.Report(diag.F036, s.place(i, s.skipBack(i, s.eol(i))), message,
		"一行只能是 名字 = \"内容\"、[名字] 或者 # 说明；成段的文字要放在两个 \"\"\" 之间")
}

// keyEnd returns the end of the bare key that begins at i: the equals sign, a colon in its place, a quotation mark,
// a comment or the end of the line. sentence is true if the key ends at a quotation mark inside a sentence: the line
// has no equals sign, and more words follow after the closing mark.
func (c *chars) keyEnd(i int) (end int, sentence bool) {
	equals, first := strings.ContainsAny(c.text(i, c.eol(i)), "=\uFF1D"), true
	for j := i; ; j++ {
		switch r := c.r[j]; {
		case is(r, "="), isStop(r):
			return j, false
		case isQuote(r):
			_, exact := c.closing(j)
			return j, !exact && !equals
		case !equals && is(r, ":"):
			if first && bareWord().MatchString(strings.TrimSpace(c.text(i, j))) || isQuote(c.r[c.after(j+1)]) {
				return j, false
			}
			first = false
		}
	}
}

// ownNames reports whether the keys of the current table are names that the clerk chooses.
func (s *scanner) ownNames() bool { return s.table.Name == "facts" || s.table.Name == "ignore" }

// name reads the key from i to j, with or without quotation marks of any kind, and reports its faults.
func (v *entryReader) name(i, j int) {
	quoted := j > i && isQuote(v.r[i])
	v.Key = v.text(i, j)
	if quoted {
		v.Key = v.text(i+1, j-1)
	}
	own, bare, low := v.ownNames(), bareWord().MatchString(v.Key), strings.ToLower(v.Key)
	switch {
	case i == j:
		v.drop = true
		v.Report(diag.F036, v.place(i, i+1), "等号前面没有名字", example(`名字 = "内容"`))
	case quoted && strings.TrimSpace(v.Key) == "":
		v.drop = true
		v.Report(diag.F036, v.Place, "引号里没有名字", example(`"名字" = "4场"`))
	case quoted && strings.Contains(v.Key, `\`):
		v.Report(diag.F023, v.Place, "名字里不能有反斜杠 \\", "换一个名字")
	case quoted && !own && nameWord().MatchString(low):
		v.Key = low
		v.Report(diag.F037, v.Place, "这里的名字不加引号", example("%s = ……", low)).Fixes = v.replace(i, j, low)
	case quoted:
		v.want(i, '"')
		v.want(j-1, '"')
	case own && !bare:
		said := "……"
		if m := shortValue().FindStringSubmatch(v.text(j, v.eol(j))); m != nil {
			said = m[1]
		}
		v.Report(diag.F012, v.Place, "中文名字要加引号", example(`"%s" = %s`, v.Key, said)).Fixes =
			v.replace(i, j, `"`+v.Key+`"`)
	case !own && bare && low != v.Key:
		v.Key = low
		v.Report(diag.F026, v.Place, "名字要用小写字母", example("%s = ……", low)).Fixes = v.replace(i, j, low)
	case !bare && strings.Contains(v.Key, ".") &&
		bareWord().MatchString(strings.NewReplacer(".", "", " ", "").Replace(v.Key)):
		v.drop = true
		bracket, rest, _ := strings.Cut(low, ".")
		v.Key = strings.TrimSpace(rest)
		v.Report(diag.F028, v.Place, "名字里不能有点", "先写一行 ["+strings.TrimSpace(bracket)+"]，下面再写 "+v.Key+" = ……")
	} // other names are reported by package form, which knows all names
}
