package style

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/unit"
)

// Letterhead contains the measures of 版头 that do not belong to its roles.
type Letterhead struct {
	Top         unit.Length `style:"top"`                   // from the page's edge to 发文机关标志
	Joint       unit.Length `style:"joint,half"`            // greatest type size of 发文机关标志 of several offices
	Least       unit.Length `style:"least,half"`            // least type size of 发文机关标志
	Rule        unit.Length `style:"rule,eighth"`           // width of the red rule
	RuleGap     unit.Length `style:"rule_gap"`              // from the lower edge of 发文字号 to the rule
	LetterTop   unit.Length `style:"letter_top"`            // the same for a 信函
	LetterWidth unit.Length `style:"letter_width,positive"` // of its double rules, in the middle of the page
	LetterFoot  unit.Length `style:"letter_foot"`           // from the page's lower edge to the lower double rule
	LetterThin  unit.Length `style:"letter_thin,eighth"`    // width of the thin rule; the thick rule has Rule
	LetterSpace unit.Length `style:"letter_space"`          // between the rules of a double rule
	LetterText  unit.Em     `style:"letter_text"`           // from the upper double rule to the text below it
	Ascent      unit.Em     `style:"ascent"`                // from the baseline to the upper edge of characters
	SuffixGap   unit.Em     `style:"suffix_gap"`            // between several names of 发文机关标志 and their 文件
	Aside       unit.Em     `style:"aside"`                 // space beside 发文字号 and 签发人, and between names
	Signers     int         `style:"signers,positive"`      // names of 签发人 per line
}

// Imprint contains the measures of 版记 that do not belong to its role.
type Imprint struct {
	Outer unit.Length `style:"outer,eighth"`  // width of the first and last rule
	Inner unit.Length `style:"inner,eighth"`  // width of the other rules
	Foot  unit.Length `style:"foot,positive"` // from the page's upper edge to the last rule
}

// judgeFormal reports numbers of 版头 and 版记 that do not fit on the page.
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
