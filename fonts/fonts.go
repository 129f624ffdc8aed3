// Package fonts embeds the faces that a report is set in, so that the program
// is one file and makes the same pages on every machine.
//
// It contains bytes, those of the largest face packed; package face reads them. The faces are
// TrueType, made from free ones by the scripts in build. licenses/NOTICE.md
// says from which, under which licences and what was changed.
package fonts

import (
	"cmp"
	"embed"
	"io/fs"
	"slices"
)

//go:embed GWBiaoSong-Bold.ttf GWFangSong-Regular.ttf GWHei-Medium.ttf GWKai-Regular.ttf GWSongPage-Regular.ttf
//go:embed nonbmp_pua.tsv licenses
var embedded embed.FS

// packedFace is the face that is embedded packed: few reports use it, and it is as large as three others.
const packedFace = "GWRare-Light.ttf"

// packedData is packedFace packed. It is a string since embed.FS would copy the whole of it at each start.
//
//go:embed GWRare-Light.ttf.packed
var packedData string

// FS has the faces, the table of private codes for the characters beyond the
// BMP that they show (nonbmp_pua.tsv) and the licences.
var FS fs.ReadDirFS = files{}

// files is embedded with packedFace unpacked.
type files struct{}

// Open opens a file.
func (files) Open(name string) (fs.File, error) {
	if name != packedFace {
		return embedded.Open(name)
	}
	return openPacked(name, packedData)
}

// ReadDir returns the entries of a folder, sorted.
func (files) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := embedded.ReadDir(name)
	if err != nil || name != "." {
		return entries, err
	}
	face, err := openPacked(packedFace, packedData)
	if err != nil {
		return nil, err
	}
	entries = append(entries, fs.FileInfoToDirEntry(packedInfo{face}))
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}
