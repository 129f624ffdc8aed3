package layout

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Fit computes how each table of d is fitted to its pages, and which paragraphs next to it are kept with it. Both
// writers need the result.
func Fit(d *document.Document, st *style.Style, faces *face.Set) {
	f := &fitter{collector: newCollector(st, faces), leads: map[*document.Paragraph]bool{}}
	for _, block := range d.Blocks {
		block.Accept(f)
	}
	if len(f.leads) > 0 || f.noted {
		f.place(d)
	}
}

// place determines what depends on page breaks: which leads begin a page, and which notes are kept with a table.
func (f *fitter) place(d *document.Document) {
	var placed *flow
	for again := true; again; {
		b := newBuilder(f.collector)
		b.leads = f.leads
		placed = b.flow(d)
		again = false
		for _, p := range placed.parted {
			again = p.stretch() || again
		}
	}
	for _, moved := range placed.moved {
		moved[0].NewPage = true
		for _, p := range moved {
			p.Apart = true
		}
	}
}

// fitter fits the tables of a document.
type fitter struct {
	*collector
	above *document.Table              // the last block that is not a paragraph, if it is a table
	below []*document.Paragraph        // the paragraphs after that block
	leads map[*document.Paragraph]bool // leads above tables with rows that may be divided
	noted bool                         // the last row of some table is kept with a note
}

// Letterhead resets the state, because a table is not next to blocks beyond it.
func (f *fitter) Letterhead(*document.Letterhead) { f.above, f.below = nil, nil }

// Imprint resets the state, because a table is not next to blocks beyond it.
func (f *fitter) Imprint(*document.Imprint) { f.above, f.below = nil, nil }

// Table fits t to its pages. A table that is too wide gets narrow margins, then smaller characters, then a landscape
// page.
func (f *fitter) Table(t *document.Table) {
	attempts := f.attempts(t)
	for i, a := range attempts {
		if f.try(t, a, i == len(attempts)-1) {
			f.fewerPages(t, attempts[i:])
			break
		}
	}
	leads := f.leadsTo(t)
	f.breaks(t, f.heightAbove(t, leads))
	f.keep(t, leads)
	f.above, f.below = t, nil
}

// try fits t in one way. It returns false if the columns would be too narrow to read, unless this is the last way.
func (f *fitter) try(t *document.Table, a attempt, last bool) bool {
	t.Fit = a.Fit
	measure := f.style.PageOf(t.Landscape).Measure().Twips()
	all := f.columns(t, a.narrow)
	if !last && all.need(column.atLeast) > measure {
		return false
	}
	all.favour(t.Labels)
	widths := all.widths(measure)
	f.uncut(t, all, widths)
	for _, w := range widths {
		t.Widths = append(t.Widths, unit.Twips(w))
	}
	return true
}

// fewerPages fits a table with a head of several rows in smaller characters if it then has fewer pages. t is fitted
// in the first of the ways.
func (f *fitter) fewerPages(t *document.Table, ways []attempt) {
	best, least := t.Fit, f.pages(t)
	for _, a := range ways[1:] {
		if len(t.Head) == 1 || least == 1 || a.Landscape != ways[0].Landscape || a.narrow != ways[0].narrow {
			break
		}
		if f.try(t, a, false) {
			if n := f.pages(t); n < least {
				best, least = t.Fit, n
			}
		}
	}
	t.Fit = best
}

// pages returns the number of pages for the rows of t, without repeated heads.
func (f *fitter) pages(t *document.Table) int {
	if len(t.Head) == 1 {
		return 1
	}
	all, room := f.table(t), newSheet(f.style.PageOf(t.Landscape)).room
	return (all.height(0, len(all.rows)) + room - 1) / room
}

// breaks determines the page breaks between and within the rows of t. above is the height of the paragraphs kept
// with its first rows.
func (f *fitter) breaks(t *document.Table, above int) {
	whole, page := f.style.Table.Whole.Twips(), newSheet(f.style.PageOf(t.Landscape)).room
	var all *table
	for again := true; again; {
		all = f.table(t)
		all.keep(whole, page, above)
		places := all.unplaced(whole)
		for _, at := range places {
			t.Separate(at)
		}
		again = len(places) > 0
	}
	for i, r := range all.rows {
		t.Breaks = append(t.Breaks, r.Breaking)
		for _, c := range r.cells {
			if r.AtEdge(c.rows) && !r.Divided {
				t.Row(i)[c.col].Drop = unit.Twips(all.drop(i, c))
			}
		}
	}
}

// attempt is a way to fit a table.
type attempt struct {
	document.Fit
	narrow bool // headings of columns may have lines of two characters
}

// attempts returns the ways to try, in order. Narrow columns are tried only for a head of several rows, because its
// lowest row has many headings of short words.
func (f *fitter) attempts(t *document.Table) (all []attempt) {
	looks := f.style.Table
	fits := []document.Fit{{Margin: looks.Margin}, {Margin: looks.LeastMargin}}
	size := unit.SizeBelow(f.style.Paragraphs[document.TableCell].Size)
	for ; size >= looks.LeastSize; size = unit.SizeBelow(size) {
		fits = append(fits, document.Fit{Margin: looks.LeastMargin, Size: size})
	}
	for _, way := range []struct{ landscape, narrow bool }{{false, false}, {false, true}, {true, false}, {true, true}} {
		if t.Asked == document.Upright && way.landscape || t.Asked == document.Sideways && !way.landscape ||
			way.narrow && len(t.Head) == 1 {
			continue
		}
		for _, fit := range fits {
			fit.Landscape = way.landscape
			all = append(all, attempt{fit, way.narrow})
		}
	}
	return all
}

// headChars is the maximum length of a heading that is never broken. A longer heading may have two lines; in narrow
// columns, a heading longer than narrowHead has lines of narrowChars characters.
const (
	headChars   = 4
	narrowHead  = 3
	narrowChars = 2
)

// columns measures the cells of t in its present type size.
func (f *fitter) columns(t *document.Table, narrow bool) columns {
	out, margins := make(columns, len(t.Align)), 2*t.Margin.Twips()
	var wide []wideCell
	for n, row := range t.All() {
		for i := range row {
			role := t.Role(n, i)
			cols, rows := row[i].Span()
			p := f.paragraph(&document.Paragraph{Role: role, Size: t.Size, Runs: row[i].Runs})
			c := f.cell(p, role, narrow)
			if rows > 1 && role == document.TableCell {
				c = f.high(c, p, rows)
			}
			next := wideCell{c.within(margins), i, i + 1}
			if role == document.TableCell && cols == 1 {
				out[i].body = max(out[i].body, next.full)
			}
			if cols > 1 {
				next.to = i + cols
				wide = append(wide, next)
			} else if !row[i].Covered {
				out.widen(next)
			}
		}
	}
	slices.SortStableFunc(wide, func(a, b wideCell) int { return a.to - a.from - b.to + b.from })
	for _, c := range wide {
		c.full = c.short // the text of a cell over several columns may have several lines
		out.widen(c)
	}
	return out
}
