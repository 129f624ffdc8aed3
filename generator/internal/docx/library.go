package docx

import (
	"archive/zip"
	"bytes"
	"slices"

	library "github.com/nguyenthenguyen/docx"
)

// throughLibrary puts the values into word/document.xml with the owner's
// chosen library and returns the parts with the result.
//
// The library's traps and what is done about them:
//   - A placeholder split over two runs is not replaced, and no error comes:
//     each must be there exactly once before, and none after.
//   - A second Editable of one reader keeps the first document's headers and
//     footers: each call has a reader of its own, and it gets neither.
//   - Replace turns a line feed into a break inside w:t, which LibreOffice
//     drops: only ReplaceRaw is used, with whole paragraphs.
//   - Its Write drops errors of the zip, cannot add parts, and packs what the
//     caller would have to unpack again to set it right: zip writes the file. It
//     reads the relations too, so it gets those.
func throughLibrary(ps parts, values []value) (parts, error) {
	at := slices.IndexFunc(ps, func(p part) bool { return p.name == documentPart })
	related := slices.IndexFunc(ps, func(p part) bool { return p.name == relationsPart })
	data, err := parts{ps[at], ps[related]}.zip(zip.Store)
	if err != nil {
		return nil, err
	}
	reader, err := library.ReadDocxFromMemory(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	doc := reader.Editable()
	for _, v := range values {
		if err := v.once(documentPart, doc.GetContent()); err != nil {
			return nil, err
		}
		doc.ReplaceRaw(v.placeholder(), v.xml, 1)
	}
	filled := slices.Clone(ps)
	filled[at].text = doc.GetContent()
	return filled, leftOver(documentPart, filled[at].text)
}
