package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// leftover matches words of a template that a report does not have. XX and X个 are blanks (F251 of package check).
var leftover = han.Pattern(`[上下]一?年度(?:推进法治|\p{Han}{4,8}的?主要(?:举措|做法|成效|安排))|此处填写|填写说明|待补充|待核实数据`)

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text, m []int) {
	hint := "填上内容，删去提示"
	switch word := t.string(m[0], m[1]); {
	case strings.Contains(word, "年度"):
		hint = "「上一年度」「下一年度」是规定里的话，写成年份"
	case strings.HasPrefix(word, "待"):
		hint = "补上内容，删去提示"
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F334, Certainty: Likely,
		Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(m[0], m[1])), Hint: hint})
}

// minAlike is how many characters two paragraphs have that are reported for being alike.
const minAlike = 24

// alike reports paragraphs that stand in the report twice.
func alike(d *reader) {
	seen := map[string]*text{}
	for _, t := range d.texts {
		if len(t.r) < minAlike {
			continue
		}
		if first := seen[t.s]; first != nil {
			d.report(Finding{Span: t.span(0, len(t.r)), Code: diag.F335, Certainty: Likely,
				Message: "这一段和前面一段一模一样", Hint: "删去一段，或者改成另外的工作", Related: []Span{first.span(0, len(first.r))}})
			continue
		}
		seen[t.s] = t
	}
}
