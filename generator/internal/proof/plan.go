package proof

import (
	"strconv"
	"strings"
)

// planPart is the key of the part about next year.
const planPart = "plan"

// planning shows in a heading or sentence that it is about the time to come.
var planning = []string{"安排", "打算", "下一步", "下一年", "下步", "下年度", "明年", "计划"}

// plans marks the paragraphs under a heading of the first level that is about next year.
func (d *reader) plans() {
	plan, part := false, ""
	for _, t := range d.texts {
		if t.part != part {
			plan, part = false, t.part
		}
		if n, _ := numeralAt(t, 0); n > 0 && t.at(n) == '、' {
			head := t.around(0)
			plan = containsAny(head, planning) || strings.Contains(head, strconv.Itoa(d.Year+1))
		}
		t.plan = t.plan || plan
	}
}

// ahead reports whether the text at character i may speak of next year.
func (t *text) ahead(i int) bool { return t.plan || containsAny(t.around(i), planning) }

// numeralAt reads a Chinese numeral from 1 to 99 at i.
func numeralAt(t *text, i int) (n, value int) {
	ten, one := 0, 0
	for {
		c := t.at(i + n)
		switch at := strings.IndexRune("一二三四五六七八九", c); {
		case c == '十' && ten == 0:
			ten = max(one, 1)
			one = 0
		case c == '两' && n == 0:
			return 1, 2
		case c != 0 && at >= 0 && one == 0:
			one = at/len("一") + 1
		default:
			return n, ten*10 + one
		}
		n++
	}
}
