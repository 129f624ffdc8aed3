// Package fonts embeds the faces of a report, so that the program is one file and makes the same pages on every
// machine.
//
// It contains only bytes, four of the faces in packed form; package face reads them. The faces are TrueType, made from
// free fonts by the scripts in build. licenses/NOTICE.md lists the original fonts, their licences and the changes.
package fonts

import (
	"cmp"
	"embed"
	"io/fs"
	"slices"
)

//go:embed GWFangSong-Regular.ttf GWSongPage-Regular.ttf
//go:embed nonbmp_pua.tsv
var embedded embed.FS

// packedFace is a face that is embedded in packed form, because a report contains few of its characters.
type packedFace struct {
	name  string
	data  *string // the embedded bytes; embed.FS would copy all of them at each start
	block int64   // number of bytes that are packed and unpacked together
}

// packedFaces are the faces embedded in packed form. Titles and headings have few characters but are in every report:
// small blocks are unpacked faster, large blocks take less space.
var packedFaces = []packedFace{
	{"GWBiaoSong-Bold.ttf", &biaoSong, 8 << 10},
	{"GWHei-Medium.ttf", &hei, 8 << 10},
	{"GWKai-Regular.ttf", &kai, 8 << 10},
	{"GWRare-Light.ttf", &rare, 128 << 10},
}

//go:embed GWBiaoSong-Bold.ttf.packed
var biaoSong string

//go:embed GWHei-Medium.ttf.packed
var hei string

//go:embed GWKai-Regular.ttf.packed
var kai string

//go:embed GWRare-Light.ttf.packed
var rare string

// FS contains the faces, the table of private codes for the characters beyond the BMP in them (nonbmp_pua.tsv) and
// the licences.
var FS fs.ReadDirFS = files{}

// files is embedded, with the packed faces unpacked.
type files struct{}

// Open opens a file.
func (files) Open(name string) (fs.File, error) {
	for _, face := range packedFaces {
		if face.name == name {
			return face.open()
		}
	}
	return embedded.Open(name)
}

// ReadDir returns the entries of a folder, sorted.
func (files) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := embedded.ReadDir(name)
	if err != nil || name != "." {
		return entries, err
	}
	for _, face := range packedFaces {
		p, err := face.open()
		if err != nil {
			return nil, err
		}
		entries = append(entries, fs.FileInfoToDirEntry(packedInfo{p}))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}
