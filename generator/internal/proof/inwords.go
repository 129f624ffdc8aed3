package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// sharesInWords judges a share in words by the percentage right in front of it, 满意率为86.4%,超过九成, or by the two counts
// that it is of: 案卷240册,优秀案卷132册,占比不足半数. Token k is the share.
func sharesInWords(l lister, k int) {
	said, ok := worded(l.q(k))
	if !ok || l.reported(l.place(k), figureCodes...) {
		return
	}
	lead := l.lead(k)
	if front := k - 2 - b2i(l.isWord(k-1)); l.markAt(front+1) == ',' && l.isPercent(front) && l.q(front).exact() &&
		slices.Contains([]string{"", "已", "达到", "已达", "均"}, lead) {
		if v := l.q(front).number(); said.denies(v) {
			l.say(l.place(k), diag.F366, Likely, "前面是%s，和「%s」对不上\n两处核对一下", l.q(front).Printed,
				l.q(k).Printed).Related = l.places(front)
		}
		return
	}
	part, of := thatIs(l, k)
	direct := part != -1
	toks := []int{part, of}
	if !direct {
		if toks = ratedTwo(l, k); toks == nil {
			return
		}
		part, of = toks[0], toks[1]
	}
	r := rate{lister: l, tok: k, name: "占比"}
	v := r.of(part, of)
	if denies(l.lead(part), l.lead(of)) { // 成功46件、不成功4件
		v = percent(r.value(part), r.added(toks))
	}
	who := firstTwo(lead) // 优秀人员 of 达到优秀等次
	named := endsAny(strings.TrimSuffix(lead, "接"), []string{"人员", "人数"}) &&
		strings.Contains(l.lead(part)+l.tail(part), who) && !strings.Contains(l.lead(of)+l.tail(of), who)
	direct = direct || part < k && saidOfPart(l, lead, part, of)
	if rest, ok := ofPart(r, part, of); (direct || named || ok && !rest) && said.denies(v) {
		l.say(l.place(k), diag.F305, Likely, "%s÷%s=%s%%，和「%s」对不上\n两处核对一下", l.q(part).show(), l.q(of).show(),
			fact.Rounding(v, fact.Quantity{Scale: 1, Decimals: 1}).Printed, l.q(k).Printed).Related = l.places(toks...)
	}
}

// saidOfPart reports whether the words of a share are those of the count in token part, not of token of, or there are
// none behind 其中: 其中采纳21条,不足一半.
func saidOfPart(l lister, lead string, part, of int) bool {
	if lead == "" {
		return of < part && strings.HasPrefix(strings.TrimLeft(l.between(of, part), ","), "其中")
	}
	return strings.HasSuffix(l.lead(part), lead) && !strings.Contains(l.lead(of), lead)
}

// thatIs returns the count that the share in token k is said to be and the one in front that it is of, -1 for none:
// 执法人员12名,一半人员即9名.
func thatIs(l lister, k int) (part, of int) {
	part = bracketed(l, k)
	if part == -1 && endsAny(l.tail(k), []string{"即", "也就是", "共", "计"}) && l.is(k+2, count) {
		part = k + 2
	}
	from, _ := l.sentence(k)
	of = lastBefore(from, k, func(i int) bool { return part != -1 && l.is(i, count) && l.alike(l.q(i), l.q(part)) })
	if of == -1 || !plain(l, of) || !plain(l, part) || l.q(of).number().Sign() == 0 ||
		l.q(of).number().Cmp(l.q(part).number()) < 0 {
		return -1, -1
	}
	return part, of
}

// wording is a share in words.
type wording struct {
	n   *big.Rat // in per cent
	how string   // one of the words around: 超过, 不足, 近, 约; "" for none
}

// worded returns what q says in words: 九成, 近三分之二, 不足半数, 过半; ok is false for digits.
func worded(q quantity) (w wording, ok bool) {
	if !q.percent() || strings.Contains(q.Printed, "百分") || !strings.ContainsAny(q.Printed, "成半") &&
		!strings.Contains(q.Printed, "分之") {
		return w, false
	}
	w.n, ok = new(big.Rat).SetString(q.typed)
	switch {
	case q.tail == "以上", strings.HasPrefix(q.Printed, "过"), strings.ContainsAny(q.about, "超逾"):
		w.how = "超过"
	case q.about == "近":
		w.how = "近"
	case q.about == "约", q.tail == "左右", q.tail == "上下":
		w.how = "约"
	case strings.HasPrefix(q.about, "不到"), strings.HasPrefix(q.about, "不足"):
		w.how = "不足"
	case q.about+q.tail != "":
		ok = false
	}
	return w, ok
}

// denies reports whether a share of v per cent cannot be meant: 78 % are no 近九成, nor 55 % 不足半数.
func (w wording) denies(v *big.Rat) bool {
	off := distance(v, w.n)
	switch w.how {
	case "超过":
		return v.Cmp(new(big.Rat).Sub(w.n, big.NewRat(1, 10))) < 0
	case "不足":
		return v.Cmp(w.n) >= 0
	case "近":
		return v.Cmp(new(big.Rat).Sub(w.n, big.NewRat(10, 1))) <= 0 || v.Cmp(w.n) > 0 && off.Cmp(big.NewRat(5, 1)) > 0
	case "约":
		return off.Cmp(big.NewRat(11, 1)) > 0
	}
	return off.Cmp(big.NewRat(11, 1)) > 0 || off.Cmp(big.NewRat(5, 1)) > 0 && simpleShare(v)
}

// simpleShare reports whether v per cent are a fraction that has a name of its own: 三分之二, 四分之三, 五分之二.
func simpleShare(v *big.Rat) bool {
	return slices.ContainsFunc([]int64{2, 3, 4, 5}, func(n int64) bool {
		return new(big.Rat).Quo(times(v, n), hundred).IsInt()
	})
}
