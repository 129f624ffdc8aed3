package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// oddMarks are numbering marks that official documents do not use, each with the mark they use instead.
var oddMarks = []struct {
	form  func() *regexp.Regexp
	right string
}{
	{han.Pattern(`^([0-9]{1,2})[)\x{FF09}]`), "\uFF08$1\uFF09"},
	{han.Pattern(`^([一二三四五六七八九十]{1,3})[)\x{FF09}]`), "\uFF08$1\uFF09"},
	{han.Pattern(`^[(\x{FF08}]([一二三四五六七八九十]{1,3})[)\x{FF09}][、.\x{FF0E}]`), "\uFF08$1\uFF09"},
	{han.Pattern(`^([一二三四五六七八九十]{1,3})[.\x{FF0E}]`), "$1、"},
}

// oddSigns are ranges of characters that contain a number and its mark; each range begins with the number 1. right
// returns the mark that official documents use instead.
var oddSigns = []struct {
	first, last rune
	right       func(n int) string
}{
	{'\u3220', '\u3229', func(n int) string { return "\uFF08" + han.Numeral(n) + "\uFF09" }},
	{'\u2474', '\u2487', func(n int) string { return "\uFF08" + strconv.Itoa(n) + "\uFF09" }},
	{'\u2488', '\u249B', func(n int) string { return strconv.Itoa(n) + "." }},
	{'\u2776', '\u277F', func(n int) string { return string(rune('①' + n - 1)) }},
}

// bullet matches a bullet. A letter is a bullet if it is from a symbol font: a blank and Chinese text follow it.
var bullet = han.Pattern(`^(?:[●○•◦▪▫■□◆◇▲△►▶➢➤➔✓✔·∙◎]|[ØüÜ§lnuvo*+>-][ \t\x{3000}\x{A0}]+\p{Han})`)

// oddLead returns the number of characters at the head of a line that are numbering or a bullet not used in official
// documents, including blanks after it, or 0. right is the mark used instead, or "" for a bullet.
func oddLead(text []rune) (n int, right string) {
	if len(text) == 0 {
		return 0, ""
	}
	head := string(text[:min(len(text), 8)])
	for _, odd := range oddSigns {
		if r := text[0]; odd.first <= r && r <= odd.last {
			n, right = 1, odd.right(int(r-odd.first)+1)
		}
	}
	for _, odd := range oddMarks {
		if m := odd.form().FindStringSubmatchIndex(head); m != nil && n == 0 {
			n = len([]rune(head[:m[1]]))
			right = string(odd.form().ExpandString(nil, odd.right, head, m))
		}
	}
	if n == 0 && bullet().MatchString(head) {
		n = 1
	}
	if n > 0 {
		n = han.SkipBlanks(text, n)
	}
	if n == len(text) {
		return 0, ""
	}
	return n, right
}

// lead reports numbering and bullets of other programs at the head of a line, and a second mark right after the first.
func lead(l resolved, r diag.Reporter) {
	n, right := oddLead(l.text)
	if inner, bold := strings.CutPrefix(string(l.text), "**"); bold && outline.ReadMark([]rune(inner)).End > 0 {
		if head, whole := strings.CutSuffix(inner, "**"); whole && !strings.Contains(head, "**") {
			count := len(l.text)
			r.Report(diag.F254, l.place(0, count), "标题的字体由程序定，编号前面不写星号", "写成「"+head+"」").Fixes = append(
				l.fix(0, 2, ""), l.fix(count-2, 2, "")...)
		}
	}
	if n == 0 {
		first := outline.ReadMark(l.text)
		if second := outline.ReadMark(l.text[first.End:]); first.End > 0 && second.End > 0 && second.Rank > 1 {
			typed := strings.Trim(string(l.text[first.End:first.End+second.End]), han.Blanks)
			r.Report(diag.F254, l.place(first.End, second.End), "两个编号连在一起", "删去多出来的「"+typed+"」")
		}
		return
	}
	typed := strings.Trim(string(l.text[:n]), han.Blanks)
	message, hint := fmt.Sprintf("「%s」是项目符号，公文里不用", typed), "删去它；分条写的，用 （一）、1.、（1） 或者 一是"
	if right != "" {
		message, hint = fmt.Sprintf("公文里没有「%s」这种编号", typed), "写成 "+right
	}
	r.Report(diag.F254, l.place(0, n), message, hint).Fixes = l.fix(0, n, right)
}

// circled reports, as a hint, a sequence of ① that is not below （1）: official documents use （1） for their fourth
// level.
func circled(items []item, r diag.Reporter) {
	above := 0 // rank of the mark before
	for _, it := range items {
		m := outline.ReadMark(it.text)
		if m.Rank == maxRank && above < maxRank-1 {
			r.Report(diag.F254, it.place(0, 1), "公文的层次序数没有「"+m.Printed+"」，第四层是 （1）",
				"这一串依次写成 （1）、（2）；（1）下面还要分的，才用 ①").Severity = diag.Hint
		}
		if m.Rank > 0 {
			above = m.Rank
		}
	}
}

// maxRank is the rank of ①.
const maxRank = 5
