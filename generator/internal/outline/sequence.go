package outline

import (
	"strings"

	"fazhi/generator/internal/han"
)

// Number is one number of a sequence, which must count up by one.
type Number struct {
	Mark
	Line  int // index of its line
	Start int // index of its first character
	Len   int // number of characters to mark in messages
}

// Sequence contains numbers that must count up by one, beginning with Base+1.
type Sequence struct {
	Numbers   []Number // at least one, in the order of the text
	Base      int      // 0 unless Continued
	Continued bool     // a sequence of 1. that continues from the section before
}

// Sequences returns the marks of a text as sequences, separately for each rank. A sequence of rank one may begin
// with any number, because the program continues its numbers over all parts.
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

// Chains returns the sequences 一是…二是… of a text, within a paragraph and across paragraphs and tables. A numbered
// line ends them. A chain may be inside an item of another chain.
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

// follows returns the depth of the innermost chain that n continues, or 0. At the beginning of a line, n preferably
// continues a chain that also began at the beginning of a line.
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

// links returns the 一是 of a line: at its beginning, after its mark, which has head characters, or after a
// punctuation mark.
func links(text []rune, head int) (all []Number) {
	behind := true // the last character that is not a blank is a punctuation mark
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
