package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// The stretches that are never written twice running, in characters. Of shorter ones the data has its list.
const (
	leastTwice = 4
	mostTwice  = 14
	// leastClause is how many characters a clause has of which two alike are no figure of speech.
	leastClause = 6
	// leastApart is how many a clause has of which two alike are not in one sentence.
	leastApart = 10
	// leastMember is how many characters a member of a list has of which two alike are not in it.
	leastMember = 3
)

// stutters reports a unit or a stretch of characters that stands twice running: 2名名, 依法行政依法行政.
func stutters(d *reader, t *text) {
	for k, tok := range t.tokens {
		tail, u := t.tail(k), t.q(k).Unit
		if n := utf8.RuneCountInString(u); u != "" &&
			(tail == u || n > 1 && strings.HasPrefix(tail, u)) {
			stutter(d, t, tok.at+tok.n, n)
		}
		if t.is(k, year) {
			aroundYear(d, t, tok)
		}
	}
	sameClauses(d, t)
	for i, c := range t.r {
		if n := t.twice(i); n != 0 && han.IsHan(c) && !t.quoted[i] {
			stutter(d, t, i+n, n)
			return
		}
	}
}

// aroundYear reports the name of a place or office on both sides of a year: 街道2024年街道.
func aroundYear(d *reader, t *text, year token) {
	end := year.at + year.n
	for n := min(4, year.at); n > 1; n-- {
		if s := t.string(year.at-n, year.at); t.has(end, s) && t.among(year.at-1, "镇乡道区县市局委办") {
			d.say(t.span(year.at-n, end+2*n-year.at), diag.F332, Likely, "「%s」写了两遍\n删去一遍", s)
			return
		}
	}
}

// again reports whether a clause of n characters is in its sentence before.
func again(before, clause string, n int) bool {
	return n >= leastClause && strings.Contains(","+before, ","+clause+",") ||
		n >= leastApart && strings.Contains(before, clause)
}

// sameClauses reports a clause or sentence that stands twice running, or a longer clause that stands in its sentence
// twice; once, however often it stands there.
func sameClauses(d *reader, t *text) {
	from, start, last := 0, 0, ""
	twice := func(at, n int, what string) {
		d.say(t.span(at, n), diag.F332, Likely, "「%s」写了两遍\n删去一遍，或者改成另外的内容", what)
	}
	sentence, repeated := "", ""
	for i := range len(t.r) + 1 {
		if i < len(t.r) && !strings.ContainsRune(ends+",", t.r[i]) {
			continue
		}
		sameMembers(d, t, start, i)
		clause, n := t.string(start, i), i-start
		sameSubject(d, t, start, i)
		before := t.string(max(from, start-maxCharacters), start)
		if n >= leastClause && clause != last && d.saidBefore(t, start, clause) {
			last = clause
			twice(start, n, clause)
		}
		if first, _, ok := strings.Cut(before, clause); ok && clause != last && !strings.HasSuffix(clause, "%") &&
			again(before, clause, n) &&
			!t.inTitle(start-utf8.RuneCountInString(before[len(first):])) { // 《…履行职责规定》,履行职责
			last = clause
			twice(start, n, clause)
		}
		if start = i + 1; i < len(t.r) && t.r[i] != ',' {
			if s := t.string(from, i); s != sentence {
				sentence = s
			} else if s != repeated && i-from >= leastApart {
				twice(from, i-from, t.typed(from, leastApart)+"……")
				repeated = s
			}
			from = start
		}
	}
}

// saidBefore reports whether the clause at start, with a count, is one of the paragraph in front of its sentence, or
// the predicate of one of its sentence: 街道制定检查计划,推行…,制定检查计划.
func (d *reader) saidBefore(t *text, start int, clause string) bool {
	from, _ := t.piece(start, ends)
	if counted := strings.ContainsAny(clause, "0123456789") && !strings.HasSuffix(clause, "%"); counted &&
		utf8.RuneCountInString(clause) > leastClause+1 && from > 0 {
		before := "," + strings.NewReplacer("。", ",", ";", ",").Replace(t.string(max(0, from-maxCharacters), from))
		return strings.Contains(before, ","+clause+",")
	}
	_, rest, ok := strings.Cut(t.string(from, start), clause+",")
	front := strings.TrimSuffix(t.string(from, start), clause+","+rest)
	return ok && utf8.RuneCountInString(clause) > leastClause && endsAny(front, d.Data.Own.Subjects) &&
		!strings.Contains(clause, "、") && rest != ""
}

// sameSubject reports the subject of the clause from from up to to that the next one has too: 我局在县委领导下,我局坚持….
func sameSubject(d *reader, t *text, from, to int) {
	name, _, in := strings.Cut(t.string(from, to), "在")
	n := utf8.RuneCountInString(name)
	if !in || n < 2 || t.at(to-1) != '下' || t.at(to) != ',' || !t.among(from+n-1, "局镇县乡市道区委院") ||
		!t.has(to+1, name) || t.among(to+1+n, "委政人党司法机直各长工领主级的") {
		return
	}
	d.say(t.span(to+1, n), diag.F332, Likely, "「%s」写了两遍\n删去一遍", name)
}

// raised makes one verb of those that say the same: 提高效率、缩短周期、提升效率.
var raised = strings.NewReplacer("提高", "提升", "增强", "提升")

// sameMembers reports a member that the list from from up to to has twice: 政策法规、工作动态、政策法规.
func sameMembers(d *reader, t *text, from, to int) {
	var seen []string
	for end := from; from < to; from = end + b2i(t.at(end) == '、') {
		for end = from + 1; end < to && (t.r[end] != '、' || t.inTitle(end)) && !t.has(end-1, "》《"); end++ {
		}
		s := t.string(from, end)
		m, _, _ := strings.Cut(s[strings.LastIndex(s, ":")+1:], "等")
		n := utf8.RuneCountInString(m)
		m = raised.Replace(m)
		if n >= leastMember && (slices.Contains(seen, m) || n > leastMember && len(seen) > 0 &&
			strings.HasSuffix(seen[0], m)) &&
			!strings.ContainsAny(m, "0123456789") && !containsAny(t.around(from), []string{"分别", "依次"}) {
			d.say(t.span(from, n), diag.F332, Likely, "「%s」列了两次\n删去一处，或者改成另外的内容", t.string(from, from+n))
		}
		seen = append(seen, m)
	}
}

// twice returns how many characters at i stand there once more, 0 for none. Of three, only an organ counts, and of two
// a place that begins a clause: 全镇全镇.
func (t *chars) twice(i int) int {
	if t.among(i, "全我本") && t.among(i+1, "省县市镇区乡局") && t.has(i+2, t.string(i, i+2)) &&
		(i == 0 || t.among(i-1, markRunes)) {
		return 2
	}
	least := leastTwice - b2i(t.among(i+leastTwice-2, "局所院府会"))
	for k, c := range t.r[min(i+least, len(t.r)):min(i+mostTwice+1, len(t.r))] {
		if n := least + k; c == t.r[i] && t.has(i+n, t.string(i, i+n)) &&
			!strings.ContainsAny(t.string(i, i+n), markRunes+"《》“”0123456789") {
			return n
		}
	}
	return 0
}

// stutter reports the n characters at i, which repeat those in front of them.
func stutter(d *reader, t *text, i, n int) {
	at := t.span(i-n, 2*n)
	if d.reported(at, diag.F331, diag.F332, diag.F336) {
		return
	}
	s := t.string(i, i+n)
	d.say(at, diag.F332, Certain, "「%s」写了两遍\n删去一遍", s).Replacement = s
}
