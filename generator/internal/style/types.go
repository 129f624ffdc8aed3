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
	Width  unit.Length `style:"width,positive"`  // portrait
	Height unit.Length `style:"height,positive"` // likewise
	Top    unit.Length `style:"top"`             // margin as a word processor takes it
	Bottom unit.Length `style:"bottom"`          // likewise
	Left   unit.Length `style:"left"`            // likewise
	Right  unit.Length `style:"right"`           // likewise
}

// Measure returns the width of the type area.
func (p Page) Measure() unit.Length { return p.Width - p.Left - p.Right }

// Landscape returns the sheet turned a quarter to the left: what is bound at the left is then at the top, as the heads
// of landscape tables are, on odd pages and on even ones (GB/T 9704-2012, 8).
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
	Office    string   `style:"office"`    // the name Word is asked for: 仿宋_GB2312
	Rare      string   `style:"rare"`      // the name for 汉字 that the face of that name lacks: 仿宋
	Fallbacks []string `style:"fallbacks"` // taken where they are not installed, best first
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
	Name string `style:"name"` // the DOCX style's w:name: Word's own where there is one
	Looks
	Pitch unit.Length `style:"pitch,positive" after:"size"` // from baseline to baseline, exact

	FirstIndent unit.Length `style:"first_indent,any"` // counted from LeftIndent
	LeftIndent  unit.Length `style:"left_indent"`      // of all lines
	RightIndent unit.Length `style:"right_indent"`     // likewise
	Before      unit.Length `style:"before"`           // space, added to that of the neighbour
	After       unit.Length `style:"after"`            // likewise

	Align     Align `style:"align"`
	KeepNext  bool  `style:"keep_next"`  // stays on the page of the first lines of the next paragraph
	KeepLines bool  `style:"keep_lines"` // never divided
	NewPage   bool  `style:"new_page"`   // begins a page
	Outline   int   `style:"outline"`    // level in Word's navigation pane, from 1; 0 is none

	// IndentChars is what Word's dialog shows for a FirstIndent above 0, in characters; 0: its length.
	IndentChars int `style:"indent_chars"`
}

// PageNumber is “— 1 —” below the type area.
type PageNumber struct {
	Face   face.ID     `style:"face"`           // of the dashes too
	Size   unit.Length `style:"size,half"`      // of the em
	Pitch  unit.Length `style:"pitch,positive"` // height of its line
	Footer unit.Length `style:"footer"`         // from the page's lower edge to the footer's foot, as w:footer
	Inset  unit.Length `style:"inset"`          // from the outer edge of the type area: odd pages right, even left
	Centre bool        `style:"centre"`         // in the middle instead, on all pages
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
	Face   face.ID     `style:"face"`           // of its two characters
	Size   unit.Length `style:"size,half"`      // of the em
	Pitch  unit.Length `style:"pitch,positive"` // height of its line
	Header unit.Length `style:"header"`         // from the page's upper edge to the head of its line, as w:header
}

// Paragraph returns the looks of the mark's line.
func (m DraftMark) Paragraph() Paragraph {
	return Paragraph{Looks: Looks{Face: m.Face, Size: m.Size, Red: true}, Pitch: m.Pitch, Align: Centre}
}

// Table is the looks of tables.
type Table struct {
	Border      unit.Length `style:"border,eighth"`   // width of the rules
	Margin      unit.Length `style:"margin"`          // left and right within a cell
	RowHeight   unit.Length `style:"row_height"`      // at least
	Air         unit.Length `style:"air"`             // around a table, at least
	Gap         unit.Length `style:"gap,positive"`    // of the empty paragraph that must be after a table without one
	LeastMargin unit.Length `style:"least_margin"`    // Margin of a table that is too wide otherwise
	LeastSize   unit.Length `style:"least_size,half"` // of the characters of a table that is too wide otherwise
	Whole       unit.Length `style:"whole"`           // a row higher than this may be divided between pages
	Narrow      unit.Em     `style:"narrow"`          // of a column at least: a shorter text is on one line
	Widest      unit.Em     `style:"widest"`          // of columns of longer texts, before the rest is shared out
}
