package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// repeating judges a quoted number of words that members behind it repeat: “三个一”,建立一个中心、一支队伍、一套机制; “六进”,推动法律
// 进机关、进乡村; “两个到位”:人员到位,责任到位.
func repeating(d *reader, t *text, m []int) {
	_, value := t.numeral(m[2])
	word := t.string(m[4], m[5])
	if n, again := t.numeral(m[4] + 1); n == 1 && again == value { // “四查四治”
		word = t.string(m[4], m[4]+1)
	}
	if one := t.string(m[4], m[4]+1); one != word { // “五治融合”,坚持政治引领、自治强基
		sameSpot(d, t, m, value, one)
	}
	for _, marks := range []string{"。;:!?", ",。;:!?"} {
		end := t.until(m[1], marks)
		members := repeatingMembers(t.string(m[1], end), word)
		// “三公”经费,公务接待费、公务用车费…
		few := t.at(m[1]-1) == ',' && t.at(m[1]) != '即' && word[:len("一")] != "一"
		over := t.at(end) != ',' || (t.at(m[1]-1) == ':' || m[5]-m[4] > 1) &&
			!strings.Contains(t.string(end+1, t.until(end+1, ",。;")), word)
		if n := len(members); n > 1+b2i(few) && (n > 3 || over) && !strings.Contains(members[n-1], "等") {
			if n != value {
				listsOtherwise(d, t, announcement{m[2], m[5] - m[2], value}, m[1], n)
			}
			return
		}
	}
}

// repeatingMembers returns the members of a list, none unless all begin or end with the word, the first perhaps behind
// a verb.
func repeatingMembers(list, word string) []string {
	members := strings.FieldsFunc(list, func(r rune) bool { return r == '、' || r == ',' })
	for i, one := range members {
		at, ends := strings.Index(one, word), strings.HasSuffix(strings.TrimRight(one, "0123456789.%"), word)
		verb := strings.HasPrefix(word, "一") && at <= len("观看") && strings.Count(one, word) == 1 // 上好一堂课、办好一期专栏
		if at < 0 || at > 0 && !ends && !verb && (i > 0 || at > len("推动法律")) {
			return nil
		}
	}
	return members
}

// sameSpot judges a number of members behind it that all have one character in the second place, the first behind
// 坚持.
func sameSpot(d *reader, t *text, m []int, value int, one string) {
	members := strings.Split(t.string(m[1], t.until(m[1], ",。;:!?")), "、")
	n := len(members)
	if _, first, ok := strings.Cut(members[0], "坚持"); ok {
		members[0] = first
	}
	if n > 2 && n != value && !strings.Contains(members[n-1], "等") && all(members, func(s string) bool {
		return strings.Index(s, one) == len("一") && strings.Count(s, one) == 1
	}) {
		listsOtherwise(d, t, announcement{m[2], m[5] - m[2], value}, m[1], n)
	}
}

// tookUp matches what takes up the clauses in front of it.
var tookUp = han.Pattern(`,[^,]{0,3}(?:做到|实现|达到|确保|形成|力求|体现)[^,]{0,3}$`)

// summedUp judges a quoted number of words that each member of the list in front of character end has: 有案必立、有案必查,
// 做到“三必”.
func summedUp(d *reader, t *text, said announcement, end int) {
	at := said.at + said.n + b2i(t.among(said.at+said.n, "个项"))
	shut, n, mark := t.find(at, "”"), 0, rune(0)
	for from := end + 1; from > 0; n++ {
		i := from - 1
		if from, _ = t.piece(i, markRunes); at == shut || strings.Count(t.string(from, i), t.string(at, shut)) != 1 {
			break
		}
		if n > 1 && t.at(i) != mark {
			return
		}
		mark = t.at(i)
	}
	if n > 1 && n != said.value && !d.reported(t.span(end-1, 1), diag.F337) {
		d.say(t.span(said.at, shut-said.at), diag.F318, Likely, "前面是%d项，后面说的是「%s」\n数一数，改后面的数，或者补上漏了的一项", n,
			t.string(said.at, shut))
	}
}
