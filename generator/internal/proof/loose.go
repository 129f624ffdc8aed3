package proof

import (
	"strings"

	"fazhi/generator/internal/han"
)

// centre and ministry match who makes acts for the whole country, in front of a title.
var (
	centre   = han.Pattern(`(?:国务院|中共中央|中央办公厅|国务院办公厅|中办|国办)` + made)
	ministry = han.Pattern(`(?:[^各全直外]部|总局|发展改革委|健康委)` + made)
)

const made = `(?:令?(?:印发|发布|公布|颁布|出台|制定|修订|下发)?的?|联合(?:印发|发布|出台)的?)$`

// loose returns the act of which the title behind its issuer has only some of the words: 《重大行政决策条例》.
func loose(c cited, d *reader) (found *law) {
	got, before := []rune(c.name), c.t.string(c.at-12, c.at-1)
	high := centre().MatchString(before)
	if len(got) < 7 || !high && !ministry().MatchString(before) {
		return nil
	}
	for _, l := range d.Data.register.names {
		if strings.HasSuffix(l.name, c.name) { // 国务院《关于……的决定》
			return nil
		}
		if (l.kind == departmental) != high && l.kind != planKind && !l.bygone() &&
			strings.HasSuffix(l.name, string(got[len(got)-2:])) && partsOf([]rune(l.name), got) {
			if found != nil {
				return nil
			}
			found = l
		}
	}
	return found
}

// partsOf reports whether all characters of got are in want, in their order, and not so many more.
func partsOf(want, got []rune) bool {
	n := 0
	for _, r := range want {
		n += b2i(n < len(got) && got[n] == r)
	}
	return n == len(got) && len(want) <= 2*n
}
