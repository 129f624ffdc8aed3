package check

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
	"fazhi/templates"
)

// codes returns the codes of the reported diagnostics.
func codes(report func(r diag.Reporter)) string {
	var l diag.List
	report(diag.NewReporter(&l, false))
	var all []string
	for _, d := range l {
		all = append(all, string(d.Code))
	}
	return strings.Join(all, " ")
}

// whole returns the value of a year.
func whole(year int) source.Value {
	return source.Value{Integer: true, Int: year, Lines: []source.Line{{Text: fmt.Sprint(year), Cols: []int{1, 2, 3, 4},
		No:   1,
		File: &source.File{Lines: []string{fmt.Sprint(year)}}}}}
}

// TestYear checks that the year of a report is from 2000 to 2100, and among the years of its format.
func TestYear(t *testing.T) {
	for _, c := range []struct {
		year, since, until int
		codes              string
	}{
		{2024, 0, 0, ""}, {2000, 0, 0, ""}, {2100, 0, 0, ""}, {1999, 0, 0, "F203"}, {2101, 0, 0, "F203"},
		{2020, 2020, 2024, ""}, {2024, 2020, 2024, ""}, {2019, 2020, 2024, "F173"}, {2025, 2020, 2024, "F173"},
		{2025, 2020, 0, ""}, {2019, 0, 2024, ""},
	} {
		f := &form.Form{Year: whole(c.year), File: &source.File{}}
		got := codes(func(r diag.Reporter) { year(f, &kind.Kind{Since: c.since, Until: c.until}, r) })
		if got != c.codes {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestFit checks that a form that is summed must be readable, without errors, and of the same year, and that each
// fault has a different message.
func TestFit(t *testing.T) {
	whyNot := errors.New("no such file")
	good := func(change func(*Other)) *Other {
		o := &Other{Year: 2024, Facts: model.Facts{}}
		change(o)
		return o
	}
	for i, c := range []struct {
		other *Other
		err   error
		want  string // in the message
	}{
		{good(func(*Other) {}), nil, ""},
		{good(func(o *Other) { o.Errors = 1 }), nil, "有 1 处错误"},
		{good(func(o *Other) { o.Facts = nil }), nil, "a.toml 读不出来"},
		{good(func(o *Other) { o.Facts, o.Errors = nil, 2 }), nil, "有 2 处错误"},
		{good(func(o *Other) { o.Errors = 2 }), whyNot, "a.toml 读不出来"},
		{nil, whyNot, "a.toml 读不出来"}, {nil, ErrRing, "转了一圈"}, {nil, ErrDeep, "层数太多"},
		{good(func(o *Other) { o.Year = 2023 }), nil, "是2023年的，这张表是2024年的"},
	} {
		var l diag.List
		f := &form.Form{Year: whole(2024), SumOf: whole(2024)}
		ok := fit(f, "a.toml", c.other, c.err, diag.NewReporter(&l, false))
		if ok != (c.want == "") || !ok && !strings.Contains(l[0].Message, c.want) {
			t.Errorf("%d: %v, %v", i, ok, l)
		}
	}
}

// TestEven checks when lines with commas are rows of a table: they have the same number of cells, at least three,
// none of them as long as a clause, and a number below the first row.
func TestEven(t *testing.T) {
	for text, want := range map[string]int{
		"类,甲,乙|一,1,2|二,3,4": 3, "类,甲,乙|一,1,2|二,3": 2, "类,甲|一,1": 0, "类,甲,乙|一,二,三": 0,
		"一二三四五六七八九十一二,甲,乙|一,1,2": 2, "一二三四五六七八九十一二三,甲,乙|一,1,2": 0,
	} {
		var lines []source.Line
		for _, s := range strings.Split(text, "|") {
			lines = append(lines, source.Line{Text: s})
		}
		if got := even(lines); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// TestNamesBefore checks that the name of a number is searched for in the words before it: a name of twenty
// characters and two more.
func TestNamesBefore(t *testing.T) {
	names := []han.Filling{{Braces: han.Braces{Name: "甲"}}}
	for i, c := range []struct {
		text string
		at   int
		want bool
	}{
		{"甲5次", 1, true},
		{"甲" + strings.Repeat("长", 21) + "5", 22, true},
		{"甲" + strings.Repeat("长", 22) + "5", 23, false},
	} {
		if (resolved{text: []rune(c.text), names: names}).namesBefore(c.at) != c.want {
			t.Errorf("%d: a name is before: %v", i, !c.want)
		}
	}
}

// TestMostCells checks that annexes declare at most three thousand cells together.
func TestMostCells(t *testing.T) {
	k, found := kind.Load(templates.FS, "fazhi")
	if k == nil {
		t.Fatal(found)
	}
	table := func(id, rows, columns int) string {
		var b strings.Builder
		fmt.Fprintf(&b, "[annex.%d]\ntitle = \"表\"\ntable = \"\"\"\n| 项目（单位：件） |", id)
		for c := range columns {
			fmt.Fprintf(&b, " 第%d列 |", c)
		}
		for i := range rows {
			fmt.Fprintf(&b, "\n| 第%d行 |%s", i, strings.Repeat(" 1 |", columns))
		}
		return b.String() + "\n\"\"\"\n"
	}
	for text, want := range map[string]string{
		table(1, 60, 50): "", table(1, 60, 50) + table(2, 1, 1): "F177", table(1, 59, 50) + table(2, 25, 2): "",
		table(1, 61, 50): "F177",
	} {
		file, found := source.Read("form.toml", []byte("kind = \"fazhi\"\nyear = 2024\n"+text))
		if found.HasErrors() {
			t.Fatal(found)
		}
		f, found := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
		if found.HasErrors() {
			t.Fatal(found)
		}
		if got := codes(func(r diag.Reporter) { Declared(f, k, r) }); got != want {
			t.Errorf("%d bytes: %q, want %q", len(text), got, want)
		}
	}
}

// TestLacks checks that six facts are named from which a part would have paragraphs, but no fact taken from another
// form.
func TestLacks(t *testing.T) {
	facts := strings.Fields("一 二 三 四 五 六 七 八")
	k := &kind.Kind{Paragraphs: []kind.Paragraph{{Part: "b", Facts: facts[7:]}, {Part: "a"}}}
	for i, name := range facts {
		k.Facts = append(k.Facts, kind.Fact{Name: name, Taken: i == 0})
	}
	n := &names{kind: k, report: &model.Report{}}
	p := &parts{texts: texts{names: n}}
	for _, c := range []struct {
		facts []string
		given bool
		want  string
	}{
		{facts[:6], false, "：一、二、三、四、五、六"}, {facts[:7], false, "：一、二、三、四、五、六等"},
		{facts[:7], true, "：二、三、四、五、六、七"},
		{facts[:1], true, "之间写上这一部分的文字"}, {facts[:1], false, "：一"}, {nil, false, "之间写上这一部分的文字"},
	} {
		k.Paragraphs[1].Facts, n.taken.Given = c.facts, c.given
		if got := p.lacks("a"); !strings.HasSuffix(got, c.want) {
			t.Errorf("%v: %s", c.facts, got)
		}
	}
}

// TestNewNames checks that the years around the report's year are names, or placeholders if the report has no year.
func TestNewNames(t *testing.T) {
	for year, want := range map[int]string{0: "【待填：本年】 【待填：上年】 【待填：下年】", 1: "1 0 2", 2025: "2025 2024 2026"} {
		n := newNames(&form.Form{}, &model.Report{Year: year}, nil, diag.NewReporter(new(diag.List), false))
		if got := strings.Join([]string{n.words["本年"], n.words["上年"], n.words["下年"]}, " "); got != want {
			t.Errorf("%d: %s", year, got)
		}
	}
}
