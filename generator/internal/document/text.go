package document

import "strings"

// Text returns the report as plain text: a paragraph a line, the lines of a
// title each on its own, the cells of a table's row separated by tabs.
func Text(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(block.text())
	}
	return b.String()
}

// Dump returns the document for tests: a block a line, with its role, its
// properties that are not zero, and its text; runs that are not plain are
// in <> with their kind, runs that are kept together have = or “.
func Dump(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(block.dump())
	}
	return b.String()
}

// dump returns runs for Dump.
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
