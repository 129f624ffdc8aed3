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
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fazhi": main})
}

// TestScripts runs the command as a user does. A script is named after what happens in it. "status N fazhi …"
// checks the exit status, "samefolder A B" that two folders contain the same files with the same bytes. "appears FILE"
// waits until the file exists, half a minute at most.
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
			"appears": appears},
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
