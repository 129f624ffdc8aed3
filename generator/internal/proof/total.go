package proof

import "strings"

// totals finds totals that are said with their parts: 其中, 分别是, in brackets, 共…件.
func (d *reader) totals(t *text) {
	for k := range t.tokens {
		switch {
		case t.is(k, word):
			d.among(t, k)
		case t.is(k, count):
			d.bracketed(t, k)
			d.announced(t, k)
		}
	}
}

// among judges what stands behind 其中 or 分别是 in the word token k.
func (d *reader) among(t *text, k int) {
	s := t.of(k)
	if i := strings.Index(s, "分别是"); i >= 0 {
		d.parts(t, k, sum{all: true})
		return
	}
	if i := strings.Index(s, "其中"); i >= 0 && !strings.Contains(s[i+len("其中"):], "其中") {
		d.parts(t, k, sum{sure: true})
	}
}

// parts reads the list that begins in the word token k and judges it.
func (d *reader) parts(t *text, k int, s sum) {
	s.t, s.parts = t, d.list(t, k)
	if len(s.parts) == 0 {
		return
	}
	first := &s.parts[0]
	for _, w := range openers {
		if i := strings.LastIndex(first.noun, w); i >= 0 {
			first.noun = first.noun[i+len(w):]
		}
	}
	s.whole = t.wholeOf(k, t.tokens[first.tok].q.Unit)
	if s.whole < 0 || t.tokens[first.tok].q.percent() {
		return
	}
	s.all = s.all && len(s.parts) > 1 && first.noun != "" || s.rest()
	d.judge(s)
}

// bracketed judges 119起(工伤42起、民事77起).
func (d *reader) bracketed(t *text, k int) {
	open := k + 1
	if t.is(open, word) {
		open++
	}
	if t.markAt(open) != '(' || t.tokens[k].q.percent() {
		return
	}
	parts := d.list(t, open+1)
	if len(parts) < 2 || parts[0].noun == "" || strings.Contains(parts[0].noun, "其中") || !t.tokens[k].q.alike(t.tokens[parts[0].tok].q) {
		return
	}
	d.judge(sum{t: t, whole: k, parts: parts, all: t.markAt(parts[len(parts)-1].tok+1) == ')'})
}

// announced judges a total with 共, or a list that ends in 其他, without 其中:
// 共公开1079条,网站230条,微博440条,微信409条. Only a list whose members clearly
// count the same thing as the total is taken for its parts.
func (d *reader) announced(t *text, k int) {
	sep := t.markAt(k + 1)
	if sep == 0 && t.is(k+1, word) {
		sep = t.markAt(k + 2)
	}
	q := t.tokens[k].q
	if sep != ',' && sep != ':' || q.percent() || !q.exact() {
		return
	}
	from := k + 1
	for t.markAt(from) != sep {
		from++
	}
	parts := d.list(t, from+1)
	if len(parts) < 2 || !q.alike(t.tokens[parts[0].tok].q) {
		return
	}
	s := sum{t: t, whole: k, parts: parts, loose: true}
	head := t.before(k)
	if rest := s.rest(); !rest && !containsAny(head, []string{"共", "总", "合计", "累计"}) || !s.kin(head) {
		return
	} else if !rest {
		s.parts = s.nearest(q.Low)
	}
	if s.close() {
		d.judge(s)
	}
}
