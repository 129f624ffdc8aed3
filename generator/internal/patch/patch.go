// Package patch edits a form in place, so that comments, order and spacing do not change: it collects edits of a
// file and applies them all at once. Its callers decide on the edits.
package patch

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// Noted matches the notes that the filling in of answers writes in the comment after a value.
var Noted = han.Pattern(`\s*(?:来自|待选)[:\x{FF1A}].*$`)

// Patch collects edits of a file.
type Patch struct {
	File  *source.File // as read
	Data  string       // the content from which File was read
	edits []diag.Fix
}

// Add adds edits. When Apply is called, edits must not overlap.
func (p *Patch) Add(f []diag.Fix) { p.edits = append(p.edits, f...) }

// LineStart inserts text before line no of the file, which may be the line after the last.
func (p *Patch) LineStart(no int, text string) {
	at := len(p.Data)
	if no <= len(p.File.Offsets) {
		at = p.File.Offsets[no-1]
	} else {
		text = "\n" + text
	}
	p.Add([]diag.Fix{{Start: at, End: at, New: text}})
}

// Cut removes the bytes from start to end.
func (p *Patch) Cut(start, end int) { p.Add([]diag.Fix{{Start: start, End: end}}) }

// Set replaces v, which must be in the form, by a value of one line.
func (p *Patch) Set(v source.Value, value string) {
	p.Add(p.File.Replace(v.Place, v.Place.Len, value))
}

// Replace replaces the lines of a text.
func (p *Patch) Replace(v source.Value, lines string) {
	first, last := v.Lines[0], v.Lines[len(v.Lines)-1]
	switch {
	case !p.Triple(v):
		p.Set(v, "\"\"\"\n"+lines+"\n\"\"\"")
	case first.No > v.Place.Line && !strings.Contains(p.File.Lines[last.No-1], p.quotes(v)):
		p.LineStart(first.No, lines+"\n")
		p.Cut(p.File.Offsets[first.No-1], p.File.Offsets[last.No])
	default:
		for i, l := range v.Lines {
			text := ""
			if i == 0 {
				text = lines
			}
			p.Add(l.Fix(0, len([]rune(l.Text)), text))
		}
	}
}

// Before inserts lines before the lines of a text, which may be empty.
func (p *Patch) Before(v source.Value, lines string) {
	switch {
	case v.Empty() && strings.HasPrefix(p.raw(v), p.quotes(v)+p.quotes(v)):
		p.Add(p.File.Replace(v.Place, 6, "\"\"\"\n"+lines+"\n\"\"\""))
	case !p.Triple(v) && v.Empty():
		p.Set(v, "\"\"\"\n"+lines+"\n\"\"\"")
	case !p.Triple(v):
		end := v.Place
		end.Col += v.Place.Len - 1
		p.Add(p.File.Replace(v.Place, 1, p.quotes(v)+"\n"+lines+"\n"))
		p.Add(p.File.Replace(end, 1, "\n"+p.quotes(v)))
	case v.Empty() || v.Lines[0].No > v.Place.Line:
		p.LineStart(v.Place.Line+1, lines+"\n")
	default:
		p.Add(v.Lines[0].Fix(0, 0, "\n"+lines+"\n"))
	}
}

// quotes returns three quotation marks of the kind used for v.
func (p *Patch) quotes(v source.Value) string {
	if strings.HasPrefix(p.raw(v), "'") {
		return "'''"
	}
	return `"""`
}

// Triple reports whether v is between triple quotation marks.
func (p *Patch) Triple(v source.Value) bool { return strings.HasPrefix(p.raw(v), p.quotes(v)) }

// raw returns the line of the file from the beginning of v.
func (p *Patch) raw(v source.Value) string {
	r := []rune(p.File.Lines[v.Place.Line-1])
	return string(r[min(v.Place.Col-1, len(r)):])
}

// Apply applies the edits to the data. Insertions come before replacements at the same place, in the order in which
// they were added.
func (p *Patch) Apply() string {
	slices.SortStableFunc(p.edits, func(a, b diag.Fix) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var b strings.Builder
	at := 0
	for _, f := range p.edits {
		if f.Start < at {
			panic("internal error: two edits of one place")
		}
		b.WriteString(p.Data[at:f.Start] + f.New)
		at = f.End
	}
	text := b.String() + p.Data[at:]
	if strings.Contains(p.Data, "\r\n") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
	}
	return text
}
