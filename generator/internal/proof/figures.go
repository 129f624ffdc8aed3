package proof

// figureRule judges the tokens of one kind.
type figureRule struct {
	applies func(t *text, k int) bool
	judge   func(l lister, k int)
}

// figureRules are applied in this order: of two that find the same places the first reports.
var figureRules = []figureRule{
	{(*text).counted, approximation},
	{begins, flow},
	{(*text).isWord, opened},
	{(*text).isAmount, abreast},
	{marked, brackets},
	{(*text).isAmount, totalAtEnd},
	{(*text).isAmount, joined},
	{(*text).isAmount, remainder},
	{(*text).isAmount, following},
	{marked, ofKinds},
	{(*text).isAmount, product},
	{(*text).isAmount, eachFirst},
	{(*text).isAmount, average},
	{(*text).isAmount, stages},
	{(*text).isAmount, oneAll},
	{(*text).isAmount, converted},
	{(*text).isPercent, shares},
	{(*text).isPercent, rates},
	{(*text).isPercent, complement},
	{(*text).counted, changes},
	{(*text).isPercent, inPoints},
	{(*text).isPercent, respectiveRates},
	{(*text).isAmount, rateFirst},
	{(*text).isAmount, priced},
	{(*text).isWord, sideBySide},
	{(*text).isWord, respectively},
	{(*text).isAmount, nearRest},
	{(*text).isAmount, namedAgain},
	{(*text).isAmount, restOfAll},
	{(*text).isAmount, nearGap},
	{(*text).isPercent, nearGap},
	{(*text).isPercent, sharesInWords},
	{(*text).isPercent, nearRate},
	{(*text).isPercent, nearShares},
	{(*text).isPercent, overAll},
	{(*text).isAmount, nearEach},
	{(*text).isAmount, someOfThem},
	{(*text).isAmount, eachSpell},
	{(*text).isAmount, perHead},
	{(*text).isWord, addedUp},
	{(*text).isAmount, carriedIn},
	{begins, yearDays},
	{(*text).isAmount, tenfold},
	{(*text).isWord, trend},
	{(*text).isWord, utmost},
	{(*text).isWord, inOrder},
	{(*text).isAmount, partOfYear},
}

// looseRules ask little of the words between the numbers. They are applied where no other rule has reported anything.
var looseRules = []figureRule{
	{begins, balanced},
	{(*text).counted, totalBehind},
	{(*text).isAmount, wholeInFront},
	{(*text).isAmount, someOf},
	{(*text).isAmount, misread},
	{(*text).isAmount, allOfIt},
	{(*text).counted, apposed},
	{(*text).isAmount, farApart},
	{(*text).isPercent, pointsMeant},
	{(*text).isPercent, shareByName},
	{(*text).isAmount, roundedAgain},
	{(*text).isAmount, timesOf},
}

// marked reports whether token k is a mark.
func marked(t *text, k int) bool { return t.is(k, mark) }

// figures judges what a paragraph counts: sums, products, rates, changes. A sentence with more than 200 counts is not
// judged, since a rule may look at all of them from each.
func figures(d *reader, t *text) { figureRulesOn(d, t, figureRules, 200) }

// loosely judges the same by the loose rules, which look at all counts of a sentence, where these are not too many.
func loosely(d *reader, t *text) { figureRulesOn(d, t, looseRules, 30) }

func figureRulesOn(d *reader, t *text, rules []figureRule, most int) {
	l, toks := lister{reader: d, text: t}, counting(t, most)
	for _, r := range rules {
		for _, k := range toks {
			if r.applies(t, k) {
				r.judge(l, k)
			}
		}
	}
}

// counting returns the tokens of the sentences that count something, at most so many times.
func counting(t *text, most int) (toks []int) {
	from, counts := 0, 0
	for k := range len(t.tokens) + 1 {
		if counts += b2i(t.counted(k)); k == len(t.tokens) || ending(t.markAt(k)) {
			for ; 0 < counts && counts <= most && from < k; from++ {
				toks = append(toks, from)
			}
			from, counts = k, 0
		}
	}
	return toks
}
