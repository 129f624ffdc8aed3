package grid

import (
	"cmp"
	"slices"
	"strings"
)

// Typed is a table as typed in the form that declares it.
type Typed struct {
	Rows   [][]string       // cells with the marks of merged cells, including the rule below the head
	Where  map[string]Place // places of the cells, by name
	Labels int              // number of first columns that contain row labels
}

// Place is a place in Rows.
type Place struct{ Row, Col int }

// lines returns the lines of the table with other numbers. fill returns the number of each cell that is not a total.
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

// typed returns a number as typed in the form.
func (c Cell) typed(number string) string {
	if number == "" || !c.InCell {
		return number
	}
	return number + c.Unit
}

// totalWords are words at the end of labels of totals.
var totalWords = []string{"合计", "总计", "共计", subtotal}

// subtotal ends the label of the total of the rows or columns after the previous subtotal.
const subtotal = "小计"

// among begins the label of a part of the row or column before it.
const among = "其中"

// IsTotal reports whether l is the label of a total.
func (l *Label) IsTotal() bool {
	words := Short(l.Text)
	return slices.ContainsFunc(totalWords, func(w string) bool { return strings.HasSuffix(words, w) })
}

// AddSums adds relations that follow from the words of labels: 合计 is the sum of the labels beside it, 小计 the sum
// of those after the previous 小计, and a label that begins with 其中 is at most the label of which it is a part. It
// adds no relation for a label that is already on the left-hand side in Totals or Checks, unless that relation uses
// last year's table.
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

// sums calls put for every leaf of a total of the axis, with the names whose sum it is.
func (a Axis) sums(put func(leaf *Label, parts []string)) {
	from := 0 // index of the first label of the next subtotal
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

// sum returns the names of the leaves of the axis whose sum leaf is; leaf is total or a leaf below it. If their
// units differ, it returns nil. The unit of leaf is set to their unit.
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

// addends returns the leaves whose sum leaf is, without regard to their units.
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

// rates are units of proportions, and words at the end of labels of proportions or means.
var rates = []string{"%", "‰", "个百分点", "率", "占比", "比例", "比重", "平均", "人均", "均值"}

// isRate reports whether the cells of the label are proportions or means, which cannot be added.
func (l *Label) isRate() bool {
	words := Short(l.Text)
	return slices.ContainsFunc(rates, func(w string) bool {
		return l.Unit == w || strings.HasSuffix(words, w) || w == "人均" && strings.HasPrefix(words, w)
	})
}

// IsPercent reports whether the text of the label ends in a word for a percentage, without a unit in brackets.
func (l *Label) IsPercent() bool {
	ends := func(w string) bool { return strings.HasSuffix(l.Text, w) }
	return slices.ContainsFunc([]string{"率", "占比", "比例", "比重"}, ends)
}

// isPart reports whether the text of the label says that it is a part of the label before it.
func (l *Label) isPart() bool { return strings.HasPrefix(Short(l.Text), among) }

// parts calls put for every leaf that is a part of a leaf before it.
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
