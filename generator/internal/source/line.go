package source

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// line is one line of the file without the characters that are told and left
// out (controls, invisible ones): what is scanned and what is decoded.
type line struct {
	no    int
	r     []rune
	col   []int // column of each character in the file's line, from 1
	start []int // offset of its first byte in the file
	end   []int // offset behind its last byte
	last  int   // column behind the line's last character
	tail  int   // offset behind the line's last byte
}

// text gives characters i to j.
func (ln *line) text(i, j int) string { return string(ln.r[i:j]) }

// replace is the edit that puts s for characters i to j.
func (ln *line) replace(i, j int, s string) diag.Fix {
	return diag.Fix{Start: ln.start[i], End: ln.end[j-1], New: s}
}

// insert is the edit that puts s behind the first i characters.
func (ln *line) insert(i int, s string) diag.Fix {
	at := ln.tail
	switch {
	case i > 0:
		at = ln.end[i-1]
	case len(ln.r) > 0:
		at = ln.start[0]
	}
	return diag.Fix{Start: at, End: at, New: s}
}

// place gives the stretch of characters i to j; beyond the line's end there is none.
func (s *scanner) place(ln *line, i, j int) diag.Place {
	p := diag.Place{File: s.f.Name, Line: ln.no, Col: ln.last, Text: s.f.Lines[ln.no-1]}
	if i < len(ln.col) {
		p.Col = ln.col[i]
	}
	if j = min(j, len(ln.col)); j > i {
		p.Len = ln.col[j-1] + 1 - p.Col
	}
	return p
}

// strange is one kind of character of a line that cannot stay, with all its places.
type strange struct {
	r     rune
	bad   bool // bytes that are no UTF-8
	col   int  // of the first
	count int
	fixes []diag.Fix
}

// load splits the line of an index (from 0) into characters, tells the strange ones and leaves them out.
func (s *scanner) load(index int) line {
	text, at := s.f.Lines[index], s.starts[index]
	ln := line{no: index + 1, last: utf8.RuneCountInString(text) + 1, tail: at + len(text)}
	var odd []strange
	n, col := ln.last-1, 0
	numbers := make([]int, 3*n)
	ln.r, ln.col, ln.start, ln.end = make([]rune, 0, n), numbers[:0:n], numbers[n:n:2*n], numbers[2*n:2*n]
	for i, r := range text {
		col++
		_, size := utf8.DecodeRuneInString(text[i:])
		bad := r == utf8.RuneError && size == 1
		usual := ' ' <= r && r <= '~' || 0x4E00 <= r && r <= 0x9FFF
		if !usual && (bad || isControl(r) || isInvisible(r) || unicode.Is(unicode.Co, r)) {
			k := slices.IndexFunc(odd, func(o strange) bool { return o.r == r && o.bad == bad })
			if k < 0 {
				k = len(odd)
				odd = append(odd, strange{r: r, bad: bad, col: col})
			}
			odd[k].count++
			odd[k].fixes = append(odd[k].fixes, diag.Fix{Start: at + i, End: at + i + size})
		}
		if !usual && (isControl(r) || isInvisible(r)) {
			continue
		}
		ln.r = append(ln.r, r)
		ln.col = append(ln.col, col)
		ln.start = append(ln.start, at+i)
		ln.end = append(ln.end, at+i+size)
	}
	for _, o := range odd {
		s.tellStrange(index, o)
	}
	return ln
}

// tellStrange tells one kind of strange character of line n, once for all its places in the line.
func (s *scanner) tellStrange(n int, o strange) {
	d := diag.Diagnostic{Severity: diag.Error, Place: diag.Place{File: s.f.Name, Line: n + 1, Col: o.col, Len: 1, Text: s.f.Lines[n]}}
	times := ""
	if o.count > 1 {
		times = fmt.Sprintf("，这一行共 %d 处", o.count)
	}
	switch {
	case o.bad:
		d.Code, d.Message, d.Hint = diag.F006, "这里的字坏了，不是 UTF-8"+times, "删去坏了的字，重新打上"
	case unicode.Is(unicode.Co, o.r):
		d.Code, d.Message = diag.F008, fmt.Sprintf("这个字（U+%04X）是某台电脑自己造的，别的电脑上显示不出来"+times, o.r)
		d.Hint = "换成规范字，用输入法重新打一遍；生僻字可以查《通用规范汉字表》"
	case isInvisible(o.r):
		d.Severity, d.Code, d.Fixes = diag.Warning, diag.F009, o.fixes
		d.Message, d.Hint = fmt.Sprintf("有一个看不见的字符（U+%04X），多半是从网页或者 Word 里带来的"+times, o.r), "删去就好，程序按没有它来读"
	default:
		d.Code, d.Message = diag.F007, fmt.Sprintf("有一个控制字符（U+%04X），填报表里不能有"+times, o.r)
		d.Hint = "删去它；要换行就按回车键"
	}
	s.l.Add(d)
}

// isControl reports characters that TOML or a text file forbids, the Unicode line ends among them.
func isControl(r rune) bool {
	return r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
}

// isInvisible reports characters that take no room and mean nothing in Chinese text.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u061C', r == '\uFEFF', '\u200B' <= r && r <= '\u200F',
		'\u202A' <= r && r <= '\u202E', '\u2060' <= r && r <= '\u2064', '\u2066' <= r && r <= '\u2069':
		return true
	}
	return false
}

// isBlank reports what TOML takes for a blank.
func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// isOddBlank reports what looks like a blank and is none to TOML.
func isOddBlank(r rune) bool { return !isBlank(r) && unicode.Is(unicode.Zs, r) }
