package proof

import (
	"strings"
	"unicode/utf8"
)

// alikeEnded reports whether the members of the list from from to to, three at least, end as what is counted before
// character end does: “五部法律”:农业法、种子法、…; 三张清单.
func alikeEnded(t *text, from, to, end int) bool {
	members := strings.Split(t.string(from, to), "、")
	n := utf8.RuneCountInString(members[0])
	last := string([]rune(members[0])[max(0, n-1):])
	return len(members) > 2 && t.at(to) == ',' && strings.Contains(t.string(end-3, end+3), last) &&
		all(members, func(m string) bool { return strings.HasSuffix(m, last) })
}

// closed reports whether a list of low members, of which said are announced, ends at to: there its sentence does, or
// what is behind the comma says what came of it, or has no further list though there are too many.
func (t *line) closed(d *reader, to, low, said int) bool {
	return t.among(to, "。;") || low > 2 && t.at(to) == ',' && (t.starts(to+1, d.Data.Resulting...) ||
		low > said && t.until(to, "、") > t.until(to, ends))
}

// regular reports whether the members of the list from a to b are all of one length, and the clause behind is not: it
// ends there. 一周一调度、一月一通报,推动落实.
func (t *line) regular(a, b int) bool {
	members := strings.Split(t.string(a, b), "、")
	n := len(members[0])
	return len(members) > 1 && all(members, func(m string) bool { return len(m) == n }) &&
		t.at(b) == ',' && t.until(b+1, ends+",、")-b-1 != n/len("一")
}
