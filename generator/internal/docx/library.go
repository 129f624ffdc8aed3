package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"

	library "github.com/nguyenthenguyen/docx"
)

// throughLibrary puts the values into word/document.xml by the library that the owner has chosen, and returns the
// parts with the result.
func throughLibrary(ps parts, values []Value) (parts, error) {
	at := slices.IndexFunc(ps, func(p part) bool { return p.name == documentPart })
	for _, v := range values {
		if err := v.once(documentPart, ps[at].text); err != nil {
			return nil, err
		}
	}
	text, err := Replace(documentPart, ps[at].text, values)
	if err != nil {
		return nil, err
	}
	filled := slices.Clone(ps)
	filled[at].text = text
	return filled, leftOver(documentPart, text)
}

// Replace returns text, the XML of a part, with every placeholder of the values replaced by its XML. It uses the
// library. The error names the part and a placeholder that is not in text or that is still there afterwards.
//
// Pitfalls of the library, and how they are avoided:
//   - A placeholder split over two runs is not replaced, and no error comes:
//     each must be there before, and none after.
//   - A second Editable of one reader keeps the first document's headers and
//     footers, and those cannot be filled with XML: each part goes through a reader of its own, as the document.
//   - Replace turns a line feed into a break inside w:t, which LibreOffice
//     drops: only ReplaceRaw is used, with XML.
//   - Its Write drops errors of the zip, cannot add parts, and packs what the
//     caller would have to unpack again to set it right: the caller writes the file. It
//     demands the relations, but does nothing with them here.
func Replace(part, text string, values []Value) (string, error) {
	data, err := parts{{documentPart, text}, {relationsPart, ""}}.zip(zip.Store)
	if err != nil {
		return "", err
	}
	reader, err := library.ReadDocxFromMemory(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	doc := reader.Editable()
	for _, v := range values {
		if !strings.Contains(doc.GetContent(), v.placeholder()) {
			return "", fmt.Errorf("%s: no %s to replace", part, v.placeholder())
		}
		doc.ReplaceRaw(v.placeholder(), v.XML, -1)
		if strings.Contains(doc.GetContent(), v.placeholder()) {
			return "", fmt.Errorf("%s: %s is still there", part, v.placeholder())
		}
	}
	return doc.GetContent(), nil
}
