package proof

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// part is one member of a list: a name with a count, or with several side by side (12期840人次).
type part struct {
	toks      []int
	sep       rune   // the mark before it; 0 for the first
	lead      string // words before the count
	tail      string // words after it
	bracketed bool   // brackets belong to it
}

// noun returns the words that say what is counted: those before, else those after.
func (p part) noun() string { return cmp.Or(p.lead, p.tail) }

// These bound what is read as a list.
const (
	maxMembers  = 30 // members
	maxSentence = 8  // characters of a member's words after a full stop
)

var (
	// months matches a spell of months: 1至6月.
	months = regexp.MustCompile(`(\d{1,2})月?[—\-~至到](\d{1,2})月`)
	// numbers matches what is no count: a spell of months, a hotline, an age, “3·15”.
	numbers = regexp.MustCompile(months.String() + `|\d{1,2}月份?|“[^”]*”|1\d{2,4}\p{Han}|` +
		`\d{2}(?:周?岁)?(?:[—\-~至到]\d{2})?周?岁`)
)

// lister reads lists of a paragraph.
type lister struct {
	*reader
	*text
	far   bool     // a full stop may part the members
	goods []string // units of which members may be any: of goods, of places
}

// part reads the part that begins at token k and returns the token after it. ok is false when none begins there.
func (l lister) part(k int, joined bool) (p part, next int, ok bool) {
	if k = l.words(k, joined, &p); !l.counted(k) {
		return p, k, false
	}
	for ; l.counted(k) && len(p.toks) < 3 && !(len(p.toks) > 0 && kindsAtEnd(l.text, k)); k++ {
		p.toks = append(p.toks, k)
	}
	p, next = l.afterCounts(p, k)
	return p, next, true
}

// kindsAtEnd reports whether token k, at the end of brackets, says of how many kinds what is listed there is:
// (邻里74件、山林48件两类).
func kindsAtEnd(t *text, k int) bool {
	unit := t.q(k).Unit
	return unit != "" && strings.Contains("类种项", unit) && t.markAt(k+1) == ')' && han.IsNumeral(t.r[t.tokens[k].at])
}

// words reads the words of p from token k on, brackets among them, and returns the token that ends them.
func (l lister) words(k int, joined bool, p *part) int {
	t, first := l.text, k
	var lead strings.Builder
	for ; k < len(t.tokens) && t.tokens[k].depth >= t.tokens[first].depth && !t.counted(k); k++ {
		switch m := t.markAt(k); {
		case t.is(k, year), t.is(k, word) && !hasNumber(t.of(k)):
			lead.WriteString(t.of(k))
		case m == '、' && joined && lead.String() != "":
			lead.WriteRune('、')
		case m == '(' && lead.String() != "" && !p.bracketed:
			p.bracketed, k = true, t.closing(k)
		default:
			return k
		}
	}
	p.lead = strings.TrimLeft(lead.String(), "、")
	return k
}

// hasNumber reports whether s has a number that is no count: KTV6家. Months and hotlines are none.
func hasNumber(s string) bool {
	const digits = "0123456789"
	return strings.ContainsAny(s, digits) && strings.ContainsAny(numbers.ReplaceAllString(s, ""), digits)
}

// afterCounts reads the brackets, words and share after the counts of a part, and returns the token after them.
func (l lister) afterCounts(p part, k int) (part, int) {
	for range 2 {
		if l.markAt(k) == '(' && !p.bracketed {
			p.bracketed, k = true, l.closing(k)+1
		}
		if s := l.of(k); l.is(k, word) && p.tail == "" && s == trimLink(s) {
			p.tail = s
			k++
		}
	}
	if m := l.markAt(k); (m == '、' || m == ',') && strings.HasPrefix(l.of(k+1), "占") && l.isPercent(k+2) {
		k += 3
	}
	return p, k
}

// read reads the members that begin at token k, all of like units, and returns the token that ends the list.
func (l lister) read(k int) (parts []part, next int) {
	var sep rune
	least := rank['。']
	for range maxMembers {
		p, after, ok := l.part(k, rank[sep] <= 1 || rank[sep] == 2 && least == 2) // ,撤销、责令履行41件
		p.sep = sep
		if !ok || len(parts) > 0 && !l.belongs(parts, p, least) {
			break
		}
		if len(parts) > 0 {
			least = min(least, rank[sep])
		}
		tail, between := cmp.Or(strings.TrimRight(p.tail, "和及与"), p.tail), l.of(after)
		linked := tail != p.tail || trimLink(between) != between // 8件和
		p.tail = tail
		parts, next = append(parts, p), after
		if sep, k = '和', after; !linked {
			if sep, k = l.markAt(after), after+1; rank[sep] == 0 {
				break
			}
		}
	}
	for i := range parts {
		parts[i].lead = trimLink(parts[i].lead)
	}
	return parts, next
}

