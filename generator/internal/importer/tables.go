package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
)

// fillTables removes the tables that the kind declares from the texts of their parts, and puts their numbers into
// the form.
func (r *report) fillTables() {
	for i := range r.parts {
		p := &r.parts[i]
		t := r.kind.Table(p.key)
		if t == nil {
			continue
		}
		var rows [][]string
		for _, l := range p.lines {
			rows = append(rows, unmerged(l.Rows)...)
		}
		if p.declared = isTable(t, rows); p.declared {
			p.table = numbersOf(t, rows)
			for _, l := range p.lines {
				if l.IsTable() {
					r.Tables = append(r.Tables, text([]line{l}))
				}
			}
			p.lines = slices.DeleteFunc(p.lines, line.IsTable)
		}
	}
}

// isTable reports whether rows belong to a declared table: most rows with numbers have one of its labels, or, if
// there are no numbers, most of its labels occur.
func isTable(t *grid.Table, rows [][]string) bool {
	labels := rowsOf(t)
	found, all := 0, 0
	count := func(is bool) {
		if all++; is {
			found++
		}
	}
	for _, row := range rows {
		if first := firstNumber(row); first > 0 {
			count(slices.ContainsFunc(labels, func(l *grid.Label) bool { return means(lastOf(row[:first]), l) }))
		}
	}
	if all == 0 {
		cells := slices.Concat(rows...)
		for _, l := range labels {
			count(slices.ContainsFunc(cells, func(cell string) bool { return means(cell, l) }))
		}
	}
	return found*5 >= all*4
}

// firstNumber returns the index of the first cell with a number, or -1.
func firstNumber(row []string) int {
	return slices.IndexFunc(row, func(cell string) bool { return isNumber().MatchString(han.FoldString(cell)) })
}

// lastOf returns the last cell that is not empty, or "".
func lastOf(cells []string) string {
	for _, cell := range slices.Backward(cells) {
		if cell != "" {
			return cell
		}
	}
	return ""
}

// rowsOf returns the labels of the rows of a table that have cells.
func rowsOf(t *grid.Table) (labels []*grid.Label) {
	for _, b := range t.Blocks {
		labels = append(labels, b.Rows.Leaves()...)
	}
	return labels
}

// means reports whether a cell contains the label l. The labels above may be before it in the same cell.
func means(cell string, l *grid.Label) bool {
	said := grid.Short(cell)
	return said != "" && (said == l.Name || strings.HasSuffix(said, grid.Short(l.Text)))
}

// isNumber matches a cell with a number, or with a mark for no value.
var isNumber = han.Pattern(`^(?:[0-9][0-9,]*(?:\.[0-9]+)?|[-—/])$`)

// numbersOf returns the rows with numbers as written in a form: the name of the row, and its numbers after tabs.
func numbersOf(t *grid.Table, rows [][]string) (lines []string) {
	labels := rowsOf(t)
	next := 0 // index of the next label; the same words may occur several times
	for _, row := range rows {
		first := firstNumber(row)
		if first == -1 {
			continue
		}
		numbers := row[first:]
		for numbers[len(numbers)-1] == "" { // the first number is not empty
			numbers = numbers[:len(numbers)-1]
		}
		label := lastOf(row[:first])
		if label == "" {
			lines = append(lines, acrossOf(t, numbers)...)
			continue
		}
		at := slices.IndexFunc(labels[next:], func(l *grid.Label) bool { return means(label, l) })
		if at != -1 {
			next += at + 1
			label = labels[next-1].Name
		}
		lines = append(lines, label+"\t"+strings.Join(numbers, "\t"))
	}
	return lines
}

// acrossOf returns the rows of a table that is printed as one row of numbers below the labels of all rows.
func acrossOf(t *grid.Table, numbers []string) (lines []string) {
	labels, columns := rowsOf(t), len(t.Blocks[0].Columns.Leaves())
	if !t.Across || len(numbers) != len(labels)*columns {
		return []string{strings.Join(numbers, "\t")}
	}
	for i, l := range labels {
		lines = append(lines, l.Name+"\t"+strings.Join(numbers[i*columns:][:columns], "\t"))
	}
	return lines
}
