// Package page has the types of placed text and rules: what is where on which page,
// and what it means to a screen reader.
//
// Types only: no files, no fonts, no rules. Package layout makes it, package
// pdf draws it. Distances are from the upper left corner of the page.
package page

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// Document is the whole report on its pages.
type Document struct {
	Meta      document.Meta // for the properties of the file
	Pages     []Page        // at least one
	Root      *Element      // Document, the root of the structure tree
	Bookmarks []Bookmark    // in the order of the pages

	First int // page, from 0, on which the text begins, below title and addressee; 0 if there is none

	Lone []*document.Paragraph // whose last line is a single character with its marks

	ImprintPages int // pages begun for 版记 alone: 1; 2 when the first is empty and neither has a number; else 0
}

// Page is one page.
type Page struct {
	Width, Height unit.Length // of the sheet; Width > Height: landscape
	Items         []Item      // in reading order, furniture last
}

// Item is a Text or a Rule.
type Item interface{ item() }

// Text is a stretch of characters on one baseline, in one face and colour.
type Text struct {
	X, Baseline unit.Length // of the first character's origin
	Face        face.ID     // which has a glyph for every character
	Size        unit.Length // of the em
	Spacing     unit.Length // added after each character, the last one too; may be negative
	Bold        bool        // thickened, since the face has no bold
	Red         bool        // else black
	Turned      bool        // a quarter to the right about its origin: it reads downwards
	Text        string      // true characters, never private codes
	Element     *Element    // whose content it is; nil: an artifact (page number, 草稿, repeated head)
}

// Rule is a straight line, always an artifact.
type Rule struct {
	X1, Y1, X2, Y2 unit.Length // its ends, in the middle of its thickness
	Width          unit.Length // thickness
	Red            bool        // else black
}

func (Text) item() {}
func (Rule) item() {}

// Element is one node of the structure tree.
type Element struct {
	Type    Type       // standard structure type
	Kids    []*Element // in reading order; none where text refers to the element
	Columns int        // of a TH or TD: columns spanned; 0 is 1
	Rows    int        // likewise rows
	Scope   Scope      // of a TH
}

// Scope is which cells a TH is the head of.
type Scope string

// The scopes.
const (
	OfColumn Scope = "Column"
	OfRow    Scope = "Row"
)

// Type is a standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4).
type Type string

// The types in use.
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

// Types are all of them. The tests' reader of PDF has its own list.
var Types = []Type{Root, H1, H2, H3, H4, H5, H6, P, L, LI, Lbl, LBody, TableOf, THead, TBody, TR, TH, TD}

// Bookmark is one line of the reader's side bar.
type Bookmark struct {
	Title string      // the heading without ** and line breaks
	Level int         // from 1, at most one more than the bookmark before
	Page  int         // from 0
	Y     unit.Length // where the heading's line begins
}
