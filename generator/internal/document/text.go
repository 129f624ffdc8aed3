package document

import (
	"fmt"
	"strings"
)

// Text gives the report as plain text: a paragraph a line, the lines of a
// title each on its own, the cells of a table's row parted by tabs.
func Text(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		switch x := block.(type) {
		case *Paragraph:
			b.WriteString(x.Text() + "\n")
		case *Table:
			for _, row := range append([]Row{x.Head}, x.Rows...) {
				for i, c := range row {
					if i > 0 {
						b.WriteByte('\t')
					}
					b.WriteString(c.Text())
				}
				b.WriteByte('\n')
			}
		case *Letterhead:
			b.WriteString(x.text())
		case *Imprint:
			b.WriteString(x.text())
		}
	}
	return b.String()
}

// Dump shows the document for tests: a block a line, with its role, whatever
// of its properties is not zero, and its text; runs that are not plain stand
// in <> with their kind, runs that hold together with = or “.
func Dump(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		switch x := block.(type) {
		case *Paragraph:
			fmt.Fprintf(&b, "%-11s%s %s\n", x.Role, x.properties(), dump(x.Runs))
		case *Table:
			across := ""
			if x.Landscape {
				across = " landscape"
			}
			fmt.Fprintf(&b, "table       %v %v%s\n", x.Shares, x.Align, across)
			for i, row := range append([]Row{x.Head}, x.Rows...) {
				word := "row"
				if i == 0 {
					word = "head"
				}
				fmt.Fprintf(&b, "  %-9s", word)
				for _, c := range row {
					b.WriteString(" | " + dump(c.Runs))
				}
				b.WriteByte('\n')
			}
		case *Letterhead:
			b.WriteString(x.dump())
		case *Imprint:
			b.WriteString(x.dump())
		}
	}
	return b.String()
}

// properties shows what is not zero.
func (p *Paragraph) properties() string {
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
	show("left", p.LeftEm)
	show("right", p.RightEm)
	show("hang", p.HangEm)
	for _, flag := range []struct {
		name string
		set  bool
	}{{"below-table", p.BelowTable}, {"above-table", p.AboveTable}, {"keep", p.KeepNext}, {"landscape", p.Landscape}} {
		if flag.set {
			s += " " + flag.name
		}
	}
	return s + " |"
}

func dump(runs []Run) string {
	s := ""
	for _, r := range runs {
		text := r.Text
		switch r.Keep {
		case Whole:
			text = "=" + text + "="
		case Opening:
			text = "=" + text
		}
		switch r.Kind {
		case Lead:
			text = "<lead " + text + ">"
		case Strong:
			text = "<strong " + text + ">"
		case Missing:
			text = "<missing " + text + ">"
		case Break:
			text = "<break>"
		}
		s += text
	}
	return s
}
