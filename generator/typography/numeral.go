package typography

import "strings"

const numerals = "零一二三四五六七八九"

// Numeral writes n, 1 to 99, as headings count: 一, 十, 十二, 二十一.
func Numeral(n int) string {
	if n < 1 || n > 99 {
		panic("internal error: numeral out of range")
	}
	digits := []rune(numerals)
	s := ""
	if n >= 20 {
		s = string(digits[n/10])
	}
	if n >= 10 {
		s += "十"
	}
	if n%10 > 0 {
		s += string(digits[n%10])
	}
	return s
}

// ParseNumeral reads what Numeral writes, and gives 0 for anything else.
func ParseNumeral(s string) int {
	tens, ones, ten := strings.Cut(s, "十")
	if !ten {
		return one(s)
	}
	n := 10
	if tens != "" {
		if n = one(tens) * 10; n < 20 {
			return 0
		}
	}
	if ones == "" {
		return n
	}
	if one(ones) == 0 {
		return 0
	}
	return n + one(ones)
}

// one reads a numeral of one character from 一 to 九; 0 for anything else.
func one(s string) int {
	for i, r := range []rune(numerals) {
		if s == string(r) {
			return i
		}
	}
	return 0
}
