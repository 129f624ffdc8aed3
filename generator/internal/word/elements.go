package word

import (
	"encoding/xml"
	"slices"
	"strconv"
)

// marks are the elements between runs of a paragraph that contain no text.
var marks = map[string]bool{"bookmarkStart": true, "bookmarkEnd": true, "commentRangeStart": true,
	"commentRangeEnd": true, "permStart": true, "permEnd": true, "proofErr": true}

// cellMargins is the sum of the left and right margins within cells, in twips, in Word's default style.
const cellMargins = 2 * 108

// start opens an element.
func (s *scanner) start(token xml.StartElement, at span) {
	e := &element{span: at}
	if token.Name.Space == namespace {
		e.name = token.Name.Local
	}
	parent := s.up(1)
	s.place(e, parent)
	switch e.name {
	case "p":
		e.paragraph = &paragraph{head: at.to}
		if cell := s.inside("tc"); cell != nil {
			e.paragraph.room = max(0, cell.width-cellMargins)
		}
		if parent.end != nil {
			parent.end.next = e.paragraph
		}
		for _, outer := range slices.Backward(s.stack) {
			if outer.row != nil {
				e.paragraph.rows = append(e.paragraph.rows, outer.row)
			}
		}
	case "r":
		e.bare = true
		if p := s.inside("p"); p != nil {
			e.texts = len(p.paragraph.texts)
		}
	case "tbl":
		e.table = &table{}
	case "tr":
		e.row = &row{}
	case "del", "moveFrom":
		s.gone++
	case "commentReference":
		parent.reference = mark{at, attribute(token, "id")}
	case "commentRangeStart", "commentRangeEnd":
		s.comments = append(s.comments, mark{at, attribute(token, "id")})
	case "tcW":
		if cell := s.inside("tc"); cell != nil && attribute(token, "type") == "dxa" {
			cell.width, _ = strconv.Atoi(attribute(token, "w")) // 0 if it is not a number
		}
	case "pgSz", "pgMar":
		s.measure(token, at)
	}
	s.stack = append(s.stack, e)
}

// measure adds a w:pgSz or w:pgMar to the width of the section.
func (s *scanner) measure(token xml.StartElement, at span) {
	number := func(name string) int {
		n, _ := strconv.Atoi(attribute(token, name)) // 0 if it is missing
		return n
	}
	if token.Name.Local == "pgSz" {
		s.sections = append(s.sections, section{at.from, number("w")})
	} else if n := len(s.sections); n > 0 {
		s.sections[n-1].width -= number("left") + number("right")
	}
}

// place records the role of e in the elements around it.
func (s *scanner) place(e, parent *element) {
	switch {
	case parent.name == "p" && e.name != "r" && e.name != "pPr" && !marks[e.name]:
		parent.paragraph.others = true
	case parent.name == "r" && e.name != "t" && e.name != "rPr" && e.name != "lastRenderedPageBreak":
		parent.bare = false
	case e.name == "sectPr" && parent.name == "pPr":
		if p := s.up(2); p.paragraph != nil {
			p.paragraph.section = true
		}
	}
	if e.name == "tbl" || e.name == "sectPr" {
		parent.closed()
	}
}

// closed records that a paragraph between two tables, or between a table and the end, must not be removed.
func (e *element) closed() {
	if e.end != nil && e.before == "tbl" {
		e.end.last = true
	}
}

// end closes the innermost element; to is the end of its end tag.
func (s *scanner) end(to int) {
	e, parent := s.up(1), s.up(2)
	s.stack = s.stack[:len(s.stack)-1]
	e.to = to
	if e.name == "p" || e.name == "tbl" {
		parent.before, parent.child, parent.end = parent.child, e.name, e.paragraph
	}
	if e.name == "body" {
		e.closed()
	} else if e.end != nil {
		e.end.last = true
	}
	switch e.name {
	case "p":
		s.closeParagraph(e)
	case "pPr":
		if parent.paragraph != nil {
			parent.paragraph.properties = e.span
		}
	case "rPr":
		parent.run = e.span
	case "r":
		s.closeRun(e, parent)
	case "t":
		s.character(e, string(e.chars))
	case "tab", "br", "cr", "ptab", "sym", "noBreakHyphen":
		if parent.name == "r" {
			s.character(e, "\n")
		}
	case "tr":
		e.row.span = e.span
		if t := s.inside("tbl"); t != nil {
			t.table.rows = append(t.table.rows, e.row)
		}
	case "tbl":
		e.table.span = e.span
		s.tables = append(s.tables, e.table)
	case "del", "moveFrom":
		s.gone--
	case "commentReference":
		parent.reference.to = to
	default:
		if parent.paragraph != nil && marks[e.name] && e.name != "proofErr" {
			parent.paragraph.marks = append(parent.paragraph.marks, e.span)
		}
	}
}

// character adds characters to the paragraph.
func (s *scanner) character(e *element, chars string) {
	if p := s.inside("p"); p != nil && s.gone == 0 {
		p.paragraph.texts = append(p.paragraph.texts, text{span: e.span, chars: chars})
	}
}

// closeRun ends a run and sets its properties on its texts. A run that contains only a reference to a comment is a
// mark.
func (s *scanner) closeRun(e, parent *element) {
	p := s.inside("p")
	if p == nil {
		return
	}
	for i := e.texts; i < len(p.paragraph.texts); i++ {
		if p.paragraph.texts[i].looks == (span{}) {
			p.paragraph.texts[i].looks = e.run
		}
	}
	refers := e.reference != mark{}
	only := refers && parent == p && e.texts == len(p.paragraph.texts)
	switch {
	case only:
		e.reference.span = e.span
		p.paragraph.marks = append(p.paragraph.marks, e.span)
	case !e.bare || parent != p:
		p.paragraph.others = true
	}
	if refers {
		s.comments = append(s.comments, e.reference)
	}
}

// closeParagraph ends a paragraph and finds its placeholders.
func (s *scanner) closeParagraph(e *element) {
	p := e.paragraph
	p.span = e.span
	p.spots, p.flaws = find(p.chars())
	for _, r := range p.rows {
		for _, spot := range p.spots {
			r.spots = append(r.spots, spot.name)
		}
	}
	if len(p.spots)+len(p.flaws) > 0 {
		s.paragraphs = append(s.paragraphs, p)
	}
}
