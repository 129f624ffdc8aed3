package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// pos is where one character is in the file.
type pos struct {
	line, col int // from 1
	start     int // offset of its first byte
}

// chars is the characters of a file, each line ended by '\n'. Control and
// invisible characters are not among them: load reports and skips them.
type chars struct {
	f   *File
	r   []rune
	pos []pos
}

// load returns the characters of f and reports the strange ones, each once a line.
func load(f *File, report diag.Reporter) *chars {
	n := utf8.RuneCountInString(strings.Join(f.Lines, "\n")) + 1
	c := &chars{f: f, r: make([]rune, 0, n), pos: make([]pos, 0, n)}
	for i, line := range f.Lines {
		odd := map[rune][]pos{}
		p := pos{i + 1, 1, f.Offsets[i]}
		for rest := line; rest != ""; p.col++ {
			r, size := utf8.DecodeRuneInString(rest)
			code, _, _ := strange(r, size)
			if code != "" {
				odd[r] = append(odd[r], p)
			}
			if code != diag.F007 && code != diag.F009 {
				c.r, c.pos = append(c.r, r), append(c.pos, p)
			}
			rest, p.start = rest[size:], p.start+size
		}
		c.r, c.pos = append(c.r, '\n'), append(c.pos, p)
		for r, at := range odd {
			code, message, hint := strange(r, 1)
			if len(at) > 1 {
				message += fmt.Sprintf("，这一行共 %d 处", len(at))
			}
			d := report.Report(code, diag.Place{File: f.Name, Line: i + 1, Col: at[0].col, Len: 1, Text: line}, message, hint)
			before := line[:at[0].start-f.Offsets[i]]
			bullet := 0xF020 <= r && r <= 0xF0FF && len(at) == 1 && strings.Trim(before, han.Blanks) == ""
			for _, a := range at {
				if bullet || code == diag.F009 {
					d.Fixes = append(d.Fixes, diag.Fix{Start: a.start, End: a.start + utf8.RuneLen(r)})
				}
			}
		}
	}
	return c
}

// strange returns what is wrong with a character of size bytes that cannot stay; code is "" for a usual one.
func strange(r rune, size int) (code diag.Code, message, hint string) {
	switch {
	case ' ' <= r && r <= '~' || 0x4E00 <= r && r <= 0x9FFF || r == '\t':
	case r == utf8.RuneError && size == 1:
		return diag.F006, "这里的字坏了，不是 UTF-8", "删去坏了的字，重新打上"
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return diag.F007, fmt.Sprintf("有一个控制字符（U+%04X），填报表里不能有", r), "删去它；要换行就按回车键"
	case 0xF020 <= r && r <= 0xF0FF: // a character of a font of signs
		return diag.F008, fmt.Sprintf("这是 Word 的符号字体里的字（U+%04X），多半是项目符号，别的程序里显示不出来", r),
			"是项目符号的，删去它；是别的符号，用输入法重新打一遍"
	case unicode.Is(unicode.Co, r):
		return diag.F008, fmt.Sprintf("这个字（U+%04X）是某台电脑自己造的，别的电脑上显示不出来", r),
			"换成规范字，用输入法重新打一遍；生僻字可以查《通用规范汉字表》"
	case r == '\u00AD', r == '\u061C', r == '\uFEFF', '\u200B' <= r && r <= '\u200F',
		'\u202A' <= r && r <= '\u202E', '\u2060' <= r && r <= '\u2064', '\u2066' <= r && r <= '\u2069':
		return diag.F009, fmt.Sprintf("有一个看不见的字符（U+%04X），多半是从网页或者 Word 里带来的", r), "删去就好，程序按没有它来读"
	}
	return "", "", ""
}

// text returns characters i to j.
func (c *chars) text(i, j int) string { return string(c.r[i:j]) }

// eol returns the end of the line of character i: the index of its '\n'.
func (c *chars) eol(i int) int { return i + slices.Index(c.r[i:], '\n') }

// place returns the place of characters i to j of one line. j may be i+1 at the end of the line.
func (c *chars) place(i, j int) diag.Place {
	at := c.pos[i]
	p := diag.Place{File: c.f.Name, Line: at.line, Col: at.col, Text: c.f.Lines[at.line-1]}
	if j > i && c.r[j-1] != '\n' {
		p.Len = c.pos[j-1].col - at.col + 1
	}
	return p
}

// replace returns the edit that puts s for characters i to j of one line, or before character i when j is i.
func (c *chars) replace(i, j int, s string) []diag.Fix {
	return []diag.Fix{{Start: c.pos[i].start, End: c.pos[j].start, New: s}}
}

// find returns the first character at a column of a line, both from 1, or after it.
func (c *chars) find(line, col int) int {
	i, _ := slices.BinarySearchFunc(c.pos, pos{line: line, col: col}, func(a, b pos) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.col, b.col))
	})
	return i
}

// after returns the first character from i on that is no blank.
func (c *chars) after(i int) int { return run(c.r, i, isSpace) }

// ends reports whether the line has nothing but a comment from i on.
func (c *chars) ends(i int) bool { return isStop(c.r[c.after(i)]) }

// run returns the end of the run of is from i on.
func run(r []rune, i int, is func(rune) bool) int {
	for i < len(r) && is(r[i]) {
		i++
	}
	return i
}

// isBlank reports whether r is a blank to TOML.
func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// isSpace reports whether r is a blank or looks like one.
func isSpace(r rune) bool { return r == '\t' || unicode.Is(unicode.Zs, r) }

// is reports whether r, or what a full-width r is in ASCII, is one of chars.
func is(r rune, chars string) bool { return strings.ContainsRune(chars, han.Fold(r)) }

// isStop reports whether r ends what can be read of a line: its end, or what begins a comment.
func isStop(r rune) bool { return is(r, "\n#") }
