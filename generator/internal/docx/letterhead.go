package docx

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// letterhead gives 版头. That of a 文件 is paragraphs of exact height one below
// the other, so that nothing has to be placed; its marks, when there are
// several, are a table without borders.
func (w *writer) letterhead(d *document.Letterhead) string {
	if d.Letter {
		return w.letter(w.style.Letter(d))
	}
	h := w.style.Head(d)
	return w.rows(h.Above) + w.space(h.Space, "") + w.mark(h.Mark) + w.space(h.Gap, "") + w.rows(h.Below) +
		w.space(h.RuleGap, wrap("pBdr", red("bottom", h.Rule)))
}

// letter gives the 版头 of a 信函: the mark and the upper double rule in a table
// placed on the page, the text beginning below it; the lower double rule in
// another, above the page's edge. LibreOffice follows both where they are
// placed from the page's edges, Word by documentation.
func (w *writer) letter(l style.Letter) string {
	single := func(height unit.Length, borders, content string) string {
		return ruledRow(height, "exact", wrap("tcBorders", borders), l.Width, content)
	}
	upper := plainTable([]unit.Length{l.Width}, "", tag("tblpPr", "leftFromText", 0, "rightFromText", 0, "vertAnchor", "page", "horzAnchor", "page",
		"tblpX", l.Left.Twips(), "tblpY", l.Top.Twips()),
		single(l.Mark.Height(), "", w.markLine(l.Mark, 0))+
			when(l.RuleGap > 0, single(l.RuleGap, "", w.low()))+
			single(l.Rule*2, red("top", l.Rule)+red("bottom", l.Thin()), w.low())) // the last row's lower border comes on top
	lower := plainTable([]unit.Length{l.Width}, "", tag("tblpPr", "leftFromText", 0, "rightFromText", 0, "vertAnchor", "page", "horzAnchor", "page",
		"tblpX", l.Left.Twips(), "tblpYSpec", "bottom"),
		single(l.Thin()+l.Rule, red("top", l.Thin())+red("bottom", l.Rule), w.low())+
			single(l.Foot+l.Rule, red("top", l.Rule), w.low())) // a border between rows belongs to the lower one
	return upper + w.space(l.Gap, "") + w.rows(l.Rows) + lower
}

// red gives one red border.
func red(side string, width unit.Length) string { return border(side, width, "FF0000") }

func border(side string, width unit.Length, colour string) string {
	return tag(side, "val", "single", "sz", width.EighthPoints(), "space", 0, "color", colour)
}

// space gives an empty paragraph of exact height, nothing for none.
func (w *writer) space(height unit.Length, borders string) string {
	if height.Twips() < 1 {
		return ""
	}
	return "    " + wrap("p", wrap("pPr", borders+spacing(style.Paragraph{Pitch: height})+wrap("rPr", size(unit.Pt)))) + "\n"
}

// low gives an empty paragraph with no height to speak of.
func (w *writer) low() string {
	return wrap("p", wrap("pPr", spacing(style.Paragraph{Pitch: unit.Twip})+wrap("rPr", size(unit.Pt))))
}

// rows gives rows of text.
func (w *writer) rows(rows []style.Row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString("    " + w.rowOf(r) + "\n")
	}
	return b.String()
}

// rowOf gives one row; its pieces stand at tab stops.
func (w *writer) rowOf(r style.Row) string {
	base := w.style.Paragraphs[r.Role]
	align := style.Left
	if r.Centre {
		align = style.Centre
	}
	tabs, runs := "", ""
	for _, p := range r.Pieces {
		if p.Text == "" {
			continue
		}
		if p.At > 0 {
			side := "left"
			if p.Right {
				side = "right"
			}
			tabs += tag("tab", "val", side, "pos", p.At.Twips())
			runs += "<w:r><w:tab/></w:r>"
		}
		runs += w.said(p.Text, w.style.Paragraphs[p.Role].Looks(), p.Role != r.Role)
	}
	return wrap("p", wrap("pPr", tag("pStyle", "val", styleID(r.Role))+wrap("tabs", tabs)+when(align != base.Align, justify(align)))+runs)
}

