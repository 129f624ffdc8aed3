package word

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/unit"
)

// Table writes a table as wide as the text.
func (w *writer) Table(t *document.Table) {
	if w.afterTable {
		w.WriteString("<w:p/>") // Word joins adjacent tables
	}
	fit := *t
	fit.Widths = scaled(t.Widths, w.measure)
	w.WriteString(docx.Table(&fit, w.style, w.heading, w.sheet.id))
	w.afterTable = true
}

// scaled returns widths in whole twips that add up to the measure, if the measure is not 0.
func scaled(widths []unit.Length, measure unit.Length) []unit.Length {
	all, done, from := unit.Sum(widths), unit.Length(0), unit.Length(0)
	if measure == 0 || all == 0 {
		return widths
	}
	out := make([]unit.Length, len(widths))
	for i, width := range widths {
		from += width
		end := unit.Length(int64(measure)*int64(from)/int64(all)) / unit.Twip * unit.Twip
		out[i], done = end-done, end
	}
	return out
}
