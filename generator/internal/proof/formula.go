package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// formula is a set name with numerals, one of Words.Formulas: 四不两直.
type formula struct {
	name        string
	bare        bool     // it is known without quotation marks too
	near, never []string // the sentence has one of near, if there are any, and none of never
}

// formulaNumerals are those of set names.
const formulaNumerals = han.Numerals + "两双"

// skeleton returns the text with # for each numeral: #不#直.
func skeleton(s string) string {
	numeral := false
	return strings.Map(func(r rune) rune {
		before := numeral
		switch numeral = strings.ContainsRune(formulaNumerals, r); {
		case numeral && before:
			return -1
		case numeral:
			return '#'
		}
		return r
	}, s)
}

// longestFormula is how many characters a set name has at most.
const longestFormula = 9

// addFormulas files the set names under their skeletons.
func (f *lexicons) addFormulas(all []string) {
	f.formulas = map[string][]formula{}
	for _, line := range all {
		words := strings.Fields(line)
		name, bare := strings.CutPrefix(words[0], "*")
		x := formula{name: name, bare: bare}
		for _, w := range words[1:] {
			if never, ok := strings.CutPrefix(w, "!"); ok {
				x.never = append(x.never, never)
			} else {
				x.near = append(x.near, w)
			}
		}
		f.formulas[skeleton(name)] = append(f.formulas[skeleton(name)], x)
	}
}

// formulas reports set names with another number than theirs: 三不两直 for 四不两直.
func formulas(d *reader, t *text) {
	known := d.Data.found().formulas
	for i := range t.r {
		if !t.among(i, formulaNumerals) || t.among(i-1, formulaNumerals+"第百千万零〇") {
			continue
		}
		var shape []byte
		found, end := []formula(nil), 0
		for n := 1; n <= longestFormula && i+n <= len(t.r); n++ {
			switch r := t.r[i+n-1]; {
			case !t.among(i+n-1, formulaNumerals):
				shape = utf8.AppendRune(shape, r)
			case n == 1 || shape[len(shape)-1] != '#':
				shape = append(shape, '#')
			}
			if all := known[string(shape)]; all != nil {
				found, end = all, i+n
			}
		}
		if found != nil {
			misnumbered(d, t, i, end-i, found)
		}
	}
}

// misnumbered judges n characters from i that are, but for their numerals, those of the set names of all.
func misnumbered(d *reader, t *text, i, n int, all []formula) {
	got, sentence := t.string(i, i+n), t.around(i)
	if slices.ContainsFunc(all, func(f formula) bool { return f.name == got }) || t.among(i+n, formulaNumerals) {
		return
	}
	quoted := t.among(i-1, "“、") && t.at(i+n) == '”' || t.at(i-1) == '“' && t.at(i+n) == '、' && t.quoted[i]
	explained := ownFormula().MatchString(t.string(i+n, i+n+8))
	for _, f := range all {
		if (quoted || f.bare) && !explained && !d.reported(t.span(i, n), diag.F331, diag.F332, diag.F337) &&
			(f.near == nil || containsAny(sentence, f.near)) && !containsAny(sentence, f.never) {
			d.say(t.span(i, n), diag.F332, Likely, "固定的说法是「%s」，这里写的是「%s」\n写成「%s」；说的是别的，不用改", f.name, got, f.name)
			return
		}
	}
}

// ownFormula matches what is behind a set name of the place's own.
var ownFormula = han.Pattern(`^(?:”?(?:[:(]|,?即)|”(?:是指|分别|工作|机制|模式|举措|做法|行动|办法|措施|体系))`)

// addEndings files the set phrases under how they begin.
func (f *lexicons) addEndings(all []string) {
	for i, line := range all {
		head, _, _ := strings.Cut(line, "|")
		f.endings.add(head, i)
	}
}

// endings reports set phrases of which a word is another one: 感受到公平效率 for 感受到公平正义. Those of the table are written
// 感受到公平|正义/公正|, the right words, all of one length, between what is in front and behind.
func endings(d *reader, t *text) {
	for i, e := range d.Data.found().endings.in(&t.chars) {
		parts := strings.Split(d.Data.Words.Endings[e.of]+"|", "|")
		right := strings.Split(parts[1], "/")
		at, n := i+utf8.RuneCountInString(e.word), utf8.RuneCountInString(right[0])
		got := t.string(at, at+n)
		if utf8.RuneCountInString(got) == n && onlyHan(got) && t.has(at+n, parts[2]) && !slices.Contains(right, got) &&
			!startsAny(got, []string{"的", "和", "与", "等", "及"}) &&
			!d.reported(t.span(i, at+n-i), diag.F326, diag.F331, diag.F332, diag.F337) {
			d.say(t.span(at, n), diag.F332, Likely, "「%s」后面的「%s」应当是「%s」\n写成「%[3]s」", e.word, got, right[0])
		}
	}
}
