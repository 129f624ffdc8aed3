package proof

// respectiveRates judges the rates of several changes, in their order: 由9个精简到4个,时间从15天缩减到6天,分别压缩55.6%和65%. Token
// k is the first rate.
func respectiveRates(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	lead := l.lead(k)
	_, verb, found := cutAny(lead, "分别")
	if found == "" || !g.onlyVerb(verb) {
		return
	}
	rates := []int{k}
	for last := k; l.isPercent(last+2) && containsAny(l.between(last, last+2), []string{"、", "和", "与"}); {
		last += 2
		rates = append(rates, last)
	}
	var changes []change
	from, _ := l.sentence(k)
	for i := from; i < k; i++ {
		if c, ok := g.fromTo(i); l.counted(i) && ok && c.old.Sign() > 0 && !c.percent {
			changes = append(changes, c)
		}
	}
	if len(changes) != len(rates) || len(rates) < 2 {
		return
	}
	for i, c := range changes {
		claim{g, c}.rate(rates[i], verb)
	}
}
