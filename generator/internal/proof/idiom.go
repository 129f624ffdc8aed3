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
	wrong []string // for each character those it is written wrong as, of the same sound or shape; nil: any
}

// idioms are looked up by two of their characters: one of them is enough where one character is wrong.
type idioms struct {
	list []idiom
	at   map[idiomKey][]int // the indexes of list
}

// idiomKey is two characters of an idiom with their places counted from its beginning.
type idiomKey struct {
	a, b   rune
	ai, bi int
}

// idiomPairs are the places of the characters that idioms are looked up by: of three characters, of four and of more.
var idiomPairs = [][][2]int{{{0, 1}, {0, 2}, {1, 2}}, {{0, 1}, {2, 3}}, {{0, 1}, {3, 4}}}

// readIdioms reads proof/idioms*.tsv and words*.tsv of fsys.
func readIdioms(fsys fs.FS) (*idioms, error) {
	x := &idioms{at: map[idiomKey][]int{}}
	add := func(w idiom) error {
		n := len(w.text)
		if n < 3 || n > 6 || w.wrong != nil && len(w.wrong) != n {
			return fmt.Errorf("%q has %d characters, want three to six, with as many wrong ones", string(w.text), n)
		}
		for _, k := range idiomPairs[min(n, 5)-3] {
			key := idiomKey{w.text[k[0]], w.text[k[1]], k[0], k[1]}
			x.at[key] = append(x.at[key], len(x.list))
		}
		x.list = append(x.list, w)
		return nil
	}
	err := readTable(fsys, "proof/idioms*.tsv", 2, func(c []string) error {
		return add(idiom{text: []rune(c[0]), also: strings.Fields(strings.TrimPrefix(c[1], "-"))})
	})
	if err != nil {
		return nil, err
	}
	return x, readTable(fsys, "proof/words*.tsv", 2, func(c []string) error {
		return add(idiom{text: []rune(c[0]), wrong: strings.Fields(c[1])})
	})
}

// misspelt reports idioms with a wrong character.
func misspelt(d *reader, t *text) {
	x := d.Data.idioms
	if x == nil {
		return
	}
	for i := 0; i+2 < len(t.r); i++ {
		for _, k := range [][2]int{{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}} {
			if i+k[1] >= len(t.r) {
				break
			}
			for _, n := range x.at[idiomKey{t.r[i+k[0]], t.r[i+k[1]], k[0], k[1]}] {
				x.list[n].judge(d, t, i)
			}
		}
	}
}

// judge reports the idiom at character i where one character of it is wrong.
func (w *idiom) judge(d *reader, t *text, i int) {
	n := len(w.text)
	if i+n > len(t.r) {
		return
	}
	got := t.r[i : i+n]
	a, b := common(got, w.text)
	if a+b != n-1 || t.pos[i+n-1]-t.pos[i] != n-1 || !han.IsHan(got[a]) || w.wrong != nil && !strings.ContainsRune(w.wrong[a], got[a]) {
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
