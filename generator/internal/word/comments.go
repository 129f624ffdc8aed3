package word

import (
	"encoding/xml"

	"fazhi/generator/internal/han"
)

// author is the author of the comments in an exported file. These comments explain placeholders and are removed when
// the file is filled.
const author = "fazhi"

// commentTypes are the types of the parts that contain data of comments: their texts, and further data for newer
// programs, which refers to paragraph IDs or durable IDs.
var commentTypes = []string{wml + "comments+xml", wml + "commentsExtended+xml", wml + "commentsIds+xml",
	wml + "commentsExtensible+xml"}

// child is an element directly below the root of a part.
type child struct {
	span
	attributes map[string]string // by local name
}

// children returns the elements directly below the root of a part.
func children(part, text string) (all []child, err *fault) {
	depth := 0
	return all, tokens(part, text, func(token xml.Token, at span) *fault {
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				c := child{at, map[string]string{}}
				for _, a := range token.Attr {
					c.attributes[a.Name.Local] = a.Value
				}
				all = append(all, c)
			}
		case xml.EndElement:
			if depth--; depth == 1 {
				all[len(all)-1].to = at.to
			}
		}
		return nil
	})
}

// paragraphID matches the ID of a paragraph.
var paragraphID = han.Pattern(`:paraId="([0-9A-Fa-f]+)"`)

// findOwnComments records the comments that explain placeholders, and the data about them in all parts.
func (t *Template) findOwnComments() *fault {
	ids := map[string]bool{} // paragraph IDs and durable IDs of these comments
	for _, part := range t.pkg.ofTypes(commentTypes...) {
		text := t.pkg.text[part]
		all, err := children(part, text)
		if err != nil {
			return err
		}
		for _, c := range all {
			known := ids[c.attributes["paraId"]] || ids[c.attributes["durableId"]]
			if c.attributes["author"] != author && !known {
				continue
			}
			t.explained[part] = append(t.explained[part], edit{span: c.span})
			if id := c.attributes["durableId"]; id != "" {
				ids[id] = true
			}
			if !known {
				t.own[c.attributes["id"]] = true
				for _, m := range paragraphID().FindAllStringSubmatch(c.of(text), -1) {
					ids[m[1]] = true
				}
			}
		}
	}
	return nil
}
