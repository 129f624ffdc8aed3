package kind

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// TestFaults overrides the shipped templates, and the smallest kind called mini, with the files of each case; want/diag
// is what Check reports. The first line of a case says what it is about.
func TestFaults(t *testing.T) {
	base := Overlay(templates, smallest(t, "mini", "小报告"))
	golden.Cases(t, "testdata/fault/*.txtar", func(t *testing.T, c *golden.Case) {
		own, id := fstest.MapFS{}, "fazhi"
		for _, name := range c.Names() {
			switch {
			case name == "id":
				data, _ := c.Input(name)
				id = strings.TrimSpace(string(data))
			case name != "want/diag":
				data, _ := c.Input(name)
				own[name] = &fstest.MapFile{Data: data}
			}
		}
		k, found := Check(Overlay(base, own), id)
		if (k == nil) != found.HasErrors() {
			t.Errorf("the kind is nil: %v, errors: %v", k == nil, found.HasErrors())
		}
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
	})
}

// TestOwnFacts checks that an office can add a fact, replace the text of a paragraph and add one, without copying
// the catalogue.
func TestOwnFacts(t *testing.T) {
	own := fstest.MapFS{
		"reports/fazhi/facts-own.toml": {Data: []byte(
			"[\"应急处置\"]\n\"应急队伍\" = { units = \"支 个\", question = \"几支?\" }\n\n" +
				"[\"议事协调\"]\n\"议事会解决\" = { units = \"件\", question = \"议事会解决几件?\" }\n" +
				"\"议事会场次\" = { units = \"场\" }\n")},
		"reports/fazhi/prose/235-own.toml": {Data: []byte(
			"name = \"议事协调\"\npart = \"measures\"\nheading = \"办好议事会\"\nask = \"党政办\"\n" +
				"sample = \"全年议事会解决问题30件。\"\nclauses = \"\"\"\n召开议事会{{议事会场次}}\n解决问题{{议事会解决}}\n\"\"\"\n")},
	}
	fsys := Overlay(templates, own)
	k, found := Load(fsys, "fazhi")
	if len(found) > 0 {
		t.Fatal(found)
	}
	if f := k.Fact("应急队伍"); len(f.Units) != 2 || f.Question != "几支?" {
		t.Errorf("the office's own fact does not win: %+v", f)
	}
	for i, p := range k.Paragraphs {
		if p.Name == "议事协调" && (k.Paragraphs[i-1].Name != "复议应诉" || len(p.Facts) != 2) {
			t.Errorf("it comes after %s with facts %v", k.Paragraphs[i-1].Name, p.Facts)
		}
	}
	data := dataFor(k, "清溪街道", "街道", 2025)
	data["议事会解决"] = "30余件"
	if got, err := k.Prose(k.Paragraph("议事协调"), data); err != nil || got != "解决问题30余件。" {
		t.Errorf("%q, %v", got, err)
	}
}

// TestSecondKind checks that another kind needs one more folder only.
func TestSecondKind(t *testing.T) {
	own := fstest.MapFS{}
	err := fs.WalkDir(templates, "reports/fazhi", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(templates, name)
		own[strings.Replace(name, "fazhi", "zhengwu", 1)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	fsys := Overlay(templates, own)
	if names := strings.Join(Names(fsys), " "); names != "fazhi gkbg zhengwu" {
		t.Errorf("kinds: %s", names)
	}
	if k, found := Load(fsys, "zhengwu"); len(found) > 0 || k.ID != "zhengwu" {
		t.Error(found)
	}
}

func TestOverlay(t *testing.T) {
	base := fstest.MapFS{"a/x": {Data: []byte("base")}, "a/y": {Data: []byte("base")}, "b/z": {Data: []byte("base")}}
	own := fstest.MapFS{"a/x": {Data: []byte("own")}, "a/n": {Data: []byte("own")}, "c/q": {Data: []byte("own")}}
	fsys := Overlay(base, own)
	if err := fstest.TestFS(fsys, "a/x", "a/y", "a/n", "b/z", "c/q"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a/x": "own", "a/y": "base", "a/n": "own", "b/z": "base"} {
		if got, err := fs.ReadFile(fsys, name); err != nil || string(got) != want {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
}

// TestYears checks that no standard text names something that did not exist in its year.
func TestYears(t *testing.T) {
	k := fazhi(t)
	for year := 2015; year <= 2032; year++ {
		for _, o := range offices {
			data := dataFor(k, o.name, o.level, year)
			all, err := k.FixedText(k.Opening, data)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range k.Facts {
				data[f.Name] = "1" + f.Units[0]
			}
			for i := range k.Paragraphs {
				s, err := k.Prose(&k.Paragraphs[i], data)
				if err != nil {
					t.Fatal(err)
				}
				all += s
			}
			for _, c := range []struct {
				words       string
				first, last int
			}{
				{"习近平法治思想", 2020, 9999}, {"习近平新时代", 2017, 9999}, {"民法典", 2020, 9999}, {"(2021—2025年)", 2021, 2025},
				{"(2015—2020年)", 2015, 2020},
				{"党的二十大", 2022, 9999}, {"二十届历次", 2023, 2027}, {"党的十九大", 2017, 2021}, {"“三项制度”", 2019, 9999},
				{"应知应会", 2023, 9999},
				{"督察工作规定", 2019, 9999}, {"第一责任人", 2014, 9999},
			} {
				if strings.Contains(all, c.words) && (year < c.first || year > c.last) {
					t.Errorf("%d %s: %s", year, o.level, c.words)
				}
			}
		}
	}
}
