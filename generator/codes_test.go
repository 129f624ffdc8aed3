package generator

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	codeInGo   = regexp.MustCompile(`"(F\d{3})"`)
	codeInCase = regexp.MustCompile(`(?m)(?:错误|警告|提示) (F\d{3})[：:]`)
)

// TestCodes holds three lists against each other: the codes that the code
// reports, those that `fazhi help` explains, and those that a case or a test shows.
func TestCodes(t *testing.T) {
	reported, shown := map[string]string{}, map[string]bool{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(file)
		switch {
		case err != nil:
			return err
		case strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go"):
			for _, m := range codeInGo.FindAllStringSubmatch(string(data), -1) {
				reported[m[1]] = file
			}
		case strings.HasSuffix(file, "_test.go"): // for files that no case can hold: huge, binary
			for _, m := range codeInGo.FindAllStringSubmatch(string(data), -1) {
				shown[m[1]] = true
			}
		case strings.HasSuffix(file, ".txtar"):
			for _, m := range codeInCase.FindAllStringSubmatch(string(data), -1) {
				shown[m[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for code, file := range reported {
		if e, ok := Explain(code); !ok || e.Title == "" || e.Why == "" || e.Wrong == "" || e.Right == "" {
			t.Errorf("%s, reported in %s, is not explained whole in templates/codes", code, file)
		}
		if !shown[code] {
			t.Errorf("%s, reported in %s, is shown by no case", code, file)
		}
	}
	for code := range codes() {
		if reported[code] == "" {
			t.Errorf("%s is explained in templates/codes, but nothing reports it", code)
		}
	}
}

// TestCodePage holds notes/codes.md, the one page that lists every code,
// against the explanations. -update writes it anew.
func TestCodePage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# 错误代码一览\n\n由 `go test ./generator -run CodePage -update` 生成。一个代码的详细说明：`fazhi help F012`。\n")
	for _, code := range slices.Sorted(maps.Keys(codes())) {
		e, _ := Explain(code)
		fmt.Fprintf(&b, "\n## %s %s\n\n%s\n\n错的：\n\n```\n%s\n```\n\n对的：\n\n```\n%s\n```\n", code, e.Title,
			strings.TrimSpace(e.Why), strings.Trim(e.Wrong, "\n"), strings.Trim(e.Right, "\n"))
	}
	const page = "notes/codes.md"
	if *update {
		if err := os.WriteFile(page, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile(page); err != nil || string(data) != b.String() {
		t.Errorf("%s is not current: %v; go test ./generator -run CodePage -update", page, err)
	}
}
