package generator

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

const ownStyle = `
[paragraph.body]
pitch = "28pt"

[face."仿宋"]
office = "仿宋"

[page_number]
centre = true
`

// TestOwnStyle overrides a few lines of the national style: both files follow.
func TestOwnStyle(t *testing.T) {
	s, err := Open(Overrides{Style: []byte(ownStyle), StyleName: "own.toml"})
	if err != nil {
		t.Fatal(err)
	}
	f := examples(t)[0]
	d, err := documentOf(f, false)
	if err != nil {
		t.Fatal(err)
	}
	laid := layout.Pages(d, s.style, s.faces)
	var baselines []unit.Length
	for _, item := range laid.Pages[1].Items {
		if text, ok := item.(page.Text); ok && text.Element != nil {
			if n := len(baselines); n == 0 || baselines[n-1] != text.Baseline {
				baselines = append(baselines, text.Baseline)
			}
		}
	}
	if got := baselines[1] - baselines[0]; got != 28*unit.Pt {
		t.Errorf("lines of the PDF stand %v apart", got)
	}
	number := laid.Pages[1].Items[len(laid.Pages[1].Items)-1].(page.Text)
	if number.X < laid.Pages[1].Width/3 {
		t.Errorf("the page number is at %v, not in the middle", number.X)
	}
	r, _, err := Generate(f, s, Options{Formats: []string{"docx"}})
	if err != nil {
		t.Fatal(err)
	}
	styles := part(t, r.Files["docx"], "word/styles.xml")
	for _, want := range []string{`w:line="560"`, `w:eastAsia="仿宋"`} {
		if !strings.Contains(styles, want) {
			t.Errorf("the Word file's styles lack %s", want)
		}
	}
}

// TestOwnStyleFaults: a style profile is judged as a form is, with places.
func TestOwnStyleFaults(t *testing.T) {
	_, err := Open(Overrides{Style: []byte("[paragraph.body]\npich = \"28pt\"\nsize = \"三三号\"\n"),
		StyleName: "own.toml"})
	if err == nil {
		t.Fatal("a style with faults was taken")
	}
	for _, want := range []string{"own.toml:2:1", "pitch", "own.toml:3:1", "三三号"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not reported in:\n%v", want, err)
		}
	}
}

// TestOwnTemplates overrides one file of the shipped templates: its prose is what comes out.
func TestOwnTemplates(t *testing.T) {
	base, err := Open(Overrides{})
	if err != nil {
		t.Fatal(err)
	}
	f := Form{Name: "form.toml", Data: []byte(measures("做了。"))}
	outline, err := io.ReadAll(must(base.templates.Open("reports/fazhi/outline.toml")))
	if err != nil {
		t.Fatal(err)
	}
	own := strings.ReplaceAll(string(outline), "存在的不足和原因", "不足与原因")
	s, err := Open(Overrides{Templates: fstest.MapFS{"reports/fazhi/outline.toml": {Data: []byte(own)}}})
	if err != nil {
		t.Fatal(err)
	}
	r, found, err := Generate(f, s, Options{Formats: []string{"txt"}})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	if !strings.Contains(string(r.Files["txt"]), "二、不足与原因") {
		t.Errorf("the office's own title is not in\n%s", r.Files["txt"])
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// part returns one part of a Word package.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(must(z.Open(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// TestOwnProofWords reads a word list for proof-reading in which an office made a mistake.
func TestOwnProofWords(t *testing.T) {
	words := []byte("[[slip]]\nworng = \"甲\"\nright = \"乙\"\n")
	s, err := Open(Overrides{Templates: fstest.MapFS{"reports/fazhi/proof/own.toml": {Data: words}}})
	if err != nil {
		t.Fatal(err)
	}
	found := Check(Form{Name: "form.toml", Data: []byte("kind = \"fazhi\"\nyear = 2025\n")}, s)
	if len(found) != 1 || found[0].Code != "F466" || !strings.Contains(found[0].Message, "own.toml") {
		t.Errorf("found %v", found)
	}
}
