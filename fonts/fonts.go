// Package fonts embeds the faces that a report is set in, so that the program
// is one file and makes the same pages on every machine.
//
// It contains bytes and nothing else; package face reads them. The faces are
// TrueType, made from free ones by the scripts in build. licenses/NOTICE.md
// says from which, under which licences and what was changed.
package fonts

import "embed"

// FS has the faces, the table of private codes for the characters beyond the
// BMP that they show (nonbmp_pua.tsv) and the licences.
//
//go:embed *.ttf nonbmp_pua.tsv licenses
var FS embed.FS
