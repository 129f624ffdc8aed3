package word

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/han"
)

// sheet is the style sheet of the file.
type sheet struct {
	part   string // name of the part; "" if there is none
	text   string
	styles []named
	add    []docx.Style // the styles that can be added
	added  string       // the XML of the added styles
}

// named is a style of the sheet.
type named struct {
	id, kind string
	names    []string // in one spelling, including aliases
	normal   bool     // the default paragraph style
	link     string   // the linked character style
}

const stylesType = wml + "styles+xml"

// readSheet reads the style sheet of the package.
func readSheet(pkg *archive) (*sheet, *fault) {
	parts := pkg.ofTypes(stylesType)
	if len(parts) == 0 {
		return &sheet{}, nil
	}
	s := &sheet{part: parts[0], text: pkg.text[parts[0]]}
	type value struct {
		Val string `xml:"http://schemas.openxmlformats.org/wordprocessingml/2006/main val,attr"`
	}
	var list struct {
		Style []struct {
			ID      string `xml:"http://schemas.openxmlformats.org/wordprocessingml/2006/main styleId,attr"`
			Type    string `xml:"http://schemas.openxmlformats.org/wordprocessingml/2006/main type,attr"`
			Default string `xml:"http://schemas.openxmlformats.org/wordprocessingml/2006/main default,attr"`
			Name    value  `xml:"name"`
			Aliases value  `xml:"aliases"`
			Link    value  `xml:"link"`
		} `xml:"style"`
	}
	if err := xml.Unmarshal([]byte(s.text), &list); err != nil {
		return nil, broken("「%s」读不懂", s.part)
	}
	for _, x := range list.Style {
		n := named{id: x.ID, kind: x.Type, link: x.Link.Val}
		n.normal = x.Type == "paragraph" && (x.Default == "1" || x.Default == "true")
		for _, name := range append(strings.Split(x.Aliases.Val, ","), x.Name.Val) {
			n.names = append(n.names, spelling(name))
		}
		s.styles = append(s.styles, n)
	}
	return s, nil
}

// spelling returns a name of a style in a form for comparison: Heading 1 and heading1 are the same.
func spelling(name string) string { return strings.ToLower(han.Unspaced(name)) }

// with returns a copy of the sheet to which styles can be added.
func (s sheet) with(add []docx.Style) *sheet {
	s.add, s.styles = add, slices.Clone(s.styles)
	return &s
}

// id returns the identifier of the file's style that corresponds to one of our styles. If the file has none, our
// style is added.
func (s *sheet) id(ours string) string {
	i := slices.IndexFunc(s.add, func(x docx.Style) bool { return x.ID == ours })
	if i == -1 {
		panic("internal error: no style " + ours)
	}
	style := s.add[i]
	for _, name := range namesOf(style) {
		for _, n := range s.styles {
			if n.kind == style.Kind && slices.Contains(n.names, spelling(name)) {
				return n.id
			}
		}
	}
	n := named{id: ours, kind: style.Kind, names: []string{spelling(style.Names[0])}}
	for i := 1; slices.ContainsFunc(s.styles, func(x named) bool { return strings.EqualFold(x.id, n.id) }); i++ {
		n.id = fmt.Sprintf("%s_%d", ours, i)
	}
	s.styles = append(s.styles, n)
	s.added += style.XML(n.id, s.normal(style.Kind))
	return n.id
}

// namesOf returns the names of a style, including the Chinese names of Word's built-in styles.
func namesOf(style docx.Style) []string {
	names := slices.Clone(style.Names)
	if n, ok := strings.CutPrefix(style.Names[0], "heading "); ok {
		if level, char := strings.CutSuffix(n, " Char"); char {
			return append(names, "标题 "+level+" 字符", "标题 "+level+" Char")
		}
		names = append(names, "标题 "+n)
	}
	return names
}

// normal returns the identifier of the style on which added paragraph styles are based. It is "" for other kinds, or
// if the file has no default style.
func (s *sheet) normal(kind string) string {
	i := slices.IndexFunc(s.styles, func(n named) bool { return n.normal })
	if i == -1 || kind != "paragraph" {
		return ""
	}
	return s.styles[i].id
}

// lead returns the identifier of the character style of a run-in heading: the style linked to the heading style of
// the file, or ours.
func (s *sheet) lead(heading, ours string) string {
	id := s.id(heading)
	for _, n := range s.styles {
		if n.id == id && n.link != "" {
			return n.link
		}
	}
	return s.id(ours)
}

// write puts the sheet with the added styles into the texts of the package.
func (s *sheet) write(p *parts) error {
	if s.added == "" {
		return nil
	}
	if s.part == "" {
		return p.add(path.Join(path.Dir(p.main), "styles.xml"), "styles",
			`<w:styles xmlns:w="`+namespace+`">`+s.added+`</w:styles>`)
	}
	text, err := inserted(s.text, s.added)
	p.texts[s.part] = text
	return err
}
