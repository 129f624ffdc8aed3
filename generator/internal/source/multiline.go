package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	formLike = han.Pattern(`^\s*(\[[a-z_]+(\.[a-z0-9]+)?\]\s*(#.*)?$|` +
		`([a-z_]+|"[^"=]{1,40}")\s*=\s*(["'“]|\d+\s*(#.*)?$))`)
	openerLike = han.Pattern(`^\s*([a-z_]+|"[^"=]{1,40}")\s*=\s*$`)
)

// structural reports whether line i looks like a header or an entry of a form.
func (c *chars) structural(i int) bool {
	end := c.eol(i)
	return (c.r[c.after(i)] == '[' || slices.Contains(c.r[i:end], '=')) && formLike().MatchString(c.text(i, end))
}

// opensText reports whether line i is an entry that opens a text.
func (c *chars) opensText(i int) bool {
	n := slices.Index(c.r[i:c.eol(i)], '=') + 1
	return n > 0 && c.quoteAt(i+n) && openerLike().MatchString(c.text(i, i+n)) && c.triple(c.after(i+n))
}

// triple reports whether three quotation marks that open or close a text are at i:
// three alike, or any three of which not all are ASCII, with nothing after them.
func (c *chars) triple(i int) bool {
	chinese := false
	for _, r := range c.r[i:min(i+3, len(c.r))] {
		if !isQuote(r) {
			return false
		}
		chinese = chinese || r > '~'
	}
	return c.alike(i) || chinese && c.ends(i+3)
}

// alike reports whether the three marks at i are ASCII ones of one kind.
func (c *chars) alike(i int) bool { return c.r[i] == c.r[i+1] && c.r[i] == c.r[i+2] && c.r[i] <= '~' }

// extent returns where the marks q are that close the text which begins at i,
// and the first line of it that looks like a header or an entry; -1 for what there is none of.
func (c *chars) extent(i int, q rune) (end, inner int) {
	const far = 500 // lines of one text after something that looks like a header
	inner = -1
	for at := i; at < len(c.r); at = c.eol(at) + 1 {
		end = c.closeAt(at, q)
		if at > i {
			opens := c.opensText(at)
			if inner == -1 && (opens || c.structural(at)) {
				inner = at
			}
			if opens || inner != -1 && c.pos[at].line > c.pos[inner].line+far {
				return -1, inner
			}
			if m := c.after(at); end == -1 && c.triple(m) && !c.alike(m) {
				end = m
			}
		}
		if end != -1 {
			return end, inner
		}
	}
	return -1, inner
}

// closeAt finds three marks q in the line from i on. Of four or five in a row the last three close (TOML 1.0, String).
func (c *chars) closeAt(i int, q rune) int {
	for c.r[i] != '\n' {
		n := run(c.r, i, func(r rune) bool { return r == q })
		switch {
		case n-i >= 3:
			return i + min(n-i, 5) - 3
		case c.r[i] == '\\' && q == '"' && c.r[i+1] != '\n':
			i += 2
		default:
			i = max(n, i+1)
		}
	}
	return -1
}

// multiline reads a string of several lines whose marks open at i.
func (v *valueReader) multiline(i int) {
	mark := v.mark(i, 3)
	v.v.Place = v.place(i, i+3)
	v.reportTriple(i, mark)
	end, inner := v.extent(i+3, rune(mark[0]))
	if end < 0 {
		end = v.endless(inner)
	} else {
		for n := v.at; v.eol(n) < end; n = v.eol(n) + 1 {
			v.looksOutside(n)
		}
		v.at = v.eol(end) + 1
		v.reportTriple(end, mark)
		v.trailing(end+3, "引号")
	}
	v.backslashes(i+3, end)
	v.decode(i+3, end, mark)
}

// reportTriple reports three marks at i that are not those of TOML.
func (v *valueReader) reportTriple(i int, mark string) {
	if v.text(i, i+3) != mark {
		v.Report(diag.F013, v.place(i, i+3), "三个引号里有中文引号", "改成三个英文（半角）引号 "+mark).Fixes = v.replace(i, i+3, mark)
	}
}

// endless reports a text without end and returns where it is taken to end: at
// inner, comments before it left out, else at the end of the file.
func (v *valueReader) endless(inner int) int {
	v.v.Faulty = true
	end := v.at
	if inner < 0 {
		inner = len(v.r)
		v.Report(diag.F022, v.v.Place, "「"+v.key.name+"」的文字没有结束：从这里到文件末尾都没有 \"\"\"", "在这段文字的下一行写上 \"\"\"")
	} else {
		v.Report(diag.F021, v.v.Place, "「"+v.key.name+"」的文字没有结束：后面的 "+v.short(inner)+" 也成了文字",
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
	t := []rune(strings.TrimSpace(c.text(i, c.eol(i))))
	if len(t) > 20 {
		return string(t[:20]) + "……"
	}
	return string(t)
}

// looksOutside warns of a line of a text that looks as if it was meant to be outside of it.
func (v *valueReader) looksOutside(i int) {
	first := v.after(i)
	p := v.place(first, v.eol(i))
	if v.r[first] == '#' {
		v.Report(diag.F034, p, "井号开头的这一行在两个 \"\"\" 之间，会印进报告", "是说明的，移到 \"\"\" 外面；是正文的，删去井号")
	} else if v.structural(i) {
		v.Report(diag.F034, p, "这一行像是填报表的 "+v.short(i)+"，可是它在两个 \"\"\" 之间，会印进报告",
			"上面那段文字大概少了一个 \"\"\"")
	}
}
