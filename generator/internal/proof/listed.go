package proof

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// listed compares a number with the list right before it: 政务、财务、事务三类.
func listed(d *reader, t *text) {
	for i := range t.r {
		switch n, v := t.cardinal(i); {
		case !countable(v) || han.IsNumeral(t.at(i-1)) || han.IsDigit(t.at(i-1)):
		case !t.quoted[i]:
			listBefore(d, t, i, n, v)
		case han.IsNumeral(t.r[i]):
			clausesBefore(d, t, announcement{i, n, v})
		}
	}
}

// listAfter judges a list of words after a colon or 即.
func listAfter(d *reader, t *text, m []int) {
	colon := m[1] - 1
	if t.quoted[colon] || t.labelAt(colon+1) > 0 {
		return
	}
	if t.at(m[0]) == ',' {
		colon = m[0]
	}
	said, each := t.announcements(colon), t.has(m[1]-3, "分别")
	if len(said) == 0 || each && (len(said) > 1 || oneOfCounts(t, colon)) { // 2个镇3个村,分别是
		said = t.quotedNumber(colon)
	}
	end := t.until(m[1], ",。;:!?")
	low, _ := t.items(m[1], end)
	if t.at(m[1]-1) == '括' && (len(said) == 0 || low <= said[0].value || strings.Contains(t.string(m[1], end), "等")) ||
		each && counts().MatchString(t.string(m[1], end)) {
		return
	}
	if len(said) == 0 && t.at(m[0]) == '“' && t.at(colon-1) == ',' { // 四个“一件事”事项,即
		said = t.announcements(colon - 1)
	}
	compare(d, t, said, colon, m[1])
}

// compare compares what the clause that ends at end says with the list from from on, where that ends its sentence, or
// is regular, and has no 等.
func compare(d *reader, t *text, said []announcement, end, from int) {
	to := t.until(from, ",。;:!?")
	low, high := t.items(from, to)
	fits := func(a announcement) bool { return low <= a.value && a.value <= high }
	if len(said) > 0 && low > 1 && !t.starts(to+1, "以及", "及", "和") && (t.regular(from, to) ||
		t.closed(d, from, to, low, said[0].value) || titlesAlone(t, from, to) ||
		alikeEnded(t, from, to, said[0].at+said[0].n) || high == 2 && said[0].value > 2 && twoAlike(t, from, to)) &&
		t.at(to-1) != '等' &&
		!slices.ContainsFunc(said, fits) && !d.reported(t.span(said[0].at, 1), diag.F317, diag.F318) {
		listsOtherwise(d, t, said[0], end, low)
	}
}

// until returns the first character at or after i that is one of marks and not quoted, or the end.
func (t *chars) until(i int, marks string) int {
	for i < len(t.r) && (t.quoted[i] || !strings.ContainsRune(marks, t.r[i])) {
		i++
	}
	return i
}

// quotedNumber returns the number that the quotation before character end begins with: “四个到位”.
func (t *line) quotedNumber(end int) []announcement {
	shut := t.back(end, 5+b2i(t.at(end) == '即'), '”')
	open := t.back(shut, 9, '“')
	n, v := t.numeral(open + 1)
	if open == -1 || !countable(v) || strings.ContainsAny(t.string(open+1+n, shut), "二两三四五六七八九") {
		return nil
	}
	return []announcement{{open + 1, shut - 1 - open, v}}
}

// back returns the nearest place of c among the n characters before i, -1 where it is not there.
func (t *chars) back(i, n int, c rune) int {
	return lastBefore(i-n, i, func(k int) bool { return t.at(k) == c })
}

