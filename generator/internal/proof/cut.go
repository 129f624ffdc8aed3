package proof

import (
	"io/fs"
	"strings"

	"fazhi/generator/internal/diag"
)

// cutEnd is the end of a clause that has lost its last character: 闭环管.
type cutEnd struct {
	lost  string
	heads string // what is in front of the end, of clauses that never end without the lost character
}

// readCut reads proof/cut.tsv of fsys.
func (d *Data) readCut(fsys fs.FS) error {
	d.cut = map[string]cutEnd{}
	return readTable(fsys, "proof/cut.tsv", 3, func(c []string) error {
		d.cut[c[0]] = cutEnd{c[1], c[2]}
		return nil
	})
}

// cutOff reports clauses that end as one of the table of cut ends does.
func cutOff(d *reader, t *text) {
	for i := 3; i < len(t.r); i++ {
		end, ok := d.Data.cut[string(t.r[i-1])]
		if !ok || !t.among(i, ",。;、") || !strings.ContainsRune(end.heads, t.r[i-2]) || t.quoted[i-1] ||
			d.reported(t.span(i-2, 2), diag.F326, diag.F331, diag.F332, diag.F336) {
			continue
		}
		got := t.string(i-2, i)
		d.say(t.span(i-2, 2), diag.F332, Hint, "「%s」后面少了字\n例如写成「%s%s」", got, got, end.lost)
	}
}
