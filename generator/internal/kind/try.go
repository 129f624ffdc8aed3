package kind

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// trier tries the results of all files of a kind together.
type trier loader

// longest is the maximum number of characters of a sentence with every fact filled in. A longer sentence is too hard
// to read.
const longest = 120

// The years tried if the kind names none.
const firstTried, lastTried = 2015, 2032

// yearsOf returns the first year of the kind's format, or firstTried, and the number of years to try.
func yearsOf(k *Kind) (first, n int) {
	first, last := firstTried, lastTried
	if k.Since > 0 {
		first, last = k.Since, k.Since+lastTried-firstTried
	}
	if k.Until > 0 {
		first, last = min(first, k.Until), k.Until
	}
	return first, last - first + 1
}

// TrialYear returns a year in which the kind's format is in use.
func TrialYear(k *Kind) int {
	first, n := yearsOf(k)
	return min(max(first, 2025), first+n-1)
}

// paragraphs makes every standard paragraph, at each of its levels, from subsets of its facts.
func (l *trier) paragraphs() {
	for i := range l.kind.Paragraphs {
		l.paragraph(&l.kind.Paragraphs[i])
	}
}

func (l *trier) paragraph(p *Paragraph) {
	sets := subsets(len(p.Facts))
	for _, level := range l.kind.Levels {
		if !p.Levels.Include(level.Name) {
			continue
		}
		for _, set := range sets {
			if !l.subset(p, level.Name, set) {
				return
			}
		}
	}
}

// subsets returns non-empty sets of n facts as bits. Up to eight facts, it returns all sets; otherwise each single
// fact, each pair, all but one, all, and some hundred pseudo-random sets that are the same in every run.
func subsets(n int) (sets []uint64) {
	n = min(n, 63)
	all := uint64(1)<<n - 1
	if n <= 8 {
		for s := uint64(1); s <= all; s++ {
			sets = append(sets, s)
		}
		return sets
	}
	sets = append(sets, all)
	for a := range n {
		sets = append(sets, all&^(1<<a))
		for b := range a + 1 {
			sets = append(sets, 1<<a|1<<b)
		}
	}
	random := uint64(n)
	for range 300 {
		random = random*6364136223846793005 + 1442695040888963407 // Knuth's linear congruential generator
		if s := random >> 1 & all; s != 0 {
			sets = append(sets, s)
		}
	}
	return sets
}

// subset makes p from a set of its facts and reports whether the result is correct.
func (l *trier) subset(p *Paragraph, level string, set uint64) bool {
	first, n := yearsOf(l.kind)
	data := reportWords(first+int(set%uint64(n)), "某单位", l.kind.Level(level).Self("某单位"), level)
	value := func(i int) string { return strconv.Itoa(60001 + i*7) }
	var filled []string
	for i, name := range p.Facts {
		if set>>i&1 != 0 {
			data[name] = value(i) + l.kind.Fact(name).Units[0]
			filled = append(filled, name)
		}
	}
	at := l.topics[p.Name]
	text, err := l.kind.Prose(p, data)
	if err != nil {
		l.fault(diag.F464, at, fmt.Sprintf("填了%s时，%s年%s的这一段写不出来", quoted(filled), data["本年"], level), err.Error())
		return false
	}
	if fault := misshapen(text); fault != "" {
		l.fault(diag.F472, at, fmt.Sprintf("填了%s时，%s：%s", quoted(filled), fault, text), "改分句的写法，各种填法都要通顺")
		return false
	}
	for i, name := range p.Facts {
		want := int(set >> i & 1)
		got := strings.Count(text, value(i))
		if got == 0 && len(l.kind.CellsFor(l.kind.Fact(name))) > 0 {
			continue // printed in its table
		}
		if got != want {
			l.fault(diag.F464, at, fmt.Sprintf("填了%s时，「%s」印了%d次：%s", quoted(filled), name, got, text),
				"每种填法，填了的数都应当正好出现一次")
			return false
		}
	}
	return true
}

// Patterns of standard prose, its marks half-width, that is wrong: a word that must be followed by other words, but is
// followed by a punctuation mark; 全年 before a word that excludes it; two marks that cannot follow each other.
var (
	hanging = han.Pattern(`(?:其中|全年|现有)[、。,;]`)
	wholly  = han.Pattern(`全年(?:[年全]|现有|现行|上年)`)
	doubled = han.Pattern(`[,、;][,、;:。()]|[。:][,、;:。]|\([,、;:。)]`)
)

// misshapen returns what is wrong with standard prose, or "".
func misshapen(text string) string {
	text = han.FoldString(text)
	for _, bad := range []string{gap, "{{", "}}", "<no value>", "[", "]", "\n", "…", "引 ", "且 ", "或 ", " ",
		doubled().FindString(text)} {
		if bad != "" && strings.Contains(text, bad) {
			return fmt.Sprintf("句子里有「%s」", bad)
		}
	}
	if bad := hanging().FindString(text); bad != "" {
		return fmt.Sprintf("「%s」后面没有话", bad)
	}
	if bad := wholly().FindString(text); bad != "" {
		return fmt.Sprintf("「%s」连不上", bad)
	}
	if !strings.HasSuffix(text, "。") {
		return "末尾没有句号"
	}
	for _, s := range strings.Split(strings.TrimSuffix(text, "。"), "。") {
		if n := utf8.RuneCountInString(s); n > longest {
			return fmt.Sprintf("一句有%d个字，太长", n)
		}
		if s == "" || strings.ContainsAny(s[:1], ",;") || strings.HasPrefix(s, "、") {
			return "一句用标点开头"
		}
		if before, _, ok := strings.Cut(s, "其中"); ok && !strings.ContainsFunc(before, han.IsDigit) {
			return "「其中」前面没有数"
		}
		if word := twice(s); word != "" {
			return fmt.Sprintf("逗号前后都是「%s」", word)
		}
	}
	return ""
}

// twice returns the word of two characters or more that a clause of s ends and the next begins with, "" for none.
func twice(s string) string {
	clauses := strings.Split(s, ",")
	for i, next := range clauses[1:] {
		r := []rune(next)
		for n := len(r); n >= 2; n-- {
			if word := string(r[:n]); strings.HasSuffix(clauses[i], word) {
				return word
			}
		}
	}
	return ""
}

// openings makes the standard openings of each level and year.
func (l *trier) openings() {
	first, n := yearsOf(l.kind)
	for _, level := range l.kind.Levels {
		for year := first; year < first+n; year++ {
			data := reportWords(year, "某单位", level.Self("某单位"), level.Name)
			if _, err := l.kind.FixedText(l.kind.Opening, data); err != nil {
				l.badTemplate(l.find(l.dir+"/"+outlineFile, 0, "opening"))
				return
			}
			for _, p := range l.kind.Profiles {
				if p.Opening == nil {
					continue
				}
				if _, err := l.kind.FixedText(p.Opening, data); err != nil {
					l.badTemplate(place{l.dir + "/" + profileDir, -1})
					return
				}
			}
		}
	}
}
