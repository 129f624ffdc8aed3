package document

// Stretch is a part of the text, or an annex: blocks for which an office's Word file may have a separate
// placeholder.
type Stretch struct {
	Name     string // key of the part, or one of the names below
	From, To int    // indexes of its blocks, excluding To
}

// The names of stretches that are not parts.
const (
	OpeningStretch = "开头"
	ClosingStretch = "结尾"
	AnnexStretch   = "附件"
)

// Value is the replacement for a placeholder in an office's Word file.
type Value struct {
	Name   string
	About  string  // explanation for the person who edits the file: a Chinese phrase
	Text   string  // the value in one line; "" if Blocks contains it or if the value is empty
	Blocks []Block // the value as separate paragraphs
	Within string  // name of the value that contains this one, or ""
	Need   Need    // whether the file must have a placeholder for it
}

// Need says whether a Word file must have a placeholder for a value that is not empty.
type Need uint8

// The needs.
const (
	Optional Need = iota
	Expected      // the file may contain it as fixed text
	Needed        // without it, the report is incomplete
	Unfit         // a file with this placeholder is for reports of another form
)

// Empty reports whether there is nothing to print.
func (v Value) Empty() bool { return v.Text == "" && len(v.Blocks) == 0 }

// Line returns the value as text of one line. ok is false if the value is not a single paragraph.
func (v Value) Line() (line string, ok bool) {
	if len(v.Blocks) == 0 {
		return v.Text, true
	}
	paragraphs, _ := Pick(v.Blocks)
	if len(v.Blocks) > 1 || len(paragraphs) == 0 {
		return "", false
	}
	for _, r := range paragraphs[0].Runs {
		line += r.Text
	}
	return line, true
}

// Pick returns the paragraphs and the tables among blocks, but not those inside other blocks.
func Pick(blocks []Block) ([]*Paragraph, []*Table) {
	var p picker
	for _, b := range blocks {
		b.Accept(&p)
	}
	return p.paragraphs, p.tables
}

// picker collects paragraphs and tables.
type picker struct {
	paragraphs []*Paragraph
	tables     []*Table
}

// Paragraph collects b.
func (p *picker) Paragraph(b *Paragraph) { p.paragraphs = append(p.paragraphs, b) }

// Table collects b.
func (p *picker) Table(b *Table) { p.tables = append(p.tables, b) }

// Letterhead does nothing.
func (p *picker) Letterhead(*Letterhead) {}

// Imprint does nothing.
func (p *picker) Imprint(*Imprint) {}
