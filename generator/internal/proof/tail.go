package proof

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tail is a total after its parts: 占道58起、噪声33起,共91起.
type tail struct {
	lister
	first, last int    // tokens of its counts
	mark        int    // token of the mark after the parts
	scope       string // words before its name: 两镇, 上半年
	own         string // words after its name: 走访 for 共走访
	unnamed     bool   // it has a scope and a verb, but no name: 全年检查
	parts       []part
	leads       []string // of parts
}

// totalAtEnd judges 占道58起、噪声33起,共91起: the count in token k is the total.
func totalAtEnd(l lister, k int) {
	e := tail{lister: l, first: k, last: k}
	if !e.read() {
		return
	}
	e.far = e.scope != ""
	e.parts = e.list()
	for _, units := range [][]string{e.Data.Sums.Goods, e.Data.Sums.Places} {
		if e.parts == nil && slices.Contains(units, e.q(e.last).Unit) {
			e.goods = units
			e.parts = e.list()
		}
	}
	e.leads = each(e.parts, func(p part) string { return p.lead })
	// 设置科室9个、基层所12个,总计22个机构
	summed := strings.HasSuffix(e.between(e.mark, e.first), "计") &&
		(e.own == "" || endsAny(e.own, e.Data.Sums.Together))
	twofold := len(e.parts) == 2 && reaches(l, likeAbove(l, k), k)
	if e.parts != nil && !twofold && !runs(l, rowBefore(l, k, true), k, e.parts[0].toks[0]) &&
		(e.counted() || summed && (&sum{lister: l, whole: k, parts: e.parts}).within(15)) {
		e.judge()
	}
}

// judge judges the parts of the total as far as the words say that they are its parts.
func (e *tail) judge() {
	complete, wrong := e.spells()
	s := &sum{lister: e.lister, whole: e.last, parts: e.parts, column: e.columnOf(e.parts), all: true, sure: true}
	switch {
	case wrong, e.unnamed && (!complete || strings.Contains("家户人名个所座", e.q(e.last).Unit) ||
		containsAny(e.around(e.tokens[e.last].at), e.Data.Sums.Besides)): // some may have been there twice
	case complete && s.within(20) && e.kindred() && !e.later(s),
		s.within(60) && e.columnFits(e.parts, e.counts(e.first, e.last+1)),
		e.goods == nil && s.within(e.tolerance()):
		s.judge()
	case !s.slip() || e.later(s):
	case e.close(s):
		s.near, s.all = true, false
		s.judge()
	}
}

// kindred reports whether the words of the parts after their spells are those of the total, or none.
func (e *tail) kindred() bool {
	return e.own == "" || all(e.leads, func(lead string) bool {
		_, verb, spell := cutAny(lead, "季度", "半年")
		return spell != "" && (verb == "" || kin(e.own, []part{{lead: verb}}))
	})
}

// close reports whether the parts come near enough to the total to be its parts though its words are others.
func (e *tail) close(s *sum) bool {
	return (s.within(15) || strings.Contains(e.own, "各类") && s.within(25)) && e.likely() ||
		s.within(5) && e.own != "" && rank[e.parts[1].sep] == 1 && e.given()
}

// likely reports whether the total may be of the parts though its words are others. Of 个 there are too many kinds.
func (e *tail) likely() bool {
	named := e.own == "" || e.q(e.last).Unit != "个" || strings.Contains(e.own, "各类") ||
		endsAny(e.own, e.Data.Sums.Together)
	return len(e.parts) > 2 && named || e.goods != nil && (e.given() || endsAny(e.own, e.Data.Sums.Together))
}

// later reports whether the total may be of a later stage than the parts, 结案 after 立案, or of more than they.
func (e *tail) later(s *sum) bool {
	said := e.around(e.tokens[e.last].at)
	return s.over() && containsAny(e.own, e.Data.Sums.Crossing) || containsAny(said, e.Data.Flow.Opening) ||
		strings.Contains(said, "结转")
}

// read reads the words of the total whose last count is known. It returns false where they do not name one.
func (e *tail) read() (ok bool) {
	for ; e.is(e.first-1, count); e.first-- {
	}
	for e.mark = e.first - 1; e.isWord(e.mark) || e.is(e.mark, count) && e.mark > e.first-4; e.mark-- {
	}
	if total, all := strings.CutPrefix(e.of(e.first-1), "等"); all && e.is(e.first-2, count) { // 代表7人、委员5人等共12人
		e.mark = e.first // the words are the last part's
		e.scope, e.own, ok = e.Data.Sums.cut(total)
		return ok
	}
	r := rank[e.markAt(e.mark)]
	if r == 0 {
		return false
	}
	said := trimLink(e.between(e.mark, e.first))
	if e.scope, e.own, ok = e.Data.Sums.cut(said); !ok {
		e.own, e.unnamed = strings.CutPrefix(said, "全年")
		e.scope, ok = "全年", e.unnamed && utf8.RuneCountInString(e.own) < 5
	}
	return ok && (r < 4 || e.scope != "")
}