// said gives a text in runs; direct states all of its looks, else they are its paragraph's.
func (w *writer) said(text string, l style.Looks, direct bool) string {
	var b strings.Builder
	for text != "" {
		name, n := w.stretch(l.Face, text)
		w.shown.add(name, l.Face, text[:n])
		other := name != w.style.Faces[l.Face].Office
		ambiguous := strings.ContainsFunc(text[:n], ambiguous)
		fonts := when(ambiguous, tag("rFonts", "hint", "eastAsia"))
		if direct || other {
			attributes := []any{"ascii", name, "eastAsia", name, "hAnsi", name, "cs", name}
			if ambiguous || other {
				attributes = append(attributes, "hint", "eastAsia")
			}
			fonts = tag("rFonts", attributes...)
		}
		properties := fonts
		if direct {
			properties += when(l.Bold, tag("b")+tag("bCs")) + when(l.Red, tag("color", "val", "FF0000")) +
				tag("spacing", "val", l.Spacing.Twips()) + size(l.Size)
		}
		b.WriteString(wrap("r", wrap("rPr", properties)+`<w:t xml:space="preserve">`+escape(text[:n])+"</w:t>"))
		text = text[n:]
	}
	return b.String()
}

// markLine gives line i of 发文机关标志, in the middle.
func (w *writer) markLine(m style.Mark, i int) string {
	return w.markParagraph(m, style.Centre, m.Names[i], 0)
}

func (w *writer) markParagraph(m style.Mark, a style.Align, text string, spread unit.Length) string {
	// Word counts what is added behind the last character: it has a run without.
	l, end := m.Looks, []rune(text)
	l.Spacing = spread
	runs := ""
	if n := len(end) - 1; spread > 0 {
		runs = w.said(string(end[:n]), l, true)
		text, l.Spacing = string(end[n:]), 0
	}
	return wrap("p", wrap("pPr", tag("pStyle", "val", styleID(document.Issuer))+spacing(style.Paragraph{Pitch: m.Pitch})+
		when(a != w.style.Paragraphs[document.Issuer].Align, justify(a)))+runs+w.said(text, l, true))
}

// markSlack is by how many twips a cell is wider than its text, so that no rounding breaks it.
const markSlack = 60

// mark gives 发文机关标志: one line in the middle, or a table of names with
// their suffix at the right.
func (w *writer) mark(m style.Mark) string {
	if len(m.Names) == 1 {
		return "    " + w.markLine(m, 0) + "\n"
	}
	slack := unit.Twips(markSlack)
	widths := []unit.Length{m.Width + slack, m.Gap - slack, m.SuffixWidth() + slack}
	if m.Suffix == "" {
		widths = widths[:1]
	}
	var b strings.Builder
	for i, name := range m.Names {
		b.WriteString("      <w:tr>" + wrap("trPr", tag("cantSplit")+tag("trHeight", "val", m.Pitch.Twips(), "hRule", "exact")))
		b.WriteString(cell(widths[0], "", w.markParagraph(m, style.Left, name, m.Spread[i])))
		if m.Suffix != "" {
			merge := tag("vMerge", "val", "restart")
			content := w.markParagraph(m, style.Left, m.Suffix, 0)
			if i > 0 {
				merge, content = tag("vMerge"), w.low()
			}
			b.WriteString(cell(widths[1], "", w.low()) + cell(widths[2], merge, content))
		}
		b.WriteString("</w:tr>\n")
	}
	return plainTable(widths, tag("tblInd", "w", m.Left.Twips(), "type", "dxa"), "", b.String())
}

// cell gives one cell of a table without margins, its text in the middle of its height.
func cell(width unit.Length, properties, content string) string {
	return wrap("tc", wrap("tcPr", tag("tcW", "w", width.Twips(), "type", "dxa")+properties+tag("vAlign", "val", "center"))+content)
}

// plainTable gives a table without borders and margins.
func plainTable(widths []unit.Length, indent, place, rows string) string {
	all, grid := unit.Length(0), ""
	for _, width := range widths {
		all += width
		grid += tag("gridCol", "w", width.Twips())
	}
	return "    <w:tbl>" + wrap("tblPr", place+tag("tblW", "w", all.Twips(), "type", "dxa")+indent+tag("tblLayout", "type", "fixed")+
		wrap("tblCellMar", tag("left", "w", 0, "type", "dxa")+tag("right", "w", 0, "type", "dxa"))) +
		wrap("tblGrid", grid) + "\n" + rows + "    </w:tbl>\n"
}

// ruledRow gives a row of one cell with borders.
func ruledRow(height unit.Length, rule, borders string, width unit.Length, content string) string {
	return "      <w:tr>" + wrap("trPr", tag("cantSplit")+when(height > 0, tag("trHeight", "val", height.Twips(), "hRule", rule))) +
		wrap("tc", wrap("tcPr", tag("tcW", "w", width.Twips(), "type", "dxa")+borders)+content) + "</w:tr>\n"
}

// isPlaced reports whether a block ends in a table.
func isPlaced(b document.Block) bool {
	_, table := b.(*document.Table)
	_, imprint := b.(*document.Imprint)
	return table || imprint
}
