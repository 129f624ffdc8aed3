package proof

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// idiom is a fixed expression of three to six characters, of which one may be written wrong.
type idiom struct {
	text  []rune
	also  []string // other right wordings; ? is any character
	wrong string   // for each character those it is written wrong as, of the same sound or shape; "": any
}

// idioms are looked up by two of their characters: one of them is enough where one character is wrong.
type idioms struct {
	list []idiom
	at   map[uint64][]idiomAt // by two characters
}

// idiomAt says that two characters are those of an idiom from character at on.
type idiomAt struct{ n, at int }

// key joins two characters, side by side or, where gap is 1, with one between them.
func key(a, b rune, gap int) uint64 { return uint64(gap)<<48 | uint64(a)<<24 | uint64(b) }

// add adds an idiom.
func (x *idioms) add(w idiom) error {
	n := len(w.text)
	if n < 3 || n > 6 {
		return fmt.Errorf("%q has %d characters, want three to six", string(w.text), n)
	}
	for _, at := range []int{0, n - 2} {
		k := key(w.text[at], w.text[at+1], 0)
		x.at[k] = append(x.at[k], idiomAt{len(x.list), at})
	}
	if n == 3 {
		k := key(w.text[0], w.text[2], 1)
		x.at[k] = append(x.at[k], idiomAt{len(x.list), 0})
	}
	x.list = append(x.list, w)
	return nil
}

// readIdioms reads proof/idioms*.tsv and words*.tsv of fsys.
func (d *Data) readIdioms(fsys fs.FS) error {
	d.idioms.at = make(map[uint64][]idiomAt, 1<<12)
	err := readTable(fsys, "proof/idioms*.tsv", 2, func(c []string) error {
		return d.idioms.add(idiom{text: []rune(c[0]), also: strings.Fields(strings.TrimPrefix(c[1], "-"))})
	})
	if err != nil {
		return err
	}
	return readTable(fsys, "proof/words*.tsv", 2, func(c []string) error {
		return d.idioms.add(idiom{text: []rune(c[0]), wrong: c[1]})
	})
}

// misspelt reports idioms with a wrong character.
func misspelt(d *reader, t *text) {
	for i := 0; i+2 < len(t.r); i++ {
		if t.r[i] < '一' {
			continue
		}
		for gap := range 2 {
			for _, x := range d.Data.idioms.at[key(t.r[i], t.r[i+1+gap], gap)] {
				d.Data.idioms.list[x.n].judge(d, t, i-x.at)
			}
		}
	}
}

// judge reports the idiom at character i where one character of it is wrong.
func (w *idiom) judge(d *reader, t *text, i int) {
	n := len(w.text)
	if i < 0 || i+n > len(t.r) {
		return
	}
	got := t.r[i : i+n]
	a, b := common(got, w.text)
	if a+b != n-1 || t.pos[i+n-1]-t.pos[i] != n-1 || !han.IsHan(got[a]) || w.wrong != "" && !w.written(a, got[a]) {
		return
	}
	s, at := string(got), t.span(i, n)
	if slices.ContainsFunc(w.also, func(also string) bool { return matches(s, also) }) ||
		d.told(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Likely, Hint: fmt.Sprintf("写成「%s」", string(w.text)),
		Message: fmt.Sprintf("「%s」里的「%c」应当是「%c」", s, got[a], w.text[a])})
}

// confuses reports whether wrong is written for right in one of the idioms.
func (x *idioms) confuses(right, wrong rune) bool {
	return slices.ContainsFunc(x.list, func(w idiom) bool {
		at := slices.Index(w.text, right)
		return at >= 0 && w.wrong != "" && w.written(at, wrong)
	})
}

// written reports whether r is among the wrong characters for character i.
func (w *idiom) written(i int, r rune) bool {
	rest := w.wrong
	for ; i > 0; i-- {
		_, rest, _ = strings.Cut(rest, " ")
	}
	rest, _, _ = strings.Cut(rest, " ")
	return strings.ContainsRune(rest, r)
}

// matches reports whether s is the pattern, in which ? is any character.
func matches(s, pattern string) bool {
	a, b := []rune(s), []rune(pattern)
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if b[i] != '?' && a[i] != b[i] {
			return false
		}
	}
	return true
}
