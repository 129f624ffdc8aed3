package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// series reports set formulas of which a member is missing or changed.
func series(d *reader, t *text) {
	all := &d.Data.found().series
	for i := range t.r {
		for e := range all.at(&t.chars, i) {
			from, end := t.piece(i, ends+",:()“”")
			d.Data.Series[e.of].judge(d, t, from, end)
		}
	}
}

// judge compares the list from i to end with the members.
func (s Series) judge(d *reader, t *text, i, end int) {
	list := t.string(i, end)
	var missing []string
	for _, m := range s.Members {
		if !strings.Contains(list, m) {
			missing = append(missing, m)
		}
	}
	if len(missing) != 1 {
		return
	}
	got := strings.Split(list, "、")
	at := slices.Index(s.Members, missing[0])
	n := len(s.Members)
	first := slices.IndexFunc(got, func(g string) bool { return strings.Contains(g, s.Members[b2i(at == 0)]) })
	start := first - b2i(at == 0)
	switch {
	case start < 0 && len(got) != n-1, start+n < len(got):
		return
	case start >= 0 && start+n == len(got) && nearMember(got[start+at], missing[0], at):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里的「%s」应当是「%s」", s.Name, got[start+at], missing[0]))
	case len(got) == n-1 && strings.Contains(t.around(i), s.Name):
		s.tell(d, t.span(i, end-i), fmt.Sprintf("「%s」里少了「%s」", s.Name, missing[0]))
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nearMember reports whether got is the member with one or two characters wrong. Before the first and after the
// last member other words may stand.
func nearMember(got, want string, at int) bool {
	g, w := []rune(got), []rune(want)
	if len(w) < 3 {
		return false
	}
	most := 2
	switch {
	case len(g) > len(w)+1 && at == 0:
		g, most = g[len(g)-len(w):], 1
	case len(g) > len(w)+1:
		g, most = g[:len(w)], 1
	}
	a, b := common(g, w)
	return a+b >= 2 && edits(g, w) <= most
}

func (s Series) tell(d *reader, at Span, message string) {
	if d.reported(at, diag.F331) || d.reported(at, diag.F332) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F337, Certainty: Likely, Message: message,
		Hint: fmt.Sprintf("写成「%s」", strings.Join(s.Members, "、"))})
}
