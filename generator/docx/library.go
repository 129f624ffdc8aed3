package docx

import (
	"archive/zip"
	"bytes"

	library "github.com/nguyenthenguyen/docx"
)

// throughLibrary puts the values into word/document.xml with the owner's
// chosen library and gives the parts of the package that it wrote.
//
// The library's traps and what is done about them:
//   - A placeholder split over two runs is not replaced, and no error comes:
//     each must stand there exactly once before, and none may be left after.
//   - A second Editable of one reader keeps the first document's headers and
//     footers: each call has a reader of its own.
//   - Replace turns a line feed into a break inside w:t, which LibreOffice
//     drops: only ReplaceRaw is used, with whole paragraphs.
//   - It cannot add parts and drops errors of the zip: all parts are in the
//     package before it reads it, and what it wrote is compared with what it got.
func throughLibrary(ps parts, values []value) (parts, error) {
	data, err := ps.zip(zip.Store) // packing is for the file; the library unpacks this at once
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
	if err := leftOver(documentPart, doc.GetContent()); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := doc.Write(&out); err != nil {
		return nil, err
	}
	if err := reader.Close(); err != nil {
		return nil, err
	}
	written, err := unpack(out.Bytes())
	if err != nil {
		return nil, err
	}
	want := append(parts(nil), ps...)
	for i := range want {
		if want[i].name == documentPart {
			want[i].text = doc.GetContent()
		}
	}
	return written, want.same(written)
}
