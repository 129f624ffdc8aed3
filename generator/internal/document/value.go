package document

// Stretch is a part of the text, or an annex: blocks that an office's own Word file can have in a place of their own.
type Stretch struct {
	Name     string // key of the part, or one of the names below
	From, To int    // indexes of its blocks, To not included
}

// The names of stretches that are not parts.
const (
	OpeningStretch = "开头"
	ClosingStretch = "结尾"
	AnnexStretch   = "附件"
)

// Value is what a placeholder in an office's own Word file is replaced by.
type Value struct {
	Name   string
	About  string  // what it is, for the person who edits the file: a Chinese phrase
	Text   string  // in a line; "" if Blocks has it or if there is none
	Blocks []Block // in paragraphs of their own
	Within string  // name of a value that contains this one; "" when none does
	Need   Need    // whether the file must have a place for it
}

// Need says whether a Word file must have a place for a value that is not empty.
type Need uint8

// The needs.
const (
	Optional Need = iota
	Expected      // the file may have it as fixed text
	Needed        // the report is not complete without it
	Unfit         // a file that has one is for reports of another form
)

// Empty reports whether there is nothing to print.
func (v Value) Empty() bool { return v.Text == "" && len(v.Blocks) == 0 }

// Line returns the value as characters of one line, and whether it can be one: a single paragraph.
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

// Pick returns the paragraphs and the tables among blocks, without those within others.
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
