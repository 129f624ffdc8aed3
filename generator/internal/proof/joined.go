package proof

import (
	"strings"
	"unicode/utf8"
)

// notTogether are characters behind a name of places that make it one of something else: 村(社区)级, 村民.
const notTogether = "级民干两委调法网小书组主的辖内专"

// joined judges 8个村、3个社区共11个村(社区): the count in token k is of all kinds of places before it.
func joined(l lister, k int) {
	last, ok := strings.CutSuffix(strings.TrimSuffix(strings.TrimRight(l.of(k-1), "计有"), "总"), "共")
	at := k - 2
	if ok && last == "" && l.markAt(k-2) == ',' {
		last, at = trimLink(l.of(k-3)), k-4
	}
	parts := kinds(l, at, last)
	if !ok || len(parts) < 2 || !isSingle(l, k) {
		return
	}
	s := &sum{lister: l, whole: k, parts: parts, near: true}
	switch end := l.tokens[k].at + l.tokens[k].n; {
	case s.meets():
	case namesAll(l.text, end, parts) && s.within(60),
		startsAny(l.string(end, end+4), l.Data.Sums.Together) && s.within(20):
		s.judge()
	}
}

// isSingle reports whether token k is an exact count of single places or offices.
func isSingle(l lister, k int) bool {
	return l.isAmount(k) && l.q(k).exact() && l.q(k).Unit != "" && strings.Contains("个家所座", l.q(k).Unit)
}

// kinds returns the counts with their names that end in token k and the name after it, back to one of something else.
func kinds(l lister, k int, name string) (parts []part) {
	for isSingle(l, k) && name != "" && utf8.RuneCountInString(name) <= 6 && !strings.HasSuffix(name, "等") {
		parts = append([]part{{toks: []int{k}, tail: name, sep: '、'}}, parts...)
		switch s := l.of(k - 1); {
		case l.markAt(k-1) == '、':
			name, k = l.of(k-2), k-3
		case l.isWord(k-1) && endsAny(s, []string{"和", "及", "与"}):
			_, n := utf8.DecodeLastRuneInString(s)
			name, k = s[:len(s)-n], k-2
		default:
			return parts
		}
	}
	return parts
}

// namesAll reports whether the characters from i on are the names of all parts, by their first character at least:
// 村(社区), 村居, 镇街.
func namesAll(t *text, i int, parts []part) bool {
	named := map[string]bool{}
	for from := i; i < from+12; i++ {
		known := t.among(i, "()/、和居")
		named["社区"] = named["社区"] || t.at(i) == '居'
		for _, p := range parts {
			if n := utf8.RuneCountInString(p.tail); t.has(i, p.tail) {
				named[p.tail], known, i = true, true, i+n-1
				break
			} else if first, _ := utf8.DecodeRuneInString(p.tail); t.at(i) == first {
				named[p.tail], known = true, true
			}
		}
		if !known {
			break
		}
	}
	return !t.among(i, notTogether) && all(parts, func(p part) bool { return named[p.tail] })
}
