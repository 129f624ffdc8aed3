package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Series is a set formula: its members are always these, in this order.
type Series struct {
	Name    string   `toml:"name"`    // 十九届
	Members []string `toml:"members"` // at least three
	Tails   []string `toml:"tails"`   // a list of all but one is short of it with one of these behind; "": but 等
	May     []string `toml:"may"`     // members that may be missing
	Also    []string `toml:"also"`    // other right words for one of them
	Quoted  bool     `toml:"quoted"`  // its name has to be beside the list
}

// series reports set formulas of which a member is missing or changed.
func series(d *reader, t *text) {
	for i, e := range d.Data.found().series.in(&t.chars) {
		from, end := t.piece(i, ends+",:()“”")
		d.Data.Series[e.of].judge(d, t, from, end)
	}
}

// judge compares the list from i to end with the members.
func (s Series) judge(d *reader, t *text, i, end int) {
	list := s.list(t.string(i, end))
	missing := slices.DeleteFunc(slices.Clone(s.Members), func(m string) bool { return strings.Contains(list, m) })
	got := strings.Split(list, "、")
	if len(missing) == 2 {
		s.mixed(d, t.span(i, end-i), got, missing)
	}
	if len(missing) != 1 {
		s.order(d, t, i, end)
		return
	}
	at, n := slices.Index(s.Members, missing[0]), len(s.Members)
	first := slices.IndexFunc(got, func(g string) bool { return strings.Contains(g, s.Members[b2i(at == 0)]) })
	start := first - b2i(at == 0)
	whole := start >= 0 && start+n == len(got)
	switch {
	case slices.Contains(s.May, missing[0]), containsAny(list, s.Also), strings.Contains(t.around(i), missing[0]),
		start < 0 && len(got) != n-1, start+n < len(got), s.Quoted && !s.follows(list, t, end) && !s.leads(t, i),
		at == 0 && t.at(i-1) == '”': // 对“法治政府”建设工作亲自部署、
		return
	case whole && nearMember(got[start+at], missing[0], at):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里的「%s」应当是「%s」", s.Name, got[start+at], missing[0]))
	case whole && s.inPlace(got[start:]) && kindred(got[start+at], missing[0], at, n):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里的「%s」应当是「%s」", s.Name,
			s.inPlaceOf(missing[0], got[start+at], at), missing[0]))
	case whole && s.inPlace(got[start:]) && !strings.Contains(list, "等") &&
		(n > 3 && !strings.HasPrefix(got[start+at], cutAt(missing[0], 2)) || s.follows(list, t, end)):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里的「%s」应当是「%s」", s.Name,
			s.inPlaceOf(missing[0], got[start+at], at), missing[0]))
	case len(got) == n-1 && (s.plain() && !strings.Contains(list, "等") ||
		s.named(t.around(i)) && !strings.HasSuffix(list, "等") && !strings.Contains(got[n-2], "等程序") ||
		s.short(got, missing[0], t.around(i)) && s.closed(got, t, end)):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里少了「%s」", s.Name, missing[0]))
	}
}

// kindred reports whether got, member at of a series of n whose others are right, has the first or last characters of
// want: 最严密的宣传 for 最严肃的问责, 管队伍必须管安全 for 管生产经营必须管安全.
func kindred(got, want string, at, n int) bool {
	g, w := []rune(got), []rune(want)
	if more := len(g) - len(w); at == 0 && more > 0 {
		g = g[more:]
	} else if more > 0 && at == n-1 {
		g = g[:len(w)]
	}
	a, b := common(g, w)
	if at == n-1 && 2*a > len(w) { // 集体讨论|纳入程序
		return false
	}
	return len(w) > 2 && a+b < len(w) && a+b >= 1+b2i(len(w) > 3 && n < 5) && len(g) >= len(w)-2 &&
		(len(g) == len(w) || a+b > len(w)/2)
}

// leads reports whether the name of the series, in quotation marks, is right in front of the list at i.
func (s Series) leads(t *text, i int) bool {
	before := strings.TrimRight(strings.TrimRight(t.string(i-12, i), "即的是"), ":,(")
	return strings.HasSuffix(before, s.Name) || strings.HasSuffix(before, s.Name+"”")
}

// list returns a list of members with 、 between all of them, where 和, 与 or 及 is in front of the last.
func (s Series) list(text string) string {
	for _, m := range s.Members {
		for _, joint := range []string{"以及", "和", "与", "及"} {
			if before, after, found := strings.Cut(text, joint+m); found {
				return before + "、" + m + after
			}
		}
	}
	if n := len(s.Members); n > 3 { // the last one may be wrong
		for _, joint := range []string{"以及", "和", "与", "及"} {
			text = strings.Replace(text, s.Members[n-2]+joint, s.Members[n-2]+"、", 1)
		}
	}
	return text
}

