package proof

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// The least gains of misprints that are reported, in steps of the model: of another character, one lost, two swapped,
// some twice. They were found on texts that the model does not know, see notes/misprints.md.
const (
	leastOther   = 19
	leastLost    = 26
	leastBound   = 21 // one lost that belongs to those beside it
	leastCut     = 9  // the same in front of a mark
	leastSwapped = 27
	leastDouble  = 20
	leastPair    = 14 // two characters twice
	leastGain    = 9  // of all
	leastMeant   = 14 // of a word that is easily confused with what is written
)

// often is how many times the same misprint is a name or a word of the trade.
const often = 3

// readModel reads the counts of runs of characters, proof/runs.bin, the characters that are written for each other,
// proof/alike.tsv, and those that may be lost, proof/common.txt. Without the counts nothing is a misprint.
func (d *Data) readModel(fsys fs.FS) error {
	runs, err := readText(fsys, "proof/runs.bin")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		d.model, err = ngram.Open(runs)
	}
	if err == nil {
		var text string
		text, err = readText(fsys, "proof/alike.tsv")
		d.alikes = sorted(text)
	}
	if err == nil {
		d.common, err = readText(fsys, "proof/common.txt")
	}
	return err
}

// What two characters cost at most that belong together, the second one behind the first: one in eight; that are often
// side by side: one in 130; and that are so now and then.
const (
	closeBeside = 3
	oftenBeside = 7
	nowAndThen  = 13
)

// joined reports whether character b is so often behind a that it may belong to a word with it.
func (d *Data) joined(a, b rune) bool { return d.model.Behind(uint16(a), uint16(b)) <= oftenBeside }

// misprints hints at characters that are wrong, swapped or twice, because others are far more probable.
func misprints(d *reader, t *text) {
	symbols, places := ngram.Symbols(t.r)
	g := d.Data.guesser(symbols)
	for _, m := range g.guess(leastGain) {
		at, right := places[m.at], m.string()
		switch {
		case d.Data.exempt(t, at, m):
		case right == "":
			if m.gain >= d.Data.leastTwice(symbols, m) && !strings.ContainsRune(d.Data.Doubled, t.r[at]) {
				twice(d, t, at, m.n)
			}
		case m.n == 0 && m.gain >= g.leastLost(m):
			lost(d, t, at, right)
		case m.n == 2 && m.gain >= leastSwapped:
			exchanged(d, t, at, places[m.at+1]+1-at, right)
		case m.n == 1 && m.gain >= d.Data.leastWrong(symbols, m) && !d.Data.distinct(string(t.r[at]), right):
			wrongCharacter(d, t, at, right)
		}
	}
	g.confused(d, t, places)
}

// leastLost returns the least gain for a character to be lost: less where it belongs to those beside it.
func (g *guesser) leastLost(m misprint) int {
	switch {
	case !g.bound(m.at, m.right[0]):
		return leastLost
	case g.s[m.at] <= ngram.Mark:
		return leastCut + 5*max(0, g.data.model.Behind(g.s[m.at-1], m.right[0])-2)
	}
	return leastBound
}

// confused hints at words that are written for others, where these are more probable: 市场环节 for 市场环境.
func (g *guesser) confused(d *reader, t *text, places []int) {
	for i, e := range d.Data.found().confused.in(&t.chars) {
		at, ok := slices.BinarySearch(places, i)
		m := misprint{at: at, n: 2, right: d.Data.lexicons.meant[e.of]}
		if ok && g.gain(at, 2, m.right, leastMeant-1) >= leastMeant && !d.Data.exempt(t, i, m) {
			suspect(d, t, i, 2, m.string())
		}
	}
}

// distinct reports whether rules of their own tell the two characters or words apart.
func (d *Data) distinct(wrong, right string) bool {
	return slices.Contains(d.Distinct, wrong+right) || slices.Contains(d.Distinct, right+wrong)
}

// exempt reports whether a misprint at character at is none: in a fixed expression, in step with what is beside it, a
// word in front of a number, 面积由280平方米, or for any numeral.
func (d *Data) exempt(t *text, at int, m misprint) bool {
	numbering := m.n == 1 && (han.IsNumeral(t.at(at)) && t.at(at+1) == '级' || han.IsDigit(t.at(at+1)) && strings.ContainsRune(d.Numbering, t.at(at)) ||
		len(m.right) > 0 && han.IsNumeral(rune(m.right[0])))
	return len(m.right) > 0 && (numbering || inStep(t, at, m.n)) || d.overIdiom(t, at)
}

// inStep reports whether the character at i, or the two, are like what is on the other side of a mark: 学法、知法、守法,
// 学深、学透; 治省、治市.
func inStep(t *text, i, n int) bool {
	before, behind := t.at(i-1), t.at(i+n)
	switch n {
	case 1:
		return behind == '、' && t.at(i+2) == before || t.at(i-2) == '、' && t.at(i-4) == before ||
			t.at(i+2) == '、' && t.at(i+4) == behind || before == '、' && t.at(i-2) == behind
	case 2:
		return behind == '、' && t.at(i+3) == t.at(i) || before == '、' && t.at(i-3) == t.at(i)
	}
	return false
}

