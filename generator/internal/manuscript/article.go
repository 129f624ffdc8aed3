package manuscript

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxOutside is the maximum number of full stops outside of the article of a page. A copyright notice has one or
// two.
const maxOutside = 3

// articleOf returns the node that contains the article of a page: the innermost node with nearly all full stops.
func articleOf(root *html.Node) *html.Node {
	weights := map[*html.Node]int{}
	n, total := root, weigh(root, weights)
	for total > 0 {
		next := (*html.Node)(nil)
		for c := range n.ChildNodes() {
			outside := total - weights[c]
			block := c.Type == html.ElementNode && c.DataAtom != atom.P && !inline[c.DataAtom]
			if block && outside*10 <= total && outside <= maxOutside {
				next = c
			}
		}
		if next == nil {
			break
		}
		n = next
	}
	return n
}

// weigh counts the full stops below each node, in shown text that is not a link.
func weigh(n *html.Node, weights map[*html.Node]int) (sum int) {
	if silent[n.DataAtom] && n.DataAtom != 0 || hidden(n) || n.DataAtom == atom.A {
		return 0
	}
	if n.Type == html.TextNode {
		sum = strings.Count(n.Data, "。")
	}
	for c := range n.ChildNodes() {
		sum += weigh(c, weights)
	}
	weights[n] = sum
	return sum
}

// around records the lines of the page outside of its article as left out. If the title of the page is not in the
// article, it is put before it.
func (m *Manuscript) around(root, article *html.Node) {
	if article == root {
		return
	}
	declared, names := titlesOf(root)
	page := &Manuscript{}
	w := &pageWriter{m: page}
	mark := &html.Node{Type: html.TextNode, Data: "\x00"} // replaces the article temporarily
	parent, next := article.Parent, article.NextSibling
	parent.RemoveChild(article)
	parent.InsertBefore(mark, next)
	w.node(root, Looks{})
	w.flush()
	title := -1
	has := func(text string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return han.Unspaced(n) == han.Unspaced(text) })
	}
	for i, b := range page.Blocks {
		if !b.IsTable() && (b.Level == 1 || has(b.Text)) && utf8.RuneCountInString(b.Text) >= 6 && title == -1 {
			title = i
			continue
		}
		m.Left = append(m.Left, b.String())
	}
	inside := func(text string) bool {
		head := ""
		for _, b := range m.Blocks[:min(len(m.Blocks), 4)] {
			head += b.Text
		}
		return strings.Contains(han.Unspaced(head), han.Unspaced(text))
	}
	switch {
	case title != -1 && !inside(page.Blocks[title].Text):
		m.Blocks = slices.Insert(m.Blocks, 0, Block{Text: page.Blocks[title].Text, Looks: Looks{Title: true}})
	case title == -1 && !inside(declared):
		m.Blocks = slices.Insert(m.Blocks, 0, Block{Text: declared, Looks: Looks{Title: true}})
	}
}

// titlesOf returns the title that the head of a page declares for its article, and all candidates for its title.
func titlesOf(root *html.Node) (declared string, names []string) {
	for _, n := range all(root, atom.Meta) {
		if strings.EqualFold(attribute(n, "name"), "ArticleTitle") {
			declared = tidy(attribute(n, "content"))
		}
	}
	names = append(names, declared)
	for _, n := range all(root, atom.Title) {
		for c := range n.ChildNodes() { // its text, if any
			name := tidy(c.Data)
			for _, cut := range []string{"_", "|", " - ", "--", "—"} {
				name, _, _ = strings.Cut(name, cut)
			}
			names = append(names, tidy(name))
		}
	}
	return declared, names
}
