package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// kindsOf matches words that begin with how many kinds a total is of.
var kindsOf = han.Pattern(`^\p{Han}{0,3}?([两三四五六七八九])(?:[级类项批局方地所站种者校院部]|片区|渠道)`)

// kinds returns the number that the words of a count begin with, or that stands in front of them: 2 of 两次行动检查工地; 0 for
// none.
func kinds(l lister, k int) (n int) {
	from := k - 1
	for l.isWord(from) {
		from--
	}
	if q := l.q(from); l.isAmount(from) && han.IsNumeral([]rune(q.typed + "0")[0]) && q.exact() {
		return int(q.Nominal().Num().Int64())
	}
	if m := kindsOf().FindStringSubmatch(trimLink(l.lead(k))); m != nil {
		return numbered(m[1] + "类")
	}
	return 0
}

// cutLast returns the last two characters of s.
func cutLast(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-2):])
}

// reaches reports whether some of the counts come to that in token k, or are it.
func reaches(l lister, toks []int, k int) bool {
	total := l.q(k).number()
	for set := 1; set < 1<<len(toks); set++ {
		v := new(big.Rat)
		for i, tok := range toks {
			if set>>i&1 == 1 {
				v.Add(v, l.q(tok).number())
			}
		}
		if v.Cmp(total) == 0 {
			return true
		}
	}
	return false
}

// sumOf returns the sum of counts with their total, which words need not confirm.
func sumOf(l lister, toks []int, whole int) *sum {
	s := &sum{lister: l, whole: whole, near: true, all: true}
	for _, tok := range toks {
		s.parts = append(s.parts, part{toks: []int{tok}, lead: trimLink(l.lead(tok))})
	}
	return s
}

// plain reports whether token k is an exact count that nothing has been reported of.
func plain(l lister, k int) bool {
	return l.q(k).exact() && !l.reported(l.place(k), figureCodes...)
}

// passed reports whether the sentence of token k names more parts than those with a count, or another time, or has been
// judged. What the whole is called says nothing: 积案38件,已化解32件.
func passed(l lister, k int, whole string) bool {
	around := strings.Replace(l.around(l.tokens[k].at), whole, "", 1)
	from, to := l.sentence(k)
	for _, i := range l.counts(from, to) {
		if said := l.lead(i) + l.tail(i); !startsAny(said, l.Data.Sums.Rest) &&
			!containsAny(said, slices.Concat(l.Data.Flow.Carried, l.Data.Sums.Shared)) {
			around = strings.Replace(strings.Replace(around, l.lead(i), "", 1), l.tail(i), "", 1)
		}
	}
	around = strings.NewReplacer("结转下", "", "结转至", "", "结转到", "").Replace(around)
	return containsAny(around, l.Data.Sums.Besides) || containsAny(around, l.Data.Growth.Old) || !plain(l, k)
}
