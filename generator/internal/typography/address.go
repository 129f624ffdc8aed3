package typography

import (
	"strings"

	"fazhi/generator/internal/han"
)

// address matches web and mail addresses. Nothing in them is changed.
var address = han.Pattern(`(?:https?|ftp)://[!-~]+|www\.[0-9A-Za-z][!-~]*|` +
	`[0-9A-Za-z._%+-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+`)

// protect sets fixed for the characters of addresses. Punctuation at the end of an address is not part of it.
func (w widener) protect() widener {
	for i := range w {
		w[i].fixed = false
	}
	s := w.text()
	for _, at := range han.Matches(address, "@/w", s) {
		from := len([]rune(s[:at[0]]))
		for i := range strings.TrimRight(s[at[0]:at[1]], trailing) {
			w[from+i].fixed = true
		}
	}
	return w
}

// trailing are marks that do not belong to an address if they are at its end.
const trailing = ",;:!?.)\"'*}"
