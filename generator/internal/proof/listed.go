package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// listed compares a number with the list right behind its colon (四个“最”:…、…) or right in front of it (政务、财务、事务三类).
func listed(d *reader, t *text) {
	for i, c := range t.r {
		switch {
		case t.quoted[i]:
		case c == ':':
			listBehind(d, t, i)
		case c == '即' && t.at(i-1) == ',' && len(t.quotedNumber(i-1)) > 0:
			listBehind(d, t, i)
		}
	}
	for i := 0; i < len(t.r); i++ {
		n, v := t.numeral(i)
		if n == 0 {
			continue
		}
		if v >= 2 && v <= maxAnnounced && !t.quoted[i] {
			listBefore(d, t, i, n, v)
		}
		i += n - 1
	}
}

// listBehind judges a list of words behind a colon, with 、 only between them.
func listBehind(d *reader, t *text, colon int) {
	said := t.announcements(colon)
	if len(said) == 0 {
		said = t.quotedNumber(colon)
	}
	if len(said) == 0 {
		return
	}
	end := colon + 1
	for end < len(t.r) && (t.quoted[end] || !strings.ContainsRune(",。;:!?", t.r[end])) {
		end++
	}
	if t.at(end) != '。' && t.at(end) != ';' {
		return
	}
	low, high := t.items(colon+1, end)
	if low < 2 || strings.HasSuffix(t.string(colon, end), "等") {
		return
	}
	for _, a := range said {
		if low <= a.value && a.value <= high {
			return
		}
	}
	listsOtherwise(d, t, said[0], colon, low)
}

// quotedNumber returns the number that the quotation in front of character end begins with: “四个到位”.
func (t *line) quotedNumber(end int) []announcement {
	if t.at(end) == '即' {
		end--
	}
	for k := 0; k < 4 && t.at(end-1) != '”'; k++ {
		end--
	}
	if t.at(end-1) != '”' {
		return nil
	}
	i := end - 2
	for i > max(0, end-10) && t.r[i] != '“' {
		i--
	}
	n, v := t.numeral(i + 1)
	if t.at(i) != '“' || n == 0 || v < 2 || v > maxAnnounced || strings.ContainsAny(t.string(i+1+n, end), "二三四五六七八九") {
		return nil
	}
	return []announcement{{i + 1, end - 2 - i, v}}
}

// items counts the members of the list from a to b. Where 和 may stand between two members or within one, low and high
// differ.
func (t *line) items(a, b int) (low, high int) {
	low = 1
	joined := 0
	for i := a; i < b; i++ {
		switch {
		case t.quoted[i]:
		case t.r[i] == '、':
			low++
		case i > a && t.joins(i):
			joined++
		}
	}
	return low, low + joined
}

// noJoins are words with 和, 及 or 与 in them.
var noJoins = []string{"参与", "和谐", "共和", "和解", "温和", "普及", "涉及", "及时", "以及", "与会", "赋予", "给与"}

// joins reports whether the character at i may link two members of a list.
func (t *line) joins(i int) bool {
	return strings.ContainsRune("和及与", t.r[i]) && !containsAny(t.string(i-1, i+2), noJoins)
}

// listBefore judges a list in front of a number with n characters at i: 政务、财务、事务三类信息.
func listBefore(d *reader, t *text, i, n, value int) {
	c := t.classifier(i + n)
	if t.has(i+n, "级") {
		c = 1
	}
	head := t.string(i+n+c, i+n+c+4)
	if t.has(i+n, "方面") {
		head = "方面"
	}
	if c == 0 || !t.has(i+n, "级") && !t.has(i+n, "类") && !startsAny(head, d.Data.Words.Heads) {
		return
	}
	from, end, open := i, i, t.at(i-1) == '等'
	if t.at(i-1) == '”' {
		for from--; from > max(0, i-maxCharacters) && t.r[from] != '“'; from-- {
		}
		membersOf(d, t, announcement{i, n + c, value}, [2]int{from + 1, i - 1})
		return
	}
	if open {
		end--
	}
	for from > max(0, i-maxCharacters) && (t.quoted[from-1] || t.r[from-1] == '、' ||
		!strings.ContainsRune(markRunes, t.r[from-1])) {
		from--
	}
	last := end
	for last > from && t.r[last-1] != '、' {
		last--
	}
	if tail := t.string(last, end); last == from || end-last > 10 || end-last < 2 && !t.has(i+n, "级") ||
		containsAny(tail, []string{"的", "关于", "了", "级"}) || hasNumeral(t, last, end) {
		return
	}
	low, high := t.items(from, end)
	if low < 3 || low <= value && value <= high || open && value >= low {
		return
	}
	miscounted(d, t, announcement{i, n + c, value}, t.string(from, end), low)
}

// membersOf judges a list in quotation marks: “源头预防、多元参与”三方面.
func membersOf(d *reader, t *text, a announcement, list [2]int) {
	low, high := 1, 1
	for i := list[0]; i < list[1]; i++ {
		switch {
		case t.r[i] == '、':
			low, high = low+1, high+1
		case t.joins(i):
			high++
		}
	}
	if low < 2 || low <= a.value && a.value <= high {
		return
	}
	miscounted(d, t, a, t.string(list[0], list[1]), low)
}

// miscounted reports a list that has another number of members than said.
func miscounted(d *reader, t *text, a announcement, list string, counted int) {
	d.report(Finding{Span: t.span(a.at, a.n), Code: diag.F318, Certainty: Likely,
		Message: fmt.Sprintf("「%s」是%d项，后面说的是「%s」", list, counted, t.string(a.at, a.at+a.n)),
		Hint:    "数一数，改后面的数，或者补上漏了的一项"})
}

func hasNumeral(t *text, from, to int) bool {
	for i := from; i < to; i++ {
		if n, _ := t.numeral(i); n > 0 || han.IsDigit(t.r[i]) {
			return true
		}
	}
	return false
}
