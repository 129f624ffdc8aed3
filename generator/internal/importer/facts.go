package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// claim is a quantity of the report that is the value of a fact.
type claim struct {
	quantity
	fact       *kind.Fact
	part, line int       // indexes of its part and line
	name       string    // of the fact; a fact of the office if fact is nil
	last       *quantity // last year's value, if the text says from what it has changed; otherwise nil
}

// factGroup is a group of facts of the form.
type factGroup struct {
	part  string
	lines []string
}

// findFacts finds quantities that are facts of the catalogue in the parts, and replaces them by names.
func (r *report) findFacts() {
	read := newReader(r)
	var claims []claim
	var doubts []string
	searched(r.kind, r.parts, func(part, line int, text string) {
		found, unsure := read.claims(text, r.parts[part].key)
		for _, c := range found {
			c.part, c.line = part, line
			claims = append(claims, c)
		}
		doubts = append(doubts, unsure...)
	})
	claims, unsure := single(claims)
	doubts = append(doubts, unsure...)
	claims, sums := r.sums(read, claims)
	growth := read.grown(r.parts, claims)
	growth.remarkOn(r, read)
	r.setFacts(slices.Concat(claims, growth.claims), sums, growth.lines)
	if len(claims) > 0 {
		r.remark("认出 %d 个数，填在 [facts] 里，文字里写成了名字", len(claims))
	}
	r.listed("拿不准、照原文留在文字里的数有 %d 个", doubts)
}

// otherTimes matches words that show that a number is about another year, or is a plan.
var otherTimes = han.Pattern(`去年|上年|同期|往年|计划|目标|力争|确保|将要|要求|规定|不低于|预计|任务`)

// changes matches words before the words of a fact that show that its number is a change: 取消政务服务事项18项.
var changes = han.Pattern(`取消|精简|减少|压减|新增|增加|下放|调整|清理|削减`)

var anyYear = han.Pattern(`(?:19|20)[0-9]{2}`)

// claims returns the facts in a line of a part, and the quantities that could be more than one fact.
func (r *reader) claims(text, part string) (found []claim, doubts []string) {
	chars := []rune(han.FoldString(text))
	all := r.quantities(text)
	for i := range all {
		q, last, until := r.risen(chars, all, i)
		otherYear := func(y string) bool { return y != strconv.Itoa(r.year) }
		isBound := func(word string) bool { return strings.HasPrefix(q.behind, word) } // 以上 and the like
		if slices.ContainsFunc(anyYear().FindAllString(string(chars[q.sentence:until]), -1), otherYear) ||
			otherTimes().MatchString(q.lead) || slices.ContainsFunc(fact.BehindWords, isBound) {
			continue
		}
		facts := slices.DeleteFunc(r.facts(q, found), func(f *kind.Fact) bool {
			return f.Part != part && !r.kind.HasRole(f.Part, kind.Done)
		})
		switch {
		case len(facts) == 1:
			if v, _ := fact.Parse(q.printed); v.Said != nil && len(v.Doubts) == 0 {
				found = append(found, claim{quantity: q, fact: facts[0], name: facts[0].Name, last: last})
			}
		case len(facts) > 1:
			doubts = append(doubts, q.lead+q.printed)
		}
	}
	return found, doubts
}

// facts returns the facts that a quantity may belong to: those with the longest key before it, or with their name
// after it. A key that is not specific counts only if a fact in the same sentence is related to the fact.
func (r *reader) facts(q quantity, found []claim) (facts []*kind.Fact) {
	best := 1
	for _, k := range r.keys {
		n := r.says(k, q, found)
		if n > best {
			best, facts = n, nil
		}
		if n == best && !slices.Contains(facts, k.fact) {
			facts = append(facts, k.fact)
		}
	}
	far := func(f *kind.Fact) bool { return !r.besideParent(f, q, found) }
	if bound := slices.DeleteFunc(slices.Clone(facts), far); len(bound) > 0 {
		return bound
	}
	return facts
}

