package source

import (
	"fazhi/generator/internal/diag"

	"strings"

	"fazhi/generator/internal/han"
)

// Kinds of quotation marks.
const (
	asciiDouble  = 1
	asciiSingle  = 2
	chineseQuote = 3 // and whatever else a word processor or an input method makes of a quotation mark
)

// quoteKind gives the kind of quotation mark r is, 0 for none.
func quoteKind(r rune) int {
	switch {
	case r == '"':
		return asciiDouble
	case r == '\'':
		return asciiSingle
	case strings.ContainsRune("“”„‟‘’‚‛「」『』\uFF02\uFF07", r):
		return chineseQuote
	}
	return 0
}

// value scans what stands behind the equals sign of k. A faulty value is read as it was most likely meant.
func (s *scanner) value(ln *line, k key) Value {
	i := s.skip(ln, k.next)
	if i < len(ln.r) && isEqual(ln.r[i]) && quoteBehind(ln, i+1) {
		s.fault(diag.F036, s.place(ln, i, i+1), "等号多了一个", "删去一个等号", ln.replace(i, i+1, ""))
		i = s.skip(ln, i+1)
	}
	if s.isEnd(ln, i) {
		s.fault(diag.F038, s.place(ln, k.i, k.j), "等号后面没有内容", "没有就写 "+`""`)
		return Value{Place: s.place(ln, i, i), Faulty: true}
	}
	kind := quoteKind(ln.r[i])
	switch {
	case s.triple(ln, i):
		return s.text(ln, i, k)
	case kind != 0:
		return s.quoted(ln, i, k)
	}
	return s.bare(ln, i, k)
}

// triple reports whether three quotation marks that open or close a text stand at i:
// three alike, or any three of which not all are ASCII, with nothing behind them.
func (s *scanner) triple(ln *line, i int) bool {
	if i+3 > len(ln.r) {
		return false
	}
	kinds := [3]int{quoteKind(ln.r[i]), quoteKind(ln.r[i+1]), quoteKind(ln.r[i+2])}
	switch {
	case kinds[0] == 0 || kinds[1] == 0 || kinds[2] == 0:
		return false
	case kinds[0] == kinds[1] && kinds[1] == kinds[2] && kinds[0] != chineseQuote:
		return true
	case kinds[0] != chineseQuote && kinds[1] != chineseQuote && kinds[2] != chineseQuote:
		return false
	}
	for j := i + 3; j < len(ln.r); j++ {
		if !isBlank(ln.r[j]) && !isOddBlank(ln.r[j]) {
			return ln.r[j] == '#' || ln.r[j] == '\uFF03'
		}
	}
	return true
}

// tellTriple tells three marks at i that are not those of TOML.
func (s *scanner) tellTriple(ln *line, i int, mark string) {
	if ln.text(i, i+3) != mark {
		s.fault(diag.F013, s.place(ln, i, i+3), "三个引号里有中文引号", "改成三个英文（半角）引号 "+mark, ln.replace(i, i+3, mark))
	}
}

// builder collects the characters of a string into lines.
type builder struct {
	f     *File
	runes []rune
	cols  []int
	no    int // line of the first character of runes
	out   []Line

	joined bool // the next line of the file belongs to this one
}

// put adds one character that stands in column col of line no.
func (b *builder) put(r rune, no, col int) {
	switch {
	case r == '\n':
		b.flush()
		return
	case len(b.runes) == 0:
		b.no = no
	case no != b.no: // joined by a backslash: there is no column of this line for it
		col = b.cols[len(b.cols)-1]
	}
	b.runes = append(b.runes, r)
	b.cols = append(b.cols, col)
}

// flush ends the line: trimmed, and dropped when nothing is left.
func (b *builder) flush() {
	i, j := 0, len(b.runes)
	for i < j && han.IsBlank(b.runes[i]) {
		i++
	}
	for j > i && han.IsBlank(b.runes[j-1]) {
		j--
	}
	if j > i {
		b.out = append(b.out, Line{Text: string(b.runes[i:j]), No: b.no, Cols: b.cols[i:j:j], File: b.f})
	}
	b.runes, b.cols = nil, nil
}
