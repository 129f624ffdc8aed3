package proof

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// What a character costs at most behind three where hardly another one follows, and a mark there at least. They were
// found on clauses that are right, and on the same without their last character.
const (
	costOfOnly = 2
	costOfEnd  = 8
)

// endsAlone are characters that are verbs or nouns by themselves where a clause ends: 上门办.
const endsAlone = standing + "分办改单气动轮防治管查审调报发看学讲问听抓出下上中内外里后前间时者等医库"

// endless reports clauses that end in three characters that no clause ends in, and that hardly another character
// follows than the one that is lost: 法制审, of 法制审核.
func endless(d *reader, t *text) {
	for i := 3; i < len(t.r); i++ {
		if !t.among(i, ",。;") || !all(t.r[i-3:i], han.IsHan) || t.span(i-3, 4).Len > 4 ||
			t.quoted[i-1] || t.inTitle(i-1) || strings.ContainsRune(endsAlone, t.r[i-1]) ||
			t.r[i-2] == '进' || t.r[i-1] == '部' && strings.ContainsRune("理社信旅", t.r[i-2]) { // 送法进校, 人社部
			continue
		}
		at := t.span(i-2, 2)
		if r := lostBehind(d.Data, t.r[i-3:i]); r != 0 && !d.usual(t.string(i-3, i+1)) &&
			!d.reported(at, diag.F326, diag.F331, diag.F332, diag.F336) {
			d.say(at, diag.F332, Hint, "「%s」后面少了字\n例如写成「%c%c」", t.string(i-2, i), t.r[i-1], r)
		}
	}
}

// lostBehind returns the character that is lost between three, the last two of which are no word, and a mark; 0 where
// none is.
func lostBehind(d *Data, three []rune) rune {
	run := []uint16{uint16(three[0]), uint16(three[1]), uint16(three[2]), ngram.Mark}
	var state ngram.State
	for k := range 3 {
		_, state = d.model.Next(run, k, state)
	}
	cost, _ := d.model.Next(run, 3, state)
	if state.Len() < 3 || cost < costOfEnd || d.model.Has(run[1:]...) || d.words.Has(run[1], run[2]) {
		return 0
	}
	for _, r := range d.common {
		run[3] = uint16(r)
		if cost, _ := d.model.Next(run, 3, state); cost <= costOfOnly && d.model.Has(run[2], run[3], ngram.Mark) {
			return r
		}
	}
	return 0
}

// halved is what the objects of a verb may be that one character of is left of: 夯实基, of 夯实基础.
type halved []string

// addHalved adds the verbs of two characters of a line of Objects with the first character of each of its nouns of two,
// where no clause ends in that one behind a verb.
func (f *lexicons) addHalved(d *Data, verbs, nouns []string) {
	of := map[string]halved{}
	for _, noun := range nouns {
		r := []rune(strings.TrimSuffix(noun, "|"))
		if len(r) == 2 && !strings.ContainsRune(d.Entire, r[0]) {
			of[string(r[:1])] = append(of[string(r[:1])], string(r))
		}
	}
	for _, first := range slices.Sorted(maps.Keys(of)) {
		var left []string
		for _, verb := range verbs {
			if utf8.RuneCountInString(verb) == 2 {
				left = append(left, verb+first+"|", verb+"了"+first+"|")
			}
		}
		f.takes.add(of[first], left)
	}
}

// cued judges the verb at character i with what is left of its object and a mark.
func (x halved) cued(d *reader, t *text, i int, word string) int {
	end := i + utf8.RuneCountInString(word) - 1
	at := t.span(i, end-i)
	managing := slices.Contains(d.Data.Managing, t.string(i, i+2)) // no word across both: 凝聚合
	if !t.quoted[i] && (managing || !d.Data.words.Has(uint16(t.r[end-2]), uint16(t.r[end-1]))) &&
		!d.reported(at, diag.F326, diag.F331, diag.F332, diag.F336) {
		d.say(at, diag.F332, Hint, "「%s」后面少了字\n例如写成「%s」", t.string(end-1, end), strings.Join(x, "」「"))
	}
	return i
}
