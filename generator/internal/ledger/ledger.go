// Package ledger makes the 台账: the facts of many forms in one table, a fact in each row, a form in each column,
// sums at the end.
//
// Its main functions are Make and the methods CSV, XLSX and JSON of Table. It reads no forms and does not check
// them. If a sum would be wrong, there is no sum, and a note in the row says why.
package ledger

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// Form is one form, a column of the table.
type Form struct {
	File   string `json:"file"`   // as the user named it
	Office string `json:"office"` // name of the office
	Level  string `json:"level"`  // name of its level
	Year   int    `json:"year"`   // year reported on
	Facts  []Fact `json:"-"`      // in any order
}

// Fact is one fact of a form.
type Fact struct {
	Part     string        // 主要举措和成效
	Topic    string        // 普法宣传; "" for a fact that is not in the catalogue
	Name     string        // name of the fact
	Order    int           // index in the catalogue, from 0; -1 for a fact that is not in it
	Quantity fact.Quantity // its value
}

// Table contains the facts of many forms.
type Table struct {
	Title   string    // title, for the properties of files
	Forms   []Form    // the columns
	Summed  bool      // the rows have sums: there is more than one form, and all are of one year
	Rows    []Row     // in the order of the catalogue, then the other facts
	Omitted []Omitted // forms that are not in the table
	Notes   []string  // remarks on the whole table, Chinese sentences without full stop
}

// Omitted is a form that is not in the table.
type Omitted struct {
	File string `json:"file"` // as the user named it
	Why  string `json:"why"`  // 2 个错误
}

// Row is one fact of all forms.
type Row struct {
	Part  string // of the Fact
	Topic string // of the Fact
	Name  string // of the Fact
	order int    // of the Fact; see sort

	Unit  string           // unit of all numbers, with 万: 万元; several units are joined with /: 件/人次
	Scale int64            // 10000 for this 万, otherwise 1
	Mixed bool             // the forms use different units
	Cells []*fact.Quantity // one for each form; nil if the form does not report the fact
	Sum   *fact.Quantity   // nil if there is no sum
	Note  string           // why there is no sum, or a remark on it; may be empty
}

// Make returns the table of forms of one kind. Its rows have the order of the catalogue; facts that are not in it
// follow, by part and first appearance.
func Make(title string, forms []Form, left []Omitted) *Table {
	t := &Table{Title: title, Forms: forms, Omitted: left}
	rows := map[string]int{}
	for i, f := range forms {
		for _, a := range f.Facts {
			n, ok := rows[a.Name]
			if !ok {
				n = len(t.Rows)
				rows[a.Name] = n
				t.Rows = append(t.Rows, Row{
					Part: a.Part, Topic: a.Topic, Name: a.Name, order: a.Order,
					Cells: make([]*fact.Quantity, len(forms)),
				})
			}
			t.Rows[n].Cells[i] = &a.Quantity
		}
	}
	t.sort()
	t.checkSums()
	for i := range t.Rows {
		t.Rows[i].setUnit()
		if t.Summed {
			t.Rows[i].sum()
		}
	}
	return t
}

// sort sorts the rows by their index in the catalogue; rows that are not in it follow, by part.
func (t *Table) sort() {
	const last = 1 << 30
	parts := map[string]int{} // order of the parts of facts that are not in the catalogue
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.order >= 0 {
			continue
		}
		if _, ok := parts[r.Part]; !ok {
			parts[r.Part] = last + len(parts)
		}
		r.order = parts[r.Part]
	}
	slices.SortStableFunc(t.Rows, func(a, b Row) int { return cmp.Compare(a.order, b.order) })
}

// checkSums sets Summed, and adds notes for readers of the sums.
func (t *Table) checkSums() {
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

// setUnit sets the unit of all numbers of the row. Different words for the same unit, 起 and 件, are joined.
func (r *Row) setUnit() {
	for _, q := range r.Cells {
		if q != nil {
			r.Scale = fact.SumScale(q.Unit, r.Scale, q.Scale)
		}
	}
	units := r.units()
	r.Mixed = slices.ContainsFunc(units, func(u string) bool { return !fact.Alike(units[0], u) })
	if r.Mixed {
		r.Scale = 1
	}
	r.Unit = fact.ScaleWord(r.Scale) + strings.Join(units, "/")
}

// units returns the units of the row's cells without 万 and without repetitions.
func (r *Row) units() (units []string) {
	for _, q := range r.Cells {
		if q != nil && q.Unit != "" && !slices.Contains(units, q.Unit) {
			units = append(units, q.Unit)
		}
	}
	return units
}
