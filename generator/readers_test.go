package generator

import (
	"encoding/json"
	"html"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/judge"
)

// nodeReaders is a program that npm installs with the readers.
const nodeReaders = "../.ci/npm/node_modules/.bin/mammoth"

// TestReaders has others read the Word files of the examples and of the random form: pandoc, and mammoth and
// docx-preview, with which web pages show Word files. None of them reports an error, and each finds every character
// once and in order; blanks are not compared.
func TestReaders(t *testing.T) {
	judge.Need(t, "pandoc", "node", "chromium", nodeReaders)
	t.Parallel()
	// What is said of a table to screen readers is its caption.
	tags := regexp.MustCompile(`(?s)<caption>.*?</caption>|<[^>]*>`)
	for _, f := range append(examples(t), Form{Name: "random", Data: []byte(randomForm())}) {
		report, _ := examine(f, shipped, false)
		want := wordOrder(squeeze(document.Text(compose.Compose(report, shipped.style))))
		word, _ := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		read := map[string]string{}
		text := printed(t, []string{"node", "../.ci/npm/docx.mjs", "FILE"}, word)
		if err := json.Unmarshal([]byte(text), &read); err != nil {
			t.Fatal(err)
		}
		// A title at the head is part of pandoc's metadata, not of the body: the template has both.
		command := []string{"pandoc", "--metadata=pagetitle:none", "--template=../.ci/npm/pandoc.html", "-t", "html",
			"FILE"}
		read["pandoc"] = html.UnescapeString(tags.ReplaceAllString(printed(t, command, word), ""))
		if len(read) != 3 {
			t.Fatalf("%d readers", len(read))
		}
		for name, text := range read {
			if got := squeeze(text); got != want {
				t.Errorf("%s: %s reads otherwise: %s", f.Name, name, difference(got, want))
			}
		}
	}
}

// wordOrder returns the text of a document in the order of the Word file: the offices of a joint letterhead are rows
// of a table whose first row has 文件.
func wordOrder(text string) string {
	return strings.Replace(text, "中共云岭县委员会云岭县人民政府文件", "中共云岭县委员会文件云岭县人民政府", 1)
}
