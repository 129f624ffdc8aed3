package manuscript_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/manuscript"
)

// TestCases reads the files of the cases: a section called file.html, file.txt or file.md is the file itself, all
// others but want are the parts of a Word file.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/case/*.txtar", func(t *testing.T, c *golden.Case) {
		parts := map[string]string{}
		name, data := "file.docx", []byte(nil)
		for _, section := range c.Names() {
			if section == "want" {
				continue
			}
			text, _ := c.Input(section)
			if strings.HasPrefix(section, "file.") {
				name, data = section, text
			} else {
				parts[section] = string(text)
			}
		}
		if data == nil {
			data = zipped(t, parts)
		}
		c.Want(t, "want", []byte(dump(manuscript.Read(name, data))))
	})
}

// word wraps the text of a part into its root element, where the case has not done so.
func word(name, text string) string {
	if strings.HasPrefix(strings.TrimSpace(text), "<?xml") {
		return text
	}
	root := map[string]string{"word/document.xml": "document", "word/styles.xml": "styles",
		"word/numbering.xml": "numbering",
		"word/footnotes.xml": "footnotes", "word/comments.xml": "comments", "word/header1.xml": "hdr"}[name]
	if root == "document" {
		text = "<w:body>" + text + "</w:body>"
	}
	return `<?xml version="1.0" encoding="UTF-8"?><w:` + root +
		` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">` +
		text + "</w:" + root + ">"
}

// zipped returns a Word file with these parts.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	parts["_rels/.rels"] = `<?xml version="1.0"?>` +
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="r1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
		`Target="word/document.xml"/></Relationships>`
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, word(name, text))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// dump returns a manuscript as text: a line each paragraph and row, with what its looks say.
func dump(m *manuscript.Manuscript, err error) string {
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	for _, block := range m.Blocks {
		for _, row := range block.Rows {
			b.WriteString("row   | " + strings.Join(row, " | ") + " |\n")
		}
		if !block.IsTable() {
			fmt.Fprintf(&b, "para%s %s\n", looks(block.Looks), block.Text)
		}
	}
	for _, n := range m.Notes {
		b.WriteString("note  " + n + "\n")
	}
	for _, l := range m.Left {
		b.WriteString("left  " + strings.ReplaceAll(l, "\n", " / ") + "\n")
	}
	return b.String()
}

// looks returns what looks say, in brackets.
func looks(l manuscript.Looks) string {
	var all []string
	for _, f := range []struct {
		is   bool
		name string
	}{{l.Title, "title"}, {l.Level > 0, fmt.Sprint("level ", l.Level)}, {l.Bold, "bold"}, {l.Centred,
		"centred"}, {l.Right, "right"}, {l.Link, "link"},
		{l.Size > 0, fmt.Sprint("size ", l.Size)}} {
		if f.is {
			all = append(all, f.name)
		}
	}
	if all == nil {
		return ""
	}
	return " [" + strings.Join(all, ", ") + "]"
}
