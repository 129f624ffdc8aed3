package renew

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/plan"
)

// blanks is what becomes of the plan's text.
var blanks = "（一）" + han.Placeholder("第一件：做什么？谁来做？什么时候做成？") +
	"。\n（二）" + han.Placeholder("第二件") + "。\n（三）" + han.Placeholder("第三件") + "。"

// plan makes questions of last year's plan, at the head of the measures, and blanks of the plan itself.
func (e *editor) plan() {
	last := e.part("plan")
	if last == nil || last.Text.Empty() {
		return
	}
	var lines, questions []string
	for _, l := range last.Text.Lines {
		lines = append(lines, l.Text)
	}
	for _, it := range plan.Items(lines) {
		head := strings.NewReplacer("【", "", "】", "", "{{", "", "}}", "").Replace(it.Head)
		questions = append(questions, han.Question(fmt.Sprintf("去年安排%s%s。今年做了什么？", it.Mark, head)))
	}
	e.replace(last.Text, blanks)
	measures := e.part("measures")
	if measures == nil || !measures.Within.Empty() {
		e.lineStart(last.Place.Line, "# "+strings.Join(questions, "\n# ")+"\n")
		return
	}
	if measures.Text.Empty() {
		questions = append(questions, e.standards()...)
	}
	if measures.Text.Place.Line == 0 { // the key is not there
		e.lineStart(measures.Place.Line+1, "text = \"\"\"\n"+strings.Join(questions, "\n")+"\n\"\"\"\n")
		return
	}
	e.before(measures.Text, strings.Join(questions, "\n"))
}

// standards are lines that call the standard paragraphs of the measures that
// last year's facts made: with an own text they no longer come by themselves.
func (e *editor) standards() []string {
	var lines []string
	for _, p := range e.kind.Paragraphs {
		if p.Part == "measures" && slices.ContainsFunc(p.Facts, func(name string) bool { return e.o.Values[name] != "" }) {
			lines = append(lines, fmt.Sprintf("（%s）{{%s}}", han.Numeral(len(lines)+1), p.Name))
		}
	}
	return lines
}

// part is the form's part of that key, nil when it has none.
func (e *editor) part(key string) *form.Part {
	i := slices.IndexFunc(e.form.Parts, func(p form.Part) bool { return p.Key == key })
	if i < 0 {
		return nil
	}
	return &e.form.Parts[i]
}
