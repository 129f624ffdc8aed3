package source_test

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// TestStrange checks that the first and the last of each range of forbidden characters are reported, and not their
// neighbours.
func TestStrange(t *testing.T) {
	for code, all := range map[string]string{
		"":     " ~\t!一\u9FFF\u00A0\u200A\u2010\u202F\u2029\u2030\u205F\u2065\u2070\uF900\u00AC\u00AE\uFEFE",
		"F007": "\u0001\u001F\u007F\u0080\u009F\u2028", "F008": "\uE000\uF01F\uF020\uF0FF\uF100\uF8FF",
		"F009": "\u00AD\u061C\uFEFF\u200B\u200F\u202A\u202E\u2060\u2064\u2066\u2069",
	} {
		for _, r := range strings.ReplaceAll(all, "\u2029", "") {
			_, found := source.Read("form.toml", []byte("name = \"甲"+string(r)+"乙\"\n"))
			got := ""
			for _, d := range found {
				got += string(d.Code)
			}
			if got != code {
				t.Errorf("U+%04X: %q, want %q", r, got, code)
			}
		}
	}
	for r, hint := range map[rune]string{'\uF01F': "规范字", '\uF020': "项目符号", '\uF0FF': "项目符号", '\uF100': "规范字"} {
		_, found := source.Read("form.toml", []byte("name = \"甲"+string(r)+"\"\n"))
		if len(found) != 1 || !strings.Contains(found[0].Hint, hint) {
			t.Errorf("U+%04X: %v", r, found)
		}
	}
}

// TestLineFix changes characters of a line as they are in the file: escaped ones, none, all, more than there are.
func TestLineFix(t *testing.T) {
	const form = "a = \"甲\\\"乙\\\\丙\\u4e01戊\"\nb = \"甲  乙\"\n"
	file, found := source.Read("form.toml", []byte(form))
	if len(found) > 0 || len(file.Tables[0].Entries) != 2 {
		t.Fatal(found)
	}
	line := file.Tables[0].Entries[0].Value.Lines[0]
	if line.Text != `甲"乙\丙丁戊` {
		t.Fatal(line.Text)
	}
	for _, c := range []struct {
		i, n int
		want string // that the fix replaces; "no" without one
		col  int    // of Place, and its length
		len  int
	}{
		{0, 1, "甲", 6, 1}, {1, 1, `\"`, 7, 1}, {0, 3, `甲\"乙`, 6, 4}, {3, 1, `\\`, 10, 1}, {4, 1, "丙", 12, 1},
		{4, 2, "no", 12, 2},
		{5, 1, "no", 13, 1}, {6, 1, "戊", 19, 1}, {0, 0, "", 6, 0}, {3, 0, "", 10, 0}, {7, 0, "", 20, 0},
		{6, 2, "no", 19, 1},
		{7, 1, "no", 20, 0},
	} {
		got := "no"
		if f := line.Fix(c.i, c.n, "新"); len(f) == 1 {
			got = form[f[0].Start:f[0].End]
		}
		p := line.Place(c.i, c.n)
		if got != c.want || p.Col != c.col || p.Len != c.len {
			t.Errorf("%d characters from %d on: %q, column %d, %d characters", c.n, c.i, got, p.Col, p.Len)
		}
	}
	for _, c := range [][2]int{{-1, 1}, {0, -1}} {
		if f := line.Fix(c[0], c[1], "新"); f != nil {
			t.Errorf("%v: %v", c, f)
		}
	}
	for i, want := range map[int]string{0: "新甲", 1: "甲新", 2: `甲\"新`, 3: `乙新`, 7: "戊新"} {
		f := line.Fix(i, 0, "新")
		if len(f) != 1 || !strings.Contains(form[:f[0].Start]+"新"+form[f[0].End:], want) {
			t.Errorf("before %d: %v", i, f)
		}
	}
	second := file.Tables[0].Entries[1].Value.Lines[0]
	if part := second.Part(1, 2); part.Text != "  " || fmt.Sprint(part.Cols) != "[7 8]" || part.No != 2 {
		t.Errorf("%+v", part)
	}
}

// TestReplace puts text in the place of characters of one line; a place that is not in the line has no edit.
func TestReplace(t *testing.T) {
	const form = "a = \"甲乙\"\nb = \"丙\""
	file, found := source.Read("form.toml", []byte(form))
	if len(found) > 0 {
		t.Fatal(found)
	}
	for _, c := range []struct {
		line, col, n int
		want         string // that is replaced; "no" without an edit
	}{
		{1, 6, 2, "甲乙"}, {1, 6, 0, ""}, {1, 1, 8, "a = \"甲乙\""}, {1, 1, 9, "no"}, {1, 6, -1, "no"}, {2, 1, 7, "b = \"丙\""},
		{2, 1, 8, "no"}, {3, 1, 0, "no"}, {2, 6, 1, "丙"},
	} {
		got := "no"
		if f := file.Replace(diag.Place{Line: c.line, Col: c.col}, c.n, "新"); len(f) == 1 {
			got = form[f[0].Start:f[0].End]
		}
		if got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
