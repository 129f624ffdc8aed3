package layout

import (
	"sort"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// column contains possible widths of one column of a table, in twips, including the margins of its cells. The limits
// piece, least, short and full do not decrease.
type column struct {
	piece int // width of its widest piece that must not be broken
	least int // readable: short words are on one line
	short int // the texts of a column of words have few lines
	full  int // every text is on one line
	body  int // every text below the head is on one line; at most full
}

// within returns the column with the margins of its cells added.
func (c column) within(margins int) column {
	return column{c.piece + margins, c.least + margins, c.short + margins, c.full + margins, c.body + margins}
}

// columns are the columns of a table.
type columns []column

// need returns the sum of a limit over all columns.
func (cs columns) need(limit func(column) int) (sum int) {
	for _, c := range cs {
		sum += limit(c)
	}
	return sum
}

func (c column) atPiece() int { return c.piece }
func (c column) atLeast() int { return c.least }
func (c column) atShort() int { return c.short }
func (c column) atFull() int  { return c.full }

// wideCell contains the widths that the columns from from to to need together for one merged cell.
type wideCell struct {
	column
	from, to int
}

// widen widens the columns of c to the width that it needs, all by the same amount.
func (cs columns) widen(c wideCell) {
	of := cs[c.from:c.to]
	for i := range of {
		share := func(need int, limit func(column) int) int { return max(0, need-of.need(limit)) / (len(of) - i) }
		o := of[i]
		o.piece += share(c.piece, column.atPiece)
		o.least = max(o.piece, o.least+share(c.least, column.atLeast))
		o.short = max(o.least, o.short+share(c.short, column.atShort))
		o.full = max(o.short, o.full+share(c.full, column.atFull))
		of[i] = o
	}
}

// widths distributes the measure over the columns, so that the widths sum to it. It works like CSS for automatic
// tables, but begins with short columns: no column gets more than one of its limits while another column has not
// reached that limit. A column that needs more only for its head waits until the texts of the others have few lines.
func (cs columns) widths(measure int) []int {
	if cs.need(column.atShort) > measure {
		for i, c := range cs {
			if c.body <= c.least { // only its head needs more
				cs[i].short = c.least
			}
		}
	}
	switch {
	case cs.need(column.atPiece) > measure:
		return cs.inProportion(make([]int, len(cs)), measure, column.atPiece)
	case cs.need(column.atLeast) > measure:
		return cs.level(measure, column.atPiece, column.atLeast)
	case cs.need(column.atShort) > measure:
		return cs.level(measure, column.atLeast, column.atShort)
	case cs.need(column.atFull) > measure:
		return cs.inProportion(cs.at(column.atShort), measure, func(c column) int { return c.full - c.short })
	}
	return cs.inProportion(cs.at(column.atFull), measure, column.atFull)
}

// favour assigns to the first n columns, the headings of the rows, the space that other columns need only for their
// heads.
func (cs columns) favour(n int) {
	for i := range cs {
		if n > 0 && i >= n && cs[i].body <= cs[i].least {
			cs[i].short, cs[i].full = cs[i].least, cs[i].least
		}
	}
}

// at returns the given limit of each column.
func (cs columns) at(limit func(column) int) []int {
	out := make([]int, len(cs))
	for i, c := range cs {
		out[i] = limit(c)
	}
	return out
}

// inProportion distributes the rest of the measure, beyond the sum of widths, over the columns in proportion to
// their weights.
func (cs columns) inProportion(widths []int, measure int, weight func(column) int) []int {
	rest, weights := measure-unit.Sum(widths), cs.need(weight)
	for i, c := range cs {
		share := rest
		if i < len(cs)-1 {
			share = rest * weight(c) / max(1, weights)
		}
		widths[i] += share
		rest, weights = rest-share, weights-weight(c)
	}
	return widths
}

// level widens the columns from one limit towards the next, the narrowest first: all columns that do not reach the
// next limit become equally wide, unless they are wider already.
func (cs columns) level(measure int, from, to func(column) int) []int {
	height := sort.Search(measure, func(w int) bool { // the greatest width to which they can be widened
		return cs.need(func(c column) int { return min(max(w+1, from(c)), to(c)) }) > measure
	})
	widths, rest := make([]int, len(cs)), measure
	for i, c := range cs {
		widths[i] = min(max(height, from(c)), to(c))
		rest -= widths[i]
	}
	for i := range cs { // the remainder after rounding
		if rest > 0 && widths[i] == height && widths[i] < to(cs[i]) {
			widths[i]++
			rest--
		}
	}
	return widths
}

// officeWidths returns the widths that LibreOffice uses for such columns when it breaks lines: it stores the ends of
// columns only in parts of ten thousand of the table.
func officeWidths(widths []int) []int {
	const parts = 10000
	total := unit.Sum(widths)
	out, sum, before := make([]int, len(widths)), 0, 0
	for i, w := range widths {
		sum += w
		edge := (sum*parts + total/2) / total * total / parts
		out[i] = edge - before
		before = edge
	}
	return out
}

// A text of more than ladderLines lines needs lines of at least ladderChars characters. With shorter lines it would
// look like a ladder.
const (
	ladderLines = 6
	ladderChars = 10
)

// cell returns the widths for a cell with the paragraph p, without margins.
func (f *fitter) cell(p *para, role document.Role, narrow bool) (c column) {
	text := []rune(p.glyphs.text())
	for _, piece := range pieces(text) {
		c.piece = max(c.piece, p.widthAnywhere(piece[0], piece[1]))
	}
	em := p.looks.Size + p.looks.Spacing
	c.full = max(c.piece, p.widthAnywhere(0, len(text)))
	c.least = max(f.style.Table.Narrow.Of(em).Twips(), min(ladderChars*em.Twips(), c.full/ladderLines)) + slack
	switch {
	case role != document.TableHead:
	case narrow && len(text) > narrowHead:
		c.least = min(c.least, narrowChars*em.Twips()+slack)
	case len(text) > headChars:
		c.least = min(c.least, (c.full/em.Twips()+2)/2*em.Twips()+slack)
	}
	c.least = max(c.piece, min(c.full, c.least))
	c.short = max(c.least, min(c.full, f.style.Table.Widest.Of(em).Twips()+slack))
	return c
}

// high returns the widths for a cell c over several rows. Its text has one line less than there are rows, so that it
// does not make them higher, but at least narrowChars characters per line.
func (f *fitter) high(c column, p *para, rows int) column {
	em := (p.looks.Size + p.looks.Spacing).Twips()
	chars := (c.full + em - 1) / em
	line := max(narrowChars, (chars+rows-2)/(rows-1))
	width := max(c.piece, min(c.full, line*em+slack))
	return column{piece: c.piece, least: width, short: width, full: width}
}

// slack is the difference, in twips, by which a word processor may compute a cell narrower than its stated width.
const slack = 10

// widthAnywhere returns a width that is sufficient for the glyphs from:to in every word processor. Where the script
// changes, Word adds a quarter of the size as space, LibreOffice a fifth.
func (p *para) widthAnywhere(from, to int) int {
	if from == to {
		return 0
	}
	width := p.width(from, to) + slack
	for k := p.glyphs[from].portion; k < p.glyphs[to-1].portion; k++ {
		width += p.scriptSpace(int(k)) / 4
	}
	return width
}