// items counts the members of the list from a to b: from low to high of them, as 和 may stand within a member.
func (t *line) items(a, b int) (low, high int) {
	low = 1
	joined := 0
	for i := a; i < b; i++ {
		switch {
		case t.at(i) == '”' && t.at(i+1) == '“', t.at(i) == '》' && t.at(i+1) == '《':
			low++
		case t.quoted[i] && t.at(a-1) != '“':
		case t.behind(i, "复议") && t.starts(i+1, "行政诉讼"): // of one chapter of many reports
			joined++
		case t.parted(i):
			low++
		case t.at(i) == '和' && han.IsDigit(t.at(i+1)), // 8月、10月和12月
			t.at(i-1) == '》' && t.at(i+1) == '《' && i > a && i < b-1 && t.among(i, "和及与"):
			low++
		case i > a && t.among(i, "和及与") && !containsAny(t.string(i-1, i+2), noJoins):
			joined++
		}
	}
	return low, low + joined
}

// parted reports whether the mark at i is between two members of a list: a 、, or a dash or plus between names, 市—县—镇.
func (t *line) parted(i int) bool {
	return t.at(i) == '、' || t.among(i, "—+") && (han.IsHan(t.at(i-1)) || t.at(i-1) == ')') && han.IsHan(t.at(i+1))
}

// noJoins are words with 和, 及 or 与 in them.
var noJoins = []string{"参与", "和谐", "共和", "和解", "温和", "普及", "涉及", "及时", "以及", "与会", "赋予", "给与"}

// companions returns how many characters up to the verb of a list say with whom it is done, 与公安、检察机关健全, 0 where
// none do, and all of them where there is no verb.
func companions(d *reader, t *text, from, to int) int {
	said := t.string(from, to)
	verb := lastOf(said, d.Data.Listing)
	switch {
	case t.among(from, "与和同会联"):
		return utf8.RuneCountInString(said[:cmp.Or(verb, len(said))])
	case strings.ContainsAny(said[:verb], "与和同"): // 住建局与公安局、市场监管局建立
		return utf8.RuneCountInString(said[:verb])
	}
	return 0
}

// listStart returns where the list begins that ends in front of character i, where n characters count its members.
func listStart(d *reader, t *text, i, n int) int {
	from := i
	for from > max(0, i-maxCharacters) && (t.quoted[from-1] || t.parted(from-1) ||
		!strings.ContainsRune(markRunes, t.r[from-1])) {
		from--
	}
	if end := i - b2i(t.at(i-1) == '等'); !commonlyEnded(t, from, end, i+n) {
		from += companions(d, t, from, i)
	}
	return from
}

// listBefore judges a list before a number with n characters at i: 政务、财务、事务三类信息, “市—县—镇”三级, “甲”“乙”“丙”三项.
func listBefore(d *reader, t *text, i, n, value int) {
	at := i
	if t.at(i-1) == '、' { // 二次、三次、四次
		return
	}
	if t.at(i-1) == '的' && t.at(i-2) == '”' && t.starts(i+n, d.Data.Allied...) || // “…”的四位一体
		t.at(i-1) == '共' && t.at(i-2) == '》' { // 《…》《…》《…》共4项制度
		i--
		n++
	}
	from := listStart(d, t, i, n)
	if han.IsDigit(t.at(at)) && strings.ContainsAny(t.string(from, at), "0123456789") || // 案件6件、处罚3件
		t.goesOn(from, at) {
		return
	}
	open := max(from, t.back(i, i-from, '“'))
	end, c, linked := i-b2i(t.at(i-1) == '等'), t.classifier(i+n), strings.ContainsAny(t.string(from, i), "—+”")
	least := 3 + b2i(strings.Contains(t.string(from, i), "+")) - b2i(value < 6 && t.at(i-1) == '》')
	switch {
	case t.levels(i) == value && t.has(i+n, "级"): // 部门协同抓、乡村两级联动推进
		return
	case t.at(i-1) == '”' && commonlyEnded(t, open+1, i-1, i+n), commonlyEnded(t, from, end, i+n):
		from, c = max(from, open+1), 1
	case t.at(i-1) != '”':
		if c = t.heading(d, i+n, linked); !t.plainList(from, end, t.has(i+n, "级")) {
			return
		}
		if places := placesNamed(d, t, [2]int{from, end}, i+n); c == 0 && (places || t.until(i+n, markRunes)-i-n < 10 &&
			(oneShort(t, from, end, value) || oneOver(d, t, from, end, value))) {
			c = max(t.classifier(i+n), b2i(t.among(i+n, "家步部位所支名")))
		}
	case !t.among(open-1, "”、"):
		from, end, least = open+1, i-1, least-1
		if c = t.heading(d, i+n, linked); t.among(i+n, "项种类个步大家乱环") {
			c = 1
		}
	}
	if c > 0 {
		t.miscount(d, announcement{at, n + i - at + c, value}, [2]int{from, end}, least)
	}
	otherNumber(d, t, announcement{i, n, value}, [2]int{from, end})
}

