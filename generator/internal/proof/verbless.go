package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Verbless are the words of adverbs that have a verb behind them.
type Verbless struct {
	Adverbs []string `toml:"adverbs"` // 持续
	Right   Pattern  `toml:"right"`   // the adverb, at |, is none, or there is a verb behind it
	Nouns   string   `toml:"nouns"`   // two characters each that are no verb behind it
	Lost    []string `toml:"lost"`    // verbs that may be lost: 推进
}

// How much a text gains at least by the verb that is lost behind an adverb: in front of one of the nouns, and of other
// words. They were found on right texts and on the same without their verbs.
const (
	gainOfVerb    = 7
	gainOfAnyVerb = 16
)

// verbless is what an adverb is judged by: a verb has to be behind it.
type verbless struct{}

// cued judges the adverb at character i: what is behind it is no verb, and one in between is far more probable.
func (verbless) cued(d *reader, t *text, i int, adverb string) int {
	end := i + utf8.RuneCountInString(adverb)
	if !han.IsHan(t.at(end)) || !han.IsHan(t.at(end+1)) || t.quoted[i] || urged(d.Data, t, end) ||
		d.reported(t.span(i, end+2-i), diag.F326, diag.F331, diag.F332) {
		return i
	}
	least := gainOfAnyVerb
	if strings.Contains(d.Data.Verbless.Nouns, t.string(end, end+2)) {
		least = gainOfVerb
	}
	if verb, gain := d.Data.gained(&t.chars, end, d.Data.Verbless.Lost); gain >= least {
		d.say(t.span(i, end+2-i), diag.F332, Hint, "「%s」中间少了动词\n例如写成「%s%s……」",
			t.string(i, end+2), adverb, verb)
	}
	return i
}

// urged reports whether the two characters at i, behind an adverb, are a verb or an adverb, or may be: the one in front
// is none, or the model knows both together.
func urged(d *Data, t *text, i int) bool {
	next := t.string(i, i+2)
	known := func(words []string) bool { return slices.Contains(words, next) }
	return known(d.Doing) || known(d.Managing) || known(d.Framing) || known(d.Sums.Actions) ||
		known(d.Verbless.Adverbs) || d.Verbless.Right.in(t.string(i-5, i)+"|"+t.string(i, i+4)) ||
		d.model.Has(symbols(t, i-2, 4)...)
}
