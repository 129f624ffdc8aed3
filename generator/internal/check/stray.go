package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/grid"
)

// stray reports the first row that does not belong in a table, though spreadsheets contain such rows: a title or a
// unit above the head, a note below, 其中 by itself. It returns whether it found such a row.
func (s *shape) stray() bool {
	for i, row := range s.typed {
		words := slices.DeleteFunc(slices.Clone(row), func(c string) bool { return c == "" })
		if len(words) != 1 || len(row) == 1 {
			continue
		}
		message, hint := "", ""
		switch name := grid.Short(words[0]); {
		case i == 0 && (row[0] != "" || strings.HasPrefix(name, "单位")):
			message, hint = "表的第一行只有一格有字，不是表头", "表的标题写在 title；单位写在表头里，例：项目（单位：件）。这一行删去"
		case strings.HasPrefix(name, "注") || strings.HasPrefix(name, "说明"):
			message, hint = "表里有一行注", "注写在附件的 text 里：先单写一行 {{表}}，下面写注。这一行删去"
		case name == "其中":
			message, hint = "「其中」单独占了一行", "写在它下面每一行的前面，例：其中：处罚类。这一行删去"
		default:
			continue
		}
		s.Report(diag.F177, s.lines[i].Whole(), message, hint)
		return true
	}
	return false
}
