package proof

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// idiom is a fixed expression of three to six characters, of which one may be written wrong.
type idiom struct {
	text string
	also string // other right wordings with blanks between; ? is any character
}

// idioms are looked up by two of their characters: one of them is enough where one character is wrong.
type idioms struct {
	list   []idiom
	beside index // by the first two characters and by the last two; numbers are those of place
	apart  index // those of three characters by the first and the last
}

// place joins the number of an idiom and which of its characters is the first of the two, less than 8.
func place(n, at int) int { return n<<3 | at }

// add adds an idiom.
func (x *idioms) add(w idiom) error {
	r := []rune(w.text)
	n := len(r)
	if n < 3 || n > 6 {
		return fmt.Errorf("%q has %d characters, want three to six", w.text, n)
	}
	x.beside.add(r[0], r[1], place(len(x.list), 0))
	x.beside.add(r[n-2], r[n-1], place(len(x.list), n-2))
	if n == 3 {
		x.apart.add(r[0], r[2], place(len(x.list), 0))
	}
	x.list = append(x.list, w)
	return nil
}

// readIdioms reads proof/idioms*.tsv of fsys.
func (d *Data) readIdioms(fsys fs.FS) error {
	return readTable(fsys, "proof/idioms*.tsv", 2, func(c []string) error {
		return d.idioms.add(idiom{text: c[0], also: strings.TrimPrefix(c[1], "-")})
	})
}

// misspelt reports idioms with a wrong character.
func misspelt(d *reader, t *text) {
	all := &d.Data.idioms
	for i, c := range t.r {
		if !han.IsHan(c) {
			continue
		}
		for gap, x := range []*index{&all.beside, &all.apart} {
			for k := range x.of(c, t.at(i+1+gap)) {
				all.list[k>>3].judge(d, t, i-k&7)
			}
		}
	}
}

// over reports whether a fixed expression stands over character i of a text.
func (x *idioms) over(t *text, i int) bool {
	return slices.ContainsFunc(x.list, func(w idiom) bool {
		for k := range min(i+1, utf8.RuneCountInString(w.text)) {
			if t.has(i-k, w.text) {
				return true
			}
		}
		return false
	})
}

// particles stand between words, never for a character of one: 交流|等|形式 is no 流于形式.
const particles = "的等和与及了"

// judge reports the idiom at character i where one character of it is wrong.
func (w *idiom) judge(d *reader, t *text, i int) {
	a, n := w.differs(t, i)
	if a == -1 {
		return
	}
	got, at := t.r[i:i+n], t.span(i, n)
	if at.Len != n || !han.IsHan(got[a]) || strings.ContainsRune(particles, got[a]) {
		return
	}
	if slices.ContainsFunc(strings.Fields(w.also), func(also string) bool {
		return slices.EqualFunc(got, []rune(also), func(a, b rune) bool { return b == '?' || a == b })
	}) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Likely, Hint: fmt.Sprintf("写成「%s」", w.text),
		Message: fmt.Sprintf("「%s」里的「%c」应当是「%c」", string(got), got[a], []rune(w.text)[a])})
}

// differs returns which of the n characters of the idiom is another one at character i; -1 if not exactly one is.
func (w *idiom) differs(t *text, i int) (which, n int) {
	which = -1
	for _, r := range w.text {
		if i+n < 0 || i+n >= len(t.r) || t.r[i+n] != r && which >= 0 {
			return -1, n
		}
		if t.r[i+n] != r {
			which = n
		}
		n++
	}
	return which, n
}
