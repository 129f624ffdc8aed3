package generator

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/pdftest"
)

// TestStandardCharacters prints every character of 通用规范汉字表 (2013, as
// Unicode's kTGH lists it), the 196 beyond the BMP among them, in all faces of
// a report: each must come back from both files as itself.
func TestStandardCharacters(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/tgh8105.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := []rune(strings.TrimSpace(string(data)))
	if len(all) != 8105 {
		t.Fatalf("%d characters", len(all))
	}
	var text strings.Builder
	for len(all) > 0 {
		n := min(40, len(all))
		piece := string(all[:n])
		text.WriteString("（一）" + piece + "\n" + piece + "。**" + piece + "。**\n")
		all = all[n:]
	}
	form := measures(text.String())
	r, found, err := Generate(Form{Name: "rare.toml", Data: []byte(form)}, shipped,
		Options{Formats: []string{"docx", "pdf", "txt"}})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	want := squeeze(string(r.Files["txt"]))
	file, err := pdftest.Read(r.Files["pdf"])
	if err != nil {
		t.Fatal(err)
	}
	if got := squeeze(textBelow(file.Elements())); got != want {
		t.Errorf("PDF: %s", difference(got, want))
	}
	word, err := wordText(r.Files["docx"])
	if err != nil {
		t.Fatal(err)
	}
	if got := squeeze(word); got != want {
		t.Errorf("DOCX: %s", difference(got, want))
	}
	for _, fault := range pdftest.Check(r.Files["pdf"]) {
		t.Error(fault)
	}
}

// TestMissingCharacter makes a form with a character that no face has in all
// ways: it is an error for the PDF alone, and a draft has everything.
func TestMissingCharacter(t *testing.T) {
	form := func(middle string) Form {
		return Form{Name: "rare.toml", Data: []byte(strings.Replace(rareForm, "李镕", middle, 1))}
	}
	for _, c := range []struct {
		middle  string
		formats string
		draft   bool
		files   string
		errors  int
	}{
		{"李\U000203C0", "docx,pdf,txt", false, "docx,txt", 1},
		{"李\U000203C0", "pdf,docx", false, "docx", 1},
		{"李\U000203C0", "pdf", false, "", 1},
		{"李\U000203C0", "docx,txt", false, "docx,txt", 0},
		{"李\U000203C0", "docx,pdf,txt", true, "docx,pdf,txt", 1},
		{"李\U000203C0{{没有}}", "docx,pdf,txt", false, "", 2},
		{"李\U000203C0{{没有}}", "docx,txt", false, "", 1},
	} {
		formats := strings.Split(c.formats, ",")
		r, found, err := Generate(form(c.middle), shipped, Options{Formats: formats, Draft: c.draft})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(slices.Sorted(maps.Keys(r.Files)), ","); got != c.files ||
			found.Count(Error) != c.errors {
			t.Errorf("%+v: %s and %v", c, got, found)
		}
		if pdf := r.Files["pdf"]; pdf != nil {
			for _, fault := range pdftest.Check(pdf) {
				t.Error(fault)
			}
		}
	}
	if n := Check(form("李\U000203C0"), shipped).Count(Error); n != 1 {
		t.Errorf("check has %d errors", n)
	}
}

// TestMissingElsewhere: what the form does not say itself must not be printed as a box either.
func TestMissingElsewhere(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{&document.Paragraph{Runs: []document.Run{{Text: "李\U000203C0"}}}}}
	if _, _, err := write(d, shipped, Options{Formats: []string{"pdf"}}, nil); err == nil ||
		!strings.Contains(err.Error(), "U+203C0") {
		t.Errorf("error is %v", err)
	}
}
