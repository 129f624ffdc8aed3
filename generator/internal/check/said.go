package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// between are the characters that may be between the words for a fact and its number: 行政复议（案件共）134件.
const between = "案件申请共计总数量为达到有了"

// said warns of numbers typed in the text that are not those of the facts whose words are before them.
func (t *texts) said() {
	for i := range t.kind.Facts {
		k := &t.kind.Facts[i]
		f, ok := t.report.Facts[k.Name]
		if !ok || f.Broken || f.Failed || f.Quantity.Approx != fact.Exact {
			continue
		}
		for _, words := range k.Said {
			for _, p := range t.passages {
				if !p.silent && !p.row {
					t.saidIn(p, k, words, f.Quantity)
				}
			}
		}
	}
}

// saidIn looks for the words in one line and compares each number behind them.
func (t *texts) saidIn(p passage, k *kind.Fact, words string, q fact.Quantity) {
	text, key := []rune(han.FoldString(string(p.text))), []rune(words)
	for i := 0; i+len(key) <= len(text); i++ {
		if !slices.Equal(text[i:i+len(key)], key) {
			continue
		}
		start := i + len(key)
		for start < len(text) && strings.ContainsRune(between, text[start]) {
			start++
		}
		value, n := measured(text[start:], k.Units)
		if n == 0 || p.nameAt(start) != "" || value.Cmp(q.Low) == 0 {
			continue
		}
		place := p.place(start, n)
		if t.claimed(diag.F169, place) {
			continue // longer words before the same number
		}
		t.claim(diag.F169, place)
		t.Report(diag.F169, place, fmt.Sprintf("文字里“%s”是%s，数里「%s」是%s", words, string(text[start:start+n]), k.Name, q.Printed),
			"写成 {{"+k.Name+"}}，两处就总是一样的；填的数错了，改填的数")
	}
}

// measured reads a number with one of the units at the head of text and returns its length, 0 when there is none.
func measured(text []rune, units []string) (value *big.Rat, n int) {
	for n < len(text) && (han.IsDigit(text[n]) || n > 0 && strings.ContainsRune(".,", text[n])) {
		n++
	}
	if n == 0 {
		return nil, 0
	}
	rest := string(text[n:])
	for _, u := range units {
		if v, err := fact.Parse(string(text[:n]) + u); err == nil && v.Said != nil && strings.HasPrefix(rest, u) {
			return v.Said.Low, n + len([]rune(u))
		}
	}
	return nil, 0
}
