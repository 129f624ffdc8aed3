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
	forms := append(examples(t), Form{Name: "random", Data: []byte(randomForm())})
	// What is said of a table to screen readers is its caption.
	tags := regexp.MustCompile(`(?s)<caption>.*?</caption>|<[^>]*>`)
	var wants []string
	web := []string{"node", "../.ci/npm/docx.mjs"}
	for _, f := range forms {
		report, _ := examine(f, shipped, false)
		wants = append(wants, wordOrder(squeeze(document.Text(compose.Compose(report, shipped.style)))))
		word, _ := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		web = append(web, word)
	}
	var read []map[string]string
	if err := json.Unmarshal([]byte(printed(t, web, "")), &read); err != nil || len(read) != len(forms) {
		t.Fatalf("%d files read: %v", len(read), err)
	}
	for i, f := range forms {
		// A title at the head is part of pandoc's metadata, not of the body: the template has both.
		command := []string{"pandoc", "--metadata=pagetitle:none", "--template=../.ci/npm/pandoc.html", "-t", "html",
			"FILE"}
		read[i]["pandoc"] = html.UnescapeString(tags.ReplaceAllString(printed(t, command, web[2+i]), ""))
		if len(read[i]) != 3 {
			t.Fatalf("%d readers", len(read[i]))
		}
		for name, text := range read[i] {
			if got := squeeze(text); got != wants[i] {
				t.Errorf("%s: %s reads otherwise: %s", f.Name, name, difference(got, wants[i]))
			}
		}
	}
}

// wordOrder returns the text of a document in the order of the Word file: the offices of a joint letterhead are rows
// of a table whose first row has 文件.
func wordOrder(text string) string {
	return strings.Replace(text, "中共云岭县委员会云岭县人民政府文件", "中共云岭县委员会文件云岭县人民政府", 1)
}
