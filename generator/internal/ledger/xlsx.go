package ledger

import (
	"cmp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Names of the sheets.
const (
	factSheet = "台账"
	formSheet = "各表"
)

// fontName is on every Windows and in LibreOffice's replacement table.
const fontName = "宋体"

// XLSX gives the table as a workbook: the facts in a sheet whose head row and
// first columns stay in sight, the forms they came from in another. Exact
// numbers are numbers. Texts are texts, never formulas, whatever they begin with.
func (t *Table) XLSX() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := book{file: f}
	b.look()
	b.try(f.SetSheetName("Sheet1", factSheet))
	b.facts(t)
	b.forms(t)
	// excelize dates a new file with a day of its own, always the same
	b.try(f.SetDocProps(&excelize.DocProperties{Title: t.Title, Creator: "fazhi", Language: "zh-CN"}))
	b.try(f.SetAppProps(&excelize.AppProperties{Application: "fazhi"}))
	if b.err != nil {
		return nil, b.err
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// book writes a workbook and keeps the first error.
type book struct {
	file *excelize.File
	err  error

	top, text, number, sum, note int // styles
}

func (b *book) try(err error) { b.err = cmp.Or(b.err, err) }

// look makes the styles.
func (b *book) look() {
	b.try(b.file.SetDefaultFont(fontName))
	line := func(side string) excelize.Border { return excelize.Border{Type: side, Color: "BFBFBF", Style: 1} }
	grid := []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}
	style := func(s excelize.Style) int {
		s.Border = grid
		id, err := b.file.NewStyle(&s)
		b.try(err)
		return id
	}
	grey := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
	font := func(bold bool) *excelize.Font { return &excelize.Font{Family: fontName, Size: 11, Bold: bold} }
	b.top = style(excelize.Style{Font: font(true), Fill: grey, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}})
	b.text = style(excelize.Style{Font: font(false), Alignment: &excelize.Alignment{Vertical: "center"}})
	b.number = style(excelize.Style{Font: font(false), Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"}})
	b.sum = style(excelize.Style{Font: font(true), Fill: grey, Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"}})
	b.note = style(excelize.Style{Font: font(false), Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
}

// facts writes the sheet of the table itself.
func (b *book) facts(t *Table) {
	head := t.head()
	for i, name := range head {
		b.put(factSheet, i, 0, cell{text: name}, b.top)
	}
	for n := range t.Rows {
		for i, c := range t.cells(&t.Rows[n]) {
			b.put(factSheet, i, n+1, c, b.styleOf(t, i))
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
	b.try(b.file.SetRowHeight(factSheet, 1, 36))
	b.freeze(factSheet, lead)
	b.try(b.file.AutoFilter(factSheet, "A1:"+name(len(head)-1, len(t.Rows)), nil))
	b.print(factSheet)
}

// styleOf is the look of column i below the head.
func (b *book) styleOf(t *Table, i int) int {
	switch {
	case i < lead:
		return b.text
	case i < lead+len(t.Forms):
		return b.number
	case i == lead+len(t.Forms):
		return b.sum
	}
	return b.note
}

// forms writes the sheet that says where the columns come from and what is missing.
func (b *book) forms(t *Table) {
	_, err := b.file.NewSheet(formSheet)
	b.try(err)
	rows := [][]string{{"单位", "层级", "年度", "表", "情况"}}
	for _, f := range t.Forms {
		rows = append(rows, []string{f.Office, f.Level, strconv.Itoa(f.Year), f.File, "已列入"})
	}
	for _, l := range t.Left {
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
			b.put(formSheet, i, n, cell{text: text, number: i == 2 && text != "" && n > 0}, style)
		}
	}
	b.widths(formSheet, []float64{28, 8, 8, 36, 48})
	b.freeze(formSheet, 0)
	b.print(formSheet)
}

// put writes one cell; column and row from 0.
func (b *book) put(sheet string, column, row int, c cell, style int) {
	at := name(column, row)
	b.try(b.file.SetCellStyle(sheet, at, at, style))
	switch {
	case c.text == "":
	case c.number:
		v, err := strconv.ParseFloat(c.text, 64)
		b.try(err)
		b.try(b.file.SetCellFloat(sheet, at, v, -1, 64))
	default:
		b.try(b.file.SetCellStr(sheet, at, c.text))
	}
}

// widths sets the columns' widths, in characters of the default face.
func (b *book) widths(sheet string, widths []float64) {
	for i, w := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.file.SetColWidth(sheet, column, column, w))
	}
}

// freeze keeps the head row and the first columns in sight.
func (b *book) freeze(sheet string, columns int) {
	b.try(b.file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: 1, TopLeftCell: name(columns, 1),
		ActivePane: map[bool]string{true: "bottomRight", false: "bottomLeft"}[columns > 0],
	}))
}

// print sets the sheet for A4 across, as wide as a page, the head on each.
func (b *book) print(sheet string) {
	across, a4, one, many, fit := "landscape", 9, 1, 0, true
	b.try(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &across, Size: &a4, FitToWidth: &one, FitToHeight: &many}))
	b.try(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet}))
}

// name is the name of a cell: B3 for column 1, row 2.
func name(column, row int) string {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return at
}
