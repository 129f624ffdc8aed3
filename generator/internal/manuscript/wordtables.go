package manuscript

import (
	"fazhi/generator/internal/outline"
)

// table reads a table. A table of one column only arranges the page, so its paragraphs are read.
func (d *wordDocument) table(t *element) {
	var rows [][]string
	columns := 0
	for _, tr := range inTable(t, "tr") {
		var row []string
		for range spanOf(tr.val("trPr", "gridBefore"), 0) {
			row = append(row, "")
		}
		for _, tc := range inTable(tr, "tc") {
			text, next := outline.Above, outline.Above
			if v := tc.child("tcPr", "vMerge"); v == nil || v.attr("val") == "restart" {
				text, next = d.cell(tc), outline.Beside
			}
			row = append(row, text)
			for range spanOf(tc.val("tcPr", "gridSpan"), 1) - 1 {
				row = append(row, next)
			}
		}
		rows, columns = append(rows, row), max(columns, len(row))
	}
	if columns < 2 {
		for _, tr := range inTable(t, "tr") {
			for _, tc := range inTable(tr, "tc") {
				d.blocks(tc)
			}
		}
		return
	}
	d.m.table(rows)
}

// cell returns the text of a cell.
func (d *wordDocument) cell(tc *element) string {
	outer := d.m
	d.m = &Manuscript{}
	d.blocks(tc)
	text := d.m.joined("\n")
	d.m = outer
	return text
}

// inTable returns the rows of a table or the cells of a row, including those in wrapper elements, but without
// deleted rows.
func inTable(parent *element, name string) (found []*element) {
	for _, e := range parent.children {
		switch e.name {
		case name:
			if e.child("trPr", "del") == nil {
				found = append(found, e)
			}
		case "sdt", "sdtContent", "ins", "customXml":
			found = append(found, inTable(e, name)...)
		}
	}
	return found
}
