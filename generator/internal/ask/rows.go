package ask

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"fazhi/generator/internal/han"
)

// readRows returns the cells of a sheet.
func readRows(f *excelize.File, sheet string) (all [][]cell, err error) {
	raw, err := f.Rows(sheet)
	if err != nil {
		return nil, nil // the sheet is a chart
	}
	defer raw.Close()
	shown, err := f.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer shown.Close()
	filled := 0
	for raw.Next() && shown.Next() {
		values, err := raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		looks, err := shown.Columns()
		if err != nil {
			return nil, err
		}
		row := make([]cell, min(len(values), maxColumns))
		for i := range row {
			row[i].Text = clean(values[i])
		}
		for i := range min(len(row), len(looks)) {
			row[i].Shown = clean(looks[i])
			if s := row[i].Shown; s == "TRUE" || s == "FALSE" { // the value is stored as 1 or 0
				row[i].Text = s
			}
		}
		if len(row) > 0 {
			filled++
		}
		if all = append(all, row); filled > maxRows {
			return nil, errTooBig
		}
	}
	return all, errors.Join(raw.Error(), shown.Error())
}

// commented adds the comments of a sheet to their cells.
func commented(f *excelize.File, sheet string, rows [][]cell) {
	comments, err := f.GetComments(sheet)
	if err != nil {
		return
	}
	for _, c := range comments {
		column, row, err := excelize.CellNameToCoordinates(c.Cell)
		if err != nil || row > len(rows) || len(rows[row-1]) == 0 {
			continue
		}
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		to := &rows[row-1][min(column, len(rows[row-1]))-1]
		to.comment = clean(strings.TrimPrefix(text, c.Author+":"))
	}
}

// clean returns the text of a cell on one line, in half-width characters; for a number, its shortest decimal.
func clean(s string) string {
	s = strings.Join(strings.FieldsFunc(han.FoldString(han.Head(s, maxText, "")), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == unicode.ReplacementChar
	}), " ")
	if v, err := strconv.ParseFloat(s, 64); err == nil && strings.ContainsAny(s, ".eE") {
		v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64) // 0.1 + 0.2 becomes 0.3
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return s
}
