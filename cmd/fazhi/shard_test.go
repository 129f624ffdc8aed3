package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestShardsAreEvenAndApart(t *testing.T) {
	var list []entry
	for n := range 10_000 {
		list = append(list, entry{base: filepath.Join(fmt.Sprint("县", n%100), fmt.Sprintf("街道%05d", n))})
	}
	for _, count := range []int{1, 2, 3, 4, 7, 64} {
		seen := map[string]bool{}
		for index := range count {
			part := shard{index, count}.of(list)
			if even := len(list) / count; len(part) < even*3/4 || len(part) > even*5/4 {
				t.Errorf("share %d/%d has %d of %d forms", index, count, len(part), len(list))
			}
			for _, e := range part {
				if seen[e.base] {
					t.Fatalf("%s is in two of %d shares", e.base, count)
				}
				seen[e.base] = true
			}
		}
		if len(seen) != len(list) {
			t.Errorf("%d shares contain %d of %d forms", count, len(seen), len(list))
		}
	}
}

// TestJobOfKubernetes runs the commands of the pods in examples/batch/job.yaml.
func TestJobOfKubernetes(t *testing.T) {
	text, err := os.ReadFile("../../examples/batch/job.yaml")
	if err != nil {
		t.Fatal(err)
	}
	pods := regexp.MustCompile(`(?m)^  completions: (\d+)`).FindStringSubmatch(string(text))
	args := regexp.MustCompile(`(?s)\n +args:\n(.*?)\n +resources:`).FindStringSubmatch(string(text))
	if pods == nil || args == nil {
		t.Fatal("job.yaml has no completions or no args")
	}
	n, _ := strconv.Atoi(pods[1])
	dir := t.TempDir()
	for i := range 8 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%d.toml", i)), smallForm(i+1))
	}
	finish(t, dir, "render", "forms", "-o", "whole", "--changed")
	for index := range n {
		values := strings.NewReplacer("- ", "", "$(JOB_COMPLETION_INDEX)", strconv.Itoa(index), "/data/", "")
		finish(t, dir, strings.Fields(values.Replace(args[1]))...)
	}
	want, got := filesBelow(t, filepath.Join(dir, "whole")), filesBelow(t, filepath.Join(dir, "reports"))
	if len(got) != len(want) {
		t.Errorf("the pods wrote %d files, want %d", len(got), len(want))
	}
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s differs", name)
		}
	}
}
