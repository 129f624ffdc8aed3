package grid

import "slices"

// Box is one place in the grid of a printed table.
type Box struct {
	Text    string // a label; "" for a cell
	Cell    string // the name of the cell; "" for a label
	Head    bool   // a label of columns, or a box beside or above such labels
	Columns int    // number of columns that it covers, at least 1
	Rows    int    // number of rows that it covers, at least 1
	Covered bool   // another box covers this place: all other fields are zero
}

// Print returns the printed table: rows of boxes, all of the same length. The first head rows are repeated on each
// page, the first labels columns contain the labels of the rows.
func (t *Table) Print() (rows [][]Box, head, labels int) {
	if t.Across {
		b := t.across()
		return b.print(len(b.Columns.Leaves()), 0), b.Columns.Depth(), 0
	}
	var columns int
	for i := range t.Blocks {
		columns = max(columns, len(t.Blocks[i].Columns.Leaves()))
	}
	labels = t.Labels()
	for i := range t.Blocks {
		b := &t.Blocks[i]
		rows = append(rows, b.print(columns, labels)...)
		if i == 0 {
			head = len(rows) - len(b.Rows.Leaves())
		}
	}
	return rows, head, labels
}

// Labels returns the number of columns with row labels.
func (t *Table) Labels() (n int) {
	for i := range t.Blocks {
		n = max(n, t.Blocks[i].Rows.Depth())
	}
	return n
}

// across returns a block with the cells of the table's first block in one row. The labels of the rows are above the
// labels of the columns.
func (t *Table) across() *Block {
	b := t.Blocks[0]
	return &Block{Unit: b.Unit, Columns: spread(b.Rows, b.Columns)}
}

// spread returns rows with the labels of columns below each innermost label, named like the cells.
func spread(rows, columns Axis) (axis Axis) {
	for _, row := range rows {
		l := *row
		if l.Below != nil {
			l.Below = spread(l.Below, columns)
		} else {
			for _, col := range columns {
				l.Below = append(l.Below, &Label{Text: col.Text, Name: CellName(row.Name, col.Name)})
			}
		}
		axis = append(axis, &l)
	}
	return axis
}

// print returns the rows of the block in a table with the given numbers of cell columns and label columns. If the
// block has fewer columns, its last column is wider.
func (b *Block) print(columns, labels int) [][]Box {
	depth, leaves := b.Columns.Depth(), b.Columns.Leaves()
	names := b.Rows.Names()
	if len(b.Rows) == 0 {
		names = []string{""} // of the only row
	}
	band := 0
	if b.Band != "" {
		band = 1
	}
	rows := covered(band+depth+len(names), labels+columns)
	wide := func(last bool) int {
		if last {
			return columns - len(leaves)
		}
		return 0
	}
	rows[0][0] = Box{Text: b.Band, Head: true, Columns: labels + columns, Rows: 1}
	rows[band][0] = Box{Text: b.Corner, Head: true, Columns: labels, Rows: depth} // or of a column
	b.Columns.place(0, 0, depth, func(l *Label, level, at, thick, span int) {
		rows[band+level][labels+at] = Box{Text: l.Text, Head: true, Columns: span + wide(at+span == len(leaves)),
			Rows: thick}
	})
	b.Rows.place(0, 0, labels, func(l *Label, level, at, thick, span int) {
		rows[band+depth+at][level] = Box{Text: l.Text, Columns: thick, Rows: span}
	})
	for i, row := range names {
		for k, col := range leaves {
			name := col.Name
			if row != "" {
				name = CellName(row, col.Name)
			}
			rows[band+depth+i][labels+k] = Box{Cell: name, Columns: 1 + wide(k+1 == len(leaves)), Rows: 1}
		}
	}
	return rows
}

// covered returns n rows of boxes that are all Covered.
func covered(n, columns int) [][]Box {
	rows := make([][]Box, n)
	for i := range rows {
		rows[i] = slices.Repeat([]Box{{Covered: true}}, columns)
	}
	return rows
}

// place calls put for every label of the axis with its level, the index of its first leaf, and the numbers of levels
// and leaves that it covers. The labels begin at a level and cover all levels before depth.
func (a Axis) place(level, at, depth int, put func(l *Label, level, at, thick, span int)) {
	for _, l := range a {
		thick, span := depth-level-l.Below.Depth(), len(l.leaves())
		put(l, level, at, thick, span)
		l.Below.place(level+thick, at, depth, put)
		at += span
	}
}
