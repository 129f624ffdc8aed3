package proof

import (
	"strconv"
	"strings"
)

// plans marks the paragraphs under a heading of the first level that is about next year.
func (d *reader) plans() {
	plan, part := false, ""
	for _, t := range d.texts {
		if t.part != part {
			plan, part = false, t.part
		}
		if n, _ := t.numeral(0); n > 0 && t.at(n) == '、' {
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
