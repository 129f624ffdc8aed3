package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/plan"
)

// lastPlan warns of what last year's form planned and this one does not speak of, its own plan apart.
func (c *checker) lastPlan() {
	last := c.other.previous
	if last == nil || last.Plan.Empty() {
		return
	}
	text, hint := c.said(), c.answerPlan()
	var lines []string
	for _, l := range last.Plan.Lines {
		lines = append(lines, l.Text)
	}
	for _, it := range plan.Items(lines) {
		if it.TakenUp(text, c.kind.Common) {
			continue
		}
		d := c.Report(diag.F150, at(c.form.Previous, c.file()), "去年安排了「"+it.Head+"」，今年的报告里没有提到", hint)
		d.Related = []diag.Place{all(last.Plan.Lines[it.Line])}
	}
}

// answerPlan returns where a report says what became of last year's plan.
func (c *checker) answerPlan() string {
	done, undone := "报告", "报告"
	if p := c.kind.PartOf(kind.Done); p != nil {
		done = "「" + p.Short + "」"
	}
	if p := c.kind.PartOf(kind.Shortcomings); p != nil {
		undone = "「" + p.Short + "」"
	}
	return "做了的写进" + done + "；没做成的写在" + undone + "里，说明原因"
}

// said is everything that the report says, its plan apart.
func (c *checker) said() string {
	var b strings.Builder
	add := func(paras []model.Para) {
		for _, p := range paras {
			b.WriteString(p.Head + "\n" + p.Text + "\n")
			for _, row := range p.Cells {
				b.WriteString(strings.Join(row, "\n") + "\n")
			}
			if k := c.kind.Paragraph(p.Text); p.Kind == model.Standard && k != nil {
				prose, err := c.kind.Prose(k, c.report.Words())
				if err == nil {
					b.WriteString(k.Heading + "\n" + prose + "\n")
				}
			}
		}
	}
	add(c.report.Opening)
	for _, p := range c.report.Parts {
		if !c.kind.HasRole(p.Key, kind.Plan) {
			b.WriteString(p.Title + "\n")
			add(p.Paras)
		}
	}
	for _, a := range c.report.Annexes {
		add(a.Paras)
	}
	return b.String()
}
