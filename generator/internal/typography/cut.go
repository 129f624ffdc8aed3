package typography

import "fazhi/generator/internal/document"

// Piece is a stretch of text that becomes one run.
type Piece struct {
	Text string
	Keep document.Keep
}

// opening are the marks that open something in a Chinese text.
const opening = "“‘《〈\uFF08〔【"

// Cut parts a text into runs so that word processors break its lines well
// (notes/lines.md 4.2):
//
//   - two or more dashes or ellipsis marks on end are a run of their own, which
//     Unicode's rules never part;
//   - an opening mark right before a Western character is a run of its own, so
//     that it never stays behind at a line's end.
//
// The pieces joined are the text; an empty text has none.
func Cut(text string) []Piece {
	var pieces []Piece
	start := 0
	add := func(end int, keep document.Keep) {
		if end > start {
			pieces = append(pieces, Piece{text[start:end], keep})
			start = end
		}
	}
	var before rune
	for at, r := range text {
		switch {
		case at < start: // in a row of dashes already cut off
		case r == '—' || r == '…':
			end := rowEnd(text, at, r)
			if end > at+len(string(r)) {
				add(at, document.Loose)
				add(end, document.Whole)
			}
		case isOpening(before) && ScriptOf(r) == Western:
			add(at-len(string(before)), document.Loose)
			add(at, document.Opening)
		}
		before = r
	}
	add(len(text), document.Loose)
	return pieces
}

// rowEnd gives the offset behind the row of r that begins at the offset at.
func rowEnd(text string, at int, r rune) int {
	for i, c := range text[at:] {
		if c != r {
			return at + i
		}
	}
	return len(text)
}

func isOpening(r rune) bool {
	for _, o := range opening {
		if r == o {
			return true
		}
	}
	return false
}
