package proof

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// lastOldAim is the last year whose report may still name the aim of the outline for 2015 to 2020.
const lastOldAim = 2021

// oldAim matches what the outline for 2015 to 2020 says that a government has to be, the one for 2021 to 2025 no
// longer.
var oldAim = han.Pattern(`执法严明、公开公正、(廉洁高效、守法诚信)`)

// aimed reports the aim of the outline that ended in 2020 as that of a later year, not what was then.
func aimed(d *reader, t *text, m []int) {
	around := t.around(m[0])
	if d.Year <= lastOldAim || d.Year == 0 || containsAny(around, d.Data.Time.Bygone) ||
		containsAny(around, []string{"2015", "2020", "十八", "十九"}) {
		return
	}
	d.say(t.span(m[2], m[3]-m[2]), diag.F332, Hint,
		"「%s」是2015—2020年纲要的说法\n2021年起的纲要是「智能高效、廉洁诚信、人民满意」", t.string(m[2], m[3]))
}
