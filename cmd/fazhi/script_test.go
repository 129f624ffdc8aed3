package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fazhi": main})
}

// TestScripts runs the command as a user does. A script is named after what happens in it. "status N fazhi …" checks
// the exit status, "samefolder A B" that two folders contain the same files with the same bytes. "appears FILE"
// waits at most half a minute until the file exists. "answer BOOK TO LABEL VALUE …" writes values into the cells to
// the right of labels of a workbook.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			examples, err := filepath.Abs("../../examples")
			env.Setenv("EXAMPLES", examples)
			env.Setenv("TEMPLATES", filepath.Join(filepath.Dir(examples), "templates"))
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "samefolder": sameFolder,
			"appears": appears, "answer": answer},
	})
}

func status(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: status N command …")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var e *exec.ExitError
		if !errors.As(err, &e) {
			ts.Fatalf("%v", err)
		}
		got = e.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d\n%s", got, want, ts.ReadFile("stderr"))
	}
}

func answer(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 4 || len(args)%2 != 0 {
		ts.Fatalf("usage: answer book to label value …")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	sheet := f.GetSheetName(0)
	for i := 2; i < len(args); i += 2 {
		at, err := f.SearchSheet(sheet, args[i])
		ts.Check(err)
		if len(at) != 1 {
			ts.Fatalf("%d cells %q in %s", len(at), args[i], args[0])
		}
		column, row, _ := excelize.CellNameToCoordinates(at[0])
		cell, _ := excelize.CoordinatesToCellName(column+1, row)
		ts.Check(f.SetCellValue(sheet, cell, args[i+1]))
	}
	ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(args[1])), 0o777))
	ts.Check(f.SaveAs(ts.MkAbs(args[1])))
}

func appears(ts *testscript.TestScript, _ bool, args []string) {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if info, err := os.Stat(ts.MkAbs(args[0])); err == nil && info.Size() > 0 {
			return
		}
	}
	ts.Fatalf("no %s after half a minute", args[0])
}

func sameFolder(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: samefolder a b")
	}
	a, b := contents(ts, args[0]), contents(ts, args[1])
	if len(a) == 0 || len(a) != len(b) {
		ts.Fatalf("%d files in %s, %d in %s", len(a), args[0], len(b), args[1])
	}
	for name, data := range a {
		if b[name] != data {
			ts.Fatalf("%s differs", name)
		}
	}
}

// contents returns the content of every file below dir, by name.
func contents(ts *testscript.TestScript, dir string) map[string]string {
	all := map[string]string{}
	fsys := os.DirFS(ts.MkAbs(dir))
	ts.Check(fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		all[name] = string(data)
		return err
	}))
	return all
}
