package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// respectively compares the names before 分别 or 依次 in the word token k with the numbers after it.
func respectively(l lister, k int) {
	before, after, w := cutAny(l.of(k), "分别", "依次")
	if w == "" || strings.HasPrefix(after, "由") {
		return
	}
	n, last := numbersAfter(l.text, k)
	names := namesFor(l, k, before)
	if n == 1 && w == "分别" && l.Data.Growth.direction(after) != 0 {
		single(l, k, names.low)
	}
	if names.low == 0 {
		names.count(l, k, n)
	}
	if names.low == 0 && n > 2 {
		names.years(l.text, k)
	}
	if n < 2 || names.low < 2 || names.low <= n && n <= names.high {
		return
	}
	a, b := l.tokens[k+1], l.tokens[last]
	l.say(l.span(a.at, b.at+b.n-a.at), diag.F320, Likely, "「%s」是%d个，「%s」后面的数是%d个\n名称和数要一一对应：补上漏了的数，或者改前面的名称",
		names.text, names.low, w, n)
}

// respective returns the name that 分别 or 依次 assigns to token k, "" where names and counts are not as many.
func respective(t *text, k int) string {
	joined := func(i int) bool { return t.markAt(i) == '、' || t.of(i) == "和" }
	first, last := k, k
	for ; t.counted(first-2) && joined(first-1); first -= 2 {
	}
	for ; t.counted(last+2) && joined(last+1); last += 2 {
	}
	before, after, w := cutAny(t.of(first-1), "分别", "依次")
	if w == "" {
		return ""
	}
	from := first - 1
	for t.markAt(from-1) == '、' || t.isWord(from-1) {
		from--
	}
	names := strings.FieldsFunc(t.cut(from, first-1)+before, func(r rune) bool {
		return strings.ContainsRune("、和与及", r)
	})
	if len(names) < 2 || len(names) != (last-first)/2+1 {
		return ""
	}
	return names[(k-first)/2] + strings.TrimLeft(after, "为是有达")
}

// single reports 案件46件,意见50份,同比分别增长15%: one rate, in token k+1, for several numbers or names.
func single(l lister, k, names int) {
	from, to := l.sentence(k)
	q, toks := l.q(k+1), l.counts(from, k)
	n := max(names, len(toks))
	if strings.Contains(l.around(l.tokens[k].at), "要分别") || !q.percent() || !q.exact() || l.tail(k+1) != "" || n < 2 ||
		slices.ContainsFunc(l.tokens[min(k+2, to):to],
			func(x token) bool { return x.q != nil || x.r == '、' }) {
		return
	}
	l.say(l.place(k+1), diag.F320, Likely, "前面是%d个数，「分别」后面只有%s一个\n每个数各写一个升降的幅度；幅度都一样的，「分别」改成「均」",
		n, q.Printed).Related = l.places(toks...)
}

// cutAny cuts s at the last of the words that it contains.
func cutAny(s string, words ...string) (before, after, word string) {
	for _, w := range words {
		if i := strings.LastIndex(s, w); i != -1 {
			return s[:i], s[i+len(w):], w
		}
	}
	return s, "", ""
}

// numbersAfter counts the numbers right after word token k, and returns the last; 0 where the list may go on.
func numbersAfter(t *text, k int) (n, last int) {
	for k++; t.counted(k); k += 2 {
		n, last = n+1, k
		if m := t.markAt(k + 1); m != '、' && !(t.is(k+1, word) && t.of(k+1) == "和") {
			break
		}
	}
	if t.counted(k+1) || strings.HasPrefix(t.tail(last), "等") || t.markAt(k+1) == '、' || t.is(k+1, word) &&
		t.of(k+1) != "左右" && t.markAt(k+2) == '、' {
		return 0, last
	}
	return n, last
}

// nameList are the names before 分别; where 和 may link two of them or stand within one, low and high differ.
type nameList struct {
	low, high int
	text      string
}

// count takes the times of something for names of n numbers behind the word token k: 旁听庭审6次,参加人员分别为42人、38人….
func (x *nameList) count(l lister, k, n int) {
	toks := l.countsBefore(k)
	if len(toks) != 1 || n < 3 && !strings.HasSuffix(l.lead(toks[0]), "分") {
		return
	}
	times := l.q(toks[0])
	if v := times.Nominal(); v.IsInt() && times.Unit != "" && strings.Contains("次场期批轮", times.Unit) {
		n := int(v.Num().Int64())
		*x = nameList{n, n, times.Printed}
	}
}

// years takes the years from one to another one, of each of which a count is said behind token k: 2021年至2025年每年分别.
func (x *nameList) years(t *text, k int) {
	from, _ := t.sentence(k)
	m := everyYear().FindStringSubmatch(t.string(t.tokens[from].at, t.tokens[k].at+t.tokens[k].n))
	if m != nil {
		n := yearOf(m[3]) - yearOf(m[2]) + 1
		*x = nameList{n, n, m[1]}
	}
}

// everyYear matches from one year to another one, with 每年.
var everyYear = han.Pattern(`((20[0-9]{2})年?[至到—~-]+(20[0-9]{2})年)[^0-9。;]*(?:每年|各年|历年|年度)`)

// namesFor returns the names that 分别 behind the words before in token k refers to: those of its clause, or where it
// opens one those of the clause in front, if that counts them: 成立宣传、排查两个组,分别走访320户、286户.
func namesFor(l lister, k int, before string) nameList {
	end := l.tokens[k].at
	own := l.namesAt(end + len([]rune(before)))
	if l.markAt(k-1) != ',' || l.q(k+1).Unit == "" || before != "" && (own.low > 0 || strings.Contains(before, "、")) {
		return own
	}
	from, _ := l.piece(end-1, strings.ReplaceAll(markRunes, "、", ""))
	if l.nameCount(from, end-1) == 0 {
		return nameList{}
	}
	return l.namesAt(end - 1)
}

// namesAt returns the names of the clause that ends at end: 市、县、乡三级; none where their number is not certain.
func (t *line) namesAt(end int) nameList {
	marks := strings.ReplaceAll(markRunes, "、", "")
	from, _ := t.piece(end, marks)
	for t.at(from-1) == ')' && t.back(from, maxCharacters, '(') > 0 { // 村(社区)干部、网格员两类
		from, _ = t.piece(t.back(from, maxCharacters, '('), marks)
	}
	clause := t.string(from, end)
	low, high := t.items(from, end)
	n := t.nameCount(from, end)
	switch {
	case strings.ContainsAny(graded.Replace(clause), "等各"), n == 0 && low == 1:
	case n == 0:
		return nameList{low, high, clause}
	case low == 1 || low <= n && n <= high:
		return nameList{n, n, clause}
	}
	return nameList{}
}

// graded drops words with 等 that end no list: 中等职业学校.
var graded = strings.NewReplacer("中等", "", "高等", "", "初等", "", "平等", "", "等级", "")

// nameCount returns the number that says how many names there are from character a to b, 0 for none: 三级.
func (t *line) nameCount(a, b int) (n int) {
	for i := a; i < b; i++ {
		size, v := t.numeral(i)
		if size == 0 && t.classifier(i+1) > 0 && !han.IsDigit(t.at(i-1)) {
			size, v = t.digits(i) // 2个社区
		}
		if v > 1 && t.at(i-1) != '第' && (t.classifier(i+size) > 0 || strings.ContainsRune("级方家镇村所支", t.at(i+size))) {
			n = v
		}
	}
	return n
}
