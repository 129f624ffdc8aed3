package proof

import (
	"fmt"
	"strings"
)

// classifiers stand between a number and what it announces, longer ones first.
var classifiers = []string{"个", "项", "点", "条", "类", "大", "件", "方面", "种"}

// announcement is a number that says how many items are to come.
type announcement struct {
	at, n int // characters
	value int
}

// maxAnnounced bounds what is counted along.
const maxAnnounced = 12

// announced gives the numbers of the clause that ends before character end, the last one first.
// Between the last one and the end at most eight characters stand.
func (t *text) announcements(end int) []announcement {
	from := end
	for from > 0 && !strings.ContainsRune(markRunes, t.r[from-1]) {
		from--
	}
	var out []announcement
	for i := from; i < end; i++ {
		n, v := numeralAt(t, i)
		if n == 0 && digit(t.at(i)) {
			for digit(t.at(i + n)) {
				v = v*10 + int(t.r[i+n]-'0')
				if n++; n > 3 {
					break
				}
			}
		}
		if n == 0 {
			continue
		}
		c := t.classifier(i + n)
		if fits := v >= 2 && v <= maxAnnounced && t.at(i-1) != '第' && !t.quoted[i]; fits && (c > 0 || i+n == end && t.at(i-1) == '有') {
			out = append([]announcement{{i, n + c, v}}, out...)
		}
		i += n - 1
	}
	if len(out) > 0 && end-out[0].at-out[0].n > 8 {
		return nil
	}
	return out
}

// classifier gives the length of the classifier at i, 0 when there is none.
func (t *text) classifier(i int) int {
	for _, c := range classifiers {
		if t.has(i, c) {
			return len([]rune(c))
		}
	}
	return 0
}

// enumerations compares 三个方面 with the items that follow: 一是…二是… or (一)(二).
func (d *reader) enumerations() {
	for i, t := range d.texts {
		for k := range t.r {
			if n, v := t.itemAt(k); n > 0 && v == 1 && k > 0 && strings.ContainsRune(":。,", t.r[k-1]) {
				d.enumeration(t, k-1, t.r[k-1] == ':', d.chain(i, k))
			}
		}
		if n := len(t.r); n > 1 && i+1 < len(d.texts) && strings.ContainsRune(":。", t.r[n-1]) {
			next := d.texts[i+1]
			if m, v := next.itemAt(0); m > 0 && v == 1 {
				d.enumeration(t, n-1, t.r[n-1] == ':', d.chain(i+1, 0))
			} else if next.section() == 1 {
				d.enumeration(t, n-1, t.r[n-1] == ':', d.sections(i+1))
			}
		}
	}
}

// itemAt reads 一是 at i, where a clause begins.
func (t *text) itemAt(i int) (n, value int) {
	if t.quoted[i] || i > 0 && !strings.ContainsRune(markRunes, t.r[i-1]) {
		return 0, 0
	}
	n, value = numeralAt(t, i)
	if n == 0 || t.at(i+n) != '是' {
		return 0, 0
	}
	return n + 1, value
}

// section gives the number of a paragraph that begins with (一), 0 for others.
func (t *text) section() int {
	if t.at(0) != '(' {
		return 0
	}
	n, v := numeralAt(t, 1)
	if n == 0 || t.at(n+1) != ')' {
		return 0
	}
	return v
}

// chain counts 一是…二是… from character k of paragraph i on, also over the
// paragraphs behind it. It gives 0 when another chain begins within: then
// nobody knows which one was announced.
func (d *reader) chain(i, k int) (last int) {
	for first := true; i < len(d.texts); i++ {
		t := d.texts[i]
		if !first {
			if t.part != d.texts[i-1].part || len(t.r) == 0 {
				return last
			}
			if n, v := t.itemAt(0); n == 0 || v != last+1 {
				return last
			}
			k = 0
		}
		first = false
		for ; k < len(t.r); k++ {
			n, v := t.itemAt(k)
			switch {
			case n == 0:
			case v == last+1:
				last = v
			case v == 1:
				return 0
			}
		}
	}
	return last
}

// sections counts (一)(二) from paragraph i on, as far as its part or its heading of the first level reaches.
func (d *reader) sections(i int) (last int) {
	for part := d.texts[i].part; i < len(d.texts) && d.texts[i].part == part; i++ {
		t := d.texts[i]
		if n, _ := numeralAt(t, 0); n > 0 && t.at(n) == '、' {
			break
		}
		if v := t.section(); v == last+1 {
			last = v
		} else if v > 0 {
			break
		}
	}
	return last
}

// enumeration compares what the clause that ends at character end announces with the items counted.
func (d *reader) enumeration(t *text, end int, colon bool, counted int) {
	said := t.announcements(end)
	if len(said) == 0 || counted == 0 {
		return
	}
	for _, a := range said {
		if a.value == counted {
			return
		}
	}
	certainty := Hint
	if colon {
		certainty = Likely
	}
	a := said[0]
	d.tell(Finding{Span: t.span(a.at, a.n), Code: "F317", Certainty: certainty,
		Message: fmt.Sprintf("说是「%s」,后面列了%d项", t.string(a.at, end), counted), Hint: "数一数,改前面的数,或者补上漏了的一项"})
}