// cut returns the words before the name of a total in s, or a scope alone, and those after it; ok is false for none.
func (w *SumWords) cut(s string) (scope, own string, ok bool) {
	for _, total := range w.Total {
		scope, own, ok := strings.Cut(s, total)
		// 两项 of 以上两项
		scope = cmp.Or(strings.TrimPrefix(strings.TrimPrefix(scope, "以上"), "上述"), scope)
		if ok && (slices.Contains(w.Scope, scope) || numbered(scope) > 1 && utf8.RuneCountInString(scope) <= 5) { // 三镇
			own = strings.TrimPrefix(strings.TrimPrefix(own, "已"), "达到")
			if own == "完成" || own == "实现" { // 新建2.6万亩、改造1.8万亩,合计完成4.4万亩
				own = ""
			}
			return scope, strings.TrimLeft(own, "有计达为是"), true // 共有, 共计
		}
	}
	if own, ok := strings.CutSuffix(s, "共计"); ok && endsAny(own, w.Together) { // 法治阵地共计
		return "", own, true
	} else if ok { // 全年受理共计
		for _, scope = range w.Scope {
			if verb, ok := strings.CutPrefix(own, scope); ok && scope != "" {
				return scope, verb, true
			}
		}
	}
	return "", "", false
}

// isTotal reports whether the words before a count name a total of what stands before them.
func (w *SumWords) isTotal(lead string) bool {
	_, own, ok := w.cut(trimLink(lead))
	return ok && own == ""
}

// names reports whether the words before a count name a total.
func (w *SumWords) names(lead string) bool {
	_, _, ok := w.cut(trimLink(lead))
	return ok
}

// ofAll reports whether the words before a count name a total, with a scope or without words of its own.
func (w *SumWords) ofAll(lead string) bool {
	scope, own, ok := w.cut(lead)
	return ok && (own == "" || scope != "")
}

// ofSpell reports whether the words before a count name the total of a spell of a longer one: 上半年共受理.
func (l *Language) ofSpell(lead string) bool {
	scope, _, _ := l.Sums.cut(lead)
	return l.spell(scope)
}

// columnOf returns which count of each part is like the total, -1 for none.
func (e *tail) columnOf(parts []part) int {
	return slices.IndexFunc(parts[0].toks, func(k int) bool {
		return e.q(k).Unit == "" || e.addable(e.q(k), e.q(e.last))
	})
}

// monthly returns the last of the months that parts are of from January on, each after the one before; -1 where they
// are not. ok is false where a part is of none: 1至10月120件,11至12月30件.
func monthly(parts []part) (last int, ok bool) {
	for _, p := range parts {
		m := months.FindStringSubmatch(p.lead)
		if m == nil {
			return last, false
		}
		if m[1] == strconv.Itoa(last+1) {
			last, _ = strconv.Atoi(m[2])
		} else {
			last = -1
		}
	}
	return last, true
}

// spells reports whether the parts are the spells that make up the scope, quarters for 上半年, or wrong ones.
func (e *tail) spells() (complete, wrong bool) {
	if last, spelled := monthly(e.parts); spelled {
		whole := slices.Contains([]string{"上半年6", "前三季度9", "全年12"}, e.scope+strconv.Itoa(last))
		return whole, !whole && (last == -1 || e.scope != "")
	}
	from, _ := e.sentence(e.parts[0].toks[0])
	said, scope := e.cut(from, e.mark), false
	if strings.Contains(said, "一、二、三、四季度") {
		return len(e.parts) == 4, false
	}
	for _, p := range e.Data.Partitions {
		if p.Whole == "" {
			continue
		}
		named := func(w string) bool { return strings.Contains(said, w) }
		if p.Whole == e.scope && all(p.Words, named) {
			return p.covers(e.parts) == len(p.Words), false
		}
		wrong, scope = wrong || slices.ContainsFunc(p.Words, named), scope || p.Whole == e.scope
	}
	return false, wrong && scope && !strings.Contains(said, "至")
}

// fits reports whether a list may be the parts: it has counts like the total, as many as the scope says, and no total.
func (e *tail) fits(parts []part) bool {
	n := numbered(e.scope)
	return len(parts) > 1 && (n == 0 || n == len(parts)) && !e.Data.Sums.isTotal(parts[0].lead) &&
		e.columnOf(parts) != -1
}

// list returns the list before the total that may be its parts, the longest with the same marks; none if one adds up.
func (e *tail) list() (best []part) {
	from, _ := e.sentence(e.mark)
	if e.far {
		from = 0
	}
	for k := max(from, e.mark-3*maxMembers); k < e.mark; k++ {
		if e.isWord(k - 1) {
			continue
		}
		parts, next := e.lister.read(k)
		if next != e.mark || !e.fits(parts) {
			continue
		}
		inner := len(best) > 2 && rank[best[1].sep] == 1 && e.markAt(k-1) == '、' &&
			(e.own == "" || endsAny(e.own, e.Data.Sums.Together))
		if s := (&sum{lister: e.lister, whole: e.last, parts: parts, column: e.columnOf(parts)}); !inner && s.meets() {
			return nil
		}
		if best == nil && all(parts[1:], func(p part) bool { return rank[p.sep] == rank[parts[1].sep] }) {
			best = parts
		}
	}
	return best
}
