package typography

import "fazhi/generator/internal/document"

// Piece is a part of a text that becomes one run.
type Piece struct {
	Text string        // not empty
	Keep document.Keep // how the run is kept together
}

// opening are the opening marks of Chinese text.
const opening = "“‘《〈\uFF08〔【"

// Closing are the closing marks and stops of Chinese text.
const Closing = "、。\uFF0C\uFF1A\uFF1B\uFF01\uFF1F”’\uFF09〉》」』】〕"

// Cut splits a text into runs so that word processors break its lines well
// (notes/lines.md 4.2):
//
//   - two or more consecutive dashes or ellipsis marks are one run, which Unicode's rules never break;
//   - an opening mark directly before a Western character is one run, so that it never ends a line.
//
// The concatenated pieces are the text; an empty text has no pieces.
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
		case at < start: // within a row of dashes that is a piece already
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

// rowEnd returns the offset after the row of r that begins at offset at.
func rowEnd(text string, at int, r rune) int {
	for i, c := range text[at:] {
		if c != r {
			return at + i
		}
	}
	return len(text)
}

// isOpening reports whether r is an opening mark.
func isOpening(r rune) bool {
	for _, o := range opening {
		if r == o {
			return true
		}
	}
	return false
}
