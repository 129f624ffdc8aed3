package proof

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// leftover is words of a template that a report does not have. XX and X个 are blanks (F251 of package check).
var leftover = map[string]string{
	"上一年度推进法治": "「上一年度」「下一年度」是规定里的话，写成年份", "下一年度推进法治": "「上一年度」「下一年度」是规定里的话，写成年份",
	"此处填写": "填上内容，删去提示", "填写说明": "填上内容，删去提示",
	"待补充": "补上内容，删去提示", "待核实数据": "补上内容，删去提示",
}

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text) {
	if !strings.Contains(t.s, "待") && !strings.Contains(t.s, "填") && !strings.Contains(t.s, "一年度推进") {
		return
	}
	for _, w := range slices.Sorted(maps.Keys(leftover)) {
		for i := range t.all(w) {
			d.report(Finding{Span: t.span(i, utf8.RuneCountInString(w)), Code: diag.F334, Certainty: Likely,
				Message: fmt.Sprintf("「%s」像是模板里没有改的字", w), Hint: leftover[w]})
		}
	}
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
