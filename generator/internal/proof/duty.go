package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// Field is what one kind of bureau alone does.
type Field struct {
	Owners []string `toml:"owners"` // the name of such a bureau has one of these: 水利
	Words  []string `toml:"words"`  // what it does: 取水许可
}

// cued hints at the work of another kind of bureau as that of the office, a bureau or a town: 我街道核发取水许可证.
func (f *Field) cued(d *reader, t *text, i int, word string) (judged int) {
	own := &d.Data.Own
	town := len(d.chain) > 0 && own.level(d.chain[len(d.chain)-1].kind) > 2
	from, to := t.piece(i, clauseEnds)
	clause, sentence := t.string(from, to), t.around(i)
	if !town && !own.Bureau.in(d.Office) || containsAny(d.Office, f.Owners) || !own.Self.in(t.s) ||
		own.Others.in(own.Self.without(strings.ReplaceAll(sentence, word, ""))) || own.Taught.in(clause) ||
		own.Permit.in(word) && !own.Issued.in(t.string(from, i)) ||
		t.quoted[i] && !slices.ContainsFunc(f.Owners, func(w string) bool { return strings.HasSuffix(word, w) }) {
		return i
	}
	n := utf8.RuneCountInString(word)
	if at := t.span(i, n); !d.reported(at, diag.F336, diag.F332) {
		d.say(at, diag.F336, Hint, "「%s」像是管%s的局的事，不归「%s」管\n看看是不是从别处抄来的", t.string(i, i+n), f.Owners[0], d.Office)
	}
	return len(t.r)
}
