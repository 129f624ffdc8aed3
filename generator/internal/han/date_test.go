package han

import "testing"

func TestParseDate(t *testing.T) {
	for _, s := range []string{
		"2025年12月31日", "2025-12-31", "2025/12/31", "2025.12.31", "20251231", "2025 年 12 月 31 日", "2025年12月31号",
		"\uFF12\uFF10\uFF12\uFF15年12月31日", "2025-12-31T00:00:00", "2025-12-31 08:30",
		"二〇二五年十二月三十一日", "二\u25CB二五年十二月三十一日", "二O二五年十二月三十一日", "二零二五年十二月三十一号",
	} {
		if y, m, d, ok := ParseDate(s); y != 2025 || m != 12 || d != 31 || !ok {
			t.Errorf("%q is %d, %d, %d, %v", s, y, m, d, ok)
		}
	}
	for _, s := range []string{"2001年1月1日", "二〇〇一年一月一日", "二〇〇一年元月一号"} {
		if y, m, d, ok := ParseDate(s); y != 2001 || m != 1 || d != 1 || !ok {
			t.Errorf("%q is %d, %d, %d, %v", s, y, m, d, ok)
		}
	}
	for _, s := range []string{"", "2025年12月", "25.12.31", "2025.12", "12345678", "二五年十二月三十一日", "二〇二五年年底前日", "明年"} {
		if y, m, d, ok := ParseDate(s); ok {
			t.Errorf("%q is %d, %d, %d", s, y, m, d)
		}
	}
}

func TestParseYear(t *testing.T) {
	for s, want := range map[string]int{
		"2025": 2025, "\uFF12025": 2025, "二〇二五": 2025, "二\u25CB二五": 2025, "二O二五": 2025, "二零25": 2025,
		"": 0, "202": 0, "20255": 0, "二千二五": 0, "二O二x": 0,
	} {
		if got := ParseYear(s); got != want {
			t.Errorf("%q is %d, want %d", s, got, want)
		}
	}
}
