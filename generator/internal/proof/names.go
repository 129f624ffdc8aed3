package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// respectively compares the names in front of 分别 or 依次 with the numbers behind it.
func respectively(d *reader, t *text) {
	l := lister{t, &d.Data.Language}
	for k := range t.tokens {
		s := t.of(k)
		w, end := opener(s, []string{"分别", "依次"})
		if !t.is(k, word) || end == 0 || strings.HasPrefix(s[end:], "由") {
			continue
		}
		parts, next := l.read(k)
		if len(parts) == 0 {
			parts, next = percents(t, k)
		}
		if len(parts) < 2 || strings.HasPrefix(parts[len(parts)-1].tail, "等") || t.is(next, word) && strings.HasPrefix(t.of(next), "等") {
			continue
		}
		for i, p := range parts {
			if i > 0 && (p.lead != "" || rank(p.sep) > 1) || len(p.toks) > 1 {
				parts = nil
				break
			}
		}
		at := t.tokens[k].at + len([]rune(s[:end-len(w)]))
		if names := namesAt(t, at); len(parts) > 1 && names.low > 1 && (len(parts) < names.low || len(parts) > names.high) {
			first, last := t.tokens[parts[0].toks[0]], t.tokens[parts[len(parts)-1].toks[0]]
			d.tell(Finding{Span: t.span(first.at, last.at+last.n-first.at), Code: diag.F320, Certainty: Likely,
				Message: fmt.Sprintf("「%s」是%d个，「%s」后面的数是%d个", names.text, names.low, w, len(parts)),
				Hint:    "名称和数要一一对应：补上漏了的数，或者改前面的名称"})
		}
	}
}

// percents reads percentages that stand behind token k: 10%、15%.
func percents(t *text, k int) ([]part, int) {
	var out []part
	for k++; t.is(k, count); k += 2 {
		out = append(out, part{toks: []int{k}, sep: '、'})
		if t.markAt(k+1) != '、' {
			return out, k + 1
		}
	}
	return nil, k
}

// nameList are the names in front of 分别; where 和 may link two of them or stand within one, low and high differ.
type nameList struct {
	low, high int
	text      string
}

// namesAt returns the names of the clause that ends at character end: 市、县、乡三级.
func namesAt(t *text, end int) nameList {
	from := end
	for from > max(0, end-maxCharacters) && (t.r[from-1] == '、' || !strings.ContainsRune(markRunes, t.r[from-1])) {
		from--
	}
	clause := t.string(from, end)
	low, high := t.items(from, end)
	n, announced := 0, false
	for i := from; i < end; i++ {
		size, v := numeralAt(t, i)
		if size > 0 && v > 1 && (t.classifier(i+size) > 0 || strings.ContainsRune("级方家镇村", t.at(i+size))) && t.at(i-1) != '第' {
			n, announced = v, true
		}
	}
	switch {
	case strings.ContainsAny(clause, "等") || strings.Contains(clause, "各"):
		return nameList{}
	case announced && (low == 1 || low <= n && n <= high):
		return nameList{n, n, clause}
	case low == 1 && high > 1 && strings.Contains(clause, "和"):
		return nameList{}
	case announced:
		return nameList{}
	}
	return nameList{low, high, clause}
}
