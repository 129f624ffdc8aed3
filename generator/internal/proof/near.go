package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// places are characters of names of places: a title with more of them than a law is an act of that place.
const places = "省市县区州盟旗镇乡村"

// nearly reports a title that is not in the register but nearly one that is.
func (c cited) nearly(d *reader) {
	if strings.ContainsAny(c.name, "〈〉") {
		return
	}
	found := c.candidates(d)
	if len(found) > 1 {
		return // two laws are as near: silent
	}
	for _, more := range []func(*reader) []*law{c.nearRepublic, c.otherKind} {
		if len(found) == 0 {
			found = more(d)
		}
	}
	if len(found) == 0 {
		c.unknown(d)
		return
	}
	title := found[0].official
	if found[0].prefixed && strings.ContainsAny(c.text, "华共和") {
		title = republic + title
	}
	d.report(Finding{Span: c.span(), Code: diag.F326, Certainty: Likely,
		Message: fmt.Sprintf("没有《%s》，有《%s》", c.text, title), Hint: "核对名称，写成《" + title + "》"})
}

// unknown hints at a law of 中华人民共和国 that the register does not have.
func (c cited) unknown(d *reader) {
	if strings.HasPrefix(c.text, republic) && strings.HasSuffix(c.name, "法") && !strings.HasSuffix(c.name, "办法") {
		d.report(Finding{Span: c.span(), Code: diag.F326, Certainty: Hint,
			Message: fmt.Sprintf("没有查到《%s》这部法律", c.text), Hint: "核对名称；名录以后公布的，不用改"})
	}
}

// mostLost is how many characters in a row a title may have lost to be recognised.
const mostLost = 4

// candidates returns the laws of the register that the title may be a slip for.
func (c cited) candidates(d *reader) (found []*law) {
	got := []rune(c.name)
	if len(got) < 3 {
		return nil
	}
	for n := len(got) - 2; n <= len(got)+mostLost; n++ {
		for _, l := range d.Data.register.lengths()[n] {
			if n > 5 && got[0] != l.runes[0] && got[len(got)-3] != l.runes[n-3] {
				continue // far apart, at the first look
			}
			if a, b := common(got, l.runes); (a+b+2 >= min(len(got), n) || a+b >= veryLong) && !l.bygone() && c.near(d, l, got) {
				found = append(found, l)
			}
		}
	}
	return found
}

// bygone reports whether a law ended so long ago that nobody means it.
func (l *law) bygone() bool { return yearOf(l.ended) > 0 && yearOf(l.ended) < 2016 }

// nearRepublic returns the law whose name has nearly 中华人民共和国 in front.
func (c cited) nearRepublic(d *reader) []*law {
	r := []rune(c.text)
	for n := 6; n <= 8 && n < len(r); n++ {
		l := d.Data.register.laws[string(r[n:])]
		if l != nil && l.prefixed && edits(r[:n], []rune(republic)) == 1 {
			return []*law{l}
		}
	}
	return nil
}

// otherKind returns the law whose name has 法 where the title has 条例 or nothing, or 条例 where it has 法. A place may
// have a 条例 of the name of a law, but not one of 中华人民共和国.
func (c cited) otherKind(d *reader) []*law {
	name := ""
	if stem, ok := strings.CutSuffix(c.name, "法"); ok {
		name = stem + "条例"
	} else if strings.HasPrefix(c.text, republic) {
		name = strings.TrimSuffix(c.name, "条例") + "法"
	}
	if l := d.Data.register.laws[name]; l != nil && !l.bygone() {
		return []*law{l}
	}
	return nil
}

// unlike are words of which the one is never written for the other.
var unlike = []string{"暂行", "试行", "城乡", "城区", "城镇", "农村", "办法"}

// differs reports whether the title and the law's name have other places or words that are not written for each other.
func (c cited) differs(l *law) bool {
	of := func(s string) (n int) {
		for _, r := range s {
			n += b2i(strings.ContainsRune(places, r))
		}
		return n
	}
	return of(c.name) != of(l.name) || slices.ContainsFunc(unlike,
		func(w string) bool { return strings.Contains(c.name, w) != strings.Contains(l.name, w) })
}

// near reports whether got is a slip of the law's name rather than another name.
func (c cited) near(r *reader, l *law, got []rune) bool {
	want := l.runes
	if c.differs(l) {
		return false
	}
	d, n := edits(got, want), len(want)
	a, b := common(got, want)
	switch {
	case c.gapped(l, got):
		return true
	case d == 0 || d > 2:
		return false
	case l.prefixed && strings.HasPrefix(c.text, republic) && sure(got, want, a+b):
		return true
	case d == 1 && a == n-1 && len(got) == n && n >= 5:
		return !strings.ContainsRune("法例令则定书约法稿诀", got[n-1]) // 行政许可发, but not 内务条令
	}
	return n >= c.least(r, l, got)[d-1]
}

// sure reports whether got is a slip where no act of a place is meant: characters added, 行政处罚决定法, or two swapped,
// 民典法. common is how many characters it has in common with want at both ends.
func sure(got, want []rune, common int) bool {
	n := len(want)
	return n >= 5 && len(got) > n && common == n || len(got) == n && common == n-2 && edits(got, want) == 1
}

// veryLong is how many characters at its ends suffice for a title to be recognised, whatever is between.
const veryLong = 16

// gapped reports whether got is the law's name without some characters in a row: 履行推进第一责任人职责规定; or, where it
// is long, with others.
func (c cited) gapped(l *law, got []rune) bool {
	a, b := common(got, l.runes)
	lost := len(got) >= longEnough && len(got) < len(l.runes) && a+b == len(got)
	return (lost || a+b >= veryLong) && min(a, b) > 2 &&
		l.kind != planKind && !c.local(l)
}

// never is more characters than a title has.
const never = 1000

// least returns how many characters the law's name needs for one slip in it, and for two, to be recognised.
func (c cited) least(r *reader, l *law, got []rune) [2]int {
	n, changed := len(l.runes), len(got) == len(l.runes)
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
	case l.kind == statute && law && got[len(got)-1] == '法':
		return [2]int{5, 7}
	case l.kind == statute && law, string(got[len(got)-2:]) != string(l.runes[max(0, n-2):]):
		return [2]int{never, never}
	case changed:
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

// strange reports whether the wrong character of got makes pairs with its neighbours that are in no name of the
// register: 营商环竞, but not 供气管理 for 燃气管理.
func (c cited) strange(r *register, got, want []rune) bool {
	a, _ := common(got, want)
	for _, i := range []int{a - 1, a} {
		if i >= 0 && i+2 <= len(got) && slices.ContainsFunc(r.names, func(l *law) bool {
			return strings.Contains(l.name, string(got[i:i+2]))
		}) {
			return false
		}
	}
	return true
}

// edits returns how many characters have to be changed, added, dropped or swapped with their neighbour to make b of a.
func edits(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
