package proof

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// relation is a line of the table of relations: numbers of a paragraph of which one has to follow from the others.
type relation struct {
	Finding    // what is reported; of numbers in the wrong order, with its words
	pattern    func() *regexp.Regexp
	left, sign string   // a+b, a*12, …, computed from left to right
	said       string   // the name of the number that has to be what left comes to
	never      []string // nothing is said where one of these is in the sentences
	least      bool     // the pattern has 不少于 in front of a number
}

// relationForms are what patterns have for words between numbers, for what is counted, for a unit, for a rate, and for
// numbers, each with what it stands for. A number may have a word in front that says no more than it, and is of cases
// or of people whichever unit they have.
var relationForms = func() []string {
	pairs := []string{"~", `(?:[^0-9。;!?]{0,24}?)`, "@", `([^0-9。;!?,、:]{0,12}?)`, "_", `(?:\p{Han}{1,4}?)`,
		"&", `(?:[^0-9。;]{0,12}率[^0-9。;]{0,4}[0-9.]+%[,、;])?`}
	for _, a := range []string{"a", "b", "c", "d", "e"} {
		number := `(?:共计?|达到?|为|有|了)?(?P<` + a + `>\b[0-9][0-9.]*|[一二两三四五六七八九十]{1,3})`
		for _, r := range "件起宗" {
			pairs = append(pairs, "#"+a+string(r)+"次", number+string(r)+"次", "#"+a+string(r), number+"[件起宗]")
		}
		for _, r := range "名人位" {
			for _, next := range []string{"次", "员", "民"} {
				pairs = append(pairs, "#"+a+string(r)+next, number+string(r)+next)
			}
			pairs = append(pairs, "#"+a+string(r), number+"[名人位]")
		}
		pairs = append(pairs, "#"+a, number)
	}
	for n := range 100 {
		at := strconv.Itoa(n)
		pairs = append(pairs, "<"+at+">", `[^0-9。;,]{0,`+at+`}`, "<,"+at+">", `[^0-9。;]{0,`+at+`}`)
	}
	return pairs
}()

// relationSigns are tried in this order: no more than, less than, so many per cent, about, equal.
var relationSigns = []string{"<=", "<", "%=", "~=", "?=", "="}

// figureCodes are those of findings about numbers.
var figureCodes = []diag.Code{diag.F301, diag.F302, diag.F305, diag.F306, diag.F310,
	diag.F311, diag.F313, diag.F314, diag.F325,
	diag.F351, diag.F353, diag.F354, diag.F355, diag.F366}

// readRelations reads the table of relations: needed words, pattern, relation, code; then what is wrong and what
// to write. A line that begins with = says what a sign stands for in the patterns behind it.
func (d *Data) readRelations(fsys fs.FS) error {
	forms := slices.Clone(relationForms)
	var short *strings.Replacer
	return readTable(fsys, "proof/relations.tsv", 2, func(cells []string) error {
		if sign, ok := strings.CutPrefix(cells[0], "="); ok {
			forms, short = append(forms, sign, cells[1]), nil
			return nil
		}
		if short == nil {
			short = strings.NewReplacer(forms...)
		}
		expr := short.Replace(cells[1])
		x, err := parseRelation(append(slices.Clone(cells), "", "", "", ""), expr)
		if err = cmp.Or(err, d.parses(expr)); err == nil {
			d.relations = append(d.relations, x)
		}
		return err
	})
}

// parseRelation reads a line of the table, of which expr is the pattern with all signs written out.
func parseRelation(c []string, expr string) (tableShape, error) {
	r := &relation{Finding: Finding{Code: diag.Code(c[3]), Certainty: Likely, Message: c[4],
		Hint: cmp.Or(c[5], "两个数核对一下")}}
	for _, r.sign = range relationSigns {
		if left, said, ok := strings.Cut(c[2], r.sign); ok {
			r.left, r.said = left, said
			break
		}
	}
	if r.said == "" || !strings.Contains(c[1], "#"+r.said) || !slices.Contains(figureCodes, r.Code) {
		return tableShape{}, fmt.Errorf("no relation of this table: %s %s", c[2], c[3])
	}
	r.pattern, r.least = han.Pattern(expr), strings.Contains(expr, "不少于|")
	var needs []string
	for _, w := range strings.Fields(c[0]) {
		if never, ok := strings.CutPrefix(w, "!"); ok {
			r.never = append(r.never, never)
		} else {
			needs = append(needs, w)
		}
	}
	return tableShape{shape: shape{needs, r.pattern, r.judge}, within: withinSentence(expr)}, nil
}

// judge judges the numbers of a match.
func (r *relation) judge(d *reader, t *text, m []int) {
	figures := map[string]figure{}
	var things []string
	for i, name := range r.pattern().SubexpNames() {
		switch s := t.string(m[2*i], m[2*i+1]); {
		case i == 0 || m[2*i] == -1:
		case name == "":
			things = append(things, trimLink(s))
		default:
			f, ok := figureAt(t, m[2*i], m[2*i+1])
			if !ok && !(r.least && f.Approx == fact.AtLeast) || d.reported(f.at, figureCodes...) {
				return
			}
			figures[name] = f
		}
	}
	v, ok := r.value(d, figures)
	if ok && (v.Sign() >= 0 || r.Code != diag.F351) && (sameThings(things) || r.slipped(d, v, figures, things)) &&
		!r.partial(d, t, m) {
		if right, wrong := r.right(v, figures); wrong && !r.shared(d, t, m, v, figures) {
			r.report(d, right, figures)
		}
	}
}

