package layout

import (
	"fmt"
	"math/rand"
	"sort"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/unit"
)

// TestLeastRoom compares with testdata/room.txt how high, in twips, the type area of a page must be for random blocks
// to fit on one, two and four pages: what just fits is on the page, what is one twip higher is not.
func TestLeastRoom(t *testing.T) {
	st, faces := shipped(t)
	full := newSheet(st.PageOf(false)).room
	var out strings.Builder
	for seed := range int64(24) {
		pages := func(room int) int {
			own := *st
			own.Page.Bottom += unit.Twips(full - room)
			d := &document.Document{Blocks: writer{rand.New(rand.NewSource(seed))}.blocks()}
			Fit(d, &own, faces)
			return len(Pages(d, &own, faces).Pages)
		}
		fmt.Fprintf(&out, "%2d:", seed)
		for _, most := range []int{1, 2, 4} {
			const least = 2500
			fmt.Fprintf(&out, " %d", least+sort.Search(full-least, func(n int) bool { return pages(least+n) <= most }))
		}
		out.WriteByte('\n')
	}
	golden.Check(t, "testdata/room.txt", []byte(out.String()))
}

// blocks returns a few random blocks that are kept together in different ways.
func (w writer) blocks() (all []document.Block) {
	add := func(p document.Paragraph, text string) {
		p.Runs = runs(document.Plain, text)
		all = append(all, &p)
	}
	for range 1 + w.Intn(3) {
		if w.Intn(2) == 0 {
			add(document.Paragraph{Role: document.Heading1, Depth: 1}, w.han(9))
		}
		for range w.Intn(3) {
			add(document.Paragraph{Role: document.Body, KeepNext: w.Intn(4) == 0}, w.paragraph(20))
		}
		if w.Intn(2) == 0 {
			add(document.Paragraph{Role: document.Body, AboveTable: true}, w.han(9)+"\uFF1A")
			table := w.randomTable()
			table.Rows = table.Rows[:1+len(table.Rows)/8]
			for i := range table.Rows { // no cell goes on below the last row
				for k := range table.Rows[i] {
					table.Rows[i][k].Rows = min(table.Rows[i][k].Rows, len(table.Rows)-i)
				}
			}
			table.Whole = w.Intn(3) == 0
			all = append(all, table)
			if w.Intn(2) == 0 {
				add(document.Paragraph{Role: document.Body, BelowTable: true}, "注\uFF1A"+w.paragraph(9))
			}
		}
	}
	add(document.Paragraph{Role: document.Signature, Before: 1, KeepNext: true}, w.han(7))
	add(document.Paragraph{Role: document.Date}, "2025年1月20日")
	if w.Intn(3) == 0 {
		all = append(all, &document.Imprint{Printer: w.han(7), Date: "2025年1月20日印发"})
	}
	return all
}
