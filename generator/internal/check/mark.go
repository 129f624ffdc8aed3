package check

import (
	"strconv"

	"fazhi/generator/internal/han"
)

// mark is what opens a numbered line: 一、 （一） 1. （1） ①.
type mark struct {
	level   int    // 1 to 4
	rank    int    // of its own row of numbers: the level, 5 for ①
	count   int    // what it counts, from 1
	printed string // as it will be printed
	end     int    // characters it takes, blanks behind it among them
	from, n int    // where its numeral stands, and how many characters long
}

// numeral writes n as the marks of this one do.
func (m mark) numeral(n int) string {
	switch {
	case m.rank <= 2:
		return han.Numeral(n)
	case m.rank == 5 && n <= 20:
		return string(rune('①' + n - 1))
	}
	return strconv.Itoa(n)
}

// readMark reads the mark at the head of a line.
func readMark(r []rune) (m mark, ok bool) {
	if len(r) < 2 {
		return m, false
	}
	switch first := han.Fold(r[0]); {
	case r[0] >= '①' && r[0] <= '⑳':
		m = mark{level: 4, rank: 5, count: int(r[0]-'①') + 1, printed: string(r[0]), end: 1, n: 1}
	case first == '(':
		m, ok = bracketMark(r)
		if !ok {
			return m, false
		}
	case first >= '0' && first <= '9':
		if m, ok = digitMark(r); !ok {
			return m, false
		}
	default:
		i := 0
		for i < len(r) && han.ParseNumeral(string(r[:i+1])) > 0 {
			i++
		}
		if i == 0 || i >= len(r) || r[i] != '、' {
			return m, false
		}
		m = mark{level: 1, rank: 1, count: han.ParseNumeral(string(r[:i])), end: i + 1, n: i}
		m.printed = string(r[:i]) + "、"
	}
	for m.end < len(r) && han.IsBlank(r[m.end]) {
		m.end++
	}
	return m, true
}

// readLabel reads 一是 or 第一， at the head of a line: a mark without level, the
// zero mark when there is none.
func readLabel(r []rune) mark {
	if n, count := han.Enumerator(r); n > 0 {
		return mark{count: count, printed: string(r[:n]), end: n}
	}
	if len(r) == 0 || r[0] != '第' {
		return mark{}
	}
	for n := 2; n < len(r) && n <= 4; n++ {
		if count := han.ParseNumeral(string(r[1:n])); count > 0 && (han.Fold(r[n]) == ',' || r[n] == '、') {
			return mark{count: count, printed: string(r[:n+1]), end: n + 1}
		}
	}
	return mark{}
}

// bracketMark reads （一） and （1）.
func bracketMark(r []rune) (m mark, ok bool) {
	i := 1
	for i < len(r) && i < 6 && han.Fold(r[i]) != ')' {
		i++
	}
	if i >= len(r) || han.Fold(r[i]) != ')' || i == 1 {
		return m, false
	}
	inside := r[1:i]
	if digits(inside) {
		n, err := strconv.Atoi(han.FoldString(string(inside)))
		if err != nil || n < 1 || n > 99 {
			return m, false
		}
		m = mark{level: 4, rank: 4, count: n}
	} else if n := han.ParseNumeral(string(inside)); n > 0 {
		m = mark{level: 2, rank: 2, count: n}
	} else {
		return m, false
	}
	m.end, m.from, m.n = i+1, 1, i-1
	m.printed = "\uFF08" + m.numeral(m.count) + "\uFF09"
	return m, true
}

// digitMark reads 1. and 1、, which no digit follows.
func digitMark(r []rune) (m mark, ok bool) {
	i := 0
	for i < len(r) && i < 3 && digits(r[i:i+1]) {
		i++
	}
	if i >= len(r) || han.Fold(r[i]) != '.' && r[i] != '、' || i+1 < len(r) && digits(r[i+1:i+2]) {
		return m, false
	}
	n, err := strconv.Atoi(han.FoldString(string(r[:i])))
	if err != nil || n < 1 || n > 99 {
		return m, false
	}
	m = mark{level: 3, rank: 3, count: n, end: i + 1, n: i}
	m.printed = strconv.Itoa(n) + string(han.Fold(r[i]))
	return m, true
}
