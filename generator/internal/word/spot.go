package word

import (
	"strings"
	"unicode"
)

// spot is a placeholder in the characters of a paragraph.
type spot struct {
	span        // of the characters, including braces
	name string // without blanks
}

// flaw is text that looks like a placeholder but is not one.
type flaw struct {
	span
	kind flawKind
}

// flawKind says what is wrong with such text.
type flawKind uint8

// The flaws.
const (
	_        flawKind = iota // nothing is wrong
	unclosed                 // {{ without }}
	unopened                 // }} without {{
	nested                   // {{ within {{
	wide                     // full-width braces
)

// The braces, and the full-width braces, which a Chinese keyboard types.
const (
	opening, closing         = "{{", "}}"
	wideOpening, wideClosing = "\uFF5B\uFF5B", "\uFF5D\uFF5D"
)

// maxFlaws is the maximum number of flaws found in one paragraph.
const maxFlaws = 10

// find returns the placeholders in a text, and text that only looks like one. A line feed in s is a tab or break.
func find(s string) (spots []spot, flaws []flaw) {
	for at := 0; at < len(s) && len(flaws) < maxFlaws; {
		rest := s[at:]
		switch {
		case strings.HasPrefix(rest, opening):
			end, kind := match(rest)
			if kind > 0 {
				flaws = append(flaws, flaw{span{at, at + end}, kind})
			} else {
				spots = append(spots, spot{span{at, at + end}, bare(rest[len(opening) : end-len(closing)])})
			}
			at += end
		case strings.HasPrefix(rest, closing):
			flaws = append(flaws, flaw{span{at, at + len(closing)}, unopened})
			at += len(closing)
		case strings.HasPrefix(rest, wideOpening), strings.HasPrefix(rest, wideClosing):
			flaws = append(flaws, flaw{span{at, at + len(wideOpening)}, wide})
			at += len(wideOpening)
		default:
			at++
		}
	}
	return spots, flaws
}

// match returns the end of the placeholder at the beginning of s. If it has a flaw, kind is not 0.
func match(s string) (end int, kind flawKind) {
	end = closed(s)
	if end == -1 {
		return len(opening), unclosed
	}
	if strings.LastIndex(s[:end], opening) > 0 {
		return end + max(0, closed(s[end:])), nested // the whole of {{a{{b}}c}}
	}
	return end, 0
}

// closed returns the end of the first }}, or -1 if the first line has none.
func closed(s string) int {
	end := strings.Index(s, closing)
	if end == -1 || strings.Contains(s[:end], "\n") {
		return -1
	}
	return end + len(closing)
}

// bare returns a name without blanks, including invisible ones.
func bare(name string) string {
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
	return strings.Join(strings.FieldsFunc(name, blank), "")
}
