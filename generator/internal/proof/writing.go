package proof

import (
	"fmt"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// grouping reports commas within a number that do not divide it into threes: 1,2345.
func grouping(d *reader, t *text, m []int) {
	typed := t.string(m[0], m[1])
	if strings.ContainsRune(t.typed(m[0], m[1]-m[0]), '\uFF0C') { // between two numbers
		return
	}
	right := strings.ReplaceAll(typed, ",", "")
	for i := len(right) - 3; i > 0; i -= 3 {
		right = right[:i] + "," + right[i:]
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F365, Certainty: Likely,
		Message: fmt.Sprintf("「%s」的逗号不是从右往左三位一个", typed),
		Hint:    fmt.Sprintf("写成「%s」；是两个数的，用顿号分开", right)})
}

// loneTitle reports 〈〉 that are within no 《》.
func loneTitle(d *reader, t *text, m []int) {
	if t.quoted[m[0]] {
		return
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F347, Certainty: Likely, Message: "单书名号只用在书名号里面",
		Hint: fmt.Sprintf("写成「《%s》」", t.typed(m[2], m[3]-m[2]))})
}

// cornerMarks reports the quotation marks of vertical text.
func cornerMarks(d *reader, t *text, m []int) {
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F347, Certainty: Likely, Message: "横排的文字不用直角的引号",
		Hint: fmt.Sprintf("引用的写成“%[1]s”；文件的名称写成《%[1]s》", t.typed(m[2], m[3]-m[2]))})
}

// clock reports a time of day that is none: 25:00.
func clock(d *reader, t *text, m []int) {
	hour, _ := strconv.Atoi(t.string(m[2], m[3]))
	minute, _ := strconv.Atoi(t.string(m[4], m[5]))
	if hour > 24 || minute > 59 {
		d.report(Finding{Span: t.span(m[2], m[5]-m[2]), Code: diag.F325, Certainty: Certain,
			Message: fmt.Sprintf("没有「%s」这个时间", t.string(m[2], m[5])), Hint: "核对时间"})
	}
}

// dueBefore reports what a plan wants done before a time that has passed: 2024年12月底前.
func dueBefore(d *reader, t *text, m []int) {
	year, _ := strconv.Atoi(t.string(m[2], m[3]))
	at := t.span(m[0], 4)
	coming := strings.NewReplacer("力争", "", "预计", "", "将于", "").Replace(t.around(m[0]))
	if !t.plan || !d.dated() || year > d.Year || containsAny(coming, d.Data.Words.Past) ||
		d.reported(at, diag.F321) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F321, Certainty: Likely,
		Message: fmt.Sprintf("%d年已经过去，安排的是%d年的工作", year, d.Year+1),
		Hint:    fmt.Sprintf("要是去年的文字没有改，写成%d年；说的真是%d年的事，不用改", d.Year+1, year)})
}

// wideGrouping reports full-width commas between the thousands of a number: 1\uFF0C200.
func wideGrouping(d *reader, t *text, m []int) {
	typed := t.typed(m[0], m[1]-1-m[0])
	if right := strings.ReplaceAll(typed, "\uFF0C", ","); right != typed &&
		!strings.Contains(t.string(m[0]-8, m[0]), "分别") {
		d.report(Finding{Span: t.span(m[0], m[1]-1-m[0]), Code: diag.F365, Certainty: Likely, Message: "千分位的逗号是全角的",
			Hint: fmt.Sprintf("写成「%s」；是两个数的，用顿号分开", right)})
	}
}

// by matches what opens means anywhere in a sentence.
var by = han.Pattern(`以|采[取用]|[利运]用|借助|依托|通过(?:[^的]|$)`)

// speech matches what is in quotation marks.
var speech = han.Pattern(`“[^”]*”`)

// wayless hints at means without 通过: 举办培训班、发放手册等方式,
func wayless(d *reader, t *text, m []int) {
	before := t.string(0, m[0])
	before = before[strings.LastIndexAny(before, ";:。")+1:]
	before = titled().ReplaceAllString(speech().ReplaceAllString(before, ""), "")
	last := before[strings.LastIndex(before, ",")+1:]
	if startsAny(last, d.Data.Means.Doing) && !containsAny(last, d.Data.Means.Ways) && !by().MatchString(before) {
		d.report(Finding{Span: t.span(m[2], m[3]-m[2]), Code: diag.F332, Certainty: Hint,
			Message: fmt.Sprintf("「%s」前面没有「通过」", t.string(m[2], m[3])), Hint: "前面加「通过」，或者去掉「等方式」"})
	}
}

// noticeLost reports 关于印发《…》 without what it is the title of: 根据关于印发《规定》精神.
func noticeLost(d *reader, t *text, m []int) {
	_, end := t.piece(m[1], ends)
	if rest := t.string(m[1]-4, end); t.quoted[m[0]] || t.among(m[1], "的《") ||
		containsAny(rest, []string{"通知", "的函", "公告", "决定", "批复", "意见"}) {
		return
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F332, Certainty: Hint,
		Message: fmt.Sprintf("「%s」后面少了「的通知」", t.string(m[0], m[0]+4)),
		Hint:    "写成「《关于印发〈……〉的通知》」，或者只写文件的名称"})
}

// measures reports numbers with a wrong character in place of their unit: 推文105编.
func measures(d *reader, t *text) {
	for _, w := range d.Data.Measures {
		for i := range t.all(w.Wrong) {
			from, end := i, i+len([]rune(w.Wrong))
			for ; han.IsDigit(t.at(from - 1)); from-- {
			}
			if from == i || t.at(from-1) == '第' || t.at(end) != 0 && !strings.ContainsRune(markRunes, t.at(end)) ||
				len(w.After) > 0 && !t.behind(from, w.After...) {
				continue
			}
			d.report(Finding{Span: t.span(i, end-i), Code: diag.F332, Certainty: Likely,
				Message: fmt.Sprintf("「%s」像是「%s」写错了字", t.string(from, end), t.string(from, i)+w.Right),
				Hint:    fmt.Sprintf("写成「%s%s」", t.string(from, i), w.Right)})
		}
	}
}
