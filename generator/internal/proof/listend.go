package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// alikeEnded reports whether the members of the list from from to to, three at least, end as what is counted before
// character end does: “五部法律”:农业法、种子法、…; 三张清单.
func alikeEnded(t *text, from, to, end int) bool {
	members := strings.Split(t.string(from, to), "、")
	n := utf8.RuneCountInString(members[0])
	last := string([]rune(members[0])[max(0, n-1):])
	return len(members) > 2 && t.at(to) == ',' && strings.Contains(t.string(end-3, end+3), last) &&
		all(members, func(m string) bool { return strings.HasSuffix(m, last) })
}

// twoAlike reports whether the two members of the list from from to to end in the same two characters, and no more
// behind its comma do: 客运企业、货运企业,逐家检查.
func twoAlike(t *text, from, to int) bool {
	a, b, _ := strings.Cut(t.string(from, to), "、")
	rest := strings.ReplaceAll(t.string(to, t.until(to, ends)), "、", ",")
	return t.at(to) == ',' && len(cutLast(b)) > len("等") && a != cutLast(b) && cutLast(a) == cutLast(b) &&
		!strings.Contains(rest+",", cutLast(b)+",") && !t.starts(to+1, links...)
}

// closed reports whether a list of low members from from on, of which said are announced, ends at to: there its
// sentence does, or what is behind the comma says what came of it, or begins with a verb as no member does and one
// member is missing, or has no further list though there are too many.
func (t *line) closed(d *reader, from, to, low, said int) bool {
	verbs := slices.Concat(d.Data.Sums.Actions, d.Data.Listing, d.Data.Managing)
	last := t.until(to+1, "、") > t.until(to+1, ends)
	begins := func(member string) bool { return startsAny(member, verbs) }
	return t.among(to, "。;") || low > 2 && t.at(to) == ',' && (t.starts(to+1, d.Data.Resulting...) ||
		last && (low > said || low == said-1 && t.starts(to+1, verbs...) &&
			!slices.ContainsFunc(strings.Split(t.string(from, to), "、"), begins)))
}

// regular reports whether the members of the list from a to b are all of one length, and the clause behind is not: it
// ends there. 一周一调度、一月一通报,推动落实.
func (t *line) regular(a, b int) bool {
	members := strings.Split(t.string(a, b), "、")
	n := len(members[0])
	return len(members) > 1 && all(members, func(m string) bool { return len(m) == n }) &&
		t.at(b) == ',' && t.until(b+1, ends+",、")-b-1 != n/len("一")
}

// endedAlike judges a quoted number of things whose names, one beside the other behind it, end in its noun: “三书同达”,
// 将处罚决定书、信用修复告知书一并送达.
func endedAlike(d *reader, t *text, m []int) {
	_, value := t.numeral(m[2])
	one := t.string(m[4], m[5])
	members := strings.FieldsFunc(t.string(m[6], m[7]), func(r rune) bool { return strings.ContainsRune("、和及与", r) })
	last := len(members) - 1
	if last > 0 && last+1 != value && strings.Contains(members[last], one) &&
		!strings.ContainsAny(members[last], "0123456789等") &&
		all(members[:last], func(s string) bool { return strings.HasSuffix(s, one) }) {
		listsOtherwise(d, t, announcement{m[2], m[5] - m[2], value}, m[5], last+1)
	}
}

// composed judges how many parts a report has that are named in front, all but the last ended by what parts are:
// 由总体情况、主动公开情况、复议、诉讼情况和其他需要报告的事项六个部分组成. What else 、 and 和 join may be one part or several.
func composed(d *reader, t *text, m []int) {
	w, names := &d.Data.Composed, t.string(m[2], m[3])
	_, said := t.cardinal(m[6])
	low := w.Ends.count(names) + 1
	high := low + withinPart.count(w.Ends.without(w.Joined.without(names)))
	if low > 2 && (said < low || said > high && m[4] == m[5]) {
		d.say(t.span(m[6], m[7]-m[6]), diag.F317, Likely, "前面列了%d项，这里说的是「%s个部分」\n数一数，两个数改一个", low,
			t.string(m[6], m[7]))
	}
}

// withinPart matches what may part what is named as one part.
var withinPart = Pattern(han.Pattern(`[、,;和及与]`))

// placesNamed reports whether all members of a list are places of the kind that is counted at i: 青溪镇、石桥镇、白马乡 of
// 个乡镇.
func placesNamed(d *reader, t *text, list [2]int, i int) bool {
	kind := d.Data.Counted.found(t.string(i, i+4))
	return kind != "" && all(strings.Split(t.string(list[0], list[1]), "、"), func(m string) bool {
		last, _ := utf8.DecodeLastRuneInString(m)
		return utf8.RuneCountInString(m) > 2 && strings.ContainsRune(kind, last)
	}) || kind != "" && shortNames(strings.Split(t.string(list[0], list[1]), "、"), 2+b2i(t.at(list[1]) == '等'))
}

// shortNames reports whether all of four members or more are of two characters, or up to most, but for a verb in front
// of the first.
func shortNames(members []string, most int) bool {
	return len(members) > 3 && all(members[1:], func(m string) bool {
		n := utf8.RuneCountInString(m)
		return 1 < n && n <= most
	})
}

// commonlyEnded reports whether all members of the list from from to end, three at least, have the character at i, and
// at the same end: 乱停车、乱设摊、乱搭建三乱.
func commonlyEnded(t *text, from, end, i int) bool {
	members := strings.FieldsFunc(t.string(from, end), func(r rune) bool { return strings.ContainsRune("、“”", r) })
	one := t.string(i, i+1)
	return len(members) > 2 && one != "" && (all(members, func(m string) bool { return strings.HasPrefix(m, one) }) ||
		all(members, func(m string) bool { return strings.HasSuffix(m, one) }))
}

// titlesAlone reports whether the list from from to to has titles alone, and no more behind its comma:
// 3部,分别为《…》《…》,均已备案.
func titlesAlone(t *text, from, to int) bool {
	for i := from; i < to; i++ {
		if !t.quoted[i] && !t.among(i, "、和及与") {
			return false
		}
	}
	return t.at(from) == '《' && t.at(to-1) == '》' &&
		!t.starts(to+1, "以及", "和", "及", "另", "还", "并", "同时", "其余", "其他", "一", "两", "修")
}

// heading returns the length of the classifier at i of a list before it: 三级, 三类, 三项制度, if linked 三方; or 0.
func (t *text) heading(d *reader, i int, linked bool) int {
	c := t.classifier(i)
	switch {
	case t.has(i, "级") && !t.has(i, "级以上"), t.has(i, "步工作"):
		return 1
	case t.has(i, "类"), t.has(i, "方面"), t.starts(i+c, d.Data.Words.Heads...):
		return c
	case linked && t.starts(i, d.Data.Allied...):
		return 1
	}
	return 0
}

// andSo matches 等 with what is counted behind it at the end of a list.
var andSo = han.Pattern(`、[^、等]*[^平高同中对均优初上下特、]等[^级候待、同式”]{1,6}$`)

// goesOn reports whether the list between two characters has more members than are named: 出生证明、医师注册等数据11类.
func (t *line) goesOn(from, to int) bool { return andSo().MatchString(t.string(from, to)) }
