package proof

import (
	"fazhi/generator/internal/han"
	"slices"
	"strings"
)

// totals finds totals that are said with their parts.
func totals(d *reader, t *text) {
	l := lister{t, &d.Data.Language}
	for k := range t.tokens {
		switch {
		case t.is(k, word):
			among(d, l, k)
			bracketBefore(d, l, k)
		case t.is(k, count) && !t.q(k).percent():
			bracketed(d, l, k)
			behindColon(d, l, k)
			totalBehind(d, l, k)
			remainder(d, l, k)
			announced(d, l, k)
		}
	}
}

// opener returns the word of words that s has last and where it ends in s; 0 for none.
func opener(s string, words []string) (string, int) {
	for _, w := range words {
		if i := strings.LastIndex(s, w); i >= 0 {
			return w, i + len(w)
		}
	}
	return "", 0
}

// among judges the list that 其中, 包括 or 含 in the word token k opens.
func among(d *reader, l lister, k int) {
	t, w := l.t, &l.lang.Sums
	s := sum{t: t, sure: true}
	said := t.of(k)
	in, end := opener(said, w.Among)
	if end == 0 {
		if in, end = opener(said, w.Some); end > 0 {
			s.open = true
		} else if in, end = opener(said, w.Whole); end > 0 {
			s.all = true
		}
	}
	if end == 0 || strings.HasSuffix(said[:end-len(in)], "不") {
		return
	}
	from := k
	if m := t.markAt(k + 1); end == len(said) && (m == ',' || m == ':') {
		from = k + 2
	}
	parts, next := l.read(from)
	if len(parts) == 0 || t.q(parts[0].toks[0]).percent() {
		return
	}
	if from == k {
		parts[0].lead = trimLink(said[end:])
	}
	if strings.HasPrefix(in, "分别") && t.is(next+1, word) && l.isTotal(t.of(next+1)) {
		return // the total is behind
	}
	if in == "由" && !strings.Contains(parts[len(parts)-1].tail, "成") || strings.HasPrefix(in, "分别") && containsAny(t.clause(k), l.lang.Growth.Old) {
		return
	}
	s.open = s.open || isOpen(l, parts, next)
	for c := range parts[0].toks {
		s := s
		s.parts = column(parts, c)
		wholes, listed := l.wholes(k, s, slices.Contains(w.Among, in))
		if len(wholes) == 0 || listed && len(parts) < 2 {
			continue
		}
		s.all = s.all && len(parts) > 1 && !s.open
		l.tellUnlessFits(d, &s, wholes)
	}
}

// isOpen reports whether the words of the last part or behind it say that the list is not complete.
func isOpen(l lister, parts []part, next int) bool {
	last := parts[len(parts)-1]
	if strings.HasPrefix(last.tail, "等") || l.t.is(next, word) && strings.HasPrefix(l.t.of(next), "等") {
		return true
	}
	return containsAny(parts[0].lead, l.lang.Sums.Open[1:])
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
	t, q, depth := l.t, s.q(0), l.t.tokens[k].depth
	for i := 0; q.Unit == "" && i < len(s.parts); i++ {
		q = s.q(i)
	}
	crossed := !far
	for i := k - 1; i >= max(0, k-maxTokens); i-- {
		switch m := t.markAt(i); {
		case ending(m) && (crossed || len(out) > 0 || i < k-1):
			return out, listed
		case ending(m):
			crossed = true
		case !t.is(i, count) || t.tokens[i].depth > depth || t.q(i).percent():
		case q.Unit == "" || l.alike(t.q(i), q):
			out = append(out, i)
			if len(out) == 2 {
				listed = strings.ContainsAny(t.between(i, out[0]), "、和") && !strings.ContainsAny(t.between(i, out[0]), ",:(")
			}
		}
	}
	return out, listed
}

// tellUnlessFits judges the parts against the nearest of the wholes, unless another of them fits. Where a list is
// parted by commas, its first members alone may be the parts.
func (l lister) tellUnlessFits(d *reader, s *sum, wholes []int) {
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
	judge(d, s)
}

// bracketed judges 119起(工伤42起、民事77起).
func bracketed(d *reader, l lister, k int) {
	t := l.t
	open := k + 1
	if t.is(open, word) {
		open++
	}
	if t.markAt(open) == '(' {
		l.bracket(d, open, k)
	}
}

