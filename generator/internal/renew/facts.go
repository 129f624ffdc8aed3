package renew

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/patch"
	"fazhi/generator/internal/source"
)

// facts empties every fact. A relation that computes the fact, or checks it for equality, stays.
func (e *editor) facts() {
	for _, f := range e.form.AllFacts() {
		e.fact(*f)
	}
}

// history matches the text that an earlier renewal, or the filling in of answers, wrote in a comment.
var history = han.Pattern(`\s*(?:20[0-9]{2}年|来自|待选)[:\x{FF1A}].*$`)

// fact empties one fact and moves its value into the comment after it.
func (e *editor) fact(f form.Fact) {
	v := f.Value
	if v.Empty() {
		e.forget(v)
		return
	}
	if e.Triple(v) {
		for _, l := range v.Lines {
			e.Add(l.Fix(0, len([]rune(l.Text)), ""))
		}
		return
	}
	r := []rune(e.File.Lines[v.Place.Line-1])
	end := v.Place.Col - 1 + v.Place.Len
	typed := v.Lines[0].Text
	kept, said := "", typed
	if value, _ := fact.Parse(typed); value.Relation != nil {
		if rest := string([]rune(typed)[value.Relation.At:]); value.Relation.Op == fact.Equal {
			kept, said = rest, strings.TrimSpace(string([]rune(typed)[:value.Relation.At]))
		}
	}
	if printed := e.o.Values[f.Name]; said == "" {
		said = printed
	}
	old := string(r[end:])
	comment := history().ReplaceAllString(strings.TrimRight(old, han.Blanks), "")
	switch last := fmt.Sprintf("%d年\uFF1A%s", e.year, said); {
	case said == "":
	case strings.Trim(comment, " #") == "":
		comment = "   # " + last
	default:
		comment = strings.Repeat(" ", han.Columns(typed)-han.Columns(kept)) + comment + "  " + last
	}
	e.Add(e.File.Replace(v.Place, len(r)-(v.Place.Col-1), fmt.Sprintf("%q%s", kept, comment)))
}

// forget removes alternative answers from the comment after an empty value.
func (e *editor) forget(v source.Value) {
	if v.Place.Line == 0 {
		return
	}
	r := []rune(e.File.Lines[v.Place.Line-1])
	from := v.Place.Col - 1
	line := string(r[from:])
	if kept := patch.Noted().ReplaceAllString(line, ""); kept != line {
		e.Add(e.File.Replace(v.Place, len(r)-from, strings.TrimRight(strings.TrimSuffix(kept, "#"), han.Blanks)))
	}
}
