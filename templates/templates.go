// Package templates contains the data of the program: page styles, the parts of the Word package, report kinds,
// words of the language for proof-reading and the explanations of codes.
//
// It only embeds the files. The packages that read them define their meaning; each gets its folder as an fs.FS from
// package generator.
package templates

import (
	"archive/zip"
	"embed"
	"io/fs"
	"strings"
	"sync"
)

//go:embed proof/runs.bin
var embedded embed.FS

// packedFolders are the folders codes, docx, newkind, proof, reports and styles, packed, without what is embedded as it
// is. The tests of cmd/fazhi make it with -update.
//
//go:embed packed.zip
var packedFolders string

var packed = sync.OnceValue(func() fs.FS {
	r, err := zip.NewReader(strings.NewReader(packedFolders), int64(len(packedFolders)))
	if err != nil {
		panic("internal error: " + err.Error()) // it is embedded
	}
	return r
})

//go:embed proof/runs.bin
var runs string

// FS contains the folders styles, docx, reports, newkind, proof and codes. The counts of proof, which are looked up in
// place, are not packed: their file has a method Text, which returns the content without a copy. It is not in the list
// of its folder.
var FS fs.ReadFileFS = files{}

type files struct{}

// of returns the files that name is one of.
func (files) of(name string) fs.FS {
	if name == "proof/runs.bin" {
		return embedded
	}
	return packed()
}

// ReadFile returns the content of a file.
func (f files) ReadFile(name string) ([]byte, error) { return fs.ReadFile(f.of(name), name) }

// ReadDir returns the entries of a folder.
func (f files) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.of(name), name) }

// Open opens a file.
func (f files) Open(name string) (fs.File, error) {
	file, err := f.of(name).Open(name)
	if name == "proof/runs.bin" {
		return table{file, runs}, err
	}
	return file, err
}

// table is an open table with its text.
type table struct {
	fs.File
	text string
}

// Text returns the whole file.
func (t table) Text() string { return t.text }
