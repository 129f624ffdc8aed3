package style_test

import (
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
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
