package generator

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// formOf returns a form in which text is the text of [measures].
func formOf(text string) []byte {
	return []byte("kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪镇人民政府\"\nlevel = \"乡镇\"\n" +
		"above = \"县委\"\n[measures]\ntext = \"\"\"\n" + text + "\n\"\"\"\n[leadership]\ntext = \"镇长每季度听取汇报。\"\n" +
		"[shortcomings]\ntext = \"培训不够，原因是安排晚。\"\n[plan]\ntext = \"上半年办两期培训。\"\n")
}

// TestFixesOfRealTexts applies fixes to texts of real reports, unchanged and damaged. It checks that the printed
// text changes only where a fault with a fix was reported, and that no fix causes an error.
func TestFixesOfRealTexts(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob("../../shared/reports/*/*.txt")
	if len(files) == 0 {
		t.Skip("no reports here")
	}
	for n, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToValidUTF8(strings.NewReplacer("\\", "", `"""`, "").Replace(string(data)), "")
		random := rand.New(rand.NewPCG(7, uint64(n)))
		fixStays(t, file, formOf(text))
		fixStays(t, file+" damaged", formOf(damage(text, random)))
	}
}

// damage adds some typical slips of typing and pasting to a text.
func damage(text string, random *rand.Rand) string {
	slips := [][2]string{
		{"》", ""}, {"《", ""}, {"”", "\""}, {"“", "\""}, {"。", ""}, {"，", "，，"}, {"二是", "三是"}, {"三是", "二是"},
		{"截至", "截止"}, {"依法治", "以法治"}, {"法治", "法制"}, {"》《", "》、《"}, {"〔", "["},
		{"至", "-"}, {"（二）", "（三）"},
		{"约", "约近"}, {"一是", "1.\t一是"}, {"2025年", "2024年"},
	}
	for range 12 {
		slip := slips[random.IntN(len(slips))]
		if n := strings.Count(text, slip[0]); n > 0 {
			at := 0
			for range random.IntN(n) + 1 {
				at += strings.Index(text[at:], slip[0]) + len(slip[0])
			}
			text = text[:at-len(slip[0])] + slip[1] + text[at:]
		}
	}
	return text
}

// fixStays checks the fixes of one form.
func fixStays(t *testing.T, name string, data []byte) {
	t.Helper()
	found := Check(Form{Name: "form.toml", Data: data}, shipped)
	codes := map[Code]bool{}
	for _, d := range found {
		codes[d.Code] = true
		for _, f := range d.Fixes {
			if han.FoldString(string(data[f.Start:f.End])) != han.FoldString(f.New) && !within(data, f, d) {
				t.Errorf("%s: %s changes %q to %q outside of its places", name, d.Code, data[f.Start:f.End], f.New)
			}
		}
	}
	fixed, _ := diag.Apply(data, found)
	for _, d := range Check(Form{Name: "form.toml", Data: fixed}, shipped) {
		if d.Severity == Error && !codes[d.Code] {
			t.Errorf("%s: fixing brought %s: %s: %s", name, d.Code, d.Message, d.Place.Text)
		}
	}
}

// within reports whether a fix is in one of the places of its diagnostic.
func within(data []byte, f diag.Fix, d Diagnostic) bool {
	line := 1 + bytes.Count(data[:f.Start], []byte("\n"))
	start := bytes.LastIndexByte(data[:f.Start], '\n') + 1
	col := 1 + utf8.RuneCount(data[start:f.Start])
	for _, p := range append([]Place{d.Place}, d.Related...) {
		if p.Line == line && p.Col <= col && col+utf8.RuneCount(data[f.Start:f.End]) <= p.Col+p.Len {
			return true
		}
	}
	return false
}