// says returns the number of characters of the key if the words at a quantity match it, or 0 if the quantity cannot
// belong to the key's fact.
func (r *reader) says(k key, q quantity, found []claim) int {
	if r.level != "" && !k.fact.Levels.Include(r.level) || !slices.Contains(k.fact.Units, q.unit) {
		return 0
	}
	before := strings.HasSuffix(q.lead, k.words) && !changes().MatchString(strings.TrimSuffix(q.lead, k.words))
	after := q.lead != "" && k.named && strings.HasPrefix(q.behind, k.words) && k.words == k.fact.Name
	bound := func(c claim) bool { return c.to == q.from && r.bound(k.fact, c.fact, 1) }
	switch {
	case before || after:
		if k.named || r.besideParent(k.fact, q, found) {
			return length(k.words)
		}
	case q.lead == "" && slices.ContainsFunc(found, bound): // directly before, as in 280批402人次
		return 1
	}
	return 0
}

// besideParent reports whether a fact to which f is related occurs before q in the same sentence.
func (r *reader) besideParent(f *kind.Fact, q quantity, found []claim) bool {
	return slices.ContainsFunc(found, func(c claim) bool {
		return c.from >= q.sentence && r.bound(f, c.fact, maxBonds)
	})
}

// maxBonds is the maximum number of relations between two related facts: 优秀 is part of 合格, which is part of
// 参考.
const maxBonds = 3

// bound reports whether a relation of f names parent, or a fact that is related to parent.
func (r *reader) bound(f, parent *kind.Fact, bonds int) bool {
	return f != nil && bonds > 0 && slices.ContainsFunc(f.Relations, func(s string) bool {
		return slices.ContainsFunc(kind.ParseRelation(s).Expr.Names(), func(name string) bool {
			return name == parent.Name || r.bound(r.kind.Fact(name), parent, bonds-1)
		})
	})
}

// single drops claims on the same fact with different quantities, and returns their words as doubts. If only one
// quantity has the usual unit of the fact, its claims are kept.
func single(claims []claim) (kept []claim, doubts []string) {
	values := map[string][]claim{}
	for _, c := range claims {
		values[c.name] = append(values[c.name], c)
	}
	chosen := map[string]string{}
	for name, all := range values {
		printed, usual := map[string]bool{}, map[string]bool{}
		for _, c := range all {
			if printed[c.printed] = true; c.unit == c.fact.Units[0] {
				usual[c.printed] = true
			}
		}
		switch {
		case len(printed) == 1:
			chosen[name] = all[0].printed
		case len(usual) == 1:
			for p := range usual {
				chosen[name] = p
			}
		}
	}
	for _, c := range claims {
		if chosen[c.name] == c.printed {
			kept = append(kept, c)
		} else {
			doubts = append(doubts, c.lead+c.printed)
		}
	}
	return kept, doubts
}

// setFacts replaces the claims in the text by names and fills in the groups of facts. Facts of the catalogue are in
// its order. Each is followed by the facts of the office that it is the sum of, and by the changes since last year.
func (r *report) setFacts(claims []claim, sums map[string][]claim, changes map[string][]string) {
	slices.SortStableFunc(claims, func(a, b claim) int {
		return cmp.Or(b.part-a.part, b.line-a.line, b.from-a.from) // from the end, so that earlier indexes stay valid
	})
	values := map[string]string{}
	for _, c := range claims {
		l := &r.parts[c.part].lines[c.line]
		chars := []rune(l.Text)
		l.Text = string(chars[:c.from]) + "{{" + c.name + "}}" + string(chars[c.to:])
		values[c.name] = c.printed
	}
	for _, f := range r.kind.Facts {
		v, ok := values[f.Name]
		if !ok {
			continue
		}
		n := len(r.facts)
		if n == 0 || r.facts[n-1].part != f.Part {
			r.facts = append(r.facts, factGroup{part: f.Part})
			n++
		}
		var names []string
		own := changes[f.Name]
		for _, item := range sums[f.Name] {
			names = append(names, item.name)
			if item.fact == nil {
				own = append(append(own, fmt.Sprintf("%q = %q", item.name, item.printed)), changes[item.name]...)
			}
		}
		if len(names) > 0 {
			v += " = " + strings.Join(names, " + ")
		}
		r.facts[n-1].lines = append(append(r.facts[n-1].lines, fmt.Sprintf("%q = %q", f.Name, v)), own...)
	}
}
