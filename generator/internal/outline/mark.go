package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// Mark is the mark at the beginning of a numbered line: 一、 （一） 1. （1） ①, or, without a rank, 一是 第一，.
type Mark struct {
	Rank     int    // each rank has its own sequence of numbers: 1 to 4 as above, 5 for ①
	Count    int    // its number, from 1; 0 if there is no mark
	Printed  string // as printed
	From, To int    // range of characters of its numeral
	End      int    // number of its characters, including blanks after it
}

// Level returns the level of headings to which the mark belongs, 1 to 4, or 0 if it has no rank.
func (m Mark) Level() int { return min(m.Rank, 4) }

// Numeral returns n as written in marks of this rank.
func (m Mark) Numeral(n int) string {
	switch {
	case m.Rank <= 2:
		return han.Numeral(n)
	case m.Rank == 5 && n <= 20:
		return string(rune('①' + n - 1))
	}
	return strconv.Itoa(n)
}

// year matches a year that a heading begins with: 1.2024年重点工作.
var year = han.Pattern(`^20[0-9]{2}年`)

// markForm matches a mark in half-width characters; its groups are the numerals of the ranks.
var markForm = han.Pattern(`^(?:(\p{Han}+)、|\((\p{Han}+)\)|([0-9]{1,3})[.、]|\(([0-9]{1,5})\)|([①-⑳]))`)

// longestMark is the maximum number of characters of a mark.
const longestMark = 7

// ReadMark reads the mark at the beginning of a line. It returns the zero Mark if there is no mark.
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
	m.From = g[2*m.Rank] // in bytes; all characters before it have one byte
	m.To = m.From + utf8.RuneCountInString(numeral)
	m.End = utf8.RuneCountInString(head[:g[1]])
	m.Count = m.parse(numeral)
	if m.Count < 1 || m.Count > 99 || m.Rank == 1 && lists(m.Count, text[m.End:]) ||
		m.Rank == 3 && m.End < len(text) && han.IsDigit(han.Fold(text[m.End])) &&
			!year().MatchString(han.FoldString(string(text[m.End:]))) {
		return Mark{}
	}
	m.Printed = m.Numeral(m.Count) + head[g[2*m.Rank+1]:g[1]]
	if m.From > 0 {
		m.Printed = "\uFF08" + m.Numeral(m.Count) + "\uFF09"
	}
	m.End = han.SkipBlanks(text, m.End)
	return m
}

// lists reports whether the text after 、 continues a list of numbers that begins with count, as in 一、二审: with
// the next number, or with a higher number that counts nothing. In 一、三个到位 the number 三 counts something.
func lists(count int, after []rune) bool {
	n, next := han.LeadingNumeral(after)
	counts := n < len(after) && strings.ContainsRune("个项大类条件方", after[n])
	return next == count+1 || next > count && !counts
}

// parse returns the number that numeral means in a mark of this rank, or 0.
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

// ReadLabel reads 一是 or 第一， at the beginning of a line, marks without a rank. It returns the zero Mark if there
// is no such mark.
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
