package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// plans marks the paragraphs under a heading of the first level that is about next year.
func (d *reader) plans() {
	plan, part := false, ""
	for _, t := range d.texts {
		if t.part != part {
			plan, part = false, t.part
		}
		if n, _ := numeralAt(t, 0); n > 0 && t.at(n) == '、' {
			head := t.around(0)
			plan = containsAny(head, d.Data.Words.Planning) || strings.Contains(head, strconv.Itoa(d.Year+1))
		}
		t.plan = t.plan || plan
	}
}

// ahead reports whether the text at character i may speak of next year.
func (d *reader) ahead(t *text, i int) bool {
	return t.plan || containsAny(t.around(i), d.Data.Words.Planning)
}

// numeralAt reads a Chinese numeral from 1 to 99 at i, 两 for 2 among them.
func numeralAt(t *text, i int) (n, value int) {
	if t.at(i) == '两' {
		return 1, 2
	}
	return han.LeadingNumeral(t.r[min(i, len(t.r)):])
}
