package ask

import (
	"archive/zip"
	"bytes"
	"errors"
	"path"
	"strings"

	"fazhi/generator/internal/workbook"

	"github.com/xuri/excelize/v2"
)

// Limits of a returned workbook, far above those of a normal one.
const (
	maxFile    = 20 << 20 // bytes of the file
	maxXML     = 8 << 20  // bytes of its XML parts, unpacked
	maxUnpack  = 64 << 20 // bytes of all its parts
	maxSheets  = 50
	maxRows    = 2000 // rows with contents; formatted empty rows do not count
	maxColumns = 200
	maxText    = 200 // characters of a cell that is read
)

// Book is a workbook that came back.
type Book struct {
	File    string   // as the user named it
	Who     string   // the department named on the sheet, or ""
	Office  string   // the office named on the sheet, or ""
	Year    string   // the year named on the sheet, or ""
	Person  string   // who filled it in; "" if nobody signed
	Answers []Answer // rows with an answer or a note
	Tables  []Grid

	asked bool   // it contains a sheet of questions
	lost  string // the word of a column missing in a sheet of questions, or ""
}

// Answer is the content of the row of one question.
type Answer struct {
	At   string // sheet and cell: 填数!D12
	Name string // of the fact
	cell
	Unit string // as chosen
	Note string // remark of the department

	stray cell // a number in a column that is not for the answer
}

// Grid is a sheet without questions. It is a table if its labels are known.
type Grid struct {
	Sheet string
	Rows  [][]cell // all rows
}

// cell is the content of a cell.
type cell struct {
	Text    string // trimmed, in half-width characters; for a number, all its digits
	Shown   string // as shown by the sheet: 98.5% for 0.985
	comment string // comment that somebody added to it
}

// Read reads a workbook. The error is a Chinese sentence for the user without its full stop.
func Read(name string, data []byte) (book *Book, err error) {
	if err := refuse(data); err != nil {
		return nil, err
	}
	defer func() { // the library does not check the contents of the file
		if recover() != nil {
			book, err = nil, errBroken
		}
	}()
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	book = &Book{File: name}
	sheets := f.GetSheetList()
	if len(sheets) > maxSheets {
		return nil, errTooBig
	}
	for _, sheet := range sheets {
		rows, err := readRows(f, sheet)
		if errors.Is(err, errTooBig) {
			return nil, err
		} else if err != nil {
			return nil, errBroken
		}
		commented(f, sheet, rows)
		book.sheet(sheet, rows)
	}
	if book.lost != "" && !book.asked {
		return nil, errors.New("「" + book.lost + "」一栏的列名改了，或者没有了：改回「" + book.lost + "」再填")
	}
	if book.Who == "" && !book.asked {
		return nil, errors.New("里面没有要数单：交回来的应当是发下去的那个文件，「" + nameLabel + "」「" + valueLabel + "」两栏要在")
	}
	return book, nil
}

// open opens a workbook that is within the limits.
func open(data []byte) (*excelize.File, error) {
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err != nil {
		return nil, errBroken
	} else if unpacked(z) > maxXML {
		return nil, errTooBig
	}
	f, err := excelize.OpenReader(bytes.NewReader(data),
		excelize.Options{UnzipSizeLimit: maxUnpack, UnzipXMLSizeLimit: maxUnpack})
	switch {
	case err == nil:
		return f, nil
	case strings.Contains(err.Error(), "unzip size"):
		return nil, errTooBig
	}
	return nil, errBroken
}

// unpacked returns the size of the parts that the library keeps in memory as trees.
func unpacked(z *zip.Reader) (size uint64) {
	for _, f := range z.File {
		switch path.Ext(strings.ToLower(f.Name)) {
		case ".xml", ".rels", ".vml":
			size = min(size, maxUnpack) + min(f.UncompressedSize64, maxUnpack) // avoids an overflow
		}
	}
	return size
}

// The reasons why a workbook is not read: it is damaged, or exceeds a limit.
var (
	errBroken = errors.New("文件坏了，或者没有传完整：请对方再发一次，或者用 Excel、WPS 打开，另存为 .xlsx")
	errTooBig = errors.New("文件太大，不像是发下去的要数单：把要填的那一张单独存成 .xlsx")
)

// sheet reads the rows of one sheet: the lines at the top, then the answers or the cells of a table.
func (b *Book) sheet(name string, rows [][]cell) {
	var head map[string]int // the columns by their words; nil above the head
	var heads []string
	for _, c := range columns {
		heads = append(heads, c.head)
	}
	for n, row := range rows {
		where := find(row, heads...)
		_, named := where[nameLabel]
		_, valued := where[valueLabel]
		switch {
		case named && len(where) >= minHeads || len(where) >= len(columns)-1:
			switch {
			case !named:
				b.lost = nameLabel
			case !valued:
				b.lost = valueLabel
			default:
				b.lost, b.asked, head = "", true, where
			}
		case head != nil:
			b.answer(name+"!"+workbook.CellName(head[valueLabel], n), head, row)
		default:
			b.above(row)
		}
	}
	if head == nil {
		b.Tables = append(b.Tables, Grid{Sheet: name, Rows: rows})
	}
}

// minHeads is the minimum number of column heads in a row that is taken for the head of the questions.
const minHeads = 2

// find returns the columns of a row that contain the words.
func find(row []cell, words ...string) map[string]int {
	at := map[string]int{}
	for i, c := range row {
		for _, w := range words {
			if _, ok := at[w]; !ok && c.Text == w {
				at[w] = i
			}
		}
	}
	return at
}

// above reads a row above the questions: a label and the value after it.
func (b *Book) above(row []cell) {
	for label, to := range map[string]*string{whoLabel: &b.Who, officeLabel: &b.Office, yearLabel: &b.Year,
		personLabel: &b.Person} {
		i, ok := find(row, label)[label]
		for ; ok && i+1 < len(row) && *to == ""; i++ {
			*to = row[i+1].Text
		}
	}
}

// answer reads the row of one question.
func (b *Book) answer(at string, head map[string]int, row []cell) {
	get := func(word string) cell {
		if i, ok := head[word]; ok && i < len(row) {
			return row[i]
		}
		return cell{}
	}
	a := Answer{At: at, Name: get(nameLabel).Text, cell: get(valueLabel), Unit: get(unitLabel).Text,
		Note: get(noteLabel).Text}
	for i, c := range row {
		if c.comment != "" {
			a.Note = strings.TrimPrefix(a.Note+"；"+c.comment, "；")
		}
		if i > head[nameLabel] && i != head[noteLabel] && i != head[columns[numberColumn].head] &&
			bare().MatchString(c.Text) {
			a.stray = c
		}
	}
	if a.Text+a.Note+a.stray.Text != "" {
		b.Answers = append(b.Answers, a)
	}
}
