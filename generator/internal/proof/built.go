package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
)

// builds are the verbs of what is new this year.
var builds = []string{"新建", "新增", "新设", "新建成"}

// built judges 新建广场3个、长廊5条,累计达到20处,其中今年新增9处: the list in front is what is new this year. Its
// units need not be those of the total.
func built(d *reader, t *text) {
	l := lister{t: t, lang: &d.Data.Language}
	for k := range t.tokens {
		lead, ok := strings.CutPrefix(t.of(k), "其中")
		if !ok || !t.is(k, word) || !t.is(k+1, count) || !startsAny(lead, []string{"今年", "本年"}) ||
			!endsAny(lead, builds) {
			continue
		}
		from, _ := t.sentence(k)
		parts := l.unlike(from)
		toks := t.counts(from, k)
		n := len(parts)
		if n > 1 && len(toks) == n+1 && startsAny(parts[0].noun, builds) && t.q(k+1).exact() &&
			strings.HasPrefix(t.before(toks[n]), "累计") {
			compareBuilt(d, &sum{t: t, whole: k + 1, parts: parts})
		}
	}
}

// unlike reads members that 、 parts from token k on, whatever their units.
func (l lister) unlike(k int) (parts []member) {
	for len(parts) < maxMembers {
		p, next, ok := l.part(k, false)
		if !ok || len(p.toks) != 1 || len(parts) > 0 && (startsAny(p.lead, l.lang.Sums.Actions) ||
			containsAny(p.lead, []string{"建", "改", "修", "升级", "提升"})) {
			return nil
		}
		parts = append(parts, member{tok: p.toks[0], noun: p.lead})
		if l.t.markAt(next) != '、' {
			return parts
		}
		k = next + 1
	}
	return parts
}

// compareBuilt compares what is said to be new with the list of it.
func compareBuilt(d *reader, s *sum) {
	v := new(big.Rat)
	text := make([]string, len(s.parts))
	for i := range s.parts {
		if !s.q(i).exact() || s.q(i).Scale != 1 {
			return
		}
		v.Add(v, s.q(i).Nominal())
		text[i] = s.q(i).show()
	}
	if v.Cmp(s.total().number()) == 0 {
		return
	}
	right := s.total().value(v)
	d.report(Finding{Span: s.t.place(s.whole), Code: diag.F301, Certainty: Hint, Related: s.t.places(s.toks()...),
		Message: fmt.Sprintf("前面新建的是%s=%s，后面说今年新增%s", strings.Join(text, "+"), right, s.total().Printed),
		Hint:    fmt.Sprintf("说的是同一些的，改成%s，或者改前面的数；不是的，不用改", right)})
}
