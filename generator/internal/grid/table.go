// Package grid contains the tables that a report kind declares: the labels of their rows and columns in levels, the
// names of their cells, the relations between rows and between columns, and their printed form.
//
// It reads no form and knows no values: package kind reads the declarations, package cells the numbers of a form,
// and package facts computes and checks them as facts. A cell is a fact with the name row·column.
package grid

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// Table is one declared table, which is printed as one table.
type Table struct {
	Part   string // key of the part in which it is printed
	Name   string // its name in messages and lists of facts
	Ask    string // whom to ask for the numbers, with {{公开机构}} and the like; "": the office itself
	Across bool   // printed as one row: the labels of the rows are above the labels of the columns
	Blocks []Block
	Typed  *Typed // the table as typed in the form that declares it; nil for a table of the kind
}

// Block is a range of rows of a table with the same columns. Most tables have one block.
type Block struct {
	Band    string // printed above the block, across the whole table; or ""
	Corner  string // printed above the labels of the rows
	Unit    string // of cells whose row and column have no unit: 件
	Rows    Axis
	Columns Axis
	Totals  []string // relations that define rows or columns; their cells may be left empty
	Checks  []string // relations that must be true
	Denied  []Denial
}

// Denial is a row in which offices of some levels can have no value except 0.
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
	InCell    bool   // the unit is written in the cell of the form
	Total     bool   // a relation defines it: it is computed if it is left empty
	Relations []Relation
}

// Relation is a relation of a cell to others.
type Relation struct {
	Text  string   // in the notation of forms: = 本年新收·自然人 + 上年结转·自然人
	Words string   // in the words of the kind, for messages: 每一列：办理总计 = 予以公开 + 部分公开
	Last  []string // cells of last year's table in it
}

// Carries reports whether the relation says that the cell is equal to a cell of last year's table, and returns that
// cell.
func (r Relation) Carries() (cell string, ok bool) {
	return strings.Join(r.Last, ""), len(r.Last) == 1 && r.Text == "= "+lastYear+r.Last[0]
}

// CellName returns the name of the cell of a row and a column.
func CellName(row, column string) string { return row + "·" + column }

// UnitOf returns the unit of a cell: the unit of its column, otherwise of its row, otherwise of the block.
func (b *Block) UnitOf(row, col *Label) string { return cmp.Or(col.Unit, row.Unit, b.Unit) }

// Cells returns the cells of the block row by row, with the relations of each. The relation that defines a cell is
// first.
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
				continue // reported by Faults
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

// Define marks the rows and columns that are defined in Totals. It is called once, after the block has its labels.
func (b *Block) Define() {
	for _, text := range b.Totals {
		if r, err := b.relation(text); err == "" && r.rel.Op == fact.Equal {
			r.of.Total = true
		}
	}
}

// Faults returns the faults of the declaration, as Chinese sentences with the faulty words.
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

// Fault is one fault of a declaration.
type Fault struct {
	Words   string // of the declaration, to find the line
	Message string // Chinese, without full stop
}
