// Package page contains the types of placed text and rules: the items of each page with their places, and their
// meaning for a screen reader.
//
// It contains only types: no files, no fonts, no rules. Package layout makes the pages, package pdf draws them.
// Distances are from the upper left corner of the page.
package page

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// Document contains the pages of a report.
type Document struct {
	Meta      document.Meta // for the properties of the file
	Pages     []Page        // at least one
	Root      *Element      // Document, the root of the structure tree
	Bookmarks []Bookmark    // in the order of the pages

	First int // page, from 0, on which the text begins, below title and addressee; 0 if unknown

	Lone []*document.Paragraph // paragraphs whose last line is a single character with its marks

	ImprintPages int // pages begun only for 版记: 1; 2 if the first is empty and neither has a number; otherwise 0
}

// Page is one page.
type Page struct {
	Width, Height unit.Length // of the page; landscape if Width > Height
	Items         []Item      // in reading order, furniture last
}

// Item is a Text or a Rule.
type Item interface{ item() }

// Text is a sequence of characters on one baseline, in one face and colour.
type Text struct {
	X, Baseline unit.Length // of the first character's origin
	Face        face.ID     // must have a glyph for every character
	Size        unit.Length // of the em
	Spacing     unit.Length // added after each character, including the last; may be negative
	Bold        bool        // thickened, because the face has no bold
	Red         bool        // otherwise black
	Turned      bool        // rotated by 90 degrees to the right about its origin: it reads downwards
	Text        string      // Unicode characters, never private codes
	Element     *Element    // element that contains it; nil: an artifact (page number, 草稿, repeated head)
}

// Rule is a straight line, always an artifact.
type Rule struct {
	X1, Y1, X2, Y2 unit.Length // its ends, in the middle of its thickness
	Width          unit.Length // thickness
	Red            bool        // otherwise black
}

func (Text) item() {}
func (Rule) item() {}

// Element is one node of the structure tree.
type Element struct {
	Type    Type       // standard structure type
	Kids    []*Element // in reading order; nil if text refers to the element
	Columns int        // of a TH or TD: columns spanned; 0 means 1
	Rows    int        // of a TH or TD: rows spanned; 0 means 1
	Scope   Scope      // of a TH
}

// Scope says for which cells a TH is a heading.
type Scope string

// The scopes.
const (
	OfColumn Scope = "Column"
	OfRow    Scope = "Row"
)

// Type is a standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4).
type Type string

// The types used.
const (
	Root    Type = "Document"
	H1      Type = "H1"
	H2      Type = "H2"
	H3      Type = "H3"
	H4      Type = "H4"
	H5      Type = "H5"
	H6      Type = "H6"
	P       Type = "P"
	L       Type = "L"
	LI      Type = "LI"
	Lbl     Type = "Lbl"
	LBody   Type = "LBody"
	TableOf Type = "Table"
	THead   Type = "THead"
	TBody   Type = "TBody"
	TR      Type = "TR"
	TH      Type = "TH"
	TD      Type = "TD"
)

// Types contains all types. The PDF reader of the tests has a separate list.
var Types = []Type{Root, H1, H2, H3, H4, H5, H6, P, L, LI, Lbl, LBody, TableOf, THead, TBody, TR, TH, TD}

// Bookmark is one line of the reader's side bar.
type Bookmark struct {
	Title string      // the heading without ** and line breaks
	Level int         // from 1, at most one more than the bookmark before
	Page  int         // from 0
	Y     unit.Length // upper edge of the heading's line
}