// slipped reports whether one wrong digit explains an addition that does not hold: its words need not be
// of one thing, unless some are what came of others: 立案56件, 结案.
func (r *relation) slipped(d *reader, v *big.Rat, figures map[string]figure, things []string) bool {
	return r.Code == diag.F301 && r.sign == "=" && misadded(v, figures[r.said].number()) &&
		!containsAny(strings.Join(things, ""), d.Data.Flow.Out)
}

// partial reports whether numbers that have to add up have others beside them, or words that the relation forbids.
func (r *relation) partial(d *reader, t *text, m []int) bool {
	from, _ := t.piece(m[0], ends)
	_, to := t.piece(m[1]-1, ends)
	s := t.string(from, to)
	return (r.sign == "=" || r.sign == "?=") && containsAny(s, d.Data.Sums.Besides) || containsAny(s, r.never)
}

// operations are those of the left side.
var operations = map[byte]func(a, b *big.Rat) *big.Rat{
	'+': func(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) },
	'-': func(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) },
	'*': func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) },
	'/': func(a, b *big.Rat) *big.Rat { return new(big.Rat).Quo(a, b) },
}

// value computes the left side, in the first unit of its class; ok is false where the units do not allow it.
func (r *relation) value(d *reader, figures map[string]figure) (v *big.Rat, ok bool) {
	v, said, op := new(big.Rat), figures[r.said], byte('+')
	for rest := r.left; ; {
		end := strings.IndexAny(rest+"+", "+-*/")
		f := figures[rest[:end]]
		n := f.Low
		switch c, err := strconv.ParseInt(rest[:end], 10, 64); {
		case err == nil:
			n = big.NewRat(c, 1)
		case n == nil, said.Low == nil, !strings.ContainsAny(r.left, "*/") && f.Unit != "" && said.Unit != "" &&
			!d.Data.units.like(f.Unit, said.Unit), op == '/' && n.Sign() == 0:
			return nil, false
		case f.Unit == "":
			n = said.factored(n)
		default:
			n = f.number()
		}
		v = operations[op](v, n)
		if end == len(rest) {
			return v, true
		}
		op, rest = rest[end], rest[end+1:]
	}
}

// about is how far from each other numbers that are about the same may be, as part of them.
var about = big.NewRat(2, 25)

// farthest is how far from what the others add up to a number may be, as part of the larger: a farther one is of
// something else. With the sign ?= it is closer.
var farthest, closer = big.NewRat(3, 5), big.NewRat(3, 20)

// right returns what said should be, where it is not v, in per cent for %=, or not less.
func (r *relation) right(v *big.Rat, figures map[string]figure) (right string, wrong bool) {
	said, largest := figures[r.said], v
	for _, f := range figures {
		if f.number().Cmp(largest) > 0 {
			largest = f.number()
		}
	}
	off := v.Cmp(said.number())
	switch {
	case r.sign == "<":
		return "", off >= 0
	case r.sign == "<=":
		return "", off > 0
	case r.sign == "~=":
		return "", distance(v, said.number()).Cmp(new(big.Rat).Mul(v, about)) > 0
	case r.sign == "%=":
		v = new(big.Rat).Mul(v, hundred)
	case r.sign == "?=" || !strings.Contains(r.left, "/"):
		larger, most := v, farthest
		if off < 0 {
			larger = said.number()
		}
		if r.sign == "?=" {
			larger, most = largest, closer
		}
		near := distance(v, said.number()).Cmp(new(big.Rat).Mul(larger, most)) <= 0
		return said.value(v), off != 0 && (near || r.sign == "=" && strings.Contains(r.left, "*"))
	}
	v = new(big.Rat).Quo(v, said.factored(big.NewRat(1, 1)))
	return fact.Rounding(v, said.Quantity).Printed, !rounds(said.Quantity, v)
}

// report reports the number that should be right.
func (r *relation) report(d *reader, right string, figures map[string]figure) {
	f, terms := r.Finding, r.left
	f.Span = figures[r.said].at
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		x := figures[name]
		f.Message = strings.ReplaceAll(f.Message, "$"+name, x.Printed)
		f.Hint = strings.ReplaceAll(f.Hint, "$"+name, x.Printed)
		terms = strings.ReplaceAll(terms, name, x.show())
		if name != r.said {
			f.Related = append(f.Related, x.at)
		}
	}
	if said := figures[r.said].Printed; f.Message == "" {
		terms = strings.NewReplacer("*", "×", "/", "÷").Replace(terms)
		f.Message = fmt.Sprintf("%s=%s，写的是%s", terms, right, said)
		f.Hint = fmt.Sprintf("%s改成%s，或者改算出它的数", said, right)
	}
	d.report(f)
}
