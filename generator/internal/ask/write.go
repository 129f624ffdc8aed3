package ask

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/patch"
)

// The words before the notes that fill writes in the comment of a fact; patch.Noted matches them.
const (
	sourceMark = "来自："
	chooseMark = "待选："
)

// write puts a value into the line of the fact, if it is not "", and a note into the comment after it.
func (f *filler) write(q *Question, value, note string) {
	line := f.lines[q.Name]
	if line == nil {
		part := f.Kind.Fact(q.Name).Part
		f.added[part] += fmt.Sprintf("%q = %q   # %s\n", q.Name, value, note)
		return
	}
	v := line.Value
	r := []rune(f.File.Lines[v.Place.Line-1])
	if raw := string(r[v.Place.Col-1:]); f.Triple(v) && strings.Count(raw, raw[:3]) == 1 { // closed on a later line
		f.report.add(faults, "「%s」在表里不是写在一行里的，自己填：%s（%s）", q.Name, value, note)
		return
	}
	typed, rest := "", ""
	if !v.Empty() {
		typed = v.Lines[0].Text
	}
	if parsed, _ := fact.Parse(typed); parsed.Relation != nil {
		rest = " " + string([]rune(typed)[parsed.Relation.At:])
	}
	text := typed
	if value != "" && !equal(value, q.Value) {
		text = strings.TrimSpace(value + rest)
	}
	old := patch.Noted().ReplaceAllString(strings.TrimRight(comment(f.File, v), han.Blanks), "")
	behind := strings.TrimLeft(old, han.Blanks)
	gap := max(3, han.Columns(old)-han.Columns(behind)-(han.Columns(text)-han.Columns(typed)))
	if strings.Trim(behind, "# ") == "" {
		behind = "# " + note
	} else {
		behind += "  " + note
	}
	quote := `"`
	if strings.ContainsAny(text, `"\`) {
		quote = "'"
	}
	f.Add(f.File.Replace(v.Place, len(r)-(v.Place.Col-1), quote+text+quote+strings.Repeat(" ", gap)+behind))
}

// add adds the lines of facts that are not in the form: at the end of the group of their part, or in a new group
// before the first part.
func (f *filler) add() {
	for _, part := range f.Kind.PartKeys() {
		text := f.added[part]
		if text == "" {
			continue
		}
		i := slices.IndexFunc(f.Source.Form.Facts, func(g form.Group) bool { return g.ID == part })
		if i == -1 {
			f.LineStart(f.firstPart(), "[facts."+part+"]\n"+text+"\n")
			continue
		}
		g := f.Source.Form.Facts[i]
		after := g.Place.Line
		for _, x := range g.Facts {
			after = max(after, x.Place.Line)
			for _, l := range x.Value.Lines {
				after = max(after, l.No+min(1, l.No-x.Value.Place.Line)) // the closing marks may be on the next line
			}
		}
		f.LineStart(after+1, text)
	}
}

// firstPart returns the line of the first bracket of a part.
func (f *filler) firstPart() int {
	at := len(f.File.Lines) + 1
	if o := f.Source.Form.Opening; o != nil {
		at = o.Place.Line
	}
	for _, p := range f.Source.Form.Parts {
		at = min(at, p.Place.Line)
	}
	return at
}
