package manuscript

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageNotes are the footnotes of a page: a link leads to a text below, which links back.
type pageNotes struct {
	texts map[*html.Node]string // by the link to the footnote
	below map[*html.Node]bool   // elements that contain the texts
}

// maxNote is the maximum number of characters of a footnote element.
const maxNote = 1000

// notesOf returns the footnotes below a node.
func notesOf(root *html.Node) pageNotes {
	notes := pageNotes{texts: map[*html.Node]string{}, below: map[*html.Node]bool{}}
	named, links, order := anchorsOf(root)
	sizes := map[*html.Node]int{}
	measure(root, sizes)
	for _, link := range links {
		target := named[strings.TrimPrefix(attribute(link, "href"), "#")]
		back := cmp.Or(links[attribute(link, "id")], links[attribute(link, "name")])
		if target == nil || back == nil || back == link || order[target] <= order[link] {
			continue
		}
		if box := noteBox(target, sizes); box != nil && within(back, box) && !within(link, box) {
			text := strings.TrimSuffix(strings.TrimPrefix(textOf(box), textOf(back)), textOf(back))
			notes.texts[link], notes.below[box] = tidy(text), true
		}
	}
	return notes
}

// anchorsOf returns the first element of each name below a node, the first link to each, and the order of all elements.
func anchorsOf(root *html.Node) (named, links map[string]*html.Node, order map[*html.Node]int) {
	named, links, order = map[string]*html.Node{}, map[string]*html.Node{}, map[*html.Node]int{}
	for n := range root.Descendants() {
		order[n] = len(order)
		for _, key := range []string{attribute(n, "id"), attribute(n, "name")} {
			if key != "" && named[key] == nil {
				named[key] = n
			}
		}
		if to, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok && n.DataAtom == atom.A && links[to] == nil {
			links[to] = n
		}
	}
	return named, links, order
}

// noteBox returns the element of the footnote to which a link leads: the list item or division that contains target,
// otherwise the paragraph, or nil if no such element is short enough.
func noteBox(target *html.Node, sizes map[*html.Node]int) (box *html.Node) {
	for n := target; n != nil && sizes[n] <= maxNote; n = n.Parent {
		switch n.DataAtom {
		case atom.Li, atom.Div:
			return n
		case atom.P:
			box = n
		case atom.Body, atom.Ol, atom.Section, atom.Article:
			return box
		}
	}
	return box
}

// measure returns the number of characters below a node, and records it for each node.
func measure(n *html.Node, sizes map[*html.Node]int) int {
	if n.Type == html.TextNode {
		sizes[n] = utf8.RuneCountInString(n.Data)
	}
	for c := range n.ChildNodes() {
		sizes[n] += measure(c, sizes)
	}
	return sizes[n]
}

// within reports whether n is box or below it.
func within(n, box *html.Node) bool {
	return n == box || slices.Contains(slices.Collect(n.Ancestors()), box)
}
