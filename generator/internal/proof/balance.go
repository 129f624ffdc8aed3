package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// What was there before and what is left, in whatever words.
var (
	openingStock = han.Pattern(`年初|期初|年末未结|年底未结|结转|旧存|原有|上年|去年|遗留|[0-9]{4}年[年末底]`)
	closingStock = han.Pattern(`尚|仍|还[在有剩未]|余|剩|未[结办审执裁]|目前|现[有共]|年末|年底|期末|调整[后为]|结转|转入|转下|正在|在办|待|净`)
	wentOut      = han.Pattern(`[办审执裁完][结毕理]|裁判|结案|完[成工结]|减|消|销|废|退|出库|调离|解|满|取消|下放|转出|已结|清|死亡|处理`)
	cameIn       = han.Pattern(`新|收|受理|增|入|承接|接|立案|申请|购|补`)
)

// balanced judges a stock of which the words for what comes in and goes out may be any: what there was at first, or
// what came in, what was added and taken, and what is left, are all counts of the sentence from token k on. Of three
// the first is what came in, the second what became of it. Where the words of a number do not say which way it goes,
// both are tried.
func balanced(l lister, k int) {
	_, to := l.sentence(k)
	toks := l.counts(k, to)
	n := len(toks) - 1
	if n < 2 || n > 5 || !likeRow(l, toks[1:], toks[:n]) ||
		containsAny(l.cut(k, to), []string{"其中", "同比", "分别", "以上"}) ||
		!all(toks, func(i int) bool { return plain(l, i) && l.tokens[i].depth == 0 && !isEach(l.text, i) }) {
		return
	}
	last := l.lead(toks[n])
	opens := slices.IndexFunc(toks[:2], func(i int) bool { return openingStock().MatchString(l.lead(i)) })
	if !closingStock().MatchString(last+cutAt(l.tail(toks[n]), 4)) ||
		opens == -1 && (n > 2 || !wentOut().MatchString(l.lead(toks[1])) || wentOut().MatchString(l.lead(toks[0]))) {
		return
	}
	if opens > 0 && startsAny(l.lead(toks[opens]), []string{"含", "包含", "包括"}) { // 9件,含上年结转1件
		return
	}
	if opens == -1 && l.carries(strings.Replace(l.cut(k, to), last, "", 1)) {
		return
	}
	said, near := l.q(toks[n]).number(), (*big.Rat)(nil)
	terms := ""
	for set := range 1 << (n - 1) {
		v, s := l.q(toks[0]).number(), l.q(toks[0]).show()
		v = new(big.Rat).Set(v)
		for i, tok := range toks[1:n] {
			minus := set>>i&1 == 1
			lead := strings.TrimPrefix(l.lead(tok), "新")
			out := lastOf(lead, l.Data.Flow.Out) > 0 || wentOut().MatchString(lead)
			in := cameIn().MatchString(l.lead(tok))
			if out != in && out != minus || opens == -1 && !minus || i+1 == opens && minus {
				v = nil
				break
			}
			s += map[bool]string{true: "-", false: "+"}[minus] + l.q(tok).show()
			v.Add(v, times(l.q(tok).number(), int64(1-2*b2i(minus))))
		}
		switch {
		case v == nil:
		case v.Cmp(said) == 0:
			return
		case v.Sign() >= 0 && (distance(v, said).Cmp(big.NewRat(2, 1)) <= 0 || strictSlip(v, said)):
			near, terms = v, s
		}
	}
	if near != nil {
		equation{lister: l, said: toks[n], terms: terms, of: toks[:n], code: diag.F351, certainty: Likely,
			right: l.q(toks[n]).value(near)}.report()
	}
}
