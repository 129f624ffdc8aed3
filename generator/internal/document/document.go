// Package document contains the types of the composed report: blocks and inline runs, in the order of the page, with
// every word, mark and number as printed.
//
// It contains only types, the visitor of blocks and the plain text: no files, no fonts, no rules. Both writers read
// these types: package docx writes them without layout, package layout breaks them into lines and pages. Each kind of
// block has a file of its name in every package that reads blocks.
package document

import "strings"

// Document is one report.
type Document struct {
	Meta   Meta
	Draft  bool // print 草稿 at the top of each page
	Blocks []Block
	// Stretches are the parts of the text and the annexes, in the order of Blocks.
	Stretches []Stretch
}

// Meta contains the properties of the files.
type Meta struct {
	Title    string // the title on one line
	Author   string // the office
	Subject  string // 法治政府建设年度报告
	Language string // BCP 47: zh-CN
	Date     string // ISO 8601 day, "2025-01-20"; never empty
	Portal   []Item // shown above a document by web portals: 索引号, 发布机构; for web pages only
}

// Item is one item that a web portal shows about a document.
type Item struct {
	Name  string // 索引号
	Value string // never empty
}

// Block is a letterhead, a paragraph, a table or an imprint. There are no other kinds of blocks.
type Block interface {
	// Accept calls the method of v for the kind of the block.
	Accept(v Visitor)

	text() string // lines of the block, each with a line feed
}

// Visitor reads blocks. It has a method for each kind, so that a reader without a method for a kind does not
// compile.
type Visitor interface {
	Letterhead(*Letterhead)
	Paragraph(*Paragraph)
	Table(*Table)
	Imprint(*Imprint)
}

// Role is the meaning of a paragraph. Its looks are in the style: a paragraph that only looks different needs a
// Role, not a kind of Block. A new role needs a name in roleNames, a section in templates/styles/gbt9704.toml, a
// Chinese name in docx/styles.go, and code in word/blocks.go and layout/elements.go.
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
	AnnexTitle              // name of the annex above its text
	TableHead               // paragraph in a head cell
	TableCell               // paragraph in any other cell
	Serial                  // 份号
	Secrecy                 // 密级和保密期限, 紧急程度
	Issuer                  // 发文机关标志
	Number                  // 发文字号, 签发人
	Signer                  // name of a 签发人
	ImprintText             // 版记
	Roles                   // number of roles
)

// String returns the role's name in style files.
func (r Role) String() string { return roleNames[r] }

// Heading reports whether r is the role of a heading in the text.
func (r Role) Heading() bool { return r >= Heading1 && r <= Heading4 }

var roleNames = [...]string{Title: "title", Addressee: "addressee", Body: "body", Heading1: "heading1",
	Heading2: "heading2", Heading3: "heading3", Heading4: "heading4", AnnexNote: "annex_note", Signature: "signature",
	Date: "date", Note: "note", AnnexMark: "annex_mark", AnnexTitle: "annex_title", TableHead: "table_head",
	TableCell: "table_cell", Serial: "serial", Secrecy: "secrecy", Issuer: "issuer", Number: "number",
	Signer: "signer", ImprintText: "imprint"}

var _ [Roles]string = roleNames // does not compile if the last role has no name

// Kind is the role of a run in its paragraph.
type Kind uint8

// The kinds of runs.
const (
	Plain   Kind = iota
	Lead         // a run-in heading: drawn in the face of the heading's role
	Strong       // **bold**
	Missing      // missing content of a draft: red
	Break        // a forced line break, in titles only; Text is empty
)

// Keep says how a run keeps characters together (notes/lines.md 4.2 to 4.4; the reasons are in package typography).
type Keep uint8

// The ways of keeping.
const (
	Loose   Keep = iota
	Whole        // —— and ……: never divided; w:lang w:eastAsia="en-US"
	Opening      // an opening mark directly before a Western character; w:lang w:eastAsia="zh-CN"
	Bound        // Chinese characters next to glue, broken by Unicode's rules; w:lang w:eastAsia="en-US"
	Fixed        // the space between two digits, without a line break: a no-break space of fixed width
)

// Run is a piece of text with one meaning.
type Run struct {
	Text string
	Kind Kind
	Keep Keep
	Glue bool // no line break before it
	Open bool // a line break is allowed before it
}

// Text returns the report as plain text: one line per paragraph, a separate line for each line of a title, and tabs
// between the cells of a table's row.
func Text(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(block.text())
	}
	return b.String()
}

// text returns the characters of runs; a forced break is a line feed.
func text(runs []Run) (s string) {
	for _, r := range runs {
		if r.Kind == Break {
			s += "\n"
		}
		s += r.Text
	}
	return s
}
