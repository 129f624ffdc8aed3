package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// tail is a total behind its parts: 占道58起、噪声33起,共91起.
type tail struct {
	first, last int    // tokens of its counts
	mark        int    // token of the mark behind the parts
	scope       string // words in front of its name: 两镇, 上半年
	own         string // words behind its name: 走访 for 共走访
	n           int    // how many parts the scope says; 0 for any number
}

// far reports whether the parts may be in the sentences before.
func (e tail) far() bool { return e.scope != "" }

// isTotal reports whether the words in front of a count name a total of what stands in front of them.
func (l lister) isTotal(lead string) bool {
	_, own, ok := l.Data.Sums.cut(trimLink(lead))
	return ok && own == ""
}

// ofAll reports whether the words in front of a count name a total, with a scope or without words of its own.
func (l lister) ofAll(lead string) bool {
	scope, own, ok := l.Data.Sums.cut(lead)
	return ok && (own == "" || scope != "")
}

// trimTotal drops the verbs behind 共: 共有, 共计.
func trimTotal(s string) string { return strings.TrimLeft(s, "有计达为是") }

// cut returns the words in front of the name of a total in s, which may be a scope only, and those behind it. ok is
// false where s has no such name.
func (w *SumWords) cut(s string) (scope, own string, ok bool) {
	if r := []rune(s); len(r) > 1 && len(r) <= 5 && r[0] == '总' && strings.ContainsRune("数量额", r[len(r)-1]) {
		return "总", "", true
	}
	for _, total := range w.Total {
		if i := strings.Index(s, total); i >= 0 && w.scoped(s[:i]) {
			return s[:i], trimTotal(s[i+len(total):]), true
		}
	}
	return "", "", false
}

// scoped reports whether s may stand in front of the name of a total: one of Scope, or a number with what it counts.
func (w *SumWords) scoped(s string) bool {
	return slices.Contains(w.Scope, s) || numbered(s) > 1 && utf8.RuneCountInString(s) <= 5
}

// numbered returns the number that s begins with, 0 for none: 2 for 两镇.
func numbered(s string) int {
	r := []rune(s)
	switch {
	case len(r) < 2 || !han.IsNumeral(r[0]):
		return 0
	case r[0] == '两':
		return 2
	}
	_, n := han.LeadingNumeral(r)
	return n
}

// tailAt returns the total whose last count is token k; ok is false for none.
func (l lister) tailAt(k int) (e tail, ok bool) {
	for e.first, e.last = k, k; l.is(e.first-1, count); e.first-- {
	}
	for e.mark = e.first - 1; l.is(e.mark, word) || l.is(e.mark, count) && e.mark > e.first-4; e.mark-- {
	}
	if e.mark >= e.first-1 || e.mark < 0 || !l.is(e.first-1, word) {
		return e, false
	}
	if e.scope, e.own, ok = l.Data.Sums.cut(trimLink(l.between(e.mark, e.first))); !ok {
		return e, false
	}
	e.n = numbered(e.scope)
	most := 3
	if e.far() {
		most = 4
	}
	r := rank(l.markAt(e.mark))
	return e, r > 0 && r <= most
}

// totalBehind judges 占道58起、噪声33起,共91起: the count in token k is the total.
func totalBehind(l lister, k int) {
	e, ok := l.tailAt(k)
	if !ok {
		return
	}
	l.far = e.far()
	parts := l.endingAt(e)
	if len(parts) < 2 || overlap(parts) || !counted(l.tail(k), parts) || !l.Data.spells(e.scope, parts) {
		return
	}
	s := &sum{lister: l, whole: k, parts: column(parts, l.columnOf(e, parts)), all: true, sure: true}
	if s.within(l.tolerance(e, parts)) {
		s.judge()
	}
}

// columnOf returns which count of each part is of the total: the last of them where the total has as many counts, else
// the one of a like unit; -1 for none.
func (l lister) columnOf(e tail, parts []part) int {
	toks := parts[0].toks
	like := func(k int) bool { return l.q(k).Unit == "" || l.alike(l.q(k), l.q(e.last)) }
	if c := len(toks) - 1; e.last-e.first >= c && like(toks[c]) {
		return c
	}
	return slices.IndexFunc(toks, like)
}

// overlap reports whether two parts are spells of months that begin alike: 1至6月, 1至9月.
func overlap(parts []part) bool {
	var starts []string
	for _, p := range parts {
		if m := months.FindStringSubmatch(p.lead); m != nil {
			if slices.Contains(starts, m[1]) {
				return true
			}
			starts = append(starts, m[1])
		}
	}
	return false
}

// spells reports whether the parts are the spells that make up the scope: quarters for 上半年. Other scopes have none.
func (l *Language) spells(scope string, parts []part) bool {
	for _, p := range l.Partitions {
		if p.Whole != "" && p.Whole == scope {
			return p.covers(column(parts, 0)) == len(parts)
		}
	}
	return true
}

// counted reports whether the words behind a total are those of a part.
func counted(tail string, parts []part) bool {
	return tail == "" || slices.ContainsFunc(parts, func(p part) bool { return strings.Contains(p.noun(), tail) })
}

// endingAt returns the list in front of a total whose columns may add up to its counts: none if there is one that
// does, else the longest with the same marks throughout.
func (l lister) endingAt(e tail) (best []part) {
	from, _ := l.sentence(max(e.mark-1, 0))
	for n := 0; e.far() && n < 5 && from > 1; n++ {
		from, _ = l.sentence(from - 2)
	}
	for s := max(from, e.mark-3*maxMembers); s < e.mark; s++ {
		if s > from && !l.is(s-1, mark) && !l.is(s-1, count) {
			continue
		}
		parts, next := l.read(s)
		if next != e.mark || !l.partsOf(e, parts) {
			continue
		}
		alike, fits := l.compare(e, parts)
		if fits {
			return nil
		}
		if alike && best == nil && uniform(parts) {
			best = parts
		}
	}
	return best
}

// partsOf reports whether there are as many parts as the total says, and none is a total itself.
func (l lister) partsOf(e tail, parts []part) bool {
	return len(parts) > 1 && (e.n == 0 || e.n == len(parts)) && !l.isTotal(parts[0].lead)
}

// compare reports whether one count of each part is like the total, and whether these come to it.
func (l lister) compare(e tail, parts []part) (alike, fits bool) {
	c := l.columnOf(e, parts)
	if c < 0 {
		return false, false
	}
	return true, (&sum{lister: l, whole: e.last, parts: column(parts, c)}).meets()
}

// uniform reports whether the same mark is between all parts.
func uniform(parts []part) bool {
	return !slices.ContainsFunc(parts[1:], func(p part) bool {
		return rank(p.sep) != rank(parts[1].sep) &&
			p.sep != '和'
	})
}
