package han

import (
	"strings"
	"testing"
)

// numeralOf returns n, below ten to the eighth, as a Chinese numeral.
func numeralOf(n int64) string {
	if n >= 10000 {
		s := numeralOf(n/10000) + "万"
		low := n % 10000
		if low == 0 {
			return s
		}
		if low < 1000 {
			s += "零"
		}
		return s + numeralFull(low)
	}
	s := numeralFull(n)
	if strings.HasPrefix(s, "一十") {
		return strings.TrimPrefix(s, "一")
	}
	return s
}

// numeralFull returns n, below ten thousand, as a numeral with 一十 in full.
func numeralFull(n int64) string {
	if n == 0 {
		return "零"
	}
	s, gap := "", false
	for _, p := range []struct {
		power int64
		word  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / p.power % 10
		if d == 0 {
			gap = s != ""
			continue
		}
		if gap {
			s, gap = s+"零", false
		}
		s += string(digits[d-1]) + p.word
	}
	return s
}

func TestParseCount(t *testing.T) {
	for n := int64(0); n < 100000000; n = n + 1 + n/37 {
		s := numeralOf(n)
		got, ok := ParseCount([]rune(s))
		if !ok || got != n {
			t.Fatalf("%s is %d %v, want %d", s, got, ok, n)
		}
	}
	for s, want := range map[string]int64{
		"两千": 2000, "百万": 1000000, "一亿零三百万": 103000000, "三万亿": 3000000000000, "万": 10000,
		"一千零一十万": 10100000, "一千零二百": 1200, "一万十二": 10012, "零": 0,
		"一亿二千万": 120000000, "两万零三": 20003, "一万零一": 10001, "一亿零一": 100000001,
	} {
		if got, ok := ParseCount([]rune(s)); !ok || got != want {
			t.Errorf("%s is %d %v", s, got, ok)
		}
	}
	for _, s := range []string{"三三", "百三", "三千五", "两万三", "零零", "三百零",
		"亿亿", "万万", "十百", "零三", "三亿万万", "二〇", "三万零", "三x", "x",
		"万二千", "一万一万", "一亿一亿", "一亿二亿", "零万", "一百三三万", "三零百", "一千零零五", "一百二百", "一百十", "亿零三", "三万零零"} {
		if got, ok := ParseCount([]rune(s)); ok {
			t.Errorf("%s is read as %d", s, got)
		}
	}
}
