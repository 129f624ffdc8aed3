package source

import (
	"fazhi/generator/internal/diag"

	"errors"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// rounds is how often the library is asked again after it found a fault that the scanner did not.
const rounds = 20

// judge lets the library decode the lines without errors, tells what it finds
// wrong, and holds the scanner's values against its own.
func (s *scanner) judge() {
	for range rounds {
		tree := map[string]any{}
		text := s.cleanText()
		_, err := toml.Decode(text, &tree)
		var pe toml.ParseError
		if !errors.As(err, &pe) {
			s.compare(tree)
			return
		}
		s.tellLibrary(pe, text)
	}
}

// compare tells every entry whose value is not what the library made of it.
func (s *scanner) compare(tree map[string]any) {
	for _, c := range s.clean {
		if s.bad[c.from] {
			continue
		}
		if got, ok := lookUp(tree, c.table, c.key); !ok || !agrees(c.value, got) {
			p := s.place(&s.lines[c.from], 0, len(s.lines[c.from].r))
			s.fault(diag.F030, p, "这一项程序读出两种意思", "换一种写法：一行一项，内容放在引号里")
		}
	}
}

// cleanText is the file without the lines that have errors, line for line.
func (s *scanner) cleanText() string {
	var b strings.Builder
	for n := range s.lines {
		if !s.bad[n] {
			b.WriteString(string(s.lines[n].r))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tellLibrary tells a fault that only the library found in text, and takes its
// statement out. Only the offset of the place is used: the library's column
// counts bytes, and from the line before when the fault opens a line.
func (s *scanner) tellLibrary(pe toml.ParseError, text string) {
	before := text[:min(max(pe.Position.Start, 0), len(text))]
	n := min(strings.Count(before, "\n"), len(s.lines)-1)
	ln := &s.lines[n]
	at := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	s.fault(diag.F030, s.place(ln, at, min(at+1, len(ln.r))), "这里不合 TOML 的写法，解析器说："+pe.Message, "一行一项：名字 = \"内容\"")
	from, to := n, n+1
	for _, c := range s.clean {
		if c.from <= n && n < c.to {
			from, to = c.from, c.to
		}
	}
	for ; from < to; from++ {
		s.bad[from] = true
	}
}

// lookUp finds the value of key in the table with this full name.
func lookUp(tree map[string]any, table, key string) (any, bool) {
	for _, name := range strings.Split(table, ".") {
		if name == "" {
			break
		}
		next, ok := tree[name].(map[string]any)
		if !ok {
			return nil, false
		}
		tree = next
	}
	v, ok := tree[key]
	return v, ok
}

// agrees reports whether the scanner's value is the library's.
func agrees(v Value, got any) bool {
	switch got := got.(type) {
	case int64:
		return v.Integer && int64(v.Int) == got
	case string:
		b := builder{}
		for _, r := range got {
			b.put(r, 1, 1)
		}
		b.flush()
		if v.Integer || len(b.out) != len(v.Lines) {
			return false
		}
		for i := range b.out {
			if b.out[i].Text != v.Lines[i].Text {
				return false
			}
		}
		return true
	}
	return false
}
