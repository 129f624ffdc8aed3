package typography

import (
	"strconv"
	"strings"
)

const numerals = "零一二三四五六七八九"

// Numeral writes n as headings count: 一, 十, 十二, 二十一. Beyond 99, where
// no report gets, it writes digits.
func Numeral(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
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

// Enumerator reads the label of an enumeration (一是) at the head of text: how
// many characters it takes and what it counts, 0 and 0 when there is none.
func Enumerator(text []rune) (n, count int) {
	for i := 1; i <= 3 && i < len(text); i++ {
		if count = ParseNumeral(string(text[:i])); count > 0 && text[i] == '是' {
			return i + 1, count
		}
	}
	return 0, 0
}
