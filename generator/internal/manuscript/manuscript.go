// Package manuscript reads existing reports of offices (Word files, web pages, plain text, Markdown) into one simple
// structure: paragraphs and tables in their order, with the meaning of their looks.
//
// Its main function is Read. A reader keeps every visible character of the text, adds automatic numbers as typed
// text, and reports what it left out. The package knows no forms and no kinds of report: package importer finds the
// role of each paragraph in a report.
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
	Notes  []string // content left out or changed; Chinese sentences without their full stop
	Left   []string // lines left out, if Notes mention them only in general
}

// Block is a paragraph, or a table.
type Block struct {
	Text string // of a paragraph, without leading and trailing blanks
	// Rows are the rows of a table, at least one and all of the same length; nil for a paragraph. Places covered
	// by other cells have the marks of package outline.
	Rows [][]string
	Looks
}

// Looks contains what the appearance of a paragraph says about its meaning.
type Looks struct {
	Title   bool // has the style of a title
	Level   int  // level of its heading style, from 1; 0: none
	Bold    bool // it is entirely bold
	Centred bool // it is centred
	Right   bool // it is right-aligned
	Link    bool // it consists of links
	Indent  bool // it begins with blanks, in plain text
	Size    int  // type size in half points; 0: unknown
}

// IsTable reports whether b is a table.
func (b Block) IsTable() bool { return b.Rows != nil }

// String returns the text of b, with bars between the cells of a table.
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

// paragraph adds the lines of text as paragraphs, without empty lines.
func (m *Manuscript) paragraph(text string, looks Looks) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = tidy(line); line != "" {
			m.Blocks = append(m.Blocks, Block{Text: line, Looks: looks})
		}
	}
}

// table adds a table of rows, all extended to the length of the longest. Empty rows and columns are left out. A
// table with one column only arranges the page, so its lines become paragraphs.
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

// written reports whether a cell contains text and is not covered by another cell.
func written(cell string) bool {
	cell = tidy(cell)
	return cell != "" && outline.MergeMark(cell) == ""
}

// tidy returns s without invisible characters and without blanks at its ends. Several blanks become one.
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
