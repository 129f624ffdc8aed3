package generator

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/judge"
)

// pictureDPI is the size of the pictures in the READMEs.
const pictureDPI = 72

// TestPictures draws the pages shown in the READMEs and compares them with the pictures there. If one has changed,
// it writes a picture with before, difference and after, and reports its path. -update writes the pictures again.
func TestPictures(t *testing.T) {
	judge.Need(t, "pdftoppm")
	var drawn []string
	for _, f := range pictured(t) {
		r, found, err := Generate(f.form, shipped, Options{Formats: []string{"pdf"}})
		if err != nil || found.HasErrors() {
			t.Fatalf("%s: %v %v", f.form.Name, err, found)
		}
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, r.Files["pdf"], 0o644); err != nil {
			t.Fatal(err)
		}
		pages := f.pages
		if pages == 0 {
			pages = r.Pages
		}
		for n := range pages {
			name := f.pattern
			if strings.Contains(name, "%") {
				name = fmt.Sprintf(name, n+1)
			}
			drawn = append(drawn, name)
			compare(t, name, drawAt(t, file, n+1, pictureDPI).image())
		}
	}
	golden.Orphans(t, "../examples/*.png", drawn)
	golden.Orphans(t, "../examples/gallery/*.png", drawn)
}

// picturedForm is a form with pages shown in a README.
type picturedForm struct {
	form    Form
	pattern string // of the pictures' names; %d is the page
	pages   int    // number of first pages; 0: all
}

func pictured(t *testing.T) []picturedForm {
	var list []picturedForm
	for _, f := range examples(t) {
		switch {
		case strings.Contains(f.Name, "gallery"):
			list = append(list, picturedForm{f, "../examples/gallery/page-%d.png", 0})
		case strings.Contains(f.Name, "zhangqi"):
			list = append(list, picturedForm{f, "../examples/zhangqi-2020.png", 1})
		}
	}
	return list
}

func (p picture) image() *image.Gray {
	return &image.Gray{Pix: p.grey, Stride: p.width, Rect: image.Rect(0, 0, p.width, p.height)}
}

// compare compares a drawn page with its picture. A hundredth of the dots may differ, because other versions of the
// drawing program smooth differently.
func compare(t *testing.T, name string, after *image.Gray) {
	t.Helper()
	before := readPicture(name)
	if before.Rect == after.Rect && changed(before, after)*100 <= len(after.Pix) {
		return
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, after); err != nil {
		t.Fatal(err)
	}
	if golden.Updated(t, name, b.Bytes()) {
		return
	}
	t.Errorf("%s is drawn otherwise now: see %s, then go test ./generator -run Pictures -update", name,
		triptych(t, name, before, after))
}

// readPicture returns the picture in the file, or an empty picture if the file contains no grey picture.
func readPicture(name string) *image.Gray {
	data, err := os.ReadFile(name)
	if err != nil {
		return &image.Gray{}
	}
	decoded, _ := png.Decode(bytes.NewReader(data))
	if grey, ok := decoded.(*image.Gray); ok {
		return grey
	}
	return &image.Gray{}
}

// changed returns the number of clearly different dots in two pictures of the same size.
func changed(before, after *image.Gray) (n int) {
	for i := range before.Pix {
		if abs(int(before.Pix[i])-int(after.Pix[i])) > 96 {
			n++
		}
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// triptych writes before, difference (gone red, new blue) and after side by side, and returns the file's name.
func triptych(t *testing.T, name string, before, after *image.Gray) string {
	w, h := before.Rect.Dx(), before.Rect.Dy()
	sheet := image.NewRGBA(image.Rect(0, 0, 3*w, h))
	for y := range h {
		for x := range w {
			b, a := before.GrayAt(x, y), after.GrayAt(x, y)
			sheet.Set(x, y, b)
			sheet.Set(x+w, y, color.RGBA{max(b.Y/2, a.Y), min(a.Y, b.Y), max(a.Y/2, b.Y), 255})
			sheet.Set(x+2*w, y, a)
		}
	}
	file := filepath.Join(os.TempDir(), "fazhi-"+filepath.Base(name))
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, sheet); err != nil {
		t.Fatal(err)
	}
	return file
}
