package proof

import (
	"io/fs"
	"strings"
	"unicode/utf8"
)

// windows are three characters that are often written in a row, of which the middle one may be written wrong, and four,
// two words, of which the first or the last may.
type windows struct {
	lines []window
	three index // numbers of lines by the first and the third character
	four  index // by the second and the third
}

// window is a line of the table: the characters with a blank that parts a word from the other or from one character of
// it, and behind tabs what is wrong, of three the middle one, of four the first one and the last one.
type window string

// cells returns the cells of the line.
func (w window) cells() (text string, wrong [2]string) {
	text, rest, _ := strings.Cut(string(w), "\t")
	wrong[0], wrong[1], _ = strings.Cut(rest, "\t")
	return text, wrong
}

// readWindows reads proof/windows.tsv of fsys.
func (d *Data) readWindows(fsys fs.FS) error {
	w := &d.windows
	w.lines, w.three.size = make([]window, 0, 1<<15), 1<<16
	return readLines(fsys, "proof/windows.tsv", func(l string) error {
		var r [4]rune
		n := 0
		for _, c := range l {
			if c == '\t' || n == len(r) {
				break
			}
			if c != ' ' {
				r[n] = c
				n++
			}
		}
		if n == 3 {
			w.three.add(r[0], r[2], len(w.lines))
		} else {
			w.four.add(r[1], r[2], len(w.lines))
		}
		w.lines = append(w.lines, window(l))
		return nil
	})
}

// windowed hints at words with a wrong character that are recognised by what is beside them.
func windowed(d *reader, t *text) {
	w := &d.Data.windows
	for i := 1; i+1 < len(t.r); i++ {
		for n := range w.three.of(t.r[i-1], t.r[i+1]) {
			w.lines[n].middle(d, t, i)
		}
		for n := range w.four.of(t.r[i], t.r[i+1]) {
			w.lines[n].ends(d, t, i)
		}
	}
}

// middle reports character i, the middle one of a window of three, where it is wrong.
func (w window) middle(d *reader, t *text, i int) {
	text, wrong := w.cells()
	if !strings.ContainsRune(wrong[0], t.r[i]) {
		return
	}
	head, tail, _ := strings.Cut(text, " ")
	if right, n := utf8.DecodeRuneInString(tail); n < len(tail) {
		confusedPair(d, t, i, 0, right)
	} else {
		right, _ := utf8.DecodeLastRuneInString(head)
		confusedPair(d, t, i-1, 1, right)
	}
}

// ends reports a wrong end of a window of four, whose second character is at i, if it forms no word with its neighbour.
func (w window) ends(d *reader, t *text, i int) {
	text, wrong := w.cells()
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	switch a, b := t.at(i-1), t.at(i+2); {
	case a == first && strings.ContainsRune(wrong[1], b) && !d.Data.pairs.joined(t, i+3):
		confusedPair(d, t, i+1, 1, last)
	case b == last && strings.ContainsRune(wrong[0], a) && !d.Data.pairs.joined(t, i-1):
		confusedPair(d, t, i-1, 0, first)
	}
}
