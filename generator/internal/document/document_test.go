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

// TestLetterheadText checks that the text of 版头 is in order, with one issuer and its suffix on one line, or the
// suffix below several issuers.
func TestLetterheadText(t *testing.T) {
	for _, c := range []struct {
		l    Letterhead
		want string
	}{
		{Letterhead{Issuers: []string{"甲"}, Suffix: "文件"}, "甲文件\n"},
		{Letterhead{Serial: "000001", Secrecy: "机密", Urgency: "特急", Issuers: []string{"甲"}, Suffix: "文件", Number: "1号",
			Signers: []string{"王明"}}, "000001\n机密\n特急\n甲文件\n1号\n签发人\uFF1A王明\n"},
		{Letterhead{Serial: "000001", Secrecy: "机密", Urgency: "特急", Issuers: []string{"甲",
			"乙"}, Suffix: "文件", Number: "1号",
			Signers: []string{"王明", "李大"}}, "000001\n机密\n特急\n甲\n乙\n文件\n1号\n签发人\uFF1A王明\u3000李大\n"},
	} {
		if got := c.l.text(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestImprintText checks the last line of an imprint, which a 信函 does not have.
func TestImprintText(t *testing.T) {
	sent := []*Paragraph{{Runs: []Run{{Text: "抄送甲"}}}}
	for want, m := range map[string]Imprint{
		"抄送甲\n":          {Sent: sent},
		"抄送甲\n乙\t1月1日\n": {Sent: sent, Printer: "乙", Date: "1月1日"},
		"\t1月1日\n":       {Date: "1月1日"},
		"":               {Letter: true, Printer: "乙"},
	} {
		if got := m.text(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestLine checks that only a value of one paragraph is a line, with all its runs.
func TestLine(t *testing.T) {
	p := &Paragraph{Runs: []Run{{Text: "甲"}, {Text: "乙"}}}
	for _, c := range []struct {
		v    Value
		want string
		ok   bool
	}{
		{Value{Text: "丙"}, "丙", true}, {Value{Text: "丙", Blocks: []Block{p}}, "甲乙", true},
		{Value{Blocks: []Block{p, p}}, "", false},
		{Value{Blocks: []Block{p, &Table{}}}, "", false}, {Value{Blocks: []Block{&Table{}}}, "", false},
	} {
		if got, ok := c.v.Line(); got != c.want || ok != c.ok {
			t.Errorf("%v: %q, %v", c.v, got, ok)
		}
	}
}

// TestLead checks that all runs of a run-in heading are returned, and nothing for a paragraph without one.
func TestLead(t *testing.T) {
	runs := []Run{{Text: "（一）", Kind: Lead}, {Text: "甲。", Kind: Lead}, {Text: "乙"}}
	for want, p := range map[string]Paragraph{
		"（一）甲。": {RunIn: true, Runs: runs}, "（一）": {RunIn: true, Runs: runs[:1]}, "": {Runs: runs},
	} {
		if got := p.Lead(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestRepeats checks that the head is repeated on each page, unless the table may be on several pages and has heads
// among its rows.
func TestRepeats(t *testing.T) {
	heads := []Row{{{Head: true}}, {{}}, {{}}}
	for _, c := range []struct {
		rows []Row
		kept []bool // kept with the next: the head row and each row
		want bool
	}{
		{[]Row{{{}}, {{}}, {{}}}, []bool{false, false, false, false}, true},
		{heads, []bool{false, true, true, false}, true},
		{heads, []bool{false, false, true, false}, false}, {heads, []bool{false, true, false, false}, false},
		{heads, []bool{true, true, true, true}, true},
	} {
		table := &Table{Head: []Row{{{}}}, Rows: c.rows}
		for _, kept := range c.kept {
			table.Breaks = append(table.Breaks, Breaking{Kept: kept})
		}
		if table.Repeats() != c.want {
			t.Errorf("%v: repeats is %v", c.kept, !c.want)
		}
	}
	if (Breaking{}).AtEdge(1) || !(Breaking{}).AtEdge(2) || !(Breaking{Upper: true}).AtEdge(1) {
		t.Error("a cell of one row begins at its edge, or one of two does not")
	}
	if !Heading1.Heading() || !Heading4.Heading() || Title.Heading() || Body.Heading() {
		t.Error("the roles of headings are wrong")
	}
}

// TestSeparate makes a cell of one row from a cell that covers several rows and columns.
func TestSeparate(t *testing.T) {
	covered := Cell{Covered: true}
	table := &Table{Rows: []Row{{{}, {}}, {{Cols: 2, Rows: 2}, covered}, {covered, covered}, {{Head: true}, {}}}}
	table.Separate(Place{1, 0})
	if got, want := fmt.Sprint(table.Owners()), "[[{0 0} {0 1}] [{1 0} {1 0}] [{2 0} {2 0}] [{3 0} {3 1}]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !table.Rows[3][0].Head {
		t.Error("a row below the cell is changed")
	}
	if c := table.Rows[1][0]; c.Rows != 1 || c.Cols != 2 {
		t.Errorf("the cell covers %d rows, %d columns", c.Rows, c.Cols)
	}
}