// leastTwice returns the least gain for symbols to be written twice: of one, more where it may belong to the next word.
func (d *Data) leastTwice(s []uint16, m misprint) int {
	switch {
	case m.n == 2:
		return leastPair
	case d.model.Behind(s[m.at], s[m.at+1]) <= oftenBeside:
		return leastDouble + 5
	}
	return leastDouble
}

// farBeside is by how much more a character costs behind another than one that belongs there.
const farBeside = 8

// commonCost is what a common character costs, whatever is in front of it: one in a thousand.
const commonCost = 10

// leastWrong returns the least gain for a character to be wrong: more for a rare one, which may be of a name, and for one
// that is written beside its neighbours now and then; less for the last of a clause, where less is known of it.
func (d *Data) leastWrong(s []uint16, m misprint) int {
	i := m.at
	least := leastOther + max(0, d.model.Alone(s[i])-commonCost)
	for k := i - 1; k <= i; k++ {
		if s[k] > ngram.Mark && s[k+1] > ngram.Mark && d.model.Has(s[k], s[k+1]) &&
			d.model.Behind(s[k], s[k+1]) <= nowAndThen {
			least += 4
		}
	}
	if s[i+1] <= ngram.Mark && d.model.Behind(s[i-1], s[i])-d.model.Behind(s[i-1], m.right[0]) >= farBeside {
		least -= 6
	}
	return least
}

// wrongCharacter reports the character at i with the one beside it that it makes a word with when it is right.
func wrongCharacter(d *reader, t *text, i int, right string) {
	before, behind, meant, m := t.at(i-1), t.at(i+1), uint16([]rune(right)[0]), &d.Data.model
	switch {
	case !han.IsHan(before) && !han.IsHan(behind):
	case !han.IsHan(before),
		han.IsHan(behind) && m.Behind(meant, uint16(behind)) < m.Behind(uint16(before), meant):
		suspect(d, t, i, 2, right+string(behind))
	default:
		suspect(d, t, i-1, 2, string(before)+right)
	}
}

// twice reports that the n characters at i repeat those in front of them; one is shown with the character before both.
func twice(d *reader, t *text, i, n int) {
	from := i - n - b2i(n == 1 && han.IsHan(t.at(i-2)))
	suspect(d, t, from, i+n-from, t.string(from, i))
}

// exchanged reports that the n characters at i are in the wrong order, with those beside them. Two alone between marks,
// as in a cell, are too little to judge.
func exchanged(d *reader, t *text, i, n int, right string) {
	from, to := i-b2i(han.IsHan(t.at(i-1))), i+n+b2i(han.IsHan(t.at(i+n)))
	if to-from > n {
		suspect(d, t, from, to-from, t.string(from, i)+right+t.string(i+n, to))
	}
}

// lost reports that right is lost in front of the character or mark at i.
func lost(d *reader, t *text, i int, right string) {
	switch n := 1 + b2i(han.IsHan(t.at(i+1))); {
	case !han.IsHan(t.at(i - 1)), t.at(i-1) == t.at(i-2): // 处处见法
	case han.IsHan(t.at(i)):
		suspect(d, t, i-1, 1+n, t.string(i-1, i)+right+t.string(i, i+n))
	case strings.ContainsRune(markRunes, t.at(i)):
		suspect(d, t, i-2, 2, t.string(i-2, i)+right)
	}
}

// suspect hints that n characters at i are wrong and right is meant, unless they are in a title or a document's number,
// 清司发〔2024〕6号, behind a digit, in the name of the office or whom it reports to, written so throughout the report, or
// reported as something else.
func suspect(d *reader, t *text, i, n int, right string) {
	at, typed := t.span(i, n), t.string(i, i+n)
	if han.IsDigit(t.at(i-1)) || // behind a digit is a unit: 9日检查
		t.at(i+n) == '〔' || t.inTitle(i) || d.Data.distinct(typed, right) ||
		strings.Contains(d.Office, typed) || strings.Contains(d.Above, typed) || d.usual(t.string(i-1, i+n+1)) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	what := ""
	if a, b := common([]rune(typed), []rune(right)); n == len([]rune(right)) && a+b == n-1 {
		what = "字"
	}
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
		Message: fmt.Sprintf("「%s」像是「%s」写错了%s", typed, right, what)})
}

// usual reports whether the characters are often in the report.
func (d *reader) usual(s string) bool {
	n, ok := d.times[s]
	if !ok {
		for _, t := range d.texts {
			n += strings.Count(t.s, s)
		}
		d.times[s] = n
	}
	return n >= often
}
