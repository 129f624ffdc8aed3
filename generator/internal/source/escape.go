package source

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// decode puts characters i to j of ln into b; in a basic string a backslash
// opens an escape. A backslash at the line's end sets b.joined, and the blanks before the next character are passed over.
func (s *scanner) decode(b *builder, ln *line, i, j int, basic bool) {
	for i < j {
		r := ln.r[i]
		if b.joined && isBlank(r) {
			i++
			continue
		}
		b.joined = false
		if r != '\\' || !basic {
			b.put(r, ln.no, ln.col[i])
			i++
			continue
		}
		if blankTo(ln, i+1, j) && j == len(ln.r) {
			b.joined = true
			s.l.Add(diag.Diagnostic{Severity: diag.Warning, Code: diag.F035, Place: s.place(ln, i, i+1),
				Message: "行末有一个反斜杠 \\，它把这一行和下一行接成了一段", Hint: "不是有意的，就删去它"})
			return
		}
		r, n := escape(ln.r[i:j])
		switch {
		case n == 0:
			s.fault(diag.F023, s.place(ln, i, i+1), "反斜杠 \\ 在这里有特别的意思，不能单独写", "要写反斜杠就写两个：\\\\", ln.insert(i+1, `\`))
			b.put('\\', ln.no, ln.col[i])
			n = 1
		case r != '\n' && r != '\t' && (isControl(r) || isInvisible(r) || unicode.Is(unicode.Co, r)):
			s.fault(diag.F007, s.place(ln, i, i+n), "这样写出来的是一个印不出来的字符", "删去它")
		default:
			b.put(r, ln.no, ln.col[i])
		}
		i += n
	}
}

// blankTo reports whether only TOML's blanks stand from i to j.
func blankTo(ln *line, i, j int) bool {
	for ; i < j; i++ {
		if !isBlank(ln.r[i]) {
			return false
		}
	}
	return true
}

// escape reads the escape that r begins with: its character and its length, 0 when it is none.
// Only \\ \" \n \t \uXXXX and \UXXXXXXXX are taken: TOML has others, but a form that
// holds them holds a path with single backslashes.
func escape(r []rune) (rune, int) {
	if len(r) < 2 {
		return 0, 0
	}
	digits := 0
	switch r[1] {
	case '\\', '"':
		return r[1], 2
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	if digits == 0 || len(r) < 2+digits {
		return 0, 0
	}
	v, err := strconv.ParseUint(string(r[2:2+digits]), 16, 32)
	if err != nil || v > unicode.MaxRune || !utf8.ValidRune(rune(v)) {
		return 0, 0
	}
	return rune(v), 2 + digits
}
