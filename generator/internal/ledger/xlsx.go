package ledger

import (
	"cmp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// The names of the sheets.
const (
	factSheet = "台账"
	formSheet = "各表"
)

// fontName is a font that every Windows and the replacement table of LibreOffice have.
const fontName = "宋体"

// XLSX returns the table as a workbook: one sheet with the facts, whose head row and first columns are frozen, and
// one with the forms. Exact numbers are numbers. Texts are texts, never formulas, whatever they begin with.
func (t *Table) XLSX() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := book{file: f}
	b.makeStyles()
	b.keep(f.SetSheetName("Sheet1", factSheet))
	b.facts(t)
	b.forms(t)
	// excelize writes a constant date into a new file.
	b.keep(f.SetDocProps(&excelize.DocProperties{Title: t.Title, Creator: "fazhi", Language: "zh-CN"}))
	b.keep(f.SetAppProps(&excelize.AppProperties{Application: "fazhi"}))
	if b.err != nil {
		return nil, b.err
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// book writes a workbook and records the first error.
type book struct {
	file *excelize.File
	err  error

	top, text, number, sum, note int // ids of styles
}

// keep records err if it is the first error.
func (b *book) keep(err error) { b.err = cmp.Or(b.err, err) }

// makeStyles makes the styles.
func (b *book) makeStyles() {
	b.keep(b.file.SetDefaultFont(fontName))
	line := func(side string) excelize.Border { return excelize.Border{Type: side, Color: "BFBFBF", Style: 1} }
	grid := []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}
	style := func(s excelize.Style) int {
		s.Border = grid
		id, err := b.file.NewStyle(&s)
		b.keep(err)
		return id
	}
	grey := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
	font := func(bold bool) *excelize.Font { return &excelize.Font{Family: fontName, Size: 11, Bold: bold} }
	middle := func(horizontal string, wrap bool) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: wrap}
	}
	b.top = style(excelize.Style{Font: font(true), Fill: grey, Alignment: middle("center", true)})
	b.text = style(excelize.Style{Font: font(false), Alignment: middle("", false)})
	b.number = style(excelize.Style{Font: font(false), Alignment: middle("right", false)})
	b.sum = style(excelize.Style{Font: font(true), Fill: grey, Alignment: middle("right", false)})
	b.note = style(excelize.Style{Font: font(false), Alignment: middle("", true)})
}

// facts writes the sheet of the facts.
func (b *book) facts(t *Table) {
	head := t.head()
	for i, name := range head {
		b.setCell(factSheet, i, 0, cell{text: name}, b.top)
	}
	for n := range t.Rows {
		for i, c := range t.cells(&t.Rows[n]) {
			b.setCell(factSheet, i, n+1, c, b.styleOf(t, i))
		}
	}
	widths := []float64{18, 20, 18, 10}
	for range t.Forms {
		widths = append(widths, 16)
	}
	if t.Summed {
		widths = append(widths, 16, 36)
	}
	b.widths(factSheet, widths)
	b.keep(b.file.SetRowHeight(factSheet, 1, 36))
	b.freeze(factSheet, leadColumns)
	b.keep(b.file.AutoFilter(factSheet, "A1:"+cellName(len(head)-1, len(t.Rows)), nil))
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

// forms writes the sheet of the forms, those that are not in the table included, and the notes.
func (b *book) forms(t *Table) {
	_, err := b.file.NewSheet(formSheet)
	b.keep(err)
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
			b.setCell(formSheet, i, n, cell{text: text, number: i == 2 && text != "" && n > 0}, style)
		}
	}
	b.widths(formSheet, []float64{28, 8, 8, 36, 48})
	b.freeze(formSheet, 0)
	b.setPrint(formSheet)
}

// setCell writes one cell; column and row count from 0.
func (b *book) setCell(sheet string, column, row int, c cell, style int) {
	at := cellName(column, row)
	b.keep(b.file.SetCellStyle(sheet, at, at, style))
	switch {
	case c.text == "":
	case c.number:
		v, err := strconv.ParseFloat(c.text, 64)
		b.keep(err)
		b.keep(b.file.SetCellFloat(sheet, at, v, -1, 64))
	default:
		b.keep(b.file.SetCellStr(sheet, at, c.text))
	}
}

// widths sets the widths of the columns, in characters of the default font.
func (b *book) widths(sheet string, widths []float64) {
	for i, w := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.keep(err)
		b.keep(b.file.SetColWidth(sheet, column, column, w))
	}
}

// freeze freezes the head row and the first columns.
func (b *book) freeze(sheet string, columns int) {
	b.keep(b.file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: 1, TopLeftCell: cellName(columns, 1),
		ActivePane: map[bool]string{true: "bottomRight", false: "bottomLeft"}[columns > 0],
	}))
}

// setPrint sets the sheet to landscape A4, as wide as a page, with the head on each page.
func (b *book) setPrint(sheet string) {
	landscape, a4, one, many, fit := "landscape", 9, 1, 0, true
	b.keep(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.keep(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &many,
	}))
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet,
	}))
}

// cellName returns the name of a cell: B3 for column 1, row 2.
func cellName(column, row int) string {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return at
}
