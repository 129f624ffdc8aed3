package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// nowWords after 截止 show that 截至 is meant, timeWords that it is meant where 截止 opens a clause.
var (
	nowWords  = []string{"目前", "日前", "当前", "现在"}
	timeWords = []string{"到", "今年", "去年", "本年", "年底", "月底", "上月", "本月", "至"}
)

// until reports 截止 before a time. Behind a word or at the end of a sentence it may end something: 申报截止10月31日.
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
	if n > 2 { // 截止到, which some write
		f.Certainty = Hint
	} else if now || first && t.at(t.until(i+n, markRunes)) == ',' {
		f.Certainty, f.Hint, f.Replacement = Certain, "写成「截至」", "截至"
	}
	d.report(f)
}

// needlessMark matches what needless reports, in a text as it is typed.
var needlessMark = han.Pattern(`([》”][\s*]*)、([\s*]*[《“])`)

// needless reports 、 between 》 and 《 or between ” and “, once for all of a list.
func needless(d *reader, t *text, m []int) {
	name, span := "书名号", t.span(m[0], m[1]-m[0])
	if t.r[m[0]] == '”' {
		name = "引号"
	}
	right := needlessMark().ReplaceAllString(string(t.raw[span.Start:span.Start+span.Len]), "$1$2")
	d.report(Finding{Span: span, Code: diag.F344, Certainty: Hint, Message: "并列的" + name + "之间一般不用顿号",
		Hint: "删去两个" + name + "之间的顿号", Replacement: right})
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

// subjects are the last characters of who or what a clause is about: behind them no mark is lost.
const subjects = "县市区镇乡街村道门局处厅府委办院所校省会司位们部全除截到至止从在据就于前日以较比与对并特目程案件作库点站楼路此"

// lostMark reports words that open a clause behind words that end one: 提高了执法公信力目前,
func lostMark(d *reader, t *text, m []int) {
	if i := m[2]; !t.among(i-1, subjects) && !t.quoted[i] {
		word := t.string(i, min(i+2+2*b2i(t.has(i, "截至"))+3*b2i(han.IsDigit(t.r[i])), m[3]))
		d.report(Finding{Span: t.span(i-1, 3), Code: diag.F332, Certainty: Likely,
			Message: fmt.Sprintf("「%s」前面少了标点", word), Hint: "前面补上逗号或者句号"})
	}
}

// earlyEnd reports 》 behind the words that end 《关于印发〈…〉的通知》: 印发《工作方案的通知》.
func earlyEnd(d *reader, t *text, m []int) {
	title := t.string(m[2], m[3])
	if !t.quoted[m[0]] || containsAny(title, []string{"关于", "发"}) ||
		startsAny(title, []string{"做好", "开展", "加强", "报送", "落实", "执行"}) {
		return
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F347, Certainty: Likely, Message: "书名号的后一半放错了地方",
		Hint: fmt.Sprintf("写成「《%s》的通知」", title)})
}

// stops are marks of which two do not stand side by side.
const stops = ",、。;:"

// doubledStops reports two stops in a row.
func doubledStops(d *reader, t *text) {
	isStop := func(r rune) bool { return r != 0 && strings.ContainsRune(stops, r) }
	for i, a := range t.r {
		b := t.at(i + 1)
		if !isStop(a) || !isStop(b) || isStop(t.at(i-1)) || a == '。' && b == '。' && t.at(i+2) == '。' {
			continue
		}
		f := d.report(Finding{Span: t.span(i, 2), Code: diag.F349, Certainty: Certain,
			Message: "两个标点连在一起", Hint: "只留一个"})
		if a == b {
			f.Replacement = string(han.Full(a))
		}
	}
}

// pairs reports brackets and quotation marks without a partner, 《》 within 《》, and “” within “”. A single character is
// no such quotation: in “甲“和”乙” the marks are turned round.
func pairs(d *reader, t *text) {
	for _, p := range []string{"《》", "“”", "()", "〔〕", "〈〉"} {
		r := []rune(p)
		inner, alone := t.match(r[0], r[1], false)
		single := func(m []int) bool { return m[1]-m[0] < 4 }
		if r[0] == '“' && (len(alone) > 0 || slices.ContainsFunc(inner, single)) {
			inner, alone = t.match(r[0], r[1], true)
		}
		for _, i := range alone {
			partner := map[rune]rune{r[0]: r[1], r[1]: r[0]}[t.r[i]]
			d.report(Finding{Span: t.span(i, 1), Code: diag.F348, Certainty: Likely,
				Message: fmt.Sprintf("「%c」没有配对", t.r[i]),
				Hint:    fmt.Sprintf("补上「%s」，或者删去多出来的", string(han.Full(partner)))})
		}
		for ; len(alone) == 0 && len(inner) > 0; inner = inner[1:] { // else nobody knows what is within what
			switch m := inner[0]; {
			case r[0] == '《' && m[1]-m[0] > 2:
				nested(d, t, m)
			case r[0] == '“':
				d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F347, Certainty: Likely,
					Message: "引号里面的引号用单引号", Hint: fmt.Sprintf("写成「‘%s’」", t.typed(m[0]+1, m[1]-m[0]-2))})
			}
		}
	}
}

// match returns the pairs of marks within another pair, and the marks without a partner. Where flat is true, none is
// within another: a second open one leaves the first alone.
func (t *line) match(open, shut rune, flat bool) (inner [][]int, alone []int) {
	var waiting []int
	for i, c := range t.r {
		n := len(waiting)
		switch {
		case c == open && flat:
			alone, waiting = append(alone, waiting...), []int{i}
		case c == open:
			waiting = append(waiting, i)
		case c == shut && n > 0:
			if n == 2 {
				inner = append(inner, []int{waiting[1], i + 1})
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

// nested reports 《》, or < and >, within 《》.
func nested(d *reader, t *text, m []int) {
	if slices.Contains(t.quoted[m[0]:m[1]], false) {
		return
	}
	inner := t.typed(m[0]+1, m[1]-m[0]-2)
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F347, Certainty: Likely, Message: "书名号里面的书名号用单书名号",
		Hint: fmt.Sprintf("写成「〈%s〉」", inner), Replacement: "〈" + inner + "〉"})
}
