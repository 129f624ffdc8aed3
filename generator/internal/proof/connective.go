package proof

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Connective is a word that opens a compound sentence and takes certain words in its second half: 只有…才.
type Connective struct {
	First []string `toml:"first"` // 只有
	Name  string   `toml:"name"`  // what it is called, where First has more of it: 既
	OK    Pattern  `toml:"ok"`    // what goes with it, or shows that it is something else
	Wrong []string `toml:"wrong"` // what does not, near the head of a clause: 就
	Far   bool     `toml:"far"`   // not only of the clause right behind
	Head  bool     `toml:"head"`  // First begins its clause
	Hint  string   `toml:"hint"`  // how it is written
}

// most characters that may be in front of a connective in its clause.
const (
	beforeFirst  = 12
	beforeSecond = 8
)

// cued judges the clauses behind the word at character i.
func (c *Connective) cued(d *reader, t *text, i int, first string) int {
	from, to := t.piece(i, clauseEnds)
	end := i + utf8.RuneCountInString(first)
	if t.quoted[i] || i-from > beforeFirst || c.Head && i > from ||
		han.IsNumeral(t.at(end)) || han.IsDigit(t.at(end)) ||
		strings.ContainsRune("是要除", t.at(i-1)) {
		return i
	}
	for n := 0; t.at(to) == ',' && !c.OK.in(t.string(end, to)) && n < 1+b2i(c.Far); n++ {
		at := to + 1
		_, to = t.piece(at, clauseEnds)
		clause := t.string(at, to)
		word, k := c.wrong(clause)
		if word != "" && !c.OK.in(clause[:k]) {
			at += utf8.RuneCountInString(clause[:k])
			d.say(t.span(at, utf8.RuneCountInString(word)), diag.F332, Hint, "「%s」后面不用「%s」\n%s",
				cmp.Or(c.Name, first), word, c.Hint)
			return to
		}
	}
	return i
}

// wrong returns the first of the words that do not go with c near the head of a clause and where it is, "" for none.
func (c *Connective) wrong(clause string) (word string, at int) {
	for _, w := range c.Wrong {
		k := strings.Index(clause, w)
		if k == -1 || utf8.RuneCountInString(clause[:k]) > beforeSecond {
			continue
		}
		behind := clause[k+len(w):]
		if strings.HasPrefix(w, "但") && startsAny(behind, []string{"也", "又", "还"}) { // 既要…,但也要…
			continue
		}
		if utf8.RuneCountInString(w) > 1 && k == 0 || adverbial(w, clause[:k], behind) {
			return w, k
		}
	}
	return "", 0
}

// adverbial reports whether word, a connective of one or two characters between before and behind, is one there, and
// not part of another word or construction: 成就, 就…问题, 足不出户就能.
func adverbial(word, before, behind string) bool {
	switch word {
	case "就", "才", "都", "也", "便":
		return modal().MatchString(behind) && !strings.ContainsAny(before, "不一只在凭的通有") &&
			!endsAny(before, []string{"成", "造", "迁", "人", "首", "方", "早"}) &&
			!(word == "就" && onSubject().MatchString(behind))
	case "但":
		return !endsAny(before, []string{"不", "非"}) && !strings.HasPrefix(behind, "凡")
	case "却":
		return !endsAny(before, []string{"冷", "忘", "退", "推", "失"}) && !strings.HasPrefix(behind, "步")
	case "更加":
		return before == "" || utf8.RuneCountInString(before) < 4
	}
	return before == ""
}

// modal matches what is behind a conjunctive adverb: 就能, 才可以.
var modal = han.Pattern(`^(?:[能可会要应必得是把给对将予难]|不[会能再用]|` +
	`立即|严格|及时|主动|按照|依法|一律|无法|能够|容易|没有|当场|予以|认真|坚[持守决]|耐心|仔细)`)

// onSubject matches what is behind 就 as a preposition.
var onSubject = han.Pattern(`^[^,。;]{0,30}` +
	`(?:问题|事项|事宜|情况|议题|内容|方面|工作)(?:进行|开展|与|向|作|提|展开|征求|听取|召开|达成)`)
