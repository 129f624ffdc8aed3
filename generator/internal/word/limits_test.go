package word

import (
	"strings"
	"testing"

	"fazhi/generator/internal/unit"
)

// TestMatch finds where placeholders end: at the first braces that close, on the same line; one within another is read
// as a whole.
func TestMatch(t *testing.T) {
	for _, c := range []struct {
		text string
		end  int
		kind flawKind
	}{
		{"{{a}}b", 5, 0}, {"{{a", 2, unclosed}, {"{{a\n}}", 2, unclosed}, {"{{a{{b}}c}}d", 11, nested},
		{"{{a{{b}}c", 8, nested}, {"{{}}", 4, 0},
	} {
		if end, kind := match(c.text); end != c.end || kind != c.kind {
			t.Errorf("%q: %d, %v", c.text, end, kind)
		}
	}
	for text, want := range map[string][2]int{
		"{{a}}{{b}}": {2, 0}, "{{a}}}}": {1, 1}, "": {0, 0}, "a": {0, 0}, strings.Repeat("}}", 9) + "{{a}}": {1, 9},
		strings.Repeat("}}", 10) + "{{a}}": {0, 10}, "\uFF5B\uFF5Ba\uFF5D\uFF5D": {0, 2}, "{{a": {0, 1},
	} {
		if spots, flaws := find(text); len(spots) != want[0] || len(flaws) != want[1] {
			t.Errorf("%q: %d placeholders, %d flaws", text, len(spots), len(flaws))
		}
	}
}

// TestScaled: widths of columns are whole twips and sum up to the measure.
func TestScaled(t *testing.T) {
	for _, c := range []struct{ widths, want []unit.Length }{
		{[]unit.Length{1, 1, 2}, []unit.Length{25, 25, 50}}, {[]unit.Length{1, 1, 1}, []unit.Length{33, 33, 34}},
		{[]unit.Length{7}, []unit.Length{100}},
	} {
		for i, got := range scaled(c.widths, 100*unit.Twip) {
			if got != c.want[i]*unit.Twip {
				t.Errorf("%v: column %d is %d twips", c.widths, i, got.Twips())
			}
		}
	}
	for _, measure := range []unit.Length{0, 5} {
		if got := scaled([]unit.Length{0, 0}, measure); len(got) != 2 || got[0] != 0 {
			t.Errorf("columns without a width: %v", got)
		}
	}
	if got := scaled([]unit.Length{3, 4}, 0); got[0] != 3 || got[1] != 4 {
		t.Errorf("no measure: %v", got)
	}
}

// TestWithoutSection takes the properties of a section out of those of a paragraph, and nothing else.
func TestWithoutSection(t *testing.T) {
	for properties, want := range map[string]string{
		"<w:pPr><w:jc/><w:sectPr><w:pgSz/></w:sectPr><w:x/></w:pPr>": "<w:pPr><w:jc/><w:x/></w:pPr>", "<w:pPr/>": "<w:pPr/>",
		"<w:sectPr>": "<w:sectPr>", "</w:sectPr>": "</w:sectPr>", "": "", "<w:sectPr w:a='1'></w:sectPr>a": "a",
	} {
		if got := withoutSection(properties); got != want {
			t.Errorf("%s: %s", properties, got)
		}
	}
}
