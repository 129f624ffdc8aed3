package proof

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// places are characters of names of places: a title with more of them than a law is an act of that place.
const places = "省市县区州盟旗镇乡村"

// nearly reports a title that is not in the register but nearly one that is.
func (c cited) nearly(d *reader) {
	found := c.candidates(d)
	if len(found) > 1 { // two laws are as near
		c.unknown(d)
		return
	}
	l := cmp.Or(append(found, c.nearRepublic(d), c.otherKind(d), d.Data.register.reordered(c.name), loose(c, d))...)
	if l == nil {
		c.unknown(d)
		return
	}
	title := l.official
	if l.prefixed && strings.ContainsAny(c.text, "华共和") {
		title = republic + title
	}
	d.say(c.span(), diag.F326, Likely, "没有《%s》，有《%s》\n核对名称，写成《%s》", c.text, title, title)
}

// mostLost is how many characters in a row a title may have lost to be recognised.
const mostLost = 4

// candidates returns the laws of the register that the title may be a slip for.
func (c cited) candidates(d *reader) (found []*law) {
	got := []rune(c.name)
	for n := len(got) - 2; n <= len(got)+mostLost; n++ {
		for _, l := range d.Data.register.lengths()[n] {
			if a, b := common(got, l.runes); (a+b+2 >= min(len(got), n) || a+b >= veryLong) && !l.bygone() &&
				c.near(d, l, got) {
				found = append(found, l)
			}
		}
	}
	return found
}

// bygone reports whether a law ended so long ago that nobody means it.
func (l *law) bygone() bool { return l.ended != "" && l.ended < "2016" }

// nearRepublic returns the law whose name has nearly 中华人民共和国 in front.
func (c cited) nearRepublic(d *reader) *law {
	r := []rune(c.text)
	for n := range r {
		l := d.Data.register.laws[string(r[n:])]
		if l != nil && l.prefixed && edits(r[:n], []rune(republic), 1) == 1 {
			return l
		}
	}
	return nil
}

// reordered returns the law whose name has the same characters in another order: 农民工工资保障支付条例.
func (r *register) reordered(name string) *law {
	got := slices.Sorted(slices.Values([]rune(name)))
	for _, l := range r.lengths()[len(got)] {
		if slices.Equal(got, slices.Sorted(slices.Values(l.runes))) && !l.bygone() {
			return l
		}
	}
	return nil
}

// otherKind returns the law that has 法 for 条例 or nothing, 条例 for 法 or for 细则, or is not 暂行; where the title says
// that it is no place's act, any other kind. A place may have a 条例 named as a law.
func (c cited) otherKind(d *reader) *law {
	names, stem := []string{}, kindOfLaw().ReplaceAllString(c.name, "")
	if stem, ok := strings.CutSuffix(c.name, "法"); ok {
		names = append(names, stem+"条例")
	} else if i := strings.Index(c.name, "法"); i > 0 && strings.HasSuffix(c.name, "条例") && c.name[i:] != "法实施条例" {
		names = append(names, c.name[:i]+"法实施条例") // 行政复议法施行条例
	} else if stem, ok := strings.CutSuffix(c.name, "细则"); ok && strings.HasSuffix(stem, "法实施") {
		names = append(names, stem+"条例")
	}
	if c.ofCentre() {
		names = append(names, strings.TrimSuffix(c.name, "条例")+"法", stem+"条例", stem+"规定",
			stem+"办法", stem+"规则", stem+"准则", stem+"细则")
	}
	final := strings.Replace(c.name, "暂行条例", "条例", 1)
	if l := d.Data.register.ofParty(stem); l != nil {
		return l
	}
	for _, name := range append(names, final) {
		if l := d.Data.register.laws[name]; l != nil && !l.bygone() && (name != final || l.name == name) {
			return l
		}
	}
	return nil
}

// ofParty returns the regulation of the party with the long stem, which no other act has, nil for none.
func (r *register) ofParty(stem string) *law {
	if utf8.RuneCountInString(stem) >= 8 {
		for _, kind := range []string{"条例", "规定", "办法", "规则", "准则"} {
			if l := r.laws[stem+kind]; l != nil && l.kind == party {
				return l
			}
		}
	}
	return nil
}

// ofCentre reports whether the title, or what is beside it, says that it is no place's act.
func (c cited) ofCentre() bool {
	return strings.HasPrefix(c.text, republic) || strings.HasPrefix(c.text, "中国共产党") ||
		issuing().MatchString(c.t.string(c.at-21, c.at-1)) || decreed().MatchString(c.t.string(c.at+c.n, c.at+c.n+30))
}

// issuing and decreed match what is in front of the title of an act of the centre, and behind one.
var (
	issuing = han.Pattern(`(?:国务院[^,。;》]{0,3}|(?:中共中央|国务院)[^,。;》]{0,8}(?:印发|颁布|公布|发布|出台|制定)的?)$`)
	decreed = han.Pattern(`^》\((?:国务院令第|(?:中共中央|国务院)[^()]{0,16}(?:印发|发布|公布))`)
)

// kindOfLaw matches the end of a title that says what it is.
var kindOfLaw = han.Pattern(`(?:(?:暂行|试行)?(?:条例|规定|办法|规则|准则|细则|规程|制度))$`)

