package outline

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Align is the alignment that a table's rule row sets for a column.
type Align uint8

// The alignments.
const (
	Unset Align = iota // determined by the contents
	Left
	Centre
	Right
)

// Orientation is the orientation of a table's pages.
type Orientation uint8

// The orientations.
const (
	ByWidth Orientation = iota // determined by the table's width
	Upright
	Sideways
)

// AskedOf returns the orientation stated in a line directly above a table, or ByWidth if the line is something else.
func AskedOf(line string) Orientation {
	switch strings.Trim(line, han.Blanks) {
	case "纵向":
		return Upright
	case "横向":
		return Sideways
	}
	return ByWidth
}

// WideBar is the full-width form of the bar between cells.
const WideBar = '\uFF5C'

// IsRow reports whether a line is a row of a table.
func IsRow(text string) bool {
	return strings.HasPrefix(text, "|") || strings.HasPrefix(text, string(WideBar))
}

// Row returns the cells of a row.
func Row(text string) []string {
	text = strings.TrimSpace(strings.ReplaceAll(text, string(WideBar), "|"))
	cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|"), "|")
	for i := range cells {
		cells[i] = strings.Trim(cells[i], han.Blanks)
	}
	return cells
}

var ruleCell = han.Pattern(`^:?(?:[-—]+|=+):?$`)

// aligns maps whether a rule has a colon on the left and on the right to the alignment.
var aligns = map[[2]bool]Align{{true, false}: Left, {false, true}: Right, {true, true}: Centre}

// IsRule reports whether row is the rule below a table's head: | === | --- | :---: |.
func IsRule(row []string) bool {
	return !slices.ContainsFunc(row, func(s string) bool { return !ruleCell().MatchString(han.FoldString(s)) })
}

// Cell is one cell of a table. A cell that covers several columns or rows is at their upper left. The other places
// that it covers are also cells, Covered and without Text.
type Cell struct {
	Text       string
	Cols, Rows int  // number of columns and rows that it covers; 0 means 1
	Covered    bool // covered by another cell
	Head       bool // below the head rows: a heading of columns
}

// NewTable returns the table of rows. The first rows are the head, and the row below them may be the rule. Each row
// gets as many cells as the head.
func NewTable(rows [][]string) (Para, []MergeFault) {
	n := len(rows[0])
	t := Para{Kind: Table, Align: make([]Align, n)}
	var faults []MergeFault
	heads, rule := heads(rows)
	t.Heads = heads
	for i, row := range rows {
		if i == rule {
			faults = t.ruled(row[:min(n, len(row))], i)
			continue
		}
		cells := make([]Cell, n)
		for k := range min(n, len(row)) {
			cells[k].Text = row[k]
		}
		t.Cells = append(t.Cells, cells)
	}
	for _, f := range t.merge() {
		if rule != -1 && f.Row >= rule {
			f.Row++
		}
		faults = append(faults, f)
	}
	return t, faults
}

// ruled sets the alignment of columns from a rule row, and the number of columns with row headings, which are marked
// by ===.
func (p *Para) ruled(rule []string, row int) (faults []MergeFault) {
	for i, s := range rule {
		p.Align[i] = aligns[[2]bool{strings.HasPrefix(s, ":"), strings.HasSuffix(s, ":")}]
		switch {
		case !strings.Contains(s, "="):
		case i == p.Labels:
			p.Labels++
		default:
			faults = append(faults, MergeFault{row, i, LateLabel})
		}
	}
	return faults
}
