package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// Mark is what opens a numbered line: 一、 （一） 1. （1） ①, or without a rank 一是 第一，.
type Mark struct {
	Rank     int    // of its own row of numbers: 1 to 4 as above, 5 for ①
	Count    int    // what it counts, from 1; 0 when there is no mark
	Printed  string // as it is printed
	From, To int    // characters of its numeral
	End      int    // characters it takes, blanks after it among them
}

// Level returns the level of headings that the mark belongs to, 1 to 4; 0 when it has no rank.
func (m Mark) Level() int { return min(m.Rank, 4) }

// Numeral returns n as the marks of this rank write it.
func (m Mark) Numeral(n int) string {
	switch {
	case m.Rank <= 2:
		return han.Numeral(n)
	case m.Rank == 5 && n <= 20:
		return string(rune('①' + n - 1))
	}
	return strconv.Itoa(n)
}

// markForm matches a mark in half-width characters; its groups are the numerals of the ranks.
var markForm = han.Pattern(`^(?:(\p{Han}+)、|\((\p{Han}+)\)|([0-9]{1,3})[.、]|\(([0-9]{1,5})\)|([①-⑳]))`)

// longestMark is how many characters a mark has at most.
const longestMark = 7

// ReadMark reads the mark at the head of a line; it returns the zero Mark when there is none.
func ReadMark(text []rune) (m Mark) {
	head := han.FoldString(string(text[:min(len(text), longestMark)]))
	g := markForm().FindStringSubmatchIndex(head)
	if g == nil || len(text) < 2 {
		return Mark{}
	}
	for m.Rank = 1; g[2*m.Rank] < 0; {
		m.Rank++
	}
	numeral := head[g[2*m.Rank]:g[2*m.Rank+1]]
	m.From = g[2*m.Rank] // in bytes, all of one byte
	m.To = m.From + utf8.RuneCountInString(numeral)
	m.End = utf8.RuneCountInString(head[:g[1]])
	m.Count = m.parse(numeral)
	if m.Count < 1 || m.Count > 99 || m.Rank == 1 && lists(m.Count, text[m.End:]) ||
		m.Rank == 3 && m.End < len(text) && han.IsDigit(han.Fold(text[m.End])) {
		return Mark{}
	}
	m.Printed = m.Numeral(m.Count) + head[g[2*m.Rank+1]:g[1]]
	if m.From > 0 {
		m.Printed = "\uFF08" + m.Numeral(m.Count) + "\uFF09"
	}
	m.End = han.SkipBlanks(text, m.End)
	return m
}

// lists reports whether what is after 、 continues a list of numbers that begins with count, as in 一、二审: with the
// next number, or with a higher one that counts nothing, as 三 does in 一、三个到位.
func lists(count int, after []rune) bool {
	n, next := han.LeadingNumeral(after)
	counts := n < len(after) && strings.ContainsRune("个项大类条件方", after[n])
	return next == count+1 || next > count && !counts
}

// parse returns the number that a mark of this rank writes as numeral; 0 when it is none.
func (m Mark) parse(numeral string) int {
	switch {
	case m.Rank <= 2:
		return han.ParseNumeral(numeral)
	case m.Rank == 5:
		r, _ := utf8.DecodeRuneInString(numeral)
		return int(r-'①') + 1
	}
	n, _ := strconv.Atoi(numeral)
	return n
}

// ReadLabel reads 一是 or 第一， at the head of a line, marks without a rank; it returns the zero Mark when there is none.
func ReadLabel(r []rune) Mark {
	if n, count := han.Enumerator(r); n != 0 {
		return Mark{Count: count, Printed: string(r[:n]), To: n - 1, End: n}
	}
	if len(r) == 0 || r[0] != '第' {
		return Mark{}
	}
	n, count := han.LeadingNumeral(r[1:])
	if n++; count == 0 || n >= len(r) || han.Fold(r[n]) != ',' && r[n] != '、' {
		return Mark{}
	}
	return Mark{Count: count, Printed: string(r[:n+1]), From: 1, To: n, End: n + 1}
}
