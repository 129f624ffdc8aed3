package importer

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// sums finds totals that the text itself divides into parts, as in 受理119起,其中工伤42起,民事77起. The parts become
// facts of the office, and the total becomes their sum. It returns the claims including the parts, and the parts of
// each total. Parts that do not add up are not changed, because they may overlap or be incomplete, unless many parts
// exceed the total.
func (r *report) sums(read *reader, claims []claim) ([]claim, map[string][]claim) {
	sums := map[string][]claim{}
	taken := map[string]bool{}
	for _, total := range slices.Clone(claims) {
		text := r.parts[total.part].lines[total.line].Text
		if sums[total.name] != nil || !strings.Contains(text, "其中") {
			continue
		}
		parts := read.partsOf(total, text, claims)
		if len(parts) < 2 || !addUp(r.kind, total, parts) ||
			slices.ContainsFunc(parts, func(c claim) bool { return taken[c.name] }) {
			continue
		}
		sums[total.name] = parts
		for _, c := range parts {
			if taken[c.name] = true; c.fact == nil {
				claims = append(claims, c)
			}
		}
	}
	return claims, sums
}

// minOverflow is the minimum number of parts which prove that a total is wrong if their sum exceeds it.
const minOverflow = 3

// addUp reports whether parts are the parts of a total: exact numbers, valid new names, and the right sum, or a
// higher sum of many facts of the office.
func addUp(k *kind.Kind, total claim, parts []claim) bool {
	sum, own := new(big.Rat), 0
	for _, c := range parts {
		v := exact(c.printed)
		if v == nil || c.fact == nil && !isNew(k, c.name) {
			return false
		}
		if c.fact == nil {
			own++
		}
		sum.Add(sum, v)
	}
	v := exact(total.printed)
	overflow := v != nil && sum.Cmp(v) > 0 && own == len(parts) && own >= minOverflow
	return v != nil && own > 0 && (sum.Cmp(v) == 0 || overflow)
}

// exact returns the number of an exact quantity, or nil for any other quantity.
func exact(printed string) *big.Rat {
	v, _ := fact.Parse(printed)
	if v.Said == nil || v.Said.Approx != fact.Exact {
		return nil
	}
	return v.Said.Low
}

// isNew reports whether a name is valid for a new fact of the office.
func isNew(k *kind.Kind, name string) bool {
	return fact.IsName(name) && length(name) > 1 && han.IsHan([]rune(name)[0]) &&
		k.Fact(name) == nil && k.Paragraph(name) == nil
}

// partsOf returns the quantities with the unit of total that follow 其中 in the same sentence, one after the other.
func (r *reader) partsOf(total claim, text string, claims []claim) (parts []claim) {
	chars := []rune(text)
	rest := string(chars[total.to:])
	if stop := strings.IndexAny(rest, "。\uFF1B;"); stop != -1 {
		rest = rest[:stop]
	}
	before, _, ok := strings.Cut(rest, "其中")
	if !ok {
		return nil
	}
	begin := total.to + length(before+"其中")
	end := total.to + length(rest)
	for _, q := range r.quantities(text) {
		switch {
		case q.from < total.to || q.from >= end:
		case q.from < begin && q.unit == total.unit:
			return nil
		case q.from < begin:
		case q.unit != total.unit || q.lead == "":
			return parts
		default:
			c := sameAs(claim{quantity: q, part: total.part, line: total.line, name: q.lead}, claims)
			c.name = strings.TrimPrefix(c.name, "其中")
			parts = append(parts, c)
		}
	}
	return parts
}

// sameAs returns the claim at the place of c if claims contains one, otherwise c.
func sameAs(c claim, claims []claim) claim {
	i := slices.IndexFunc(claims, func(known claim) bool {
		return known.part == c.part && known.line == c.line && known.from == c.from
	})
	if i == -1 {
		return c
	}
	return claims[i]
}
