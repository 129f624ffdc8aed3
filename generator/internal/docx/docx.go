// Package docx writes a composed report as a Word package.
//
// Its door is Write. It reads the document and the style and needs no line or page: breaking lines is Word's business,
// and the settings in the package make Word and LibreOffice break them where the PDF does. Faces are needed to place
// the letterhead and the imprint, and to be embedded. The parts of the package are templates; what depends on style or
// report is put in their {{placeholders}}: the styles by a styleSheet, the font table by fontUse, the body by a body,
// which visits the blocks and has a section and a writer of text. word/document.xml goes through
// github.com/nguyenthenguyen/docx, whose traps only file library.go knows.
package docx

import (
	"archive/zip"
	"fmt"
	"io/fs"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
)

// Options are choices about the package, and what only the layout knows of the
// finished report. The zero Options are valid.
type Options struct {
	Pages        int  // how many, for the properties; 0 leaves it out
	ImprintPages int  // begun for the imprint alone, see page.Document
	Embed        bool // put the characters in use of the faces into the package
}

// Write returns the package's bytes: the same for the same input. parts is the folder of the package's template parts,
// with [Content_Types].xml at its root. The error names the part that is missing or whose placeholders are not as they
// must be.
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
