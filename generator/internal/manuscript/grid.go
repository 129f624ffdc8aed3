package manuscript

import (
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"fazhi/generator/internal/outline"
)

// maxCell is the maximum number of characters in a cell of a table. A table with a longer cell only arranges the
// page, and its cells are read like any other part of the page.
const maxCell = 400

// maxSpan is the maximum number of rows or columns that a cell covers.
const maxSpan = 100

// isGrid reports whether a table contains data in rows and columns.
func isGrid(table *html.Node) bool {
	if len(all(table, atom.Table)) > 0 {
		return false
	}
	rows, wide := 0, false
	for _, tr := range all(table, atom.Tr) {
		cells := 0
		for _, td := range cellsOf(tr) {
			cells++
			if utf8.RuneCountInString(textOf(td)) > maxCell {
				return false
			}
		}
		wide = wide || cells > 1
		rows++
	}
	return rows > 1 && wide
}

// gridOf returns the rows of a table. A cell over several rows or columns has its text in the first place; the other
// places have the marks of package outline.
func gridOf(table *html.Node) (rows [][]string) {
	var below []int // for each column, the number of rows below that are covered by a cell above
	for _, tr := range all(table, atom.Tr) {
		var row []string
		skip := func() {
			for len(row) < len(below) && below[len(row)] > 0 {
				below[len(row)]--
				row = append(row, outline.Above)
			}
		}
		for _, td := range cellsOf(tr) {
			skip()
			text := textOf(td)
			for range spanOf(attribute(td, "colspan"), 1) {
				for len(below) <= len(row) {
					below = append(below, 0)
				}
				below[len(row)] = spanOf(attribute(td, "rowspan"), 1) - 1
				row, text = append(row, text), outline.Beside
			}
		}
		skip()
		rows = append(rows, row)
	}
	return rows
}

// cellsOf returns the cells of a row.
func cellsOf(tr *html.Node) (cells []*html.Node) {
	for c := range tr.ChildNodes() {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			cells = append(cells, c)
		}
	}
	return cells
}

// spanOf returns the number of rows or columns in s, between least and maxSpan.
func spanOf(s string, least int) int { return min(max(number(s, least), least), maxSpan) }

// textOf returns the text below a node, with blanks between its paragraphs.
func textOf(n *html.Node) string {
	inner := &Manuscript{}
	w := &pageWriter{m: inner}
	for c := range n.ChildNodes() {
		w.node(c, Looks{})
	}
	w.flush()
	return inner.joined(" ")
}

// all returns the elements of a kind below n.
func all(n *html.Node, kind atom.Atom) (found []*html.Node) {
	for c := range n.Descendants() {
		if c.DataAtom == kind {
			found = append(found, c)
		}
	}
	return found
}
