package proof

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// phrases reports official phrases with a wrong character.
func phrases(d *reader, t *text) {
	may := d.Data.finders().phrases.in(t.r)
	for i, p := range d.Data.Phrases {
		if may[2*i] || may[2*i+1] {
			onePhrase(d, t, p)
		}
	}
}

// longPhrase is how many characters a phrase needs to be recognised with two wrong ones in a row.
const longPhrase = 14

// halves cuts the phrase in two, the second half the longer one.
func (p Phrase) halves() (head, tail string) {
	at := 0
	for range utf8.RuneCountInString(p.Text) / 2 {
		_, n := utf8.DecodeRuneInString(p.Text[at:])
		at += n
	}
	return p.Text[:at], p.Text[at:]
}

// onePhrase finds what is nearly the phrase: one half of it to the letter, the
// other with one wrong character within (two in a long phrase), one lost, one added
// or two swapped.
func onePhrase(d *reader, t *text, p Phrase) {
	first, second := p.halves()
	if !strings.Contains(t.s, first) && !strings.Contains(t.s, second) {
		return
	}
	head, tail := []rune(first), []rune(second)
	half := len(head)
	for i := 0; i+half <= len(t.r); i++ {
		if slices.Equal(t.r[i:i+half], head) {
			rest(d, t, p, i, i+half, tail)
		}
		j := i + half
		if j+len(tail) <= len(t.r) && slices.Equal(t.r[j:j+len(tail)], tail) {
			opening(d, t, p, j, head)
		}
	}
}

// rest judges what stands behind the first half of a phrase at i: it should be tail at k.
func rest(d *reader, t *text, p Phrase, i, k int, tail []rune) {
	for _, lost := range []int{0, 1, -1} {
		n := len(tail) - lost
		if k+n > len(t.r) {
			continue
		}
		got := t.r[k : k+n]
		a, b := common(got, tail)
		if a == len(tail) && lost == 0 {
			return
		}
		if b >= anchor(p, n-a-b) && slipped(p, got[a:n-b], tail[a:len(tail)-b]) {
			nearPhrase(d, t, p, [2]int{i, k + n}, [2]int{k + a, k + n - b})
			return
		}
	}
}

// opening judges what stands in front of the second half of a phrase at j: it should be head.
func opening(d *reader, t *text, p Phrase, j int, head []rune) {
	for _, lost := range []int{0, 1, -1} {
		n := len(head) - lost
		if j < n {
			continue
		}
		got := t.r[j-n : j]
		a, b := common(got, head)
		if a == len(head) && lost == 0 {
			return
		}
		if a >= anchor(p, n-a-b) && slipped(p, got[a:n-b], head[a:len(head)-b]) {
			nearPhrase(d, t, p, [2]int{j - n, j + len([]rune(p.Text)) - len(head)}, [2]int{j - n + a, j - b})
			return
		}
	}
}

// slipped reports whether got for want, in the midst of the phrase, is a slip: characters wrong, lost, added or
// swapped.
func slipped(p Phrase, got, want []rune) bool {
	switch {
	case len(got) == 0:
		return len(want) == 1
	case len(want) == 0:
		return len(got) == 1 && len([]rune(p.Text)) >= 12 && !strings.ContainsRune("的等和与及了、", got[0])
	case len(got) != len(want):
		return false
	case len(got) == 2 && got[0] == want[1] && got[1] == want[0]:
		return true
	case len([]rune(p.Text)) >= longPhrase:
		return len(got) <= 2
	}
	return len(got) == 1
}

// anchor is how many characters at the end of a phrase must be right for
// differ wrong ones to be recognised.
func anchor(p Phrase, differ int) int {
	if differ < 2 && len([]rune(p.Text)) >= longPhrase {
		return 1
	}
	return 2
}

// common returns how many characters got and want have in common in front, and then at the end.
func common(got, want []rune) (a, b int) {
	for a < len(got) && a < len(want) && got[a] == want[a] {
		a++
	}
	for b < len(got)-a && b < len(want)-a && got[len(got)-1-b] == want[len(want)-1-b] {
		b++
	}
	return a, b
}

// nearPhrase reports the phrase that stands at span all with its fault at at.
func nearPhrase(d *reader, t *text, p Phrase, all, at [2]int) {
	got := t.string(all[0], all[1])
	if d.told(t.span(all[0], all[1]-all[0]), diag.F326) {
		return
	}
	near := t.string(all[0]-2, all[1]+2)
	for _, also := range p.Also {
		if strings.Contains(near, also) {
			return
		}
	}
	want := []rune(p.Text)
	right := string(want[at[0]-all[0] : len(want)-(all[1]-at[1])])
	if anyMark := markRunes + "《》“”〈〉"; at[1] > at[0] &&
		strings.ContainsAny(t.string(at[0], at[1]), anyMark) != strings.ContainsAny(right, anyMark) {
		return
	}
	message := fmt.Sprintf("「%s」里少了「%s」", got, right)
	switch {
	case right == "":
		message = fmt.Sprintf("「%s」里多了「%s」", got, t.string(at[0], at[1]))
	case at[1] > at[0]:
		message = fmt.Sprintf("「%s」里的「%s」应当是「%s」", got, t.string(at[0], at[1]), right)
	}
	f := d.report(Finding{Span: t.span(all[0], all[1]-all[0]), Code: diag.F331, Certainty: certainties[p.Certainty],
		Message: message, Hint: fmt.Sprintf("写成「%s」", p.Text)})
	if f.Certainty == Certain && !t.quoted[all[0]] {
		f.Replacement = p.Text
	}
}
