package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// maxTitle is the maximum number of lines of a title.
const maxTitle = 4

// head removes the lines above the text and reads them: 版头, title, 主送机关. Lines that do not belong anywhere are
// put at the beginning of the opening, after 【待核】.
func (r *report) head(lines []line) []line {
	n := 0
	for n < len(lines) && (!isBody(lines[n]) || isLetterhead(lines[n])) && !greets(lines[n].Text) &&
		(n == 0 || !isAddressee(lines[n])) {
		n++
	}
	above, rest := r.letterhead.take(lines[:n]), lines[n:]
	if len(rest) > 0 && isAddressee(rest[0]) {
		r.to, rest = strings.TrimRight(rest[0].Text, ":\uFF1A"), rest[1:]
	} else if k := len(above); k > 0 && isAddressee(above[k-1]) {
		r.to, above = strings.TrimRight(above[k-1].Text, ":\uFF1A"), above[:k-1]
	}
	from, to := titleOf(above)
	for i, l := range above {
		if from <= i && i < to {
			r.title = append(r.title, l.Text)
		} else {
			r.opening = append(r.opening, r.unplaced(l))
		}
	}
	return rest
}

// greets reports whether a line introduces the report, as in 现将……情况报告如下：. A title never does.
func greets(s string) bool {
	s = han.Unspaced(s)
	return strings.HasPrefix(s, "现将") || strings.HasSuffix(strings.TrimSuffix(s, ":"), "如下") ||
		strings.Contains(s, ",") && length(s) > 40
}

// unplaced returns a line that does not belong anywhere, marked to be checked.
func (r *report) unplaced(l line) line {
	r.remark("这一行不知道是什么，标上【待核】留在表里\uFF1A「%s」", excerpt(l.String()))
	if !l.IsTable() {
		l.Text = han.ToCheck("") + l.Text
	}
	return l
}

// maxAddressee is the maximum number of characters of 主送机关.
const maxAddressee = 80

// isAddressee reports whether a line is 主送机关.
func isAddressee(l line) bool {
	s := han.Unspaced(l.Text)
	name, ok := strings.CutSuffix(s, ":")
	return ok && !l.IsTable() && length(s) <= maxAddressee && !strings.ContainsAny(name, "。;:0123456789") &&
		!strings.HasSuffix(name, "如下") && !strings.HasPrefix(name, "现将")
}

// titleEnd matches the end of a title.
var titleEnd = han.Pattern(`(?:报告|总结|汇报|情况|要点|述职|年报|决定|意见|通知|公告)(?:\(.{1,12}\))?$`)

// titleOf returns the range of the lines above the text that are the title.
func titleOf(lines []line) (from, to int) {
	if from = slices.IndexFunc(lines, func(l line) bool { return l.Title }); from != -1 {
		for to = from; to < len(lines) && lines[to].Title && to-from < maxTitle; to++ {
		}
		return from, to
	}
	to = lastOfTitle(lines)
	for from = max(0, to-1); from > 0 && to-from < maxTitle; from-- {
		if l := lines[from-1]; l.Size != lines[to-1].Size || l.IsTable() || !continues(l.Text) {
			break
		}
	}
	return from, to
}

// lastOfTitle returns the number of lines up to the last line of the title, which it finds by words, place or
// length.
func lastOfTitle(lines []line) (to int) {
	for i, l := range lines {
		if titleEnd().MatchString(han.Unspaced(l.Text)) {
			to = i + 1
		}
	}
	if to == 0 { // the first line that looks like a title
		to = slices.IndexFunc(lines, func(l line) bool { return l.Centred }) + 1
	}
	if n := len(lines); to == 0 && n > 0 && n <= maxTitle && length(lines[n-1].Text) >= 6 {
		to = n
	}
	return to
}

// continues reports whether a line may be one of the first lines of a title: it is not a date and not in brackets.
func continues(s string) bool {
	_, isDate := parseDate(s)
	return !isDate && !strings.HasPrefix(han.FoldString(s), "(") && !strings.ContainsAny(s, ">|_") && length(s) <= 40
}
