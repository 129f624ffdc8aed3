// Package pdf writes a page.Document as PDF/A-2a and PDF/UA-1.
//
// Its main function is Write. Pages are drawn by github.com/go-pdf/fpdf, which no other package uses. fpdf supports
// neither tags nor PDF/A, so only the content streams of its pages are kept; the finishing step writes everything
// around them: faces, structure tree, outlines, metadata, cross-reference.
//
//	encode.go   which characters each face shows, and by which codes
//	draw.go     page.Document -> fpdf, in marked sequences
//	extract.go  fpdf's file -> content streams
//	font.go     a face's objects, its true text
//	tree.go     structure tree; outline.go; meta.go; icc.go
//	finish.go   the order of the finishing step; file.go objects and their numbers
//
// Clauses are those of ISO 19005-2:2011 ("A 6.1.3") and ISO 14289-1:2014 ("U 7.1"), as validators name them. Package
// pdftest checks them one by one.
//
// The package measures nothing, breaks no lines, chooses no faces and knows no rules of official documents; it draws
// everything at the place that layout chose. It reads no file, clock or environment: the same pages result in the
// same bytes on every machine.
package pdf

import (
	"fmt"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
)

// Options are choices for the file. The zero Options are valid.
type Options struct {
	// Smallest makes the file some ten percent smaller, in about four times the time.
	Smallest bool
}

// Write returns the finished file. An error means that the pages cannot be drawn: a character has no glyph in the
// face that layout chose, the element of a text is not in the tree, or the date is invalid. The faces are only read,
// so several documents may be written at the same time.
func Write(p *page.Document, faces *face.Set, o Options) ([]byte, error) {
	f, err := prepare(p, faces, o)
	if err == nil {
		err = f.write()
	}
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return f.finish(), nil
}

// prepare draws the pages and collects the data for the finishing step.
func prepare(p *page.Document, faces *face.Set, o Options) (*finisher, error) {
	m, err := newMeta(p.Meta)
	if err != nil {
		return nil, err
	}
	fonts, err := encode(p, faces)
	if err != nil {
		return nil, err
	}
	d, err := draw(p, fonts, m.date)
	if err != nil {
		return nil, err
	}
	kept, err := extract(d.output, len(p.Pages))
	if err != nil {
		return nil, err
	}
	f := &file{smallest: o.Smallest}
	return &finisher{file: f, doc: p, meta: m, drawn: kept, owners: d.owners, fonts: fonts}, nil
}
