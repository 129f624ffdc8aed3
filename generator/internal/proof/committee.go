package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// otherKinds returns the kinds of places that the office is not of and does not belong to, beside those that it may:
// 镇 and 县 for a 街道 of a 区.
func (d *reader) otherKinds(own *PlaceKind) (kinds []string) {
	for _, p := range d.Data.Places {
		if p.Name == own.Name || strings.HasPrefix(d.Above, p.Name) ||
			d.Data.Own.level(p.Name) == 2 && d.ownPlace(p.Name).kind == p.Name {
			kinds = append(kinds, p.Other...)
		}
	}
	slices.Sort(kinds)
	return slices.DeleteFunc(slices.Compact(kinds), func(kind string) bool {
		return strings.Contains(d.Office+d.Above, kind)
	})
}

// otherCommittee hints at the committee or government of a kind of place that is neither the office's nor above it, or
// at the party group of a bureau in a report of a place.
func otherCommittee(d *reader, t *text, own *PlaceKind) {
	for _, kind := range d.otherKinds(own) {
		for i := range t.all(kind) {
			committee(d, t, i, utf8.RuneCountInString(kind), organOf())
		}
	}
	if len(d.chain) > 0 && d.Data.Own.level(d.chain[len(d.chain)-1].kind) < 3 {
		for _, p := range d.Data.Places {
			if d.Data.Own.level(p.Name) > 2 {
				lowCommittee(d, t, p.Name)
			}
		}
	}
	if slices.Contains(own.Self, "局") && d.Data.Own.level(own.Name) > 2 {
		for i := range t.all("局") {
			committee(d, t, i, 1, groupOf())
		}
	}
}

// lowCommittee hints at the organ of a town, of none by name, that is said to do, in the report of a bureau or a
// county, what the office itself does.
func lowCommittee(d *reader, t *text, kind string) {
	n := utf8.RuneCountInString(kind)
	for i := range t.all(kind) {
		m := organOf().FindString(t.string(i+n, i+n+10))
		end := i + n + utf8.RuneCountInString(m)
		taken := strings.HasPrefix(m, "党") && t.behind(i, "落实", "执行", "贯彻", "府和", "委和") ||
			strings.HasPrefix(m, "人大") && t.behind(i, "接受", "向") ||
			t.behind(i, "向") && t.starts(end, "报告", "请示", "汇报", "述法")
		said := t.opens(i) && d.Data.Own.LowDeed.in(t.string(i+n, i+n+24))
		if m == "" || !taken && !said || t.among(i-1, d.Data.Own.Kinds) {
			continue
		}
		if at := t.span(i, n+utf8.RuneCountInString(m)); !d.reported(at, diag.F336) {
			d.say(at, diag.F336, Hint, "「%s」不是「%s」的\n看看这一段是不是从别处抄来的，改成本单位的名称", t.string(i, i+n)+m, d.Office)
		}
	}
}

// committee hints at the organ behind the kind of place, of n characters at i, where none of a place's own name is in
// front.
func committee(d *reader, t *text, i, n int, organ interface{ FindString(string) string }) {
	m := strings.TrimRight(organ.FindString(t.string(i+n, i+n+10)), "巡督决部关常、的工有下")
	if strings.HasPrefix(m, "委") {
		m = "委"
	}
	if m == "" || !t.opens(i) && !t.behind(i, committeeBehind...) {
		return
	}
	if at := t.span(i, n+utf8.RuneCountInString(m)); !d.reported(at, diag.F336) {
		d.say(at, diag.F336, Hint, "「%s」不是「%s」的，也不是它的上级\n看看这一段是不是从别处抄来的，改成本单位或者上级的名称",
			t.string(i, i+n)+m, d.Office)
	}
}

// committeeBehind is what is in front of the organ of a place without the name of it.
var committeeBehind = strings.Fields(", 在 对照 按照 根据 贯彻 落实 政府和 政府及 政府、 请 报请 请予 由 向 报 报经 报送 经 受 对 接受 配合 " +
	"委、 通过 上级 委和 委及 提请 上报 依照")

// What an organ of a place is called behind its kind, and the party group of a bureau.
var (
	organOf = han.Pattern(`^(?:党委|党工委|党政|委(?:[^员托派办]|$)|(?:人民)?政府|办事处|人大|人民代表大会|政协|纪委|(?:人民)?法院|人民检察院)`)
	groupOf = han.Pattern(`^(?:党(?:组|委)|主要(?:负责|领导)|领导班子|机关|属各|直属|各科室|各股室|长办公会|务会)`)
)
