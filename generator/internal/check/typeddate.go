package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// typedDate matches a date in digits that is not part of an address, a number or a longer name.
var typedDate = han.Pattern(`(?:^|[^0-9A-Za-z./_-])` +
	`((?:19|20)[0-9]{2}([-./])[0-9]{1,2}([-./])[0-9]{1,2})(?:$|[^0-9A-Za-z./_-])`)

// wordDate matches a date with 年, 月 and 日 that has a zero before the month or the day, or is in Chinese numerals.
var wordDate = han.Pattern(`((?:19|20)[0-9]{2}年(?:0[1-9]月[0-9]{1,2}|1?[0-9]月0[1-9])日|` +
	`[一二][〇零\x{25CB}一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)`)

// bareDate matches dates of eight digits that cannot be any other number: after a word for a point in time and
// without a counted thing after it, or two dates, from one to the other.
var bareDate = han.Pattern(`(?:截至|截止到?|[自从于到至])\s*(` + eight + `)(?:$|[,。、;)前后起止日]|以[前后来])|` +
	`(?:^|[^0-9A-Za-z./_-])(` + eight + `)(?:至|到|[—~-]+)(` + eight + `)(?:$|[^0-9A-Za-z./_-])`)

const eight = `(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])`

// dayAfter matches 日 or 号 after a date in digits if it is part of the date, not the beginning of a word.
var dayAfter = han.Pattern(`^[日号](?:[^常益渐夜均线楼院站令]|$)`)

// typedDates reports dates in running text that are written in the notation of computers. In tables they are
// allowed.
func typedDates(l source.Line, r diag.Reporter) {
	if _, _, _, whole := han.ParseDate(onlyDate(l.Text)); whole || outline.IsRow(l.Text) {
		return // 成文日期 has a separate rule
	}
	folded := han.FoldString(l.Text)
	report := func(from, to int) {
		typed := folded[from:to]
		if next := folded[to:]; dayAfter().MatchString(next) { // 2025.6.26日
			_, n := utf8.DecodeRuneInString(next)
			typed += next[:n]
		}
		year, month, day, ok := han.ParseDate(folded[from:to])
		if !ok || month > 12 || day > 31 {
			return
		}
		at, n := utf8.RuneCountInString(folded[:from]), utf8.RuneCountInString(typed)
		meant := fmt.Sprintf("%d年%d月%d日", year, month, day)
		r.Report(diag.F206, l.Place(at, n), "正文里的日期用阿拉伯数字写全年、月、日，不写前面的 0", "写成："+meant).Fixes = l.Fix(at, n, meant)
	}
	for _, m := range han.Matches(typedDate, "-./", folded) {
		if folded[m[4]:m[5]] == folded[m[6]:m[7]] {
			report(m[2], m[3])
		}
	}
	for _, m := range han.Matches(wordDate, "日", folded) {
		report(m[0], m[1])
	}
	if !eightDigits(folded) {
		return
	}
	for _, m := range bareDate().FindAllStringSubmatchIndex(folded, -1) {
		number := strings.ContainsAny(han.Tail(folded[:m[0]], 4), "号码")
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 && !number {
				report(m[i], m[i+1])
			}
		}
	}
}

// eightDigits reports whether s has eight digits in a row.
func eightDigits(s string) bool {
	n := 0
	for i := 0; i < len(s) && n < 8; i++ {
		if n++; !han.IsDigit(rune(s[i])) {
			n = 0
		}
	}
	return n == 8
}
