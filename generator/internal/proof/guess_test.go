package proof

import (
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/ngram"
)

// TestSortedLine finds every line of a table and none that is not there.
func TestSortedLine(t *testing.T) {
	d := data(t)
	last := ""
	for l := range strings.Lines(string(d.alikes)) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
		if key <= last && last != "" {
			t.Fatalf("%q is behind %q", key, last)
		}
		if last = key; d.alikes.line(key) != rest {
			t.Errorf("the line of %q is %q, want %q", key, d.alikes.line(key), rest)
		}
	}
	for _, key := range []string{"", "zzz", "\uFFFD", "一一", "#"} {
		if got := d.alikes.line(key); got != "" {
			t.Errorf("%q has the line %q", key, got)
		}
	}
	if sorted("").line("a") != "" {
		t.Error("an empty table has a line")
	}
}

// TestGuess says what is meant, and that of misprints that meet the surest is kept.
func TestGuess(t *testing.T) {
	d := data(t)
	for text, want := range map[string][]string{
		"组织网格员走坊群众78户。":         {"访"},
		"形成长效机制制，切实加强领导。":       {""},
		"加强理论习学，提高能力。":          {"学习"},
		"严格履行公参与、专家论证程序。":       {"众"},
		"形成长效机制制，组织网格员走坊群众78户。": {"", "访"},
		"依法行政，走访群众。":            nil,
	} {
		symbols, _ := ngram.Symbols([]rune(text))
		var got []string
		for _, m := range d.guess(symbols) {
			got = append(got, m.string())
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q is meant, want %q", text, got, want)
		}
	}
	if got := (&Data{}).guess([]uint16{'|', '法', '法', '|'}); got != nil {
		t.Errorf("without counts something is meant: %v", got)
	}
}
