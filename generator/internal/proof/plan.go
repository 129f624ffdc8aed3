package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
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

// numeralAt reads a Chinese numeral from 1 to 99 at i, 两 for 2 among them.
func numeralAt(t *text, i int) (n, value int) {
	if t.at(i) == '两' {
		return 1, 2
	}
	return han.LeadingNumeral(t.r[min(i, len(t.r)):])
}
