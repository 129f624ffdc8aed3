package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/flate"
)

const (
	typesPart    = "[Content_Types].xml"
	documentPart = "word/document.xml"

	relationsPart = "word/_rels/document.xml.rels"
	headerPart    = "word/header1.xml" // in drafts only

	landscapeOddPart  = "word/footer3.xml" // for landscape pages only
	landscapeEvenPart = "word/footer4.xml"

	fontTablePart     = "word/fontTable.xml"
	fontRelationsPart = "word/_rels/fontTable.xml.rels" // with embedded faces only
)

// partNames are the parts of a package, in the order of the file. Readers look for [Content_Types].xml first.
var partNames = []string{
	typesPart, "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
	relationsPart, documentPart, fontTablePart,
	"word/footer1.xml", "word/footer2.xml", landscapeOddPart, landscapeEvenPart, "word/settings.xml", "word/styles.xml",
	headerPart, fontRelationsPart,
}

// part is one file of a package.
type part struct{ name, text string }

// parts are the files of a package, in its order.
type parts []part

// load reads the template parts. optional says which of the optional parts are wanted.
func load(folder fs.FS, optional map[string]bool) (parts, error) {
	var ps parts
	for _, name := range partNames {
		if wanted, ok := optional[name]; ok && !wanted {
			continue
		}
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		ps = append(ps, part{name, string(data)})
	}
	return ps, nil
}

// Value is the replacement of {{Name}} in a part.
type Value struct {
	Name string
	XML  string // elements, or escaped text
}

func (v Value) placeholder() string { return "{{" + v.Name + "}}" }

// once returns an error unless text contains v's placeholder exactly once.
func (v Value) once(part, text string) error {
	if n := strings.Count(text, v.placeholder()); n != 1 {
		return fmt.Errorf("%s: %s stands there %d times, not once", part, v.placeholder(), n)
	}
	return nil
}

// leftOver returns an error if text still contains a placeholder. Text of the report cannot be mistaken for one,
// because Escape writes its braces as references.
func leftOver(part, text string) error {
	if at := strings.Index(text, "{{"); at >= 0 {
		return fmt.Errorf("%s: %.30q was left over", part, text[at:])
	}
	return nil
}

// fill puts the values into the part of that name.
func (ps parts) fill(name string, values []Value) error {
	for i := range ps {
		p := &ps[i]
		if p.name != name {
			continue
		}
		for _, v := range values {
			if err := v.once(name, p.text); err != nil {
				return err
			}
			p.text = strings.ReplaceAll(p.text, v.placeholder(), v.XML)
		}
		return leftOver(name, p.text)
	}
	return fmt.Errorf("%s: no such part", name)
}

// packers are reusable deflaters. Unlike those of compress/flate, their output does not depend on the Go version.
var packers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(io.Discard, packing)
	if err != nil {
		panic("internal error: " + err.Error()) // the level exists
	}
	return w
}}

// packing is the level of compression. Level 9 would take ten times as long for five percent less.
const packing = 5

// packer is a deflater that is returned to packers when it is closed.
type packer struct{ *flate.Writer }

func (p packer) Close() error {
	err := p.Writer.Close()
	packers.Put(p.Writer)
	return err
}

// zip writes the parts as a zip file, compressed by a method of archive/zip.
func (ps parts) zip(method uint16) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range ps {
		if err := Add(z, p.name, p.text, method); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// Add writes a file to z, compressed by a method of archive/zip.
func Add(z *zip.Writer, name, text string, method uint16) error {
	z.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) {
		p := packer{packers.Get().(*flate.Writer)}
		p.Reset(to)
		return p, nil
	})
	// The first date possible in a zip file, because the output must not depend on the clock.
	head := &zip.FileHeader{Name: name, Method: method, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	w, err := z.CreateHeader(head)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	return err
}
