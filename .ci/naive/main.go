// Command naive makes a PDF of a text in the simplest way: fpdf parses the fonts, its MultiCell breaks the lines.
// .ci/bench compares the program with it.
//
//	naive TEXT FOLDER TIMES
//
// It writes FOLDER/0.pdf, 1.pdf and so on. They have no tags and no metadata for archives, and MultiCell loses a
// character at most line ends.
package main

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strconv"

	"github.com/go-pdf/fpdf"

	"fazhi/fonts"
)

// faces are the fonts of a report.
var faces = []string{"GWFangSong-Regular", "GWKai-Regular", "GWHei-Medium", "GWBiaoSong-Bold", "GWSongPage-Regular"}

func main() {
	if len(os.Args) != 4 {
		log.Fatal("naive TEXT FOLDER TIMES")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	times, err := strconv.Atoi(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	for i := range times {
		if err := render(string(text), filepath.Join(os.Args[2], fmt.Sprint(i)+".pdf")); err != nil {
			log.Fatal(err)
		}
	}
}

// render writes text as a PDF.
func render(text, file string) error {
	pdf := fpdf.New("P", "mm", "A4", "")
	pdf.SetMargins(28, 37, 26)
	pdf.SetAutoPageBreak(true, 35)
	for _, name := range faces {
		data, err := fs.ReadFile(fonts.FS, name+".ttf")
		if err != nil {
			return err
		}
		pdf.AddUTF8FontFromBytes(name, "", data)
	}
	pdf.AddPage()
	for _, name := range faces[1:] { // to use every font, as a report does
		pdf.SetFont(name, "", 16)
		pdf.MultiCell(156, 10, "1", "", "C", false)
	}
	pdf.SetFont(faces[0], "", 16)
	pdf.MultiCell(156, 10.2, text, "", "J", false)
	return pdf.OutputFileAndClose(file)
}
