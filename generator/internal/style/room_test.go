package style_test

import (
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// TestRoom computes how much fits into the type area of the standard and into a narrower one of larger type.
func TestRoom(t *testing.T) {
	for _, c := range []struct {
		lines string
		want  [6]int // title, text of a table, margins of a cell, columns, characters of one issuer, of several
	}{
		{"",
			[6]int{20000, 31500, 750, 26, 18, 17}},
		{"page.right = \"60mm\"\nparagraph.table_cell.size = \"三号\"\nletterhead.least = \"一号\"\n",
			[6]int{15500, 21500, 656, 24, 11, 10}},
		{"paragraph.title.spacing = \"2pt\"\nparagraph.title.left_indent = \"44pt\"\ntable.margin = \"0\"\n",
			[6]int{16500, 31500, 35, 45, 18, 17}},
		{"paragraph.issuer.spacing = \"10pt\"\n", [6]int{20000, 31500, 750, 26, 12, 11}}, // 14 with a space after each
	} {
		s, list := style.Overlay(national(t), "own.toml", []byte(c.lines))
		if list.HasErrors() {
			t.Fatal(text(list))
		}
		title, table, margins := s.Room(document.Title), s.Room(document.TableCell), s.CellMargins()
		columns, single, several := s.MostColumns(), s.IssuerRoom("文件", false), s.IssuerRoom("文件", true)
		got := [...]int{int(title), int(table), int(margins), columns, single, several}
		if got != c.want {
			t.Errorf("%s: %d, want %d", c.lines, got, c.want)
		}
	}
}

// TestMeasure takes all indents off the width of the type area. Room counts halves of a character, and no more for a
// hanging first line.
func TestMeasure(t *testing.T) {
	s := national(t)
	l := &s.Paragraphs[document.Body]
	l.LeftIndent, l.RightIndent, l.FirstIndent, l.Spacing = 10*unit.Pt, 20*unit.Pt, 5*unit.Pt, 0
	if got, want := s.Measure(document.Body), s.Page.Measure()-35*unit.Pt; got != want {
		t.Errorf("%v, want %v", got, want)
	}
	s.Page.Left, s.Page.Right = 0, 0
	for _, c := range []struct {
		indent, width unit.Length
		want          unit.Em
	}{
		{0, 160 * unit.Pt, 10 * unit.OneEm}, {0, 160*unit.Pt - 1, 19 * unit.OneEm / 2},
		{0, 168 * unit.Pt, 21 * unit.OneEm / 2},
		{16 * unit.Pt, 160 * unit.Pt, 9 * unit.OneEm}, {-16 * unit.Pt, 160 * unit.Pt, 10 * unit.OneEm},
	} {
		l.LeftIndent, l.RightIndent, l.FirstIndent, l.Size = 0, 0, c.indent, 16*unit.Pt
		if s.Page.Width = c.width; s.Room(document.Body) != c.want {
			t.Errorf("%v with indent %v: room for %d, want %d", c.width, c.indent, s.Room(document.Body), c.want)
		}
	}
}
