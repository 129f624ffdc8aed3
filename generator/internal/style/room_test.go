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
		lines                    string
		title, table, margins    unit.Em
		columns, single, several int
	}{
		{"", 20000, 31500, 750, 26, 18, 17},
		{"page.right = \"60mm\"\nparagraph.table_cell.size = \"三号\"\nletterhead.least = \"一号\"\n", 15500, 21500, 656, 24, 11, 10},
		{"paragraph.title.spacing = \"2pt\"\nparagraph.title.left_indent = \"44pt\"\ntable.margin = \"0\"\n", 16500, 31500, 35, 45, 18, 17},
	} {
		s, list := style.Overlay(national(t), "own.toml", []byte(c.lines))
		if list.HasErrors() {
			t.Fatal(text(list))
		}
		title, table, margins := s.Room(document.Title), s.Room(document.TableCell), s.CellMargins()
		columns, single, several := s.MostColumns(), s.IssuerRoom("文件", false), s.IssuerRoom("文件", true)
		if title != c.title || table != c.table || margins != c.margins || columns != c.columns || single != c.single || several != c.several {
			t.Errorf("%s: %d %d %d %d %d %d", c.lines, title, table, margins, columns, single, several)
		}
	}
}
