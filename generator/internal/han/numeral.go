package han

import "strconv"

// Numeral returns n in Chinese, as in headings: 一, 十, 十二, 二十一. Outside of 1 to 99 it returns ASCII digits.
func Numeral(n int) (s string) {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
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

// ParseNumeral returns the number, from 1 to 99, for which Numeral returns s, and 0 for any other text.
func ParseNumeral(s string) int {
	n, _ := ParseCount([]rune(s))
	if Numeral(int(n)) != s {
		return 0
	}
	return int(n)
}

// LeadingNumeral returns the length in characters of the numeral at the beginning of text, and its value from 1 to
// 99. If there is no numeral, both are 0.
func LeadingNumeral(text []rune) (n, value int) {
	for n < len(text) {
		v := ParseNumeral(string(text[:n+1]))
		if v == 0 {
			break
		}
		n, value = n+1, v
	}
	return n, value
}

// Enumerator returns the length in characters of the enumerator (一是) at the beginning of text, and its number,
// from 1. If there is no enumerator, both are 0.
func Enumerator(text []rune) (n, count int) {
	if n, count = LeadingNumeral(text); n > 0 && n < len(text) && text[n] == '是' {
		return n + 1, count
	}
	return 0, 0
}
