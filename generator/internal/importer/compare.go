package importer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// Comparison is the result of comparing the text that a form renders to with the report that the form was made from.
type Comparison struct {
	Characters  int      // of the report, without blanks
	Differences []string // Chinese phrases with the text before each difference; nil if all characters are equal
	Stops       int      // full stops after headings that are alone in their lines; the program does not print them
	Labels      int      // labels of declared tables, which are printed as the kind declares them
	Marks       int      // numbers before headings that the report does not have, or writes with another mark
}

// Texts is the input of Compare.
type Texts struct {
	Source   string   // the text of the report
	Rendered string   // the text that its form renders to
	Title    string   // the standard title at the beginning of Rendered, if the report has no title; otherwise ""
	Tables   []string // the tables in Source that the kind declares, whose labels may differ
	Unmarked bool     // the headings of the first level have no numbers in Source
}

// Compare compares the text of a report with the text that its form renders to. It ignores widths, blanks, the
// shapes of quotation marks and dashes, bold marks and placeholders.
func Compare(t Texts) Comparison {
	c := Comparison{Characters: length(strings.Join(strings.Fields(t.Source), ""))}
	b := normal(t.Rendered)
	if t := normal(t.Title); slices.Equal(t, b[:min(len(t), len(b))]) {
		b = b[len(t):]
	}
	a, stops, marks := charactersOf(t.Source)
	c.Marks = marks
	tables := ranges(a, t.Tables)
	for _, h := range diff(a, b) {
		switch {
		case h.aEnd == h.a+1 && h.b == h.bEnd && stops[h.a]:
			c.Stops++
		case h.inside(tables) && !strings.ContainsFunc(string(a[h.a:h.aEnd])+string(b[h.b:h.bEnd]), han.IsDigit):
			c.Labels++
		case t.Unmarked && h.a == h.aEnd && firstMark().MatchString(string(b[h.b:h.bEnd])):
			c.Marks++
		default:
			c.Differences = append(c.Differences, h.phrase(a, b))
		}
	}
	return c
}

// charactersOf returns the characters of a report that are compared, the indexes of full stops after headings, and
// the number of headings of the first level with another mark than 、.
func charactersOf(source string) (chars []rune, stops map[int]bool, marks int) {
	stops = map[int]bool{}
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if meant := tight(line); meant != line && outline.ReadMark([]rune(meant)).Rank == 1 {
			line = meant
			marks++
		}
		chars = append(chars, normal(line)...)
		if outline.ReadMark([]rune(line)).Rank > 1 && strings.HasSuffix(line, "。") {
			stops[len(chars)-1] = true
		}
	}
	return chars, stops, marks
}

// firstMark matches the number of a heading of the first level.
var firstMark = han.Pattern(`^[一二三四五六七八九十]+、$`)

// ranges returns the places of texts in a: the index of the first character, and the index after the last character.
func ranges(a []rune, texts []string) (found [][2]int) {
	whole := string(a)
	for _, s := range texts {
		var n []rune
		for line := range strings.Lines(s) {
			n = append(n, normal(line)...)
		}
		if before, _, ok := strings.Cut(whole, string(n)); ok {
			from := length(before)
			found = append(found, [2]int{from, from + len(n)})
		}
	}
	return found
}

// inside reports whether the difference is within one of the ranges of the report.
func (h hunk) inside(ranges [][2]int) bool {
	return slices.ContainsFunc(ranges, func(r [2]int) bool { return h.a >= r[0] && h.aEnd <= r[1] })
}

// shapes maps marks that differ only in shape to one shape.
var shapes = map[rune]rune{
	'“': '"', '”': '"', '„': '"', '″': '"', '「': '"', '」': '"', '‘': '\'', '’': '\'', '`': '\'',
	'—': '-', '–': '-', '―': '-', '─': '-', '‐': '-', '‑': '-', '−': '-', '…': '.', '⋯': '.',
	'∼': '~', '\uFF5E': '~', '•': '·', '・': '·', '‧': '·',
}

