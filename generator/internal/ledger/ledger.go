// Package ledger holds the 台账: the facts of many forms in one table, a fact
// a row, a form a column, sums at the end.
//
// Its doors are Make and the methods CSV, XLSX and JSON of what Make gives. It
// reads no forms and judges none; where a sum would say what nobody said, it
// leaves the sum out and says why in the row.
package ledger

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// Form is one form: a column.
type Form struct {
	File   string // as the user named it
	Office string
	Level  string
	Year   int
	Facts  []Fact
}

// Fact is one fact of a form.
type Fact struct {
	Part     string // 主要举措和成效
	Topic    string // 普法宣传; "" for a fact of the office's own
	Name     string
	Order    int // its place in the catalogue, from 0; -1 for a fact of the office's own
	Quantity fact.Quantity
}

// Table is the facts of many forms.
type Table struct {
	Title  string // what the table is called, for the properties of files
	Forms  []Form
	Summed bool // whether the rows have sums: there is more than one form, and all are of one year
	Rows   []Row
	Left   []Left   // forms that are not in the table
	Notes  []string // what is to be said of the table as a whole, Chinese sentences without their stop
}

// Left is a form that was left out.
type Left struct {
	File string // as the user named it
	Why  string // 2 个错误
}

// Row is one fact of all forms.
type Row struct {
	Part, Topic, Name string

	Unit  string           // with the 万 that all its numbers are counted in: 万元; unlike ones with a stroke between: 件/人次
	Scale int64            // 10000 for that 万, else 1
	Mixed bool             // the forms count it in unlike units
	Cells []*fact.Quantity // one a form; nil where the form does not report the fact
	Sum   *fact.Quantity   // nil where there is none
	Note  string           // why there is no sum, or what to know of it; may be empty
}

// Make puts forms of one kind side by side: rows in the catalogue's order,
// the offices' own facts behind, by part and first appearance.
func Make(title string, forms []Form, left []Left) *Table {
	t := &Table{Title: title, Forms: forms, Left: left}
	rows := map[string]int{}
	var order []int // of each row
	for i, f := range forms {
		for _, a := range f.Facts {
			n, ok := rows[a.Name]
			if !ok {
				n = len(t.Rows)
				rows[a.Name] = n
				order = append(order, a.Order)
				t.Rows = append(t.Rows, Row{Part: a.Part, Topic: a.Topic, Name: a.Name, Cells: make([]*fact.Quantity, len(forms))})
			}
			t.Rows[n].Cells[i] = &a.Quantity
		}
	}
	t.sort(order)
	t.judge()
	for i := range t.Rows {
		t.Rows[i].measure()
		if t.Summed {
			t.Rows[i].sum()
		}
	}
	return t
}

// sort brings the rows into the order of the catalogue, own ones behind.
func (t *Table) sort(order []int) {
	parts := map[string]int{} // own facts stand together by part, in the order in which the parts appear
	index := make([]int, len(order))
	for i := range order {
		index[i] = i
		if _, ok := parts[t.Rows[i].Part]; !ok && order[i] < 0 {
			parts[t.Rows[i].Part] = len(parts)
		}
	}
	slices.SortStableFunc(index, func(a, b int) int {
		if x, y := order[a] < 0, order[b] < 0; x || y {
			if x && y {
				return cmp.Compare(parts[t.Rows[a].Part], parts[t.Rows[b].Part])
			} else if x {
				return 1
			}
			return -1
		}
		return cmp.Compare(order[a], order[b])
	})
	rows := make([]Row, len(index))
	for i, n := range index {
		rows[i] = t.Rows[n]
	}
	t.Rows = rows
}

// judge says whether sums make sense, and what to know of them.
func (t *Table) judge() {
	years, levels := []int{}, []string{}
	files := map[string]string{}
	for _, f := range t.Forms {
		if !slices.Contains(years, f.Year) {
			years = append(years, f.Year)
		}
		if !slices.Contains(levels, f.Level) {
			levels = append(levels, f.Level)
		}
	}
	if t.Summed = len(t.Forms) > 1 && len(years) == 1; !t.Summed {
		if len(years) > 1 {
			t.Notes = append(t.Notes, "这些表不是同一年的，没有合计")
		}
		return
	}
	for _, f := range t.Forms {
		if first, ok := files[f.Office]; ok {
			t.Notes = append(t.Notes, "「"+f.Office+"」有两张表，合计里算了两次："+first+" 和 "+f.File)
			continue
		}
		files[f.Office] = f.File
	}
	if len(levels) > 1 {
		t.Notes = append(t.Notes, "这些单位不是同一层级的（"+strings.Join(levels, "、")+"），下级的数已经算进上级的，合计就重复了")
	}
}

// measure finds the unit that all numbers of the row are counted in. Units
// that count the same in other words, 起 and 件, stand beside one another.
func (r *Row) measure() {
	for _, q := range r.Cells {
		if q != nil && (r.Scale == 0 || q.Scale < r.Scale) {
			r.Scale = q.Scale
		}
	}
	units := r.units()
	r.Mixed = slices.ContainsFunc(units, func(u string) bool { return !fact.Alike(units[0], u) })
	if r.Mixed {
		r.Scale = 1
	}
	r.Unit = fact.ScaleWord(r.Scale) + strings.Join(units, "/")
}

// units are the units of the row's cells, each once, without 万.
func (r *Row) units() []string {
	var units []string
	for _, q := range r.Cells {
		if q != nil && q.Unit != "" && !slices.Contains(units, q.Unit) {
			units = append(units, q.Unit)
		}
	}
	return units
}
