package md

import (
	"strings"

	"fazhi/generator/internal/document"
)

// Table writes a table.
func (w *writer) Table(t *document.Table) {
	var lines []string
	for i, row := range t.All() {
		line := "|"
		for k, c := range row {
			text := runs(c.Runs)
			if i > 0 && text != "" && t.Role(i, k) == document.TableHead {
				text = "**" + text + "**"
			}
			line += " " + text + " |"
		}
		lines = append(lines, line)
		if len(lines) == 1 { // Markdown has one head row
			lines = append(lines, rule(t.Align))
		}
	}
	w.block(strings.Join(lines, "\n"))
}

// rule returns the line below the head row, which aligns the columns.
func rule(align []document.Side) string {
	line := "|"
	for _, a := range align {
		line += [...]string{document.AsStyle: " --- |", document.Left: " :--- |", document.Centre: " :---: |",
			document.Right: " ---: |"}[a]
	}
	return line
}
