package han

import "strconv"

// Numeral returns n as headings count: 一, 十, 十二, 二十一. Outside of 1 to
// 99, where no report gets, it returns digits.
func Numeral(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	s := ""
	if n >= 20 {
		s = string(digits[n/10-1])
	}
	if n >= 10 {
		s += "十"
	}
	if n%10 > 0 {
		s += string(digits[n%10-1])
	}
	return s
}

// ParseNumeral returns the number that Numeral writes as s, from 1 to 99, and 0 for anything else.
func ParseNumeral(s string) int {
	n, ok := ParseCount([]rune(s))
	if !ok || n > 99 || Numeral(int(n)) != s {
		return 0
	}
	return int(n)
}

// LeadingNumeral returns how many characters the numeral at the beginning of
// text takes and its value from 1 to 99; 0 and 0 when there is none.
func LeadingNumeral(text []rune) (n, value int) {
	for n < len(text) && n < 3 {
		v := ParseNumeral(string(text[:n+1]))
		if v == 0 {
			break
		}
		n, value = n+1, v
	}
	return n, value
}

// Enumerator returns how many characters the label of an enumeration (一是)
// at the beginning of text takes and what it counts; 0 and 0 when there is none.
func Enumerator(text []rune) (n, count int) {
	if n, count = LeadingNumeral(text); n > 0 && n < len(text) && text[n] == '是' {
		return n + 1, count
	}
	return 0, 0
}
