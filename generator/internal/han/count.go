package han

import (
	"slices"
	"strings"
)

// digits are the numerals from one to nine.
var digits = []rune("一二三四五六七八九")

// Numerals are the characters that may begin a Chinese number. Powers are the characters that multiply the digit
// before them.
const (
	Numerals = "一二两三四五六七八九十"
	Powers   = "百千万亿"
)

// PowerOf returns the power of ten that a character means, from 十 to 亿, or 0.
func PowerOf(r rune) int64 {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 10000
	case '亿':
		return 100000000
	}
	return 0
}

// DigitOf returns the digit that a Chinese character means: 0 for 零 and 〇, 2 for 两, -1 for other characters.
func DigitOf(r rune) int64 {
	switch r {
	case '零', '〇':
		return 0
	case '两':
		return 2
	}
	if i := slices.Index(digits, r); i >= 0 {
		return int64(i) + 1
	}
	return -1
}

// IsNumeral reports whether r can be part of a Chinese number: a digit or a power of ten.
func IsNumeral(r rune) bool { return strings.ContainsRune(Numerals+Powers+"零〇", r) }

// ParseCount returns the value of a Chinese number below ten to the sixteenth. 百 千 万 alone mean one of them
// (近千人). ok is false for 三百五, which may mean 350 or 305, and for anything that is not a number.
func ParseCount(r []rune) (value int64, ok bool) {
	if len(r) == 1 && PowerOf(r[0]) != 0 {
		return PowerOf(r[0]), true
	}
	for _, power := range "亿万" {
		if i := slices.Index(r, power); i > 0 {
			return upper(r[:i], r[i+1:], PowerOf(power))
		}
	}
	return section(r)
}

// upper returns the value of a numeral that has 万 or 亿, worth power, between high and low.
func upper(high, low []rune, power int64) (int64, bool) {
	h, ok := ParseCount(high)
	if !ok || h == 0 {
		return h, false
	}
	if len(low) == 0 {
		return h * power, true
	}
	if DigitOf(low[0]) == 0 {
		low = low[1:]
	} else if len(low) == 1 {
		return h, false // 两万三 may mean 23000 or 20003
	}
	l, ok := ParseCount(low)
	return h*power + l, ok && l > 0 && l < power
}

// section returns the value of a numeral below ten thousand.
func section(r []rune) (int64, bool) {
	var sum, digit int64 // digit: 0 if no digit waits for its power
	last, zero := int64(10000), false
	for i, c := range r {
		d, power := DigitOf(c), PowerOf(c)
		switch {
		case d > 0:
			if digit != 0 {
				return sum, false
			}
			digit = d
		case d == 0:
			if i == 0 || i == len(r)-1 || digit != 0 || zero {
				return d, len(r) == 1
			}
			zero = true
		default:
			if i == 0 && power == 10 {
				digit = 1 // 十二
			}
			if digit == 0 || power == 0 || power >= last {
				return sum, false
			}
			sum, digit, last, zero = sum+digit*power, 0, power, false
		}
	}
	return sum + digit, digit == 0 || zero || last == 10 || last == 10000 // not 三百五
}