// normal returns the characters of s that are compared.
func normal(s string) (out []rune) {
	for _, p := range han.Placeholders(s) {
		if strings.Contains(s[p[0]:p[1]], "】") {
			s = s[:p[0]] + strings.Repeat(" ", p[1]-p[0]) + s[p[1]:]
		}
	}
	for _, r := range strings.ReplaceAll(s, "。。。", "…") {
		r = han.Fold(r)
		if shape, ok := shapes[r]; ok {
			r = shape
		}
		n := len(out)
		if unicode.IsSpace(r) || r == '*' || (r == '-' || r == '.') && n > 0 && out[n-1] == r {
			continue
		}
		out = append(out, r)
	}
	return out
}

// hunk is a difference: the range of characters on each side.
type hunk struct{ a, aEnd, b, bEnd int }

// maxEdits is the maximum number of different characters for which differences are listed one by one.
const maxEdits = 600

// diff returns the differences between a and b.
func diff(a, b []rune) (all []hunk) {
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	if start == endA && start == endB {
		return nil
	}
	found, ok := edits(a[start:endA], b[start:endB])
	if !ok {
		return []hunk{{start, endA, start, endB}}
	}
	for _, h := range found {
		h = hunk{h.a + start, h.aEnd + start, h.b + start, h.bEnd + start}
		if n := len(all); n > 0 && h.a-all[n-1].aEnd < near {
			h.a, h.b = all[n-1].a, all[n-1].b
			all = all[:n-1]
		}
		all = append(all, h)
	}
	return all
}

// near is the maximum number of equal characters between two differences that are reported as one.
const near = 3

// edits returns the shortest edits that turn a into b, one character each, and whether there are at most maxEdits
// (Myers, An O(ND) Difference Algorithm, 1986).
func edits(a, b []rune) ([]hunk, bool) {
	var trace [][]int // the farthest places of each round, by diagonal
	v := make([]int, 2*maxEdits+3)
	for d := 0; d <= maxEdits; d++ {
		trace = append(trace, append([]int(nil), v[maxEdits+1-d-1:maxEdits+1+d+2]...))
		for k := -d; k <= d; k += 2 {
			x := v[maxEdits+1+k-1] + 1
			if k == -d || k != d && v[maxEdits+1+k-1] < v[maxEdits+1+k+1] {
				x = v[maxEdits+1+k+1]
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			if v[maxEdits+1+k] = x; x >= len(a) && x-k >= len(b) {
				return backtrack(trace, len(a), len(b)), true
			}
		}
	}
	return nil, false
}

// backtrack returns the edits on the path to the end of both sides.
func backtrack(trace [][]int, x, y int) (all []hunk) {
	for d := len(trace) - 1; d > 0; d-- {
		v := func(k int) int { return trace[d][d+1+k] } // the round before
		k := x - y
		from := k - 1
		if k == -d || k != d && v(k-1) < v(k+1) {
			from = k + 1
		}
		px := v(from)
		py := px - from
		if from == k+1 {
			all = append(all, hunk{px, px, py, py + 1})
		} else {
			all = append(all, hunk{px, px + 1, py, py})
		}
		x, y = px, py
	}
	slices.Reverse(all)
	return all
}

// Limits of the text shown for a difference, in characters.
const (
	around  = 8  // before the difference
	longest = 40 // of the difference
)

// phrase describes the difference: the characters of the report, and those of the form in their place.
func (h hunk) phrase(a, b []rune) string {
	before := string(a[max(0, h.a-around):h.a])
	was, is := han.Head(string(a[h.a:h.aEnd]), longest, "…"), han.Head(string(b[h.b:h.bEnd]), longest, "…")
	switch {
	case was == "":
		return fmt.Sprintf("「%s」后面多了「%s」", before, is)
	case is == "":
		return fmt.Sprintf("「%s」后面少了「%s」", before, was)
	}
	return fmt.Sprintf("「%s」后面的「%s」成了「%s」", before, was, is)
}
