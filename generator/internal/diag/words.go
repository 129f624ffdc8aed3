package diag

import (
	"strings"
	"unicode"
)

// Code puts a piece of a form into a message: backquotes around it keep the
// printer from widening its marks and are not printed. A backquote inside
// becomes an apostrophe.
func Code(s string) string { return "`" + strings.ReplaceAll(s, "`", "'") + "`" }

// wide gives the full-width form of the marks that messages are typed with.
var wide = map[rune]rune{',': '\uFF0C', ':': '\uFF1A', ';': '\uFF1B', '!': '\uFF01', '?': '\uFF1F', '(': '\uFF08', ')': '\uFF09'}

// Plain gives a message as it is read: ASCII marks next to a Han character or
// a Chinese mark become full-width, and so do those between a piece of a form
// and a blank or the end; a blank behind such a mark goes away. What stands in backquotes, 「」 or “” is left as it is; the backquotes are
// taken off.
func Plain(s string) string {
	r := []rune(s)
	quoted := quotedRunes(r)
	widen := make([]bool, len(r))
	var open []int // brackets not closed yet
	for i, c := range r {
		if quoted[i] {
			continue
		}
		next := i + 1
		if next < len(r) && r[next] == ' ' {
			next++
		}
		widen[i] = wide[c] != 0 && (chinese(r, i-1) || chinese(r, next) || behindCode(r, i))
		switch {
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) > 0:
			o := open[len(open)-1]
			open = open[:len(open)-1]
			both := widen[i] || widen[o]
			widen[i], widen[o] = both, both
		}
	}
	var b strings.Builder
	for i, c := range r {
		switch {
		case widen[i]:
			b.WriteRune(wide[c])
		case c == '`', c == ' ' && i > 0 && widen[i-1]:
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// behindCode reports whether the mark at i ends a clause that a piece of a form ends: {{法治讲座}}?
func behindCode(r []rune, i int) bool {
	return i > 0 && (r[i-1] == '`' || r[i-1] == '}') && (i+1 == len(r) || r[i+1] == ' ')
}

// quotedRunes marks the characters that stand between quotation marks, the
// backquotes themselves among them. A mark without its partner counts for nothing.
func quotedRunes(r []rune) []bool {
	q := make([]bool, len(r))
	closing := map[rune]rune{'`': '`', '「': '」', '“': '”'}
	for i := 0; i < len(r); i++ {
		end, ok := closing[r[i]]
		if !ok {
			continue
		}
		j := i + 1
		for j < len(r) && r[j] != end {
			j++
		}
		if j == len(r) {
			continue
		}
		for k := i + 1; k < j; k++ {
			q[k] = true
		}
		i = j
	}
	return q
}

// chinese reports whether character i of r is Han or a Chinese mark.
func chinese(r []rune, i int) bool {
	if i < 0 || i >= len(r) {
		return false
	}
	c := r[i]
	return unicode.Is(unicode.Han, c) || c >= 0x3001 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF60 ||
		c == '“' || c == '”' || c == '…' || c == '—'
}
