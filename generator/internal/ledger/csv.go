package ledger

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// bom is the byte order mark. With it, Excel on a Chinese Windows reads the file as UTF-8 and not as GBK.
const bom = "\ufeff"

// CSV returns the table as comma-separated values: UTF-8 with byte order mark and CRLF. A text that a spreadsheet
// would take for a formula begins with an apostrophe.
func (t *Table) CSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(bom)
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	lines := [][]string{t.head()}
	for i := range t.Rows {
		line := []string{}
		for _, c := range t.cells(&t.Rows[i]) {
			line = append(line, c.text)
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		for i := range line {
			line[i] = escapeFormula(line[i])
		}
		if err := w.Write(line); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// escapeFormula returns s, with an apostrophe before it if a spreadsheet would take it for a formula. A Chinese
// Excel also recognizes full-width signs.
func escapeFormula(s string) string {
	if strings.IndexAny(s, "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20") == 0 {
		return "'" + s
	}
	return s
}
