package ask

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
)

// TestLines checks that the number of lines of a text is computed for its columns and a tenth more, because lines
// are broken between words.
func TestLines(t *testing.T) {
	for _, c := range []struct{ columns, width, want int }{
		{0, 40, 0}, {1, 40, 1}, {20, 22, 1}, {20, 21, 2}, {20, 11, 2}, {20, 10, 3}, {9, 9, 1}, {10, 10, 2}, {40, 1, 44},
		{40, 44, 1}, {41, 44, 2}, {200, 55, 4}, {200, 54, 5},
	} {
		if got := lines(strings.Repeat("a", c.columns), c.width); got != c.want {
			t.Errorf("%d columns in %d: %d lines, want %d", c.columns, c.width, got, c.want)
		}
	}
	if got := lines("法治", 4); got != 1 {
		t.Errorf("two characters are %d lines of 4 columns", got)
	}
}

// TestClean checks that blanks, controls and invalid characters become one blank.
func TestClean(t *testing.T) {
	for s, want := range map[string]string{
		"甲\u3000 乙": "甲 乙", "甲\x01乙": "甲 乙", "甲\uFFFD乙": "甲 乙", " 12\n": "12", "\uFF11.50": "1.5", "1e3": "1000",
	} {
		if got := clean(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestDoubt checks that only percentages are limited to 100, and only if the fact requires it.
func TestDoubt(t *testing.T) {
	for _, c := range []struct {
		max100 bool
		said   string
		want   bool
	}{{true, "100%", false}, {true, "100.5%", true}, {false, "101%", false}, {true, "101个", false}} {
		v, _ := fact.Parse(c.said)
		if got := (&Question{Max100: c.max100}).doubt(v.Said); (got != "") != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// TestWithout checks that names of files and sheets contain no character that Windows or Excel forbids.
func TestWithout(t *testing.T) {
	for s, want := range map[string]string{"a/b:c": "a_b_c", "a b": "a b", "a\x1Fb\n": "a_b_", "法治": "法治"} {
		if got := without("/:", s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// TestNote checks that the letter names each department with the number of its questions and its file, but not the
// office itself.
func TestNote(t *testing.T) {
	sheets := []Sheet{
		{Who: "司法/所", Report: "报告", For: kind.NewOffice{Year: 2025}, Groups: []Group{{Questions: []Question{{}, {}}}}},
		{Who: ownTopic, Groups: []Group{{Questions: []Question{{}}}}},
		{Who: "平安办", Groups: []Group{{Questions: []Question{{}}}}},
	}
	l := Note(sheets, "12月20日")
	if got := fmt.Sprint(l.Table); got != "[[请谁填 项数 文件] [司法/所 2 司法_所.xlsx] [平安办 1 平安办.xlsx]]" {
		t.Error(got)
	}
	if l.Title != "关于提供2025年度报告有关数据的函" || !strings.Contains(l.Text[0], "12月20日前") {
		t.Errorf("%+v", l)
	}
	if l := Note(sheets[1:], ""); !strings.Contains(l.Text[0], "【待填：几月几日】前") && !strings.Contains(l.Text[0], "【待填") {
		t.Error(l.Text[0])
	}
}

// TestCommented checks that a comment belongs to its cell, to the last cell of its row if the row is shorter, and to
// no cell if the row does not exist.
func TestCommented(t *testing.T) {
	f := excelize.NewFile()
	for at, text := range map[string]string{"A1": "甲", "C1": "乙", "A2": "丙", "A3": "丁"} {
		c := excelize.Comment{Cell: at, Author: "张三", Paragraph: []excelize.RichTextRun{{Text: text}}}
		if err := f.AddComment("Sheet1", c); err != nil {
			t.Fatal(err)
		}
	}
	rows := [][]cell{{{}, {}}, {}}
	if commented(f, "Sheet1", rows); rows[0][0].comment != "甲" || rows[0][1].comment != "乙" {
		t.Errorf("%+v", rows)
	}
}

// TestCondition checks that limits are left out that would make the conditions longer than 200 characters, because
// Excel refuses a file with a long formula in a validation. The limit of 100 % is never left out.
func TestCondition(t *testing.T) {
	v, err := fact.Parse("1 <= 甲")
	if err != nil {
		t.Fatal(err)
	}
	w, err := fact.Parse("1 >= 甲")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		cell   string
		length int // of the name of the other cell
		bounds []fact.Relation
		words  string
	}{
		{"A", 89, []fact.Relation{*v.Relation}, "填一个数，不超过100，不多于甲"}, {"AB", 88, []fact.Relation{*v.Relation}, "填一个数，不超过100"},
		{"A", 90, []fact.Relation{*v.Relation}, "填一个数，不超过100"}, {"A", 2, []fact.Relation{*v.Relation, *w.Relation},
			"填一个数，不超过100，不多于甲，不少于甲"},
		{"A", 89, []fact.Relation{*v.Relation, *w.Relation}, "填一个数，不超过100，不多于甲"}, {"A", 2, nil, "填一个数，不超过100"},
	} {
		q := Question{Max100: true, Bounds: c.bounds}
		formula, words := q.condition(c.cell, func(string) string { return strings.Repeat("B", c.length) })
		if words != c.words || strings.Count(formula, `=""`) != strings.Count(words, "甲") || len(formula) > 255 {
			t.Errorf("%s, %d: %s, %s", c.cell, c.length, words, formula)
		}
	}
}
