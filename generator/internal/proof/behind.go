package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// tail is a total behind its parts: the counts of token first to last, with the mark behind the parts.
type tail struct {
	first, last int
	mark        int   // token
	far         bool  // the parts may be in the sentences before
	n           int64 // how many parts the words say: 2 for 两项合计; 0 for any number
}

// isTotal reports whether the words in front of a count name a total of what stands in front of them.
func (l lister) isTotal(lead string) bool {
	if lead = trimTotal(trimLink(lead)); l.lang.totals[lead] {
		return true
	}
	r := []rune(lead)
	return len(r) > 1 && len(r) <= 5 && r[0] == '总' && strings.ContainsRune("数量额", r[len(r)-1])
}

// trimTotal drops the verbs behind 共: 共有, 共计.
func trimTotal(s string) string { return strings.TrimRight(s, "有计达为是") }

// names returns all ways of naming a total.
func (w *SumWords) names() map[string]bool {
	out := map[string]bool{}
	for _, scope := range w.Scope {
		for _, total := range w.Total {
			out[scope+trimTotal(total)] = true
		}
	}
	return out
}

// totalBehind judges 占道58起、噪声33起,共91起: the count in token k is the total.
func totalBehind(d *reader, l lister, k int) {
	t := l.t
	e := tail{first: k, last: k}
	for t.is(e.first-1, count) {
		e.first--
	}
	e.mark = e.first - 2
	if !t.is(e.first-1, word) {
		return
	}
	lead := t.of(e.first - 1)
	own, ok := l.totalOf(lead)
	e.far = startsAny(lead, l.lang.Sums.Scope[min(1, len(l.lang.Sums.Scope)):])
	if t.is(e.mark, count) && ok && !han.IsDigit(t.r[t.tokens[e.mark].at]) { // 两项合计
		e.far, e.n = true, t.q(e.mark).Nominal().Num().Int64()
		e.mark--
	}
	most := 3
	if e.far {
		most = 4
	}
	if r := rank(t.markAt(e.mark)); r == 0 || r > most || !ok {
		return
	}
	l.far = e.far
	parts := l.endingAt(e)
	if len(parts) < 2 || !l.names(lead, own, parts) || !counted(t.tail(k), parts) {
		return
	}
	s := &sum{t: t, whole: k, parts: column(parts, k-e.first), all: true, sure: true}
	if s.within(60) && rank(parts[1].sep) == 1 || s.within(30) {
		judge(d, s)
	}
}

// totalOf returns the words behind the name of a total that lead begins with: 立案 for 合计立案. ok is false where it
// begins with none.
func (l lister) totalOf(lead string) (own string, ok bool) {
	lead = trimLink(lead)
	for i, c := range lead {
		if end := i + utf8.RuneLen(c); l.isTotal(lead[:end]) {
			own, ok = lead[end:], true
		}
	}
	return own, ok
}

// names reports whether lead, a total with the words own behind its name, is one of the parts: 共走访 behind parts
// that were 走访, or 合计立案 behind a partition.
func (l lister) names(lead, own string, parts []part) bool {
	if own == "" || !l.far && strings.Contains(parts[0].lead, own) ||
		!slices.ContainsFunc(parts, func(p part) bool { return !strings.Contains(p.lead, own) }) {
		return true
	}
	return strings.HasSuffix(strings.TrimSuffix(lead, own), "计") && !strings.Contains(lead, "累计") && l.divided(parts)
}

// divided reports whether the parts are members of a partition, parted by 、, with no verb and no other count in front.
func (l lister) divided(parts []part) bool {
	from, _ := l.t.sentence(parts[0].toks[0])
	known, _ := l.lang.partition(column(parts, 0))
	return known && rank(parts[1].sep) == 1 && len(l.t.counts(from, parts[0].toks[0])) == 0 &&
		!slices.ContainsFunc(parts, func(p part) bool {
			return containsAny(p.lead, l.lang.Sums.Actions) || containsAny(p.lead, l.lang.Flow.Opening)
		})
}

// counted reports whether the words behind a total are those of a part.
func counted(tail string, parts []part) bool {
	return tail == "" || slices.ContainsFunc(parts, func(p part) bool { return strings.Contains(p.noun(), tail) })
}

// endingAt returns the list in front of a total whose columns may add up to its counts: none if there is one that
// does, else the longest with the same marks throughout.
func (l lister) endingAt(e tail) (best []part) {
	t := l.t
	from, _ := t.sentence(max(e.mark-1, 0))
	for n := 0; e.far && n < 5 && from > 1; n++ {
		from, _ = t.sentence(from - 2)
	}
	for s := max(from, e.mark-3*maxMembers); s < e.mark; s++ {
		if s > from && !t.is(s-1, mark) && !t.is(s-1, count) {
			continue
		}
		parts, next := l.read(s)
		if next != e.mark || len(parts) < 2 || e.n > 0 && e.n != int64(len(parts)) || l.isTotal(parts[0].lead) {
			continue
		}
		switch alike, fits := l.compare(e, parts); {
		case fits:
			return nil
		case alike && best == nil && uniform(parts):
			best = parts
		}
	}
	return best
}

// compare reports whether the counts of the parts are like those of the total, column by column, and whether they
// come to it.
func (l lister) compare(e tail, parts []part) (alike, fits bool) {
	t := l.t
	if e.last-e.first+1 < len(parts[0].toks) {
		return false, false
	}
	fits = true
	for c, tok := range parts[0].toks {
		whole := e.last - len(parts[0].toks) + 1 + c
		if t.q(tok).Unit != "" && !l.alike(t.q(tok), t.q(whole)) {
			return false, false
		}
		fits = fits && (&sum{t: t, whole: whole, parts: column(parts, c)}).meets()
	}
	return true, fits
}

// uniform reports whether the same mark is between all parts.
func uniform(parts []part) bool {
	return !slices.ContainsFunc(parts[1:], func(p part) bool {
		return rank(p.sep) != rank(parts[1].sep) &&
			p.sep != '和'
	})
}

// remainder judges 线索510条,有效372条,其余138条不属实: the count in token k is what is left.
func remainder(d *reader, l lister, k int) {
	t := l.t
	if !startsAny(trimLink(t.lead(k)), l.lang.Sums.Rest) {
		return
	}
	toks := l.run(k)
	for n := len(toks) - 3; n >= 0; n-- {
		s := sum{t: t, whole: toks[n], all: true}
		for _, tok := range toks[n+1:] {
			s.parts = append(s.parts, member{tok, ',', trimLink(t.lead(tok))})
		}
		if s.meets() {
			return
		}
		if n == 0 && strings.ContainsAny(t.between(toks[0], toks[1]), ",:;") && s.excess() < 0 && s.within(30) {
			judge(d, &s)
		}
	}
}

// run returns the counts like that in token k from the beginning of its sentence, or from the last count unlike it,
// up to k; none where a list is opened among them.
func (l lister) run(k int) []int {
	t := l.t
	from, _ := t.sentence(k)
	toks := []int{}
	for i := k; i >= from; i-- {
		switch {
		case t.is(i, word) && containsAny(t.of(i), l.lang.Sums.Among):
			return nil
		case !t.is(i, count) || t.tokens[i].depth != t.tokens[k].depth:
		case !l.alike(t.q(i), t.q(k)):
			return toks
		default:
			toks = append([]int{i}, toks...)
		}
	}
	return toks
}
