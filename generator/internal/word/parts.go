package word

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/docx"
)

// parts are the new texts of parts of a package.
type parts struct {
	*archive
	main  string            // name of the part with the body
	texts map[string]string // by name
	added []string          // names of new parts
}

// bytes returns the package.
func (p *parts) bytes() ([]byte, error) { return p.write(p.texts, p.added) }

// current returns the present text of a part.
func (p *parts) current(name string) string {
	if text, ok := p.texts[name]; ok {
		return text
	}
	return p.text[name]
}

// The namespaces of a package.
const (
	typesSpace     = "http://schemas.openxmlformats.org/package/2006/content-types"
	relationsSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
	officeSpace    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// declaration is the beginning of a new part.
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// add adds a part of a type, such as styles or comments, and a relation of the body to it.
func (p *parts) add(name, kind, content string) error {
	relations, fault := p.relations(p.main)
	if fault != nil {
		return fmt.Errorf("%s", fault.message)
	}
	id := "fazhi1"
	for n := 2; slices.ContainsFunc(relations, func(r relation) bool { return r.ID == id }); n++ {
		id = fmt.Sprintf("fazhi%d", n)
	}
	types, err := inserted(p.current(typesPart), fmt.Sprintf(`<Override xmlns="%s" PartName="/%s" ContentType="%s"/>`,
		typesSpace, docx.Escape(name), wml+kind+"+xml"))
	if err != nil {
		return err
	}
	list := relationsOf(p.main)
	if p.current(list) == "" {
		p.added = append(p.added, list)
		p.texts[list] = declaration + `<Relationships xmlns="` + relationsSpace + `"></Relationships>`
	}
	p.texts[typesPart] = types
	p.texts[list], err = inserted(p.current(list),
		fmt.Sprintf(`<Relationship xmlns="%s" Id="%s" Type="%s" Target="%s"/>`,
			relationsSpace, id, officeSpace+kind, docx.Escape(path.Base(name))))
	p.texts[name] = declaration + content
	p.added = append(p.added, name)
	return err
}

// inserted returns a part with elements added at the end of its root element.
func inserted(text, elements string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	root := ""
	for depth := 0; ; {
		before := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			return "", fmt.Errorf("no place in the root element: %w", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				root = strings.TrimPrefix(token.Name.Space+":"+token.Name.Local, ":")
			}
		case xml.EndElement:
			if depth--; depth > 0 {
				continue
			}
			if after := int(d.InputOffset()); before == after { // <root/>
				return strings.TrimSuffix(text[:before], "/>") + ">" + elements + "</" + root + ">" + text[after:], nil
			}
			return text[:before] + elements + text[before:], nil
		}
	}
}
