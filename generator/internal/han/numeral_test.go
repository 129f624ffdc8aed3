package han

import "testing"

func TestNumeral(t *testing.T) {
	for n := 1; n <= 99; n++ {
		if got := ParseNumeral(Numeral(n)); got != n {
			t.Errorf("%d: %s reads %d", n, Numeral(n), got)
		}
	}
	for n, want := range map[int]string{0: "0", 100: "100", 21: "二十一"} {
		if got := Numeral(n); got != want {
			t.Errorf("Numeral(%d) = %s, want %s", n, got, want)
		}
	}
	for _, s := range []string{"", "十零", "一十", "百", "二三", "〇", "12", "百二", "二十x"} {
		if ParseNumeral(s) != 0 {
			t.Errorf("%q is read as %d", s, ParseNumeral(s))
		}
	}
}

func TestLeadingNumeral(t *testing.T) {
	for text, want := range map[string][2]int{
		"": {0, 0}, "是": {0, 0}, "零": {0, 0}, "百": {0, 0}, "两": {0, 0}, "一、": {1, 1},
		"十": {1, 10}, "十十": {1, 10}, "二十": {2, 20},
		"二十三是": {3, 23}, "十二三": {2, 12}, "一二": {1, 1}, "二百": {1, 2}, "九十九个": {3, 99},
	} {
		if n, value := LeadingNumeral([]rune(text)); n != want[0] || value != want[1] {
			t.Errorf("%s: %d characters, value %d", text, n, value)
		}
	}
}

func TestEnumerator(t *testing.T) {
	for text, want := range map[string][2]int{
		"": {0, 0}, "一": {0, 0}, "一是抓": {2, 1}, "十是": {2, 10},
		"二十一是": {4, 21}, "两是": {0, 0}, "一二是": {0, 0}, "是一是": {0, 0},
	} {
		if n, count := Enumerator([]rune(text)); n != want[0] || count != want[1] {
			t.Errorf("%s: %d characters, count %d", text, n, count)
		}
	}
}
