package proof

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// confusions are pairs of characters that hardly ever stand side by side, each a common word with a character of the
// same sound or a similar shape: by the first character of the pair, the second ones with the right words behind each,
// "续情绪 绩情绪".
type confusions map[rune]string

// readConfusions reads proof/confusions*.tsv of fsys.
func readConfusions(fsys fs.FS) (confusions, error) {
	out := confusions{}
	return out, readTable(fsys, "proof/confusions*.tsv", 2, func(c []string) error {
		first, _ := utf8.DecodeRuneInString(c[0])
		for _, item := range strings.Fields(c[1]) {
			if utf8.RuneCountInString(item) != 3 {
				return fmt.Errorf("%q is no character with a word of two", item)
			}
		}
		out[first] += c[1] + " "
		return nil
	})
}

// confused hints at pairs of characters that look like a common word with a wrong character.
func confused(d *reader, t *text) {
	for i := 0; i+1 < len(t.r); i++ {
		items := d.Data.confusions[t.r[i]]
		if items == "" || t.pos[i+1] != t.pos[i]+1 || t.inTitle(i) {
			continue
		}
		second := string(t.r[i+1])
		for at := 0; at < len(items); at += strings.IndexByte(items[at:], ' ') + 1 {
			if !strings.HasPrefix(items[at:], second) {
				continue
			}
			right, _, _ := strings.Cut(items[at+len(second):], " ")
			if s := t.span(i, 2); !d.told(s, diag.F326, diag.F331, diag.F332, diag.F337) {
				d.report(Finding{Span: s, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
					Message: fmt.Sprintf("「%s」像是「%s」写错了字", t.string(i, i+2), right)})
			}
			break
		}
	}
}
