package manuscript

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Limits of a Word file: bytes of one unpacked part, bytes of all parts that are read, and the number of parts. They
// prevent a file that unpacks without end from filling the memory.
const (
	maxPart  = 24 << 20
	maxParts = 5000
)

var (
	errBroken = errors.New("这个 Word 文件坏了，或者没有传完：用 Word 或 WPS 打开它，另存为 .docx 再来")
	errHuge   = errors.New("这个 Word 文件解开以后太大，不像一份报告：把文字复制到新的文件里，存成 .docx 再来")
)

// readDOCX reads a Word file.
func readDOCX(m *Manuscript, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return errBroken
	}
	if len(z.File) > maxParts {
		return errHuge
	}
	p := &wordPackage{zip: z}
	main, err := p.main()
	if err != nil {
		return err
	}
	d := &wordDocument{m: m, dir: path.Dir(main), pkg: p}
	return d.read(main)
}

// wordPackage reads the parts of a Word file.
type wordPackage struct{ zip *zip.Reader }

// part returns the root of a part, or nil if there is no part of that name.
func (p *wordPackage) part(name string) (*element, error) {
	data, err := p.bytes(name)
	if data == nil || err != nil {
		return nil, err
	}
	return parseXML(data)
}

// file returns the part of that name, or nil.
func (p *wordPackage) file(name string) *zip.File {
	for _, f := range p.zip.File {
		if strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), name) {
			return f
		}
	}
	return nil
}

// bytes returns the bytes of a part, or nil if there is no part of that name.
func (p *wordPackage) bytes(name string) ([]byte, error) {
	f := p.file(name)
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, errBroken
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	switch {
	case len(data) > maxPart:
		return nil, errHuge
	case err != nil:
		return nil, errBroken
	}
	return append(data, '\n'), nil
}

// main returns the name of the part that contains the text.
func (p *wordPackage) main() (string, error) {
	rels, err := p.part("_rels/.rels")
	if err != nil {
		return "", err
	}
	for _, rel := range rels.all("Relationship") {
		if strings.HasSuffix(rel.attr("Type"), "/officeDocument") {
			name := strings.TrimPrefix(path.Clean("/"+rel.attr("Target")), "/")
			if p.has(name) && !p.has("xl/workbook.xml") {
				return name, nil
			}
		}
	}
	switch {
	case p.has("word/document.xml"):
		return "word/document.xml", nil
	case p.has("content.xml"):
		return "", errors.New("这是 OpenDocument 文件（.odt）：打开它，另存为 .docx 再来")
	case p.has("xl/workbook.xml"):
		return "", errors.New("这是 Excel 文件：报告要的是 Word 文件（.docx）")
	case p.has("EncryptedPackage"):
		return "", errors.New("这个文件加了密码：打开它，去掉密码，另存为 .docx 再来")
	}
	return "", errors.New("这不是 Word 文件（.docx）：里面没有正文")
}

// has reports whether a part of that name exists.
func (p *wordPackage) has(name string) bool { return p.file(name) != nil }
