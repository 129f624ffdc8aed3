package importer

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// growthForms match the words between a number, last year's number and the change between them, without blanks and
// in half-width form.
type growthForms struct {
	last   *regexp.Regexp // before last year's number, if it is after this year's: ,去年为
	change *regexp.Regexp // before a change: 1: 比上年, "" after another comparison; 2: 增加; 3: 减少
	stated *regexp.Regexp // words before a change that certainly refer to last year's number
	from   *regexp.Regexp // before last year's number, if it is before this year's: 1: the thing counted; 2: 由去年的
	to     *regexp.Regexp // between the two numbers: 增加到
}

// newGrowthForms returns the patterns for a report on a year.
func newGrowthForms(year int) growthForms {
	const up, down = `增长|增加|上升|提高|提升|多|增幅|增长率`, `下降|减少|降低|少|降幅|下降率`
	last := `(?:上年|去年|` + strconv.Itoa(year-1) + `年)(?:度|年度)?(?:同期)?`
	since := `(?:同比|[比较]` + last + `|[与同]` + last + `相比),?`
	return growthForms{
		last:   regexp.MustCompile(`^[,(]*[比较]?` + last + `的?[为是]?$`),
		change: regexp.MustCompile(`^[,()]*(` + since + `)?(?:有所)?(?:(` + up + `)|(` + down + `))[了为达]?$`),
		stated: regexp.MustCompile(since + `(?:有所)?(?:` + up + `|` + down + `)[了为达]?$`),
		from:   regexp.MustCompile(`^(.*?) *((?:由|从) *` + last + ` *的? *)$`),
		to:     regexp.MustCompile(`^ *(?:(?:增长|增加|上升|提高|提升|下降|减少|降低)了?[到至为]|[增升提降减]至) *$`),
	}
}

// lastYear means last year in a text. Before the name of a fact it means last year's value.
const lastYear = "上年"

// change is a quantity that the text compares with an earlier claim.
type change struct {
	quantity
	start  int  // index of the first character of the words before it
	isLast bool // last year's number, not a change
	down   bool
}

// changes returns the quantities of a line after a claim that the text compares with it: 4场,去年3场,增加1场. chars
// are the characters of the line, made half-width.
func (r *reader) changes(chars []rune, quantities []quantity, c claim) (all []change) {
	at := c.to
	for _, q := range quantities {
		if q.from < at {
			continue
		}
		link := strings.ReplaceAll(string(chars[at:q.from]), " ", "")
		m := r.growth.change.FindStringSubmatch(link)
		switch {
		case r.growth.last.MatchString(link):
			all = append(all, change{quantity: q, start: at, isLast: true})
		case m != nil && (m[1] != "" || len(all) > 0 || c.last != nil):
			all = append(all, change{quantity: q, start: at, down: m[3] != ""})
		default:
			return all
		}
		at = q.to
	}
	return all
}

// risen returns quantity i of a line with the words for the thing counted. If the text says from what it has
// changed, last is last year's number: 讲座由去年的3场增加到4场. until is the index of the first words about last
// year.
func (r *reader) risen(chars []rune, all []quantity, i int) (q quantity, last *quantity, until int) {
	if q = all[i]; i == 0 || !r.growth.to.MatchString(string(chars[all[i-1].to:q.from])) {
		return q, nil, q.from
	}
	last = &all[i-1]
	start := last.from
	for start > q.sentence && !strings.ContainsRune(clauseEnds, chars[start-1]) {
		start--
	}
	m := r.growth.from.FindStringSubmatch(string(chars[start:last.from]))
	if m == nil {
		return q, nil, q.from
	}
	q.lead = leading(m[1])
	return q, last, last.from - length(m[2])
}

// spot is the place where a quantity begins: indexes of part, line and character.
type spot [3]int

// growth is the text of a report about the numbers of last year.
type growth struct {
	claims []claim             // last year's numbers, and the changes since
	lines  map[string][]string // lines of the form for the changes, by the name of the fact that has changed
	spots  map[spot]bool       // whether last year's form confirms the text at the place
}

