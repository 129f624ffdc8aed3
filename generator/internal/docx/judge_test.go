package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/judge"
)

// tool returns the path of a script in .ci. If a program that the script needs is not installed, the test is
// skipped, or fails in CI.
func tool(t *testing.T, script string, needs ...string) string {
	t.Helper()
	judge.Need(t, needs...)
	path, err := filepath.Abs("../../../.ci/" + script)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// samples writes the sample as a final report and as a draft, and returns the files' paths.
func samples(t *testing.T) []string {
	t.Helper()
	d := sample()
	var files []string
	for _, name := range []string{"final.docx", "draft.docx"} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, write(t, d), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		d.Draft = true
	}
	return files
}

// TestSchema checks that each part is valid by the schemas of ECMA-376, and that relations and types are correct.
func TestSchema(t *testing.T) {
	script := tool(t, "check-docx", "python3", "xmllint")
	if out, err := exec.Command("python3", append([]string{script}, samples(t)...)...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestOffice checks that LibreOffice reads the package and finds all text.
func TestOffice(t *testing.T) {
	script := tool(t, "same-lines", "python3", "soffice", "pdftotext")
	files, dir := samples(t), t.TempDir()
	same := exec.Command("python3", append([]string{script, "--office", dir}, files...)...)
	if out, err := same.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, file := range files {
		pdf := filepath.Join(dir, strings.TrimSuffix(filepath.Base(file), "docx")+"pdf")
		out, err := exec.Command("pdftotext", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(string(out)), "")
		for _, want := range []string{"关于2025年法治政府建设情况的报告", "<记录>&{{名}}在册", "【待填\uFF1A人数】", "—1—", "—5—", "附件1"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q", filepath.Base(pdf), want)
			}
		}
		if draft := strings.Contains(text, "草稿"); draft != strings.Contains(file, "draft") {
			t.Errorf("%s: 草稿 is there: %v", filepath.Base(pdf), draft)
		}
	}
}
