package ledger

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// bom makes Excel on a Chinese Windows read the file as UTF-8 and not as GBK.
const bom = "\ufeff"

// CSV gives the table as comma-separated values: UTF-8 with byte order mark,
// lines ended as Windows ends them. What a spreadsheet would take for a
// formula is opened by an apostrophe.
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
			line[i] = inert(line[i])
		}
		if err := w.Write(line); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// inert opens a text that a spreadsheet would take for a formula by an
// apostrophe; full-width signs count too, a Chinese Excel takes them as well.
func inert(s string) string {
	if strings.IndexAny(s, "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20") == 0 {
		return "'" + s
	}
	return s
}
