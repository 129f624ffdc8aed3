package form_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// FuzzRead holds for any bytes: no panic, and every place told lies inside the file.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		f.Fatal("no seeds")
	}
	for _, name := range files {
		ar, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(ar.Files[0].Data)
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
