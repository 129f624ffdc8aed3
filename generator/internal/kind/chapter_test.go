package kind

import (
	"slices"
	"testing"

	"fazhi/generator/internal/fact"
)

// TestChapters checks that at each level every standard paragraph about what was done is in one chapter, and a
// report with all facts has few chapters.
func TestChapters(t *testing.T) {
	k := fazhi(t)
	part := k.PartOf(Done).Key
	for _, v := range k.Levels {
		var topics []*Paragraph
		for i := range k.Paragraphs {
			if p := &k.Paragraphs[i]; p.Part == part && (len(p.Levels) == 0 || slices.Contains(p.Levels, v.Name)) {
				topics = append(topics, p)
			}
		}
		groups := k.Grouped(part, v.Name, topics)
		if len(groups) < 5 || len(groups) > 9 {
			t.Errorf("%s: %d chapters", v.Name, len(groups))
		}
		printed := 0
		for _, g := range groups {
			printed += len(g.Topics)
		}
		if printed != len(topics) {
			t.Errorf("%s: %d of %d paragraphs", v.Name, printed, len(topics))
		}
		for _, p := range topics {
			n := 0
			for _, c := range k.Chapters {
				if c.Part == part && (len(c.Levels) == 0 || slices.Contains(c.Levels, v.Name)) &&
					slices.Contains(c.Topics, p.Name) {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%s: %s is in %d chapters", v.Name, p.Name, n)
			}
		}
	}
}

// TestCandidates checks that the shipped candidates are about the facts they print, and fit values on one side of
// their limit.
func TestCandidates(t *testing.T) {
	k := fazhi(t)
	for _, c := range k.Part(k.PartOf(Shortcomings).Key).Candidates {
		for value, above := range map[string]bool{"0%": false, "100%": true} {
			v, err := fact.Parse(value)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.Fits(*v.Said); got != (above == c.Above) {
				t.Errorf("%s at %s: %v", c.When(k), value, got)
			}
		}
	}
}
