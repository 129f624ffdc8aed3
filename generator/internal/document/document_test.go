package document

import (
	"fmt"
	"testing"
)

func sample() *Document {
	return &Document{Blocks: []Block{
		&Paragraph{Role: Title, Runs: []Run{{Text: "甲"}, {Kind: Break}, {Text: "乙"}}},
		&Paragraph{Role: Body, RunIn: true, LeadRole: Heading2, Depth: 2,
			Runs: []Run{{Text: "（一）丙。", Kind: Lead}, {Text: "丁"}, {Text: "——", Keep: Whole},
				{Text: "“", Keep: Opening}, {Text: "A”", Kind: Strong}}},
		&Table{Align: []Side{AsStyle, Right},
			Head: []Row{{{Runs: []Run{{Text: "项"}}}, {Runs: []Run{{Text: "数"}}}}},
			Rows: []Row{{{Runs: []Run{{Text: "戊"}}}, {Runs: []Run{{Text: "【待填】", Kind: Missing}}}}}},
		&Paragraph{Role: Signature, Before: 1, RightEm: 2000, KeepNext: true, Runs: []Run{{Text: "己"}}},
	}}
}

func TestText(t *testing.T) {
	want := "甲\n乙\n（一）丙。丁——“A”\n项\t数\n戊\t【待填】\n己\n"
	if got := Text(sample()); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOwners(t *testing.T) {
	covered := Cell{Covered: true}
	table := &Table{
		Head: []Row{{{Cols: 2}, covered, {Rows: 2}}, {{}, {}, covered}},
		Rows: []Row{{{}, {Cols: 2, Rows: 2}, covered}, {{}, covered, covered}},
	}
	want := "[[{0 0} {0 0} {0 2}] [{1 0} {1 1} {0 2}] [{2 0} {2 1} {2 1}] [{3 0} {2 1} {2 1}]]"
	if got := fmt.Sprint(table.Owners()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
