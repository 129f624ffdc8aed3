package generator

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// dump shows the document: one block per line, with its role, its non-zero properties, and its text. Runs that are
// not plain are in <> with their kind; runs that are kept together have = or “.
func dump(d *document.Document) string {
	var b dumper
	for _, block := range d.Blocks {
		block.Accept(&b)
	}
	return b.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) Letterhead(l *document.Letterhead) {
	kind := "文件"
	if l.Letter {
		kind = "信函"
	}
	fmt.Fprintf(d, "letterhead  %s\n", kind)
	line := func(name, text string) {
		if text != "" {
			fmt.Fprintf(d, "  %-9s | %s\n", name, text)
		}
	}
	line("serial", l.Serial)
	line("secrecy", l.Secrecy)
	line("urgency", l.Urgency)
	if len(l.Issuers) == 1 {
		line("issuer", l.Issuers[0]+l.Suffix)
	} else {
		for _, name := range l.Issuers {
			line("issuer", name)
		}
		line("suffix", l.Suffix)
	}
	line("number", l.Number)
	if len(l.Signers) > 0 {
		line("signers", document.SignerWord+strings.Join(l.Signers, "\u3000"))
	}
}

func (d *dumper) Paragraph(p *document.Paragraph) {
	fmt.Fprintf(d, "%-11s%s %s\n", p.Role, properties(p), dumpRuns(p.Runs))
}

func (d *dumper) Table(t *document.Table) {
	d.WriteString("table      ")
	if t.Labels > 0 {
		fmt.Fprintf(d, " labels=%d", t.Labels)
	}
	for i, w := range t.Widths {
		fmt.Fprintf(d, " %d%s", w.Twips(), [...]string{document.Left: "left", document.Centre: "centre",
			document.Right: "right"}[t.Align[i]])
	}
	fmt.Fprintf(d, " margin=%d", t.Margin.Twips())
	if t.Size > 0 {
		fmt.Fprintf(d, " size=%v", t.Size.Points())
	}
	if t.Landscape {
		d.WriteString(" landscape")
	}
	for n, row := range t.All() {
		word := "row"
		if n < len(t.Breaks) {
			word = breaking(t.Breaks[n])
		}
		if n < len(t.Head) {
			word = "head"
		}
		fmt.Fprintf(d, "\n  %-9s", word)
		for _, c := range row {
			mark := ""
			if c.Head {
				mark = "head "
			}
			d.WriteString(" | " + mark + spans(c) + dumpRuns(c.Runs))
		}
	}
	d.WriteByte('\n')
}

func (d *dumper) Imprint(m *document.Imprint) {
	d.WriteString("imprint\n")
	for _, p := range m.Sent {
		fmt.Fprintf(d, "  %-9s%s %s\n", "sent", properties(p), dumpRuns(p.Runs))
	}
	if m.Last() {
		fmt.Fprintf(d, "  %-9s | %s | %s\n", "printed", m.Printer, m.Date)
	}
}

// breaking returns the properties of a row at the foot of a page.
func breaking(b document.Breaking) string {
	switch {
	case b.Divided:
		return "divided"
	case b.Kept && b.Upper:
		return "kept upper"
	case b.Kept:
		return "kept"
	case b.Upper:
		return "upper"
	}
	return "row"
}

// spans returns the columns and rows that a cell covers, or that it is covered.
func spans(c document.Cell) string {
	switch cols, rows := c.Span(); {
	case c.Covered:
		return "#"
	case cols*rows > 1:
		return fmt.Sprintf("<%dx%d> ", cols, rows)
	}
	return ""
}

// properties returns the non-zero properties.
func properties(p *document.Paragraph) string {
	s := ""
	show := func(name string, n int) {
		if n != 0 {
			s += fmt.Sprintf(" %s=%d", name, n)
		}
	}
	show("depth", p.Depth)
	if p.RunIn {
		s += " lead=" + p.LeadRole.String()
	}
	show("label", p.Label)
	show("ordinal", p.Ordinal)
	show("before", p.Before)
	show("after", p.After)
	show("left", int(p.LeftEm))
	show("right", int(p.RightEm))
	show("hang", int(p.HangEm))
	for _, flag := range []struct {
		name string
		set  bool
	}{{"below-table", p.BelowTable}, {"above-table", p.AboveTable}, {"keep", p.KeepNext}, {"new-page", p.NewPage},
		{"apart", p.Apart}, {"landscape", p.Landscape},
		{"ragged", p.Ragged}} {
		if flag.set {
			s += " " + flag.name
		}
	}
	return s + " |"
}

// dumpRuns shows runs.
func dumpRuns(runs []document.Run) string {
	s := ""
	for _, r := range runs {
		text := r.Text
		switch r.Keep {
		case document.Whole:
			text = "=" + text + "="
		case document.Opening:
			text = "=" + text
		case document.Fixed:
			text = "_"
		}
		switch r.Kind {
		case document.Lead:
			text = "<lead " + text + ">"
		case document.Strong:
			text = "<strong " + text + ">"
		case document.Missing:
			text = "<missing " + text + ">"
		case document.Break:
			text = "<break>"
		}
		s += text
	}
	return s
}

func TestDump(t *testing.T) {
	want := `title       | 甲<break>乙
body        depth=2 lead=heading2 | <lead （一）丙。>丁=——==“<strong A”>
table       4000 6000right margin=0
  head      | 项 | 数
  row       | 戊 | <missing 【待填】>
signature   before=1 right=2000 keep | 己
`
	if got := dump(dumpSample()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func dumpSample() *document.Document {
	return &document.Document{Blocks: []document.Block{
		&document.Paragraph{Role: document.Title,
			Runs: []document.Run{{Text: "甲"}, {Kind: document.Break}, {Text: "乙"}}},
		&document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Depth: 2,
			Runs: []document.Run{{Text: "（一）丙。", Kind: document.Lead}, {Text: "丁"},
				{Text: "——", Keep: document.Whole}, {Text: "“", Keep: document.Opening},
				{Text: "A”", Kind: document.Strong}}},
		&document.Table{Fit: document.Fit{Widths: []unit.Length{unit.Twips(4000), unit.Twips(6000)}},
			Align: []document.Side{document.AsStyle, document.Right},
			Head:  []document.Row{{{Runs: []document.Run{{Text: "项"}}}, {Runs: []document.Run{{Text: "数"}}}}},
			Rows: []document.Row{{{Runs: []document.Run{{Text: "戊"}}},
				{Runs: []document.Run{{Text: "【待填】", Kind: document.Missing}}}}}},
		&document.Paragraph{Role: document.Signature, Before: 1, RightEm: 2000, KeepNext: true,
			Runs: []document.Run{{Text: "己"}}},
	}}
}
