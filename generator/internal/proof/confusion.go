package proof

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// confusions are pairs of characters that hardly ever stand side by side, each a common word with a character of the
// same sound or a similar shape, by the first character of the pair.
type confusions map[rune]confusion

// confusion is the second characters of pairs, and the right word for each, one behind the other.
type confusion struct{ seconds, words string }

// readConfusions reads proof/confusions*.tsv of fsys.
func (d *Data) readConfusions(fsys fs.FS) error {
	d.pairs = make(confusions, 1<<11)
	return readTable(fsys, "proof/confusions*.tsv", 3, func(c []string) error {
		if len(c[2]) != 2*len(c[1]) {
			return fmt.Errorf("%q are not two characters for each of %q", c[2], c[1])
		}
		first, _ := utf8.DecodeRuneInString(c[0])
		old := d.pairs[first]
		d.pairs[first] = confusion{old.seconds + c[1], old.words + c[2]}
		return nil
	})
}

// confused hints at pairs of characters that look like a common word with a wrong character.
func confused(d *reader, t *text) {
	for i := 0; i+1 < len(t.r); i++ {
		if t.r[i] < '一' || t.r[i+1] < '一' {
			continue
		}
		pair, ok := d.Data.pairs[t.r[i]]
		if !ok {
			continue
		}
		at := strings.IndexRune(pair.seconds, t.r[i+1])
		s := t.span(i, 2)
		if at < 0 || s.Len != 2 || t.inTitle(i) || d.reported(s, diag.F326, diag.F331, diag.F332, diag.F337) {
			continue
		}
		right := pair.words[2*at : 2*at+2*utf8.RuneLen(t.r[i+1])]
		d.report(Finding{Span: s, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
			Message: fmt.Sprintf("「%s」像是「%s」写错了字", t.string(i, i+2), right)})
	}
}
