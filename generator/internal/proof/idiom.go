package proof

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// idiom is a fixed expression of four to six characters, of which one may be written as another of its sound or shape.
type idiom struct {
	text []rune
	also string // other right wordings with blanks between
}

// readIdioms reads proof/idioms*.tsv of fsys.
func (d *Data) readIdioms(fsys fs.FS) error {
	return readTable(fsys, "proof/idioms*.tsv", 2, func(c []string) error {
		w := idiom{[]rune(c[0]), c[1]}
		if n := len(w.text); n < 4 || n > 6 {
			return fmt.Errorf("%q has %d characters, want four to six", c[0], n)
		}
		d.idioms = append(d.idioms, w)
		return nil
	})
}

// misspelt reports idioms with a wrong character. One half of them is right.
func misspelt(d *reader, t *text) {
	for i, e := range d.Data.found().idioms.in(&t.chars) {
		w := &d.Data.idioms[e.of/2]
		w.judge(d, t, i-e.of%2*(len(w.text)/2))
	}
}

// overIdiom reports whether a fixed expression stands over character i of a text.
func (d *Data) overIdiom(t *text, i int) bool {
	return slices.ContainsFunc(d.idioms, func(w idiom) bool {
		for k := range min(i+1, len(w.text)) {
			if slices.Equal(t.r[i-k:min(i-k+len(w.text), len(t.r))], w.text) {
				return true
			}
		}
		return false
	})
}

// particles stand between words, never for a character of one: 交流|与|形式 is no 流于形式.
const particles = "的等和与及了"

// judge reports the idiom at character i where one character of it is another of its sound or shape.
func (w *idiom) judge(d *reader, t *text, i int) {
	n := len(w.text)
	if i < 0 || i+n > len(t.r) {
		return
	}
	got, at := t.r[i:i+n], t.span(i, n)
	a, b := common(got, w.text)
	if a+b != n-1 || at.Len != n || !han.IsHan(got[a]) || strings.ContainsRune(particles, got[a]) ||
		!d.Data.alikes.alike(got[a], w.text[a]) || containsField(w.also, string(got)) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.say(at, diag.F332, Likely, "「%s」里的「%c」应当是「%c」\n写成「%s」", string(got), got[a], w.text[a], string(w.text))
}
