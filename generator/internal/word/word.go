// Package word fills an office's own Word file: a .docx with placeholders like {{标题}} and {{正文}} in its text.
//
// Read opens the file, Template.Check checks that it is suitable for a report, Template.Fill returns it filled in,
// and Export makes such a file in our own style. A placeholder within a line is replaced by text. A placeholder
// alone in its paragraph may become several paragraphs, which look like that paragraph, with headings in the styles
// of the file. Parts of the file without placeholders keep their bytes, and the other parts change only at
// placeholders.
//
// The package knows how WordprocessingML places text; the values and their names are defined by package compose. The
// replacement itself is done by package docx, through its library.
package word

import (
	"fmt"

	"fazhi/generator/internal/diag"
)

// Template is an office's Word file that has been read. Its methods do not change it.
type Template struct {
	name       string // used in messages
	pkg        *archive
	main       string   // name of the part with the body
	stories    []*story // the parts with text, the body first
	properties []*story // the properties of the file that have placeholders
	styles     *sheet
	own        map[string]bool   // identifiers of the comments that explain placeholders, written by Export
	explained  map[string][]edit // the edits that remove them, by part
}

// Read reads a Word file. name is used in messages. The Template is nil if the file itself has a fault. Placeholders
// are checked by Check.
func Read(name string, data []byte) (*Template, diag.List) {
	t, err := read(name, data)
	if err == nil {
		return t, nil
	}
	code := diag.F501
	if err.macros {
		code = diag.F502
	}
	return nil, diag.List{diag.New(code, diag.Place{File: name}, err.message, err.hint)}
}

// maxSpots is the maximum number of placeholders in a file.
const maxSpots = 2000

// fault is the reason why a file cannot be used.
type fault struct {
	message, hint string
	macros        bool
}

// saveAgain is the remedy for a file that Word would not write.
const saveAgain = "用 Word 或者 WPS 打开它，另存为“Word 文档（.docx）”，再用新存的文件"

// broken returns the fault of a file that Word would not write.
func broken(format string, args ...any) *fault {
	return &fault{message: "读不了这个 Word 文件：" + fmt.Sprintf(format, args...), hint: saveAgain}
}

func read(name string, data []byte) (*Template, *fault) {
	pkg, err := open(data)
	if err != nil {
		return nil, err
	}
	t := &Template{name: name, pkg: pkg, own: map[string]bool{}, explained: map[string][]edit{}}
	if err := t.findMain(); err != nil {
		return nil, err
	}
	spots := 0
	for _, part := range pkg.ofTypes(storyTypes...) {
		s, err := scan(part, pkg.text[part])
		if err != nil {
			return nil, err
		}
		for _, p := range s.paragraphs {
			spots += len(p.spots)
		}
		t.stories = append(t.stories, s)
	}
	if spots > maxSpots {
		return nil, broken("里面的占位有 %d 个，最多 %d 个", spots, maxSpots)
	}
	if err = t.readProperties(); err != nil {
		return nil, err
	}
	if t.styles, err = readSheet(pkg); err != nil {
		return nil, err
	}
	return t, t.findOwnComments()
}

// findMain finds the part with the body.
func (t *Template) findMain() *fault {
	const macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
	const dotx = wml + "template.main+xml"
	switch {
	case len(t.pkg.ofTypes(macros, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
		"application/vnd.ms-office.vbaProject")) > 0:
		return &fault{macros: true, message: "这个 Word 文件带着宏", hint: "宏不填：用 Word 打开它，另存为不带宏的“Word 文档（.docx）”，再用新存的文件"}
	case len(t.pkg.ofTypes(dotx)) > 0:
		return broken("它是 Word 模板（.dotx），不是文档")
	}
	main := t.pkg.ofTypes(wml + mainType)
	if len(main) != 1 {
		return broken("里面没有文字（document.xml）")
	}
	t.main = main[0]
	return t.pkg.complete(t.main)
}
