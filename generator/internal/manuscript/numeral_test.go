package manuscript

import "testing"

// TestNumeral checks the first and the last number that each format has signs for, and digits beyond.
func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"chineseCounting", 1, "一"}, {"chineseCounting", 99, "九十九"}, {"chineseCounting", 100, "100"},
		{"chineseCounting", 0, "0"},
		{"decimalEnclosedCircle", 1, "①"}, {"decimalEnclosedCircle", 20, "⑳"}, {"decimalEnclosedCircle", 21, "21"},
		{"decimalEnclosedCircle", 0, "0"},
		{"decimalZero", 0, "00"}, {"decimalZero", 9, "09"}, {"decimalZero", 10, "10"},
		{"upperLetter", 1, "A"}, {"upperLetter", 26, "Z"}, {"upperLetter", 27, "27"}, {"upperLetter", 0, "0"},
		{"lowerLetter", 1, "a"}, {"lowerLetter", 26, "z"},
		{"chineseLegalSimplified", 1, "壹"}, {"chineseLegalSimplified", 10, "拾"}, {"chineseLegalSimplified", 11, "11"},
		{"chineseLegalSimplified", 0, "0"},
		{"ideographTraditional", 1, "甲"}, {"ideographTraditional", 10, "癸"}, {"ideographTraditional", 11, "11"},
		{"ideographTraditional", 0, "0"},
		{"upperRoman", 1, "I"}, {"upperRoman", 9, "IX"}, {"upperRoman", 10, "X"}, {"upperRoman", 39, "XXXIX"},
		{"upperRoman", 40, "40"},
		{"upperRoman", 0, "0"}, {"lowerRoman", 14, "xiv"}, {"decimal", 12, "12"}, {"none", 3, ""},
	} {
		if got := numeral(c.n, c.format); got != c.want {
			t.Errorf("%d as %s: %q, want %q", c.n, c.format, got, c.want)
		}
	}
}

// TestTrimTail checks that only an incomplete character at the end is cut off.
func TestTrimTail(t *testing.T) {
	for data, want := range map[string]string{
		"": "", "a": "a", "a\xE7": "a", "a\xE7\x94": "a", "a\xE7\x94\xB2": "a\xE7\x94\xB2", "\xE7": "",
		"\xE7\x94":      "",
		"a\xF0\xA0\xAE": "a", "a\xF0\xA0\xAE\xB7": "a\xF0\xA0\xAE\xB7", "\x94\x94\x94\x94": "\x94\x94\x94\x94",
		"\x94": "\x94", "ab\xC3": "ab",
		"\xE7\x94\xB2b": "\xE7\x94\xB2b",
	} {
		if got := string(trimTail([]byte(data))); got != want {
			t.Errorf("%q: %q, want %q", data, got, want)
		}
	}
}
