package docx_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
)

// changed returns the shipped parts with one text replaced in one part.
func changed(t *testing.T, name, old, now string) fs.FS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(folder(t), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder(t), path)
		m[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if text := string(m[name].Data); strings.Contains(text, old) {
		m[name].Data = []byte(strings.Replace(text, old, now, 1))
	} else {
		t.Fatalf("%s has no %q", name, old)
	}
	return m
}

// TestBrokenTemplates checks that a placeholder split over runs is an error: the library does not replace it and
// reports nothing.
func TestBrokenTemplates(t *testing.T) {
	for _, c := range []struct{ name, part, old, now, want string }{
		{"split", "word/document.xml", "{{body}}", "{{bo</w:t></w:r><w:r><w:t>dy}}", "{{body}} stands there 0 times"},
		{"twice", "word/document.xml", "{{body}}", "{{body}}{{body}}", "{{body}} stands there 2 times"},
		{"left over", "word/document.xml", "{{body}}", "{{body}}{{imprint}}", `"{{imprint}}`},
		{"left over elsewhere", "word/styles.xml", "{{styles}}", "{{styles}}{{more}}", `"{{more}}`},
		{"lacking elsewhere", "docProps/core.xml", "{{title}}", "", "{{title}} stands there 0 times"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := docx.Write(sample(), placer(t), changed(t, c.part, c.old, c.now), docx.Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.part) {
				t.Errorf("got %v, want %s: %s", err, c.part, c.want)
			}
		})
	}
}

func TestMissingPart(t *testing.T) {
	m := changed(t, "word/footer2.xml", "PAGE", "PAGE").(fstest.MapFS)
	delete(m, "word/footer2.xml")
	if _, err := docx.Write(sample(), placer(t), m, docx.Options{}); err == nil {
		t.Error("no error for a missing part")
	}
}

// TestManyDocuments checks that nothing of document A is in document B: the library's second document from one
// reader keeps the headers and footers of the first.
func TestManyDocuments(t *testing.T) {
	for i := range 3 {
		office := fmt.Sprintf("第%d镇", i)
		d := &document.Document{Draft: i == 0, Meta: document.Meta{Author: office, Date: "2026-01-20"},
			Blocks: []document.Block{plain(document.Body, office+"工作有序推进。", 0)}}
		for _, f := range parts(t, write(t, d)) {
			for other := range 3 {
				if strings.Contains(string(f.Data), fmt.Sprintf("第%d镇", other)) && other != i {
					t.Errorf("document %d has text of %d in %s", i, other, f.Name)
				}
			}
			if i > 0 && strings.Contains(string(f.Data), "草稿") {
				t.Errorf("document %d has the first one's header", i)
			}
		}
	}
}

// TestBreakStandsBesideText checks line breaks: the library would write a line feed as a break within w:t, which
// LibreOffice drops.
func TestBreakStandsBesideText(t *testing.T) {
	for _, f := range parts(t, write(t, sample())) {
		if f.Name != "word/document.xml" {
			continue
		}
		lines := strings.Split(string(f.Data), "\n")
		for i, line := range lines {
			if strings.Contains(line, "<w:br>") && !strings.HasSuffix(lines[i-1], "<w:r>") {
				t.Errorf("a break stands in %s", lines[i-1])
			}
		}
		if !strings.Contains(string(f.Data), "<w:br>") {
			t.Error("the title's break is lost")
		}
	}
}
