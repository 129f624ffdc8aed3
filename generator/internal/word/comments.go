package word

import (
	"encoding/xml"
	"io"
	"strings"
)

// author is the author of the comments in an exported file. They explain placeholders and go when the file is filled.
const author = "fazhi"

const commentsType = wml + "comments+xml"

// comment is one comment of the file.
type comment struct {
	span
	id, author string
}

// commentsOf returns the comments of the package and the name of their part, "" when there is none.
func (t *Template) commentsOf() (part string, all []comment, err error) {
	parts := t.pkg.ofTypes(commentsType)
	if len(parts) == 0 {
		return "", nil, nil
	}
	part = parts[0]
	d := xml.NewDecoder(strings.NewReader(t.pkg.text[part]))
	depth := 0
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return part, all, nil
		}
		if err != nil {
			return part, nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				all = append(all, comment{span{from, 0}, attribute(token, "id"), attribute(token, "author")})
			}
		case xml.EndElement:
			if depth--; depth == 1 {
				all[len(all)-1].to = int(d.InputOffset())
			}
		}
	}
}

// findOwnComments notes which comments explain placeholders.
func (t *Template) findOwnComments() *fault {
	part, all, err := t.commentsOf()
	if err != nil {
		return broken("「%s」不是完好的 XML", part)
	}
	for _, c := range all {
		if c.author == author {
			t.own[c.id] = true
		}
	}
	return nil
}

// dropComments removes the comments that explain placeholders.
func (t *Template) dropComments(p *parts) {
	part, all, err := t.commentsOf()
	if err != nil || len(t.own) == 0 {
		return // Read has read them
	}
	var edits []edit
	for _, c := range all {
		if t.own[c.id] {
			edits = append(edits, edit{span: c.span})
		}
	}
	p.texts[part] = apply(p.text[part], edits)
}
