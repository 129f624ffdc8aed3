package renew

import (
	"fmt"
	"slices"
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
		e.lineStart(last.Place.Line, "# "+strings.Join(questions, "\n# ")+"\n")
		return
	}
	if done.Text.Empty() {
		questions = append(questions, e.standards(done.Key)...)
	}
	if done.Text.Place.Line == 0 { // the key is not there
		e.lineStart(done.Place.Line+1, "text = \"\"\"\n"+strings.Join(questions, "\n")+"\n\"\"\"\n")
		return
	}
	e.before(done.Text, strings.Join(questions, "\n"))
}

// standards returns lines that call the standard paragraphs of a part that
// last year's facts made: with an own text they no longer come by themselves.
func (e *editor) standards(part string) []string {
	var lines []string
	for _, p := range e.kind.Paragraphs {
		if p.Part == part && slices.ContainsFunc(p.Facts, func(name string) bool { return e.o.Values[name] != "" }) {
			lines = append(lines, fmt.Sprintf("（%s）{{%s}}", han.Numeral(len(lines)+1), p.Name))
		}
	}
	return lines
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
