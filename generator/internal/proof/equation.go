package proof

import (
	"fmt"
	"math/big"

	"fazhi/generator/internal/diag"
)

// equation is a count that has to be what others come to.
type equation struct {
	t         *text
	said      int      // its token
	right     *big.Rat // what it has to be, in the first unit of its class
	terms     string   // how that is computed: 16+205-209
	toks      []int    // the counts it is computed from
	code      diag.Code
	certainty Certainty // 0: Certain
}

// report reports the count where it is not what it has to be.
func (e equation) report(d *reader) {
	q := e.t.q(e.said)
	if q.number().Cmp(e.right) == 0 {
		return
	}
	right := q.value(e.right)
	d.report(Finding{Span: e.t.place(e.said), Code: e.code, Certainty: max(e.certainty, Certain),
		Related: e.t.places(e.toks...),
		Message: fmt.Sprintf("%s=%s，「%s」写的是%s", e.terms, right, e.t.lead(e.said), q.Printed),
		Hint:    fmt.Sprintf("%s改成%s，或者改前面的数", q.Printed, right)})
}
