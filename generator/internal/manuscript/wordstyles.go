package manuscript

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// wordStyle is the content of a paragraph style of a Word file, including the styles on which it is based.
type wordStyle struct {
	title       bool
	level       int // level of its headings, from 1; 0: none
	bold        bool
	align       string
	size        int // in half points
	num, level0 string
}

// maxStyles is the maximum number of styles that are based on each other.
const maxStyles = 12

// wordStyles are the styles of a Word file.
type wordStyles struct {
	byID     map[string]*element
	standard string // ID of the default paragraph style
	size     int    // default type size, in half points
}

// newWordStyles reads the root of styles.xml, which may be nil.
func newWordStyles(root *element) wordStyles {
	s := wordStyles{byID: map[string]*element{}}
	for _, e := range root.all("style") {
		if e.attr("type") != "paragraph" && e.attr("type") != "character" {
			continue
		}
		s.byID[e.attr("styleId")] = e
		if e.attr("type") == "paragraph" && e.attr("default") != "" && !isOff(e.attr("default")) {
			s.standard = e.attr("styleId")
		}
	}
	s.size, _ = strconv.Atoi(root.val("docDefaults", "rPrDefault", "rPr", "sz"))
	return s
}

// headingName matches the names of heading styles as Word, WPS and LibreOffice write them; its group is the level.
var headingName = han.Pattern(`(?i)^(?:heading|标题)\s*([1-9])(?:\s*char)?$`)

// paragraph returns the content of the paragraph style with that ID.
func (s wordStyles) paragraph(id string) (out wordStyle) {
	id = cmp.Or(id, s.standard)
	out.size, out.bold = s.size, s.bold(id, false)
	for _, e := range slices.Backward(s.chain(id)) { // base styles first
		name := strings.TrimSpace(e.val("name"))
		if m := headingName().FindStringSubmatch(name); m != nil {
			out.level, _ = strconv.Atoi(m[1])
		}
		out.title = out.title || strings.EqualFold(name, "title")
		if n := number(e.val("pPr", "outlineLvl"), 9); n < 9 {
			out.level = n + 1
		}
		out.align = cmp.Or(e.val("pPr", "jc"), out.align)
		out.size = number(e.val("rPr", "sz"), out.size)
		out.num = cmp.Or(e.val("pPr", "numPr", "numId"), out.num)
		out.level0 = cmp.Or(e.val("pPr", "numPr", "ilvl"), out.level0)
	}
	return out
}

// chain returns the style of that ID and the styles on which it is based.
func (s wordStyles) chain(id string) (all []*element) {
	for e := s.byID[id]; e != nil && len(all) < maxStyles; e = s.byID[e.val("basedOn")] {
		all = append(all, e)
	}
	return all
}

// bold reports whether characters of that style are bold. If the style does not say, it returns other.
func (s wordStyles) bold(id string, other bool) bool {
	for _, e := range slices.Backward(s.chain(id)) {
		other = e.child("rPr", "b").switched(other)
	}
	return other
}
