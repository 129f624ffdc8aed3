package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// wide reports whether a table needs a landscape page (横排): whether it has more columns than the style allows
// on an upright page, or its columns, each as wide as its longest text but no wider than Narrow of the style,
// are wider than the type area.
func wide(st *style.Style, rows [][]string) bool {
	sum := unit.Em(0)
	for col := range rows[0] {
		width := unit.Em(0)
		for _, row := range rows {
			width = max(width, min(st.Table.Narrow, typography.Width(strings.ReplaceAll(row[col], "**", ""))))
		}
		sum += width + st.CellMargins()
	}
	return len(rows[0]) > st.Table.Columns || sum > st.Room(document.TableCell)
}
