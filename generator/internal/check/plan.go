package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/plan"
)

// lastPlan warns of the plans in last year's form that this report does not mention outside of its own plan, and
// returns them.
func lastPlan(f *form.Form, report *model.Report, last *Other, r diag.Reporter) (undone []string) {
	if last == nil {
		return nil
	}
	planned := last.Form.Part(kind.KeyOf(report.Kind, kind.Plan))
	if planned == nil {
		return nil
	}
	text, hint := said(report), answerPlan(report.Kind)
	for _, it := range plan.Items(planned.Text.Texts()) {
		if !it.TakenUp(text, report.Kind.Common) {
			r.Report(diag.F150, at(f.Previous, file(f)), "去年安排了「"+it.Head+"」，今年的报告里没有提到",
				hint).Related = []diag.Place{planned.Text.Lines[it.Line].Whole()}
			undone = append(undone, it.Head)
		}
	}
	return undone
}

// answerPlan returns advice on the parts in which a report says what has become of last year's plan.
func answerPlan(k *kind.Kind) string {
	part := func(role kind.Role) string {
		if p := k.PartOf(role); p != nil {
			return "「" + p.Short + "」"
		}
		return "报告"
	}
	return "做了的写进" + part(kind.Done) + "；没做成的写在" + part(kind.Shortcomings) + "里，说明原因"
}

// said returns the whole text of the report except its plan.
func said(report *model.Report) string {
	var b strings.Builder
	add := func(paras []outline.Para) {
		for _, p := range paras {
			b.WriteString(p.Head + "\n" + p.Text + "\n")
			for _, row := range p.Cells {
				for _, c := range row {
					b.WriteString(c.Text + "\n")
				}
			}
			if p.Kind == outline.Standard {
				k := report.Kind.Paragraph(p.Text)
				if prose, err := report.Kind.Prose(k, report.Words()); err == nil {
					b.WriteString(k.Heading + "\n" + prose + "\n")
				}
			}
		}
	}
	add(report.Opening)
	for _, p := range report.Parts {
		if !report.Kind.HasRole(p.Key, kind.Plan) {
			b.WriteString(p.Title + "\n")
			add(p.Paras)
		}
	}
	for _, a := range report.Annexes {
		add(a.Paras)
	}
	return b.String()
}
