package word

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"
)

// The namespace of WordprocessingML as Word writes it by default, and the prefix that every program uses for it.
const (
	namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	prefix    = "w:"
)

// maxDepth is the maximum depth of nested elements.
const maxDepth = 500

// span is a range of the bytes of a part.
type span struct{ from, to int }

// of returns the bytes of s in a part.
func (s span) of(text string) string { return text[s.from:s.to] }

// story is a part with text: the body, a header, a footer, footnotes.
type story struct {
	part       string
	text       string
	paragraphs []*paragraph // paragraphs with text, in the order of their ends
	tables     []*table     // tables with rows, with or without placeholders
	comments   []mark       // marks of comments, anywhere
	sections   []section    // in order
}

// section is the width between the margins of a section, in twips, and the place of its properties.
type section struct{ at, width int }

// paragraph is one paragraph.
type paragraph struct {
	span
	head       int        // end of the start tag
	properties span       // w:pPr; empty if there is no w:pPr
	texts      []text     // its characters, in order
	marks      []span     // its child elements that are bookmarks and marks of comments
	others     bool       // it contains more than text and marks: pictures, fields, insertions
	last       bool       // its container must end with a paragraph
	section    bool       // it ends a section
	next       *paragraph // directly after it; or nil
	rows       []*row     // rows that contain it, the innermost first
	room       int        // width of the cell that contains it, in twips; 0: not in a cell, or unknown
	spots      []spot
	flaws      []flaw
}

// text is the content of one w:t, or a tab or break, which is represented by a line feed.
type text struct {
	span
	chars string
	looks span // w:rPr of its run; empty if there is no w:rPr
}

// row is a row of a table.
type row struct {
	span
	spots []string // names of the placeholders in it
}

// table is a table.
type table struct {
	span
	rows []*row
}

// mark is a mark of a comment: the beginning or end of its range, or a run with the reference.
type mark struct {
	span
	id string
}

// chars returns all characters of the paragraph.
func (p *paragraph) chars() string {
	var b strings.Builder
	for _, t := range p.texts {
		b.WriteString(t.chars)
	}
	return b.String()
}

// element is an open element.
type element struct {
	span
	name      string // local name in the namespace of WordprocessingML, otherwise ""
	paragraph *paragraph
	table     *table
	row       *row
	run       span       // of a run: its w:rPr
	texts     int        // of a run: number of texts of the paragraph before it
	bare      bool       // of a run: it contains only text and w:rPr
	before    string     // of a container: the kind of the child before the last
	child     string     // of a container: the kind of the last child, "p" or "tbl"
	end       *paragraph // of a container: the last child if it is a paragraph
	chars     []byte
	width     int  // of a cell, in twips; 0: unknown
	reference mark // of a run: its reference to a comment
}

// scanner reads a story.
type scanner struct {
	*story
	stack []*element // the first element is the part itself, which has no name
	gone  int        // number of open elements with removed text: w:del, w:moveFrom
}

// tokens calls visit for every token of a part, with its place, until it returns a fault.
func tokens(part, text string, visit func(xml.Token, span) *fault) *fault {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return broken("「%s」不是完好的 XML", part)
		}
		if f := visit(token, span{from, int(d.InputOffset())}); f != nil {
			return f
		}
	}
}

// wellFormed returns a fault if a part is not XML.
func wellFormed(part, text string) *fault {
	return tokens(part, text, func(xml.Token, span) *fault { return nil })
}

// scan reads a part with text.
func scan(part, content string) (*story, *fault) {
	s := &scanner{story: &story{part: part, text: content}, stack: []*element{{}}}
	err := tokens(part, content, func(token xml.Token, at span) *fault {
		switch token := token.(type) {
		case xml.Directive:
			return broken("「%s」里有 Word 不写的声明", part)
		case xml.StartElement:
			if len(s.stack) > maxDepth {
				return broken("「%s」里一层套一层，太深", part)
			}
			if token.Name.Space == namespace && !strings.HasPrefix(content[at.from+1:], prefix+token.Name.Local) {
				return broken("「%s」的写法少见", part)
			}
			s.start(token, at)
		case xml.EndElement:
			s.end(at.to)
		case xml.CharData:
			if e := s.up(1); e.name == "t" {
				e.chars = append(e.chars, token...)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(s.stack) > 1 || !strings.Contains(content, namespace) {
		return nil, broken("「%s」不是 Word 的文字", part)
	}
	return s.story, nil
}

// up returns the n-th open element from the innermost.
func (s *scanner) up(n int) *element { return s.stack[len(s.stack)-n] }

// inside returns the innermost open element of a name, or nil.
func (s *scanner) inside(name string) *element {
	for _, e := range slices.Backward(s.stack) {
		if e.name == name {
			return e
		}
	}
	return nil
}

// attribute returns an attribute of WordprocessingML.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == namespace && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