// rank orders the marks between the members of a list by how much they part; 0 for others.
var rank = map[rune]int{'、': 1, '和': 1, ',': 2, ';': 3, '。': 4}

// belongs reports whether p is a further member of the list.
func (l lister) belongs(parts []part, p part, least int) bool {
	lead, w := trimLink(p.lead), &l.Data.Sums
	switch {
	case !l.likeUnits(parts[0], p), containsAny(lead, w.Breaks), lead == "占", strings.Contains(p.lead, "其中"),
		w.ofAll(lead) && !(l.Data.ofSpell(lead) && l.Data.ofSpell(parts[0].lead)):
		return false
	case rank[p.sep] > least && len(parts) > 1 && !startsAny(lead, w.Rest):
		return false // the greater mark ends the list: 婚姻20件、继承40件,行政40件
	case rank[p.sep] == 1:
		return true
	}
	return p.noun() != "" && l.continues(parts[0], p, lead)
}

// acted matches names that begin with a verb: 调解室, 检查组.
var acted = han.Pattern(`^(?:\p{Han}{2}|\p{Han}{4})[室员会组站委队]`)

// together reports whether two parts are members of one partition.
func (l *Language) together(a, b part) bool {
	known, _ := l.partition([]part{a, {lead: trimLink(b.lead)}}, "")
	return known
}

// continues reports whether p, with the words lead, goes on with the list of first and is no statement of its own.
func (l lister) continues(first, p part, lead string) bool {
	w := &l.Data.Sums
	if startsAny(lead, w.Actions) && !acted().MatchString(lead) &&
		!(p.sep == ',' && utf8.RuneCountInString(lead) < 4 && l.Data.together(first, p)) {
		return startsAny(first.lead, w.Actions) && !startsAny(lead, w.Again)
	}
	short := utf8.RuneCountInString(lead) <= maxSentence && !startsAny(p.lead, w.Verbs)
	return rank[p.sep] < 4 || l.far && (short || l.Data.ofSpell(lead))
}

// countsBefore returns the counts in front of token k in its sentence.
func (l lister) countsBefore(k int) []int {
	from, _ := l.sentence(k)
	return l.counts(from, k)
}

// added returns what counts as written come to.
func (l lister) added(toks []int) *big.Rat {
	v := new(big.Rat)
	for _, k := range toks {
		v.Add(v, l.q(k).number())
	}
	return v
}

// likeUnits reports whether the counts of two parts are alike, one by one.
func (l lister) likeUnits(a, b part) bool {
	return slices.EqualFunc(a.toks, b.toks, func(i, j int) bool {
		x, y := l.q(i), l.q(j)
		return l.addable(x, y) || x.Unit == "" || y.Unit == ""
	})
}

// addable reports whether two counts may be members of one list.
func (l lister) addable(a, b quantity) bool {
	return l.alike(a, b) || slices.Contains(l.goods, a.Unit) && slices.Contains(l.goods, b.Unit)
}

// severalTimes reports whether counts in a unit and in times of it may be of one whole: 件 and 件次.
func severalTimes(l lister, a, b quantity) bool {
	return !l.alike(a, b) && (a.Unit+"次" == b.Unit || b.Unit+"次" == a.Unit)
}

// alike reports whether two counts may be added and compared.
func (l lister) alike(a, b quantity) bool { return l.Data.units.like(a.Unit, b.Unit) }

// restOfMore reports whether a part is what the count before token k leaves of one before it: 受理20件,办结18件,其中…17件,余下2件.
func (l lister) restOfMore(k int, p part) bool {
	from, _ := l.sentence(k)
	toks := l.counts(from, k)
	if len(toks) < 2 || !startsAny(trimLink(p.lead), l.Data.Sums.Rest) {
		return false
	}
	all := l.added([]int{toks[len(toks)-1], p.toks[0]})
	return slices.ContainsFunc(toks[:len(toks)-1], func(i int) bool { return l.q(i).number().Cmp(all) == 0 })
}

// ofOther reports whether a count with lead in front is no part: of what was carried over (上年结转共办结), of before (由), or
// a mean.
func (l *Language) ofOther(lead string) bool {
	return containsAny(lead, l.Flow.Carried) && containsAny(lead, l.Flow.Out) || endsAny(lead, l.Growth.From) ||
		containsAny(lead, l.Sums.Loosely)
}

// numbered returns the number that s begins with, 0 for none: 2 for 两镇.
func numbered(s string) (n int) {
	if r := []rune(s); len(r) > 1 {
		_, n = (&chars{r: r}).numeral(0)
	}
	return n
}
