package ledger

import (
	"strconv"

	"fazhi/generator/internal/workbook"

	"github.com/xuri/excelize/v2"
)

// The names of the sheets.
const (
	factSheet = "台账"
	formSheet = "各表"
)

// XLSX returns the table as a workbook: one sheet with the facts, whose head row and first columns are frozen, and
// one sheet with the forms. Exact numbers are numbers. Texts are always texts, never formulas.
func (t *Table) XLSX() ([]byte, error) {
	b := book{Book: workbook.New()}
	b.makeStyles()
	b.Keep(b.File.SetSheetName("Sheet1", factSheet))
	b.facts(t)
	b.forms(t)
	return b.Bytes(t.Title)
}

// book writes a workbook.
type book struct {
	*workbook.Book

	top, text, number, sum, note int // IDs of styles
}

// makeStyles makes the styles.
func (b *book) makeStyles() {
	const grey = "E7E6E6"
	b.top = b.Style(excelize.Style{}, grey, "center", true, true)
	b.text = b.Style(excelize.Style{}, "", "", false, false)
	b.number = b.Style(excelize.Style{}, "", "right", false, false)
	b.sum = b.Style(excelize.Style{}, grey, "right", true, false)
	b.note = b.Style(excelize.Style{}, "", "", false, true)
}

// facts writes the sheet of the facts.
func (b *book) facts(t *Table) {
	head := t.head()
	for i, name := range head {
		b.Set(factSheet, workbook.CellName(i, 0), name, false, b.top)
	}
	for n := range t.Rows {
		for i, c := range t.cells(&t.Rows[n]) {
			b.Set(factSheet, workbook.CellName(i, n+1), c.text, c.number, b.styleOf(t, i))
		}
	}
	widths := []int{18, 20, 18, 10}
	for range t.Forms {
		widths = append(widths, 16)
	}
	if t.Summed {
		widths = append(widths, 16, 36)
	}
	b.Widths(factSheet, widths...)
	b.Keep(b.File.SetRowHeight(factSheet, 1, 36))
	b.freeze(factSheet, leadColumns)
	b.Keep(b.File.AutoFilter(factSheet, "A1:"+workbook.CellName(len(head)-1, len(t.Rows)), nil))
	b.setPrint(factSheet)
}

// styleOf returns the style of column i below the head.
func (b *book) styleOf(t *Table, i int) int {
	switch {
	case i < leadColumns:
		return b.text
	case i < leadColumns+len(t.Forms):
		return b.number
	case i == leadColumns+len(t.Forms):
		return b.sum
	}
	return b.note
}

// forms writes the sheet of the forms, including forms that are not in the table, and the notes.
func (b *book) forms(t *Table) {
	_, err := b.File.NewSheet(formSheet)
	b.Keep(err)
	rows := [][]string{{"单位", "层级", "年度", "表", "情况"}}
	for _, f := range t.Forms {
		rows = append(rows, []string{f.Office, f.Level, strconv.Itoa(f.Year), f.File, "已列入"})
	}
	for _, l := range t.Omitted {
		rows = append(rows, []string{"", "", "", l.File, "没有列入：" + l.Why})
	}
	for _, note := range t.Notes {
		rows = append(rows, []string{"", "", "", "", note})
	}
	for n, row := range rows {
		for i, text := range row {
			style := b.text
			if n == 0 {
				style = b.top
			} else if i == len(row)-1 {
				style = b.note
			}
			b.Set(formSheet, workbook.CellName(i, n), text, i == 2 && n > 0, style)
		}
	}
	b.Widths(formSheet, 28, 8, 8, 36, 48)
	b.freeze(formSheet, 0)
	b.setPrint(formSheet)
}

// freeze freezes the head row and the first columns.
func (b *book) freeze(sheet string, columns int) {
	b.Keep(b.File.SetPanes(sheet, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: 1, TopLeftCell: workbook.CellName(columns, 1),
		ActivePane: map[bool]string{true: "bottomRight", false: "bottomLeft"}[columns > 0],
	}))
}

// setPrint sets the sheet to landscape A4, one page wide, with the head on each page.
func (b *book) setPrint(sheet string) {
	b.Page(sheet)
	b.Keep(b.File.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet,
	}))
}
