package importer_test

import (
	"strconv"
	"strings"
	"testing"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/importer"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/manuscript"
	"fazhi/templates"
)

func load(t testing.TB, id string) *kind.Kind {
	t.Helper()
	k, found := kind.Load(templates.FS, id)
	if k == nil {
		t.Fatal(found)
	}
	return k
}

// last reads the data of last year's form: its year, then one fact per line.
func last(t *testing.T, data []byte) (out importer.Last) {
	t.Helper()
	out.Facts = map[string]fact.Quantity{}
	for line := range strings.Lines(string(data)) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			out.Year, _ = strconv.Atoi(name)
			continue
		}
		v, err := fact.Parse(value)
		if err != nil {
			t.Fatal(line, err)
		}
		out.Facts[name] = *v.Said
	}
	return out
}

// TestCases makes forms of the reports of the cases. A line "kind: gkbg" in the comment selects a kind other than
// fazhi.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/case/*.txtar", func(t *testing.T, c *golden.Case) {
		id := "fazhi"
		if _, other, ok := strings.Cut(c.Comment, "kind: "); ok {
			id = strings.TrimSpace(other)
		}
		k := load(t, id)
		for _, name := range c.Names() {
			if !strings.HasPrefix(name, "report.") {
				continue
			}
			data, _ := c.Input(name)
			m, err := manuscript.Read(name, data)
			if err != nil {
				t.Fatal(err)
			}
			var o importer.Options
			if data, ok := c.Input("last"); ok {
				o.Last = last(t, data)
			}
			got := importer.Form(m, k, o)
			c.Want(t, "form.toml", []byte(got.Form))
			c.Want(t, "notes", []byte(strings.Join(got.Notes, "\n")))
		}
	})
}

// TestCompare checks that widths, blanks and the forms of marks are ignored, and other characters are not.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		source, rendered string
		want             []string
	}{
		{"一、 主要 做法\n受理123件,办结“120件”。", "一、主要做法\n受理123件，办结\"120件\"。", nil},
		{"2015-2020年……", "2015—2020年…", nil},
		{"受理123件。", "【待核】受理123件。", nil},
		{"受理123件。办结120件。", "受理123件。办结12件。", []string{"「23件。办结12」后面少了「0」"}},
		{"一是甲。二是乙。", "一是甲。三是乙。", []string{"「一是甲。」后面的「二」成了「三」"}},
		{"甲。", "甲。乙。", []string{"「甲。」后面多了「乙。」"}},
	} {
		got := importer.Compare(importer.Texts{Source: c.source, Rendered: c.rendered}).Differences
		if strings.Join(got, ";") != strings.Join(c.want, ";") {
			t.Errorf("%q, %q: %q, want %q", c.source, c.rendered, got, c.want)
		}
	}
	if c := importer.Compare(importer.Texts{Source: "（一）做法。\n受理 12件。\n甲。",
		Rendered: "（一）做法\n受理12件。\n甲"}); c.Characters != 14 || c.Stops != 1 || len(c.Differences) != 1 {
		t.Errorf("%+v, want 14 characters, a stop, a difference", c)
	}
	if c := importer.Compare(importer.Texts{Source: "甲。", Rendered: "标题甲。", Title: "标题"}); c.Differences != nil {
		t.Errorf("the standard title counts: %q", c.Differences)
	}
	loose := importer.Texts{Source: "第一部分 做法\n甲。\n二.不足\n乙。二.五。", Rendered: "一、做法\n甲。\n二、不足\n乙。二.五。"}
	if c := importer.Compare(loose); c.Marks != 2 || c.Differences != nil {
		t.Errorf("%+v, want two marks", c)
	}
	bare := importer.Texts{Source: "做法\n甲。", Rendered: "一、做法\n甲。二、", Unmarked: true}
	if c := importer.Compare(bare); c.Marks != 2 || c.Differences != nil {
		t.Errorf("%+v, want two marks", c)
	}
	table := importer.Texts{Source: "甲。\n三、新收\t3\n结转\t4\n乙。", Rendered: "甲。\n新收\t3\n结转\t5\n乙。",
		Tables: []string{"三、新收\t3\n结转\t4"}}
	if c := importer.Compare(table); c.Labels != 1 || len(c.Differences) != 1 {
		t.Errorf("%+v, want a label and a number that differ", c)
	}
}

// TestLongJoin checks that lines that all end in a comma are not joined into a paragraph too long for a form.
func TestLongJoin(t *testing.T) {
	text := "清溪镇2024年报告\n2024年，好。\n一、做法\n" + strings.Repeat(strings.Repeat("甲", 36)+"，\n", 3000)
	m, err := manuscript.Read("report.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	longest := 0
	for line := range strings.Lines(importer.Form(m, load(t, "fazhi"), importer.Options{}).Form) {
		longest = max(longest, len([]rune(line)))
	}
	if longest < 5000 || longest > 15000 {
		t.Errorf("the longest line has %d characters", longest)
	}
}
