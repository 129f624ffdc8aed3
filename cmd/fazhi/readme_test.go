package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// readmeCommand is one line of README.md's sh blocks, without its comment.
type readmeCommand struct {
	line   string
	makes  string                         // a file that there must be afterwards
	prints string                         // what must be in the output
	then   func(t *testing.T, dir string) // what an office does next
	skip   string                         // why the line is not run
}

// readmeCommands are all of them, in their order.
var readmeCommands = []readmeCommand{
	{line: "go run ./cmd/fazhi render examples -o out", makes: "out/zhenru-2019.pdf"},
	{line: "go test ./...", skip: "it runs this test"},
	{line: "fazhi new --office 清溪街道 --level 街道 --year 2025 -o 2025.toml", makes: "fazhi.schema.json", then: fillIn},
	{line: "fazhi check 2025.toml"},
	{line: "fazhi check 2025.toml --fix"},
	{line: "fazhi help F012", prints: "F012"},
	{line: "fazhi render 2025.toml -o 成稿", makes: "成稿/2025.docx"},
	{line: "fazhi render 2025.toml -o 草稿 --draft", makes: "草稿/2025.pdf", then: collectForms},
	{line: "fazhi render 各街道 -o 成稿 --changed", makes: "成稿/东湖街道.pdf"},
	{line: "fazhi render 2025.toml -o 上网 --as web", makes: "上网/2025.pdf"},
	{line: "fazhi new --from 2025.toml -o 2026.toml", makes: "2026.toml"},
	{line: "fazhi facts 各街道 -o 台账.xlsx", makes: "台账.xlsx"},
	{line: "go run ./cmd/fazhi render examples -o out && (cd out && find . -name '*.docx' -o -name '*.pdf') | " +
		`while read -r f; do cmp "out/$f" "examples/$f"; done`},
}

// TestReadme runs the commands of README.md in one folder, as its reader
// would. Instead of compiling the program once more it runs the one under test.
func TestReadme(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	lines := readmeLines(t)
	if len(lines) != len(readmeCommands) {
		t.Errorf("README.md has %d commands, the test knows %d", len(lines), len(readmeCommands))
	}
	for i, c := range readmeCommands[:min(len(lines), len(readmeCommands))] {
		if lines[i] != c.line {
			t.Fatalf("command %d of README.md is\n%s\nthe test knows\n%s", i+1, lines[i], c.line)
		}
		if c.skip != "" {
			t.Logf("not run: %s: %s", c.line, c.skip)
			continue
		}
		cmd := exec.Command(bash, "-e", "-o", "pipefail", "-c", strings.ReplaceAll(c.line, "go run ./cmd/fazhi", "fazhi"))
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), c.prints) {
			t.Fatalf("%s: %v\n%s", c.line, err, out)
		}
		if _, err := os.Stat(filepath.Join(dir, c.makes)); err != nil {
			t.Errorf("%s: %v", c.line, err)
		}
		if c.then != nil {
			c.then(t, dir)
		}
	}
}

// readmeLines returns the lines of README.md's sh blocks without comments. A block of another kind than these fails.
func readmeLines(t *testing.T) (lines []string) {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	comment := regexp.MustCompile(`\s+# .*`)
	for _, block := range regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$").FindAllStringSubmatch(string(text), -1) {
		switch block[1] {
		case "sh":
			for line := range strings.Lines(block[2]) {
				lines = append(lines, comment.ReplaceAllString(strings.TrimRight(line, "\n"), ""))
			}
		case "toml", "": // part of a form, a drawing
		default:
			t.Errorf("README.md has a block of %s: nothing runs it", block[1])
		}
	}
	return lines
}

// fillIn answers what the new form asks for, each gap in other words.
func fillIn(t *testing.T, dir string) {
	form := filepath.Join(dir, "2025.toml")
	data, err := os.ReadFile(form)
	if err != nil {
		t.Fatal(err)
	}
	gaps := 0
	text := regexp.MustCompile(`【待填.*?】`).ReplaceAllStringFunc(string(data), func(gap string) string {
		if gaps++; strings.Contains(gap, "成文日期") {
			return "2026年1月20日"
		}
		return fmt.Sprintf("第%d件事办好", gaps)
	})
	put(t, form, strings.Replace(text, `"法治讲座" = ""`, `"法治讲座" = "4场"`, 1))
}

// collectForms puts the forms of two streets into one folder.
func collectForms(t *testing.T, dir string) {
	data, err := os.ReadFile(filepath.Join(dir, "2025.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"清溪街道", "东湖街道"} {
		put(t, filepath.Join(dir, "各街道", name+".toml"), strings.ReplaceAll(string(data), "清溪街道", name))
	}
}
