// Package templates contains the data of the program: page styles, the
// parts of the Word package, report kinds, words of the language for proof-reading and the explanations of codes.
//
// It only embeds. What the files mean is the business of the rooms that read
// them; each gets its folder as an fs.FS from the program's front door.
package templates

import "embed"

// FS has the folders styles, docx, reports, newkind, proof and codes. The Word package has names that begin
// with "_" and ".", hence "all:".
//
//go:embed all:styles all:docx all:codes all:proof all:reports all:newkind
var FS embed.FS
