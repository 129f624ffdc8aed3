package renew

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/plan"
)

// plan turns last year's plan into questions. They are at the beginning of the part about the work done, or above
// the plan if the form has no such part.
func (e *editor) plan() {
	last := e.form.Part(kind.KeyOf(e.kind, kind.Plan))
	if last == nil || last.Text.Empty() {
		return
	}
	var questions []string
	question := e.kind.PartOf(kind.Plan).Question
	for _, it := range plan.Items(last.Text.Texts()) {
		head := strings.NewReplacer("【", "", "】", "", "{{", "", "}}", "").Replace(it.Head)
		questions = append(questions, han.Question(strings.ReplaceAll(question, kind.PlannedItem, it.Mark+head)))
	}
	done := e.form.Part(kind.KeyOf(e.kind, kind.Done))
	if done == nil || !done.Within.Empty() {
		e.LineStart(last.Place.Line, "# "+strings.Join(questions, "\n# ")+"\n")
		return
	}
	if done.Text.Empty() {
		questions = append(questions, "{{其余}}")
	}
	if done.Text.Place.Line == 0 { // the form does not have the key
		e.LineStart(done.Place.Line+1, "text = \"\"\"\n"+strings.Join(questions, "\n")+"\n\"\"\"\n")
		return
	}
	e.Before(done.Text, strings.Join(questions, "\n"))
}
