package diag_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

func list() diag.List {
	line := `法治讲座 = "4场"`
	long := strings.Repeat("甲", 400) + "乙" + strings.Repeat("丙", 400)
	return diag.List{
		{Severity: diag.Error, Code: "F012", Place: diag.Place{File: "form.toml", Line: 12, Col: 1, Len: 4, Text: line},
			Message: "中文名字要加引号", Hint: "写成\uFF1A" + `"法治讲座" = "4场"`,
			Fixes: []diag.Fix{{Start: 100, End: 100, New: `"`}, {Start: 112, End: 112, New: `"`}}},
		{Severity: diag.Warning, Code: "F009",
			Place:   diag.Place{File: "form.toml", Line: 13, Col: 3, Len: 1, Text: "\t甲\u200b乙\x1b[2J"},
			Message: "看不见"},
		{Severity: diag.Hint, Code: "F900",
			Place: diag.Place{File: "form.toml", Line: 14, Col: 401, Len: 1, Text: long}, Message: "长"},
		{Severity: diag.Hint, Code: "F901",
			Place: diag.Place{File: "form.toml", Line: 14, Col: 1, Len: 801, Text: long}, Message: "整行"},
		{Severity: diag.Error, Code: "F029",
			Place:   diag.Place{File: "a b\\表.toml", Line: 3, Col: 1, Len: 1, Text: "a = 1"},
			Message: "写了两次",
			Related: []diag.Place{{File: "a b\\表.toml", Line: 1, Col: 1, Len: 1, Text: "a = 2"}}},
		{Severity: diag.Error, Code: "F001", Place: diag.Place{File: "form.toml"}, Message: "文件是空的"},
		{Severity: diag.Error, Code: "F902",
			Place: diag.Place{File: "form.toml", Line: 2, Text: "整行都不对"}, Message: "一行"},
		{Severity: diag.Error, Code: "F903", Message: "没有地方"},
		{Severity: diag.Error, Code: "F904",
			Place: diag.Place{File: "form.toml", Line: 5, Col: 4, Text: "甲乙丙"}, Message: "行末", Hint: "一\n二"},
	}
}

// TestOutput compares every output format as a whole with testdata/output.txtar.
func TestOutput(t *testing.T) {
	var out []txtar.File
	add := func(section string, write func(*bytes.Buffer) error) {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		out = append(out, txtar.File{Name: section, Data: b.Bytes()})
	}
	tool := diag.Tool{Version: "v1.2.3", Rule: func(c diag.Code) (short, full, help string) {
		if c == diag.F001 {
			return "short", "full", "help"
		}
		return "", "", ""
	}}
	add("text", func(b *bytes.Buffer) error { return diag.Text(b, list(), diag.TextOptions{}) })
	dismissed := append(list()[:1:1], list()[1])
	dismissed[1].Severity, dismissed[1].Dismissed = diag.Warning, "看过"
	add("dismissed text", func(b *bytes.Buffer) error {
		return errors.Join(diag.Text(b, dismissed, diag.TextOptions{}), diag.Dismissed(b, dismissed))
	})
	add("dismissed json", func(b *bytes.Buffer) error { return diag.JSON(b, dismissed) })
	add("dismissed sarif", func(b *bytes.Buffer) error { return diag.SARIF(b, dismissed, tool) })
	add("color", func(b *bytes.Buffer) error { return diag.Text(b, list()[:2], diag.TextOptions{Color: true}) })
	add("json", func(b *bytes.Buffer) error { return diag.JSON(b, list()) })
	add("sarif", func(b *bytes.Buffer) error { return diag.SARIF(b, list(), tool) })
	add("empty json", func(b *bytes.Buffer) error { return diag.JSON(b, nil) })
	add("empty sarif", func(b *bytes.Buffer) error { return diag.SARIF(b, nil, tool) })
	for _, f := range out {
		if strings.Contains(f.Name, "json") || strings.Contains(f.Name, "sarif") {
			if !json.Valid(f.Data) {
				t.Errorf("%s is no JSON", f.Name)
			}
		}
	}
	golden.Check(t, "testdata/output.txtar",
		txtar.Format(&txtar.Archive{Comment: []byte("One list in every form of output.\n"), Files: out}))
}

func TestSummary(t *testing.T) {
	if got, want := diag.Summary(list()), "6 处错误\uFF0C1 处警告\uFF0C2 处提示。"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := diag.Summary(nil), "没有发现问题。"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestApply(t *testing.T) {
	fix := func(f ...diag.Fix) diag.Diagnostic { return diag.Diagnostic{Fixes: f} }
	for _, c := range []struct {
		name, want string
		list       diag.List
		applied    int
	}{
		{"none", "0123456789", diag.List{{}}, 0},
		{"dismissed", "0123456789", diag.List{{Fixes: []diag.Fix{{End: 1}}, Dismissed: "看过"}}, 0},
		{"any order", "a1b3cd9", diag.List{
			fix(diag.Fix{Start: 4, End: 9, New: "cd"}),
			fix(diag.Fix{Start: 2, End: 3, New: "b"}, diag.Fix{Start: 0, End: 1, New: "a"}),
		}, 2},
		{"overlap waits", "x3456789", diag.List{
			fix(diag.Fix{Start: 0, End: 3, New: "x"}),
			fix(diag.Fix{Start: 2, End: 4, New: "y"}),
		}, 1},
		{"all or none", "x3456789", diag.List{
			fix(diag.Fix{Start: 0, End: 3, New: "x"}),
			fix(diag.Fix{Start: 8, End: 9, New: "z"}, diag.Fix{Start: 2, End: 4, New: "y"}),
		}, 1},
		{"insertion before replacement", "0[x]3456789", diag.List{
			fix(diag.Fix{Start: 1, End: 3, New: "x"}),
			fix(diag.Fix{Start: 1, End: 1, New: "["}, diag.Fix{Start: 3, End: 3, New: "]"}),
		}, 2},
		{"insertion inside", "x3456789", diag.List{
			fix(diag.Fix{Start: 0, End: 3, New: "x"}),
			fix(diag.Fix{Start: 1, End: 1, New: "y"}),
		}, 1},
		{"two insertions at one place", "a0123456789", diag.List{fix(diag.Fix{New: "a"}), fix(diag.Fix{New: "b"})}, 1},
		{"outside", "0123456789", diag.List{
			fix(diag.Fix{Start: 9, End: 11}),
			fix(diag.Fix{Start: -1}),
			fix(diag.Fix{Start: 3, End: 2}),
		}, 0},
	} {
		data := []byte("0123456789")
		got, n := diag.Apply(data, c.list)
		if string(got) != c.want || n != c.applied {
			t.Errorf("%s: %q, %d; want %q, %d", c.name, got, n, c.want, c.applied)
		}
		if string(data) != "0123456789" {
			t.Errorf("%s: the input changed", c.name)
		}
	}
}

func TestSort(t *testing.T) {
	at := func(line, col int, code diag.Code) diag.Diagnostic {
		return diag.Diagnostic{Code: code, Place: diag.Place{Line: line, Col: col}}
	}
	l := diag.List{at(2, 1, "F002"), at(1, 5, "F001"), at(1, 2, "F009"), at(1, 2, "F003"), at(1, 5, "F001")}
	l.Sort()
	var got []string
	for _, d := range l {
		got = append(got, string(d.Code))
	}
	if want := "F003 F009 F001 F002"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
