package proof

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Mixture is two words of a sentence that do not go together: 包括…组成, 加强…力度.
type Mixture struct {
	Open   []string `toml:"open"`   // the first is one of these: 包括; empty where it is lost: (以)…为抓手; none: see object
	Close  []string `toml:"close"`  // the second one of these: 组成
	Right  []string `toml:"right"`  // with one of these between, or right behind, nothing is wrong: 由
	Starts bool     `toml:"starts"` // the first begins the clause, and none of Right is in the rest of the sentence
	Far    bool     `toml:"far"`    // there may be commas between
	Near   bool     `toml:"near"`   // there is no mark between
	Hint   string   `toml:"hint"`   // how it is written
}

// object returns what judges a line of Objects, with its nouns: a verb of Managing is in the clause, and none that goes
// with the noun.
func object(line string) (m *Mixture, nouns []string) {
	names, verbs, _ := strings.Cut(line, ":")
	m = &Mixture{Right: strings.Fields(verbs)}
	m.Hint = fmt.Sprintf("换成能搭配的动词，例如「%s」", m.Right[0])
	return m, each(strings.Fields(names), func(noun string) string { return noun + "|" })
}

// bettered is a line of Objects where what is to be done with the noun is behind it: 水平有待提高.
type bettered struct{ *Mixture }

// cued judges the verb behind a noun and the word of awaiting at character i.
func (a bettered) cued(d *reader, t *text, i int, word string) int {
	_, end := t.piece(i, clauseEnds)
	verb := strings.TrimPrefix(t.string(i+utf8.RuneCountInString(word), end), "进一步")
	if slices.Contains(d.Data.Managing, verb) && !slices.Contains(d.Data.Bettering, verb) &&
		!containsAny(verb, a.Right) {
		noun := strings.TrimSuffix(word, string([]rune(word)[utf8.RuneCountInString(word)-2:]))
		d.say(t.span(i, end-i), diag.F332, Hint, "「%s」和「%s」不搭配\n%s", noun, verb, a.Hint)
	}
	return i
}

// ofSome matches the words in front of a noun behind 等, and those from the verb on, where the verb is of one of
// several.
var ofSome = han.Pattern(`[、0-9].*\|.*等[^的]*$|\|.*等.*[0-9]`)

// haveNot drops words with 有, 显 or 建 that are no verb.
var haveNot = strings.NewReplacer("显著", "", "明显", "",
	"有效", "", "有力", "", "有序", "", "有关", "", "所有", "", "现有", "", "党建", "", "共建", "")

// mixtures hints at words that do not go together.
func mixtures(d *reader, t *text) { d.Data.found().mixtures.judge(d, t) }

// cued judges the second word at character i.
func (m *Mixture) cued(d *reader, t *text, i int, second string) int {
	end := i + utf8.RuneCountInString(second)
	marks, to := clauseEnds, end
	if !strings.ContainsRune(markRunes, t.at(end-1)) {
		to++ // 提升工作|组
	}
	switch {
	case m.Far:
		marks = ends
	case m.Near:
		marks = markRunes
	case m.Starts:
		_, to = t.piece(end, ends)
	}
	from, _ := t.piece(i, marks)
	if m.Near && (t.at(from-1) == '”' || strings.Contains(t.string(from, i), "等")) { // of 甲、乙等 or “甲” more is before
		from, _ = t.piece(i, clauseEnds)
	}
	before, open := t.string(from, i), m.Open
	if open == nil && !containsAny(haveNot.Replace(before), m.Right) {
		open = d.Data.Managing
	}
	for _, first := range open {
		k := strings.LastIndex(before, first)
		if first == "" {
			k = 0
		}
		if k == -1 || m.Starts && k > 0 || m.Near && strings.HasSuffix(before[:k], "和") || t.quoted[i] ||
			m.Open == nil && (strings.HasPrefix(before[k+len(first):], "的") || // of 改进的成果
				endsAny(before[:k], []string{"关于", "促", "抓"}) || // 关于加强执法的意见, 促落实
				ofSome().MatchString(before+"|"+before[k:])) || // 优化布局等3项任务; 改革、优化环境等任务
			containsAny(haveNot.Replace(before[k:])+t.string(i, to), m.Right) {
			continue
		}
		at := i - utf8.RuneCountInString(before[k:])
		if m.Open == nil && d.reported(t.span(at, end-at), diag.F332) {
			break
		}
		f := d.say(t.span(at, end-at), diag.F332, Hint, "「%s」和「%s」不搭配\n%s",
			first, strings.TrimRight(second, ends+",、"), m.Hint)
		if first == "" {
			f.Message = fmt.Sprintf("「%s」前面没有和它搭配的字", second)
		}
		break
	}
	return i
}

// take is a line of Takes: words one of which is in the clause of its verb.
type take []string

// taken hints at verbs without one of the words they take, where nothing else of the clause is reported.
func taken(d *reader, t *text) { d.Data.found().takes.judge(d, t) }

// cued judges the verb at character i.
func (x take) cued(d *reader, t *text, i int, verb string) int {
	end := i + utf8.RuneCountInString(verb)
	from, _ := t.piece(i, clauseEnds)
	_, to := t.piece(end, clauseEnds)
	_, last := t.piece(end, ends)
	before, rest := t.string(from, i), t.string(end, to)
	at := t.span(i, to-i)
	if !t.quoted[i] && !d.Data.Bare.in(before+"|"+rest) && !containsAny(before+" "+rest, x) &&
		!x.later(t.string(to, last)) &&
		!d.reported(at, diag.F326, diag.F331, diag.F332) {
		d.say(at, diag.F332, Hint, "「%s」后面没有和它搭配的词\n例如「%s」「%s」；或者换成别的动词", verb, x[0], x[1])
	}
	return i
}

// later reports whether one of the first words is the head of several clauses: 营造学法，用法的氛围.
func (x take) later(rest string) bool {
	for _, word := range x[:2] {
		before, _, ok := strings.Cut(rest, word)
		if near := len("的十分良好的"); ok && strings.Contains(before[max(0, len(before)-near):], "的") {
			return true
		}
	}
	return false
}
