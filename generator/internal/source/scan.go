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

// pos is the place of one character in the file.
type pos struct {
	line, col int // from 1
	start     int // offset of its first byte
}

// chars contains the characters of a file, each line ended by '\n'. load reports and skips control characters and
// invisible characters.
type chars struct {
	f   *File
	r   []rune
	pos []pos
}

// load returns the characters of f and reports strange characters, each once per line.
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
			place := diag.Place{File: f.Name, Line: i + 1, Col: at[0].col, Len: 1, Text: line}
			d := report.Report(code, place, message, hint)
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

// strange returns the fault of a character of size bytes that is not allowed. For a usual character, code is "".
func strange(r rune, size int) (code diag.Code, message, hint string) {
	switch {
	case ' ' <= r && r <= '~' || 0x4E00 <= r && r <= 0x9FFF || r == '\t':
	case r == utf8.RuneError && size == 1:
		return diag.F006, "这里的字坏了，不是 UTF-8", "删去坏了的字，重新打上"
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return diag.F007, fmt.Sprintf("有一个控制字符（U+%04X），填报表里不能有", r), "删去它；要换行就按回车键"
	case 0xF020 <= r && r <= 0xF0FF: // a character of a symbol font
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

// eol returns the index of the '\n' at the end of the line of character i.
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

// replace returns the edit that replaces characters i to j of one line by s. If j is i, it inserts s before
// character i.
func (c *chars) replace(i, j int, s string) []diag.Fix {
	return []diag.Fix{{Start: c.pos[i].start, End: c.pos[j].start, New: s}}
}

// find returns the first character at or after a column of a line, both from 1.
func (c *chars) find(line, col int) int {
	i, _ := slices.BinarySearchFunc(c.pos, pos{line: line, col: col}, func(a, b pos) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.col, b.col))
	})
	return i
}

// after returns the index of the first character from i that is not a blank. ends reports whether only a comment or
// nothing follows.
func (c *chars) after(i int) int { return run(c.r, i, isSpace) }
func (c *chars) ends(i int) bool { return isStop(c.r[c.after(i)]) }

// run returns the end of the characters from i for which is is true.
func run(r []rune, i int, is func(rune) bool) int {
	for i < len(r) && is(r[i]) {
		i++
	}
	return i
}

// isBlank reports whether r is a blank in TOML, isWide whether it is not ASCII, isSpace whether it is a blank or
// looks like one.
func isBlank(r rune) bool { return r == ' ' || r == '\t' }
func isWide(r rune) bool  { return r > unicode.MaxASCII }
func isSpace(r rune) bool { return r == '\t' || unicode.Is(unicode.Zs, r) }

// is reports whether r, or its half-width form, is one of chars.
func is(r rune, chars string) bool { return strings.ContainsRune(chars, han.Fold(r)) }

// isStop reports whether r ends the readable part of a line: the end of the line, or the beginning of a comment.
func isStop(r rune) bool { return is(r, "\n#") }

// scanner divides the file into statements: a blank line, a comment, a header, or an entry with all lines of its
// text.
type scanner struct {
	*chars
	diag.Reporter
	l *diag.List

	at     int                   // next character to scan, the first of a line
	blanks map[int]int           // indexes in l of faults of odd blanks, by line
	signs  map[int]int           // indexes in l of faults of full-width signs, by line
	table  *Table                // the current table
	seen   map[string]diag.Place // places of headers, by full name
	keys   map[string]diag.Place // places of keys in the current table
}

// scan reads every statement.
func (s *scanner) scan() {
	for s.at < len(s.r) {
		i := s.skip(s.at)
		s.at = s.eol(i) + 1
		switch {
		case s.isEnd(i):
		case is(s.r[i], "[【"):
			s.header(i)
		default:
			s.entry(i)
		}
	}
}

// skip returns the index of the first character from i that is not a blank, and reports odd blanks before it.
func (s *scanner) skip(i int) int {
	for ; isSpace(s.r[i]); i++ {
		s.want(i, ' ')
	}
	return i
}

// skipBack returns i without the blanks before it, but at least from, and reports odd blanks.
func (s *scanner) skipBack(from, i int) int {
	for ; i > from && isSpace(s.r[i-1]); i-- {
		s.want(i-1, ' ')
	}
	return i
}

// isEnd reports whether the line ends or a comment begins at i. It reports a full-width ＃.
func (s *scanner) isEnd(i int) bool {
	if s.r[i] == '\uFF03' {
		s.want(i, '#')
	}
	return isStop(s.r[i])
}

// want replaces character i by ascii if it is an odd blank or a full-width sign, and reports it. All such characters
// of one line are one fault, reported at the first.
func (s *scanner) want(i int, ascii rune) {
	const wrong = "用得不对，程序不认"
	r := s.r[i]
	if r == ascii || isBlank(r) {
		return
	}
	s.r[i] = ascii
	faults := s.signs
	if ascii == ' ' {
		faults = s.blanks
	}
	n, again := faults[s.pos[i].line]
	if !again {
		n = len(*s.l)
		faults[s.pos[i].line] = n
		name := "全角空格"
		if r != '\u3000' {
			name = fmt.Sprintf("特殊空格（U+%04X）", r)
		}
		if ascii == ' ' {
			s.Report(diag.F010, s.place(i, i+1), "这里有一个看不出来的"+name+"，程序不认", "删去它，或者换成普通的半角空格")
		} else {
			s.Report(diag.F011, s.place(i, i+1), wrong, "改成英文（半角）的")
		}
	}
	d := &(*s.l)[n]
	d.Fixes = append(d.Fixes, s.replace(i, i+1, string(ascii))...)
	if was := "「" + string(r) + "」"; ascii != ' ' && !strings.Contains(d.Message, was) {
		d.Message = strings.TrimSuffix(d.Message, wrong) + was + wrong
		d.Hint += " " + string(ascii)
	}
}

// trailing reports words after a part of the line, which is called what and ends at i.
func (s *scanner) trailing(i int, what string) {
	if i = s.skip(i); !s.isEnd(i) {
		s.Report(diag.F024, s.place(i, s.skipBack(i, s.eol(i))), what+"后面多了字", "是说明的，前面加 #；是内容的，另起一行")
	}
}

// example returns a hint with a line of the form as it should be written.
func example(format string, a ...any) string { return "写成：" + fmt.Sprintf(format, a...) }
