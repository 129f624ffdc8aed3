package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// rateColumn judges a column that is headed with a rate, where the heads of two others name what it is the quotient of.
func rateColumn(d *reader, g grid, column int) {
	row, name := d.Data.row(strings.TrimSuffix(bare(g.head(column)), "率"))
	part, of, guessed := rateColumns(g, row)
	all := ratios{name + "率", "比率", Certain, part, column, row.Any, !guessed}
	all.judge(d, g, func(r int) cell { return g.at(r, of) })
}

// ratios are the percentages of a column beside one of their numerators.
type ratios struct {
	name, what   string // in messages: 办结率, 比率
	certainty    Certainty
	part, column int
	any          bool // they may exceed 100 %
	all          bool // each wrong one is reported, otherwise only where more are right
}

// judge compares the percentages with their quotients; of returns the denominator of a row.
func (c ratios) judge(d *reader, g grid, of func(row int) cell) {
	var wrong []Finding
	fits := 0
	for r := 1; r < len(g); r++ {
		a, b, said := g.at(r, c.part), of(r), g.percent(r, c.column)
		if !a.ok || !b.ok || !said.ok || b.q.Low.Sign() <= 0 || !c.any && a.q.Low.Cmp(b.q.Low) > 0 {
			continue
		}
		v := percent(a.q.Low, b.q.Low)
		if rounds(said.q, v) {
			fits++
			continue
		}
		f := Finding{Span: said.at, Code: diag.F362, Certainty: c.certainty, Related: []Span{a.at, b.at}}
		f.Related = slices.DeleteFunc(f.Related, func(s Span) bool { return s.Len == 0 }) // the whole may be in no cell
		right := fact.Rounding(v, said.q).Printed
		f.Message = fmt.Sprintf("%s÷%s=%s，%s写的是%s", a.text, b.text, right, c.name, said.text)
		f.Hint = fmt.Sprintf("数没有错的话写成%s；%s没有错的话，改前面的格", right, c.what)
		wrong = append(wrong, f)
	}
	for _, f := range wrong {
		if c.all || fits > len(wrong) {
			d.report(f)
		}
	}
}

// rateColumns returns the columns of the numerator and denominator of a rate, -1 for those that are not there, and
// whether they are guessed: from the numerator alone, or from being the only two.
func rateColumns(g grid, row Rate) (part, of int, guessed bool) {
	part, of = g.columnsOf(row)
	if part != -1 && of == -1 && len(row.Of) == 0 {
		return part, g.oneCount(part), true
	} else if part == -1 || of == -1 {
		part = g.only(func(head string) bool { return startsAny(head, []string{"实", "已"}) })
		of = g.only(func(head string) bool { return strings.HasPrefix(head, "应") })
	}
	if all := g.counts(-1); part == -1 && of == -1 && len(all) == 2 && all[1] == all[0]+1 {
		return all[1], all[0], true
	}
	return part, of, false
}

// growthColumn judges a column that is headed 同比增长, where the heads of two others name this year and the last.
func growthColumn(d *reader, g grid, column int) {
	if slices.Contains([]string{"年度", "年份", "年"}, bare(g.head(0))) {
		growthRows(d, g, column)
		return
	}
	names := func(words ...string) int {
		return g.only(func(head string) bool { return containsAny(head, words) && !containsAny(head, unsummed) })
	}
	now, old := names(fmt.Sprintf("%d年", d.Year), "本年", "今年"), names(fmt.Sprintf("%d年", d.Year-1), "上年", "去年")
	amounts := strings.Contains(g.head(column), "增减") && !containsAny(g.head(column), []string{"率", "幅", "比", "%"})
	for r := 1; r < len(g); r++ {
		said := g.percent(r, column)
		changed(d, g.at(r, old), g.at(r, now), said, amounts && !said.ok && said.q.Unit == "")
	}
}

// growthRows judges a column of growth of the only column of counts, where each row is the year after the row above it.
func growthRows(d *reader, g grid, column int) {
	counts := g.oneCount(0)
	for r := 1; r < len(g); r++ {
		before, _ := strconv.Atoi(strings.Trim(g.at(r-1, 0).text, "年度"))
		if year, _ := strconv.Atoi(strings.Trim(g.at(r, 0).text, "年度")); before > 0 && year == before+1 {
			changed(d, g.at(r-1, counts), g.at(r, counts), g.percent(r, column), false)
		}
	}
}

// changed compares what a cell says of the change between two others, in numbers or in per cent.
func changed(d *reader, a, b, said cell, amount bool) {
	if !a.ok || !b.ok || !said.ok && !amount || said.q.Low == nil || a.q.Low.Sign() <= 0 {
		return
	}
	v, hint := new(big.Rat).Sub(b.q.Low, a.q.Low), "增减=今年-上年"
	if !amount {
		v, hint = percent(v, a.q.Low), "增长率=\uFF08今年-上年\uFF09÷上年"
	}
	size, falls := new(big.Rat).Abs(v), strings.ContainsAny(said.text, "-—↓降")
	if rounds(said.q, size) && (v.Sign() == 0 || falls == (v.Sign() == -1)) {
		return
	}
	right := turned(v.Sign()) + fact.Rounding(size, said.q).Printed
	write := right
	if !strings.ContainsAny(said.text, "增升降↑↓") { // as a column has it
		write = strings.NewReplacer("下降", "-", "增长", "").Replace(right)
	}
	d.say(said.at, diag.F310, Likely, "从%s到%s，%s，表里写的是%s\n%s；改成%s，或者改前面的格",
		a.text, b.text, right, said.text, hint, write).Related = []Span{a.at, b.at}
}

// shareHeads are the heads of columns of shares.
var shareHeads = []string{"占比", "比例", "比重", "所占比例", "百分比", "占总数比例"}

// shareColumn judges a column of shares beside the only column of counts: most have to be right.
func shareColumn(d *reader, g grid, column int) {
	counts := g.oneCount(column)
	if counts == -1 {
		sharesToHundred(d, g, column)
	}
	whole := g.whole(counts)
	of := cell{text: whole.RatString(), q: fact.Quantity{Low: whole}, ok: true}
	ratios{"占比", "占比", Likely, counts, column, true, false}.judge(d, g, func(int) cell { return of })
}

// exceeding reports the cells of a column that are more than those of the column they are part of.
func exceeding(d *reader, g grid, column, whole int) {
	if slices.ContainsFunc(g[0], func(c cell) bool { return containsAny(c.text, d.Data.Flow.Carried) }) {
		return
	}
	for r := 1; r < len(g); r++ {
		part, all := g.at(r, column), g.at(r, whole)
		if part.ok && all.ok && part.q.Unit == all.q.Unit && part.q.Low.Cmp(all.q.Low) > 0 {
			d.say(part.at, diag.F363, Certain, "「%s」%s，比「%s」%s还多\n一部分不会比总数多；两个数改一个",
				g.head(column), part.text, g.head(whole), all.text).Related = []Span{all.at}
		}
	}
}

// sharesToHundred judges a column of shares beside no counts.
func sharesToHundred(d *reader, g grid, column int) {
	var all shareList
	crossing := 0
	for r := 1; r < len(g); r++ {
		c, name := g.percent(r, column), g.name(r)
		if !c.ok || slices.Contains(totalHeads, name) {
			return
		}
		all = append(all, share{c.q, name, c.at})
		crossing += b2i(containsAny(name, d.Data.Sums.Crossing) && !strings.Contains(name, "岁"))
	}
	if crossing < 2 && len(all) > 2 {
		all.judge(d)
	}
}
