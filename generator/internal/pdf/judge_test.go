package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/judge"
	"fazhi/generator/internal/page"
)

// ask runs an outside program on the file and returns what it prints.
func ask(t *testing.T, b []byte, name string, args ...string) (out, complaints string) {
	t.Helper()
	judge.Need(t, name)
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, b, 0o666); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	cmd := exec.Command(name, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, &stdout, &stderr)
	}
	return stdout.String(), stderr.String()
}

func TestQpdf(t *testing.T) {
	for _, p := range []*page.Document{sample(set(t)), long(set(t), 10)} {
		out, complaints := ask(t, write(t, p, Options{}), "qpdf", "--check", "FILE")
		if strings.Contains(out, "WARNING") || complaints != "" {
			t.Errorf("%s%s", out, complaints)
		}
	}
}

func TestPdfinfo(t *testing.T) {
	out, complaints := ask(t, write(t, sample(set(t)), Options{}), "pdfinfo", "-enc", "UTF-8", "FILE")
	for _, want := range []string{`Title: +某区2024年法治政府建设年度报告`, `Author: +某区人民政府`, `Tagged: +yes`, `Suspects: +no`,
		`Encrypted: +no`, `Metadata Stream: +yes`, `PDF version: +1\.7`, `JavaScript: +no`, `Form: +none`,
		`Pages: +4`} {
		if !regexp.MustCompile(`(?m)^` + want + `$`).MatchString(out) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if complaints != "" {
		t.Error(complaints)
	}
}

// TestStructure has a reader walk the tree: it complains of a mark that is not closed or an element that is not there.
func TestStructure(t *testing.T) {
	out, complaints := ask(t, write(t, sample(set(t)), Options{}), "pdfinfo", "-enc", "UTF-8", "-struct-text", "FILE")
	if complaints != "" {
		t.Error(complaints)
	}
	tight := strings.Join(strings.Fields(out), " ")
	for _, want := range []string{`Document H1 (block) "某区2024年法治政府建设年度报告"`, `Lbl (block) "一是"`,
		"\U0002CB4E\U0002B5AF镕喆四位",
		`/Scope /Column`, `/ColSpan 2`, `/ListNumbering /Decimal`} {
		if !strings.Contains(tight, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}

func TestPdffonts(t *testing.T) {
	out, _ := ask(t, write(t, sample(set(t)), Options{}), "pdffonts", "FILE")
	lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(lines) != 6 {
		t.Errorf("%d faces, want 6:\n%s", len(lines), out)
	}
	good := regexp.MustCompile(`^[A-Z]{6}\+GW\w+-\w+ +CID TrueType +Identity-H +yes yes yes `)
	for _, l := range lines {
		if !good.MatchString(l) {
			t.Error(l)
		}
	}
}

// TestPdftotext reads the pages in the order in which they are drawn.
func TestPdftotext(t *testing.T) {
	p := sample(set(t))
	want := ""
	for _, pg := range p.Pages {
		for _, it := range pg.Items {
			if text, ok := it.(page.Text); ok {
				want += text.Text
			}
		}
	}
	out, complaints := ask(t, write(t, p, Options{}), "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
	tight := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if got := tight(out); got != tight(want) || complaints != "" {
		t.Errorf("got\n%s\nwant\n%s\n%s", got, tight(want), complaints)
	}
}
