package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// readmeCommand is one line of README.md's sh blocks, without its comment.
type readmeCommand struct {
	line   string
	skip   string                         // reason why the line is not run
	in     string                         // folder in which it is run; "" for the usual folder
	before func(t *testing.T, dir string) // prepares that folder
	makes  string                         // a file that must exist afterwards
	prints string                         // text that the output must contain
	after  func(t *testing.T, dir string) // the reader's next step in that folder
}

// comparison is the line for CI: it renders the examples and compares them with the files beside the forms.
const comparison = "go build -o fazhi ./cmd/fazhi && ./fazhi render examples -o out && " + compared

// compared is the part of comparison behind the rendering.
const compared = "(cd out && find . -name '*.docx' -o -name '*.pdf') | " +
	`(n=0; while read -r f; do cmp "out/$f" "examples/$f" || n=1; done; exit $n)`

// readmeCommands are all commands of README.md, in order.
var readmeCommands = []readmeCommand{
	{line: "go run ./cmd/fazhi render examples -o out", makes: "out/zhenru-2019.pdf"},
	{line: "go test ./...", skip: "it runs this test"},
	{line: "fazhi new --office 清溪街道 --level 街道 --year 2025 -o 2025.toml", makes: "fazhi.schema.json", after: fillIn},
	{line: "fazhi import 2024年报告.docx -o 2024.toml", makes: "2024.toml", before: lastReport},
	{line: "fazhi ask 2025.toml -o 发下去 --by 12月20日", makes: "发下去/说明.docx", after: sendBack},
	{line: "fazhi fill 2025.toml 收回来", prints: "填进表里的数"},
	{line: "fazhi check 2025.toml"},
	{line: "fazhi check 2025.toml --fix"},
	{line: "fazhi help F012", prints: "F012"},
	{line: "fazhi render 2025.toml", makes: "2025.pdf"},
	{line: "fazhi render 2025.toml -o 成稿", makes: "成稿/2025.docx"},
	{line: "fazhi render 2025.toml -o 草稿 --draft", makes: "草稿/2025.pdf", after: collectForms},
	{line: "fazhi render 各街道 -o 成稿 --changed", makes: "成稿/东湖街道.pdf"},
	{line: "fazhi render 2025.toml -o 上网 --as web", makes: "上网/2025.pdf"},
	{line: "fazhi render 2025.toml -o 上网 --as web --format html", makes: "上网/2025.html"},
	{line: "fazhi word export -o 模板.docx", makes: "模板.docx", after: sendFile},
	{line: "fazhi render 2025.toml --word 上级的格式.docx", makes: "2025.docx"},
	{line: "fazhi new --from 2025.toml -o 2026.toml", makes: "2026.toml"},
	{line: "fazhi check 2026.toml --compare", skip: "the new form is not filled in: status 1"},
	{line: "fazhi facts 各街道 -o 台账.xlsx", makes: "台账.xlsx"},
	{line: "fazhi new --kind gkbg --office 清溪镇人民政府 --level 乡镇 --year 2025 -o 公开2025.toml", makes: "gkbg.schema.json"},
	{line: "fazhi kind new 我的模板 --kind shufa --name 述法报告", makes: "我的模板/reports/shufa/outline.toml"},
	{line: "fazhi kind check 我的模板", prints: "没有发现问题"},
	{line: "fazhi new --templates 我的模板 --kind shufa --office 清溪镇 --level 单位 --year 2025 -o 述法2025.toml",
		makes: "shufa.schema.json"},
	{line: comparison,
		after: comparisonFails},
	{line: "go mod edit -require fazhi@v0.0.0 -replace fazhi=../fazhi",
		in: "program", before: programBeside, after: resolve},
	{line: `grep -rl '"fazhi/' --include='*.go' . | xargs sed -i 's#"fazhi/#"example.org/fazhi/#' && ` +
		"go mod edit -module example.org/fazhi", in: "clone", before: cloneSource, after: resolve},
}

// TestReadme runs the commands of README.md in order, as its reader would. It runs the program under test instead of
// compiling it again.
func TestReadme(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the lines are for the tools of Linux")
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
		c.run(t, filepath.Join(dir, c.in))
	}
}

