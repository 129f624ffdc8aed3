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

// said warns of a number typed in the text that differs from the value of the fact named before it, and of a typed
// growth that differs from the growth since last year.
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
					saidIn(t, p, k, words, f.Quantity)
				}
			}
		}
	}
}

// saidIn searches one line for the words, and compares the number after each occurrence and the growth after that
// number.
func saidIn(t *texts, p passage, k *kind.Fact, words string, q fact.Quantity) {
	text, key := p.folded, []rune(words)
	for i := 0; i+len(key) <= len(text); i++ {
		if !slices.Equal(text[i:i+len(key)], key) {
			continue
		}
		start := len(text) - len([]rune(strings.TrimLeft(string(text[i+len(key):]), between)))
		value, n := measured(text[start:], k.Units)
		if n == 0 || t.claimed(diag.F316, p.place(start, n)) {
			continue // not these words: longer words are before the same number
		}
		t.claim(diag.F316, p.place(start, n)) // the proof-reader knows only the names of facts
		switch {
		case value.Cmp(q.Low) == 0:
			grown(t, p, k, start+n, q)
		case p.nameAt(start) == "":
			t.Report(diag.F169, p.place(start, n),
				fmt.Sprintf("文字里“%s”是%s，数里「%s」是%s", words, string(text[start:start+n]), k.Name, q.Printed),
				"写成 {{"+k.Name+"}}，两处就总是一样的；填的数错了，改填的数")
		}
	}
}

// measured reads a number with one of the units at the head of text and returns its value and length. The length is
// 0 if there is no such number.
func measured(text []rune, units []string) (value *big.Rat, n int) {
	for n < len(text) && (han.IsDigit(text[n]) || strings.ContainsRune(".,", text[n])) {
		n++
	}
	rest := string(text[n:])
	for _, u := range units {
		if v, _ := fact.Parse(string(text[:n]) + u); v.Said != nil && strings.HasPrefix(rest, u) {
			return v.Said.Low, n + len([]rune(u))
		}
	}
	return nil, 0
}

// growth matches a growth since last year after a number.
var growth = han.Pattern(`^[,\x{FF0C}(\x{FF08}]?(?:同比|[比较]上年|[比较]去年|与上年相比)` +
	`[,\x{FF0C}]?(增长|增加|上升|下降|减少)了?([0-9]+(?:\.[0-9]+)?)%`)

// grown compares the growth that is typed after the number of a fact, from character at of the line, with the growth
// since last year.
func grown(t *texts, p passage, k *kind.Fact, at int, q fact.Quantity) {
	rest := string(p.text[min(at, len(p.text)):])
	m := growth().FindStringSubmatchIndex(rest)
	last, ok := t.last[k.Name]
	if m == nil || !ok || last.Broken || last.Quantity.Approx != fact.Exact || last.Quantity.Low.Sign() == 0 {
		return
	}
	start := at + len([]rune(rest[:m[4]]))
	said, _ := fact.Parse(rest[m[4]:m[5]] + "%")
	if said.Said == nil || p.nameAt(start) != "" { // nil: it has too many digits
		return
	}
	rate := new(big.Rat).Sub(q.Low, last.Quantity.Low)
	rate.Quo(rate, last.Quantity.Low)
	percent := new(big.Rat).Mul(rate, big.NewRat(100, 1))
	if word := rest[m[2]:m[3]]; word == "下降" || word == "减少" {
		percent.Neg(percent)
	}
	if said.Said.Rounded().Contains(percent) {
		return
	}
	message := fmt.Sprintf("「%s」上年是%s，今年是%s，变化是%s", k.Name, last.Quantity.Printed, q.Printed,
		fact.Percent(rate).Printed)
	t.Report(diag.F176, p.place(start, len([]rune(rest[m[4]:m[5]]))+1), message, "核对增减的百分比；上年的数是上年那张表里的")
}
