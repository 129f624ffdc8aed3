package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// classifiers stand between a number and what it announces, longer ones first.
var classifiers = []string{"个", "项", "点", "条", "类", "大", "件", "方面", "方", "种", "支", "张"}

// announcement is a number that says how many items are to come.
type announcement struct {
	at, n int // characters
	value int
}

// countable reports whether so many things are counted along.
func countable(n int) bool { return n >= 2 && n <= 12 }

// announcements returns the numbers of the clause before end, last first; the last one at most eight characters away,
// fourteen in front of 即, or twenty behind 方面: 从三个方面发力提升基层治理效能.
func (t *line) announcements(end int) (out []announcement) {
	from, _ := t.piece(end, markRunes)
	for i := from; i < end; i++ {
		n, v := t.cardinal(i)
		c := t.classifier(i + n)
		if c == 0 && t.among(i+n, "家部名轮步位处") && t.at(i+n+1) != '门' {
			c = 1
		}
		if countable(v) && !t.among(i-1, "第") && !t.quoted[i] &&
			(c > 0 || i+n == end && t.among(i-1, "有")) {
			out = append([]announcement{{i, n + c, v}}, out...)
		}
		i += max(n-1, 0)
	}
	if len(out) == 0 || end-out[0].at-out[0].n <= 8+12*b2i(t.has(out[0].at+out[0].n, "方面"))+
		6*b2i(t.at(end) == ',' && t.at(end+1) == '即') {
		return out
	}
	return nil
}

// classifier returns the length of the classifier at i, 0 when there is none.
func (t *line) classifier(i int) int {
	for _, c := range classifiers {
		if t.has(i, c) {
			return len([]rune(c))
		}
	}
	return 0
}

// enumerations compares 三个方面 with the items that follow: 一是…二是… or (一)(二).
func enumerations(d *reader) {
	for i, t := range d.texts {
		for k := range t.r {
			if t.among(k-1, ":。,") && t.labelAt(k) == 1 {
				enumeration(d, t, k-1, chain(d, i, k))
			}
		}
		if n := len(t.r); i+1 < len(d.texts) && t.among(n-1, ":。") {
			if next := d.texts[i+1]; next.labelAt(0) == 1 {
				enumeration(d, t, n-1, chain(d, i+1, 0))
			} else if next.section() == 1 {
				enumeration(d, t, n-1, sections(d, i+1))
			}
		}
	}
}

// labelAt returns the number of 一是, or of 第一 before a mark, at i where a clause begins; 0 for none.
func (t *line) labelAt(i int) int {
	if i >= len(t.r) || t.quoted[i] || i > 0 && !t.among(i-1, markRunes) {
		return 0
	}
	if n, v := t.numeral(i); t.at(i+n) == '是' {
		return v
	}
	_, v := t.ordinalAt(i)
	return v
}

// ordinalAt reads 第一 before a mark at i.
func (t *line) ordinalAt(i int) (n, value int) {
	if t.at(i) == '第' {
		if n, value = t.numeral(i + 1); n > 0 && t.among(i+1+n, ",、:") {
			return n + 1, value
		}
	}
	return 0, 0
}

// chapter reports whether a paragraph begins with 一、.
func (t *line) chapter() bool {
	n, _ := t.numeral(0)
	return t.at(n) == '、'
}

// section returns the number of a paragraph that begins with (一), 0 for others.
func (t *line) section() int {
	if n, v := t.numeral(1); t.at(0) == '(' && t.at(n+1) == ')' {
		return v
	}
	return 0
}

// chain counts 一是…二是… from character k of paragraph i on, over paragraphs; 0 where another chain begins within.
func chain(d *reader, i, k int) (last int) {
	for first := i; i < len(d.texts); i, k = i+1, 0 {
		t := d.texts[i]
		if i > first && (t.part != d.texts[i-1].part || t.labelAt(0) != last+1) {
			return last
		}
		for ; k < len(t.r); k++ {
			switch t.labelAt(k) {
			case last + 1:
				last++
			case 1:
				return 0
			}
		}
	}
	return last
}

// sections counts (一)(二) from paragraph i on, as far as its part or its heading of the first level reaches.
func sections(d *reader, i int) (last int) {
	for part := d.texts[i].part; i < len(d.texts) && d.texts[i].part == part; i++ {
		t := d.texts[i]
		if v := t.section(); v == last+1 {
			last = v
		} else if v > 0 {
			break
		}
	}
	return last
}

// enumeration compares what the clause that ends at character end announces with the items counted.
func enumeration(d *reader, t *text, end, counted int) {
	said, colon := t.announcements(end), t.r[end] == ':'
	if len(said) == 0 && colon {
		said = t.quotedNumber(end)
	}
	if len(said) == 0 || counted == 0 ||
		slices.ContainsFunc(said, func(a announcement) bool { return a.value == counted }) ||
		!colon && (han.IsDigit(t.r[said[0].at]) || t.has(end-2, "组成") || t.among(said[0].at-1, "等共")) {
		// 败诉4件。一是; 由六个部分组成。(一); 包括……等六个部分。(一)
		return
	}
	if f := listsOtherwise(d, t, said[0], end, counted); !colon {
		f.Certainty = Hint
	}
}

// listsOtherwise reports that counted items are after a number, in the clause that ends at end, that says otherwise.
func listsOtherwise(d *reader, t *text, a announcement, end, counted int) *Finding {
	said := strings.ReplaceAll(strings.TrimRight(t.string(a.at, end), ",:"), "”", "")
	return d.say(t.span(a.at, a.n), diag.F317, Likely, "说是「%s」，后面列了%d项\n数一数，改前面的数，或者补上漏了的一项", said, counted)
}

// unevenMarks hints at items of one sentence each with different marks between: 一是…;二是…。三是… and at a comma or
// a semicolon behind an item of several sentences.
func unevenMarks(d *reader, t *text) {
	at := t.labels()
	odd, single := 0, true
	for i := 1; i < len(at); i++ {
		k := at[i]
		switch several := strings.Contains(t.string(at[i-1], k-1), "。"); {
		case several && t.among(k-1, ",;"):
			d.say(t.span(k-1, 3), diag.F332, Hint, "「%s」前面不是句号，它前面那一条里已经有句号\n并列的几条之间用同一种标点",
				t.string(k, k+2))
			return
		case several || !t.among(k-1, ends+","):
			single = false
		case odd == 0 && t.r[k-1] != t.r[at[1]-1]:
			odd = k
		}
	}
	if single && odd != 0 {
		d.say(t.span(odd-1, 3), diag.F332, Hint, "「%s」前面是「%s」，前面几条之间是「%s」\n并列的几条之间用同一种标点", t.string(odd, odd+2),
			string(han.Full(t.r[odd-1])), string(han.Full(t.r[at[1]-1])))
	}
}

// labels returns where the items 一是, 二是 of a paragraph are; none where they are not in order.
func (t *line) labels() (at []int) {
	for k := range t.r {
		if v := t.labelAt(k); v == len(at)+1 && t.at(k) != '第' {
			at = append(at, k)
		}
	}
	return at
}
