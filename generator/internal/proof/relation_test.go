package proof

import (
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
