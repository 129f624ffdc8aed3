package typography

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Widen returns s with the punctuation of an official text: full-width next to Chinese (GB/T 15834), digits and
// Latin letters half-width (GB/T 15835), spaces only between Latin words. It does not change addresses.
// Widen(Widen(s)) == Widen(s).
func Widen(s string) string { return WidenAll(s)[0] }

// WidenAll does the same as Widen for a text in pieces; the neighbours of a mark may be in other pieces. It returns
// the same number of pieces. A piece that contained only spaces may become empty.
func WidenAll(pieces ...string) []string {
	if isSettled(pieces) {
		return pieces
	}
	return widenAll(pieces)
}

// widenAll applies all rules.
func widenAll(pieces []string) []string {
	w := newWidener(pieces...).protect().fold()
	for before := (widener)(nil); !slices.Equal(before, w); { // a mark made full-width may widen its neighbours
		before = slices.Clone(w)
		w = w.ellipses().dashes().protect()
		w.brackets()
		w.quotes()
		w.separators()
		w = w.blanks()
	}
	out := make([]strings.Builder, len(pieces))
	for _, c := range w {
		out[c.piece].WriteRune(c.r)
	}
	all := make([]string, len(pieces))
	for i := range out {
		all[i] = out[i].String()
	}
	return all
}

// isSettled reports whether Widen would certainly change nothing in the text, which is so for most texts.
func isSettled(pieces []string) bool {
	last := rune(0)
	for _, s := range pieces {
		for _, r := range s {
			switch {
			case han.IsDigit(r), han.IsLatin(r), r == '%':
			case r < 0x80, r == '…', r == '\uFF0E', r == '。' && last == '。':
				return false
			case folded(r) != r, strings.ContainsRune(hyphens, r):
				return false
			}
			last = r
		}
	}
	return true
}

// cell is one character of the text.
type cell struct {
	r     rune
	piece int  // index of the piece that contains it
	fixed bool // part of an address, not to be changed
}

// isHan reports whether the character is a Chinese one.
func (c cell) isHan() bool { return han.IsHan(c.r) }

// widener is the text being widened.
type widener []cell

func newWidener(pieces ...string) (w widener) {
	for i, p := range pieces {
		for _, r := range p {
			w = append(w, cell{r, i, false})
		}
	}
	return w
}

// text returns the characters as a string.
func (w widener) text() string {
	text := make([]rune, len(w))
	for i := range w {
		text[i] = w[i].r
	}
	return string(text)
}

// folded returns the half-width form of full-width letters, digits and the signs of GB/T 15835, and 〔 and 〕 for the
// small ones that look like them; other characters unchanged.
func folded(r rune) rune {
	switch h := han.Fold(r); {
	case r == '\t':
		return ' '
	case h == ' ', han.IsDigit(h), han.IsLatin(h), h == '%', h == '+', h == '/', h == '〔', h == '〕':
		return h
	}
	return r
}

// fold folds all characters outside addresses.
func (w widener) fold() widener {
	for i := range w {
		if !w[i].fixed {
			w[i].r = folded(w[i].r)
		}
	}
	for i := range w { // 98．5 is a number
		if w[i].r == '\uFF0E' && han.IsDigit(w.at(i-1)) && han.IsDigit(w.at(i+1)) {
			w[i].r = '.'
		}
	}
	return w
}

// at returns the character at i, or 0 outside of the text.
func (w widener) at(i int) rune {
	if i < 0 || i >= len(w) {
		return 0
	}
	return w[i].r
}

// run returns the end of the run of characters of set that begins at i.
func (w widener) run(i int, set string) int {
	for i < len(w) && !w[i].fixed && strings.ContainsRune(set, w[i].r) {
		i++
	}
	return i
}

// count returns the number of characters from i, in steps of 1 or -1, for which is is true.
func (w widener) count(i, step int, is func(rune) bool) (n int) {
	for is(w.at(i + n*step)) {
		n++
	}
	return n
}

func isSpace(r rune) bool { return r == ' ' }

// replace returns the text with the characters from i to j replaced by with.
func (w widener) replace(i, j int, with string) widener {
	piece := w[i].piece
	out := append(widener{}, w[:i]...)
	for _, r := range with {
		out = append(out, cell{r, piece, false})
	}
	return append(out, w[j:]...)
}

// widenable are the marks that are replaced by their full-width forms.
const widenable = ",:;!?"

// separators widens the marks of widenable next to Chinese, from left to right.
func (w widener) separators() {
	for i := range w {
		full, ok := han.Full(w[i].r), strings.ContainsRune(widenable, w[i].r)
		if w[i].r == '~' && (han.IsDigit(w.at(i-1)) || w.at(i-1) == '%') && han.IsDigit(w.at(i+1)) {
			ok = true
		} else if han.IsDigit(w.at(i-1)) && han.IsDigit(w.at(i+1)) {
			ok = false
		} else if ok {
			ok = w.chinese(i-1, -1) || w.chinese(i+1, 1)
		}
		if ok && !w[i].fixed {
			w[i].r = full
		}
	}
}

// chinese reports whether the next character from i in the direction of step, without spaces and quotation marks, is
// Chinese. If that is beyond the end of the text, it reports whether the text contains any Chinese character.
func (w widener) chinese(i, step int) bool {
	for ; i >= 0 && i < len(w); i += step {
		switch r := w[i].r; {
		case r == ' ' || strings.ContainsRune("\"'“”‘’", r):
		default:
			return !w[i].fixed && isChinese(r)
		}
	}
	return i == len(w) && slices.ContainsFunc(w, cell.isHan)
}

// blanks removes spaces at both ends, next to Chinese, and between a digit and %. Between other characters it leaves
// one space.
func (w widener) blanks() (out widener) {
	for i, c := range w {
		if c.r != ' ' || c.fixed {
			out = append(out, c)
			continue
		}
		if len(out) == 0 || out[len(out)-1].r == ' ' {
			continue
		}
		left, right := out[len(out)-1].r, w.at(i+w.count(i, 1, isSpace))
		percent := han.IsDigit(left) && strings.ContainsRune("%\u2030\u2103", right)
		if right != 0 && !percent && !isChinese(left) && !isChinese(right) && !(weak(left) && weak(right)) {
			out = append(out, c)
		}
	}
	return out
}

// weak reports whether r is a curved quotation mark.
func weak(r rune) bool { return strings.ContainsRune("“”‘’", r) }

// isChinese reports whether r is a Chinese character, a full-width mark, a dash or an ellipsis.
func isChinese(r rune) bool {
	return han.IsHan(r) || r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFFEF || r == '—' || r == '…'
}
