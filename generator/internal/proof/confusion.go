package proof

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// confusions are pairs of characters that hardly ever stand side by side, each a common word with a character of the
// same sound or a similar shape; see the cells of confusion.
type confusions struct{ keyed }

// confusion is what stands behind one character, a.
type confusion struct {
	wrong    [2]string // second characters of pairs in which a is wrong, and of those in which they are
	right    [2]string // for each the character that is meant instead of the wrong one
	partners string    // characters that are often written behind a: those that are a word with it, a tab, the others
}

// of returns what stands behind a character.
func (c *confusions) of(a rune) (out confusion) {
	_, rest, _ := strings.Cut(strings.TrimSuffix(c.lines(a, '\t'), "\n"), "\t")
	for k := range 2 {
		out.wrong[k], rest, _ = strings.Cut(rest, "\t")
		out.right[k], rest, _ = strings.Cut(rest, "\t")
	}
	out.partners = rest
	return out
}

// joined reports whether the character at i is often written behind the one in front of it.
func (c *confusions) joined(t *text, i int) bool {
	return i > 0 && i < len(t.r) && strings.ContainsRune(c.of(t.r[i-1]).partners, t.r[i])
}

// word reports whether the character at i is a word with the one in front of it.
func (c *confusions) word(t *text, i int) bool {
	words, _, _ := strings.Cut(c.of(t.at(i-1)).partners, "\t")
	return i < len(t.r) && strings.ContainsRune(words, t.r[i])
}

// parted reports whether the characters of the pair at i, of which number k seems to be wrong, may belong to other
// words: that one is often written beside its other neighbour, or the right one is a word with its own: 干部|树.
func (c *confusions) parted(t *text, i, k int) bool { return c.joined(t, i+2*k) || c.word(t, i+2-2*k) }

// confused hints at pairs of characters like a common word that do not belong to other words.
func confused(d *reader, t *text) {
	for i, c := range t.r {
		if !han.IsHan(c) || !han.IsHan(t.at(i+1)) {
			continue
		}
		pair := d.Data.pairs.of(c)
		for k, wrong := range pair.wrong {
			if at := strings.IndexRune(wrong, t.at(i+1)); at != -1 && !d.Data.pairs.parted(t, i, k) {
				right, _ := utf8.DecodeRuneInString(pair.right[k][at:])
				confusedPair(d, t, i, k, right)
			}
		}
	}
}

// confusedPair reports the pair at i, in which the character k should be right.
func confusedPair(d *reader, t *text, i, k int, right rune) {
	word := []rune(t.string(i, i+2))
	if word[k] = right; t.span(i, 2).Len == 2 {
		t.suspect(d, i, 2, string(word), "字")
	}
}

// suspect hints that n characters at i are a wrong one of right, or with 字 one with a wrong character, unless they
// are in a title or a document's number, 清司发〔2024〕6号, behind a digit or reported as something else.
func (t *text) suspect(d *reader, i, n int, right, what string) {
	at := t.span(i, n)
	if han.IsDigit(t.at(i-1)) || // behind a digit is a unit: 9日检查
		t.at(i+n) == '〔' || t.inTitle(i) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
		Message: fmt.Sprintf("「%s」像是「%s」写错了%s", t.string(i, i+n), right, what)})
}

// window is a line of the tables of threes and fours. Three characters are often written in a row and the middle one
// may be written wrong; four are two words of which the first character or the last may. The key, the first and the
// third of three and the second and the third of four, is followed by the others, the middle one with a blank on the
// side where it belongs to no word, and by what is wrong, of three the middle one, of four the first and the last.
type window string

// cells returns the cells of the line behind the key.
func (w window) cells() (others string, wrong [2]string) {
	_, rest, _ := strings.Cut(strings.TrimSuffix(string(w), "\n"), "\t")
	others, rest, _ = strings.Cut(rest, "\t")
	wrong[0], wrong[1], _ = strings.Cut(rest, "\t")
	return others, wrong
}

// windowed hints at words with a wrong character that are recognised by what is beside them.
func windowed(d *reader, t *text) {
	for i, c := range t.r {
		for l := range strings.Lines(d.Data.threes.lines(t.at(i-1), t.at(i+1))) {
			window(l).middle(d, t, i)
		}
		for l := range strings.Lines(d.Data.fours.lines(c, t.at(i+1))) {
			window(l).ends(d, t, i)
		}
	}
}

// middle reports character i, the middle one of a window of three, where it is wrong.
func (w window) middle(d *reader, t *text, i int) {
	others, wrong := w.cells()
	if !strings.ContainsRune(wrong[0], t.r[i]) {
		return
	}
	middle, _ := utf8.DecodeRuneInString(strings.TrimSpace(others))
	if others[0] != ' ' {
		confusedPair(d, t, i-1, 1, middle)
	} else if !d.Data.pairs.joined(t, i+2) { // its end belongs to no other word, as in 街道共|作出
		confusedPair(d, t, i, 0, middle)
	}
}

// ends reports a wrong end of a window of four, whose second character is at i, if it forms no word with its neighbour.
func (w window) ends(d *reader, t *text, i int) {
	others, wrong := w.cells()
	first, _ := utf8.DecodeRuneInString(others)
	last, _ := utf8.DecodeLastRuneInString(others)
	switch a, b := t.at(i-1), t.at(i+2); {
	case a == first && strings.ContainsRune(wrong[1], b) && !d.Data.pairs.joined(t, i+3):
		confusedPair(d, t, i+1, 1, last)
	case b == last && strings.ContainsRune(wrong[0], a) && !d.Data.pairs.joined(t, i-1):
		confusedPair(d, t, i-1, 0, first)
	}
}

// formulaic hints at formulas, two words that often stand in a row, with a character lost or two swapped, or a word
// twice running, where what is wrong at their ends does not belong to other words.
func formulaic(d *reader, t *text) {
	for i, c := range t.r {
		for l := range strings.Lines(d.Data.formulas.lines(c, t.at(i+1))) {
			wrong, right, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
			if !t.has(i, wrong) {
				continue
			}
			n := utf8.RuneCountInString(wrong)
			end := i + n
			before := !strings.HasPrefix(right, t.string(i, i+2)) && d.Data.pairs.joined(t, i)
			behind := !strings.HasSuffix(right, t.string(end-2, end)) && d.Data.pairs.joined(t, end)
			if !(before && behind) && (strings.HasPrefix(wrong, right) || !before && !behind) {
				t.suspect(d, i, n, right, "")
			}
		}
	}
}
