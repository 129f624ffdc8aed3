// Command pack writes a zip of files for distribution. Names are UTF-8, all times are the same, and the order is that
// of the command line, so that the same files result in the same bytes.
//
//	pack OUT.zip FOLDER NAME=FILE…
//
// Each FILE is in the zip as FOLDER/NAME. A file that its owner may execute is executable there.
package main

import (
	"archive/zip"
	"fmt"
	"log"
	"os"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 4 {
		log.Fatal("usage: pack OUT.zip FOLDER NAME=FILE…")
	}
	if err := pack(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		log.Fatal(err)
	}
}

// pack writes the zip out.
func pack(out, folder string, files []string) (err error) {
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
	}()
	w := zip.NewWriter(f)
	for _, arg := range files {
		name, file, ok := strings.Cut(arg, "=")
		if !ok {
			return fmt.Errorf("%q has no =", arg)
		}
		if err := add(w, folder+"/"+name, file); err != nil {
			return err
		}
	}
	return w.Close()
}

// add adds a file.
func add(w *zip.Writer, name, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}
	h.SetMode(0o644 | info.Mode()&0o100 | info.Mode()&0o100>>3 | info.Mode()&0o100>>6)
	part, err := w.CreateHeader(h)
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	return err
}
