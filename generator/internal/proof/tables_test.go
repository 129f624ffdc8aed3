package proof

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/templates"
)

// TestTables reads lines of tables that are just right and lines that are not.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		read             func(*Data, fs.FS) error
		file, line, want string
	}{
		{(*Data).readIdioms, "idioms", "三个字\t-", "want four to twelve"},
		{(*Data).readIdioms, "idioms", "四个字了\t-", ""},
		{(*Data).readIdioms, "idioms", "一二三四五六七八九十十二\t-", ""},
		{(*Data).readIdioms, "idioms", "一二三四五六七八九十十二三\t-", "want four to twelve"},
		{(*Data).readReplaced, "slips", "错\t对\t-\t-\t-", ""},
		{(*Data).readReplaced, "slips", "\t对\t-\t-\t-", "without the right one"},
		{(*Data).readReplaced, "slips", "错\t\t-\t-\t-", "without the right one"},
		{(*Data).readUnits, "units", "四字单位\t-\t1000\t-", ""},
		{(*Data).readUnits, "units", "五个字单位\t-\t-\t-", "longer than 4"},
		{(*Data).readUnits, "units", "件\t-\t千\t-", "\"千\" is no factor"},
		{(*Data).readConfused, "confused", "甲乙\t丙丁 戊己\t24", ""},
		{(*Data).readConfused, "confused", "甲乙\t丙丁戊", "has not two characters"},
		{(*Data).readConfused, "confused", "甲\t丙丁", "has not two characters"},
		{(*Data).readConfused, "confused", "甲乙\t丙丁\t多", "invalid syntax"},
		{(*Data).readHints, "shapes", "字\t-\t(字\t错\t改", "missing closing )"},
		{(*Data).readHints, "shapes", "字\t-\t(字)\t错\t改", ""},
		{(*Data).readHints, "shapes", "字\t-\t(字)\t错\t改\t自:2024", ""},
		{(*Data).readHints, "shapes", "字\t-\t(字)\t错\t改\t自:今年", "not understood"},
		{(*Data).readRelations, "relations", "字\t(#a字#b\ta=b\tF301", "missing closing )"},
		{(*Data).readRelations, "relations", "字\t#a字#b\ta=b\tF301", ""},
		{(*Data).readRelations, "relations", "字\t#a字#b[甲\ta=b\tF301", "missing closing ]"},
		{(*Data).readHints, "shapes", "字\t-\t字\\[待补\\]\t错\t改", ""},
		{(*Data).readLimits, "limits", "字\t字@\t30日\t期限", ""},
		{(*Data).readLimits, "limits", "字\t字(@\t30日\t期限", "missing closing )"},
		{(*Data).readLimits, "limits", "字\t字\t30日\t期限", "without its amount"},
		{(*Data).readLimits, "limits", "字\t字@\t-\t期限", "without its amount"},
		{(*Data).readRegister, "laws", "\tyes\t法律\t\t\t\t\t\t\t", "without name or kind"},
		{(*Data).readRegister, "laws", "甲法\tyes\t\t\t\t\t\t\t\t", "without name or kind"},
	} {
		d := &Data{}
		err := c.read(d, fstest.MapFS{"proof/" + c.file + ".tsv": {Data: []byte(c.line + "\n")}})
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%q: %v, want %q", c.line, err, c.want)
		}
	}
}

// TestWords reads words of an office's own that are just right and words that are not.
func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"[words]\nformulas = [\"* \"]":                    "an empty formula",
		"[words]\nformulas = [\"*四不两直 安全 !消防\"]":          "",
		"[words]\nendings = [\"感受到公平正义\"]":                "an ending without |",
		"[words]\nendings = [\"感受到公平|正义|\"]":              "",
		"[[field]]\nwords = [\"取水许可\"]":                   "a field without owners",
		"[[field]]\nowners = [\"水\"]\nwords = [\"取水许可\"]": "",
		"[verbless]\nadverbs = [\"快\"]":                   "",
	} {
		d := &Data{}
		err := d.read(fstest.MapFS{"own.toml": {Data: []byte(text)}}, "own.toml")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
		if err == nil {
			Read([]Para{{Text: "快推进四不两直。"}, {Text: "感受到公平"}}, Context{Year: 2024, Data: d})
		}
	}
}

// TestRegister wants a later line of one name in place of the earlier one, and laws found by their other names, unless
// another law has that name, or it has years.
func TestRegister(t *testing.T) {
	d := &Data{}
	table := "甲法\t\t法律\t2001\t\t\t\t\t甲条例|丙法|甲规划（2021—2025年）\t\n甲法\t\t法律\t2005\t\t\t\t\t\t\n" +
		"丙法\t\t法律\t2002\t\t\t\t\t甲条例\t\n"
	if err := d.readRegister(fstest.MapFS{"proof/laws.tsv": {Data: []byte(table)}}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"甲法": "2005", "甲条例": "2005", "丙法": "2002", "甲规划(2021—2025)": ""} {
		l, got := d.register.find(name), ""
		if l != nil {
			got = l.passed
		}
		if got != want {
			t.Errorf("%s was passed in %q, want %q", name, got, want)
		}
	}
	if n := len(d.register.names); n != 2 {
		t.Errorf("%d laws, want 2", n)
	}
}

// TestNoRowTwice finds rows that a table has twice, as a merge of two branches may leave them.
func TestNoRowTwice(t *testing.T) {
	files, err := fs.Glob(templates.FS, "proof/*.tsv")
	if err != nil || len(files) < 6 {
		t.Fatalf("tables %v: %v", files, err)
	}
	for _, file := range files {
		seen := map[string]bool{}
		for l := range strings.Lines(read(t, file)) {
			if seen[l] && !strings.HasPrefix(l, "#") && strings.TrimSpace(l) != "" {
				t.Errorf("%s has twice: %s", file, l)
			}
			seen[l] = true
		}
	}
}

// read returns a file of the shipped data.
func read(t *testing.T, file string) string {
	t.Helper()
	data, err := templates.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
