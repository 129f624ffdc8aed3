package manuscript

import (
	"strings"

	"fazhi/generator/internal/outline"
)

// readText reads plain text: each line is a paragraph. Lines that begin with a bar are the rows of a table, as are
// two or more lines with the same number of tabs between their words.
func readText(m *Manuscript, data []byte) error {
	text, err := decode(data)
	if err != nil {
		return err
	}
	lines := strings.Split(text, "\n")
	indented := make([]bool, len(lines))
	for i := range lines {
		bare := strings.Trim(lines[i], " \u3000\u00A0")
		indented[i] = !strings.HasPrefix(lines[i], bare) || strings.HasPrefix(bare, "\t")
		lines[i] = unspaced(bare)
	}
	for i := 0; i < len(lines); {
		if n := barred(lines[i:]); n > 0 {
			m.rows(lines[i:i+n], outline.Row)
			i += n
		} else if n := tabbed(lines[i:]); n > 1 {
			m.rows(lines[i:i+n], func(line string) []string { return strings.Split(line, "\t") })
			i += n
		} else {
			m.paragraph(lines[i], Looks{Indent: indented[i]})
			i++
		}
	}
	return nil
}

// unspaced returns a line without the tab after its numbering mark. With that tab, the line would be taken for a row
// of a table.
func unspaced(line string) string {
	if r := []rune(line); strings.Count(line, "\t") == 1 {
		end := outline.ReadMark(r).End // after the tab
		if mark := string(r[:end]); strings.Contains(mark, "\t") {
			return strings.TrimSpace(mark) + string(r[end:])
		}
	}
	return line
}

// barred returns the number of lines at the beginning that are rows of a table with bars. A single bar is not a row.
func barred(lines []string) (n int) {
	for n < len(lines) && outline.IsRow(lines[n]) && len(outline.Row(lines[n])) > 1 {
		n++
	}
	return n
}

// tabbed returns the number of lines at the beginning that have the same number of tabs as the first. The first line
// must have tabs after its indent.
func tabbed(lines []string) (n int) {
	want := strings.Count(lines[0], "\t")
	indent := len(lines[0]) - len(strings.TrimLeft(lines[0], "\t"))
	for n < len(lines) && want > indent && strings.Count(lines[n], "\t") == want {
		n++
	}
	return n
}

// rows adds a table with lines as rows; cells divides a line into cells. The rule below the head is not a row.
func (m *Manuscript) rows(lines []string, cells func(string) []string) {
	var rows [][]string
	for _, line := range lines {
		if row := cells(line); len(rows) != 1 || !outline.IsRule(row) {
			rows = append(rows, row)
		}
	}
	m.table(rows)
}
