package proof

import (
	"fmt"
	"io/fs"
	"regexp/syntax"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// hint is a line of the table of shapes: what is hinted at wherever it is found.
type hint struct {
	shape
	after string // what it needs is behind one of these characters, | at the start; empty: anywhere
}

// readHints reads the shapes that are hinted at.
func (d *Data) readHints(fsys fs.FS) error {
	return readTable(fsys, "proof/shapes.tsv", 5, func(cells []string) error {
		if _, err := syntax.Parse(cells[2], syntax.Perl); err != nil {
			return err
		}
		h := hint{shape{strings.Fields(cells[0]), han.Pattern(cells[2]), hinted(cells[3], cells[4])}, cells[1]}
		if h.after == "-" {
			h.after = ""
		}
		d.hints = append(d.hints, h)
		return nil
	})
}

// near reports whether a paragraph has what the shape needs.
func (h hint) near(text string) bool {
	for _, w := range h.needs {
		for from := 0; ; from += len(w) {
			next := strings.Index(text[from:], w)
			if next < 0 {
				break
			}
			from += next
			before, n := utf8.DecodeLastRuneInString(text[:from])
			if h.after == "" || n == 0 && strings.Contains(h.after, "|") ||
				n > 0 && strings.ContainsRune(h.after, before) {
				return true
			}
		}
	}
	return false
}

// hinted returns what hints at the first group of a match that has characters, or at the match where none has, unless
// it is within a title or a quotation.
func hinted(message, hint string) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		if m[0] == m[1] || m[0] > 0 && t.quoted[m[0]-1] && t.quoted[m[0]] {
			return
		}
		k := 2
		for k < len(m) && m[k] == m[k+1] {
			k += 2
		}
		k %= len(m)
		if at := t.span(m[k], m[k+1]-m[k]); !d.reported(at, diag.F331, diag.F332) {
			d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: hint,
				Message: fmt.Sprintf("「%s」%s", t.string(m[k], m[k+1]), message)})
		}
	}
}
