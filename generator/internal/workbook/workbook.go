// Package workbook writes workbooks with excelize. It contains the common properties of all our workbooks: the font,
// the looks of cells, widths, and a page of landscape A4. Its callers write the contents of the cells.
package workbook

import (
	"cmp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// fontName is a font that is in every Windows and in the replacement table of LibreOffice.
const fontName = "宋体"

// Book is a workbook that is being written. It records the first error, which Bytes returns.
type Book struct {
	File *excelize.File
	err  error
}

// New returns a workbook without content.
func New() *Book {
	b := &Book{File: excelize.NewFile()}
	b.Keep(b.File.SetDefaultFont(fontName))
	return b
}

// Keep records err if it is the first error.
func (b *Book) Keep(err error) { b.err = cmp.Or(b.err, err) }

// Bytes returns the file and closes the workbook.
func (b *Book) Bytes(title string) ([]byte, error) {
	defer b.File.Close()
	// excelize writes a constant date into a new file.
	b.Keep(b.File.SetDocProps(&excelize.DocProperties{Title: title, Creator: "fazhi", Language: "zh-CN"}))
	b.Keep(b.File.SetAppProps(&excelize.AppProperties{Application: "fazhi"}))
	if b.err != nil {
		return nil, b.err
	}
	out, err := b.File.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Style returns the ID of a style for cells with borders; colour is the background, or "". s contains the other
// properties.
func (b *Book) Style(s excelize.Style, colour, horizontal string, bold, wrap bool) int {
	line := func(side string) excelize.Border { return excelize.Border{Type: side, Color: "BFBFBF", Style: 1} }
	s.Border = []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}
	s.Font = &excelize.Font{Family: fontName, Size: 11, Bold: bold}
	s.Alignment = &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: wrap}
	if colour != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	id, err := b.File.NewStyle(&s)
	b.Keep(err)
	return id
}

// Set writes the cell at, such as B3, of a sheet: a number, or otherwise a text, never a formula. For "" it sets
// only the style.
func (b *Book) Set(sheet, at, text string, number bool, style int) {
	b.Keep(b.File.SetCellStyle(sheet, at, at, style))
	switch {
	case text == "":
	case number:
		v, err := strconv.ParseFloat(text, 64)
		b.Keep(err)
		b.Keep(b.File.SetCellFloat(sheet, at, v, -1, 64))
	default:
		b.Keep(b.File.SetCellStr(sheet, at, text))
	}
}

// Widths sets the widths of the columns, in characters of the default font.
func (b *Book) Widths(sheet string, widths ...int) {
	for i, w := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.Keep(err)
		b.Keep(b.File.SetColWidth(sheet, column, column, float64(w)))
	}
}

// Page sets a sheet to landscape A4, one page wide.
func (b *Book) Page(sheet string) {
	landscape, a4, one, many, fit := "landscape", 9, 1, 0, true
	b.Keep(b.File.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.Keep(b.File.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &many,
	}))
}

// CellName returns the name of a cell: B3 for column 1, row 2.
func CellName(column, row int) string {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return at
}
