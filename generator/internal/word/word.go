// Package word fills an office's own Word file: a .docx with placeholders like {{标题}} and {{正文}} in its text.
//
// Read opens the file, Template.Check says whether it fits a report, Template.Fill returns it filled, and Export makes
// such a file of our own style. A placeholder within a line is replaced by text; one that is alone in its paragraph may
// become many paragraphs, which look like that one, with headings in the styles of the file. Parts of the file
// without placeholders keep their bytes, and the parts that are filled change only where a placeholder is.
//
// The package knows how WordprocessingML places text; what the values are and what they are called is the
// business of package compose. The replacing itself is done by package docx, through its library.
package word

import (
	"fmt"

	"fazhi/generator/internal/diag"
)

// Template is an office's own Word file that has been read. It is not changed by its methods.
type Template struct {
	name       string // in messages
	pkg        *archive
	main       string   // name of the part with the body
	stories    []*story // the parts with text, the body first
	properties []*story // the properties of the file that have placeholders
	styles     *sheet
	own        map[string]bool   // identifiers of the comments that explain placeholders, written by Export
	explained  map[string][]edit // what removes them, by part
}

// Read reads a Word file. name is used in messages. The Template is nil if something is wrong with the file as such;
// the placeholders are checked by Check.
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

// maxSpots is how many placeholders a file may have.
const maxSpots = 2000

// fault is why a file cannot be used.
type fault struct {
	message, hint string
	macros        bool
}

// saveAgain is the remedy for a file that is not as Word writes it.
const saveAgain = "用 Word 或者 WPS 打开它，另存为“Word 文档（.docx）”，再用新存的文件"

// broken returns the fault of a file that is not as Word writes it.
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
