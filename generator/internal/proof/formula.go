package proof

import (
	"io/fs"
	"strings"
	"unicode/utf8"
)

// formulas are two words that often stand in a row, with a character lost or two swapped, and words twice running.
type formulas struct {
	wrong lexicon
	right []string
}

// readFormulas reads proof/formulas.tsv of fsys.
func (d *Data) readFormulas(fsys fs.FS) error {
	f := &d.formulas
	f.wrong.starts.size = 1 << 15
	return readLines(fsys, "proof/formulas.tsv", func(l string) error {
		wrong, right, _ := strings.Cut(l, "\t")
		f.wrong.add(wrong, len(f.right))
		f.right = append(f.right, right)
		return nil
	})
}

// formulaic hints at formulas, where what is wrong at their ends does not belong to other words.
func formulaic(d *reader, t *text) {
	f := &d.Data.formulas
	for i := range t.r {
		for e := range f.wrong.at(&t.chars, i) {
			n, right := utf8.RuneCountInString(e.word), f.right[e.of]
			end := i + n
			before := !strings.HasPrefix(right, t.string(i, i+2)) && d.Data.pairs.joined(t, i)
			behind := !strings.HasSuffix(right, t.string(end-2, end)) && d.Data.pairs.joined(t, end)
			twice := strings.HasPrefix(e.word, right)
			if !(before && behind) && (twice || !before && !behind) {
				t.suspect(d, i, n, right, "")
			}
		}
	}
}
