package word_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/judge"
)

// files fills the Word files that other programs wrote, and returns the contents before and after by name.
func files(t *testing.T) (before, after map[string][]byte) {
	t.Helper()
	before, after = map[string][]byte{}, map[string][]byte{}
	for _, file := range golden.Glob(t, "testdata/files/*.docx") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		filled, found := fill(t, data)
		if filled == nil {
			t.Fatalf("%s is refused:\n%s", file, report(t, found))
		}
		before[filepath.Base(file)], after[filepath.Base(file)] = data, filled
	}
	return before, after
}

// filledParts are the parts of these files that may change, the only ones.
var filledParts = []string{"word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml",
	"word/footnotes.xml"}

// TestFiles fills the Word files of other programs: the text of every part is as it must be, and all else keeps its
// bytes.
func TestFiles(t *testing.T) {
	before, after := files(t)
	for name, data := range after {
		old, now := unzip(t, before[name]), unzip(t, data)
		if len(old) != len(now) {
			t.Errorf("%s: %d parts instead of %d", name, len(now), len(old))
		}
		for part, text := range now {
			if !slices.Contains(filledParts, part) && text != old[part] && !strings.Contains(old[part], "{{") {
				t.Errorf("%s: %s has changed", name, part)
			}
		}
		var all strings.Builder
		for _, part := range filledParts {
			if part != "word/styles.xml" && now[part] != "" {
				all.WriteString("-- " + part + " --\n" + textOf(now[part]) + "\n")
			}
		}
		golden.Check(t, "testdata/files/"+strings.TrimSuffix(name, ".docx")+".txt", []byte(all.String()))
	}
}

// lineNumbers are those in the messages of check-docx.
var lineNumbers = regexp.MustCompile(` \d+:`)

// TestJudges asks for the judgement of others on the filled files: the schema finds no fault that the file did not have
// before, and LibreOffice finds the text.
func TestJudges(t *testing.T) {
	judge.Need(t, "python3", "xmllint", "soffice")
	before, after := files(t)
	dir := t.TempDir()
	faults := func(state, name string, data []byte) string {
		file := filepath.Join(dir, state+"-"+name)
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command("python3", "../../../.ci/check-docx", file).CombinedOutput() // the faults are compared
		return lineNumbers.ReplaceAllString(strings.ReplaceAll(string(out), file, name), "")
	}
	var names []string
	for _, name := range slices.Sorted(maps.Keys(after)) {
		old, now := faults("before", name, before[name]), faults("after", name, after[name])
		if old != now || !strings.Contains(now, "passed") {
			t.Errorf("%s: the schema finds\n%s\nbefore it was filled\n%s", name, now, old)
		}
		names = append(names, filepath.Join(dir, "after-"+name))
	}
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless",
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}, names...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, file := range names {
		data, err := os.ReadFile(strings.TrimSuffix(file, "docx") + "txt")
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		for _, want := range []string{"县委、<县政府>", "一、举措", "开头一段。", "（一）普法。开展“普法”重点【待填】", "项目", "4场", "清溪镇党委",
			"2026年1月20日"} {
			at := strings.Index(text, want)
			if at < 0 {
				t.Errorf("%s: LibreOffice does not find %q in what follows the text before it:\n%s", file, want, data)
				break
			}
			text = text[at:]
		}
		if strings.Contains(string(data), "{{") || strings.Contains(string(data), "处罚") {
			t.Errorf("%s: left over:\n%s", file, data)
		}
	}
}