// bracketBefore judges 车辆(轿车12辆、客车9辆)21辆.
func bracketBefore(d *reader, l lister, k int) {
	if l.t.markAt(k+1) != '(' || l.t.is(k-1, count) {
		return
	}
	if end := l.t.closing(k + 1); end > 0 && l.t.is(end+1, count) {
		l.bracket(d, k+1, end+1)
	}
}

// bracket judges the list in the brackets that open at token open against the counts that end or begin at token k.
func (l lister) bracket(d *reader, open, k int) {
	t, w := l.t, &l.lang.Sums
	parts, next := l.read(open + 1)
	if len(parts) < 2 || containsAny(parts[0].lead, w.Among) || containsAny(parts[0].lead, w.Some) || containsAny(parts[0].lead, l.lang.Growth.Old) ||
		containsAny(parts[0].lead, w.Whole) {
		return
	}
	s := sum{t: t, sure: true, open: isOpen(l, parts, next)}
	if parts[0].noun() == "" || !s.open && t.markAt(next) != ')' {
		return
	}
	for c, tok := range parts[0].toks {
		for _, whole := range []int{k, k - 1, k + 1} {
			if t.is(whole, count) && l.alike(t.q(whole), t.q(tok)) {
				s := s
				s.parts, s.whole = column(parts, c), whole
				s.all = !s.open && s.within(35)
				judge(d, &s)
				break
			}
		}
	}
}

// behindColon judges 审结94件:维持51件、驳回43件.
func behindColon(d *reader, l lister, k int) {
	t := l.t
	colon := k + 1
	if t.is(colon, word) {
		colon++
	}
	if t.markAt(colon) != ':' {
		return
	}
	parts, next := l.read(colon + 1)
	if len(parts) < 2 || containsAny(parts[0].lead, l.lang.Sums.Among) || !l.alike(t.q(k), t.q(parts[0].toks[0])) || len(parts[0].toks) > 1 {
		return
	}
	judge(d, &sum{t: t, whole: k, parts: column(parts, 0), open: isOpen(l, parts, next)})
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
	first := k
	for t.is(first-1, count) {
		first--
	}
	m := first - 2
	if !t.is(first-1, word) {
		return
	}
	lead := t.of(first - 1)
	far, n := startsAny(lead, l.lang.Sums.Scope[1:]), int64(0)
	if t.is(m, count) && l.isTotal(lead) && !han.IsDigit(t.r[t.tokens[m].at]) { // 两项合计
		m, far, n = m-1, true, t.q(m).Nominal().Num().Int64()
	}
	if rank(t.markAt(m)) == 0 || !l.isTotal(lead) && !strings.HasPrefix(trimLink(lead), "共") {
		return
	}
	if rank(t.markAt(m)) > 3 && !far {
		return
	}
	if parts := l.endingAt(m, k, farther{far, n}); len(parts) > 1 && l.names(lead, parts, t.tail(k)) {
		s := &sum{t: t, whole: k, parts: column(parts, k-first), all: true, sure: true}
		limit := int64(60)
		if rank(parts[1].sep) > 1 {
			limit = 30
		}
		if s.within(limit) {
			judge(d, s)
		}
	}
}

// names reports whether lead names a total of the parts: 共, or 共走访 behind parts that were 走访; the words behind
// it have to be theirs.
func (l lister) names(lead string, parts []part, tail string) bool {
	own, ok := strings.CutPrefix(trimLink(lead), "共")
	if !l.isTotal(lead) && (!ok || own == "" || !strings.Contains(parts[0].lead, own)) {
		return false
	}
	for _, p := range parts {
		if tail == "" || strings.Contains(p.noun(), tail) {
			return true
		}
	}
	return false
}

// farther says where the parts of a total may be: in the sentences before too, and how many they are, 0 for any number.
type farther struct {
	far bool
	n   int64
}

