package word

import (
	"path"

	"fazhi/generator/internal/han"
)

// propertyTexts match the texts with placeholders in the properties of a file, as written in its XML.
var propertyTexts = han.Pattern(`>[^<>]*(?:\{\{|\}\})[^<>]*<`)

// readProperties finds the placeholders in the properties of the file: title, author, subject. The properties have
// no runs.
func (t *Template) readProperties() *fault {
	for _, f := range t.pkg.files {
		if path.Dir(f.Name) != propertiesFolder {
			continue
		}
		s := &story{part: f.Name, text: t.pkg.text[f.Name]}
		for _, at := range propertyTexts().FindAllStringIndex(s.text, -1) {
			whole := span{at[0] + 1, at[1] - 1}
			p := &paragraph{span: whole, texts: []text{{span: whole, chars: whole.of(s.text)}}, others: true}
			p.spots, p.flaws = find(p.chars())
			s.paragraphs = append(s.paragraphs, p)
		}
		if len(s.paragraphs) == 0 {
			continue
		}
		if err := wellFormed(s.part, s.text); err != nil {
			return err
		}
		t.properties = append(t.properties, s)
	}
	return nil
}

// propertiesFolder is the folder of the properties of a file.
const propertiesFolder = "docProps"

// property fills a text of the properties.
func (f *filler) property(p *paragraph) {
	for _, spot := range p.spots {
		f.edits = append(f.edits, edit{span{p.from + spot.from, p.from + spot.to}, f.marker(spot)})
	}
}
