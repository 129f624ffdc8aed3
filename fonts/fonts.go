// Package fonts embeds the faces that a report is set in, so that the program
// is one file and makes the same pages on every machine.
//
// It contains bytes, those of two faces packed; package face reads them. The faces are
// TrueType, made from free ones by the scripts in build. licenses/NOTICE.md
// says from which, under which licences and what was changed.
package fonts

import (
	"cmp"
	"embed"
	"io/fs"
	"slices"
)

//go:embed GWFangSong-Regular.ttf GWHei-Medium.ttf GWKai-Regular.ttf GWSongPage-Regular.ttf
//go:embed nonbmp_pua.tsv licenses
var embedded embed.FS

// packedNames are the faces that are embedded packed, sorted: few characters of them are in a report.
var packedNames = []string{"GWBiaoSong-Bold.ttf", "GWRare-Light.ttf"}

// packedData has the packed faces in the order of packedNames. They are strings since embed.FS would copy the whole of
// them at each start.
var packedData = []*string{&biaoSong, &rare}

//go:embed GWBiaoSong-Bold.ttf.packed
var biaoSong string

//go:embed GWRare-Light.ttf.packed
var rare string

// FS has the faces, the table of private codes for the characters beyond the
// BMP that they show (nonbmp_pua.tsv) and the licences.
var FS fs.ReadDirFS = files{}

// files is embedded with the packed faces unpacked.
type files struct{}

// Open opens a file.
func (files) Open(name string) (fs.File, error) {
	if i := slices.Index(packedNames, name); i >= 0 {
		return openPacked(name, *packedData[i])
	}
	return embedded.Open(name)
}

// ReadDir returns the entries of a folder, sorted.
func (files) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := embedded.ReadDir(name)
	if err != nil || name != "." {
		return entries, err
	}
	for i, face := range packedNames {
		p, err := openPacked(face, *packedData[i])
		if err != nil {
			return nil, err
		}
		entries = append(entries, fs.FileInfoToDirEntry(packedInfo{p}))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}
