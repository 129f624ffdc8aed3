package generator

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDevImport(t *testing.T) {
	s, err := Open(Own{})
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(os.Getenv("DEV"))
	for _, f := range files {
		data, _ := os.ReadFile(f)
		if strings.HasPrefix(string(data), "# source") {
			_, rest, _ := strings.Cut(string(data), "\n")
			data = []byte(rest)
		}
		got, err := Import(s, Form{Name: f, Data: data}, ImportOptions{Kind: "fazhi"})
		fmt.Println("=====", filepath.Base(f), err, got.Characters)
		for _, n := range got.Notes {
			fmt.Println("  NOTE", n)
		}
		for i, n := range got.Differences {
			if i < 10 {
				fmt.Println("  DIFF", n)
			}
		}
		for line := range strings.Lines(got.Form) {
			r := []rune(line)
			if len(r) > 60 {
				line = string(r[:60]) + "…\n"
			}
			fmt.Print("    ", line)
		}
		if os.Getenv("OUT") != "" {
			os.WriteFile(filepath.Join(os.Getenv("OUT"), filepath.Base(f)+".toml"), []byte(got.Form), 0o666)
		}
	}
}
