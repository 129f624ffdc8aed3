package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// minPhrase is how many characters a phrase needs to be recognised in spite of a wrong one.
const minPhrase = 6

// phrases reports official phrases with a wrong character.
func phrases(d *reader, t *text) {
	for i, e := range d.Data.found().halves.in(&t.chars) {
		from := func(int) int { return i }
		if second := e.of%2 == 1; second {
			end := i + utf8.RuneCountInString(e.word)
			from = func(n int) int { return end - n }
		}
		d.Data.Phrases[e.of/2].near(d, t, from)
	}
}

// surePhrase is how many characters a phrase needs to be recognised with a wrong one next to its end.
const surePhrase = 10

// longEnough is how many characters a phrase needs for a wrong first or last one that is written for it elsewhere.
const longEnough = 8

// longPhrase is how many characters a phrase needs to be recognised with two wrong ones in a row.
const longPhrase = 14

// folded returns the characters of the phrase as those of texts are compared.
func (p Phrase) folded() []rune { return []rune(han.FoldString(p.Text)) }

// near judges the stretches as long as the phrase, a character shorter and a character longer, of which one half is the
// phrase's to the letter: the other may have one wrong character within (two in a long phrase), one lost, one added or
// two swapped. from returns where the stretch of n characters begins.
func (p Phrase) near(d *reader, t *text, from func(n int) int) {
	want := p.folded()
	for _, n := range []int{len(want), len(want) - 1, len(want) + 1} {
		i := from(n)
		if i < 0 || i+n > len(t.r) {
			continue
		}
		got := t.r[i : i+n]
		a, b := common(got, want)
		if a == 1 && d.Data.joined(t.at(i-1), got[0]) || b == 1 && d.Data.joined(got[n-1], t.at(i+n)) {
			continue // its end may belong to another word: 推|行规范性文件合法性审核
		}
		if edge(d.Data, got, want, a, b) || inner(got, want, a, b, n == len(want) && t.at(i+n) == '”') {
			nearPhrase(d, t, p, [2]int{i, i + n}, [2]int{i + a, i + n - b})
			return
		}
	}
}

// edge reports whether got has only the first or last character of want wrong, one that is written for it elsewhere.
func edge(d *Data, got, want []rune, a, b int) bool {
	n := len(want)
	return len(got) == n && n >= longEnough && max(a, b) == n-1 &&
		slices.Contains(slices.Collect(d.meant(got[a])), want[a])
}

// inner reports whether got is a slip for want, with enough right at both ends.
func inner(got, want []rune, a, b int, closed bool) bool {
	least := 2
	if n := len(want); n >= surePhrase &&
		(len(got)-a-b < 2 || n >= longPhrase && swapped(got[a:len(got)-b], want[a:n-b])) {
		least = 1
	}
	closed = closed || strings.ContainsRune("”》", want[len(want)-1]) // where it ends is certain
	return a >= least && (b >= least || closed && (b == 1 || len(got) == len(want) && len(got) >= surePhrase)) &&
		slipped(got[a:len(got)-b], want[a:len(want)-b], len(want))
}

// slipped reports whether got for want, within a phrase of n characters, is wrong, lost, added or swapped characters.
func slipped(got, want []rune, n int) bool {
	switch {
	case len(got) == 0:
		return len(want) == 1
	case len(want) == 0:
		return len(got) == 1 && n >= 12 && !strings.ContainsRune(particles+"、", got[0])
	case len(got) != len(want):
		return false
	case swapped(got, want):
		return true
	}
	return len(got) == 1 || len(got) == 2 && n >= longPhrase
}

// swapped reports whether got is want, two characters, the other way round.
func swapped(got, want []rune) bool {
	return len(got) == 2 && len(want) == 2 && got[0] == want[1] && got[1] == want[0]
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
	got, span, want := t.string(all[0], all[1]), t.span(all[0], all[1]-all[0]), p.folded()
	if d.reported(span, diag.F326) || containsAny(t.string(all[0]-2, all[1]+2), each(p.Also, han.FoldString)) {
		return
	}
	right := string(want[at[0]-all[0] : len(want)-(all[1]-at[1])])
	if anyMark := markRunes + "《》“”〈〉/"; at[1] > at[0] &&
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
	f := d.say(span, diag.F331, cmp.Or(p.Certainty, Likely), "%s\n写成「%s」", message, p.Text)
	if f.Certainty == Certain && !t.quoted[all[0]] {
		f.Replacement = p.Text
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// shareRun reports whether n characters of a in a row are in b.
func shareRun(a []rune, b string, n int) bool {
	for i := range max(0, len(a)-n+1) {
		if strings.Contains(b, string(a[i:i+n])) {
			return true
		}
	}
	return false
}
