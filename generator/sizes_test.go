package generator

import (
	"strings"
	"testing"
)

// most is what a Word file of ten pages without faces may weigh, in bytes.
const most = 40 << 10

// TestSizes prints what the examples weigh, so that growth is seen over time:
// go test ./generator -run Sizes -v. Only the Word file has a bound.
func TestSizes(t *testing.T) {
	t.Parallel()
	t.Logf("%-24s %5s %9s %9s %9s %9s", "bytes", "pages", "docx", "embedded", "pdf", "smallest")
	forms := append(examples(t), Form{Name: "ten pages", Data: tenPages(t)})
	for _, f := range forms {
		plain, found, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf"}})
		if err != nil || plain.Files == nil {
			t.Fatalf("%s: %v %v", f.Name, err, found)
		}
		other, _, err := Generate(f, shipped,
			Options{Formats: []string{"docx", "pdf"}, EmbedFonts: true, Smallest: true})
		if err != nil {
			t.Fatal(err)
		}
		docx, pdf := len(plain.Files["docx"]), len(plain.Files["pdf"])
		t.Logf("%-24s %5d %9d %9d %9d %9d", strings.TrimPrefix(f.Name, "../examples/"), plain.Pages,
			docx, len(other.Files["docx"]), pdf, len(other.Files["pdf"]))
		if plain.Pages <= 10 && docx > most {
			t.Errorf("%s: the Word file has %d bytes, more than %d", f.Name, docx, most)
		}
		if plain.Pages != other.Pages {
			t.Errorf("%s: %d pages, with faces %d", f.Name, plain.Pages, other.Pages)
		}
	}
}

// tenPages returns a form that fills ten pages with the examples' running text.
func tenPages(t *testing.T) []byte {
	var text []string
	for _, f := range examples(t) {
		r, _, err := Generate(f, shipped, Options{Formats: []string{"txt"}})
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(r.Files["txt"])) {
			// Titles, headings, tables and dates have places of their own.
			if len([]rune(line)) > 60 && !strings.ContainsAny(line, "\t\uFF1A") {
				text = append(text, "某"+strings.TrimLeft(line, "\uFF08一二三四五六七八九十\uFF091234567890."))
			}
		}
	}
	for n := 40; n <= len(text); n++ {
		form := []byte(measures(strings.Join(text[:n], "")))
		r, _, err := Generate(Form{Name: "ten pages", Data: form}, shipped, Options{Formats: []string{"docx"}})
		if err != nil || r.Pages == 10 {
			return form
		}
	}
	t.Fatal("the examples do not fill ten pages")
	return nil
}
