package outline

import (
	"strings"

	"fazhi/generator/internal/han"
)

// Number is one number of a sequence, which should count up by one.
type Number struct {
	Mark
	Line  int // index of its line
	Start int // character where it begins
	Len   int // characters to point at
}

// Sequence is numbers that should count up by one, from Base+1 on.
type Sequence struct {
	Numbers   []Number // at least one, in the order of the text
	Base      int      // 0 unless Continued
	Continued bool     // 1. that goes on from the section before
}

// Sequences returns the marks of a text as sequences, each rank by itself.
// Where rank one begins is free: the program counts it on over all parts.
func Sequences(lines []Line) (all []Sequence) {
	var open [6][]Number
	last := 0 // number of the last 1. before a new （一）
	closeFrom := func(rank int) {
		for ; rank < len(open); rank++ {
			s := Sequence{Numbers: open[rank]}
			open[rank] = nil
			if len(s.Numbers) == 0 {
				continue
			}
			first := s.Numbers[0].Count
			switch rank {
			case 1:
				s.Base = first - 1
			case 3:
				if s.Continued = first > 1 && first == last+1; s.Continued {
					s.Base = last
				}
				last = s.Numbers[len(s.Numbers)-1].Count
			}
			all = append(all, s)
		}
	}
	for i, l := range lines {
		m := l.Lead
		if m.Rank == 0 {
			continue
		}
		closeFrom(m.Rank + 1)
		if m.Rank == 1 {
			last = 0
		}
		open[m.Rank] = append(open[m.Rank], Number{Mark: m, Line: i, Len: m.To})
	}
	closeFrom(1)
	return all
}

// Chains returns the sequences 一是…二是… of a text, inside a paragraph and over several, whatever paragraphs and
// tables are between. A numbered line ends them; one chain may be inside an item of another.
func Chains(lines []Line) (all []Sequence) {
	var open [][]Number
	closeTo := func(depth int) {
		for len(open) > depth {
			all = append(all, Sequence{Numbers: open[len(open)-1]})
			open = open[:len(open)-1]
		}
	}
	for i, l := range lines {
		if l.Level > 0 {
			closeTo(0)
		}
		for _, n := range l.Links {
			n.Line = i
			depth := follows(open, n)
			switch {
			case depth > 0:
				closeTo(depth)
			case n.Count == 1 || len(open) == 0:
				open = append(open, nil)
				depth = len(open)
			default:
				depth = len(open)
			}
			open[depth-1] = append(open[depth-1], n)
		}
	}
	closeTo(0)
	return all
}

// follows returns the depth of the chain that n goes on, the innermost of several, 0 when none does. What is at the
// head of a line goes on a chain that began at one, when there is such.
func follows(open [][]Number, n Number) (found int) {
	for depth := len(open); depth > 0; depth-- {
		chain := open[depth-1]
		if chain[len(chain)-1].Count != n.Count-1 {
			continue
		}
		if n.Start > 0 || chain[0].Start == 0 {
			return depth
		}
		found = max(found, depth)
	}
	return found
}

// links returns the 一是 of a line: at its head, after its mark, which takes head characters, or after a
// punctuation mark.
func links(text []rune, head int) (all []Number) {
	behind := true // the last character that is no blank is a punctuation mark
	for i, r := range text {
		if behind || i == head {
			if n, count := han.Enumerator(text[i:]); n > 0 {
				m := Mark{Count: count, Printed: string(text[i : i+n]), To: n - 1, End: n}
				all = append(all, Number{Mark: m, Start: i, Len: n})
			}
		}
		if !han.IsBlank(r) {
			behind = strings.ContainsRune("。\uFF1B;\uFF1A:\uFF0C,、\uFF01!\uFF1F?*", r)
		}
	}
	return all
}
