package renew

import (
	"strings"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/plan"
)

// plan makes questions of last year's plan, at the head of the part about what was done, or above the plan where the
// form has no such part.
func (e *editor) plan() {
	part := e.kind.PartOf(kind.Plan)
	last := e.part(part)
	if last == nil || last.Text.Empty() {
		return
	}
	var lines, questions []string
	for _, l := range last.Text.Lines {
		lines = append(lines, l.Text)
	}
	for _, it := range plan.Items(lines) {
		head := strings.NewReplacer("【", "", "】", "", "{{", "", "}}", "").Replace(it.Head)
		questions = append(questions, han.Question(strings.ReplaceAll(part.Question, kind.PlannedItem, it.Mark+head)))
	}
	done := e.part(e.kind.PartOf(kind.Done))
	if done == nil || !done.Within.Empty() {
		e.LineStart(last.Place.Line, "# "+strings.Join(questions, "\n# ")+"\n")
		return
	}
	if done.Text.Empty() {
		questions = append(questions, "{{其余}}")
	}
	if done.Text.Place.Line == 0 { // the key is not there
		e.LineStart(done.Place.Line+1, "text = \"\"\"\n"+strings.Join(questions, "\n")+"\n\"\"\"\n")
		return
	}
	e.Before(done.Text, strings.Join(questions, "\n"))
}

// part returns the form's part that is p of the kind; nil when the form has none, or p is nil.
func (e *editor) part(p *kind.Part) *form.Part {
	for i := range e.form.Parts {
		if p != nil && e.form.Parts[i].Key == p.Key {
			return &e.form.Parts[i]
		}
	}
	return nil
}
