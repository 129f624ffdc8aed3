package proof

import (
	"testing"
	"testing/fstest"
)

// TestHints marks the first group that has characters, the whole match where none has, and reads on where a table of an
// office's own has neither group nor match.
func TestHints(t *testing.T) {
	for _, h := range data(t).hints {
		h.pattern() // compiles
	}
	for _, r := range data(t).relations {
		r.pattern()
	}
	for row, want := range map[string]string{
		"案卷\t-\t评查(案卷)":                 "案卷",
		"案卷\t-\t评查案卷":                   "评查案卷",
		"案卷\t-\t(总结)?评查案卷":              "评查案卷",
		"案卷\t-\t(总结)?评查(案卷)":            "案卷",
		"案卷\t-\t()评查案卷":                 "评查案卷",
		"案卷\t查\t评查(案卷)":                 "案卷",
		"案卷\t评\t评查(案卷)":                 "",
		"案卷\t-\t(总结)?":                  "",
		"组织\t|\t(组织)":                   "组织",
		"评查\t|\t(评查)":                   "",
		"检查\t-\t评查(案卷)":                 "",
		"案卷\t-\t总结(案卷)":                 "",
		"案卷 检查\t-\t评查(案卷|检查)":           "案卷",
		"=κ\t-\t评查\t-\t-\n案卷\t-\tκ(案卷)": "案卷",
	} {
		d := &Data{}
		table := fstest.MapFS{"proof/shapes.tsv": {Data: []byte(row + "\t写错了\t改正\n")}}
		if err := d.readHints(table); err != nil {
			t.Fatal(err)
		}
		got := ""
		text := "组织评查案卷。"
		for _, f := range Read([]Para{{Text: text}}, Context{Year: 2024, Data: d}) {
			got += string([]rune(text)[f.Start : f.Start+f.Len])
		}
		if got != want {
			t.Errorf("%q marks %q, want %q", row, got, want)
		}
	}
	if err := (&Data{}).readHints(fstest.MapFS{"proof/shapes.tsv": {Data: []byte("案卷\t-\t(案卷\t写错了\t改正\n")}}); err == nil {
		t.Error("an open bracket was not refused")
	}
}
