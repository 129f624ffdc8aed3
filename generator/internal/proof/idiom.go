package proof

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// idiom is a fixed expression, or the name of something, of four to twelve characters, of which one may be written as
// another of its sound or shape, or be lost within.
type idiom struct {
	text []rune
	also string // other right wordings with blanks between
}

// readIdioms reads proof/idioms*.tsv of fsys.
func (d *Data) readIdioms(fsys fs.FS) error {
	return readTable(fsys, "proof/idioms*.tsv", 2, func(c []string) error {
		w := idiom{[]rune(c[0]), c[1]}
		if n := len(w.text); n < 4 || n > 12 {
			return fmt.Errorf("%q has %d characters, want four to twelve", c[0], n)
		}
		d.idioms = append(d.idioms, w)
		return nil
	})
}

// misspelt reports idioms with a wrong character, or without one. One half of them is right.
func misspelt(d *reader, t *text) {
	for i, e := range d.Data.found().idioms.in(&t.chars) {
		w := &d.Data.idioms[e.of/2]
		i -= e.of % 2 * (len(w.text) / 2)
		w.judge(d, t, i)
		w.shortened(d, t, i+e.of%2)
	}
}

// overKnown reports whether a fixed expression stands over character i of a text, or one of the rare words over the n
// characters from i on; over those beside it where n is 0.
func overKnown(d *Data, t *text, i, n int) bool {
	over := func(w []rune, from, to int) bool {
		for k := max(0, from-len(w)+1); k < min(to, len(t.r)-len(w)+1); k++ {
			if slices.Equal(t.r[k:k+len(w)], w) {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(d.idioms, func(w idiom) bool { return over(w.text, i, i+1) }) ||
		slices.ContainsFunc(d.Rare, func(w string) bool { return over([]rune(w), i-b2i(n == 0), i+max(n, 1)) })
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
		n > 4 && (a == 0 && d.Data.joined(t.at(i-1), got[0]) || b == 0 && d.Data.joined(got[a], t.at(i+n))) || // 监督|云平台
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.say(at, diag.F332, Likely, "「%s」里的「%c」应当是「%c」\n写成「%s」", string(got), got[a], w.text[a], string(w.text))
}

// longIdiom is how many characters an idiom has that is reported without one where only three on one side of the gap
// are in no text.
const longIdiom = 6

// sureIdiom is beside an idiom that no other words look like without one of its characters.
const sureIdiom = "+"

// shortened reports the idiom from character i on that has lost one character within, where the three on both sides of
// the gap are in no text that was counted, and a single one at an end belongs to no other word: not 进行|调解工作, of
// 行政调解工作.
func (w *idiom) shortened(d *reader, t *text, i int) {
	n := len(w.text) - 1
	if i < 0 || i+n > len(t.r) {
		return
	}
	got, at, m := t.r[i:i+n], t.span(i, n), &d.Data.model
	a, b := common(got, w.text)
	if a+b != n || a == 0 || b == 0 || at.Len != n || containsField(w.also, string(got)) ||
		a == 1 && t.at(i-1) == w.text[a] || b == 1 && t.at(i+n) == w.text[a] || // it is there, swapped
		a == 1 && (m.Has(symbols(t, i-1, 2)...) || han.IsDigit(t.at(i-1)) ||
			strings.ContainsRune(d.Data.Single, got[0])) ||
		b == 1 && (m.Has(symbols(t, i+n-1, 2)...) || strings.ContainsRune(d.Data.Single, got[n-1])) ||
		!containsField(w.also, sureIdiom) &&
			b2i(m.Has(symbols(t, i+a-2, 3)...))+b2i(m.Has(symbols(t, i+a-1, 3)...)) > b2i(n >= longIdiom-1) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.say(at, diag.F332, Hint, "「%s」里少了「%c」\n写成「%s」", string(got), w.text[a], string(w.text))
}

// symbols returns n characters from i on as they are counted; no run of those counted has a mark as it is here.
func symbols(t *text, i, n int) (out []uint16) {
	for k := range n {
		out = append(out, uint16(t.at(i+k)))
	}
	return out
}
