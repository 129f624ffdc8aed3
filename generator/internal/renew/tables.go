package renew

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/source"
)

// table empties a declared table; t is nil if there is no table that can be read. Cells that must be equal to a cell
// of last year's table get its number; other numbers of last year on which the new ones depend are in a comment
// above.
func (e *editor) table(t *grid.Table, v source.Value) {
	if t == nil || v.Empty() || cells.IsSum(v) {
		return
	}
	no := v.Place.Line
	if above := e.File.Lines[no-2]; strings.HasPrefix(above, "#") && history().ReplaceAllString(above, "") == "#" {
		e.Cut(e.File.Offsets[no-2], e.File.Offsets[no-1]) // last year's numbers, or who gave them
	}
	e.LineStart(no, e.remembered(t))
	carried := map[string]string{}
	e.relations(t, func(cell string, r grid.Relation) {
		if from, ok := r.Carries(); ok {
			carried[cell] = e.last(from)
		}
	})
	e.Replace(v, strings.Join(t.Blank(func(cell string) string { return carried[cell] }), "\n"))
}

// last returns last year's number of a cell, without its unit, or "".
func (e *editor) last(name string) string {
	return strings.TrimSuffix(e.o.Values[name], e.kind.Fact(name).Units[0])
}

// remembered returns a comment with last year's numbers that are needed to compute or check cells of the new table.
func (e *editor) remembered(t *grid.Table) string {
	var said []string
	e.relations(t, func(_ string, r grid.Relation) {
		if _, ok := r.Carries(); ok {
			return
		}
		for _, name := range r.Last {
			if s := name + " " + e.last(name); e.last(name) != "" && !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
	})
	if len(said) == 0 {
		return ""
	}
	return fmt.Sprintf("# %d年\uFF1A%s\n", e.year, strings.Join(said, "、"))
}

// relations visits the relations of all cells of a table.
func (e *editor) relations(t *grid.Table, visit func(cell string, r grid.Relation)) {
	for _, c := range t.Cells() {
		for _, r := range c.Relations {
			visit(c.Name, r)
		}
	}
}
