package proof

import (
	"fmt"
	"slices"
	"strings"
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

// TestWithinSentence knows patterns that may reach over the end of a sentence, and finds in paragraphs of three known
// lines the same by sentence as in the whole.
func TestWithinSentence(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]bool{
		`(?:^|[,。;])(案卷)[^,。;]{2,8}评查(?:[,。]|$)`: true,
		`[^查]案卷\p{Han}{2}[,。;]`:                  true,
		`[^查]{2}案卷`:                              false,
		`案卷.评查`:                                  false,
		`案卷\P{Han}评查`:                            false,
		`案卷[^,;]{2}评查`:                           false,
		`案卷[,。]评查`:                               false,
		`案卷。评查`:                                  false,
		`案卷\[待补\]`:                               false, // it may be, but the end is taken for a class
		`案卷[`:                                    false,
		`案卷[^\P{Han}]评查`:                         false,
	} {
		if withinSentence(expr) != want {
			t.Errorf("%s: within a sentence: %v", expr, !want)
		}
	}
	d, known := data(t), lines(t, "*.txt")
	var bySentence, whole cues
	var found []string
	for _, s := range slices.Concat(d.hints, d.relations) {
		if s.within && s.after == "" {
			s.judge = func(_ *reader, t *text, m []int) {
				found = append(found, fmt.Sprintf("%s, %v: %s", s.needs, m, s.pattern()))
			}
			bySentence.add(&s, s.needs)
			all := s
			all.within = false
			whole.add(&all, s.needs)
		}
	}
	matches := 0
	for i := 3; i < len(known); i += 5 {
		paragraph := scan(0, Para{Text: strings.Join(known[i-3:i], "")}, d.units)
		found = nil
		bySentence.judge(nil, paragraph)
		by := found
		found = nil
		whole.judge(nil, paragraph)
		for _, m := range found {
			if !slices.Contains(by, m) {
				t.Errorf("%s: no word of the first column is in %s", paragraph.s, m)
			}
		}
		matches += len(found)
	}
	if matches < 100 {
		t.Errorf("only %d matches", matches)
	}
}
