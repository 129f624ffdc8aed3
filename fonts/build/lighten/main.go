// Command lighten draws the outlines of TrueType faces with fewer points.
//
//	go run ./fonts/build/lighten FILE.ttf...
//
// Each file is replaced by one that shows the same characters with the same advances. Outlines traced from brush
// strokes have several times the points that they need, and a PDF contains them all. The outlines move by at most
// within and implied, which is invisible with office printers. Run it once, on the output of build_fonts.py: a
// second run would save little more, and could move the outlines by the same amount again.
//
//	main.go     files
//	face.go     the tables of a face: glyf, loca, hmtx, head, maxp
//	outline.go  a glyph's bytes to points and back
//	fit.go      points to fewer points
package main

import (
	"fmt"
	"os"
)

func main() {
	for _, name := range os.Args[1:] {
		if err := lighten(name); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
			os.Exit(1)
		}
	}
}

func lighten(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	f, err := parse(data)
	if err != nil {
		return err
	}
	if err := f.lighten(); err != nil {
		return err
	}
	lighter := f.bytes()
	fmt.Printf("%s: %d bytes, now %d\n", name, len(data), len(lighter))
	return os.WriteFile(name, lighter, 0o644)
}
