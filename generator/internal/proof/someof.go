package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// someOf judges two counts side by side of which the second is of some of the first by its form, whatever its words
// are: it has the thing of the first behind 的, 采纳的意见建议68条, or no thing, but a verb of what has been done with it,
// 已化解68件. Token k is the first.
func someOf(l lister, k int) {
	n := next(l.text, k)
	if n == -1 || !l.alike(l.q(k), l.q(n)) || l.markAt(n-2) == '、' || !mayBeWhole(l, k) || !mayBeWhole(l, n) {
		return
	}
	from, to := l.sentence(k)
	a, b, p, w := l.lead(k)+l.tail(k), trimLink(l.lead(n)), l.q(n).number(), l.q(k).number()
	like := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
	x, y := l.tail(k), l.tail(n)
	if x != "" && y != "" && firstTwo(x) != firstTwo(y) || p.Cmp(w) <= 0 || p.Cmp(times(w, 4)) > 0 || like[0] != k ||
		l.carries(l.around(l.tokens[k].at)) ||
		containsAny(strings.ReplaceAll(inAll().ReplaceAllString(a, "")+b, "计划的", ""), l.Data.Sums.NotSome) ||
		containsAny(l.cut(n, to), []string{"含", "包括"}) ||
		l.Data.Growth.direction(b) != 0 || unsure(l, []int{k, n}) || startsAny(b, []string{"接收", "接到", "收到"}) ||
		!doneWith().MatchString(b) && !ofThing(b, a) {
		return
	}
	l.say(l.place(n), diag.F366, Likely, "前面一共是%s，这里的%s是其中一部分，却更多\n两个数改一个；要是不在前面的数里，写明白", l.q(k).Printed,
		l.q(n).Printed).Related = l.places(k)
}

// inAll matches words in front of a count that is of all.
var inAll = han.Pattern(`^(?:全年|年内|一年来|累计|共)+`)

// doneWith matches what has been done with a thing that is not named.
var doneWith = han.Pattern(`^(?:目前|年内|年底|现|截至\p{Han}{1,4}|[经并]\p{Han}{2,6}[后,])?` +
	`(?:已经?|均已|就地|当日|查证|实际|全部|逐[条项一件个]|被|如期|按[期时]|成功|当场|审[查核批]后|` +
	`向社会|依法公[布开示]|依法向社会|限期|立即|督促|经)(?:\p{Han}{0,10}[^有])?$`)

// ofThing reports whether the words b of a count end in 的, or in 的 and a thing that the words a of the other have too.
func ofThing(b, a string) bool {
	deed, thing, of := cutAny(b, "的")
	thing, what := strings.TrimRight(thing, "达有为共到"), []rune(a)
	return of != "" && !strings.ContainsRune("对从就由为将向在比较", []rune(b + "的")[0]) && utf8.RuneCountInString(deed) > 2 &&
		(thing == "" || len(thing) > len("人") && strings.ContainsAny(string(what[max(0, len(what)-6):]), thing))
}
