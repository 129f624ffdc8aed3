package typography

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
)

// Piece is a part of a text that becomes one run.
type Piece struct {
	Text string        // not empty
	Keep document.Keep // how the run is kept together
	Glue bool          // no line break before it
	Open bool          // a line break is allowed before it, even if the rules of Western text forbid it
}

// opening are the opening marks of Chinese text.
const opening = "“‘《〈\uFF08〔【"

// Closing are the closing marks and punctuation marks of Chinese text.
const Closing = "、。\uFF0C\uFF1A\uFF1B\uFF01\uFF1F”’\uFF09〉》」』】〕"

// Cut splits a text into runs so that word processors break its lines well (notes/lines.md 4.2 to 4.4):
//
//   - two or more consecutive dashes or ellipsis marks are one run, which Unicode's rules never break;
//   - an opening mark directly before a Western character is one run, so that it never ends a line;
//   - a space between two digits is one run, which is not broken and keeps its width;
//   - text that must not be broken otherwise is runs with glue between them;
//   - what follows a stop in a list of Western words or numbers is a run of its own before which a line may end.
//
// The concatenated pieces are the text; an empty text has no pieces.
func Cut(text string) (pieces []Piece) {
	t, r := tie(text), []rune(text)
	var start int
	i := -1
	for at := range text {
		i++
		next := Piece{Keep: keepOf(r, i), Open: listed(r, i)}
		if t != nil {
			next.Glue = t.glue[i]
			if t.bound[i] && next.Keep != document.Whole {
				next.Keep = document.Bound
			}
		}
		n := len(pieces) - 1
		if n >= 0 && !next.Glue && !next.Open && next.Keep == pieces[n].Keep && next.Keep != document.Opening &&
			(next.Keep != document.Whole || r[i-1] == r[i]) {
			continue
		}
		if n >= 0 {
			pieces[n].Text = text[start:at]
		}
		pieces, start = append(pieces, next), at
	}
	if len(pieces) > 0 {
		pieces[len(pieces)-1].Text = text[start:]
	}
	return pieces
}

// keepOf returns how character i is kept together with its neighbours, without regard to ties.
func keepOf(r []rune, i int) document.Keep {
	switch {
	case rowOf(r, i):
		return document.Whole
	case strings.ContainsRune(opening, r[i]) && ScriptOf(han.At(r, i+1)) == Western:
		return document.Opening
	case r[i] == ' ' && han.IsDigit(han.At(r, i-1)) && han.IsDigit(han.At(r, i+1)):
		return document.Fixed
	}
	return document.Loose
}

// listed reports whether a line may be broken before character i, though Unicode's rules forbid it: it follows a
// punctuation mark within a list, or is between the quotation marks of two items. Neither the character nor the text
// before the mark may be Chinese.
func listed(r []rune, i int) bool {
	if before := han.At(r, i-2); before == 0 || ScriptOf(r[i]) == Chinese || ScriptOf(before) == Chinese {
		return false
	}
	if r[i-1] == '”' {
		return r[i] == '“'
	}
	return strings.ContainsRune("、。\uFF0C\uFF1A\uFF1B", r[i-1]) && !strings.ContainsRune(Closing, r[i])
}

// rowOf reports whether character i is one of two or more consecutive dashes or ellipsis marks.
func rowOf(r []rune, i int) bool {
	return strings.ContainsRune("—…", r[i]) && (han.At(r, i-1) == r[i] || han.At(r, i+1) == r[i])
}
