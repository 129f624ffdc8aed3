package layout

import (
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// pieces returns the ranges of a cell's text that must not be broken: words, numbers with their units, dates,
// telephone numbers, addresses up to a slash, short brackets. The ranges do not include the blanks between them.
func pieces(text []rune) (out [][2]int) {
	for i := 0; i < len(text); {
		if unicode.IsSpace(text[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(text) && attached(text, end) {
			end++
		}
		out = append(out, [2]int{i, end})
		i = end
	}
	return out
}

// attached reports whether a line should not be broken before character i.
func attached(text []rune, i int) bool {
	a, b := text[i-1], text[i]
	if a == ' ' || b == ' ' { // within a number: 1 234 567
		if a == ' ' {
			i--
		}
		return han.IsDigit(han.At(text, i-1)) && han.IsDigit(han.At(text, i+1))
	}
	if strings.ContainsRune("/?&", a) && a != b && inAddress(text[:i]) {
		return false
	}
	_, _, noEnd := typography.Breaking(a)
	_, noBegin, _ := typography.Breaking(b)
	connects := strings.ContainsRune("—–\uFF5E", b) && a != b
	return noEnd || noBegin || connects || western(a) && western(b) || counted(text, i) || throughout(text, i) ||
		bracketed(text, i)
}

// inAddress reports whether text ends within the path of a web address, which may be broken as in running text.
func inAddress(text []rune) bool {
	from := len(text)
	for from > 0 && text[from-1] > ' ' && text[from-1] < unicode.MaxASCII {
		from--
	}
	_, path, found := strings.Cut(string(text[from:]), "://")
	return found && path != "" || strings.HasPrefix(string(text[from:]), "www.")
}

// western reports whether r is part of a Western word or number, or connects two numbers.
func western(r rune) bool {
	return typography.ScriptOf(r) == typography.Western || strings.ContainsRune("—–\uFF5E\uFF05‰℃", r)
}

// unitChars is the maximum number of characters after a number that are taken for its unit: 万元, 人次.
const unitChars = 2

// throughout reports whether character i is a 至 between two dates, or directly follows such a 至.
func throughout(text []rune, i int) bool {
	if text[i] != '至' {
		i--
	}
	return text[i] == '至' && strings.ContainsRune("年月日", han.At(text, i-1)) && han.IsDigit(han.At(text, i-2)) &&
		han.IsDigit(han.At(text, i+1))
}

// counted reports whether character i belongs to the number before it, or is the first digit of a number that
// belongs to a 第, or to a year or month, before it.
func counted(text []rune, i int) bool {
	if han.IsDigit(text[i]) {
		return text[i-1] == '第' || strings.ContainsRune("年月日时", text[i-1]) && han.IsDigit(han.At(text, i-2))
	}
	for n := range unitChars {
		if !unicode.Is(unicode.Han, text[i-n]) {
			return false
		}
		before := han.At(text, i-n-1)
		if strings.ContainsRune("余多几", before) {
			before = han.At(text, i-n-2)
		}
		if han.IsDigit(before) || strings.ContainsRune("%\uFF05", before) {
			return true
		}
	}
	return false
}

// shortBracket is the maximum number of characters inside a bracket that is not broken: \uFF08万元\uFF09.
const shortBracket = 4

// bracketed reports whether characters i-1 and i are within a short bracket, or i follows a bracket as a telephone
// number follows its area code: \uFF080571\uFF0988880000.
func bracketed(text []rune, i int) bool {
	if text[i-1] == '\uFF09' && han.IsDigit(text[i]) {
		i--
		for han.IsDigit(han.At(text, i-1)) {
			i--
		}
		return han.At(text, i-1) == '\uFF08'
	}
	for open := i - 1; i-open <= shortBracket; open-- {
		switch han.At(text, open) {
		case '\uFF08':
			return slices.Contains(text[i:min(len(text), open+shortBracket+2)], '\uFF09')
		case '\uFF09':
			return false
		}
	}
	return false
}

// uncut returns the greatest width up to width, in twips, at which no line of p ends inside a piece and the last
// line has more than one character. If p would have more lines at that width, it returns width.
func (p *para) uncut(pieces [][2]int, width int) int {
	if uncut, lines := narrowed(p, pieces, width); lines <= linesOf(p, width) {
		return uncut
	}
	return width
}

// narrowed returns the width that uncut looks for, and the number of lines of p at that width.
func narrowed(p *para, pieces [][2]int, width int) (uncut, lines int) {
	var start, i int
	for lines = 1; i < len(pieces); {
		from, to := pieces[i][0], pieces[i][1]
		switch first := p.width(start, from+1); {
		case from == start || p.widthAnywhere(start, to) <= width:
			i++
		case first <= width && to > from+1:
			return narrowed(p, pieces, first-1)
		case to == len(p.glyphs) && to == from+1 && start < from-1 && p.width(start, from) <= width:
			return narrowed(p, pieces, p.width(start, from)-1)
		default:
			lines, start = lines+1, from
		}
	}
	return width, lines
}

// linesOf returns the number of lines of p in a given width, if lines may end anywhere.
func linesOf(p *para, width int) int {
	lines, start := 1, 0
	for i := range p.glyphs {
		if i > start && p.width(start, i+1) > width {
			lines, start = lines+1, i
		}
	}
	return lines
}
