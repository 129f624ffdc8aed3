package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/style"
	"fazhi/templates"
)

func national(t *testing.T) *style.Style {
	t.Helper()
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, list := style.Read("gbt9704.toml", data)
	if list.HasErrors() {
		t.Fatal(list)
	}
	return s
}

// placer returns a Placer with the national style and the shipped faces.
func placer(t *testing.T) furniture.Placer {
	return furniture.NewPlacer(national(t), faces(t))
}

func folder(t *testing.T) fs.FS {
	t.Helper()
	parts, err := fs.Sub(templates.FS, "docx")
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

func write(t *testing.T, d *document.Document) []byte {
	t.Helper()
	data, err := docx.Write(d, placer(t), folder(t), docx.Options{Pages: 5})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func unzip(t *testing.T, data []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// parts returns the package's parts in order, with normalized XML.
func parts(t *testing.T, data []byte) []txtar.File {
	t.Helper()
	var files []txtar.File
	for _, f := range unzip(t, data).File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, txtar.File{Name: f.Name, Data: normal(t, f.Name, text)})
	}
	return files
}

// normal returns XML with one element per line, indented, with sorted attributes, without comments and white space
// between elements.
func normal(t *testing.T, name string, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	depth := 0
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := d.RawToken()
		if err == io.EOF {
			return b.Bytes()
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			b.WriteString(strings.Repeat(" ", depth) + "<" + full(token.Name))
			slices.SortFunc(token.Attr, func(a, b xml.Attr) int { return strings.Compare(full(a.Name), full(b.Name)) })
			for _, a := range token.Attr {
				b.WriteString(" " + full(a.Name) + "=" + a.Value)
			}
			b.WriteString(">\n")
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if strings.TrimSpace(string(token)) != "" {
				b.WriteString(strings.Repeat(" ", depth) + "'" + string(token) + "'\n")
			}
		}
	}
}

func full(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func TestGolden(t *testing.T) {
	golden.Check(t, "testdata/sample.txtar", txtar.Format(&txtar.Archive{
		Comment: []byte("The parts of sample_test.go's document, their XML in one shape.\n\n"),
		Files:   parts(t, write(t, sample()))}))
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, sample()), write(t, sample())) {
		t.Error("two runs differ")
	}
}

// TestStyleDecides checks that a changed number of the style changes the package.
func TestStyleDecides(t *testing.T) {
	st, list := style.Overlay(national(t), "mine.toml", []byte(`
[page]
left = "30mm"
[face."仿宋"]
office = "仿宋"
[paragraph.body]
pitch = "29pt"
[page_number]
centre = true
[table]
border = "1pt"
`))
	if list.HasErrors() {
		t.Fatal(list)
	}
	data, err := docx.Write(sample(), furniture.NewPlacer(st, faces(t)), folder(t), docx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := string(txtar.Format(&txtar.Archive{Files: parts(t, data)}))
	for _, want := range []string{"w:left=1701 ", "w:eastAsia=仿宋 ", "w:line=580 ", "w:sz=8 ", "w:name=仿宋>"} {
		if !strings.Contains(all, want) {
			t.Errorf("the package lacks %q", want)
		}
	}
	for _, old := range []string{"仿宋_GB2312", "w:line=592", "w:left=0 w:right=280", "<Pages>"} {
		if strings.Contains(all, old) {
			t.Errorf("the package still has %q", old)
		}
	}
}

func TestDraft(t *testing.T) {
	d := sample()
	if text := string(txtar.Format(&txtar.Archive{Files: parts(t, write(t, d))})); strings.Contains(text, "草稿") ||
		strings.Contains(text, "header1") {
		t.Error("a final report has a draft's header")
	}
	d.Draft = true
	files := parts(t, write(t, d))
	if last := files[len(files)-1]; last.Name != "word/header1.xml" || !strings.Contains(string(last.Data), "草稿") {
		t.Errorf("a draft's last part is %s", last.Name)
	}
}

// TestFaces checks that all four kinds of characters have a named face, never a face of a theme.
func TestFaces(t *testing.T) {
	for _, f := range parts(t, write(t, sample())) {
		for line := range strings.SplitSeq(string(f.Data), "\n") {
			if !strings.Contains(line, "<w:rFonts") || strings.Contains(line, "w:hint") {
				continue
			}
			for _, attribute := range []string{"w:ascii=", "w:cs=", "w:eastAsia=", "w:hAnsi="} {
				if !strings.Contains(line, attribute) {
					t.Errorf("%s: %s lacks %s", f.Name, line, attribute)
				}
			}
			if strings.Contains(line, "Theme") {
				t.Errorf("%s: %s", f.Name, line)
			}
		}
	}
}

// TestText checks that characters forbidden in XML become U+FFFD, and that no text of a report is lost or taken for
// markup or a placeholder.
func TestText(t *testing.T) {
	text := "<a> & \"b\" {{body}} {{page}} \x00\x0b\uFFFE"
	d := &document.Document{Meta: document.Meta{Date: "2026-01-20"},
		Blocks: []document.Block{plain(document.Body, text, 0)}}
	want := "'<a> & \"b\" {{body}} {{page}} \uFFFD\uFFFD\uFFFD'"
	for _, f := range parts(t, write(t, d)) {
		if f.Name == "word/document.xml" && !strings.Contains(string(f.Data), want) {
			t.Errorf("the text is not in\n%s", f.Data)
		}
	}
}
