// Package docx writes a composed report as a Word package.
//
// Its door is Write. It reads the document and the style and asks for no
// glyph, line or page: breaking lines is Word's business, and the settings in the
// package make Word and LibreOffice break them where the PDF does. The
// parts of the package are templates; what depends on style or report is put in
// their {{placeholders}}. word/document.xml goes through
// github.com/nguyenthenguyen/docx, whose traps only file library.go knows.
package docx

import (
	"fmt"
	"io/fs"

	"fazhi/generator/document"
	"fazhi/generator/style"
)

// Info is what a Word package tells of the finished report and only the layout knows.
type Info struct {
	Pages int // how many; 0 leaves it out
}

// Write gives the package's bytes: the same for the same input. parts is the
// folder of the package's template parts, with [Content_Types].xml at its
// root. The error names the part that is missing or whose placeholders are not
// as they must be.
func Write(d *document.Document, st *style.Style, parts fs.FS, info Info) ([]byte, error) {
	w := &writer{style: st, draft: d.Draft}
	pkg, err := load(parts, d.Draft)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	for _, f := range w.fillings(d, info) {
		if err := pkg.fill(f.part, f.values); err != nil {
			return nil, fmt.Errorf("docx: %w", err)
		}
	}
	body := []value{{"header", w.headerReferences()}, {"page", w.page()}, {"body", w.body(d)}}
	if pkg, err = throughLibrary(pkg, body); err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	data, err := pkg.pack()
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return data, nil
}
