package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// tables adds the tables of the kind by name, with their cells, and all tables by number.
func (v *valuer) tables() {
	for _, t := range v.report.Kind.Tables {
		if t.Typed != nil {
			continue // the annex of this table has a value already
		}
		value := document.Value{Name: t.Name + "表", About: "这张表", Within: v.report.Kind.Part(t.Part).Short}
		for _, s := range v.doc.Stretches {
			if s.Name != t.Part {
				continue
			}
			if _, tables := document.Pick(v.doc.Blocks[s.From:s.To]); len(tables) > 0 {
				value.Blocks = []document.Block{tables[0]}
			}
		}
		v.add(value)
		for i := range t.Blocks {
			for _, c := range t.Blocks[i].Cells() {
				v.fact(c.Name, value.Name, t.Blocks[i].Unit)
			}
		}
	}
	_, tables := document.Pick(v.doc.Blocks)
	for i := range max(len(tables), mostNumbered) {
		value := document.Value{Name: fmt.Sprintf("表%d", i+1), About: "报告里的第几张表"}
		if i < len(tables) {
			value.Blocks = []document.Block{tables[i]}
		}
		v.add(value)
	}
}

// bareSuffix ends the name that means the number of a fact without its unit.
const bareSuffix = "不带单位"

// fact adds a fact, which is empty if the report does not have it, and its number without unit. units are its
// possible units.
func (v *valuer) fact(name, within string, units ...string) {
	q := v.report.Facts[name].Quantity
	v.add(document.Value{Name: name, About: "一个数", Text: typography.Widen(q.Printed), Within: within})
	bare := q.Printed
	for _, unit := range append(units, q.Unit) {
		if text := strings.TrimSuffix(q.Printed, unit); len(text) < len(bare) {
			bare = text
		}
	}
	v.add(document.Value{Name: name + bareSuffix, About: "一个数，不带单位", Text: typography.Widen(bare), Within: within})
}

// facts adds every fact of the form and of the catalogue.
func (v *valuer) facts() {
	for _, f := range v.report.Kind.Facts {
		v.fact(f.Name, "", f.Units...)
	}
	for _, name := range slices.Sorted(maps.Keys(v.report.Facts)) {
		v.fact(name, "")
	}
}
