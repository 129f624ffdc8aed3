package source

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// assigns matches a line that sets a key to a value, well written or not.
var assigns = han.Pattern(`[=\x{FF1D}][\s\p{Zs}]*(?:["'“”0-9#\x{FF03}]|$)`)

// loose returns the end of the lines from i on that are words outside of any text, and how many there are; blank
// lines between them do not count.
func (c *chars) loose(i int) (end, lines int) {
	end = i
	for at := i; at < len(c.r); at = c.eol(at) + 1 {
		first, line := c.after(at), c.text(at, c.eol(at))
		header := isOpening(c.r[first]) && bareWord().MatchString(string(c.r[first+1]))
		switch {
		case c.r[first] == '\n':
		case isStop(c.r[first]), header, c.triple(first), c.structural(at), assigns().MatchString(line):
			return end, lines
		default:
			end, lines = c.eol(at)+1, lines+1
		}
	}
	return end, lines
}

// unreadable reports words at i that are no line of the form language, with all such lines after it as one fault.
func (s *scanner) unreadable(i int) {
	message := "程序读不懂这一行"
	if end, lines := s.loose(i); lines > 1 {
		message = fmt.Sprintf("从这一行起有%d行程序读不懂", lines)
		s.at = end
	}
	s.Report(diag.F036, s.place(i, s.skipBack(i, s.eol(i))), message,
		"一行只能是 名字 = \"内容\"、[名字] 或者 # 说明；成段的文字要放在两个 \"\"\" 之间")
}

// unquoted reads a text without quotation marks, whose lines begin at i or below, and reports whether there is one.
func (v *valueReader) unquoted(i int) bool {
	below := isStop(v.r[i])
	end, lines := v.loose(v.at)
	if lines == 0 || v.table.Name == "facts" || isQuote(v.r[i]) || opens(v.r[i]) || !below && v.key.name != "text" {
		return false
	}
	p := v.place(v.key.i, v.key.j)
	v.v = Value{Place: p}
	d := v.Report(diag.F014, p, "「"+v.key.name+"」的文字没有放在引号里", "等号后面写 \"\"\"，文字下面再写一行 \"\"\"")
	from, opening := i, "\"\"\"\n"
	if below {
		from, opening = v.at, "\"\"\""
	}
	closed := end < len(v.r) && v.triple(v.after(end))
	if v.r[i] != '#' && !slices.Contains(v.r[from:end], '\\') {
		d.Fixes = v.replace(i, i, opening)
		if !closed {
			d.Fixes = append(d.Fixes, v.replace(end-1, end-1, "\n\"\"\"")...)
		}
	}
	v.escaped(from, end-1)
	v.decode(from, end-1, `"""`)
	if v.at = end; closed {
		v.at = v.eol(end) + 1
	}
	return true
}
