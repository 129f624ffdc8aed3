package proof

// figureRule judges the tokens of one kind.
type figureRule struct {
	applies func(t *text, k int) bool
	judge   func(l lister, k int)
}

// figureRules are applied in this order: of two that find the same places the first reports.
var figureRules = []figureRule{
	{(*text).begins, flow},
	{(*text).isWord, opened},
	{(*text).isWord, bracketBefore},
	{(*text).isAmount, bracketed},
	{(*text).isAmount, totalBehind},
	{(*text).isAmount, remainder},
	{(*text).isAmount, following},
	{(*text).isAmount, product},
	{(*text).isAmount, average},
	{(*text).isAmount, stages},
	{(*text).isPercent, shares},
	{(*text).isPercent, rates},
	{(*text).isPercent, complement},
	{(*text).counted, changes},
	{(*text).isWord, respectively},
}

// figures judges what a paragraph counts: sums, products, rates, changes.
func figures(d *reader, t *text) {
	l := lister{reader: d, text: t}
	for _, r := range figureRules {
		for k := range t.tokens {
			if r.applies(t, k) {
				r.judge(l, k)
			}
		}
	}
}
