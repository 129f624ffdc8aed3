package docx

import (
	"strings"

	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/unit"
)

// box returns a table at a fixed place of the page. anchor is the edge from which place is measured.
func (b *body) box(x *furniture.Box, anchor string, place ...any) string {
	var rows strings.Builder
	for _, r := range x.Rows {
		height := max(unit.Twip, r.Height) + r.Above.Width // a border between rows belongs to the lower row
		if r.Line != nil || r.Paragraphs != nil {
			height = 0
		}
		borders := wrap("tcBorders", border("top", r.Above)+border("bottom", r.Below))
		rows.WriteString(tableRow(height, "exact", whole, cell(x.Width, borders, b.content(r))))
	}
	at := tag("tblpPr", append([]any{"leftFromText", 0, "rightFromText", 0, "vertAnchor", anchor, "horzAnchor", "page",
		"tblpX", x.Left.Twips()}, place...)...)
	return plainTable([]unit.Length{x.Width}, "", at, rows.String())
}

// content returns the paragraphs of a row.
func (b *body) content(r furniture.Row) (text string) {
	switch {
	case r.Issuers != nil:
		return b.issuer(r.Issuers, r.Issuers.Align, r.Issuers.Names[0], r.Issuers.Spread[0])
	case r.Line != nil:
		return b.line(r)
	case r.Paragraphs == nil:
		return low()
	}
	for _, p := range r.Paragraphs {
		text += b.paragraph(p)
	}
	return text
}

// low returns an empty paragraph of almost no height.
func low() string { return empty(unit.Twip, "", "") }

// border returns one border, or "" for a rule of no width.
func border(side string, r furniture.Rule) string {
	colour := "auto"
	if r.Red {
		colour = "FF0000"
	}
	return when(r.Width > 0, tag(side, "val", "single", "sz", r.Width.EighthPoints(), "space", 0, "color", colour))
}

// plainTable returns a table without borders and margins.
func plainTable(widths []unit.Length, indent, place, rows string) string {
	properties := place + dxa("tblW", unit.Sum(widths)) + indent + tag("tblLayout", "type", "fixed") +
		cellMargins(0)
	return "    <w:tbl>" + wrap("tblPr", properties) + grid(widths) + "\n" + rows + "    </w:tbl>\n"
}
