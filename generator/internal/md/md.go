// Package md writes the composed report as Markdown (CommonMark with the tables of GitHub).
//
// It has the words of the document. The only looks are headings, bold text and tables; package html writes all
// looks.
package md

import (
	"regexp"
	"strings"

	"fazhi/generator/internal/document"
)

// Write returns d as Markdown in UTF-8.
func Write(d *document.Document) []byte {
	var w writer
	if d.Draft {
		w.block("**草稿**")
	}
	var portal []string
	for _, it := range d.Meta.Portal {
		portal = append(portal, "> "+escape(it.Name+"\uFF1A"+it.Value))
	}
	w.block(strings.Join(portal, "\n>\n"))
	for _, b := range d.Blocks {
		b.Accept(&w)
	}
	return []byte(strings.Join(w.blocks, "\n"))
}

// writer is the visitor that writes blocks.
type writer struct{ blocks []string }

// block writes one block, with an empty line before it unless it is the first.
func (w *writer) block(s string) {
	if s != "" {
		w.blocks = append(w.blocks, s+"\n")
	}
}

// special matches characters that have a meaning anywhere, and characters that have one at the beginning of a line.
var special = regexp.MustCompile("[\\\\`*_\\[\\]<>&~|]|^[#+=-]|^[0-9]{1,9}[.)]")

// escape escapes text so that Markdown shows its characters.
func escape(text string) string {
	return special.ReplaceAllStringFunc(text, func(s string) string {
		n := len(s) - 1 // digits before the mark of a list
		return s[:n] + `\` + s[n:]
	})
}
