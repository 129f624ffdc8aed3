package ask

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/patch"
	"fazhi/generator/internal/workbook"
)

// tables puts the cells of the books into the tables of the form.
func (f *filler) tables(books []*Book) {
	seen := map[string]bool{}
	for _, s := range f.sheets {
		for i := range s.Tables {
			if t := &s.Tables[i]; !seen[t.Part] {
				seen[t.Part] = true
				f.table(t, books)
			}
		}
	}
}

// table puts the cells of one table into the form.
func (f *filler) table(t *Table, books []*Book) {
	all := map[string][]given{}
	for _, b := range books {
		for _, g := range b.Tables {
			if f.cells(t, b, g, all) {
				f.done[b.Who+"\t"+sheetName(t.Name)] = true
			}
		}
	}
	changed, from := false, []given(nil)
	for _, c := range t.Cells() {
		if len(all[c.Name]) > 0 && f.cell(t, c.Name, all[c.Name]) {
			changed, from = true, append(from, all[c.Name]...)
		}
	}
	if changed {
		f.writeTable(t, sources(from))
	}
}

// cell puts one cell into t if the answers agree, and reports whether it changed.
func (f *filler) cell(t *Table, name string, all []given) bool {
	old := t.Values[name]
	all = slices.DeleteFunc(slices.Clone(all), func(g given) bool { return g.value == old }) // was in the sheet
	values := distinct(all)
	switch {
	case len(values) == 0:
		return false
	case old != "" && !(f.overwrite && len(values) == 1):
		f.report.add(differs, "「%s」：表里是 %s；%s", name, old, placed(all))
		return false
	case len(values) > 1:
		f.report.add(choices, "「%s」：%s", name, placed(all))
		return false
	case old != "":
		f.report.add(replaced, "「%s」：原来是 %s，换成了 %s（%s）", name, old, values[0], all[0].who)
	}
	f.report.from = append(f.report.from, all[0].who)
	t.Values[name] = values[0]
	return true
}

// isIn reports whether a sheet contains at least half of the rows of the table; otherwise it is another table.
func (t *Table) isIn(g Grid) bool {
	names := 0
	for i := range t.Blocks {
		names += len(t.Blocks[i].Rows.Names())
	}
	for _, row := range g.Rows {
		if block, _ := t.row(row); block != nil {
			names -= 2
		}
	}
	return names <= 0
}

// cells reads the cells of a sheet as cells of table t and adds them to all, by name. It reports whether there was a
// number.
func (f *filler) cells(t *Table, b *Book, g Grid, all map[string][]given) (found bool) {
	if !t.isIn(g) {
		return false
	}
	var head []string
	for n, row := range g.Rows {
		if h := t.head(row); h != nil {
			head = h
			continue
		}
		block, l := t.row(row)
		if block == nil {
			continue
		}
		for i, c := range row {
			if i >= len(head) || c.Text == "" || !slices.Contains(block.Rows.Given(), l) ||
				!slices.Contains(block.Columns.Given(), block.Columns.Find(head[i])) {
				continue
			}
			name, at := grid.CellName(l.Name, head[i]), fmt.Sprintf("%s %s!%s",
				b.File, g.Sheet, workbook.CellName(i, n))
			value, fault := number(c, block.UnitOf(l, block.Columns.Find(head[i])))
			if fault != "" {
				f.report.add(faults, "%s「%s」写的是“%s”：%s", at, name, c.Text, fault)
				continue
			}
			found = true
			all[name] = append(all[name], given{value, f.who(b), at, b.Person != ""})
		}
	}
	return found
}

// number returns the number of a cell as written in the form. fault says what is wrong with the cell and what to
// write.
func number(c cell, unit string) (value, fault string) {
	text := strings.ReplaceAll(strings.TrimSuffix(c.Text, unit), " ", "")
	if m := thousands().FindString(text); m == text {
		text = strings.ReplaceAll(text, ",", "")
	}
	if fault := c.unclear(text); fault != "" {
		return "", fault
	}
	switch {
	case !bare().MatchString(text) || strings.Count(text, ".") > 1:
		return "", "不是数：只写确切的数，单位是" + unit
	case isCountable(unit) && strings.Contains(text, "."):
		return "", "「" + unit + "」不会有小数：核对再写"
	}
	return text, ""
}

// row returns the block and the label of a row of a sheet, or nil if its first cell is not the label of a row with
// numbers.
func (t *Table) row(row []cell) (*grid.Block, *grid.Label) {
	for i := range t.Blocks {
		if len(row) == 0 || row[0].Text == "" {
			break
		}
		if l := t.Blocks[i].Rows.Match(row[0].Text); l != nil && len(l.Below) == 0 {
			return &t.Blocks[i], l
		}
	}
	return nil, nil
}

// head returns the name of each column that a row of a sheet names, "" for other columns. It returns nil if the row
// is not a head.
func (t *Table) head(row []cell) []string {
	for i := range t.Blocks {
		columns := make([]string, len(row))
		found := 0
		for k, c := range row {
			if l := t.Blocks[i].Columns.Match(c.Text); k > 0 && l != nil && len(l.Below) == 0 {
				columns[k] = l.Name
				found++
			}
		}
		if found == len(t.Blocks[i].Columns.Leaves()) {
			return columns
		}
	}
	return nil
}

// writeTable puts the table into its part, with a comment above it that says who gave the numbers.
func (f *filler) writeTable(t *Table, note string) {
	typed := f.Source.lines(t.Part)
	if typed.Part == "" {
		f.report.add(faults, "表里没有 [%s]，「%s」没有地方填", t.Part, t.Name)
		return
	}
	lines := strings.Join(t.Blank(func(name string) string { return t.Values[name] }), "\n")
	at := typed.Value.Place.Line
	switch {
	case at == 0:
		f.LineStart(typed.Place.Line+1, "# "+note+"\ntable = \"\"\"\n"+lines+"\n\"\"\"\n")
		return
	case typed.Value.Empty():
		f.Before(typed.Value, lines)
	default:
		f.Replace(typed.Value, lines)
	}
	above := strings.TrimLeft(f.File.Lines[at-2], han.Blanks)
	if patch.Noted().MatchString(above) && strings.HasPrefix(above, "#") {
		f.Cut(f.File.Offsets[at-2], f.File.Offsets[at-1])
	}
	f.LineStart(at, "# "+note+"\n")
}
