package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fazhi/generator"
)

// TestProgramFaultCostsOneForm checks that a panic for each form, caused by missing sources, is reported for every
// form, and that the run ends.
func TestProgramFaultCostsOneForm(t *testing.T) {
	dir := t.TempDir()
	var list []entry
	for n := range 3 {
		e := entry{path: filepath.Join(dir, fmt.Sprint(n, ".toml")), dir: dir, base: fmt.Sprint(n)}
		put(t, e.path, smallForm(n+1))
		list = append(list, e)
	}
	var out, said bytes.Buffer
	r := renderer{
		std:     streams{out: &out, err: &said},
		options: generator.Options{Formats: []string{"pdf"}},
		jobs:    2,
	}
	var e exitError
	if err := r.renderAll(context.Background(), list); !errors.As(err, &e) || e.status != exitIO {
		t.Errorf("error %v", err)
	}
	if n := strings.Count(said.String(), "没有出稿，程序内部出了错"); n != 3 || !strings.Contains(said.String(), " 3  程序出错") {
		t.Errorf("%d forms reported\n%s", n, said.String())
	}
}

// TestProgramFaultInCheck checks that a panic for each form, caused by missing sources, is reported for each.
func TestProgramFaultInCheck(t *testing.T) {
	dir := t.TempDir()
	var list []entry
	for n := range 2 {
		e := entry{path: filepath.Join(dir, fmt.Sprint(n, ".toml"))}
		put(t, e.path, smallForm(n+1))
		list = append(list, e)
	}
	found, err := new(formChecker).checkAll(context.Background(), list)
	if err != nil || len(found) != 2 || found[1].Place.File != list[1].path ||
		!strings.Contains(found[1].Message, "没有查完，程序内部出了错") {
		t.Errorf("%v %v", found, err)
	}
}

// TestFewOutcomesWait renders a thousand forms that cannot be read and checks by the number of goroutines that the
// run stores nothing for each form.
func TestFewOutcomesWait(t *testing.T) {
	var list []entry
	for n := range 1000 {
		list = append(list, entry{path: filepath.Join("nowhere", fmt.Sprint(n)), base: fmt.Sprint(n)})
	}
	var said counter
	r := renderer{std: streams{out: &said, err: &said}, jobs: 4}
	_ = r.renderAll(context.Background(), list)
	if said.lines < 1000 || said.most > 50 {
		t.Errorf("%d lines reported, at most %d goroutines", said.lines, said.most)
	}
}

// counter counts lines, and records the maximum number of goroutines while they were written.
type counter struct{ lines, most int }

func (c *counter) Write(p []byte) (int, error) {
	c.lines += bytes.Count(p, []byte("\n"))
	c.most = max(c.most, runtime.NumGoroutine())
	return len(p), nil
}

func TestDuration(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"0.2 秒":     200 * time.Millisecond,
		"59.9 秒":    59900 * time.Millisecond,
		"3 分 20 秒":  200 * time.Second,
		"2 小时 5 分":  125 * time.Minute,
		"25 小时 0 分": 25 * time.Hour,
	} {
		if got := duration(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}
