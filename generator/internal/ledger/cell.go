package ledger

import (
	"cmp"
	"math/big"
	"strconv"

	"fazhi/generator/internal/fact"
)

// cell is one cell of a row.
type cell struct {
	text   string
	number bool // text is a number in decimal digits
}

// head returns the names of the columns. The name of each office includes the year, so that a column copied
// elsewhere keeps it.
func (t *Table) head() []string {
	head := []string{"部分", "类别", "事实", "计量单位"}
	for _, f := range t.Forms {
		head = append(head, f.Office+strconv.Itoa(f.Year)+"年")
	}
	if t.Summed {
		head = append(head, "合计", "备注")
	}
	return head
}

// leadColumns is the number of columns before the columns of the forms.
const leadColumns = 4

// cells returns the cells of a row, in the order of head.
func (t *Table) cells(r *Row) []cell {
	topic := cmp.Or(r.Topic, "自己的数")
	cells := []cell{{text: r.Part}, {text: topic}, {text: r.Name}, {text: r.Unit}}
	for _, q := range r.Cells {
		cells = append(cells, r.cell(q))
	}
	if t.Summed {
		cells = append(cells, r.cell(r.Sum), cell{text: r.Note})
	}
	return cells
}

// cell returns an exact number as a number of the row's unit, and any other quantity, or one in another unit, as
// printed.
func (r *Row) cell(q *fact.Quantity) cell {
	switch {
	case q == nil:
		return cell{}
	case q.Approx != fact.Exact || r.Mixed:
		return cell{text: q.Printed}
	}
	v := new(big.Rat).Mul(q.Low, big.NewRat(1, r.Scale))
	return cell{text: fact.Decimal(v), number: true}
}
