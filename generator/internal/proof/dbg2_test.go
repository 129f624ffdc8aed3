package proof

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBulk(t *testing.T) {
	d := data(t)
	pats := strings.Fields(os.Getenv("BULK"))
	n := 0
	for _, p := range pats {
		fs, _ := filepath.Glob(p)
		for _, f := range fs {
			raw, _ := os.ReadFile(f)
			for _, l := range strings.Split(string(raw), "\n") {
				n += len([]rune(l))
				for _, x := range Read([]Para{{Text: l}}, Context{Data: d}) {
					t.Logf("%s %s", filepath.Base(f), show([]Para{{Text: l}}, x))
				}
			}
		}
	}
	t.Log(n)
}
