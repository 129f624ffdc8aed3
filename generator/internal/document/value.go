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

// Value is what a placeholder in an office's own Word file stands for.
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
)

// Empty reports whether there is nothing to print.
func (v Value) Empty() bool { return v.Text == "" && len(v.Blocks) == 0 }

// Line returns the value as characters of one line, and whether it can be one: a single paragraph.
func (v Value) Line() (line string, ok bool) {
	if len(v.Blocks) == 0 {
		return v.Text, true
	}
	p, ok := v.Blocks[0].(*Paragraph)
	if !ok || len(v.Blocks) > 1 {
		return "", false
	}
	for _, r := range p.Runs {
		line += r.Text
	}
	return line, true
}
