package word

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Fill returns the file with every placeholder filled: the same bytes for the same input. Check must have found no
// error for the values. Styles that are missing in the file are added from st.
func (t *Template) Fill(values []document.Value, st *style.Style) ([]byte, error) {
	p := &parts{archive: t.pkg, main: t.main, texts: map[string]string{}}
	f := &filler{values: byName(values), style: st, sheet: t.styles.with(docx.Styles(st, tableSizes(values)))}
	for _, s := range slices.Concat(t.stories, t.properties) {
		text, err := f.story(s, t.own)
		if err != nil {
			return nil, fmt.Errorf("word: %w", err)
		}
		p.texts[s.part] = text
	}
	for part, edits := range t.explained {
		p.texts[part] = apply(t.pkg.text[part], edits)
	}
	if err := f.sheet.write(p); err != nil {
		return nil, fmt.Errorf("word: %w", err)
	}
	for _, s := range slices.Concat(t.stories, t.properties) {
		if err := wellFormed(s.part, p.texts[s.part]); err != nil {
			return nil, fmt.Errorf("word: %s", err.message)
		}
	}
	return p.bytes()
}

// tableSizes returns the type sizes of tables, 0 for a table with the size of the style.
func tableSizes(values []document.Value) (sizes []unit.Length) {
	for _, v := range values {
		_, tables := document.Pick(v.Blocks)
		for _, t := range tables {
			sizes = append(sizes, t.Size)
		}
	}
	return sizes
}

// filler fills parts.
type filler struct {
	values map[string]document.Value
	style  *style.Style
	sheet  *sheet

	edits []edit        // of the part
	gone  map[span]bool // marks of comments that are removed
	fills []docx.Value  // of the part
}

// edit replaces a range of a part.
type edit struct {
	span
	text string
}

// story returns a part with its placeholders filled. It first moves each placeholder into a single text; then
// package docx replaces them.
func (f *filler) story(s *story, own map[string]bool) (string, error) {
	f.edits, f.fills, f.gone = nil, nil, map[span]bool{}
	for _, m := range s.comments {
		if own[m.id] {
			f.edits, f.gone[m.span] = append(f.edits, edit{span: m.span}), true
		}
	}
	for _, t := range s.tables {
		f.rows(t)
	}
	for _, p := range s.paragraphs {
		if path.Dir(s.part) == propertiesFolder {
			f.property(p)
		} else {
			f.paragraph(s, p)
		}
	}
	text := apply(s.text, f.edits)
	f.fills = slices.DeleteFunc(f.fills, func(v docx.Value) bool { // values in a removed row
		return !strings.Contains(text, opening+v.Name+closing)
	})
	return docx.Replace(s.part, text, f.fills)
}

// apply returns text with the edits applied. An edit within another edit is dropped.
func apply(text string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	var b strings.Builder
	done := 0
	for _, e := range edits {
		if e.from < done {
			continue
		}
		b.WriteString(text[done:e.from] + e.text)
		done = e.to
	}
	return b.String() + text[done:]
}

// empty reports whether the values of all names are empty.
func (f *filler) empty(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { return !f.values[name].Empty() })
}

// rows removes the rows whose placeholders are all empty, and the table if no row remains.
func (f *filler) rows(t *table) {
	left := len(t.rows)
	for _, r := range t.rows {
		if len(r.spots) > 0 && f.empty(r.spots) {
			f.edits = append(f.edits, edit{span: r.span})
			left--
		}
	}
	if left == 0 {
		f.edits = append(f.edits, edit{span: t.span})
	}
}

// paragraph fills one paragraph. If all its placeholders are empty, it is removed; its text is removed if the
// paragraph itself is required.
func (f *filler) paragraph(s *story, p *paragraph) {
	var names []string
	for _, spot := range p.spots {
		names = append(names, spot.name)
	}
	switch {
	case f.empty(names) && !p.others && !p.last && !p.section:
		starts, ends, _ := f.marksOf(s, p)
		f.edits = append(f.edits, edit{p.span, starts + ends})
	case f.empty(names) && !p.others:
		starts, ends, runs := f.marksOf(s, p)
		head := s.text[p.from:p.head] + p.properties.of(s.text)
		f.edits = append(f.edits, edit{p.span, head + starts + ends + runs + "</w:p>"})
	case p.alone() && len(f.values[names[0]].Blocks) > 0:
		marker := f.fill(fmt.Sprintf("=%s %d", names[0], p.from), f.blocks(s, p, f.values[names[0]].Blocks))
		f.edits = append(f.edits, edit{p.span, marker})
	default:
		f.line(p)
	}
}

// fill records the replacement for a marker and returns the marker.
func (f *filler) fill(name, content string) string {
	if !slices.ContainsFunc(f.fills, func(v docx.Value) bool { return v.Name == name }) {
		f.fills = append(f.fills, docx.Value{Name: name, XML: content})
	}
	return opening + name + closing
}

// marker records the line that replaces a placeholder and returns the marker.
func (f *filler) marker(s spot) string {
	value, _ := f.values[s.name].Line()
	return f.fill("="+s.name, docx.Escape(value))
}

// line replaces the placeholders within a line, each in the text in which it begins.
func (f *filler) line(p *paragraph) {
	at, next := 0, 0 // bytes of the paragraph before the text; index of the next placeholder
	for _, t := range p.texts {
		end := at + len(t.chars)
		var b strings.Builder
		touched := false
		for done := at; done < end; {
			if next == len(p.spots) || p.spots[next].from >= end {
				b.WriteString(docx.Escape(t.chars[done-at:]))
				break
			}
			spot := p.spots[next]
			touched = true
			if spot.from >= at {
				b.WriteString(docx.Escape(t.chars[done-at : spot.from-at]))
				b.WriteString(f.marker(spot))
			}
			if done = min(spot.to, end); spot.to <= end {
				next++
			}
		}
		if touched {
			f.edits = append(f.edits, edit{t.span, `<w:t xml:space="preserve">` + b.String() + "</w:t>"})
		}
		at = end
	}
}
