package proof

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/golden"
)

// TestCases reads testdata: the paragraphs of wrong give the findings of want,
// those of right give none. The first line of a case says the year; a line in square brackets changes the part; office
// has the office, above whom it reports to, facts a fact a line.
func TestCases(t *testing.T) {
	d := data(t)
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) {
		section := func(name string) string {
			data, _ := c.Input(name)
			return string(data)
		}
		context := Context{Data: d, Year: caseYear(t, c),
			Office: strings.TrimSpace(section("office")), Above: strings.TrimSpace(section("above")),
			Facts: map[string]fact.Quantity{}}
		facts(t, section("facts"), context.Facts)
		c.Want(t, "want", []byte(findings(section("wrong"), context)))
		if s := findings(section("right"), context); s != "" {
			t.Errorf("the right text is not:\n%s", s)
		}
	})
}

// caseYear returns the year in the first line of a case.
func caseYear(t testing.TB, c *golden.Case) (year int) {
	t.Helper()
	if _, err := fmt.Sscanf(c.Comment, "year %d", &year); err != nil {
		t.Fatalf("%s: the first line has to say the year: %v", c.File, err)
	}
	return year
}

// paragraphs cuts the section of a case.
func paragraphs(s string) []Para {
	var out []Para
	part := "measures"
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
			part = strings.Trim(line, "[]")
			continue
		}
		out = append(out, Para{Text: line, Part: part, Plan: part == "plan", Row: strings.HasPrefix(line, "|")})
	}
	return out
}

func findings(s string, c Context) string {
	paras := paragraphs(s)
	var b strings.Builder
	for _, f := range Read(paras, c) {
		b.WriteString(show(paras, f))
	}
	return b.String()
}

func facts(t *testing.T, s string, into map[string]fact.Quantity) {
	for line := range strings.Lines(s) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		v, err := fact.Parse(value)
		if err != nil || v.Said == nil {
			t.Fatalf("fact %q: %v", line, err)
		}
		into[name] = *v.Said
	}
}
