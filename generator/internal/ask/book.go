package ask

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/workbook"

	"github.com/xuri/excelize/v2"
)

// The words by which a returned sheet is recognized, even if rows or columns were inserted or moved.
const (
	whoLabel    = "请谁填"
	officeLabel = "报告单位"
	yearLabel   = "年度"
	personLabel = "填表人"
	nameLabel   = "名称"
	valueLabel  = "填在这里"
	unitLabel   = "单位"
	noteLabel   = "说明"
	tableSuffix = "表" // last word of the title of a table
)

// The columns of the sheet of questions.
const (
	numberColumn = iota
	textColumn
	nameColumn
	valueColumn
	unitColumn
	lastColumn
	hintColumn
	noteColumn
)

var columns = [...]struct {
	head  string
	width int // in characters of the default font
}{{"序号", 6}, {"问什么", 40}, {nameLabel, 19}, {valueLabel, 14}, {unitLabel, 9}, {"上年", 12}, {"怎么填", 34}, {noteLabel, 18}}

// questionSheet is the name of the sheet with the questions.
const questionSheet = "填数"

// book writes a workbook.
type book struct {
	*workbook.Book
	sheet string // sheet being written
	row   int    // row being written, from 0

	title, head, topic, text, label, answer, total, sum int // IDs of styles
}

// XLSX returns the sheet as a workbook. by is the day by which to answer, or "".
func (s *Sheet) XLSX(by string) ([]byte, error) {
	b := &book{Book: workbook.New()}
	b.makeStyles()
	first := questionSheet
	if len(s.Groups) == 0 {
		first = sheetName(s.Tables[0].Name)
	}
	b.sheet = first
	b.Keep(b.File.SetSheetName("Sheet1", first))
	if len(s.Groups) > 0 {
		b.questions(s, by)
	}
	for _, t := range s.Tables {
		b.table(s, t, by)
	}
	return b.Bytes(strconv.Itoa(s.For.Year) + "年度" + s.Report)
}

// makeStyles makes the styles. All cells are locked except those to be filled in.
func (b *book) makeStyles() {
	style := func(colour, horizontal string, bold, locked bool) int {
		return b.Style(excelize.Style{Protection: &excelize.Protection{Locked: locked}}, colour, horizontal, bold, true)
	}
	b.title = style("", "center", true, true)
	b.head = style("E7E6E6", "center", true, true)
	b.topic = style("F2F2F2", "left", true, true)
	b.text = style("", "left", false, true)
	b.label = style("", "center", false, true)
	b.answer = style("FFF9E0", "center", false, false)
	b.total = style("E7E6E6", "center", true, true)
	b.sum = style("E7E6E6", "center", true, false) // may be overwritten if a part of it is not known
}

// set writes a cell of the current row: a number if text is a number, otherwise a text, but never a formula.
func (b *book) set(column int, text string, style int) {
	_, err := strconv.ParseFloat(text, 64)
	decimal := err == nil && strings.Trim(text, "0123456789.") == "" && len(text) <= 15 // a spreadsheet's digits
	b.Set(b.sheet, workbook.CellName(column, b.row), text, decimal, style)
}

// wide writes one cell that covers the columns from first to last of the current row.
func (b *book) wide(first, last int, text string, style int) {
	for i := first; i <= last; i++ {
		b.set(i, "", style)
	}
	b.set(first, text, style)
	if last > first { // a single cell cannot be merged
		b.Keep(b.File.MergeCell(b.sheet, workbook.CellName(first, b.row), workbook.CellName(last, b.row)))
	}
}

// next ends the current row, whose height is the given number of lines.
func (b *book) next(lines int) {
	b.Keep(b.File.SetRowHeight(b.sheet, b.row+1, float64(max(1, lines))*15+5))
	b.row++
}

// lines returns the number of lines of text in a column of n characters of the default font.
func lines(text string, n int) int { return (han.Columns(text)*11/10 + n - 1) / n }

// top sets the widths of the columns and writes the rows above the questions, across all columns: who asks whom, by
// which day to answer, and how.
func (b *book) top(s *Sheet, by, how string, widths []int) {
	b.Widths(b.sheet, widths...)
	last, width := len(widths)-1, 0
	for _, w := range widths {
		width += w
	}
	b.wide(0, last, strconv.Itoa(s.For.Year)+"年度"+s.Report+"要数单（"+b.sheet+"）", b.title)
	b.next(2)
	pairs := [][2]string{{whoLabel, s.Who}, {officeLabel, s.For.Name}, {yearLabel, strconv.Itoa(s.For.Year)}}
	for _, p := range pairs {
		b.set(0, p[0], b.label)
		b.wide(1, last, p[1], b.text)
		b.next(1)
	}
	b.set(0, personLabel, b.label)
	b.wide(1, last, "", b.answer)
	b.next(1)
	if by != "" {
		how = "请在" + by + "前交回。" + how
	}
	b.wide(0, last, how, b.text)
	b.next(lines(how, width))
}

// finish freezes the rows above the questions, protects the labels and sets the page: landscape A4, one page wide.
func (b *book) finish(frozen int) {
	b.Keep(b.File.SetPanes(b.sheet, &excelize.Panes{Freeze: true, YSplit: frozen,
		TopLeftCell: workbook.CellName(0, frozen),
		ActivePane:  "bottomLeft"}))
	b.Keep(b.File.ProtectSheet(b.sheet, &excelize.SheetProtectionOptions{SelectLockedCells: true,
		SelectUnlockedCells: true, FormatColumns: true, FormatRows: true}))
	b.Page(b.sheet)
}

// formula returns an expression as a spreadsheet formula; at returns the cell of a name. The formula is empty unless
// every operand is a number.
func formula(e *fact.Expr, percent bool, at func(name string) string) string {
	names := e.Names()
	for i, n := range names {
		names[i] = at(n)
	}
	sum := e.Write(at)
	if percent {
		sum = "ROUND((" + sum + ")*100,2)"
	}
	return "IF(COUNT(" + strings.Join(names, ",") + ")<" + strconv.Itoa(len(names)) + `,"",IFERROR(` + sum + `,""))`
}
