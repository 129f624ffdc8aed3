package generator

import (
	"os"
	"strings"
	"testing"

	"fazhi/generator/internal/pdftest"
)

// TestStandardCharacters prints every character of 通用规范汉字表 (2013, as
// Unicode's kTGH lists it), the 196 beyond the BMP among them, in all faces of
// a report: each must come back from both files as itself.
func TestStandardCharacters(t *testing.T) {
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
	form := "kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪街道\"\nlevel = \"街道\"\nabove = \"区委\"\n[measures]\ntext = \"\"\"\n" + text.String() +
		"\"\"\"\n[shortcomings]\ntext = \"不足是有的。\"\n[leadership]\ntext = \"主要负责人履职。\"\n[plan]\ntext = \"明年继续。\"\n"
	r, found, err := Generate(Form{Name: "rare.toml", Data: []byte(form)}, shipped, Options{Formats: []string{"docx", "pdf", "txt"}})
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