// endingAt returns the list in front of the mark at token m whose columns may add up to the counts that end at
// token k: one that fits if there is any, else the longest with the same marks throughout.
func (l lister) endingAt(m, k int, where farther) []part {
	t := l.t
	var best []part
	from, _ := t.sentence(max(m-1, 0))
	for n := 0; where.far && n < 5 && from > 1; n++ {
		from, _ = t.sentence(from - 2)
	}
	for s := max(from, m-3*maxMembers); s < m; s++ {
		if s > from && !t.is(s-1, mark) && !t.is(s-1, count) {
			continue
		}
		parts, next := l.read(s)
		if next != m || len(parts) < 2 || where.n > 0 && where.n != int64(len(parts)) || l.isTotal(parts[0].lead) {
			continue
		}
		first := k - len(parts[0].toks) + 1
		fits, alike, same := true, true, true
		for c, tok := range parts[0].toks {
			alike = alike && t.is(first+c, count) && (t.is(tok, number) || t.q(tok).Unit == "" || l.alike(t.q(tok), t.q(first+c)))
			fits = fits && alike && (&sum{t: t, whole: first + c, parts: column(parts, c)}).meets()
		}
		for _, p := range parts[1:] {
			same = same && rank(p.sep) == rank(parts[1].sep) || p.sep == '和'
		}
		if alike && fits {
			return nil
		}
		if alike && same && best == nil {
			best = parts
		}
	}
	return best
}

// remainder judges 线索510条,有效372条,其余138条不属实: the count in token k is what is left.
func remainder(d *reader, l lister, k int) {
	t := l.t
	if !startsAny(trimLink(t.lead(k)), l.lang.Sums.Rest) {
		return
	}
	from, _ := t.sentence(k)
	var toks, listed []int // listed: parted from the count in front by 、 only
	for i := k; i >= from; i-- {
		if t.is(i, word) && containsAny(t.of(i), l.lang.Sums.Among) {
			return
		}
		if !t.is(i, count) || t.tokens[i].depth != t.tokens[k].depth {
			continue
		}
		if len(toks) > 0 && !strings.ContainsAny(t.between(i, toks[0]), ",:;") {
			listed = append(listed, toks[0])
		}
		if !l.alike(t.q(i), t.q(k)) {
			break
		}
		toks = append([]int{i}, toks...)
	}
	for n := len(toks) - 3; n >= 0; n-- {
		s := sum{t: t, whole: toks[n], all: true}
		for _, tok := range toks[n+1:] {
			s.parts = append(s.parts, member{tok, ',', trimLink(t.lead(tok))})
		}
		if s.meets() {
			return
		}
		if n == 0 && !slices.Contains(listed, toks[1]) && s.excess() < 0 && s.within(30) {
			judge(d, &s)
		}
	}
}

// announced judges a total with 共, or a list that ends in 其他, without 其中: 共公开1079条,网站230条,微博440条,
// 微信409条. Only a list whose members clearly count the same thing as the total is taken for its parts.
func announced(d *reader, l lister, k int) {
	t := l.t
	sep := k + 1
	if t.is(sep, word) {
		sep++
	}
	if m := t.markAt(sep); m != ',' && m != ':' || !t.q(k).exact() {
		return
	}
	parts, _ := l.read(sep + 1)
	head := t.before(k)
	if len(parts) < 2 || len(parts[0].toks) > 1 || !l.alike(t.q(k), t.q(parts[0].toks[0])) {
		return
	}
	s := sum{t: t, whole: k, parts: column(parts, 0)}
	if s.describe(l.lang); s.known && s.every && s.within(30) && rank(parts[1].sep) == 1 {
		judge(d, &s)
		return
	}
	if s.near = true; !kin(head, parts) {
		return
	}
	if !containsAny(parts[len(parts)-1].lead, l.lang.Sums.Rest) {
		if !containsAny(head, []string{"共", "总", "合计", "累计"}) {
			return
		}
		s.parts = s.nearest()
	}
	judge(d, &s)
}

// nearest returns the parts, at least two from the first on, that come nearest to the total: nothing says where
// the list ends.
func (s *sum) nearest() []member {
	best := s.parts[:2]
	for n := 3; n <= len(s.parts); n++ {
		a, b := sum{t: s.t, whole: s.whole, parts: best}, sum{t: s.t, whole: s.whole, parts: s.parts[:n]}
		if b.gap().Cmp(a.gap()) < 0 {
			best = b.parts
		}
	}
	return best
}

// kin reports whether the words of all parts share two characters with those of the total.
func kin(head string, parts []part) bool {
	h := []rune(head)
	for _, p := range parts {
		shared := false
		for i := 0; i+2 <= len(h); i++ {
			shared = shared || strings.Contains(p.lead, string(h[i:i+2]))
		}
		if !shared {
			return false
		}
	}
	return true
}
