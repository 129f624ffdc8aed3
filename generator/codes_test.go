package generator

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	codeInGo   = regexp.MustCompile(`(?:diag\.|\bNew\()(F\d{3})\b`)
	codeInTest = regexp.MustCompile(`"(F\d{3})"`)
	codeInCase = regexp.MustCompile(`(?m)(?:错误|警告|提示) (F\d{3})[：:]`)
)

// TestCodes compares three lists: the codes that are reported, the codes that `fazhi help` explains, and the codes
// in cases and tests.
func TestCodes(t *testing.T) {
	reported, shown := map[Code]string{}, map[Code]bool{}
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
				reported[Code(m[1])] = file
			}
		case strings.HasSuffix(file, "_test.go"): // for files that cannot be in a case: huge, binary
			for _, m := range codeInTest.FindAllStringSubmatch(string(data), -1) {
				shown[Code(m[1])] = true
			}
		case strings.HasSuffix(file, ".txtar"):
			for _, m := range codeInCase.FindAllStringSubmatch(string(data), -1) {
				shown[Code(m[1])] = true
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
	for code := range explanations() {
		if reported[code] == "" {
			t.Errorf("%s is explained in templates/codes, but nothing reports it", code)
		}
	}
	for _, code := range Codes() {
		if reported[code] == "" {
			t.Errorf("%s is a constant, but nothing reports it", code)
		}
	}
}
