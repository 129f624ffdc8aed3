package proof

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestRelations reads rows as an office may write them.
func TestRelations(t *testing.T) {
	for row, ok := range map[string]bool{
		"检查\t检查#a次,复查#b次\tb<=a\tF366\t复查比检查多\t改一个": true,
		"检查\t检查#a次(?:,复查#b次)?\ta=b\tF301":          true,
		"检查\t检查#a次,复查#b次\ta>b\tF366":               false, // no such sign
		"检查\t检查#a次\ta=c\tF366":                     false, // no number c
		"检查\t检查#a次,复查#b次\ta=b\tF332":               false, // a code of other rules
		"检查\t检查(#a次\ta=a\tF366":                    false, // no pattern
	} {
		d := &Data{}
		if err := d.readRelations(fstest.MapFS{"proof/relations.tsv": {Data: []byte(row)}}); (err == nil) != ok {
			t.Errorf("%q: %v", row, err)
		}
		found := Read([]Para{{Text: "检查3次。"}, {Text: "检查3次,复查4次。"}}, Context{Year: 2024, Data: d})
		if n := len(found); ok != (n == 1) {
			t.Errorf("%q: %d findings", row, n)
		}
	}
}

// TestSigns judges pairs of numbers on both sides of what each sign allows.
func TestSigns(t *testing.T) {
	for sign, pairs := range map[string]map[string]bool{ // whether 检查a次,复查b次 is wrong
		"<":  {"99 100": false, "100 100": true, "101 100": true},
		"<=": {"100 100": false, "101 100": true},
		"~=": {"100 92": false, "100 91": true, "100 108": false, "100 109": true},                     // 8 per cent
		"?=": {"100 100": false, "100 117": true, "100 118": false, "117 100": true, "118 100": false}, // 15 of the larger
		"=":  {"100 100": false, "100 250": true, "100 251": false, "250 100": true, "251 100": false}, // 60 of the larger
	} {
		d := &Data{}
		row := "检查\t检查#a次,复查#b次\ta" + sign + "b\tF366\t次数不对"
		if err := d.readRelations(fstest.MapFS{"proof/relations.tsv": {Data: []byte(row)}}); err != nil {
			t.Fatal(err)
		}
		for pair, wrong := range pairs {
			a, b, _ := strings.Cut(pair, " ")
			found := Read([]Para{{Text: "检查" + a + "次,复查" + b + "次。"}}, Context{Year: 2024, Data: d})
			if (len(found) > 0) != wrong {
				t.Errorf("%s%s%s: %d findings", a, sign, b, len(found))
			}
		}
	}
}
