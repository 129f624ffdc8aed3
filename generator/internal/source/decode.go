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

// draft is a value in right TOML, as it was most likely meant.
type draft struct {
	r   []rune
	src []int // for each of r, the character of the file that it comes from
}

// add appends t, whose characters come one by one from characters i to last.
func (v *valueReader) add(i, last int, t string) {
	for _, r := range t {
		v.meant.r = append(v.meant.r, r)
		v.meant.src = append(v.meant.src, i)
		i = min(i+1, last)
	}
}

// keep adds characters i to j as they are.
func (v *valueReader) keep(i, j int) {
	v.meant.r = append(v.meant.r, v.r[i:j]...)
	for ; i < j; i++ {
		v.meant.src = append(v.meant.src, i)
	}
}

// literal adds characters i to j so that a basic string has them as they are.
func (v *valueReader) literal(i, j int) {
	for ; i < j; i++ {
		if v.r[i] == '\\' || v.r[i] == '"' {
			v.add(i, i, `\`)
		}
		v.keep(i, i+1)
	}
}

// body adds characters i to j of a string. Of a basic one it reports and
// doubles the backslashes that begin no escape.
func (v *valueReader) body(i, j int) {
	for i < j {
		n := 1
		switch {
		case !v.basic || v.r[i] != '\\':
			n = run(v.r[:j], i+1, func(r rune) bool { return !v.basic || r != '\\' }) - i
		case v.r[run(v.r[:j-1], i+1, isBlank)] == '\n': // joins the line to the next one
		case escape(v.r[i:j]) > 0:
			n = escape(v.r[i:j])
		default:
			v.Report(diag.F023, v.place(i, i+1), "反斜杠 \\ 在这里有特别的意思，不能单独写", "要写反斜杠就写两个：\\\\").Fixes =
				v.insert(i+1, `\`)
			v.add(i, i, `\`)
		}
		v.keep(i, i+n)
		i += n
	}
}

// escape returns the length of the escape that r begins with, 0 when it is
// none. Only \\ \" \n \t \uXXXX and \UXXXXXXXX are taken: TOML has others, but
// a form that has them has a path with single backslashes.
func escape(r []rune) int {
	if len(r) > 1 && strings.ContainsRune(`\"nt`, r[1]) {
		return 2
	}
	n := len(codes().FindString(string(r[:min(len(r), 10)])))
	if n > 0 {
		if code, _ := strconv.ParseUint(string(r[2:n]), 16, 32); !utf8.ValidRune(rune(code)) {
			return 0
		}
	}
	return n
}

var codes = han.Pattern(`^\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})`)

// decode lets the library read the statement as it was meant and sets its value.
// The library accepts every draft: one that it refuses is a fault of this package.
func (v *valueReader) decode() {
	name := v.key.name
	if !bareWord().MatchString(name) {
		name = `"` + strings.ReplaceAll(name, `\`, `\\`) + `"`
	}
	var m map[string]any
	if _, err := toml.Decode(name+" = "+string(v.meant.r), &m); err != nil {
		panic("internal error: " + err.Error())
	}
	switch got := m[v.key.name].(type) {
	case int64:
		v.v.Int = int(got)
	case string:
		v.align(got)
		v.v.Lines = v.lines(v.meant)
	}
}

// align makes meant the characters of the value that the library decoded: it
// goes along the value and along what it was decoded from, which has the places.
func (v *valueReader) align(decoded string) {
	r, src := v.meant.r, v.meant.src
	marks := []int{0, 1, 1, 3}[min(3, run(r, 0, func(c rune) bool { return c == r[0] }))]
	i, end, n := marks, len(r)-marks, 0
	if r[i] == '\n' { // the library drops the first line feed of a text
		i++
	}
	for i < end {
		width := 1
		if v.basic && r[i] == '\\' {
			if width = escape(r[i:]); width == 0 {
				v.Report(diag.F035, v.place(src[i], src[i]+1), "行末有一个反斜杠 \\，它把这一行和下一行接成了一段", "不是有意的，就删去它")
				i = run(r, i+1, func(c rune) bool { return c == '\n' || isBlank(c) })
				continue
			}
		}
		c, size := utf8.DecodeRuneInString(decoded)
		decoded = decoded[size:]
		if width > 1 && c != '\n' && strangeCode(c, size) != "" {
			v.Report(diag.F007, v.place(src[i], src[i]+width), "这样写出来的是一个印不出来的字符", "删去它")
		} else {
			r[n], src[n] = c, src[i]
			n++
		}
		i += width
	}
	v.meant = draft{r[:n], src[:n]}
}

// lines returns the lines of d, trimmed, without the empty ones.
func (c *chars) lines(d draft) []Line {
	var out []Line
	for i, end := 0, 0; i < len(d.r); i = end + 1 {
		i = run(d.r, i, han.IsBlank)
		end = run(d.r, i, func(r rune) bool { return r != '\n' })
		n := end - i
		for n > 0 && han.IsBlank(d.r[i+n-1]) {
			n--
		}
		if n == 0 {
			continue
		}
		l := Line{Text: string(d.r[i : i+n]), File: c.f, Cols: make([]int, 0, n), src: slices.Clone(d.src[i : i+n])}
		l.No = int(c.pos[l.src[0]].line)
		for k, i := range l.src {
			col := int(c.pos[i].col)
			if int(c.pos[i].line) != l.No { // joined by a backslash: the first line has no column for it
				col = l.Cols[k-1]
			}
			l.Cols = append(l.Cols, col)
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
			for _, n := range []int{b.Start, b.Start + 1, b.End - 2, b.End - 1} {
				if r[n] > '~' {
					full = append(full, n)
				}
			}
		}
	}
	if full == nil {
		return
	}
	d := s.Report(diag.F031, l.Place(full[0], 1), "花括号是全角的，程序不认", "改成半角的 {{ 和 }}")
	for _, i := range full {
		n := l.src[i]
		if s.r[n] != r[i] { // written as \uXXXX: only a person can change it
			d.Fixes = nil
			return
		}
		d.Fixes = append(d.Fixes, s.replace(n, n+1, string(han.Fold(r[i])))...)
	}
}
