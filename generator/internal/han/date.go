package han

import (
	"strconv"
	"strings"
)

var (
	dateForm = Pattern(`^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*` +
		`[-/.月]\s*([0-9]{1,2})\s*[日号]?(?:[T ]\s*[0-9]{1,2}:[0-9]{2}.*)?$`)
	dateRun = Pattern(`^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$`)
	dateHan = Pattern(`^(.{4})年(\p{Han}{1,2})月(\p{Han}{1,3})[日号]$`)
)

// ParseDate returns the year, month and day of a date in any spelling: 2025年12月31日, 2025-12-31, 2025/12/31,
// 2025.12.31, 20251231, 二〇二五年十二月三十一日, 元月 for the first month; full-width characters, blanks between
// its parts and, after digits, a time of day are allowed. ok is false for anything else. The day need not exist.
func ParseDate(s string) (year, month, day int, ok bool) {
	s = FoldString(strings.TrimSpace(s))
	m := dateForm().FindStringSubmatch(s)
	if m == nil {
		m = dateRun().FindStringSubmatch(s)
	}
	if m != nil {
		year, _ = strconv.Atoi(m[1])
		month, _ = strconv.Atoi(m[2])
		day, _ = strconv.Atoi(m[3])
		return year, month, day, true
	}
	if m = dateHan().FindStringSubmatch(s); m != nil {
		year, month, day = ParseYear(m[1]), ParseNumeral(strings.ReplaceAll(m[2], "元", "一")), ParseNumeral(m[3])
	}
	return year, month, day, min(year, month, day) > 0
}

// ParseYear returns the year written in s with four digits, which may be Chinese or full-width: 2025, 二〇二五, also
// with the letter O or a circle as zero. For any other text it returns 0.
func ParseYear(s string) (year int) {
	r := []rune(FoldString(s))
	for _, c := range r {
		d := DigitOf(c)
		switch {
		case IsDigit(c):
			d = int64(c - '0')
		case c == 'O' || c == '\u25CB':
			d = 0
		}
		if d < 0 {
			return 0
		}
		year = 10*year + int(d)
	}
	if len(r) != 4 {
		return 0
	}
	return year
}
