package style

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/unit"
)

// Letterhead has the measures of 版头 that are not those of its roles.
type Letterhead struct {
	Top     unit.Length // from the page's upper edge to that of the characters of 发文机关标志
	Joint   unit.Length // type size of 发文机关标志 at most, where several offices share it
	Least   unit.Length // type size of 发文机关标志 at least
	Rule    unit.Length // width of the red rule
	RuleGap unit.Length // from the foot of the characters of 发文字号 to the rule

	Ascent    unit.Em // from the baseline to the upper edge of the characters, in all fonts
	SuffixGap unit.Em // between several names of 发文机关标志 and their 文件
	Aside     unit.Em // free at the left of 发文字号 and at the right of 签发人, and between their names
	Signers   int     // names of 签发人 in a line

	LetterTop   unit.Length // of a 信函, as Top
	LetterWidth unit.Length // of its double rules, in the middle of the page
	LetterFoot  unit.Length // from the page's lower edge to its lower double rule
	LetterThin  unit.Length // width of the thin rule of a double rule; the thick one has the width Rule
	LetterSpace unit.Length // between the two
	LetterText  unit.Em     // from the upper double rule to the characters below it
}

// Imprint has the measures of 版记 that are not those of its role.
type Imprint struct {
	Outer, Inner unit.Length // width of the first and last rule, of those between
	Foot         unit.Length // from the page's upper edge to the last rule
}

func (l *Letterhead) fields() fields {
	return fields{
		twips("top", &l.Top, 0), {"joint", &l.Joint, halfPoint, halfPoint}, {"least", &l.Least, halfPoint, halfPoint},
		{"rule", &l.Rule, unit.Pt / 8, 0}, twips("rule_gap", &l.RuleGap, 0),
		twips("letter_top", &l.LetterTop, 0), twips("letter_width", &l.LetterWidth, unit.Twip),
		twips("letter_foot", &l.LetterFoot, 0), {"letter_thin", &l.LetterThin, unit.Pt / 8, 0},
		twips("letter_space", &l.LetterSpace, 0), ems("letter_text", &l.LetterText), ems("ascent", &l.Ascent),
		ems("suffix_gap", &l.SuffixGap), ems("aside", &l.Aside), count("signers", &l.Signers, 1),
	}
}

func (m *Imprint) fields() fields {
	return fields{
		{"outer", &m.Outer, unit.Pt / 8, 0}, {"inner", &m.Inner, unit.Pt / 8, 0}, twips("foot", &m.Foot, unit.Twip),
	}
}

// judgeFormal reports numbers of 版头 and 版记 that do not fit the page.
func (r *reader) judgeFormal() {
	p, l, m := r.style.Page, r.style.Letterhead, r.style.Imprint
	if m.Foot <= p.Top+unit.Inch {
		r.report(diag.F406, []string{"imprint.foot", "page.top"}, "版记的末条分隔线不在版心里", "改 [imprint] 的 foot，它从页面上边量起")
	}
	half := p.Height / 2
	if l.Top <= p.Top || l.Top > half || l.LetterTop > half || l.LetterFoot > p.Bottom || l.LetterWidth > p.Width {
		keys := []string{"letterhead.top", "letterhead.letter_top", "letterhead.letter_foot", "letterhead.letter_width"}
		r.report(diag.F406, append(keys, "page.top"),
			"版头放不进页面", "改 [letterhead] 的 top、letter_top、letter_foot、letter_width，都从页边量起")
	}
}
