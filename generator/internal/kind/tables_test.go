package kind

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/golden"
)

// TestNewFormWithTables checks that the new form of a kind with tables has a row for each row to be filled in, and
// no line for facts that come from cells.
func TestNewFormWithTables(t *testing.T) {
	k, found := Load(templates, "gkbg")
	if k == nil {
		t.Fatal(found)
	}
	for _, o := range offices {
		form, err := k.NewForm(NewOffice{Name: o.name, Level: o.level, Year: 2025})
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, "testdata/gkbg/new-"+o.file+".toml", []byte(form))
		var v map[string]any
		meta, err := toml.Decode(form, &v)
		if err != nil {
			t.Fatalf("%s: %v", o.level, err)
		}
		for _, f := range k.Facts {
			if len(k.CellsFor(&f)) > 0 && meta.IsDefined("facts", f.Part, f.Name) {
				t.Errorf("%s: %s has a line, but it comes from a table", o.level, f.Name)
			}
		}
		for _, table := range k.Tables {
			for i := range table.Blocks {
				b := &table.Blocks[i]
				for _, l := range b.Rows.Given() {
					if !strings.Contains(form, "\n| "+l.Name+" ") {
						t.Errorf("%s: no row %s", o.level, l.Name)
					}
				}
			}
		}
		for _, left := range []string{"<<", ">>", "<no value>", "{{公开机构}}"} {
			if strings.Contains(form, left) {
				t.Errorf("%s: %q left", o.level, left)
			}
		}
	}
}

// TestCellsFor checks facts that come from cells, cells, and typed facts.
func TestCellsFor(t *testing.T) {
	k, _ := Load(templates, "gkbg")
	for name, want := range map[string]string{
		"新收申请": "本年新收·总计", "本年新收·总计": "本年新收·总计", "政策解读": "", "培训人次": "",
		"诉讼案件": "未经复议直接起诉·总计 复议后起诉·总计", "新收增长": "本年新收·总计 本年新收·总计",
	} {
		if got := strings.Join(k.CellsFor(k.Fact(name)), " "); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if got := k.CellsOf("未经复议直接起诉"); len(got) != 5 || got[0] != "未经复议直接起诉·结果维持" {
		t.Error(got)
	}
}
