package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

func opens(r rune) bool  { return r == '{' || r == '\uFF5B' }
func closes(r rune) bool { return r == '}' || r == '\uFF5D' }

// braces tells {{名}} that are written wrongly in the lines of a string.
func (s *scanner) braces(lines []Line) {
	for _, l := range lines {
		if strings.ContainsAny(l.Text, "{}\uFF5B\uFF5D") {
			s.braceLine(l)
		}
	}
}

// braceLine goes over the runs of braces of one line, opening and closing by turns.
func (s *scanner) braceLine(l Line) {
	r := []rune(l.Text)
	var full []int // full-width braces of right pairs
	for i := 0; i < len(r); {
		switch {
		case closes(r[i]):
			j := run(r, i, closes)
			s.fault(diag.F032, l.Place(i, j-i), "花括号不成对：前面没有 {{", pairHint)
			i = j
		case opens(r[i]):
			j := run(r, i, opens)
			k := j
			for k < len(r) && !opens(r[k]) && !closes(r[k]) {
				k++
			}
			e := run(r, k, closes)
			full = append(full, s.pair(l, r, [4]int{i, j, k, e})...)
			i = e
		default:
			i++
		}
	}
	if full != nil {
		s.tellFull(l, full)
	}
}

const pairHint = "数的名字两头各要两个花括号：{{名字}}"

// pair judges r[at0:at1] name r[at2:at3] and gives its full-width braces when it is a right pair.
func (s *scanner) pair(l Line, r []rune, at [4]int) []int {
	name := strings.TrimFunc(string(r[at[1]:at[2]]), han.IsBlank)
	switch {
	case at[2] == at[3]:
		s.fault(diag.F032, l.Place(at[0], at[1]-at[0]), "花括号不成对：后面没有 }}", pairHint)
	case at[1]-at[0] != 2 || at[3]-at[2] != 2:
		s.fault(diag.F032, l.Place(at[0], at[3]-at[0]), "花括号不成对：两头各要两个", example("{{%s}}", name))
	case name == "":
		s.fault(diag.F033, l.Place(at[0], at[3]-at[0]), "两个花括号之间没有名字", "写上数的名字，例：{{名字}}")
	default:
		var full []int
		for _, i := range []int{at[0], at[0] + 1, at[2], at[2] + 1} {
			if r[i] > 0xFF {
				full = append(full, i)
			}
		}
		return full
	}
	return nil
}

// tellFull tells full-width braces of right pairs, once a line. Ones that are
// written as \uXXXX are not for us to mend.
func (s *scanner) tellFull(l Line, at []int) {
	ln := &s.lines[l.No-1]
	r := []rune(l.Text)
	var fixes []diag.Fix
	for _, i := range at {
		if n, found := slices.BinarySearch(ln.col, l.Cols[i]); found && ln.r[n] == r[i] {
			fixes = append(fixes, ln.replace(n, n+1, string(han.Fold(r[i]))))
		}
	}
	if len(fixes) < len(at) {
		fixes = nil
	}
	s.fault(diag.F031, l.Place(at[0], 1), "花括号是全角的，程序不认", "改成半角的 {{ 和 }}", fixes...)
}

// run gives the end of the run of is from i on.
func run(r []rune, i int, is func(rune) bool) int {
	for i < len(r) && is(r[i]) {
		i++
	}
	return i
}
