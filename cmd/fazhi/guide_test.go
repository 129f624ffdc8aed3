package main

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestGuide checks that the commands in the guide for clerks exist, with their flags.
func TestGuide(t *testing.T) {
	guide, err := os.ReadFile("../../examples/guide/README.md")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile("(?m)(?:^|`)fazhi ([a-z]+ [^`\n]+)").FindAllStringSubmatch(string(guide), -1)
	if len(found) < 8 {
		t.Errorf("the guide has %d commands", len(found))
	}
	for _, m := range found {
		root := newRoot(streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard})
		root.InitDefaultHelpCmd()
		cmd, rest, err := root.Find(strings.Fields(m[1]))
		if err != nil || cmd == root {
			t.Errorf("%s: no command: %v", m[0], err)
			continue
		}
		if err := cmd.ParseFlags(rest); err != nil {
			t.Errorf("%s: %v", m[0], err)
		}
	}
}
