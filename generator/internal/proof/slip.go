package proof

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
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
	slips := &d.Data.found().slips
	for i := 0; i+1 < len(t.r); {
		next := i + 1
		for e := range slips.at(&t.chars, i) {
			if s := &d.Data.replaced[e.of]; s.is(d, t, i) {
				next = i + len([]rune(s.wrong))
				if at := t.span(i, next-i); !d.reported(at, diag.F331, diag.F326, diag.F332) {
					s.report(d, at, t.typed(i, next-i), t.quoted[i])
				}
				break
			}
		}
		i = next
	}
}

// is reports whether the word at i is wrong in a report of this year.
func (s *replaced) is(d *reader, t *text, i int) bool {
	if !s.when.holds(t, i, i+len([]rune(s.wrong))) {
		return false
	}
	return s.since == 0 || d.Year > s.since && !earlierYear(t, i, d.Year) && !strings.Contains(t.string(i, i+16), "令第")
}

// earlierYear reports whether the sentence of character i names a year before the one reported on.
func earlierYear(t *text, i, reported int) bool {
	return slices.ContainsFunc(yearNumbers(t.around(i)), func(y int) bool { return y < reported })
}

// yearNumbers returns the years that stand in s as four digits with 年 or a closing bracket behind.
func yearNumbers(s string) []int {
	var out []int
	r := []rune(s)
	for i := 0; i+4 < len(r); i++ {
		if i > 0 && han.IsDigit(r[i-1]) || !strings.ContainsRune("年〕", r[i+4]) {
			continue
		}
		if y, err := strconv.Atoi(string(r[i : i+4])); err == nil && plausible(y) {
			out = append(out, y)
		}
	}
	return out
}

// report reports the words at a place as they are typed. What is quoted is not replaced.
func (s *replaced) report(d *reader, at Span, typed string, quoted bool) {
	f := Finding{Span: at, Code: diag.F332, Certainty: s.certainty,
		Message: fmt.Sprintf("「%s」应当是「%s」", typed, s.right), Hint: s.why}
	if s.since > 0 {
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
		if len(t.words) > 0 {
			r.when = append(r.when, t)
		}
	}
	return r
}

// readReplaced reads proof/slips*.tsv and proof/organs*.tsv of fsys, so that an office can add a file of its own.
func (d *Data) readReplaced(fsys fs.FS) error {
	d.replaced = make([]replaced, 0, 1<<11)
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
	err := readTable(fsys, "proof/slips*.tsv", 5, func(c []string) error { return add(c, 0) })
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
	if !strings.ContainsFunc(s, func(r rune) bool { return r < 0x2E80 || r > 0x9FFF }) {
		return s
	}
	return han.FoldString(s)
}
