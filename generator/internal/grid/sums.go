package grid

import (
	"cmp"
	"slices"
	"strings"
)

// Typed is how a form has a table that it declares itself.
type Typed struct {
	Rows   [][]string       // cells with the marks of merged ones, the rule below the head included
	Where  map[string]Place // of the cells, by their names
	Labels int              // how many of the first columns name the rows
}

// Place is a place in Rows.
type Place struct{ Row, Col int }

// lines returns the lines of the table with other numbers: fill returns that of each cell that is no total.
func (t *Typed) lines(all []Cell, fill func(cell string) string) []string {
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = slices.Clone(row)
	}
	for _, c := range all {
		at := t.Where[c.Name]
		if rows[at.Row][at.Col] = ""; !c.Total {
			rows[at.Row][at.Col] = c.typed(fill(c.Name))
		}
	}
	return bars(rows)
}

// typed returns a number as the form has it.
func (c Cell) typed(number string) string {
	if number == "" || !c.InCell {
		return number
	}
	return number + c.Unit
}

// totalWords are what the label of a total ends in.
var totalWords = []string{"合计", "总计", "共计", subtotal}

// subtotal ends the label of a total of those since the one before.
const subtotal = "小计"

// among is what the label of a part of the one before it begins with.
const among = "其中"

// IsTotal reports whether the label is that of a total.
func (l *Label) IsTotal() bool {
	words := Short(l.Text)
	return slices.ContainsFunc(totalWords, func(w string) bool { return strings.HasSuffix(words, w) })
}

// AddSums adds the relations that labels say by their words: 合计 is the sum of those beside it, 小计 of those since the
// one before, and what begins with 其中 is at most what it is part of. A label that a relation of Totals or Checks of
// this year is about already gets none.
func (b *Block) AddSums() {
	said := map[*Label]bool{}
	for _, text := range slices.Concat(b.Totals, b.Checks) {
		if r, err := b.relation(text); err == "" && !r.needsLastYear() {
			said[r.of] = true
		}
	}
	for _, axis := range []Axis{b.Rows, b.Columns} {
		axis.sums(func(l *Label, parts []string) {
			if len(parts) > 0 && !said[l] {
				b.Totals = append(b.Totals, l.Name+" = "+strings.Join(parts, " + "))
			}
		})
		axis.parts(func(l, whole *Label) {
			if !said[l] {
				b.Checks = append(b.Checks, l.Name+" <= "+whole.Name)
			}
		})
	}
}

// sums calls put for every leaf of a total of the axis with the names that it is the sum of.
func (a Axis) sums(put func(leaf *Label, parts []string)) {
	from := 0 // the first label of the next subtotal
	for i, l := range a {
		l.Below.sums(put)
		if !l.IsTotal() {
			continue
		}
		beside := a[:i]
		if i == 0 {
			beside = a[1:]
		} else if strings.HasSuffix(Short(l.Text), subtotal) {
			beside, from = a[from:i], i+1
		}
		for _, leaf := range l.leaves() {
			put(leaf, beside.sum(leaf, l))
		}
	}
}

// sum returns the names of the leaves of the axis that leaf, which is total or one of several below it, is the sum of.
// There are none when their units differ. Their unit becomes that of leaf.
func (a Axis) sum(leaf, total *Label) (names []string) {
	last := &Label{}
	for _, x := range a.addends(leaf, total) {
		if names != nil && x.Unit != last.Unit {
			return nil
		}
		names, last = append(names, x.Name), x
	}
	leaf.InCells = leaf.InCells || leaf.Unit == "" && last.InCells
	if leaf.Unit = cmp.Or(leaf.Unit, last.Unit); leaf.Unit != last.Unit || leaf.isRate() {
		return nil
	}
	return names
}

// addends returns the leaves that leaf is the sum of, whatever their units.
func (a Axis) addends(leaf, total *Label) (all []*Label) {
	for _, l := range a {
		if l.IsTotal() || l.isPart() {
			continue
		}
		for _, x := range l.leaves() {
			if total != leaf && Short(x.Text) == Short(leaf.Text) || total == leaf && !x.IsTotal() && !x.isPart() {
				all = append(all, x)
			}
		}
	}
	return all
}

// rates are the units of proportions, and what the label of a proportion or of a mean ends in.
var rates = []string{"%", "‰", "个百分点", "率", "占比", "比例", "比重", "平均", "人均", "均值"}

// isRate reports whether the cells of the label are proportions or means, which are not added.
func (l *Label) isRate() bool {
	words := Short(l.Text)
	return slices.ContainsFunc(rates, func(w string) bool {
		return l.Unit == w || strings.HasSuffix(words, w) || w == "人均" && strings.HasPrefix(words, w)
	})
}

// IsPercent reports whether the label says by its words that its cells are per cents, and no unit in brackets.
func (l *Label) IsPercent() bool {
	ends := func(w string) bool { return strings.HasSuffix(l.Text, w) }
	return slices.ContainsFunc([]string{"率", "占比", "比例", "比重"}, ends)
}

// isPart reports whether the label says that it is part of the one before it.
func (l *Label) isPart() bool { return strings.HasPrefix(Short(l.Text), among) }

// parts calls put for every leaf that is part of a leaf before it.
func (a Axis) parts(put func(part, whole *Label)) {
	var whole *Label
	for _, l := range a {
		l.Below.parts(put)
		switch {
		case !l.isPart():
			whole = l
		case whole != nil && len(l.Below)+len(whole.Below) == 0 && l.Unit == whole.Unit:
			put(l, whole)
		}
	}
}
