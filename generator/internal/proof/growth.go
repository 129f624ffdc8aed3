package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// rising and falling are the verbs of change.
var (
	rising  = []string{"增长", "上升", "提高", "提升", "增加", "增至", "升至", "升到", "上涨"}
	falling = []string{"下降", "减少", "降低", "减至", "降至", "降到", "压减", "压缩", "缩短", "缩减"}
)

// direction says where a verb of change in s leads: 1, -1, or 0 for no or both verbs.
func direction(s string) int {
	up, down := containsAny(s, rising), containsAny(s, falling)
	switch {
	case up && !down:
		return 1
	case down && !up:
		return -1
	}
	return 0
}

// formerly are words for the year before.
var formerly = []string{"上年", "去年", "上一年", "同期"}

// change is a count of now and the one of before.
type change struct {
	t        *text
	old, now int // tokens
}

// growth judges 由40%降低至38%, and 120件,比上年的100件增长20%.
func (d *reader) growth(t *text) {
	for k := range t.tokens {
		if !t.is(k, count) {
			continue
		}
		if c, ok := fromTo(t, k); ok {
			d.turn(c)
			d.percentage(c, k+1)
		} else if c, ok := compared(t, k); ok {
			d.percentage(c, k)
		}
	}
}

// fromTo recognises 由40%降低至38%; k is the second count.
func fromTo(t *text, k int) (change, bool) {
	c := change{t, k - 2, k}
	if !t.is(k-1, word) || !t.is(c.old, count) {
		return c, false
	}
	verb, head := t.of(k-1), t.before(c.old)
	ends := strings.HasSuffix(verb, "到") || strings.HasSuffix(verb, "至") || strings.HasSuffix(verb, "为")
	from := strings.HasSuffix(head, "由") || strings.HasSuffix(head, "从")
	return c, ends && from && c.exact() && t.tokens[c.old].q.alike(t.tokens[k].q) && direction(verb) != 0
}

// compared recognises 120件,比上年的100件增长; k is the second count.
func compared(t *text, k int) (change, bool) {
	head := t.before(k)
	if !containsAny(head, formerly) || direction(t.behind(k)) == 0 {
		return change{}, false
	}
	from, _ := t.sentence(k)
	for i := k - 1; i >= from; i-- {
		if t.is(i, count) {
			c := change{t, k, i}
			return c, t.tokens[i].q.alike(t.tokens[k].q) && c.exact()
		}
	}
	return change{}, false
}

func (c change) exact() bool {
	return c.t.tokens[c.old].q.exact() && c.t.tokens[c.now].q.exact() && c.t.tokens[c.old].q.Low.Sign() > 0
}

func (c change) q() (old, now quantity) { return c.t.tokens[c.old].q, c.t.tokens[c.now].q }

// turn tells of a change that leads the other way.
func (d *reader) turn(c change) {
	old, now := c.q()
	verb := c.t.of(c.now - 1)
	if direction(verb)*now.Low.Cmp(old.Low) >= 0 && now.Low.Cmp(old.Low) != 0 {
		return
	}
	d.tell(Finding{Span: c.t.place(c.now - 1), Code: diag.F311, Certainty: Certain,
		Message: fmt.Sprintf("由%s到%s，不能说「%s」", old.Printed, now.Printed, verb), Hint: "核对两个数，是不是写反了",
		Related: []Span{c.t.place(c.old), c.t.place(c.now)}})
}

// percentage judges the first percentage behind token k, which says how much a count changed.
func (d *reader) percentage(c change, k int) {
	_, end := c.t.sentence(k)
	for k++; k < end && !c.t.is(k, count); k++ {
		if c.t.is(k, year) {
			return
		}
	}
	if k >= end {
		return
	}
	said, verb := c.t.tokens[k].q, c.t.before(k)
	way := direction(verb)
	if !said.exact() || way == 0 || said.Unit != "%" && said.Unit != "个百分点" {
		return
	}
	old, now := c.q()
	gap := new(big.Rat).Sub(now.Low, old.Low)
	if old.percent() {
		d.points(c, k, gap)
		return
	}
	v := percent(gap, old.Low)
	if gap.Sign() == way && (said.Rounded().Contains(new(big.Rat).Abs(v)) || said.Truncated().Contains(new(big.Rat).Abs(v))) {
		return
	}
	right := fact.Rounding(new(big.Rat).Abs(v), said.Quantity).Printed
	d.tell(Finding{Span: c.t.place(k), Code: diag.F310, Certainty: Certain,
		Message: fmt.Sprintf("从%s到%s，%s%s，写的是「%s%s」", old.Printed, now.Printed, turned(gap.Sign()), right, verb, said.Printed),
		Hint:    "增长率=（今年-上年）÷上年；核对三个数", Related: []Span{c.t.place(c.old), c.t.place(c.now)}})
}

// turned names a change for messages.
func turned(sign int) string {
	if sign < 0 {
		return "下降"
	}
	return "增长"
}

// points tells of a difference of rates that is written as per cent.
func (d *reader) points(c change, k int, gap *big.Rat) {
	said := c.t.tokens[k].q
	if gap.Abs(gap); said.Unit != "%" || !said.Rounded().Contains(gap) {
		return
	}
	old, now := c.q()
	d.tell(Finding{Span: c.t.place(k), Code: diag.F312, Certainty: Likely,
		Message: fmt.Sprintf("%s和%s相差%s个百分点，不是%s", old.Printed, now.Printed, said.show(), said.Printed),
		Hint:    "两个百分比相减，单位是「个百分点」", Related: []Span{c.t.place(c.old), c.t.place(c.now)}, Replacement: said.show() + "个百分点"})
}
