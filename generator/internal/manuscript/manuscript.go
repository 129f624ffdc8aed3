// Package manuscript reads reports as offices have them (Word files, web pages, plain text, Markdown) into one plain
// structure: paragraphs and tables in their order, with what their looks say.
//
// Its door is Read. A reader keeps every character of the text that a person would see, types the numbers that a
// program counted, and reports what it left out. The package knows no form and no kind of report: what a paragraph
// is in a report is for package importer to find.
package manuscript

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/outline"
)

// Manuscript is the content of one file.
type Manuscript struct {
	Blocks []Block  // in reading order
	Notes  []string // what was left out or changed, Chinese sentences without their full stop
	Left   []string // lines that the reader left out, those that Notes speak of in general only
}

// Block is a paragraph, or a table.
type Block struct {
	Text string // of a paragraph, without blanks at its ends
	// Rows are those of a table, all of one length, at least one; nil for a paragraph. Places that other cells cover
	// have the marks of package outline.
	Rows [][]string
	Looks
}

// Looks is what the looks of a paragraph say about its meaning.
type Looks struct {
	Title   bool // has the style of a title
	Level   int  // of the heading style that it has, from 1; 0: none
	Bold    bool // all of it is bold
	Centred bool // set in the middle
	Right   bool // set at the right edge
	Link    bool // all of it is links
	Indent  bool // begins behind blanks, in plain text
	Size    int  // of its characters, in half points; 0: unknown
}

// IsTable reports whether b is a table.
func (b Block) IsTable() bool { return b.Rows != nil }

// String returns the text of b, the cells of a table with bars between them.
func (b Block) String() string {
	if !b.IsTable() {
		return b.Text
	}
	rows := make([]string, len(b.Rows))
	for i, row := range b.Rows {
		rows[i] = strings.Join(row, "|")
	}
	return strings.Join(rows, "\n")
}

// joined returns the texts of all blocks with sep between.
func (m *Manuscript) joined(sep string) string {
	var parts []string
	for _, b := range m.Blocks {
		parts = append(parts, b.String())
	}
	return strings.Join(parts, sep)
}

// paragraph adds the lines of text as paragraphs, those without a character apart.
func (m *Manuscript) paragraph(text string, looks Looks) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = tidy(line); line != "" {
			m.Blocks = append(m.Blocks, Block{Text: line, Looks: looks})
		}
	}
}

// table adds a table of rows, each made as long as the longest. Rows and columns without a character are left out; of
// one with one column, which is there for the layout, the lines are paragraphs.
func (m *Manuscript) table(rows [][]string) {
	full := map[int]bool{}
	for _, row := range rows {
		for k, cell := range row {
			if written(cell) {
				full[k] = true
			}
		}
	}
	columns := slices.Sorted(maps.Keys(full))
	var kept [][]string
	for _, row := range rows {
		switch {
		case !slices.ContainsFunc(row, written):
		case len(columns) == 1:
			m.paragraph(row[columns[0]], Looks{})
		default:
			cells := make([]string, len(columns))
			for i, k := range columns {
				if k < len(row) {
					cells[i] = tidy(strings.ReplaceAll(row[k], "\n", " "))
				}
			}
			kept = append(kept, cells)
		}
	}
	if kept != nil {
		m.Blocks = append(m.Blocks, Block{Rows: kept})
	}
}

// written reports whether a cell has a character, and is none of those that another covers.
func written(cell string) bool {
	cell = tidy(cell)
	return cell != "" && outline.MergeMark(cell) == ""
}

// tidy returns s without invisible characters and without blanks at its ends; runs of blanks are one.
func tidy(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Zs, r), r == '\t', r == '\r':
			blank = true
			continue
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\uFFFE', r == '\uFFFF':
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}
