package importer

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// imprint contains the items of the 版记 of a report.
type imprint struct{ to, cc, printer, date string }

var (
	printedForm  = han.Pattern(`^(.*?)\s*([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\s*印发$`)
	sentForm     = han.Pattern(`^(主送|抄送|抄报):\s*(.+)$`)
	annexForm    = han.Pattern(`^附件\s*([0-9一二三四五六七八九十]{0,3})\s*[:.]?$`)
	noteForm     = han.Pattern(`^[(](.{2,40})[)]$`)
	annexNote    = han.Pattern(`^附件\s*[:0-9一二三四五六七八九十]`)
	closingWords = han.Pattern(`^(?:特此|专此)(?:报告|汇报|说明|函报|呈报)|^(?:以上|妥否).{0,8}(?:报告|汇报|请.{0,4}(?:审|示|阅))`)
	annexItem    = han.Pattern(`^[0-9]{1,2}[.、]`)
)

// openDate matches a date with numbers that are not filled in yet.
var openDate = han.Pattern(`^[0-9_X×]*年[0-9_X×]*月[0-9_X×]*日$`)

// parseDate returns a date in the official spelling, and whether s contains only a date.
func parseDate(s string) (string, bool) {
	s = han.Unspaced(s)
	if openDate().MatchString(s) && strings.ContainsAny(s, "_X×") {
		return s, true
	}
	if !strings.HasSuffix(s, "日") {
		return "", false
	}
	year, month, day, ok := han.ParseDate(s)
	if !ok {
		return "", false
	}
	return fmt.Sprintf("%d年%d月%d日", year, month, day), true
}

// isSignature reports whether a line can be 署名 or a date.
func isSignature(s string) bool {
	_, isDate := parseDate(s)
	return isDate || length(s) <= maxSign && !strings.ContainsAny(han.FoldString(s), "。,;:!?|0123456789") && !opens(s)
}

// maxSign is the maximum number of characters of a line of 署名, maxSigns the maximum number of its lines.
const (
	maxSign  = 32
	maxSigns = 5
)

// annexed removes the annexes from the end of the lines and reads them. Each begins with 附件 alone in a line.
func (r *report) annexed(lines []line) []line {
	end := len(lines)
	for i, l := range lines {
		m := annexForm().FindStringSubmatch(han.Unspaced(l.Text))
		if l.IsTable() || m == nil || i == 0 {
			continue
		}
		end = min(end, i)
		r.annexes = append(r.annexes, annex{})
	}
	if end == len(lines) {
		return lines
	}
	n := -1
	for _, l := range r.unprinted(lines[end:]) {
		if !l.IsTable() && annexForm().MatchString(han.Unspaced(l.Text)) {
			n++
			continue
		}
		a := &r.annexes[n]
		if len(a.lines) == 0 && a.titled(l) && !noted(lines[:end], a.title) {
			a.title += l.Text
			continue
		}
		a.lines = append(a.lines, l)
	}
	return lines[:end]
}

// maxAnnexTitle is the maximum number of characters of the title of an annex.
const maxAnnexTitle = 60

// titled reports whether a line at the beginning of the annex is its title, or continues it.
func (a *annex) titled(l line) bool {
	return !l.IsTable() && length(a.title+l.Text) <= maxAnnexTitle && !strings.Contains(l.Text, "。") &&
		!opens(l.Text) && !isCaption(l.Text, a.title)
}

// noted reports whether one of the last lines before the annexes, 附件说明, contains the whole title of an annex.
func noted(lines []line, title string) bool {
	return title != "" && slices.ContainsFunc(lines[max(0, len(lines)-maxAnnexNote):], func(l line) bool {
		return strings.HasSuffix(han.Unspaced(l.Text), han.Unspaced(title))
	})
}

// annexEnd matches the end of a complete title of an annex.
var annexEnd = han.Pattern(`[表单册录法案目]$|(?:情况|报告|解释|说明|名单)$`)

// isCaption reports whether a line after the title of an annex is not part of the title: a unit, text in brackets,
// or any line after a complete title.
func isCaption(s, title string) bool {
	s = han.FoldString(s)
	return title != "" && (strings.HasPrefix(s, "(") || strings.Contains(s, ":") || annexEnd().MatchString(title))
}

