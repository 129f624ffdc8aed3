package model

import (
	"testing"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
)

// report returns a report with facts 甲 and 乙 of the catalogue, 乙 printed as 0 beside 甲, and 丙 of the form's own.
func report(t *testing.T, values map[string]string) *Report {
	t.Helper()
	r := &Report{Year: 2024, Facts: map[string]Fact{}, Kind: &kind.Kind{Facts: []kind.Fact{
		{Name: "甲"}, {Name: "乙", Zero: "甲"}, {Name: "丁", Zero: "丁"}}}}
	for name, text := range values {
		v, err := fact.Parse(text)
		if err != nil {
			t.Fatal(text, err)
		}
		r.Facts[name] = Fact{Quantity: *v.Said}
	}
	return r
}

func TestSays(t *testing.T) {
	for _, c := range []struct {
		name   string
		values map[string]string
		want   bool
	}{
		{"甲", nil, false},
		{"甲", map[string]string{"甲": "3件"}, true},
		{"甲", map[string]string{"甲": "0件"}, false},
		{"乙", map[string]string{"乙": "0件"}, false},
		{"乙", map[string]string{"乙": "0件", "甲": "0件"}, false},
		{"乙", map[string]string{"乙": "0件", "甲": "3件"}, true},
		{"丙", map[string]string{"丙": "0件"}, true},
		{"丁", map[string]string{"丁": "0件"}, true},
	} {
		if got := report(t, c.values).Says(c.name); got != c.want {
			t.Errorf("%s of %v: %t", c.name, c.values, got)
		}
	}
}

func TestWords(t *testing.T) {
	r := report(t, map[string]string{"甲": "3件", "乙": "0件"})
	r.Office = Office{Name: "清溪镇", Self: "我镇", To: "县政府"}
	words := r.Words()
	for name, want := range map[string]string{"单位": "清溪镇", "自称": "我镇", "上级": "县政府", "本年": "2024", "上年": "2023",
		"下年": "2025", "层级": "", "甲": "3件", "乙": "0件"} {
		if words[name] != want {
			t.Errorf("%s: %q, want %q", name, words[name], want)
		}
	}
	r.Office.Seal = Sealed
	if web := r.ForWeb().Office; web.To != "" || web.Above != "县政府" || web.Seal != Unsealed {
		t.Errorf("on a web page: %+v", web)
	}
	if r.Office.Seal = Stamped; r.ForWeb().Office.Seal != Stamped || r.Office.To == "" {
		t.Error("the report is changed, or a stamp is left out that is no seal")
	}
	r.Office.Above, r.Level = "县委、县政府", &kind.Level{Name: "乡镇"}
	if w := r.Words(); w["上级"] != "县委、县政府" || w["层级"] != "乡镇" {
		t.Errorf("上级 %q, 层级 %q", w["上级"], w["层级"])
	}
}
