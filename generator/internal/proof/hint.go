package proof

import (
	"fmt"
	"io/fs"
	"regexp/syntax"
	"strings"

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

// cued judges a paragraph where what the shape needs is behind a character that it needs.
func (h *hint) cued(d *reader, t *text, i int, word string) bool {
	before := '|'
	if i > 0 {
		before = t.r[i-1]
	}
	return (h.after == "" || strings.ContainsRune(h.after, before)) && h.shape.cued(d, t, i, word)
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
				Message: fmt.Sprintf("「%s」%s", t.typed(m[k], m[k+1]-m[k]), message)})
		}
	}
}
