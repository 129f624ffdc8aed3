package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
)

// typedUnits sets the unit of columns, then of rows, if all their cells are typed with the same unit. A unit in the
// label takes precedence. A column named as a rate has the unit %.
func (d *declaration) typedUnits(b *grid.Block) {
	rows, columns := b.Rows.Leaves(), b.Columns.Leaves()
	for k, col := range columns {
		var units []string
		for i := range rows {
			units = append(units, d.typedUnit(i, k)...)
		}
		if setUnit(col, units); col.Unit == "" && col.IsPercent() {
			col.Unit, col.InCells = "%", len(units) == 0
		}
	}
	for i, row := range rows {
		var units []string
		for k, col := range columns {
			if col.Unit == "" {
				units = append(units, d.typedUnit(i, k)...)
			}
		}
		setUnit(row, units)
	}
}

// typedUnit returns the unit of a cell as typed, or "" for a cell without unit. For a blank cell it returns nil.
func (d *declaration) typedUnit(row, column int) []string {
	text := d.shape.typed[d.shape.line(d.shape.Heads+row)][d.shape.numbers[column]]
	text = strings.TrimLeft(han.FoldString(text), "-\u2212")
	if text == "" || strings.HasPrefix(text, "=") {
		return nil
	}
	v, _ := fact.Parse(text)
	if v.Said == nil || v.Said.Approx != fact.Exact {
		return []string{""}
	}
	return []string{strings.TrimLeft(text, "0123456789,. ")}
}

// setUnit sets the unit of a label to the unit that all its cells have, if any.
func setUnit(l *grid.Label, units []string) {
	units = slices.Compact(units)
	if l.Unit == "" && len(units) == 1 && units[0] != "" {
		l.Unit, l.InCells = units[0], true
	}
}
