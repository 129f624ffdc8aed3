// Package docx writes a composed report as a Word package.
//
// Its main function is Write. It reads the document and the style and needs no lines or pages: Word breaks the
// lines, and the settings in the package make Word and LibreOffice break them at the same places as in the PDF.
// Faces are needed to place the letterhead and the imprint, and to be embedded. The parts of the package are
// templates. Their {{placeholders}} are replaced by everything that depends on style or report: the styles by a
// styleSheet, the font table by fontUse, the body by a body, which visits the blocks and has a section and a writer
// of text. word/document.xml is processed by github.com/nguyenthenguyen/docx, whose pitfalls are handled in
// library.go only.
package docx

import (
	"archive/zip"
	"fmt"
	"io/fs"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
)

// Options are choices for the package, and facts about the finished report that only the layout knows. The zero
// Options are valid.
type Options struct {
	Pages        int  // number of pages, for the properties; 0 leaves it out
	ImprintPages int  // number of pages begun only for the imprint, see page.Document
	Embed        bool // embed the characters used of each face
}

// Write returns the package's bytes: the same for the same input. parts is the folder of the package's template
// parts, with [Content_Types].xml at its root. The error names a part that is missing or has wrong placeholders.
func Write(d *document.Document, p furniture.Placer, parts fs.FS, o Options) ([]byte, error) {
	fonts := &fontUse{style: p.Style, shown: map[string]map[shown]bool{}}
	b := write(d, p, fonts, o.ImprintPages)
	if o.Embed {
		if err := fonts.embed(p.Faces, d.Draft); err != nil {
			return nil, fmt.Errorf("docx: %w", err)
		}
		b = write(d, p, fonts, o.ImprintPages) // with the names of the embedded faces
	}
	data, err := pack(d, b, parts, o)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return data, nil
}

// pack fills the parts and zips them.
func pack(d *document.Document, b *body, folder fs.FS, o Options) ([]byte, error) {
	text := []Value{{"body", b.end()}, {"section", b.section.properties()}}
	optional := map[string]bool{headerPart: d.Draft, fontRelationsPart: o.Embed,
		landscapeOddPart: b.section.anyLandscape, landscapeEvenPart: b.section.anyLandscape}
	pkg, err := load(folder, optional)
	if err != nil {
		return nil, err
	}
	for _, f := range fillings(d, b, o.Pages) {
		if err := pkg.fill(f.part, f.values); err != nil {
			return nil, err
		}
	}
	for i, f := range b.fonts.faces {
		pkg = append(pkg, part{fontPart(i), string(f.data)})
	}
	if pkg, err = throughLibrary(pkg, text); err != nil {
		return nil, err
	}
	return pkg.zip(zip.Deflate)
}