// listed compares a number with the list right behind its colon (四个“最”:…、…) or right in front of it (政务、财务、事务三类).
func (d *reader) listed(t *text) {
	for i, c := range t.r {
		if c == ':' && !t.quoted[i] {
			d.listBehind(t, i)
		}
	}
	for i := 0; i < len(t.r); i++ {
		n, v := numeralAt(t, i)
		if n == 0 {
			continue
		}
		if v >= 2 && v <= maxAnnounced && !t.quoted[i] {
			d.listBefore(t, i, n, v)
		}
		i += n - 1
	}
}

// listBehind judges a list of words behind a colon, with 、 only between them.
func (d *reader) listBehind(t *text, colon int) {
	said := t.announcements(colon)
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
	a := said[0]
	d.tell(Finding{Span: t.span(a.at, a.n), Code: "F317", Certainty: Likely,
		Message: fmt.Sprintf("说是「%s」,后面列了%d项", t.string(a.at, colon), low), Hint: "数一数,改前面的数,或者补上漏了的一项"})
}

// items counts the members of the list from a to b. Where 和 may stand between two members or within one, low and high differ.
func (t *text) items(a, b int) (low, high int) {
	low = 1
	joined := 0
	for i := a; i < b; i++ {
		switch {
		case t.quoted[i]:
		case t.r[i] == '、':
			low++
		case i > a && strings.ContainsRune("和及与", t.r[i]) && t.r[i-1] != '以':
			joined++
		}
	}
	return low, low + joined
}

// listBefore judges a list in front of a number with n characters at i: 政务、财务、事务三类信息.
func (d *reader) listBefore(t *text, i, n, value int) {
	c := t.classifier(i + n)
	if t.has(i+n, "级") {
		c = 1
	}
	head := t.string(i+n+c, i+n+c+4)
	if t.has(i+n, "方面") {
		head, c = "方面", 0
	}
	if c == 0 && head == "" || !t.has(i+n, "级") && !startsAny(head, d.Data.Words.Heads) {
		return
	}
	from, end, open := i, i, t.at(i-1) == '等'
	if t.at(i-1) == '”' {
		for from--; from > 0 && t.r[from] != '“'; from-- {
		}
		d.membersOf(t, announcement{i, n + c, value}, [2]int{from + 1, i - 1})
		return
	}
	if open {
		end--
	}
	for from > 0 && (t.quoted[from-1] || t.r[from-1] == '、' || !strings.ContainsRune(markRunes, t.r[from-1])) {
		from--
	}
	last := end
	for last > from && t.r[last-1] != '、' {
		last--
	}
	if tail := t.string(last, end); last == from || end-last > 8 || end-last < 2 && !t.has(i+n, "级") || containsAny(tail, []string{"的", "关于", "了", "级"}) || hasNumeral(t, last, end) {
		return
	}
	low, high := t.items(from, end)
	if low < 3 || low <= value && value <= high || open && value >= low {
		return
	}
	d.miscounted(t, announcement{i, n + c, value}, t.string(from, end), low)
}

// membersOf judges a list in quotation marks: “源头预防、多元参与”三方面.
func (d *reader) membersOf(t *text, a announcement, list [2]int) {
	low, high := 1, 1
	for i := list[0]; i < list[1]; i++ {
		switch {
		case t.r[i] == '、':
			low, high = low+1, high+1
		case strings.ContainsRune("和及与", t.r[i]):
			high++
		}
	}
	if low < 2 || low <= a.value && a.value <= high {
		return
	}
	d.miscounted(t, a, t.string(list[0], list[1]), low)
}

// miscounted tells of a list that has another number of members than said.
func (d *reader) miscounted(t *text, a announcement, list string, counted int) {
	d.tell(Finding{Span: t.span(a.at, a.n), Code: "F318", Certainty: Likely,
		Message: fmt.Sprintf("「%s」是%d项,后面说的是「%s」", list, counted, t.string(a.at, a.at+a.n)), Hint: "数一数,改后面的数,或者补上漏了的一项"})
}

func startsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func hasNumeral(t *text, from, to int) bool {
	for i := from; i < to; i++ {
		if n, _ := numeralAt(t, i); n > 0 || digit(t.r[i]) {
			return true
		}
	}
	return false
}

// ordinals counts 第一,…;第二,… along.
func (d *reader) ordinals(t *text) {
	last := 0
	for i := range t.r {
		if t.quoted[i] || t.r[i] != '第' || i > 0 && !strings.ContainsRune(markRunes+"是", t.r[i-1]) {
			continue
		}
		n, v := numeralAt(t, i+1)
		if c := t.at(i + 1 + n); n == 0 || c != ',' && c != '、' && c != ':' {
			continue
		}
		switch {
		case v == last+1 || v == 1:
		case last == 0:
			d.ordinal(t, i, n+1, fmt.Sprintf("从「%s」说起,前面没有「第一」", t.string(i, i+1+n)))
		case v == last:
			d.ordinal(t, i, n+1, fmt.Sprintf("「%s」说了两次", t.string(i, i+1+n)))
		default:
			d.ordinal(t, i, n+1, fmt.Sprintf("第%d条后面是「%s」,次序断了", last, t.string(i, i+1+n)))
		}
		last = v
	}
}

func (d *reader) ordinal(t *text, i, n int, message string) {
	d.tell(Finding{Span: t.span(i, n), Code: "F319", Certainty: Likely, Message: message, Hint: "按第一、第二、第三的次序改,或者补上漏了的一条"})
}
