package typography

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Widen returns s with the punctuation of an official text: full-width beside Chinese (GB/T 15834), digits and
// Latin letters half-width (GB/T 15835), spaces only between Latin words. It does not change addresses.
// Widen(Widen(s)) == Widen(s).
func Widen(s string) string { return WidenAll(s)[0] }

// WidenAll does what Widen does for a text in pieces; the neighbours of a mark may be in other pieces. It returns
// as many pieces; one that contained only spaces may become empty.
func WidenAll(pieces ...string) []string {
	if isSettled(pieces) {
		return pieces
	}
	return widenAll(pieces)
}

// widenAll applies all rules.
func widenAll(pieces []string) []string {
	var w widener
	for i, p := range pieces {
		for _, r := range p {
			w = append(w, cell{r, i, false})
		}
	}
	w = w.protect().fold()
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

// isSettled reports whether the text has nothing that Widen could change, which most texts have not.
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

// widener is the text being widened.
type widener []cell

// text returns the characters as a string.
func (w widener) text() string {
	text := make([]rune, len(w))
	for i := range w {
		text[i] = w[i].r
	}
	return string(text)
}

// folded returns the half-width form of full-width letters, digits and the signs of GB/T 15835, other characters
// unchanged.
func folded(r rune) rune {
	switch h := han.Fold(r); {
	case r == '\t':
		return ' '
	case h == ' ', han.IsDigit(h), han.IsLatin(h), h == '%', h == '+', h == '/':
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

// at returns the character at i, 0 outside the text.
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

// replace returns the text with the characters from i to j replaced by those of with.
func (w widener) replace(i, j int, with string) widener {
	piece := w[i].piece
	out := append(widener{}, w[:i]...)
	for _, r := range with {
		out = append(out, cell{r, piece, false})
	}
	return append(out, w[j:]...)
}

// ellipses replaces three full stops or dots, and any row of …, with ……
func (w widener) ellipses() widener {
	for i := 0; i < len(w); i++ {
		if w[i].fixed {
			continue
		}
		for _, e := range []struct {
			set string
			min int
		}{{".", 3}, {"。", 3}, {"…", 1}} {
			if j := w.run(i, e.set); j-i >= e.min && !(e.set == "…" && j-i == 2) {
				w = w.replace(i, j, "……")
				i++
				break
			} else if j > i {
				i = j - 1
				break
			}
		}
	}
	return w
}

// hyphens are all characters that are typed for a dash.
const hyphens = "-\uFF0D—\u2013\u2015\u2500"

// dashes replaces the dash between years with a single one (一字线) and other rows of two or more with a full dash
// (破折号). It does not change ranges of other numbers.
func (w widener) dashes() widener {
	for i := 0; i < len(w); i++ {
		if w[i].fixed || !strings.ContainsRune(hyphens, w[i].r) {
			continue
		}
		j := w.run(i, hyphens)
		if a, b, years := w.yearRange(i, j); years {
			w = w.replace(a, b, "—")
			i = a
			continue
		}
		between := han.IsDigit(w.at(i-1)) && han.IsDigit(w.at(j))
		if j-i >= 2 && j-i <= 6 && !between && (w.chinese(i-1, -1) || w.chinese(j, 1)) && !w.isFullDash(i, j) {
			w = w.replace(i, j, "——")
			j = i + 2
		}
		i = j - 1
	}
	return w
}

// isFullDash reports whether the dash from i to j is —— already.
func (w widener) isFullDash(i, j int) bool { return j-i == 2 && w[i].r == '—' && w[i+1].r == '—' }

// yearRange reports whether the dashes from i to j are between two years, and returns the range of the dash with
// the spaces around it.
func (w widener) yearRange(i, j int) (a, b int, ok bool) {
	for a = i; w.at(a-1) == ' '; a-- {
	}
	for b = j; w.at(b) == ' '; b++ {
	}
	left := a
	if w.at(left-1) == '年' {
		left--
	}
	n, m := 0, 0
	for han.IsDigit(w.at(left - 1 - n)) {
		n++
	}
	for han.IsDigit(w.at(b + m)) {
		m++
	}
	behind := b + m
	for w.at(behind) == ' ' {
		behind++
	}
	switch {
	case n == 4 && m == 4 && century(w.at(left-4), w.at(left-3)) && century(w.at(b), w.at(b+1)):
		return a, b, !strings.ContainsRune("-/.", w.at(b+m)) || w.at(b+m) == 0
	case n == 4 && (m == 2 || m == 4) && w.at(behind) == '年' && century(w.at(left-4), w.at(left-3)):
		return a, b, true
	}
	return a, b, false
}

// century reports whether the digits a and b are 19 or 20.
func century(a, b rune) bool { return a == '1' && b == '9' || a == '2' && b == '0' }

// widenable are the marks that become full-width in place.
const widenable = ",:;!?"

// separators widens the marks of widenable beside Chinese, from left to right.
func (w widener) separators() {
	for i := range w {
		full, ok := han.Full(w[i].r), strings.ContainsRune(widenable, w[i].r)
		if w[i].r == '~' && digitOrPercent(w.at(i-1)) && han.IsDigit(w.at(i+1)) {
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

// chinese reports whether the next character from i on in the direction of step, other than spaces and quotation
// marks, is Chinese. After the end of the text it reports whether the text has any Chinese character.
func (w widener) chinese(i, step int) bool {
	for ; i >= 0 && i < len(w); i += step {
		switch r := w[i].r; {
		case r == ' ' || strings.ContainsRune("\"'“”‘’", r):
		default:
			return !w[i].fixed && isChinese(r)
		}
	}
	if i < 0 {
		return false
	}
	for _, c := range w {
		if han.IsHan(c.r) {
			return true
		}
	}
	return false
}

// brackets widens pairs of round brackets with Chinese inside or beside them.
func (w widener) brackets() {
	var open []int
	for i, c := range w {
		switch c.r {
		case '(', '\uFF08':
			if !c.fixed {
				open = append(open, i)
			}
		case ')', '\uFF09':
			if c.fixed || len(open) == 0 {
				continue
			}
			a := open[len(open)-1]
			open = open[:len(open)-1]
			if w[a].r == '\uFF08' && c.r == '\uFF09' {
				continue
			}
			if w[a].r != '(' || c.r != ')' || w.around(a, i) {
				w[a].r, w[i].r = '\uFF08', '\uFF09'
			}
		}
	}
}

// around reports whether there is Chinese between a and b or directly beside them.
func (w widener) around(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if isChinese(w[i].r) {
			return true
		}
	}
	return w.chinese(a-1, -1) || b+1 < len(w) && w.chinese(b+1, 1)
}

// quotes replaces straight quotation marks with pairs of curved ones.
func (w widener) quotes() {
	open := -1
	for i, c := range w {
		switch {
		case c.r != '"' || c.fixed:
		case open < 0:
			open = i
		default:
			w[open].r, w[i].r = '“', '”'
			open = -1
		}
	}
	open = -1
	for i, c := range w {
		switch {
		case c.r != '\'' || c.fixed || han.IsLatin(w.at(i-1)):
		case open >= 0 && w.hasHan(open, i):
			w[open].r, w[i].r = '‘', '’'
			open = -1
		default:
			open = i
		}
	}
}

// hasHan reports whether there is a Chinese character between a and b.
func (w widener) hasHan(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if han.IsHan(w[i].r) {
			return true
		}
	}
	return false
}

// blanks removes spaces at both ends and beside Chinese, and all but one between other characters.
func (w widener) blanks() widener {
	var out widener
	for i, c := range w {
		if c.r != ' ' || c.fixed {
			out = append(out, c)
			continue
		}
		if len(out) == 0 || out[len(out)-1].r == ' ' {
			continue
		}
		j := i
		for w.at(j) == ' ' {
			j++
		}
		left, right := out[len(out)-1].r, w.at(j)
		if right != 0 && !isChinese(left) && !isChinese(right) && !(weak(left) && weak(right)) {
			out = append(out, c)
		}
	}
	return out
}

// weak reports whether r is a curved quotation mark.
func weak(r rune) bool { return strings.ContainsRune("“”‘’", r) }

// digitOrPercent reports whether r is an ASCII digit or %.
func digitOrPercent(r rune) bool { return han.IsDigit(r) || r == '%' }

// isChinese reports whether r is a Chinese character, a full-width mark, a dash or an ellipsis.
func isChinese(r rune) bool {
	return han.IsHan(r) || r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFFEF || r == '—' || r == '…'
}
