package compose

import (
	"strings"

	"fazhi/generator/internal/typography"
)

// The limits for a table on an upright page. A table is on a landscape page (横排) when it has more columns than
// maxColumns, or when its columns, each as wide as its longest text but no wider than narrowCell, are wider
// than portrait. Lengths are in thousandths of an em of a table's text.
const (
	maxColumns  = 8
	narrowCell  = 5 * em
	cellMargins = 750   // left and right margin of a cell
	portrait    = 31500 // 156 mm at 14 pt
)

// wide reports whether a table needs a landscape page.
func wide(rows [][]string) bool {
	sum := 0
	for col := range rows[0] {
		width := 0
		for _, row := range rows {
			width = max(width, min(narrowCell, typography.Width(strings.ReplaceAll(row[col], "**", ""))))
		}
		sum += width + cellMargins
	}
	return len(rows[0]) > maxColumns || sum > portrait
}