// clausesBefore judges a quoted number behind members that all have what it counts: 县级领导包片、部门包乡、干部包村组成的
// “四包”; 学法、述法、考法、督法“三法联动”; 目标清单、任务清单、责任清单“四张清单”.
func clausesBefore(d *reader, t *text, said announcement) {
	open := t.back(said.at, 4, '“') // “法律五进”, not “一规划两方案”
	if open == -1 || strings.ContainsAny(t.string(open, said.at), "一二三四五六七八九十") {
		return
	}
	if t.back(open, 7, ',') != -1 && tookUp().MatchString(t.string(open-7, open)) {
		summedUp(d, t, said, t.back(open, 7, ','))
		return
	}
	from, _ := t.piece(open, ends+",:”")
	members := strings.Split(t.string(from, open), "、")
	linked := t.starts(said.at+said.n, d.Data.Allied...)
	low, _ := t.items(from, open)
	// 不予处罚、减轻处罚、从轻处罚、免予强制“三张清单”
	several := said.at == open+1 && t.classifier(said.at+said.n) > 0 && !t.among(open-1, "的和及与等、") &&
		!counts().MatchString(t.string(from, open)) && max(low-said.value, said.value-low) == 1
	end := said.at + said.n + t.classifier(said.at+said.n)
	words, one := t.string(end, t.find(end, "”")), t.string(end, end+1)
	once := func(m string) bool { return strings.Count(m, words) == 1 }
	last := func(m string) bool { return strings.Count(m, one) == 1 && strings.HasSuffix(m, one) }
	oneself := linked && low+1 == said.value && containsAny(members[0], []string{"会同", "联合"})
	if !oneself && (all(members, once) || len(members) > 2 && (all(members, last) || linked || several)) {
		said.n = end + 1 - said.at
		t.miscount(d, said, [2]int{from, open - b2i(t.at(open-1) == '等')}, 2)
	}
}

// levels returns how many names of levels there are in front of i: 2 of 乡村两级, 3 of 中央、省、市三级.
func (t *text) levels(i int) (n int) {
	for ; ; n++ {
		k := i - b2i(n > 0 && t.at(i-1) == '、')
		switch {
		case t.among(k-1, places):
			i = k - 1
		case t.behind(k, "中央"), t.behind(k, "国家"):
			i = k - 2
		default:
			return n
		}
	}
}

// plainList reports whether the last member from from up to end is a name and nothing more, of one character if short.
func (t *text) plainList(from, end int, short bool) bool {
	last := lastBefore(from, end, t.parted) + 1
	if t.behind(end, "》") && strings.Contains(t.string(from, end), "》《") {
		return true
	}
	n := end - last
	return last != 0 && n <= 10 && (n >= 2 || n > 0 && short) &&
		!containsAny(t.string(last, end), []string{"的", "关于", "了", "级"}) &&
		!slices.ContainsFunc(t.r[last:end], func(c rune) bool {
			return han.IsDigit(c) || strings.ContainsRune(han.Numerals, c)
		})
}
