package proof

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// leftover is words of a template or notice that a report does not have. XX and X个 are blanks, which package check
// reports (F251).
var leftover = []struct {
	needs string // one of these characters is in the text
	shape *regexp.Regexp
	why   string
}{
	{"度", regexp.MustCompile(`[上下]一年度推进法治`), "「上一年度」「下一年度」是规定里的话，写成年份"},
	{"待", regexp.MustCompile(`待补充|待核实数据`), "补上内容，删去提示"},
}

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text) {
	for _, l := range leftover {
		if !strings.ContainsAny(t.s, l.needs) {
			continue
		}
		for _, m := range l.shape.FindAllStringIndex(t.s, -1) {
			i := utf8.RuneCountInString(t.s[:m[0]])
			n := utf8.RuneCountInString(t.s[m[0]:m[1]])
			d.report(Finding{Span: t.span(i, n), Code: diag.F334, Certainty: Likely,
				Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(i, i+n)), Hint: l.why})
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
