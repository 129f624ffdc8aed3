package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Tests of the program as a process: effects of the system and of other processes.

// process returns a command that runs the program in the folder dir, and the buffer that receives its output.
func process(dir string, args ...string) (*exec.Cmd, *bytes.Buffer) {
	cmd := exec.Command("fazhi", args...) // TestMain has put it on the path
	said := new(bytes.Buffer)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, said, said
	return cmd, said
}

// finish runs the program, which must succeed.
func finish(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd, said := process(dir, args...)
	if err := cmd.Run(); err != nil {
		t.Fatalf("fazhi %s: %v\n%s", strings.Join(args, " "), err, said)
	}
}

// smallForm returns a complete form; n makes its content differ.
func smallForm(n int) string {
	return fmt.Sprintf(`kind = "fazhi"
year = 2025
[office]
name = "清溪镇人民政府"
level = "乡镇"
above = "县委、县政府"
[measures]
text = "全年开展普法活动%d场。"
[shortcomings]
text = "培训不够，原因是安排晚。"
[leadership]
text = "镇长每季度听取一次法治工作汇报。"
[plan]
text = "上半年办两期培训。"
`, n)
}

// hugeForm returns a form that takes a hundred times as long to render as a small one.
func hugeForm() string {
	var text strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&text, "全年开展普法活动%d场，组织各村干部学习新修订的行政复议法，推动基层治理在法治轨道上运行。\n", i+1)
	}
	return strings.Replace(smallForm(1), `"全年开展普法活动1场。"`, `"""`+"\n"+text.String()+`"""`, 1)
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// filesBelow returns the content of every file below dir, by name.
func filesBelow(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