// grown finds the text about the numbers of last year. Changes become facts of the office, with their relations.
// Text that does not agree with last year's form is not changed.
func (r *reader) grown(parts []part, claims []claim) growth {
	found := growth{lines: map[string][]string{}, spots: map[spot]bool{}}
	printed := map[string]string{} // by the name of the change
	var chars []rune
	var quantities []quantity
	at := [2]int{-1, -1} // the line that chars and quantities belong to
	for _, c := range claims {
		if here := [2]int{c.part, c.line}; here != at {
			text := parts[c.part].lines[c.line].Text
			at, chars, quantities = here, []rune(han.FoldString(text)), r.quantities(text)
		}
		changes := r.changes(chars, quantities, c)
		if c.last != nil {
			changes = append(changes, change{quantity: *c.last, start: c.sentence, isLast: true})
		}
		for _, g := range changes {
			name, relation := r.relates(c, g)
			holds := name != "" && (printed[name] == "" || printed[name] == g.printed)
			if found.spots[spot{c.part, c.line, g.from}] = holds; !holds {
				continue
			}
			if relation != "" && printed[name] == "" {
				printed[name] = g.printed
				line := fmt.Sprintf("%q = %q", name, g.printed+" "+relation)
				found.lines[c.name] = append(found.lines[c.name], line)
			}
			found.claims = append(found.claims, claim{quantity: g.quantity, part: c.part, line: c.line, name: name})
			if q, ok := r.yearBefore(chars, g); ok {
				found.claims = append(found.claims, claim{quantity: q, part: c.part, line: c.line, name: lastYear})
			}
		}
	}
	return found
}

// yearBefore returns the place of the year in the words before a change if it is last year, as 2023 in 比2023年增加.
func (r *reader) yearBefore(chars []rune, g change) (q quantity, ok bool) {
	words, year := string(chars[g.start:g.from]), strconv.Itoa(r.year-1)
	before, _, ok := strings.Cut(words, year)
	q.from = g.start + length(before)
	q.to = q.from + length(year)
	return q, ok
}

// relates returns the name and the relation of a change of the fact of a claim, if last year's form confirms it. For
// last year's number, the relation is "". If it is not confirmed, both are "".
func (r *reader) relates(c claim, g change) (name, relation string) {
	before, known := r.last.Facts[c.name]
	now, said := exact(c.printed), exact(g.printed)
	last := lastYear + c.name
	switch {
	case !known || r.last.Year != r.year-1 || before.Approx != fact.Exact || now == nil || said == nil:
		return "", ""
	case g.isLast && before.Printed == g.printed:
		return last, ""
	case g.isLast || !fact.SameUnit(before.Unit, c.unit) && c.unit != fact.ScaleWord(before.Scale)+before.Unit:
		return "", ""
	}
	difference, relation, down := new(big.Rat).Sub(now, before.Low), c.name+" - "+last, 0
	if g.down {
		difference.Neg(difference)
		relation, down = last+" - "+c.name, 1
	}
	words, holds := g.words(c.unit, difference, before.Low)
	if name = c.name + words[down]; !holds || said.Sign() <= 0 || !isNew(r.kind, name) {
		return "", ""
	}
	if g.unit == "%" {
		relation = "(" + relation + ") / " + last
	}
	return name, "= " + relation
}

// words returns the words for a rise and a fall of a number with a unit, for the kind of change that g states, and
// whether the size of the change is right.
func (g change) words(unit string, difference, before *big.Rat) (words [2]string, right bool) {
	right = exact(g.printed).Cmp(difference) == 0
	switch {
	case g.unit == "%" && unit != "%" && before.Sign() > 0:
		rate := new(big.Rat).Quo(difference, before)
		v, _ := fact.Parse(g.printed)
		return [2]string{"增长率", "下降率"}, v.Said.Rounded().Contains(rate.Mul(rate, big.NewRat(100, 1)))
	case g.unit == "个百分点" && unit == "%":
		return [2]string{"提高", "降低"}, right
	case g.unit == unit && unit != "%":
		return [2]string{"增加", "减少"}, right
	}
	return words, false
}

// remarkOn notes how many numbers are compared with last year's, and which of these comparisons stay in the text.
func (g growth) remarkOn(r *report, read *reader) {
	count := 0
	for _, holds := range g.spots {
		if holds {
			count++
		}
	}
	if count > 0 {
		r.remark("和上年比的数有 %d 个对得上上年的表，写成了名字和算式", count)
	}
	last := r.o.Last.Year
	switch {
	case r.o.Previous != "" && last == 0:
		r.remark("上年的表读不出来，没有和它比\uFF1A%s", r.o.Previous)
	case last > 0 && last != r.year-1:
		r.remark("上年的表是%d年的，不是上一年（%d年）的，没有和它比", last, r.year-1)
	}
	var left []string
	searched(r.kind, r.parts, func(part, line int, text string) {
		chars := []rune(text)
		for _, q := range read.quantities(text) {
			before := strings.ReplaceAll(han.FoldString(string(chars[q.sentence:q.from])), " ", "")
			holds, compared := g.spots[spot{part, line, q.from}]
			if !holds && (compared || read.growth.stated.MatchString(before)) {
				left = append(left, string(chars[max(q.sentence, q.from-maxExcerpt/2):q.to]))
			}
		}
	})
	what := "和上年比的数照原文留着 %d 个"
	if last == r.year-1 {
		what = "上年的表里没有、或者对不上的数，照原文留着 %d 个"
	} else if r.o.Previous == "" {
		what += "，有上年的表或者报告，加 --previous 再导入"
	}
	r.listed(what, left)
}
