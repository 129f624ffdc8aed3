package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// change is what the characters up to j are meant as.
type change struct {
	j    int
	text string
}

// change notes that characters i to j are meant as text, and returns the edit.
func (v *entryReader) change(i, j int, text string) []diag.Fix {
	v.changes[i] = change{j, text}
	return v.replace(i, j, text)
}

// escaped notes the changes by which a basic string has characters i to j as they are.
func (v *entryReader) escaped(i, j int) {
	for ; i < j; i++ {
		if v.r[i] == '\\' || v.r[i] == '"' {
			v.change(i, i+1, `\`+string(v.r[i]))
		}
	}
}

// backslashes reports and doubles the backslashes from i to j, in a basic string, that begin no escape.
func (v *entryReader) backslashes(i, j int) {
	for ; i < j && v.mark == '"'; i++ {
		if n := escape(v.r[i:j]); n > 0 {
			i += n - 1
		} else if v.r[i] == '\\' && v.r[run(v.r[:j-1], i+1, isBlank)] != '\n' { // else it joins the line to the next one
			v.Report(diag.F023, v.place(i, i+1), "反斜杠 \\ 在这里有特别的意思，不能单独写", "要写反斜杠就写两个：\\\\").Fixes =
				v.change(i, i+1, `\\`)
		}
	}
}

// escape returns the length of the escape that r begins with, 0 when it is none. Only \\ \" \n \t \uXXXX and
// \UXXXXXXXX are taken: TOML has others, but a form that has them has a path with single backslashes.
func escape(r []rune) int {
	if len(r) < 2 || r[0] != '\\' || !strings.ContainsRune(`\"ntuU`, r[1]) {
		return 0
	}
	s := string(r[:min(len(r), 10)])
	if _, _, tail, err := strconv.UnquoteChar(s, '"'); err == nil {
		return utf8.RuneCountInString(s[:len(s)-len(tail)])
	}
	return 0
}

// meant returns characters i to j with their changes and, for each, the character of the file that it comes from.
func (v *entryReader) meant(i, j int) (r []rune, src []int) {
	for i < j {
		c, ok := v.changes[i]
		if !ok {
			c = change{i + 1, string(v.r[i])}
		}
		for _, t := range c.text {
			r, src = append(r, t), append(src, i)
			i = min(i+1, c.j-1)
		}
		i = c.j
	}
	return r, src
}

// decode lets the library read characters i to j with their changes between three marks and sets the value. The
// library accepts every such text: one that it refuses is a fault of this package.
func (v *entryReader) decode(i, j int) {
	r, src := v.meant(i, j)
	marks := strings.Repeat(string(v.mark), 3)
	var got struct{ V string }
	if _, err := toml.Decode("V = "+marks+string(r)+marks, &got); err != nil {
		panic("internal error: " + err.Error())
	}
	if len(r) > 0 && r[0] == '\n' { // the library drops the first line feed of a text
		r, src = r[1:], src[1:]
	}
	v.Value.Lines = v.lines(v.align(r, src, got.V))
}

// align returns the characters of the value that the library decoded from r, and where they come from.
func (v *entryReader) align(r []rune, src []int, decoded string) ([]rune, []int) {
	n := 0
	for i := 0; i < len(r); {
		width := 1
		if v.mark == '"' && r[i] == '\\' {
			if width = escape(r[i:]); width == 0 {
				v.Report(diag.F035, v.place(src[i], src[i]+1), "行末有一个反斜杠 \\，它把这一行和下一行接成了一段", "不是有意的，就删去它")
				i = run(r, i+1, func(c rune) bool { return c == '\n' || isBlank(c) })
				continue
			}
		}
		c, size := utf8.DecodeRuneInString(decoded)
		decoded = decoded[size:]
		if code, _, _ := strange(c, size); width > 1 && c != '\n' && code != "" {
			v.Report(diag.F007, v.place(src[i], src[i]+width), "这样写出来的是一个印不出来的字符", "删去它")
		} else {
			r[n], src[n] = c, src[i]
			n++
		}
		i += width
	}
	return r[:n], src[:n]
}

// lines returns the lines of r, which comes from src, trimmed, without the empty ones.
func (c *chars) lines(r []rune, src []int) (out []Line) {
	for i, end := 0, 0; i < len(r); i = end + 1 {
		i = run(r, i, han.IsBlank)
		end = run(r, i, func(r rune) bool { return r != '\n' })
		text := strings.TrimRightFunc(string(r[i:end]), han.IsBlank)
		if text == "" {
			continue
		}
		l := Line{Text: text, No: c.pos[src[i]].line, Cols: make([]int, utf8.RuneCountInString(text)), File: c.f}
		for k := range l.Cols {
			if p := c.pos[src[i+k]]; p.line == l.No {
				l.Cols[k] = p.col
			} else { // joined by a backslash: the first line has no column for it
				l.Cols[k] = l.Cols[k-1]
			}
		}
		out = append(out, l)
	}
	return out
}

const pairHint = "数的名字两头各要两个花括号：{{名字}}"

// braces reports {{名}} that are written wrongly in one line of a string.
func (s *scanner) braces(l Line) {
	r := []rune(l.Text)
	var full []int // full-width braces of right pairs
	for _, b := range han.FindBraces(l.Text) {
		p := l.Place(b.Start, b.End-b.Start)
		switch {
		case b.Opening == 0:
			s.Report(diag.F032, p, "花括号不成对：前面没有 {{", pairHint)
		case b.Closing == 0:
			s.Report(diag.F032, p, "花括号不成对：后面没有 }}", pairHint)
		case b.Opening != 2 || b.Closing != 2:
			s.Report(diag.F032, p, "花括号不成对：两头各要两个", example("{{%s}}", b.Name))
		case b.Name == "":
			s.Report(diag.F033, p, "两个花括号之间没有名字", "写上数的名字，例：{{名字}}")
		default:
			pair := []int{b.Start, b.Start + 1, b.End - 2, b.End - 1}
			full = append(full, slices.DeleteFunc(pair, func(n int) bool { return r[n] <= '~' })...)
		}
	}
	if full == nil {
		return
	}
	d := s.Report(diag.F031, l.Place(full[0], 1), "花括号是全角的，程序不认", "改成半角的 {{ 和 }}")
	for _, i := range full {
		at := s.find(l.No, l.Cols[i])
		if s.r[at] != r[i] { // written as \uXXXX: only a person can change it
			d.Fixes = nil
			return
		}
		d.Fixes = append(d.Fixes, s.replace(at, at+1, string(han.Fold(r[i])))...)
	}
}
