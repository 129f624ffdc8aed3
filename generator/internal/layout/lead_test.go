package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
)

// TestLeads tests that a heading and a lead-in are on the page where the table below them begins, wherever on a page
// they are and however high the first row is; and that they begin a page only if they did not fit on the previous
// page with the first line.
func TestLeads(t *testing.T) {
	st, faces := shipped(t)
	room := newSheet(st.Page).room / st.Paragraphs[document.Body].Pitch.Twips()
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	for lines := 10; lines <= 30; lines++ {
		for above := range room + 1 {
			var blocks []document.Block
			for i := range above {
				blocks = append(blocks, body(fmt.Sprint("第", i, "行。")))
			}
			heading := &document.Paragraph{Role: document.Heading2, Depth: 1, Runs: runs(0, "题")}
			table := &document.Table{Align: make([]document.Side, 1), Head: []document.Row{{cell("头")}},
				Rows: []document.Row{{cell(strings.Repeat("长", 30*lines))}, {cell("短")}}}
			d := &document.Document{Blocks: append(blocks, heading, body("引。"), table)}
			Fit(d, st, faces)
			p := Pages(d, st, faces)
			at := pagesWith(p, "题", "引。", "头", "长")
			if slices.Max(at) != slices.Min(at) {
				t.Fatalf("%d lines above, %d in the row: heading, lead-in, head and row begin on pages %v", above,
					lines, at)
			}
			if fits := above+4 <= room; fits != (at[0] == 0) { // with a line of the row and the rules around it
				t.Fatalf("%d lines above, %d in the row: the heading is on page %d", above, lines, at[0])
			}
		}
	}
}

// TestLeadsToGroups tests that the paragraphs that lead to a table are not alone on a page above a cell over rows
// that are nearly as high as the page.
func TestLeadsToGroups(t *testing.T) {
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	for rows := 2; rows <= 30; rows++ {
		for _, whole := range []bool{false, true} {
			table := &document.Table{Align: make([]document.Side, 2), Whole: whole,
				Head: []document.Row{{cell("头"), cell("数")}}}
			for range rows {
				table.Rows = append(table.Rows, document.Row{{Covered: true}, cell("1")})
			}
			table.Rows[0][0] = document.Cell{Runs: runs(0, "类"), Rows: rows}
			heading := &document.Paragraph{Role: document.Heading2, Depth: 1, Runs: runs(0, "题")}
			p := pagesOf(t, body("文。"), heading, body("引。"), body("表1"), table)
			if at := pagesWith(p, "题", "引。", "表1", "头", "类"); slices.Max(at) != slices.Min(at) {
				t.Errorf("%d rows, whole %v: heading, lead-in, caption, head and row begin on pages %v", rows, whole,
					at)
			}
		}
	}
}

// TestNotes tests that a note below a table is not alone on a page if the table begins on the page before: then the
// last row is there too.
func TestNotes(t *testing.T) {
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	moved := 0
	for above := range 22 {
		blocks := []document.Block{}
		for range above {
			blocks = append(blocks, body("行。"))
		}
		table := &document.Table{Align: make([]document.Side, 1), Head: []document.Row{{cell("头")}},
			Rows: []document.Row{{cell("甲")}, {cell("乙")}, {cell("末")}}}
		p := pagesOf(t, append(blocks, table, body("注\uFF1A数。"))...)
		if at := pagesWith(p, "甲", "末", "注"); at[1] != at[2] {
			t.Errorf("%d lines above: the rows and the note are on pages %v", above, at)
		} else if at[0] != at[1] {
			moved++
		}
	}
	if moved == 0 {
		t.Error("no table is on two pages")
	}
}

// TestNotesOverleaf tests that a note below a table of several pages has the last row on its page.
func TestNotesOverleaf(t *testing.T) {
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	stretched := 0
	for rows := 25; rows <= 75; rows++ {
		table := &document.Table{Align: make([]document.Side, 1), Head: []document.Row{{cell("头")}}}
		for range rows - 1 {
			table.Rows = append(table.Rows, document.Row{cell("行")})
		}
		table.Rows = append(table.Rows, document.Row{cell("末")})
		at := pagesWith(pagesOf(t, table, body("注\uFF1A数。"), body("文。")), "末", "注")
		if at[0] != at[1] {
			t.Errorf("%d rows: the last and the note are on pages %v", rows, at)
		}
		if table.Breaks[rows-1].Height > 0 {
			stretched++
		}
	}
	if stretched == 0 {
		t.Error("no rows were made higher")
	}
}

// pagesWith returns the first page, from 0, on which a line begins with each text.
func pagesWith(p *page.Document, texts ...string) []int {
	out := make([]int, len(texts))
	for i, text := range texts {
		out[i] = slices.IndexFunc(p.Pages, func(on page.Page) bool {
			return slices.ContainsFunc(lines(on), func(line string) bool { return strings.HasPrefix(line, text) })
		})
	}
	return out
}
