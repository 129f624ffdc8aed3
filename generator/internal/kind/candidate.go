package kind

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// Candidate is a sentence that an office may write in a part about which the facts say nothing. The program offers
// it and never prints it.
type Candidate struct {
	Fact  string   // the fact on which the offer depends; empty: it is always offered
	Above bool     // it is offered if the fact is above Limit, not below
	Limit *big.Rat // in the unit of the fact
	Text  string   // as a clerk would type it, with {{names}} of facts and 【待填】
}

// Fits reports whether the candidate is offered for q, a value of its fact.
func (c *Candidate) Fits(q fact.Quantity) bool {
	order := q.Nominal().Cmp(c.Limit)
	return c.Above && order > 0 || !c.Above && order < 0
}

// When describes in Chinese when the candidate is offered: 出庭率低于100%的. It returns "" for always.
func (c *Candidate) When(k *Kind) string {
	if c.Fact == "" {
		return ""
	}
	than := "低于"
	if c.Above {
		than = "高于"
	}
	return c.Fact + than + fact.Decimal(c.Limit) + k.Fact(c.Fact).Units[0] + "的："
}

// candidateTOML is a candidate as written in outline.toml.
type candidateTOML struct {
	When string // 出庭率 < 100; "": always
	Text string // sentence with {{names}}
}

// candidate reads a candidate; its names are checked later.
func (l *loader) candidate(at place, t candidateTOML) (c Candidate) {
	l.needs(at, "text", t.Text)
	c.Text = t.Text
	if t.When == "" {
		return c
	}
	words, ok := strings.Fields(t.When), false
	if len(words) == 3 && (words[1] == "<" || words[1] == ">") {
		c.Fact, c.Above = words[0], words[1] == ">"
		c.Limit, ok = new(big.Rat).SetString(words[2])
	}
	if !ok {
		l.fault(diag.F458, l.find(at.file, at.line, "when"), fmt.Sprintf("条件「%s」写得不对", t.When),
			`写成 when = "甲 < 100" 或者 when = "甲 > 0"`)
	}
	return c
}

// fitCandidates checks that the candidates of a part name existing facts.
func (l *fitter) fitCandidates(p *Part) {
	at := l.find(l.dir+"/"+outlineFile, 0, `key = "`+p.Key)
	for _, c := range p.Candidates {
		at = l.after(at, "text")
		if c.Fact != "" && l.kind.Fact(c.Fact) == nil {
			l.fault(diag.F458, at, fmt.Sprintf("条件说到「%s」，可是没有这个事实", c.Fact), "条件里写事实目录里的名字")
		}
		for _, m := range bare().FindAllStringSubmatch(c.Text, -1) {
			if l.kind.Fact(m[1]) == nil && !slices.Contains([]string{"本年", "上年", "下年", "单位"}, m[1]) {
				l.unknownName(at, m[1], nil)
			}
		}
	}
}
