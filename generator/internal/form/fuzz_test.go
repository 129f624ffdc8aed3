package form_test

import (
	"slices"
	"testing"
	"time"

	"fazhi/generator/internal/golden"
)

// FuzzRead checks for any bytes: no panic, and every reported place is inside the file.
func FuzzRead(f *testing.F) {
	for _, name := range golden.Glob(f, "testdata/*.txtar") {
		data, _ := golden.Read(f, name).Input("form.toml")
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		_, l := read(data)
		for _, d := range l {
			for _, p := range append(slices.Clone(d.Related), d.Place) {
				n := len([]rune(p.Text))
				if p.Line > 0 && (p.Col < 1 || p.Col+p.Len > n+1) {
					t.Errorf("%s: place outside the line: %+v", d.Code, p)
				}
			}
		}
	})
}
