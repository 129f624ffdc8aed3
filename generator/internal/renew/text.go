package renew

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/plan"
	"fazhi/generator/internal/source"
)

// titles replaces years in titles by names.
func (e *editor) titles() {
	values := []source.Value{e.form.Title}
	for _, p := range e.form.Parts {
		values = append(values, p.Title)
	}
	for _, a := range e.form.Annexes {
		values = append(values, a.Title)
	}
	names := map[string]string{
		strconv.Itoa(e.year - 1): "{{上年}}", strconv.Itoa(e.year): "{{本年}}", strconv.Itoa(e.year + 1): "{{下年}}",
	}
	for _, v := range values {
		for _, l := range v.Lines {
			for _, m := range years().FindAllStringIndex(l.Text, -1) {
				if name := names[l.Text[m[0]:m[1]]]; name != "" {
					e.Add(l.Fix(len([]rune(l.Text[:m[0]])), 4, name))
				}
			}
		}
		if len(v.Lines) == 0 && v.Place.Line > 0 {
			e.comment(v.Place.Line) // 留空:「……2024年……」
		}
	}
}

// texts marks the texts that are kept, so that they are checked again.
func (e *editor) texts() {
	f := e.form
	if f.Opening != nil {
		e.keep(f.Opening.Text)
	}
	for _, p := range f.Parts {
		if k := e.kind.Part(p.Key); k != nil && k.Renewed != "" {
			e.renewed(p, k)
		} else {
			e.keep(p.Text)
		}
	}
	for _, a := range f.Annexes {
		e.keep(a.Text)
	}
	if f.Closing != nil {
		for _, l := range slices.Concat(f.Closing.Text.Lines, f.Closing.Note.Lines) {
			if e.years(l) {
				e.Add(l.Fix(0, 0, han.ToCheck("")))
			}
		}
	}
}

// opener matches the beginning of a paragraph that must remain at its beginning: its mark, or 一是.
var opener = han.Pattern(`^(?:[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、．]|[（(][0-9]+[）)]|[①-⑳]|[一二三四五六七八九十]+[、是])\s*`)

// standard matches a line that contains only the name of a standard paragraph.
var standard = han.Pattern(`^\{\{[^{}]+\}\}$`)

// calls returns the name in braces at the beginning of a text, or "".
func calls(text string) string {
	if text, ok := strings.CutPrefix(text, "{{"); ok {
		name, _, _ := strings.Cut(text, "}}")
		return strings.Trim(name, han.Blanks)
	}
	return ""
}

// keep marks each paragraph of a text, except separate headings and standard paragraphs, and marks each table once.
func (e *editor) keep(v source.Value) {
	table := false
	for _, l := range v.Lines {
		mark := opener().FindString(l.Text)
		rest := l.Text[len(mark):]
		row := strings.HasPrefix(l.Text, "|")
		switch {
		case row && table, standard().MatchString(rest):
		case row:
			e.Add(l.Fix(0, 0, han.ToCheck("下面的表")+"\n"))
		case e.kind.Paragraph(calls(rest)) != nil:
			end := len([]rune(mark + rest[:strings.Index(rest, "}}")+2]))
			e.Add(l.Fix(end, 0, han.ToCheck("")))
		case mark == "" || strings.ContainsAny(rest, "。！？：；"):
			e.Add(l.Fix(len([]rune(mark)), 0, han.ToCheck("")))
		}
		e.years(l)
		table = row
	}
}

// years increases the years in a line by one, except those in titles of books and in spans. It reports whether there
// were any.
func (e *editor) years(l source.Line) (moved bool) {
	r := []rune(l.Text)
	book := 0
	for i := 0; i+4 < len(r); i++ {
		switch r[i] {
		case '《':
			book++
		case '》':
			book--
		}
		text := string(r[i : i+4])
		span := i > 0 && strings.ContainsRune("—-0123456789", r[i-1])
		if next := e.moved(text); next != "" && book <= 0 && !span && r[i+4] == '年' {
			e.Add(l.Fix(i, 4, next))
			moved = true
		}
	}
	return moved
}

// renewed replaces last year's text by the text of the kind, with suggestions that fit the numbers of last year. If
// the kind says so, last year's text is kept as a comment above it.
func (e *editor) renewed(p form.Part, k *kind.Part) {
	if !p.Within.Empty() {
		return
	}
	var b strings.Builder
	if k.Recall != "" && !p.Text.Empty() {
		b.WriteString("# " + k.Recall + "\n")
		for _, l := range p.Text.Lines {
			b.WriteString("#   " + l.Text + "\n")
		}
	}
	b.WriteString(e.suggestions(k))
	if p.Text.Place.Line == 0 { // the form does not have the key
		e.LineStart(p.Place.Line+1, b.String()+"text = \"\"\"\n"+k.Renewed+"\n\"\"\"\n")
		return
	}
	e.LineStart(p.Text.Place.Line, b.String())
	if p.Text.Empty() {
		e.Before(p.Text, k.Renewed)
	} else {
		e.Replace(p.Text, k.Renewed)
	}
}

// suggestions returns comments with the candidates of the part that fit last year's facts, and, for the part about
// shortcomings, the plans of last year's form.
func (e *editor) suggestions(k *kind.Part) string {
	var b strings.Builder
	for i := range k.Candidates {
		c := &k.Candidates[i]
		if v, _ := fact.Parse(e.o.Values[c.Fact]); v.Said != nil && c.Fits(*v.Said) {
			fmt.Fprintf(&b, "#   %d年%s%s。今年还是这样的，可以写：%s\n", e.year, c.Fact, e.o.Values[c.Fact], c.Text)
		}
	}
	if last := e.form.Part(kind.KeyOf(e.kind, kind.Plan)); last != nil && k.Role == kind.Shortcomings {
		for _, it := range plan.Items(last.Text.Texts()) {
			fmt.Fprintf(&b, "#   去年安排的，没有做成就写在这里：%s\n", it.Mark+it.Head)
		}
	}
	return b.String()
}
