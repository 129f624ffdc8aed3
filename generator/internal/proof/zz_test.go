package proof

import (
	"fmt"
	"io/fs"
	"testing"
	"time"

	"fazhi/templates"
)

func TestZZ(t *testing.T) {
	for range 3 {
		d := &Data{}
		var fsys fs.FS = templates.FS
		for _, x := range []struct {
			n string
			f func(fs.FS) error
		}{{"units", d.readUnits}, {"replaced", d.readReplaced}, {"idioms", d.readIdioms}, {"conf", d.readConfusions}, {"win", d.readWindows}, {"form", d.readFormulas}, {"reg", d.readRegister}, {"words", func(f fs.FS) error { return d.readWords(f, "fazhi") }}, {"lex", func(fs.FS) error { d.found(); return nil }}} {
			a := time.Now()
			x.f(fsys)
			fmt.Print(x.n, " ", time.Since(a).Microseconds(), " ")
		}
		fmt.Println()
	}
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Load(templates.FS, "fazhi")
	}
}
