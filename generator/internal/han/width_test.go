package han

import (
	"fmt"
	"testing"
)

func TestFold(t *testing.T) {
	for r, want := range map[rune]rune{
		'\uFF01': '!', '\uFF5E': '~',
		'\uFF0C': ',', '\uFF10': '0', '\uFF21': 'A', '\uFF5B': '{', '\u3000': ' ', '\u00A0': ' ',
		'a': 'a', '\t': '\t', '\u3002': '\u3002',
		'\uFF00': '\uFF00', '\uFF5F': '\uFF5F', '\uFFE5': '\uFFE5', '\uFF76': '\uFF76', '\u6CD5': '\u6CD5',
	} {
		if got := Fold(r); got != want {
			t.Errorf("%U becomes %U", r, got)
		}
	}
	if got := FoldString("\uFF12\uFF10\u6B21\u3000x"); got != "20\u6B21 x" {
		t.Errorf("%q", got)
	}
}

func TestFull(t *testing.T) {
	for r := rune(0); r < 0x10000; r++ {
		switch full := Full(r); {
		case r > ' ' && r < 0x7F:
			if full != r+0xFF01-'!' || Fold(full) != r {
				t.Errorf("%U becomes %U", r, full)
			}
		case full != r:
			t.Errorf("%U becomes %U", r, full)
		}
	}
}

// TestAligned checks that the cells of a column have equal widths.
func TestAligned(t *testing.T) {
	for want, rows := range map[string][][]string{
		"[[项目 甲  ] [a    件数]]": {{"项目", "甲"}, {"a", "件数"}}, "[[甲]]": {{"甲"}}, "[[甲 ]]": {{"甲", ""}},
	} {
		if got := fmt.Sprint(Aligned(rows)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestColumns(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc 1": 5, "\u6CD5\u6CBB": 4, "\uFF0C\u3002\u300A\u3010": 8, "\u3000": 2,
		"\u201C\u2014\u2026\u2460\u2500": 5,
		"e\u0301":                        1, "\u6CD5\u0323": 2,
		"\U00020000": 2, "\uFF76": 1, "\U0001F600": 2, "<U+200B>": 8,
	} {
		if got := Columns(s); got != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
	}
}
