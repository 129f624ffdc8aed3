package ngram

import "fazhi/generator/internal/han"

// The symbols of what is no Chinese character of the basic block.
const (
	Mark   = '|' // marks between words, of any number in a row, and what begins and ends a text
	Number = '0' // digits, Latin letters and rare characters
)

// Symbols returns the text as it is counted, and for each symbol the place of the first character that it stands for. A
// mark is in front of the text and behind it. Blanks, bold marks and quotation marks are left out.
func Symbols(text []rune) (symbols []uint16, places []int) {
	symbols, places = make([]uint16, 1, len(text)+2), make([]int, 1, len(text)+2)
	symbols[0] = Mark
	add := func(s uint16, place int) {
		if s > Mark || s != symbols[len(symbols)-1] {
			symbols, places = append(symbols, s), append(places, place)
		}
	}
	for i, r := range text {
		switch {
		case r == ' ' || r == '\t' || r == '\u3000' || r == '*' || r == '“' || r == '”':
		case 0x4E00 <= r && r <= 0x9FFF:
			add(uint16(r), i)
		case han.IsDigit(r), han.IsLatin(r), han.IsHan(r), r == '.', r == '%':
			add(Number, i)
		default:
			add(Mark, i)
		}
	}
	add(Mark, len(text))
	return symbols, places
}