// short reports whether the list has all members but the one missing, in their order. The sentence has that one nowhere
// else.
func (s Series) short(got []string, missing, sentence string) bool {
	rest := slices.DeleteFunc(slices.Clone(s.Members), func(m string) bool { return m == missing })
	n := len(rest) - 1
	return strings.HasPrefix(got[n], rest[n]) && strings.HasSuffix(got[0], rest[0]) &&
		slices.Equal(got[1:n], rest[1:n]) && !strings.Contains(sentence, missing)
}

// closed reports whether what is behind the last member in the list, which ends at end, or else behind that, is a tail.
func (s Series) closed(got []string, t *text, end int) bool {
	last := got[len(got)-1]
	for _, m := range s.Members {
		last = strings.TrimPrefix(last, m)
	}
	last = cmp.Or(last, strings.TrimPrefix(t.string(end, end+8), "”"))
	return !strings.HasPrefix(last, "等") && startsAny(last, s.Tails)
}

// mixed reports two members that have parts of each other: 法治参与 and 公众保障.
func (s Series) mixed(d *reader, at Span, got, missing []string) {
	start := slices.IndexFunc(got, func(g string) bool { return strings.HasSuffix(g, s.Members[0]) })
	if n := len(s.Members); start < 0 || start+n > len(got) || n < 4 {
		return
	}
	a, b := got[start+slices.Index(s.Members, missing[0])], got[start+slices.Index(s.Members, missing[1])]
	if len(b) > len(missing[1]) { // of the last one more is behind: 法治支撑|的社会治理体系
		b = b[:len(missing[1])]
	}
	runes := func(s string) []rune { return slices.Sorted(slices.Values([]rune(s))) }
	if slices.Equal(runes(a+b), runes(missing[0]+missing[1])) {
		s.tell(d, at, fmt.Sprintf("「%s」「%s」应当是「%s」「%s」", a, b, missing[0], missing[1]))
	}
}

// order hints at the members, quoted, in another order.
func (s Series) order(d *reader, t *text, i, end int) {
	got := strings.Split(t.string(i, end), "、")
	if t.at(i-1) == '“' && t.at(end) == '”' && len(got) == len(s.Members) && len(got) > 3 &&
		!slices.Equal(got, s.Members) &&
		slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(s.Members))) {
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」的次序不对", s.Name))
	}
}

// named reports whether the text has the name of the series, or one of its kind with another number: 三个意识.
func (s Series) named(text string) bool {
	_, of, counted := strings.Cut(s.Name, "个")
	return strings.Contains(text, s.Name) || counted && strings.Contains(text, "个"+of)
}

// inPlace reports whether all members of a list but one are those of the series, each to the letter.
func (s Series) inPlace(got []string) bool {
	n := 0
	for k, m := range s.Members {
		n += b2i(got[k] == m || k == 0 && strings.HasSuffix(got[k], m) ||
			k == len(got)-1 && strings.HasPrefix(got[k], m))
	}
	return n >= len(s.Members)-1
}

// follows reports whether the name of the series is right behind the list, which ends at end.
func (s Series) follows(list string, t *text, end int) bool {
	return strings.HasSuffix(list, s.Name) || t.starts(end, "“"+s.Name)
}

// inPlaceOf returns what a list has as its member at where another is missing, without the words around it.
func (s Series) inPlaceOf(missing, got string, at int) string {
	got, n := strings.TrimSuffix(got, s.Name), utf8.RuneCountInString(missing)
	if r := []rune(got); at == 0 {
		return string(r[max(0, len(r)-n):])
	}
	return cutAt(got, n)
}

// plain reports whether the members are so long that nothing else is meant by all but one of them.
func (s Series) plain() bool {
	return all(s.Members, func(m string) bool { return utf8.RuneCountInString(m) >= longEnough })
}

// nearMember reports whether got is the member with one or two characters wrong, or more words at either end.
func nearMember(got, want string, at int) bool {
	if !strings.Contains(want, "的") {
		got, _, _ = strings.Cut(got, "的") // 化解矛盾|的氛围
	}
	if i := strings.IndexAny(got, han.Numerals); i > 0 && strings.HasPrefix(want, got[:i]) { // 合法性审查、集体讨论|五步
		return false
	}
	g, w := []rune(got), []rune(want)
	most := 2 + b2i(len(w) >= 8)
	if more := len(g) - len(w); more > 1 {
		from := more * b2i(at == 0)
		g, most = g[from:from+len(w)], 1
	}
	a, b := common(g, w)
	if a >= len(w)/2 && len(w) >= longEnough { // 重大执法决定|集体讨论制度
		return true
	}
	return a+b >= 2 && edits(g, w, most) <= most && !strings.HasSuffix(want, got) // 全过程记录 of 执法全过程记录
}

func (s Series) tell(d *reader, at Span, message string) {
	if d.reported(at, diag.F331, diag.F332) {
		return
	}
	d.say(at, diag.F337, Likely, "%s\n写成「%s」", message, strings.Join(s.Members, "、"))
}
