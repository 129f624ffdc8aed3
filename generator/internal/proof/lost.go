package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// yearWords follow a year, never a number: 2023以来.
var yearWords = []string{"以来", "初", "底", "末", "度", "全年", "上半年", "下半年"}

// lostYear judges 2023以来 and 20243月5日 at i.
func lostYear(d *reader, t *text, i int) {
	if t.quoted[i] || han.IsLatin(t.at(i-1)) || strings.ContainsRune(".第-—至~", t.at(i-1)) && i > 0 {
		return
	}
	n, y := t.digits(i)
	if n == 5 || n == 6 {
		mergedYear(d, t, i, n)
	}
	for _, w := range yearWords {
		if n == 4 && plausible(y) && t.has(i+4, w) {
			d.report(Finding{Span: t.span(i, 4), Code: diag.F359, Certainty: Certain,
				Message: fmt.Sprintf("「%d%s」少了「年」字", y, w),
				Hint:    fmt.Sprintf("写成「%d年」", y), Replacement: fmt.Sprintf("%d年", y)})
			return
		}
	}
}

// mergedYear judges n digits at i that a year and a month may have become: 20243月.
func mergedYear(d *reader, t *text, i, n int) {
	_, y := t.digits(i)
	year, month := y/10, y%10
	if n == 6 {
		year, month = y/100, y%100
	}
	unit := t.at(i + n)
	if !plausible(year) || unit != '月' && !(unit == '年' && n == 5) || unit == '月' && (month < 1 || month > 12) {
		return
	}
	d.report(Finding{Span: t.span(i, n), Code: diag.F359, Certainty: Certain,
		Message: fmt.Sprintf("「%s」里的年份写错了，少了「年」字或者多了数字", t.string(i, i+n+1)), Hint: "年、月、日写全，例如「2024年3月」"})
}

// mixtures find a number of two scripts at a digit.
var mixtures = []func(t *line, i int, u units) (from, to int){mixedDate, chineseBehind, chineseBefore, letterWithin}

// mixedNumber judges numbers of Arabic and Chinese digits, or of digits and letters, that begin at i: 2千五百人, 1O5件.
func mixedNumber(d *reader, t *text, i int) {
	if t.quoted[i] || han.IsLatin(t.at(i-1)) {
		return
	}
	for _, find := range mixtures {
		if from, to := find(&t.line, i, d.Data.units); to > from {
			d.report(Finding{Span: t.span(from, to-from), Code: diag.F359, Certainty: Certain,
				Message: fmt.Sprintf("「%s」里混用了两种数字或者字母", t.string(from, to)), Hint: "一个数全用阿拉伯数字，或者全用汉字"})
			return
		}
	}
}

// mixedDate finds 二〇二四年3月 and 3月十五日.
func mixedDate(t *line, i int, _ units) (from, to int) {
	n, _ := t.digits(i)
	if t.at(i-1) == '年' && t.at(i+n) == '月' && n <= 2 {
		for from = i - 1; han.DigitOf(t.at(from-1)) >= 0; from-- {
		}
		if i-1-from == 4 {
			return from, i + n + 1
		}
	}
	if m, _ := t.numeral(i + n + 1); n <= 2 && t.at(i+n) == '月' && m > 0 && t.at(i+n+1+m) == '日' {
		return i, i + n + m + 2
	}
	return 0, 0
}

// chineseBehind finds 2千五百.
func chineseBehind(t *line, i int, _ units) (from, to int) {
	n, _ := t.digits(i)
	to = i + n
	for to < len(t.r) && (han.DigitOf(t.r[to]) >= 0 || strings.ContainsRune("千百十", t.r[to])) {
		to++
	}
	inner := t.string(i+n, to)
	if strings.ContainsAny(inner, "一二三四五六七八九") && strings.ContainsAny(inner[:3], "千百十零〇") {
		return i, to
	}
	return 0, 0
}

// chineseBefore finds 三0.
func chineseBefore(t *line, i int, _ units) (from, to int) {
	if n, v := t.digits(i); n == 1 && v == 0 && han.DigitOf(t.at(i-1)) > 0 && t.at(i-2) != '第' &&
		!han.IsNumeral(t.at(i-2)) {
		return i - 1, i + 1
	}
	return 0, 0
}

// letterWithin finds 1O5 and 1O件.
func letterWithin(t *line, i int, u units) (from, to int) {
	n, _ := t.digits(i)
	next := i + n + 1
	if c := t.at(i + n); c == 0 || !strings.ContainsRune("OolI", c) || han.IsLatin(t.at(next)) {
		return 0, 0
	}
	if han.IsDigit(t.at(next)) || (scanner{t, u}).unitAt(next) != nil {
		return i, next
	}
	return 0, 0
}
