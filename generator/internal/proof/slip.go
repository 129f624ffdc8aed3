package proof

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// replaced is a wrong word, or the former name of an organ, and the right one.
type replaced struct {
	wrong, right string // wrong is folded
	when         condition
	since        int    // year of the reform that changed the name; 0: no organ
	why          string // for the hint; may be empty
	certainty    Certainty
}

// slips reports the wrong words and the former names of the data. The longest word at a place wins.
func slips(d *reader, t *text) {
	for i, e := range d.Data.found().slips.in(&t.chars) {
		s, n := &d.Data.replaced[e.of], utf8.RuneCountInString(e.word)
		if s.is(d, t, i) && !d.reported(t.span(i, n), diag.F331, diag.F326, diag.F332, diag.F333) {
			s.report(d, t.span(i, n), t.typed(i, n), t.quoted[i])
		}
	}
}

// is reports whether the word at i is wrong in a report of this year.
func (s *replaced) is(d *reader, t *text, i int) bool {
	earlier, sentence := func(year int) bool { return year < d.Year }, t.around(i)
	n := utf8.RuneCountInString(s.wrong)
	parted := n == 2 && d.Data.ofTwo(t, i) || n == 3 && s.astride(d.Data, t, i)
	return !parted && s.when.holds(d, t, i, i+n) && (s.since == 0 || d.Year > s.since &&
		!slices.ContainsFunc(yearNumbers(sentence), earlier) && !strings.Contains(sentence, "令第"))
}

// ofTwo reports whether the two characters at i may be the end of a word and the beginning of the next: 下|列人|员.
func (d *Data) ofTwo(t *text, i int) bool {
	return t.at(i) != t.at(i+1) && d.joined(t.at(i-1), t.at(i)) && d.joined(t.at(i+1), t.at(i+2))
}

// astride reports whether the last one of the three characters at i is wrong, and is known in front of the one behind,
// as the right one is not: 有效信|件.
func (s *replaced) astride(d *Data, t *text, i int) bool {
	wrong, right, behind := []rune(s.wrong)[2], []rune(s.right), uint16(t.at(i+3))
	return len(right) == 3 && right[2] != wrong && s.since == 0 && behind > ngram.Mark &&
		d.model.Has(uint16(wrong), behind) && !d.model.Has(uint16(right[2]), behind)
}

// yearNumbers returns the years that stand in s as four digits with 年 or a closing bracket behind.
func yearNumbers(s string) (out []int) {
	t := line{chars{r: []rune(s)}}
	for i, c := range t.r {
		if y := t.yearBefore(i); y != 0 && (c == '年' || c == '〕') {
			out = append(out, y)
		}
	}
	return out
}

// report reports the words at a place as they are typed. What is quoted is not replaced.
func (s *replaced) report(d *reader, at Span, typed string, quoted bool) {
	f := Finding{Span: at, Code: diag.F332, Certainty: s.certainty,
		Message: fmt.Sprintf("「%s」应当是「%s」", typed, s.right), Hint: s.why}
	if s.since != 0 {
		f.Code, f.Message = diag.F333, fmt.Sprintf("「%s」是旧名，%d年起改为「%s」", typed, s.since, s.right)
		f.Hint = "写现在的名称；说的是过去的事，前面加「原」"
	}
	if s.certainty == Certain && s.since == 0 && !quoted && !strings.ContainsAny(s.right, "\uFF08(/") {
		f.Replacement = s.right
	}
	if f.Hint == "" {
		f.Hint = fmt.Sprintf("写成「%s」", s.right)
	}
	d.report(f)
}

// replacement returns what the slip of a kind replaces.
func (s Slip) replacement() replaced {
	r := replaced{wrong: s.Wrong, right: s.Right, why: s.Why, certainty: cmp.Or(s.Certainty, Likely)}
	for _, t := range []test{{"近", s.Near, false}, {"近", s.Unless, true}, {"后", s.Behind, false}} {
		if t.words != nil {
			r.when = append(r.when, t)
		}
	}
	return r
}

// readReplaced reads proof/slips*.tsv and proof/organs*.tsv of fsys, so that an office can add a file of its own.
func (d *Data) readReplaced(fsys fs.FS) error {
	d.replaced = slices.Grow(d.replaced, 1<<11)
	add := func(c []string, since int) error {
		if c[0] == "" || c[1] == "" {
			return errors.New("a wrong word without the right one")
		}
		when, err := parseCondition(c[2])
		certainty := Hint
		if c[3] == "error" {
			certainty = Certain
		}
		d.replaced = append(d.replaced, replaced{wrong: folded(c[0]), right: c[1], when: when, since: since,
			certainty: certainty})
		return err
	}
	err := readTable(fsys, "proof/slips*.tsv", 2, func(c []string) error { return add(append(c, "", ""), 0) })
	if err != nil {
		return err
	}
	return readTable(fsys, "proof/organs*.tsv", 5, func(c []string) error {
		year, _, _ := strings.Cut(c[2], "-")
		since, err := strconv.Atoi(year)
		if err != nil {
			return err
		}
		return add([]string{c[0], c[1], c[3], c[4]}, since)
	})
}

// folded returns s with half-width marks. Most words have none.
func folded(s string) string {
	if onlyHan(s) {
		return s
	}
	return han.FoldString(s)
}

// onlyHan reports whether s has nothing but Chinese characters.
func onlyHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !han.IsHan(r) })
}
