package main

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// block matches a code block of a page of notes: the line before it that names its file, if any; its language; its
// text.
var block = regexp.MustCompile("(?ms)^(?:`([^`\n]+)`:\n\n)?```(\\w+)\n(.*?)^```$")

// TestKindsPage follows the page about kinds: it writes the files, runs the commands and compares their output with
// the following block.
func TestKindsPage(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the lines are for the tools of Linux")
	}
	page, err := os.ReadFile("../../generator/notes/kinds.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, printed := t.TempDir(), ""
	for _, m := range block.FindAllStringSubmatch(string(page), -1) {
		switch file, language, text := m[1], m[2], m[3]; {
		case file != "":
			path := filepath.Join(dir, file)
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				t.Fatal(err)
			}
			put(t, path, text)
		case language == "sh":
			printed = ""
			for line := range strings.Lines(text) {
				out, err := shell(dir, strings.TrimSpace(line)).CombinedOutput()
				printed += string(out)
				if err != nil && !strings.Contains(line, "kind check") {
					t.Fatalf("%s: %v\n%s", line, err, out)
				}
			}
		case language == "text" && !strings.Contains(printed, text):
			t.Errorf("the commands do not print\n%s\nbut\n%s", text, printed)
		}
	}
	for _, made := range []string{"述法2025.docx", "述法2025.pdf", "空表.toml"} {
		if _, err := os.Stat(filepath.Join(dir, made)); err != nil {
			t.Error(err)
		}
	}
}
