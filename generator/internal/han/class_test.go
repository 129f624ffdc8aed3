package han

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClasses(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if IsHan(r) != unicode.Is(unicode.Han, r) {
			t.Errorf("IsHan(%U) is %v", r, IsHan(r))
		}
	}
	for _, c := range []struct {
		r                        rune
		blank, digit, latin, han bool
	}{
		{' ', true, false, false, false},
		{'\t', true, false, false, false},
		{'\u3000', true, false, false, false},
		{'\u00A0', true, false, false, false},
		{'\u2003', false, false, false, false},
		{'0', false, true, false, false},
		{'9', false, true, false, false},
		{'\uFF10', false, false, false, false},
		{'a', false, false, true, false},
		{'Z', false, false, true, false},
		{'z', false, false, true, false},
		{'A', false, false, true, false},
		{'\u00E9', false, false, false, false},
		{'\uFF21', false, false, false, false},
		{'\u3007', false, false, false, true},
		{'\u3002', false, false, false, false},
		{'\u6CD5', false, false, false, true},
	} {
		if IsBlank(c.r) != c.blank || IsDigit(c.r) != c.digit || IsLatin(c.r) != c.latin || IsHan(c.r) != c.han {
			t.Errorf("%U: blank %v, digit %v, Latin %v, Han %v",
				c.r, IsBlank(c.r), IsDigit(c.r), IsLatin(c.r), IsHan(c.r))
		}
	}
	for _, r := range Blanks {
		if !IsBlank(r) {
			t.Errorf("%U is in Blanks", r)
		}
	}
}

func TestAt(t *testing.T) {
	for i, want := range []rune{0, 'a', 'b', 0} {
		if got := At([]rune("ab"), i-1); got != want {
			t.Errorf("%d: %q", i-1, got)
		}
	}
}

func TestLast(t *testing.T) {
	for s, want := range map[string]rune{"": utf8.RuneError, "a": 'a', "a\u6CD5": '\u6CD5', "\u6CD5b": 'b'} {
		if got := Last(s); got != want {
			t.Errorf("%q ends in %q", s, got)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{{"", 0, ""}, {"甲乙", 2, "甲乙"}, {"甲乙丙", 2, "甲乙…"}, {"甲", 0, "…"}} {
		if got := Head(c.s, c.n, "…"); got != c.want {
			t.Errorf("Head(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}
