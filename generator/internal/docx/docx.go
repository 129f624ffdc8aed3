// Package docx writes a composed report as a Word package.
//
// Its door is Write. It reads the document and the style and asks for no
// line or page: breaking lines is Word's business, and the settings in the
// package make Word and LibreOffice break them where the PDF does. Faces are
// asked for only to be embedded. The parts of the package are templates; what depends on style or report is put in
// their {{placeholders}}. word/document.xml goes through
// github.com/nguyenthenguyen/docx, whose traps only file library.go knows.
package docx

import (
	"archive/zip"
	"fmt"
	"io/fs"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
)

// Options are choices about the package, and what only the layout knows of the
// finished report. The zero value is good.
type Options struct {
	Pages        int       // how many, for the properties; 0 leaves it out
	ImprintPages int       // begun for 版记 alone, see page.Document
	Embed        *face.Set // put the characters in use of these faces into the package; nil: none
}

// Write gives the package's bytes: the same for the same input. parts is the
// folder of the package's template parts, with [Content_Types].xml at its
// root. The error names the part that is missing or whose placeholders are not
// as they must be.
func Write(d *document.Document, st *style.Style, parts fs.FS, o Options) ([]byte, error) {
	w := &writer{style: st, draft: d.Draft, shown: shown{}}
	data, err := w.write(d, parts, o)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return data, nil
}

func (w *writer) write(d *document.Document, folder fs.FS, o Options) ([]byte, error) {
	w.acrossAnywhere = hasLandscape(d)
	optional := map[string]bool{headerPart: d.Draft, fontRelationsPart: o.Embed != nil,
		acrossOddPart: w.acrossAnywhere, acrossEvenPart: w.acrossAnywhere}
	pkg, err := load(folder, optional)
	if err != nil {
		return nil, err
	}
	body := []value{{"body", w.body(d, o.ImprintPages)}, {"section", w.section()}}
	var faces []embedded
	if o.Embed != nil {
		if faces, err = w.embed(o.Embed); err != nil {
			return nil, err
		}
	}
	for _, f := range w.fillings(d, o.Pages, faces) {
		if err := pkg.fill(f.part, f.values); err != nil {
			return nil, err
		}
	}
	for i, f := range faces {
		pkg = append(pkg, part{fontPart(i), string(f.data)})
	}
	if pkg, err = throughLibrary(pkg, body); err != nil {
		return nil, err
	}
	return pkg.zip(zip.Deflate)
}
