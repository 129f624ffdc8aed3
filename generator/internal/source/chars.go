package source

import (
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
	line, col  int32 // from 1
	start, end int32 // offsets of its first byte and after its last
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
	n := len(f.Lines)
	for _, line := range f.Lines {
		n += utf8.RuneCountInString(line)
	}
	c := &chars{f: f, r: make([]rune, 0, n), pos: make([]pos, 0, n)}
	for i, line := range f.Lines {
		odd := map[rune][]pos{}
		p := pos{line: int32(i + 1), end: int32(f.Offsets[i])}
		for rest := line; rest != ""; {
			r, size := utf8.DecodeRuneInString(rest)
			rest = rest[size:]
			p = pos{p.line, p.col + 1, p.end, p.end + int32(size)}
			code, _, _ := strange(r, size)
			if code != "" {
				odd[r] = append(odd[r], p)
			}
			if code != diag.F007 && code != diag.F009 {
				c.r, c.pos = append(c.r, r), append(c.pos, p)
			}
		}
		c.r, c.pos = append(c.r, '\n'), append(c.pos, pos{p.line, p.col + 1, p.end, p.end})
		for r, at := range odd {
			reportStrange(report, diag.Place{File: f.Name, Line: i + 1, Col: int(at[0].col), Len: 1, Text: line}, r, at)
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

// reportStrange reports r, which cannot stay, at the first of its places in a line.
func reportStrange(report diag.Reporter, p diag.Place, r rune, at []pos) {
	code, message, hint := strange(r, int(at[0].end-at[0].start))
	if len(at) > 1 {
		message += fmt.Sprintf("，这一行共 %d 处", len(at))
	}
	d := report.Report(code, p, message, hint)
	bullet := 0xF020 <= r && r <= 0xF0FF && len(at) == 1 &&
		strings.Trim(string([]rune(p.Text)[:p.Col-1]), han.Blanks) == ""
	for _, a := range at {
		if bullet || code == diag.F009 {
			d.Fixes = append(d.Fixes, diag.Fix{Start: int(a.start), End: int(a.end)})
		}
	}
}

// text returns characters i to j.
func (c *chars) text(i, j int) string { return string(c.r[i:j]) }

// eol returns the end of the line of character i: the index of its '\n'.
func (c *chars) eol(i int) int { return i + slices.Index(c.r[i:], '\n') }

// place returns the place of characters i to j of one line. j may be one after the end of the line.
func (c *chars) place(i, j int) diag.Place {
	at := c.pos[i]
	p := diag.Place{File: c.f.Name, Line: int(at.line), Col: int(at.col), Text: c.f.Lines[at.line-1]}
	if j > i && c.r[j-1] == '\n' {
		j--
	}
	if j > i {
		p.Len = int(c.pos[j-1].col-at.col) + 1
	}
	return p
}

// replace returns the edit that puts s for characters i to j, or before character i when j is i.
func (c *chars) replace(i, j int, s string) []diag.Fix {
	start := c.pos[i].start
	if i == j && i > 0 && c.r[i-1] != '\n' {
		start = c.pos[i-1].end
	}
	end := start
	if j > i {
		end = c.pos[j-1].end
	}
	return []diag.Fix{{Start: int(start), End: int(end), New: s}}
}

// after returns the first character from i on that is no blank.
func (c *chars) after(i int) int { return run(c.r, i, isSpace) }

// ends reports whether the line has nothing but a comment from i on.
func (c *chars) ends(i int) bool { return isStop(c.r[c.after(i)]) }

// quoteAt reports whether a quotation mark is the first thing from i on.
func (c *chars) quoteAt(i int) bool { return isQuote(c.r[c.after(i)]) }

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

// isStop reports whether r ends what can be read of a line: its end, or what begins a comment.
func isStop(r rune) bool    { return r == '\n' || r == '#' || r == '\uFF03' }
func isOpening(r rune) bool { return r == '[' || r == '\uFF3B' || r == '【' }
func isClosing(r rune) bool { return r == ']' || r == '\uFF3D' || r == '】' }
func isEqual(r rune) bool   { return r == '=' || r == '\uFF1D' }
func isColon(r rune) bool   { return r == ':' || r == '\uFF1A' }
func opens(r rune) bool     { return r == '{' || r == '\uFF5B' }
func closes(r rune) bool    { return r == '}' || r == '\uFF5D' }
