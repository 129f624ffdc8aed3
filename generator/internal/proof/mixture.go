package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// Mixture is a way of mixing two patterns of a sentence into one: 包括…组成.
type Mixture struct {
	Open   []string `toml:"open"`   // one of these opens it: 包括
	Close  []string `toml:"close"`  // and one of these closes it: 组成
	Right  []string `toml:"right"`  // with one of these between, or behind, it is none: 由
	Starts bool     `toml:"starts"` // the clause begins with what opens it
	Far    bool     `toml:"far"`    // they may be in two clauses of a sentence
	Hint   string   `toml:"hint"`   // how it is written
}

// mixtures hints at sentences of two patterns.
func mixtures(d *reader, t *text) {
	for _, m := range d.Data.Mixtures {
		for _, w := range m.Close {
			for i := range t.all(w) {
				m.judge(d, t, i, i+utf8.RuneCountInString(w))
			}
		}
	}
}

// judge judges the mixture that closes with the characters from i to end.
func (m *Mixture) judge(d *reader, t *text, i, end int) {
	marks := ends + ":,"
	if m.Far {
		marks = ends
	}
	from, _ := t.piece(i, marks)
	_, to := t.piece(end, ends)
	before := t.string(from, i)
	for _, w := range m.Open {
		k := strings.LastIndex(before, w)
		if k < 0 || m.Starts && k > 0 || containsAny(before[k:], m.Right) || containsAny(t.string(i, to), m.Right) {
			continue
		}
		at := i - utf8.RuneCountInString(before[k:])
		d.report(Finding{Span: t.span(at, end-at), Code: diag.F332, Certainty: Hint, Message: "两种说法混在一起了", Hint: m.Hint})
		return
	}
}