// differs reports whether the title and the law's name have other places or words that are not written for each other.
func (c cited) differs(l *law) bool {
	of := func(s string) (n int) {
		for _, r := range s {
			n += b2i(strings.ContainsRune(places, r))
		}
		return n
	}
	words := []string{"暂行", "试行", "城乡", "城区", "城镇", "农村", "办法", "方案", "的实施"}
	return of(c.name) != of(l.name) || slices.ContainsFunc(words,
		func(w string) bool { return strings.Contains(c.name, w) != strings.Contains(l.name, w) })
}

// near reports whether got is a slip of the law's name rather than another name.
func (c cited) near(r *reader, l *law, got []rune) bool {
	want := l.runes
	d, n := edits(got, want, 2), len(want)
	a, b := common(got, want)
	switch {
	case c.padded(l, got, a, b):
		return true
	case c.differs(l), strings.Trim(string(got[a:len(got)-b])+string(want[a:n-b]), "一二三四五六七八九十") == "":
		return false // 第十二个五年规划 and 第十五个五年规划
	case c.gapped(l, got):
		return true
	case d == 0 || d > 2:
		return false
	case l.prefixed && strings.HasPrefix(c.text, republic) && n >= 5 && a+b == n: // no act of a place: 行政处罚决定法
		return true
	case a == n-1 && len(got) == n && n >= 5: // its last character is wrong:
		// 行政许可发, but not 内务条令, unless it is long
		return a >= veryLong || !strings.ContainsRune("法例令则定书约法稿诀", got[n-1])
	}
	return n >= c.least(r, l, got)[d-1]
}

// padded reports whether got is the name of a regulation with two characters more, 政府信息依法公开条例, or a long one with
// two others, 重大行政决策程序管理条例.
func (c cited) padded(l *law, got []rune, a, b int) bool {
	n, more, other := len(l.runes), len(got)-len(l.runes), string(got[a:len(got)-b])
	if l.kind != regulation || !strings.HasSuffix(c.name, "条例") || a < 2 || strings.ContainsAny(other, places+"暂试") {
		return false
	}
	return a+b == n && more == 2 && n >= longEnough+2*b2i(other == "管理") || a+b == n-2 && more == 0 && n >= 12
}

// veryLong is how many characters at its ends, but for whose act it is, 国务院关于, suffice for a title to be recognised.
const veryLong = 16

// gapped reports whether got is the law's name without some characters in a row: 履行推进第一责任人职责规定; or, where it
// is long, with others.
func (c cited) gapped(l *law, got []rune) bool {
	a, b := common(got, l.runes)
	lost := len(got) >= longEnough && a+b == len(got)
	return (lost || a+b-strings.Index(c.name, "关于")/len("关") >= veryLong) && min(a, b) > 2 &&
		l.kind != planKind && !c.local(l)
}

// never is more characters than a title has.
const never = 1000

// least returns how many characters the law's name needs for one slip in it, and for two, to be recognised.
func (c cited) least(r *reader, l *law, got []rune) [2]int {
	_, end := common(got, l.runes)
	_, years := base(c.name)
	switch law := strings.HasSuffix(l.name, "法"); {
	case l.kind == planKind && years == "":
		return [2]int{8, 12}
	case l.kind == planKind && strings.Contains(l.name, years):
		return [2]int{8, 8}
	case l.kind == planKind: // one with other years is another plan
		return [2]int{never, never}
	case strings.HasSuffix(l.name, "条例"):
		return c.leastOfRegulation(r, l, got)
	case l.kind == statute && law && strings.HasSuffix(c.name, "法"):
		return [2]int{5, 7}
	case l.kind == statute && law, end < 2:
		return [2]int{never, never}
	case len(got) == len(l.runes):
		return [2]int{14, 14}
	}
	return [2]int{12, 12}
}

// leastOfRegulation is least for 条例: a place may have one on 供气 where the state has one on 燃气.
func (c cited) leastOfRegulation(r *reader, l *law, got []rune) [2]int {
	switch {
	case strings.HasPrefix(c.text, republic), strings.HasPrefix(c.text, "中国共产党"):
		return [2]int{6, 12}
	case len(got) == len(l.runes) && !c.strange(&r.Data.register, got, l.runes):
		return [2]int{12, 14}
	}
	return [2]int{8, 14}
}

// strange reports whether no name of the register has the wrong character beside its neighbours: 营商环竞, not 供气管理.
func (c cited) strange(r *register, got, want []rune) bool {
	a, _ := common(got, want)
	padded := []rune("|" + c.name + "|")
	return all([]string{string(padded[a : a+2]), string(padded[a+1 : a+3])}, func(pair string) bool {
		return all(r.names, func(l *law) bool { return !strings.Contains(l.name, pair) })
	})
}

// edits returns how many characters to change, add or drop make b of a, or some number above most.
func edits(a, b []rune, most int) int {
	i, k := common(a, b)
	a, b = a[i:len(a)-k], b[i:len(b)-k]
	if len(a) == 0 || len(b) == 0 || most == 0 {
		return len(a) + len(b)
	}
	return 1 + min(edits(a[1:], b, most-1), edits(a, b[1:], most-1), edits(a[1:], b[1:], most-1))
}
