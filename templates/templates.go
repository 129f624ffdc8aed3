// Package templates contains the data of the program: page styles, the parts of the Word package, report kinds,
// words of the language for proof-reading and the explanations of codes.
//
// It only embeds the files. The packages that read them define their meaning; each gets its folder as an fs.FS from
// package generator.
package templates

import (
	"embed"
	"io/fs"
)

// The Word package has names that begin with "_" and ".", hence "all:".
//
//go:embed all:styles all:docx all:codes all:proof all:reports all:newkind
var embedded embed.FS

//go:embed proof/runs.bin
var runs string

//go:embed proof/alike.tsv
var alike string

//go:embed proof/laws.tsv
var laws string

//go:embed proof/slips.tsv
var slips string

// FS contains the folders styles, docx, reports, newkind, proof and codes. The files of the large tables of proof
// have a method Text, which returns the content without a copy.
var FS fs.ReadFileFS = files{embedded}

type files struct{ embed.FS }

// Open opens a file.
func (f files) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	for _, large := range []struct {
		name string
		text *string
	}{{"proof/runs.bin", &runs}, {"proof/alike.tsv", &alike}, {"proof/laws.tsv", &laws}, {"proof/slips.tsv", &slips}} {
		if large.name == name {
			return table{file, *large.text}, err
		}
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
