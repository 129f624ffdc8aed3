// Package document holds the composed report: blocks and inline runs, in the
// order of the page, with every word, mark and number as it will be printed.
//
// Types, a walker and a text dump only: no files, no fonts, no rules. Both
// ways to paper start here: package docx reads it as it is, package layout
// breaks it into lines and pages.
package document

// Document is one report.
type Document struct {
	Meta   Meta
	Draft  bool // print 草稿 at the head of each page
	Blocks []Block
}

// Meta is what goes into the files' properties.
type Meta struct {
	Title    string // the title on one line
	Author   string // the office
	Subject  string // 法治政府建设年度报告
	Language string // BCP 47: zh-CN
	Date     string // ISO 8601 day, "2025-01-20"; never empty
}

// Block is a *Paragraph, a *Table, a *Letterhead or an *Imprint.
type Block interface{ block() }

// Landscape reports whether a block stands on a page held across.
func Landscape(b Block) bool {
	switch b := b.(type) {
	case *Paragraph:
		return b.Landscape
	case *Table:
		return b.Landscape
	}
	return false
}

// Role is what a paragraph means. Its looks are in the style.
type Role uint8

// The roles, in the order of a report.
const (
	Title       Role = iota // 标题
	Addressee               // 主送机关
	Body                    // 正文
	Heading1                // 一、
	Heading2                // （一）
	Heading3                // 1.
	Heading4                // （1）
	AnnexNote               // 附件说明
	Signature               // 署名
	Date                    // 成文日期
	Note                    // 附注
	AnnexMark               // 附件1
	AnnexTitle              // name of the annex at its head
	TableHead               // paragraph in a head cell
	TableCell               // paragraph in any other cell
	Serial                  // 份号
	Secrecy                 // 密级和保密期限, 紧急程度
	Issuer                  // 发文机关标志
	Number                  // 发文字号, 签发人
	Signer                  // name of a 签发人
	ImprintText             // 版记
	Roles                   // how many there are
)

// String gives the role's name as style files write it.
func (r Role) String() string { return roleNames[r] }

var roleNames = [...]string{"title", "addressee", "body", "heading1", "heading2", "heading3", "heading4",
	"annex_note", "signature", "date", "note", "annex_mark", "annex_title", "table_head", "table_cell",
	"serial", "secrecy", "issuer", "number", "signer", "imprint", "roles"}

// Paragraph is one paragraph.
type Paragraph struct {
	Role  Role
	Runs  []Run
	Depth int // of a heading: depth of nesting from 1 (the title is 0); of a run-in heading likewise, else 0
	// RunIn says that the runs of kind Lead at the head are a run-in heading
	// (接排): Role is Body (or Heading1 where a level-one title runs on) and the heading's own role is LeadRole.
	RunIn    bool
	LeadRole Role
	// Label is how many characters at the head are the label of an
	// enumeration (一是): 0 when it is none. Ordinal counts it, from 1.
	Label, Ordinal int
	// Before and After are how many blank lines stand above and below, besides what the style says.
	Before, After int
	// AboveTable and BelowTable say that a table stands right below or above: the style keeps it off.
	AboveTable, BelowTable bool
	// LeftEm moves the whole paragraph to the right by thousandths of an em, for the second 附件说明 and those behind it; else 0.
	LeftEm int
	// RightEm is the distance from the right edge in thousandths of the
	// paragraph's em, for 署名 and 成文日期; else 0. Here, in LeftEm and in HangEm an em is
	// the advance of one Chinese character, spacing included (style.Of).
	RightEm int
	// HangEm is the hanging indent in thousandths of an em behind the first line's indent, for 附件说明; else 0.
	HangEm int
	// Landscape says that the paragraph stands on a page held across, with the table below it.
	Landscape bool
	// KeepNext holds the paragraph on the page of the next one, besides what the style says.
	KeepNext bool
}

// Kind is what a run is within its paragraph.
type Kind uint8

// The kinds of runs.
const (
	Plain   Kind = iota
	Lead         // a run-in heading: drawn in the face of the heading's role
	Strong       // **bold**
	Missing      // what a draft lacks: red
	Break        // a forced line break, in titles only; Text is empty
)

// Keep is a run property that holds marks together (notes/lines.md 4.2; the reasons stand in package typography).
type Keep uint8

// The ways of keeping.
const (
	Loose   Keep = iota
	Whole        // —— and ……: never parted; w:lang w:eastAsia="en-US"
	Opening      // an opening mark right before a Western character; w:lang w:eastAsia="zh-CN"
)

// Run is a stretch of text with one meaning.
type Run struct {
	Text string
	Kind Kind
	Keep Keep
}

// Table is one table. All rows have as many cells as Shares has entries.
type Table struct {
	Shares []int  // width of each column in thousandths of the measure; they sum up to 1000
	Align  []Side // of each column
	Head   Row
	Rows   []Row

	Landscape bool // it stands on pages held across
}

// Side is how a cell's text stands.
type Side uint8

// The sides.
const (
	Left Side = iota
	Centre
	Right
)

// Row is one row of cells.
type Row []Cell

// Cell is one cell: a paragraph of role TableHead or TableCell.
type Cell struct{ Runs []Run }

func (*Paragraph) block() {}
func (*Table) block()     {}

// Text gives the paragraph's characters; a forced break is a line feed.
func (p *Paragraph) Text() string { return text(p.Runs) }

// Text gives the cell's characters.
func (c Cell) Text() string { return text(c.Runs) }

func text(runs []Run) string {
	s := ""
	for _, r := range runs {
		if r.Kind == Break {
			s += "\n"
		}
		s += r.Text
	}
	return s
}
