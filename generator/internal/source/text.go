package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	// formLike matches a header or an entry of a form.
	formLike = han.Pattern(`^\s*(?:\[[a-z_]+(?:\.[a-z0-9]+)?\]\s*(?:#.*)?$|` +
		`(?:[a-z_]+|"[^"=]{1,40}")\s*=\s*(?:["'“]|\d+\s*(?:#.*)?$))`)
	// assigns matches a line that sets a key to a value, with or without faults.
	assigns = han.Pattern(`[=\x{FF1D}][\s\p{Zs}]*(?:["'“”0-9#\x{FF03}]|$)`)
)

// structural reports whether line i looks like a header or an entry of a form.
func (c *chars) structural(i int) bool {
	end := c.eol(i)
	return (c.r[c.after(i)] == '[' || slices.Contains(c.r[i:end], '=')) && formLike().MatchString(c.text(i, end))
}

// triple reports whether there are three quotation marks at i that open or close a text: three equal ASCII marks, or
// any three marks, not all ASCII, with nothing after them.
func (c *chars) triple(i int) bool {
	return i+3 < len(c.r) && run(c.r[:i+3], i, isQuote) == i+3 &&
		(c.alike(i) || strings.ContainsFunc(c.text(i, i+3), isWide) && c.ends(i+3))
}

// alike reports whether the three marks at i are equal ASCII marks.
func (c *chars) alike(i int) bool {
	s := string(c.r[i:min(i+3, len(c.r))])
	return s == `"""` || s == "'''"
}

// extent returns the index of the marks q that close the text beginning at i, and the first of its lines that looks
// like a header or an entry. Each is -1 if it does not exist.
func (c *chars) extent(i int, q rune) (end, inner int) {
	const far = 500 // maximum number of lines of a text after a line that looks like a header
	end, inner = -1, -1
	for at := i; end == -1 && at < len(c.r); at = c.eol(at) + 1 {
		end = c.closeAt(at, q)
		if at > i {
			looks := c.structural(at)
			opens := looks && c.triple(c.after(at+1+slices.Index(c.r[at:c.eol(at)], '=')))
			if inner == -1 && looks {
				inner = at
			}
			if opens || inner != -1 && c.pos[at].line > c.pos[inner].line+far {
				return -1, inner
			}
			if m := c.after(at); end == -1 && c.triple(m) && !c.alike(m) {
				end = m
			}
		}
	}
	return end, inner
}

// closeAt returns the index of three marks q in the line from i, or -1. Of four or five marks in a row, the last
// three close the text (TOML 1.0, String).
func (c *chars) closeAt(i int, q rune) int {
	for ; c.r[i] != '\n'; i++ {
		if n := run(c.r, i, func(r rune) bool { return r == q }) - i; n >= 3 {
			return i + min(n, 5) - 3
		}
		if c.r[i] == '\\' && q == '"' && c.r[i+1] != '\n' {
			i++
		}
	}
	return -1
}

// multiline reads a string of several lines whose opening marks are at i.
func (v *entryReader) multiline(i int) {
	mark := strings.Repeat(string(v.mark), 3)
	v.Value.Place = v.place(i, i+3)
	end, inner := v.extent(i+3, v.mark)
	to := end
	if end == -1 {
		to = v.endless(inner)
	} else {
		for n := v.at; v.eol(n) < end; n = v.eol(n) + 1 {
			first := v.after(n)
			p := v.place(first, v.eol(n))
			if v.r[first] == '#' {
				v.Report(diag.F034, p, "井号开头的这一行在两个 \"\"\" 之间，会印进报告", "是说明的，移到 \"\"\" 外面；是正文的，删去井号")
			} else if v.structural(n) {
				v.Report(diag.F034, p, "这一行像是填报表的 "+v.short(n)+"，可是它在两个 \"\"\" 之间，会印进报告",
					"上面那段文字大概少了一个 \"\"\"")
			}
		}
		v.at = v.eol(end) + 1
		v.trailing(end+3, "引号")
	}
	for _, i := range []int{i, end} {
		if i != -1 && v.text(i, i+3) != mark {
			v.Report(diag.F013, v.place(i, i+3), "三个引号里有中文引号", "改成三个英文（半角）引号 "+mark).Fixes = v.replace(i, i+3, mark)
		}
	}
	v.backslashes(i+3, to)
	v.decode(i+3, to)
}

// endless reports a text without end and returns its assumed end: inner, without comments before it, or the end of
// the file if inner is -1.
func (v *entryReader) endless(inner int) int {
	v.Value.Faulty = true
	end := v.at
	if inner == -1 {
		inner = len(v.r)
		v.Report(diag.F022, v.Value.Place, "「"+v.Key+"」的文字没有结束：从这里到文件末尾都没有 \"\"\"", "在这段文字的下一行写上 \"\"\"")
	} else {
		v.Report(diag.F021, v.Value.Place, "「"+v.Key+"」的文字没有结束：后面的 "+v.short(inner)+" 也成了文字",
			"在这段文字的下一行写上 \"\"\"").Related = []diag.Place{v.place(inner, v.eol(inner))}
	}
	for ; v.at < inner; v.at = v.eol(v.at) + 1 {
		if !v.ends(v.at) {
			end = v.eol(v.at) + 1
		}
	}
	return end
}

// short returns the beginning of line i for a message.
func (c *chars) short(i int) string {
	return han.Head(strings.TrimSpace(c.text(i, c.eol(i))), 20, "……")
}

// loose returns the end of the lines from i that are words outside of any text, and the number of these lines,
// without the blank lines between them.
func (c *chars) loose(i int) (end, lines int) {
	end = i
	for at := i; at < len(c.r); at = c.eol(at) + 1 {
		first, line := c.after(at), c.text(at, c.eol(at))
		header := is(c.r[first], "[【") && bareWord().MatchString(string(c.r[first+1]))
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

// unquoted reads a text without quotation marks, which begins at i or on the next line, and reports whether there is
// such a text.
func (v *entryReader) unquoted(i int) bool {
	below := isStop(v.r[i])
	end, lines := v.loose(v.at)
	if lines == 0 || v.table.Name == "facts" || isQuote(v.r[i]) || is(v.r[i], "{") || !below && v.Key != "text" {
		return false
	}
	v.Value.Place = v.Place
	d := v.Report(diag.F014, v.Value.Place, "「"+v.Key+"」的文字没有放在引号里", "等号后面写 \"\"\"，文字下面再写一行 \"\"\"")
	from, opening := i, "\"\"\"\n"
	if below {
		from, opening = v.at, "\"\"\""
	}
	closed := v.triple(v.after(end))
	if v.r[i] != '#' && !slices.Contains(v.r[from:end], '\\') {
		d.Fixes = v.replace(i, i, opening)
		if !closed {
			d.Fixes = append(d.Fixes, v.replace(end-1, end-1, "\n\"\"\"")...)
		}
	}
	v.escaped(from, end-1)
	v.decode(from, end-1)
	if v.at = end; closed {
		v.at = v.eol(end) + 1
	}
	return true
}