// run runs the command in dir, and c.before and c.after before and after it.
func (c *readmeCommand) run(t *testing.T, dir string) {
	t.Helper()
	if c.before != nil {
		c.before(t, dir)
	}
	out, err := shell(dir, c.line).CombinedOutput()
	if err != nil || !strings.Contains(string(out), c.prints) {
		t.Fatalf("%s: %v\n%s", c.line, err, out)
	}
	if _, err := os.Stat(filepath.Join(dir, c.makes)); err != nil {
		t.Errorf("%s: %v", c.line, err)
	}
	if c.after != nil {
		c.after(t, dir)
	}
}

// shell returns a command that runs the line in dir with the program under test.
func shell(dir, line string) *exec.Cmd {
	compiled := strings.NewReplacer("go run ./cmd/fazhi", "fazhi", "go build -o fazhi ./cmd/fazhi && ./fazhi", "fazhi")
	cmd := exec.Command("bash", "-c", compiled.Replace(line))
	cmd.Dir = dir
	return cmd
}

// lastReport copies the Word file of an example to the place of the reader's report of last year.
func lastReport(t *testing.T, dir string) {
	data, err := os.ReadFile(filepath.Join(dir, "examples", "zhangqi-2020.docx"))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "2024年报告.docx"), data, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// sendBack copies the workbooks of questions to the reader's folder of returned workbooks.
func sendBack(t *testing.T, dir string) {
	if err := os.CopyFS(filepath.Join(dir, "收回来"), os.DirFS(filepath.Join(dir, "发下去"))); err != nil {
		t.Fatal(err)
	}
}

// comparisonFails changes each example in turn and checks that the comparison fails; what it has rendered is still
// there.
func comparisonFails(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "examples", "*-20??.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		put(t, file, string(data)+" ")
		if out, err := shell(dir, compared).CombinedOutput(); err == nil {
			t.Errorf("%s differs, and the comparison succeeds\n%s", filepath.Base(file), out)
		}
		put(t, file, string(data))
	}
}

// readmeLines returns the lines of README.md's sh blocks without comments. A block of an unknown kind is an error.
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

// sendFile renames the exported file to the file of a superior office.
func sendFile(t *testing.T, dir string) {
	t.Helper()
	if err := os.Rename(filepath.Join(dir, "模板.docx"), filepath.Join(dir, "上级的格式.docx")); err != nil {
		t.Fatal(err)
	}
}

// fillIn fills in the placeholders of the new form, each with a different text.
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
	text = strings.Replace(text, `"法治讲座" = ""`, `"法治讲座" = "4场"`, 1)
	put(t, form, strings.Replace(text, `"听取汇报" = ""`, `"听取汇报" = "4次"`, 1))
}

// collectForms writes the forms of two streets into one folder.
func collectForms(t *testing.T, dir string) {
	data, err := os.ReadFile(filepath.Join(dir, "2025.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"清溪街道", "东湖街道"} {
		put(t, filepath.Join(dir, "各街道", name+".toml"), strings.ReplaceAll(string(data), "清溪街道", name))
	}
}

// programBeside makes a Go program in a folder next to the project.
func programBeside(t *testing.T, dir string) {
	put(t, filepath.Join(dir, "go.mod"), "module program\n\ngo 1.26.0\n")
	put(t, filepath.Join(dir, "main.go"), "package main\n\nimport _ \"fazhi/generator\"\n\nfunc main() {}\n")
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(root, filepath.Join(filepath.Dir(dir), "fazhi")); err != nil {
		t.Fatal(err)
	}
}

// cloneSource copies the source of the program.
func cloneSource(t *testing.T, dir string) {
	for _, folder := range []string{"cmd", "generator", "templates", "fonts"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join("../..", file))
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(dir, file), string(data))
	}
}

// resolve checks that the go command finds every package of the module and its dependencies.
func resolve(t *testing.T, dir string) {
	cmd := exec.Command("go", "list", "-deps", "-mod=mod", "./...")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "fazhi/generator/internal/") {
		t.Errorf("go list in %s: %v\n%s", filepath.Base(dir), err, out)
	}
}
