package manuscript

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestDump(t *testing.T) {
	files, _ := filepath.Glob(os.Getenv("DUMP"))
	for _, f := range files {
		data, _ := os.ReadFile(f)
		m, err := Read(f, data)
		fmt.Println("=====", filepath.Base(f), err)
		if err != nil {
			continue
		}
		for i, b := range m.Blocks {
			s := []rune(b.String())
			fmt.Printf("%3d %v%v%v%v%v L%d S%d %s\n", i, tf(b.Title, "T"), tf(b.Bold, "B"), tf(b.Centred, "C"), tf(b.Right, "R"), tf(b.Link, "@"), b.Level, b.Size, string(s[:min(len(s), 70)]))
			if i > 40 {
				break
			}
		}
		fmt.Println("NOTES", m.Notes)
		fmt.Printf("LEFT %q\n", m.Left)
	}
}

func tf(b bool, s string) string {
	if b {
		return s
	}
	return "."
}
