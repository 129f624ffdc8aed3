// Package grid contains the tables that a report kind declares: the labels of their rows and columns in levels, the
// names of their cells, the relations between rows and between columns, and the shape in which they are printed.
//
// It reads no form and knows no values: package kind reads the declarations, package cells the numbers of a form, and
// package facts computes and checks them as facts. A cell is a fact with the name row·column.
package grid

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// Table is one declared table, printed as one.
type Table struct {
	Part   string // key of the part that it is printed in
	Name   string // what messages and lists of facts call it
	Ask    string // whom to ask for the numbers, with {{公开机构}} and the like; "": the office itself
	Across bool   // printed as one row: the labels of the rows are above those of the columns
	Blocks []Block
	Typed  *Typed // how the form has it that declares the table; nil for a table of the kind
}

// Block is a stretch of a table with columns of its own. Most tables have one block.
type Block struct {
	Band    string // printed over the block, across the whole table; "" for none
	Corner  string // printed above the labels of the rows
	Unit    string // of cells whose row and column have none: 件
	Rows    Axis
	Columns Axis
	Totals  []string // relations that define rows or columns, which may be left out
	Checks  []string // relations that must hold
	Denied  []Denial
}

// Denial says which rows offices of some levels cannot have anything in but 0.
type Denial struct {
	Row    string   // name of a row
	Levels []string // names of levels
	Why    string   // for the message
}

// Cell is one number of a table.
type Cell struct {
	Name      string // 本年新收·自然人
	Row, Col  *Label // the innermost labels
	Unit      string // see UnitOf
	InCell    bool   // the form has the unit in the cell
	Total     bool   // a relation defines it: it is computed when it is left out
	Relations []Relation
}

// Relation is a relation of a cell to others.
type Relation struct {
	Text  string   // as a form would have it: = 本年新收·自然人 + 上年结转·自然人
	Words string   // as the kind states it, for messages: 每一列：办理总计 = 予以公开 + 部分公开
	Last  []string // cells of last year's table in it
}

// Carries reports whether the relation says that the cell is equal to one of last year's table, and which.
func (r Relation) Carries() (cell string, ok bool) {
	return strings.Join(r.Last, ""), len(r.Last) == 1 && r.Text == "= "+lastYear+r.Last[0]
}

// CellName returns the name of the cell of a row and a column.
func CellName(row, column string) string { return row + "·" + column }

// UnitOf returns the unit of a cell: that of its column, its row or the block, the first that has one.
func (b *Block) UnitOf(row, col *Label) string { return cmp.Or(col.Unit, row.Unit, b.Unit) }

// Cells returns the cells of the block row by row, with the relations of each; the one that defines a cell comes first.
func (b *Block) Cells() (cells []Cell) {
	for _, row := range b.Rows.Leaves() {
		for _, col := range b.Columns.Leaves() {
			cells = append(cells, Cell{Name: CellName(row.Name, col.Name), Row: row, Col: col, Unit: b.UnitOf(row, col),
				InCell: col.InCells || col.Unit == "" && row.InCells})
		}
	}
	for i, relations := range [][]string{b.Totals, b.Checks} {
		for _, text := range relations {
			r, err := b.relation(text)
			if err != "" {
				continue // Faults reports it
			}
			for name, relation := range r.perCell(b, text) {
				at := slices.IndexFunc(cells, func(c Cell) bool { return c.Name == name })
				cells[at].Relations = append(cells[at].Relations, relation)
				cells[at].Total = cells[at].Total || i == 0
			}
		}
	}
	return cells
}

// Cells returns the cells of all blocks.
func (t *Table) Cells() (all []Cell) {
	for i := range t.Blocks {
		all = append(all, t.Blocks[i].Cells()...)
	}
	return all
}

// Define marks the rows and columns that Totals define. It is called once, when the block has its labels.
func (b *Block) Define() {
	for _, text := range b.Totals {
		if r, err := b.relation(text); err == "" && r.rel.Op == fact.Equal {
			r.of.Total = true
		}
	}
}

// Faults returns what is wrong with the declaration, by the words of it that are wrong, as Chinese sentences.
func (b *Block) Faults() (faults []Fault) {
	for _, text := range slices.Concat(b.Totals, b.Checks) {
		if _, err := b.relation(text); err != "" {
			faults = append(faults, Fault{text, err})
		}
	}
	for _, d := range b.Denied {
		if b.Rows.Find(d.Row) == nil {
			faults = append(faults, Fault{d.Row, "没有叫「" + d.Row + "」的行"})
		}
	}
	seen := map[string]bool{}
	for _, c := range b.Cells() {
		words := c.Row.Text
		if fact.IsName(c.Row.Name) {
			words = c.Col.Text
		}
		if !fact.IsName(c.Name) && !seen[words] {
			seen[words] = true
			faults = append(faults, Fault{words, "「" + c.Name + "」不能当数的名字：去掉标点，行名、列名各不超过20个字；在标签后面写 | 和短名"})
		}
	}
	return faults
}

// Fault is something wrong in a declaration.
type Fault struct {
	Words   string // of the declaration, to find the line by
	Message string // Chinese, without full stop
}
