package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// marks reports marks and words that GB/T 15834 and the house of 公文 write otherwise.
func marks(d *reader, t *text) {
	for i := range t.r {
		doubledStop(d, t, i)
	}
	betweenMarks(d, t)
}

// nowWords after 截止 show that 截至 is meant, timeWords that it is meant where 截止 opens a clause.
var (
	nowWords  = []string{"目前", "日前", "当前", "现在"}
	timeWords = []string{"到", "今年", "去年", "本年", "年底", "月底", "上月", "本月", "至"}
)

// until reports 截止 before a point of time. Behind a word it may be the end of something (申报截止10月31日), as it
// may at the end of a sentence.
func until(d *reader, t *text, m []int) {
	i, n := m[0], m[1]-m[0]
	next := t.string(i+2, i+4)
	now, opens := startsAny(next, nowWords), i == 0 || t.among(i-1, markRunes)
	if !now && (!opens || !han.IsDigit(t.at(i+2)) && !startsAny(next, timeWords)) {
		return
	}
	f := Finding{Span: t.span(i, n), Code: diag.F343, Certainty: Likely,
		Message: "时间前面用「截至」；「截止」是到期停止，后面不带时间", Hint: "写成「截至」；说的是到期停止的，不用改"}
	first := i == 0 || ending(t.r[i-1])
	if now || first && t.at(t.until(i+n, markRunes)) == ',' {
		f.Certainty, f.Hint, f.Replacement = Certain, "写成「截至」", "截至"
	}
	d.report(f)
}

// betweenMarks reports 、 between 》 and 《 or between ” and “, once for all of a list.
func betweenMarks(d *reader, t *text) {
	for i := 0; i < len(t.r); i++ {
		var found []int
		for k := i; needless(t, k); {
			found = append(found, k)
			for k++; k < len(t.r) && t.quoted[k]; k++ {
			}
		}
		if len(found) == 0 {
			continue
		}
		name := "书名号"
		if t.r[i-1] == '”' {
			name = "引号"
		}
		last := found[len(found)-1]
		span := t.span(i-1, last+2-(i-1))
		var right []rune
		for k, c := range t.raw[span.Start : span.Start+span.Len] {
			if !slices.ContainsFunc(found, func(m int) bool { return t.pos[m] == span.Start+k }) {
				right = append(right, c)
			}
		}
		d.report(Finding{Span: span, Code: diag.F344, Certainty: Hint, Message: "并列的" + name + "之间一般不用顿号",
			Hint: "删去两个" + name + "之间的顿号", Replacement: string(right)})
		i = last
	}
}

// needless reports whether i is a 、 between 》 and 《 or between ” and “.
func needless(t *text, i int) bool {
	return t.at(i) == '、' && (t.at(i-1) == '》' && t.at(i+1) == '《' || t.at(i-1) == '”' && t.at(i+1) == '“')
}

// brackets are the marks that stand round the year of a document's number, wrong ones with their partners.
var brackets = map[rune]rune{'[': ']', '(': ')', '【': '】', '〔': '〕', '{': '}'}

// documentNumber reports a document's number that is not written 〔2019〕28号.
func documentNumber(d *reader, t *text, m []int) {
	right := fmt.Sprintf("〔%s〕%s号", t.string(m[2], m[3]), t.string(m[4], m[5]))
	if brackets[t.r[m[0]]] != t.r[m[3]] || t.string(m[0], m[1]) == right {
		return
	}
	message := "发文字号的年份用六角括号"
	if t.r[m[0]] == '〔' {
		message = "发文字号不加「第」，也不在数字前面补0"
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F345, Certainty: Certain, Message: message,
		Hint: fmt.Sprintf("写成「%s」", right), Replacement: right})
}

// stops are marks of which two do not stand side by side.
const stops = ",、。;:"

// doubledStop reports two stops in a row.
func doubledStop(d *reader, t *text, i int) {
	a, b := t.r[i], t.at(i+1)
	if b == 0 || !strings.ContainsRune(stops, a) || !strings.ContainsRune(stops, b) || a == '。' && (b == '。' &&
		(t.at(i+2) == '。' || t.at(i-1) == '。')) ||
		strings.ContainsRune(stops, t.at(i-1)) && i > 0 {
		return
	}
	f := d.report(Finding{Span: t.span(i, 2), Code: diag.F349, Certainty: Certain, Message: "两个标点连在一起", Hint: "只留一个"})
	if a == b {
		f.Replacement = string(han.Full(a))
	}
}

// pairs reports brackets and quotation marks without a partner, and of 《》 within 《》.
func pairs(d *reader, t *text) {
	for _, p := range []string{"《》", "“”", "()", "〔〕", "〈〉"} {
		r := []rune(p)
		matchPair(d, t, r[0], r[1])
	}
	angleMarks(d, t)
}

func matchPair(d *reader, t *text, open, shut rune) {
	inner, alone := t.match(open, shut)
	for _, i := range alone {
		lone(d, t, i, map[rune]rune{open: shut, shut: open}[t.r[i]])
	}
	for ; open == '《' && len(alone) == 0 && len(inner) > 0; inner = inner[1:] { // else nobody knows what is within what
		nested(d, t, inner[0][0], inner[0][1])
	}
}

// match returns the pairs of marks within another pair, and the marks without a partner.
func (t *line) match(open, shut rune) (inner [][2]int, alone []int) {
	var waiting []int
	for i, c := range t.r {
		n := len(waiting)
		switch {
		case c == open && open == '“':
			alone, waiting = append(alone, waiting...), []int{i}
		case c == open:
			waiting = append(waiting, i)
		case c == shut && n > 0:
			if n == 2 && i > waiting[1]+1 {
				inner = append(inner, [2]int{waiting[1], i})
			}
			waiting = waiting[:n-1]
		case c == shut && !(shut == ')' && label(t, i)):
			alone = append(alone, i)
		}
	}
	return inner, append(alone, waiting...)
}

// label reports whether the bracket at i closes a number as 1) does.
func label(t *line, i int) bool {
	return i > 0 && (han.IsDigit(t.r[i-1]) || han.IsLatin(t.r[i-1]) ||
		strings.ContainsRune(han.Numerals, t.r[i-1])) && (i < 3 || strings.ContainsRune(markRunes, t.r[i-2]))
}

// lone reports a mark without its partner.
func lone(d *reader, t *text, i int, partner rune) {
	d.report(Finding{Span: t.span(i, 1), Code: diag.F348, Certainty: Likely,
		Message: fmt.Sprintf("「%c」没有配对", t.r[i]), Hint: fmt.Sprintf("补上「%s」，或者删去多出来的", string(han.Full(partner)))})
}

// nested reports 《》, or < and >, within 《》.
func nested(d *reader, t *text, a, b int) {
	inner := t.typed(a+1, b-a-1)
	d.report(Finding{Span: t.span(a, b+1-a), Code: diag.F347, Certainty: Likely, Message: "书名号里面的书名号用单书名号",
		Hint: fmt.Sprintf("写成「〈%s〉」", inner), Replacement: "〈" + inner + "〉"})
}

// angleMarks finds < and > within 《》.
func angleMarks(d *reader, t *text) {
	open := -1
	for i, c := range t.r {
		switch {
		case !t.quoted[i]:
			open = -1
		case c == '<':
			open = i
		case c == '>' && open >= 0 && i > open+1:
			nested(d, t, open, i)
			open = -1
		}
	}
}
