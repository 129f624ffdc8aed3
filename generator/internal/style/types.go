// Package style has every number that decides how a report looks, read from
// a style file (templates/styles/*.toml), which an office's own file may override.
//
// It draws nothing and measures nothing: both writers take their numbers from
// here, so a changed number changes DOCX and PDF alike.
package style

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// Style is every number that decides how a document looks. Both writers read it.
type Style struct {
	Page       Page                      // sheet and margins
	Faces      [face.IDs]FaceNames       // names in the DOCX, by face
	Paragraphs [document.Roles]Paragraph // by role
	PageNumber PageNumber                // at the foot of pages
	DraftMark  DraftMark                 // at the head, only in drafts
	Table      Table                     // of all tables
	Letterhead Letterhead                // 版头, of 文件 and 信函
	Title      Title                     // how its lines are cut
	BlankLines BlankLines                // above titles, signatures and so on
	Signature  Signature                 // 署名, 成文日期 and the seal
	Imprint    Imprint                   // 版记

	set map[string]bool // dotted keys that a file has; what a role lacks it takes from the body
}

// Page is the sheet and its type area (版心).
type Page struct {
	Width, Height            unit.Length // portrait
	Top, Bottom, Left, Right unit.Length // margins as a word processor takes them
}

// Measure returns the width of the type area.
func (p Page) Measure() unit.Length { return p.Width - p.Left - p.Right }

// Landscape returns the sheet turned a quarter to the left: what is bound at the
// left is then at the top, as the heads of landscape tables are, on odd pages
// and on even ones (GB/T 9704-2012, 8).
func (p Page) Landscape() Page {
	return Page{Width: p.Height, Height: p.Width, Top: p.Left, Right: p.Top, Bottom: p.Right, Left: p.Bottom}
}

// PageOf returns the sheet in an orientation.
func (s *Style) PageOf(landscape bool) Page {
	if landscape {
		return s.Page.Landscape()
	}
	return s.Page
}

// FaceNames says what a face is called in a DOCX.
type FaceNames struct {
	Office    string   // the name Word is asked for: 仿宋_GB2312
	Rare      string   // the name for 汉字 that the face of that name lacks: 仿宋
	Fallbacks []string // taken where they are not installed, best first
}

// Align is the alignment of lines in their measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota // flush on both sides, the last line flush left
	Left
	Centre
	Right
	aligns // how many there are
)

// String returns the alignment's name as style files write it.
func (a Align) String() string { return alignNames[a] }

var alignNames = [...]string{"justify", "left", "centre", "right", "?"}

// Paragraph is the looks of one role.
type Paragraph struct {
	Name string // the DOCX style's w:name; Word's built-in one where there is one ("heading 1")
	Looks
	Pitch unit.Length // from baseline to baseline, exact

	FirstIndent, LeftIndent, RightIndent unit.Length // FirstIndent is counted from LeftIndent
	Before, After                        unit.Length // space, added to that of the neighbour

	// IndentChars is what Word's dialog shows for a FirstIndent above 0, in characters; 0: its length.
	IndentChars int

	Align     Align
	KeepNext  bool // stays on the page of the first lines of the next paragraph
	KeepLines bool // never divided
	NewPage   bool // begins a page
	Outline   int  // level in Word's navigation pane, from 1; 0 is none
}

// PageNumber is “— 1 —” below the type area.
type PageNumber struct {
	Face   face.ID     // of the dashes too
	Size   unit.Length // of the em
	Pitch  unit.Length // height of its line
	Footer unit.Length // from the page's lower edge to the footer's foot, as w:footer
	Inset  unit.Length // from the outer edge of the type area: odd pages right, even left
	Centre bool        // in the middle instead, on all pages
}

// Paragraph returns the looks of a page number's line on pages with odd or even numbers.
func (n PageNumber) Paragraph(even bool) Paragraph {
	l := Paragraph{Looks: Looks{Face: n.Face, Size: n.Size}, Pitch: n.Pitch, Align: Centre}
	switch {
	case n.Centre:
	case even:
		l.Align, l.LeftIndent = Left, n.Inset
	default:
		l.Align, l.RightIndent = Right, n.Inset
	}
	return l
}

// DraftMark is 草稿 at the head of each page of a draft, red, in the middle.
type DraftMark struct {
	Face   face.ID     // of its two characters
	Size   unit.Length // of the em
	Pitch  unit.Length // height of its line
	Header unit.Length // from the page's upper edge to the head of its line, as w:header
}

// Paragraph returns the looks of the mark's line.
func (m DraftMark) Paragraph() Paragraph {
	return Paragraph{Looks: Looks{Face: m.Face, Size: m.Size, Red: true}, Pitch: m.Pitch, Align: Centre}
}

// Table is the looks of tables.
type Table struct {
	Border    unit.Length // width of the rules
	Margin    unit.Length // left and right within a cell
	RowHeight unit.Length // at least
	LeastSize unit.Length // of the characters of a table that is too wide otherwise
	Whole     unit.Length // a row higher than this may be divided between pages
	Air       unit.Length // between a table and the text above and below it, at least
	Gap       unit.Length // height of the empty paragraph after a table without one; word processors demand it

	LeastMargin unit.Length // Margin of a table that is too wide otherwise
	Narrow      unit.Em     // width of a column at least: a shorter text is on one line
	Widest      unit.Em     // width that columns of longer texts get before the rest is shared out by need
}
