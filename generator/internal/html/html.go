// Package html writes the composed report as one web page: a file without scripts and external resources, with
// headings, tables and landmarks for screen readers, and a print style that looks like the printed page.
//
// It has the words of the document and the looks of the style. The browser breaks lines and pages. Package md writes
// the same as Markdown.
package html

import (
	"fmt"
	"html"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
)

// Write returns the web page of d in UTF-8.
func Write(d *document.Document, s *style.Style) []byte {
	w := writer{style: s}
	for _, b := range d.Blocks {
		b.Accept(&w)
	}
	w.enter("") // closes the last landmark
	var page strings.Builder
	page.WriteString("<!DOCTYPE html>\n<html lang=\"" + escape(d.Meta.Language) + "\">\n<head>\n" +
		"<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<title>" + escape(d.Meta.Title) + "</title>\n")
	for _, m := range [][2]string{
		{"ArticleTitle", d.Meta.Title}, {"ContentSource", d.Meta.Author}, // tags of 政府网站发展指引 (国办发〔2017〕47号)
		{"author", d.Meta.Author}, {"description", d.Meta.Subject},
	} {
		fmt.Fprintf(&page, "<meta name=\"%s\" content=\"%s\">\n", m[0], escape(m[1]))
	}
	page.WriteString("<style>\n" + w.sheet() + "</style>\n</head>\n<body>\n")
	if d.Draft {
		page.WriteString("<aside class=\"draft\" aria-label=\"草稿\"><p>草稿</p></aside>\n")
	}
	page.WriteString(portal(d.Meta.Portal) + w.body.String() + "</body>\n</html>\n")
	return []byte(page.String())
}

// writer is the visitor that writes blocks. A report is header, main text and footer, in this order.
type writer struct {
	style    *style.Style
	body     strings.Builder
	used     [document.Roles]bool // roles used, for the style sheet
	landmark string               // open element: header, main, footer; or ""
	level    int                  // of the last heading, from 1
}

// enter closes the open landmark and opens another, unless it is already open.
func (w *writer) enter(landmark string) {
	if landmark == w.landmark {
		return
	}
	if w.landmark != "" {
		w.body.WriteString("</" + w.landmark + ">\n")
	}
	if landmark != "" {
		w.body.WriteString("<" + landmark + ">\n")
	}
	w.landmark = landmark
}

// line writes one line of 版头 or 版记 that is not a paragraph of the document.
func (w *writer) line(role document.Role, text string) {
	if text != "" {
		w.used[role] = true
		fmt.Fprintf(&w.body, "<p class=\"%s\">%s</p>\n", role, escape(text))
	}
}

// pair writes one line with a text at each end.
func (w *writer) pair(role document.Role, left, right string) {
	w.used[role] = true
	fmt.Fprintf(&w.body, "<div class=\"%s pair\"><span>%s</span> <span>%s</span></div>\n",
		role, escape(left), escape(right))
}

// portal returns the table of metadata that portals show above a document, or "".
func portal(items []document.Item) string {
	if len(items) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<aside aria-label=\"文件信息\">\n<dl class=\"portal\">\n")
	for _, it := range items {
		fmt.Fprintf(&b, "<div><dt>%s</dt><dd>%s</dd></div>\n", escape(it.Name), escape(it.Value))
	}
	b.WriteString("</dl>\n</aside>\n")
	return b.String()
}

// escape returns s for text and for attributes in double quotation marks.
func escape(s string) string { return html.EscapeString(s) }
