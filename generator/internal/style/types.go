// Package style contains every number that determines the looks of a report, read from a style file
// (templates/styles/*.toml), which an office's own file may override.
//
// It draws nothing and measures nothing: both writers read these numbers, so that a changed number changes DOCX and
// PDF in the same way.
package style

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// Style contains every number that determines the looks of a document. Both writers read it.
type Style struct {
	Page       Page                      // sheet and margins
	Faces      [face.IDs]FaceNames       // names in the DOCX, by face
	Paragraphs [document.Roles]Paragraph // by role
	PageNumber PageNumber                // at the foot of pages
	DraftMark  DraftMark                 // at the head, only in drafts
	Table      Table                     // of all tables
	Letterhead Letterhead                // 版头, of 文件 and 信函
	Title      Title                     // maximum number of its lines
	BlankLines BlankLines                // above titles, signatures and so on
	Signature  Signature                 // 署名, 成文日期 and the seal
	Imprint    Imprint                   // 版记

	set map[string]bool // dotted keys in the file; for other keys a role takes the value of the body
}

// Page is the sheet and its type area (版心).
type Page struct {
	Width  unit.Length `style:"width,positive"`  // portrait
	Height unit.Length `style:"height,positive"` // portrait
	Top    unit.Length `style:"top"`             // margin as in a word processor
	Bottom unit.Length `style:"bottom"`          // margin as in a word processor
	Left   unit.Length `style:"left"`            // margin as in a word processor
	Right  unit.Length `style:"right"`           // margin as in a word processor
}

// Measure returns the width of the type area.
func (p Page) Measure() unit.Length { return p.Width - p.Left - p.Right }

// Landscape returns the page rotated by 90 degrees to the left. The binding edge, on the left of a portrait page, is
// then at the top, as are the heads of landscape tables, on odd and even pages (GB/T 9704-2012, 8).
func (p Page) Landscape() Page {
	return Page{Width: p.Height, Height: p.Width, Top: p.Left, Right: p.Top, Bottom: p.Right, Left: p.Bottom}
}

// PageOf returns the page in the given orientation.
func (s *Style) PageOf(landscape bool) Page {
	if landscape {
		return s.Page.Landscape()
	}
	return s.Page
}

// FaceNames contains the names of a face in a DOCX.
type FaceNames struct {
	Office    string   `style:"office"`    // the name that Word looks for: 仿宋_GB2312
	Rare      string   `style:"rare"`      // the name for 汉字 that are missing in that face: 仿宋
	Fallbacks []string `style:"fallbacks"` // used if the others are not installed, best first
}

// Align is the alignment of lines within their measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota // flush on both sides, the last line flush left
	Left
	Centre
	Right
	aligns // number of alignments
)

// String returns the alignment's name in style files.
func (a Align) String() string { return alignNames[a] }

var alignNames = [...]string{"justify", "left", "centre", "right", "?"}

// Paragraph contains the looks of one role.
type Paragraph struct {
	Name string `style:"name"` // w:name of the DOCX style; Word's own name if it has the style
	Looks
	Pitch unit.Length `style:"pitch,positive" after:"size"` // from baseline to baseline, exact

	FirstIndent unit.Length `style:"first_indent,any"` // relative to LeftIndent
	LeftIndent  unit.Length `style:"left_indent"`      // of all lines
	RightIndent unit.Length `style:"right_indent"`     // of all lines
	Before      unit.Length `style:"before"`           // space above; if After of the paragraph before is greater, that
	After       unit.Length `style:"after"`            // space below; if Before of the next paragraph is greater, that

	Align     Align `style:"align"`
	KeepNext  bool  `style:"keep_next"`  // it stays on the page of the first lines of the next paragraph
	KeepLines bool  `style:"keep_lines"` // never divided
	NewPage   bool  `style:"new_page"`   // begins a page
	Outline   int   `style:"outline"`    // level in Word's navigation pane, from 1; 0: none

	// IndentChars is the number of characters that Word's dialog shows for a FirstIndent above 0. 0 means that
	// it shows the length.
	IndentChars int `style:"indent_chars"`
}

// PageNumber is “— 1 —” below the type area.
type PageNumber struct {
	Face   face.ID     `style:"face"`           // also of the dashes
	Size   unit.Length `style:"size,half"`      // of the em
	Pitch  unit.Length `style:"pitch,positive"` // height of its line
	Footer unit.Length `style:"footer"`         // from the page's lower edge to that of the footer, as w:footer
	Inset  unit.Length `style:"inset"`          // from the outer edge of the type area: odd pages right, even left
	Centre bool        `style:"centre"`         // in the middle on all pages instead
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

// DraftMark is 草稿 at the top of each page of a draft, red and centred.
type DraftMark struct {
	Face   face.ID     `style:"face"`           // of its two characters
	Size   unit.Length `style:"size,half"`      // of the em
	Pitch  unit.Length `style:"pitch,positive"` // height of its line
	Header unit.Length `style:"header"`         // from the page's upper edge to the top of its line, as w:header
}

// Paragraph returns the looks of the mark's line.
func (m DraftMark) Paragraph() Paragraph {
	return Paragraph{Looks: Looks{Face: m.Face, Size: m.Size, Red: true}, Pitch: m.Pitch, Align: Centre}
}

// Table contains the looks of tables.
type Table struct {
	Border      unit.Length `style:"border,eighth"`   // width of the rules
	Margin      unit.Length `style:"margin"`          // left and right within a cell
	RowHeight   unit.Length `style:"row_height"`      // least height
	Air         unit.Length `style:"air"`             // least space above and below a table
	Gap         unit.Length `style:"gap,positive"`    // of the empty paragraph after a table without another below
	LeastMargin unit.Length `style:"least_margin"`    // Margin of a table that would be too wide otherwise
	LeastSize   unit.Length `style:"least_size,half"` // type size of a table that would otherwise be too wide
	Whole       unit.Length `style:"whole"`           // a row higher than this may be divided between pages
	Narrow      unit.Em     `style:"narrow"`          // least width of a column; a shorter text is on one line
	Widest      unit.Em     `style:"widest"`          // of columns of longer texts, before the rest is distributed
}
