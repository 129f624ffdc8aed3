package renew

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// patch collects edits of a file, and applies them all at once.
type patch struct {
	file  *source.File
	data  string // what file was read from
	edits []diag.Fix
}

func (p *patch) add(f []diag.Fix) { p.edits = append(p.edits, f...) }

// lineStart puts text before line no of the file, which may be the one after the last.
func (p *patch) lineStart(no int, text string) {
	at := len(p.data)
	if no <= len(p.file.Offsets) {
		at = p.file.Offsets[no-1]
	} else {
		text = "\n" + text
	}
	p.add([]diag.Fix{{Start: at, End: at, New: text}})
}

// cut takes out the bytes from start to end.
func (p *patch) cut(start, end int) { p.add([]diag.Fix{{Start: start, End: end}}) }

// set puts a value of one line in the place of v, which the form has.
func (p *patch) set(v source.Value, value string) {
	p.add(p.file.Replace(v.Place, v.Place.Len, value))
}

// replace puts other lines in the place of a text.
func (p *patch) replace(v source.Value, lines string) {
	first, last := v.Lines[0], v.Lines[len(v.Lines)-1]
	switch {
	case !p.triple(v):
		p.set(v, "\"\"\"\n"+lines+"\n\"\"\"")
	case first.No > v.Place.Line && !strings.Contains(p.file.Lines[last.No-1], p.quotes(v)):
		p.lineStart(first.No, lines+"\n")
		p.cut(p.file.Offsets[first.No-1], p.file.Offsets[last.No])
	default:
		for i, l := range v.Lines {
			text := ""
			if i == 0 {
				text = lines
			}
			p.add(l.Fix(0, len([]rune(l.Text)), text))
		}
	}
}

// before puts lines before those of a text, empty or not.
func (p *patch) before(v source.Value, lines string) {
	switch {
	case v.Empty() && strings.HasPrefix(p.raw(v), p.quotes(v)+p.quotes(v)):
		p.add(p.file.Replace(v.Place, 6, "\"\"\"\n"+lines+"\n\"\"\""))
	case !p.triple(v) && v.Empty():
		p.set(v, "\"\"\"\n"+lines+"\n\"\"\"")
	case !p.triple(v):
		end := v.Place
		end.Col += v.Place.Len - 1
		p.add(p.file.Replace(v.Place, 1, p.quotes(v)+"\n"+lines+"\n"))
		p.add(p.file.Replace(end, 1, "\n"+p.quotes(v)))
	case v.Empty() || v.Lines[0].No > v.Place.Line:
		p.lineStart(v.Place.Line+1, lines+"\n")
	default:
		p.add(v.Lines[0].Fix(0, 0, "\n"+lines+"\n"))
	}
}

// quotes returns the three quotation marks of the kind that v is written with.
func (p *patch) quotes(v source.Value) string {
	if strings.HasPrefix(p.raw(v), "'") {
		return "'''"
	}
	return `"""`
}

// triple reports whether v is between triple quotation marks.
func (p *patch) triple(v source.Value) bool { return strings.HasPrefix(p.raw(v), p.quotes(v)) }

// raw is the line of the file from the beginning of v on.
func (p *patch) raw(v source.Value) string {
	r := []rune(p.file.Lines[v.Place.Line-1])
	return string(r[min(v.Place.Col-1, len(r)):])
}

// apply writes the edits into the data. Of those at one place the first added comes first.
func (p *patch) apply() string {
	slices.SortStableFunc(p.edits, func(a, b diag.Fix) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for _, f := range p.edits {
		if f.Start < at {
			panic("internal error: two edits of one place")
		}
		b.WriteString(p.data[at:f.Start] + f.New)
		at = f.End
	}
	text := b.String() + p.data[at:]
	if strings.Contains(p.data, "\r\n") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
	}
	return text
}