// unprinted removes the 版记 from the end of the lines and reads it.
func (r *report) unprinted(lines []line) []line {
	n := len(lines)
	for ; n > 0 && !lines[n-1].IsTable(); n-- {
		s := strings.TrimSpace(han.FoldString(lines[n-1].Text))
		printed, sent := printedForm().FindStringSubmatch(s), sentForm().FindStringSubmatch(s)
		switch {
		case printed != nil:
			r.imprint.printer, r.imprint.date = strings.TrimSpace(printed[1]), printed[2]
			continue
		case sent != nil && sent[1] == "主送":
			r.imprint.to = strings.TrimRight(restOf(lines[n-1].Text), "。")
			continue
		case sent != nil:
			r.imprint.cc = strings.TrimRight(restOf(lines[n-1].Text), "。")
			continue
		}
		break
	}
	return lines[:n]
}

// restOf returns the text after the first colon of s, or s if it has no colon.
func restOf(s string) string {
	if _, rest, ok := strings.Cut(strings.Replace(s, "\uFF1A", ":", 1), ":"); ok {
		return strings.TrimSpace(rest)
	}
	return s
}

// tail removes the lines below the text and reads them: 版记, 附注, date, 署名, 附件说明, closing words.
func (r *report) tail(lines []line) []line {
	lines = dated(r, r.unprinted(lines))
	first := len(lines)
	for first > 1 && len(r.sign)+len(lines)-first < maxSigns {
		if l := lines[first-1]; l.IsTable() || !isSignature(l.Text) || r.date == "" && !l.Right {
			break
		}
		first--
	}
	var sign []string
	for _, l := range lines[first:] {
		sign = append(sign, strings.TrimSpace(l.Text))
	}
	r.sign = append(sign, r.sign...)
	return r.closed(lines[:first])
}

// maxBelowDate is the maximum number of lines below the date: 附注, and unknown lines.
const maxBelowDate = 5

// dated removes the line of the date, including 署名 in it, and the lines below, and reads them.
func dated(r *report, lines []line) []line {
	for at, l := range slices.Backward(lines) {
		name, date := signed(l.Text)
		switch below := lines[at+1:]; {
		case len(below) > maxBelowDate:
			return lines
		case date != "":
			for _, l := range below {
				if noteForm().MatchString(han.FoldString(l.Text)) && r.note == "" {
					r.note = string([]rune(l.Text)[1 : length(l.Text)-1])
				} else {
					r.closing = append(r.closing, r.unplaced(l))
				}
			}
			if r.date = date; name != "" {
				r.sign = []string{name}
			}
			return lines[:at]
		}
	}
	return lines
}

// signedForm matches 署名 and date in one line.
var signedForm = han.Pattern(`^([^0-9。]{0,40}?)\s*([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)$`)

// signed returns the date of a line that contains only a date and possibly a name before it, and the name. For any
// other line it returns "".
func signed(s string) (name, date string) {
	if date, ok := parseDate(s); ok {
		return "", date
	}
	m := signedForm().FindStringSubmatch(strings.TrimSpace(han.FoldString(s)))
	if m == nil || strings.ContainsAny(m[1], ",;:") || opens(m[1]) {
		return "", ""
	}
	return strings.TrimSpace(m[1]), m[2]
}

// maxAnnexNote is the maximum number of lines of 附件说明.
const maxAnnexNote = 12

// closed removes 附件说明 and closing words from the end of the lines. For annexes in the report, the program prints
// 附件说明; the lines about other annexes are kept as closing lines.
func (r *report) closed(lines []line) []line {
	n := len(lines)
	for i, l := range slices.Backward(lines) {
		s := han.Unspaced(l.Text)
		if annexNote().MatchString(s) && length(l.Text) < 80 {
			n = i
			break
		}
		if l.IsTable() || !annexItem().MatchString(s) || strings.Contains(s, "。") || len(lines)-i == maxAnnexNote {
			break
		}
	}
	noted := lines[n:]
	lines = lines[:n]
	r.nameAnnexes(noted)
	if noted = noted[min(len(noted), len(r.annexes)):]; len(noted) > 0 {
		r.remark("原文提到附件，却没有附件的内容\uFF1A「%s」照写在最后", excerpt(noted[0].Text))
	}
	closing := len(lines)
	if closing > 0 && closingWords().MatchString(lines[closing-1].Text) && length(lines[closing-1].Text) < 30 {
		closing--
	}
	r.closing = slices.Concat(lines[closing:], noted, r.closing)
	return lines[:closing]
}

// nameAnnexes sets missing titles of annexes to their titles in 附件说明.
func (r *report) nameAnnexes(noted []line) {
	for i, l := range noted {
		name := strings.TrimSpace(annexItem().ReplaceAllString(strings.TrimSpace(han.FoldString(l.Text)), ""))
		if i == 0 {
			name = strings.TrimSpace(annexItem().ReplaceAllString(restOf(l.Text), ""))
		}
		if i < len(r.annexes) && r.annexes[i].title == "" {
			r.annexes[i].title = name
		}
	}
}
