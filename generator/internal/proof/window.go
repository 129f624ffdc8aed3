package proof

import (
	"io/fs"
	"strings"
	"unicode/utf8"
)

// windows are three characters that are often written in a row, of which the middle one may be written wrong: a word of
// two characters and the one beside it.
type windows struct {
	lines []string // of the table: the three with a blank in front of the third or behind the first, a tab, the wrong ones
	outer index    // the numbers of lines by the first and the third character
}

// readWindows reads proof/windows.tsv of fsys.
func (d *Data) readWindows(fsys fs.FS) error {
	w := &d.windows
	w.lines, w.outer.size = make([]string, 0, 1<<14), 1<<16
	return readLines(fsys, "proof/windows.tsv", func(l string) error {
		first, _ := utf8.DecodeRuneInString(l)
		third, _ := utf8.DecodeLastRuneInString(l[:max(strings.IndexByte(l, '\t'), 0)])
		w.outer.add(first, third, len(w.lines))
		w.lines = append(w.lines, l)
		return nil
	})
}

// windowed hints at a word with a wrong character that is recognised by what is on both sides of it.
func windowed(d *reader, t *text) {
	w := &d.Data.windows
	for i := 1; i+1 < len(t.r); i++ {
		for n := range w.outer.of(t.r[i-1], t.r[i+1]) {
			window, wrong, _ := strings.Cut(w.lines[n], "\t")
			if !strings.ContainsRune(wrong, t.r[i]) {
				continue
			}
			head, tail, _ := strings.Cut(window, " ")
			if right, n := utf8.DecodeRuneInString(tail); n < len(tail) {
				confusedPair(d, t, i, 0, right)
			} else {
				right, _ := utf8.DecodeLastRuneInString(head)
				confusedPair(d, t, i-1, 1, right)
			}
		}
	}
}
