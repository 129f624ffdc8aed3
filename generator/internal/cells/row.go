package cells

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// row is one line of a table: labels first, then numbers.
type row struct {
	source.Line
	labels, values []cell
	all            []cell // labels and values, and blank cells between the labels
}

// cell is one cell of a line.
type cell struct {
	text  string
	at, n int // range of characters in the line; n is 0 for a blank cell
}

// place returns the place of a cell. For a blank cell it is the end of the line.
func (r row) place(c cell) diag.Place { return r.Line.Place(c.at, c.n) }

// split divides a line into cells at half-width or full-width bars, or at tabs, if it has a tab.
func split(l source.Line) row {
	all := cells(l)
	r := row{Line: l, all: all}
	labels := 0
	for i, c := range all {
		if !IsLabel(c.text) && c.text != "" {
			break
		}
		if IsLabel(c.text) {
			labels = i + 1
		}
	}
	r.labels, r.values = written(all[:labels]), all[labels:]
	if !slices.ContainsFunc(r.values, notBlank) {
		r.values = nil
	}
	return r
}

// numbers returns the cells with numbers if their number is one of the counts. A pasted row begins with the given
// number of label columns, including blank cells if a label covers several rows or columns.
func (r row) numbers(labels int, counts ...int) []cell {
	if slices.Contains(counts, len(r.all)-labels) && len(r.labels) > 0 &&
		slices.Equal(written(r.all[:labels]), r.labels) {
		return r.all[labels:]
	}
	if slices.Contains(counts, len(r.values)) {
		return r.values
	}
	return nil
}

func notBlank(c cell) bool { return c.text != "" }

// written returns the cells that are not blank.
func written(cells []cell) []cell {
	return slices.DeleteFunc(slices.Clone(cells), func(c cell) bool { return c.text == "" })
}

// cells returns the cells of a line, including blank cells at the ends of a pasted line.
func cells(l source.Line) (all []cell) {
	isBar := func(c rune) bool { return c == '|' || c == '\uFF5C' }
	divides := isBar
	text := []rune(l.Text)
	before, behind, _ := strings.Cut(l.File.Lines[l.No-1], l.Text)
	if strings.Contains(l.Text, "\t") || strings.Contains(before+behind, "\t") && !strings.ContainsFunc(l.Text, isBar) {
		divides = func(c rune) bool { return c == '\t' }
	}
	if !divides('\t') {
		before, behind = "", ""
	}
	all = slices.Repeat([]cell{{}}, strings.Count(before, "\t"))
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && !divides(text[i]) {
			continue
		}
		tail := strings.TrimLeft(string(text[start:i]), han.Blanks)
		inner := strings.TrimRight(tail, han.Blanks)
		all = append(all, cell{inner, i - utf8.RuneCountInString(tail), utf8.RuneCountInString(inner)})
		start = i + 1
	}
	if isBar(text[0]) && divides('|') {
		all = all[1:]
	}
	if isBar(text[len(text)-1]) && divides('|') {
		all = all[:len(all)-1]
	}
	return append(all, slices.Repeat([]cell{{at: len(text)}}, strings.Count(behind, "\t"))...)
}

// number matches a number without unit, as in a table.
var number = han.Pattern(`^[0-9][0-9,]*(?:\.[0-9]+)?$`)

// IsLabel reports whether a cell contains words, not a number, a formula or a word for no number.
func IsLabel(text string) bool {
	folded := han.FoldString(text)
	if strings.Trim(folded, "-\u2212+0123456789.,% ") == "" || slices.Contains(none, folded) ||
		han.HasPlaceholder(text) {
		return false
	}
	return !quantity().MatchString(folded) && !strings.HasPrefix(folded, "=")
}

// quantity matches a number with a word after it: 3001件, 40余. A number followed by a point belongs to a label.
var quantity = han.Pattern(`^[0-9][0-9,]*(?:\.[0-9]+)?[^0-9,.、\s]{1,4}$`)

// none are words that mean that there is no number: 0 or unknown.
var none = []string{"/", "无", "没有", "暂无", "-", "—", "——", "--", "\\"}

// isRule reports whether the row is the rule below a head: | --- | --- |.
func (r row) isRule() bool {
	return strings.Trim(r.Text, "|\uFF5C:-— \t") == "" && strings.Contains(r.Text, "--")
}
