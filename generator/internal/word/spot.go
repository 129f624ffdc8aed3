package word

import (
	"strings"
	"unicode"
)

// spot is a placeholder in the characters of a paragraph.
type spot struct {
	span        // of the characters, braces included
	name string // without blanks
}

// flaw is what looks like a placeholder and is none.
type flaw struct {
	span
	kind flawKind
}

// flawKind says what is wrong with a placeholder.
type flawKind uint8

// The flaws.
const (
	_        flawKind = iota // nothing is wrong
	unclosed                 // {{ without }}
	unopened                 // }} without {{
	nested                   // {{ within {{
	wide                     // braces of full width
)

// The braces, and those of full width, which a Chinese keyboard types.
const (
	opening, closing         = "{{", "}}"
	wideOpening, wideClosing = "\uFF5B\uFF5B", "\uFF5D\uFF5D"
)

// maxFlaws is how many flaws of a paragraph are found at most.
const maxFlaws = 10

// find returns the placeholders in a text and what looks like one. A line feed is a tab or break.
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

// match returns where the placeholder at the head of s ends, or what is wrong with it.
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

// closed returns where the first }} ends, -1 if it is not on the first line.
func closed(s string) int {
	end := strings.Index(s, closing)
	if end == -1 || strings.Contains(s[:end], "\n") {
		return -1
	}
	return end + len(closing)
}

// bare returns a name without blanks, also invisible ones.
func bare(name string) string {
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
	return strings.Join(strings.FieldsFunc(name, blank), "")
}
