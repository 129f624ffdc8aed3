package manuscript

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/outline"
)

// table reads a table. A table of one column is there for the layout: its paragraphs are read.
func (d *wordDocument) table(t *element) {
	var rows [][]string
	columns := 0
	for _, tr := range rowsOf(t) {
		var row []string
		for range gridBefore(tr) {
			row = append(row, "")
		}
		for _, tc := range cellsBelow(tr) {
			text, next := outline.Above, outline.Above
			if v := tc.child("tcPr", "vMerge"); v == nil || v.attr("val") == "restart" {
				text, next = d.cell(tc), outline.Beside
			}
			row = append(row, text)
			for range spanOf(tc) - 1 {
				row = append(row, next)
			}
		}
		rows, columns = append(rows, row), max(columns, len(row))
	}
	if columns < 2 {
		for _, tr := range rowsOf(t) {
			for _, tc := range cellsBelow(tr) {
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
	var parts []string
	for _, b := range d.m.Blocks {
		parts = append(parts, b.String())
	}
	d.m = outer
	return strings.Join(parts, "\n")
}

// rowsOf returns the rows of a table, those in wrappers included, deleted ones not.
func rowsOf(t *element) (rows []*element) {
	for _, e := range t.children {
		switch {
		case e.name == "tr" && e.child("trPr", "del") == nil:
			rows = append(rows, e)
		case e.name == "sdt", e.name == "sdtContent", e.name == "ins", e.name == "customXml":
			rows = append(rows, rowsOf(e)...)
		}
	}
	return rows
}

// cellsBelow returns the cells of a row, those in wrappers included.
func cellsBelow(tr *element) (cells []*element) {
	for _, e := range tr.children {
		switch e.name {
		case "tc":
			cells = append(cells, e)
		case "sdt", "sdtContent", "ins", "customXml":
			cells = append(cells, cellsBelow(e)...)
		}
	}
	return cells
}

// spanOf returns over how many columns a cell goes.
func spanOf(tc *element) int {
	n, err := strconv.Atoi(tc.val("tcPr", "gridSpan"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpan)
}

// gridBefore returns how many columns a row leaves free at its beginning.
func gridBefore(tr *element) int {
	n, _ := strconv.Atoi(tr.val("trPr", "gridBefore"))
	return min(max(n, 0), maxSpan)
}
