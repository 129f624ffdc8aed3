package proof

import (
	"io/fs"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// cutEnd is a character that hardly ends a clause, of a word that has lost its last one: 法治宣.
type cutEnd struct {
	words string // what it may have been: 宣传 宣誓
	heads string // characters in front of it that make no word with it, and are there where clauses end: 备专
}

// readCut reads proof/cut.tsv of fsys.
func (d *Data) readCut(fsys fs.FS) error {
	d.cut = map[rune]cutEnd{}
	return readTable(fsys, "proof/cut.tsv", 3, func(c []string) error {
		d.cut[[]rune(c[0])[0]] = cutEnd{c[1], c[2]}
		return nil
	})
}

// cutOff reports clauses that end in a word without its last character, the one before which makes no word with it.
func cutOff(d *reader, t *text) {
	for i := 3; i < len(t.r); i++ {
		end, ok := d.Data.cut[t.r[i-1]]
		at := t.span(i-2, 2)
		if ok && t.among(i, ",。;、") && all(t.r[i-3:i], han.IsHan) && t.r[i-2] >= '一' && !t.quoted[i-1] &&
			!strings.ContainsRune(end.heads, t.r[i-2]) && !d.Data.words.Has(uint16(t.r[i-2]), uint16(t.r[i-1])) &&
			!d.reported(at, diag.F326, diag.F331, diag.F332, diag.F336) {
			d.say(at, diag.F332, Hint, "「%s」后面少了字\n例如写成「%s」", t.string(i-2, i),
				strings.Replace(end.words, " ", "」「", 1))
		}
	}
}
