package proof

import "strings"

// opener is a way of beginning a list of parts behind their total.
type opener struct {
	words func(w *SumWords) []string
	all   bool                         // the list is complete
	open  bool                         // it is not
	far   bool                         // the total may be in the sentence before
	fits  func(l lister, f found) bool // what else has to hold; nil: nothing
}

// openings are tried in order.
var openings = []opener{
	{words: func(w *SumWords) []string { return w.Among }, far: true},
	{words: func(w *SumWords) []string { return w.Some }, open: true},
	{words: func(w *SumWords) []string { return w.Whole }, all: true},
	{words: func(w *SumWords) []string { return w.Each }, all: true, fits: noTotalBehind},
	{words: func(w *SumWords) []string { return w.Made }, all: true, fits: closed},
}

// found is a list with the token of the word that opens it and the token behind it.
type found struct {
	word, next int
	parts      []part
}

// closed reports whether the list ends in the verb that 由 begins: 由民警12人、辅警28人组成.
func closed(_ lister, f found) bool { return strings.Contains(f.parts[len(f.parts)-1].tail, "成") }

// noTotalBehind reports whether the numbers behind 分别为 are parts of a total in front: none is behind them, and none
// is of another year.
func noTotalBehind(l lister, f found) bool {
	behind := l.is(f.next+1, word) && l.isTotal(l.of(f.next+1))
	clause := l.clause(f.word)
	return !behind && !strings.Contains(clause, "年") && !containsAny(clause, l.Data.Growth.Old)
}

// find returns the way of opening a list in s and where the word ends in s; 0 for none.
func (w *SumWords) find(s string) (o opener, end int) {
	for _, o := range openings {
		for _, word := range o.words(w) {
			if i := strings.LastIndex(s, word); i >= 0 && !strings.HasSuffix(s[:i], "不") {
				return o, i + len(word)
			}
		}
	}
	return o, 0
}

// opened judges the list that 其中, 包括 or 含 in the word token k opens.
func opened(l lister, k int) {
	said := l.of(k)
	o, end := l.Data.Sums.find(said)
	if end == 0 {
		return
	}
	first, _ := l.sentence(k)
	l.far = o.far && first == k
	parts, next := l.listBehind(k, end)
	if len(parts) == 0 || l.q(parts[0].toks[0]).percent() || o.fits != nil && !o.fits(l, found{k, next, parts}) {
		return
	}
	open := o.open || l.open(parts, next)
	for c := range parts[0].toks {
		s := sum{lister: l, sure: true, parts: column(parts, c), open: open, all: o.all && len(parts) > 1 && !open}
		if wholes, listed := l.wholes(k, s, o.far); len(wholes) > 0 && (!listed || len(parts) > 1) {
			judgeUnlessFits(&s, wholes)
		}
	}
}

// listBehind reads the list behind the first end bytes of the word token k, or behind a comma or colon there.
func (l lister) listBehind(k, end int) (parts []part, next int) {
	if m := l.markAt(k + 1); end == len(l.of(k)) && (m == ',' || m == ':') {
		return l.read(k + 2)
	}
	if parts, next = l.read(k); len(parts) > 0 {
		parts[0].lead = trimLink(l.of(k)[end:])
	}
	return parts, next
}

// open reports whether the words of the last part or behind it say that the list is not complete.
func (l lister) open(parts []part, next int) bool {
	return strings.HasPrefix(parts[len(parts)-1].tail, "等") || l.is(next, word) &&
		strings.HasPrefix(l.of(next), "等") ||
		containsAny(parts[0].lead, l.Data.Sums.Open)
}

// column returns the members that count number c of each part is.
func column(parts []part, c int) []member {
	out := make([]member, len(parts))
	for i, p := range parts {
		out[i] = member{p.toks[c], p.sep, p.noun()}
	}
	return out
}

// wholes returns the counts in front of token k that the parts of s may be of, the nearest first: those of its
// sentence, or of the one before where k begins a sentence and far is true. listed says that the nearest is itself
// a member of a list.
func (l lister) wholes(k int, s sum, far bool) (out []int, listed bool) {
	q, depth := s.count(0), l.tokens[k].depth
	for i := 0; q.Unit == "" && i < len(s.parts); i++ {
		q = s.count(i)
	}
	crossed := !far
	for i := k - 1; i >= max(0, k-maxTokens); i-- {
		if ending(l.markAt(i)) {
			if crossed || i < k-1 {
				break
			}
			crossed = true
		}
		if l.is(i, count) && l.tokens[i].depth <= depth && !l.q(i).percent() && (q.Unit == "" || l.alike(l.q(i), q) ||
			addable(l.q(i), q)) {
			out = append(out, i)
		}
	}
	if len(out) < 2 {
		return out, false
	}
	between := l.between(out[1], out[0])
	return out, strings.ContainsAny(between, "、和") && !strings.ContainsAny(between, ",:(")
}

// judgeUnlessFits judges the parts against the nearest of the wholes, unless another of them fits. Where a list is
// parted by commas, its first members alone may be the parts.
func judgeUnlessFits(s *sum, wholes []int) {
	for _, w := range wholes {
		for n := len(s.parts); n > 1; n-- {
			try := *s
			try.whole, try.parts = w, s.parts[:n]
			if try.meets() {
				if n == len(s.parts) || rank(s.parts[n].sep) > 1 {
					return
				}
			}
		}
	}
	s.whole = wholes[0]
	judge(s)
}
