package check

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// pasted reports typical remains of pasting and typing in every printed value: entities of web pages, a half-width
// full stop between Chinese characters, letters in numbers.
func (t *texts) pasted() {
	drawing := 0 // the last line that is part of a drawn table
	for _, l := range printed(t.form) {
		if strings.ContainsAny(l.Text, drawn) {
			if l.No != drawing+1 {
				t.Report(diag.F253, l.Whole(), "这几行是用线画的表", "删去画的线，每一行的两头和格之间写竖线 | ，第二行写 | --- | 这样的横线")
			}
			drawing = l.No
		}
		if m := asking().FindStringIndex(l.Text); m != nil {
			from, n := charAt(l, m[0]), utf8.RuneCountInString(l.Text[m[0]:m[1]])
			t.Report(diag.F248, l.Place(from, n), "报告里不写请示的话", "删去多出来的「"+l.Text[m[0]:m[1]]+"」；要上级批准的事，另写请示")
		}
		entities(t, l)
		tags(t, l)
		halfStops(l, t.Reporter)
		letterDigits(t, l)
		typedDates(l, t.Reporter)
	}
}

// drawn are the characters with which tables are drawn.
const drawn = "│┌├└┃┏┣┗║╔╠╚┐┘┤"

// asking matches the closing words of a 请示.
var asking = han.Pattern(`(?:[妥当可]否|是否妥当|以上意见)[,\x{FF0C}]?请予?(?:批示|批复|指示|审示|批准|审批|审定)。?`)

// charAt returns the index of the character of l that begins at byte i of its text.
func charAt(l source.Line, i int) int { return len([]rune(l.Text[:i])) }

// entityForm matches an entity of a web page.
var entityForm = han.Pattern(`&(?:[A-Za-z]{2,8}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});`)

// entities reports the entities of web pages, which would be printed as they are. An entity has no fix if it means a
// mark that must be escaped in TOML.
func entities(t *texts, l source.Line) {
	for _, m := range entityForm().FindAllStringIndex(l.Text, -1) {
		typed := l.Text[m[0]:m[1]]
		meant := strings.ReplaceAll(html.UnescapeString(typed), "\u00A0", " ")
		if meant == typed {
			continue
		}
		at, n := charAt(l, m[0]), len(typed)
		place := l.Place(at, n)
		t.claim(diag.F349, place) // its ; is before another mark
		d := t.Report(diag.F257, place, fmt.Sprintf("「%s」是网页里的代码，会原样印出来", typed), "写成："+meant)
		switch {
		case strings.IndexFunc(meant, unicode.IsGraphic) < 0:
			d.Hint = "看不见的字符，删去它"
			d.Fixes = l.Fix(at, n, "")
		case meant == " ":
			d.Hint = "换成空格，或者删去它"
			d.Fixes = l.Fix(at, n, meant)
		case strings.ContainsAny(meant, "\"\\"):
			d.Hint = "换成中文引号 “ ” 或者原来的字"
		default:
			d.Fixes = l.Fix(at, n, meant)
		}
	}
}

// tagForm matches a tag of a web page; the group matches a tag that ends a line.
var tagForm = han.Pattern(`(?i)</?(?:a|b|em|font|h[1-6]|i|img|o:p|span|strong|su[bp]|u|` +
	`(br|div|li|ol|p|table|tbody|td|th|tr|ul))(?:\s[^<>]*)?/?>`)

// tableTag matches a tag of a table.
var tableTag = han.Pattern(`(?i)</?(?:table|tbody|td|th|tr)[\s>]`)

// markdown matches marks of Markdown that never occur in a report: `甲`, __甲__, [甲](https://…).
var markdown = han.Pattern("`([^`]+)`|__([^_]+)__|\\[([^\\]]+)\\]\\([a-z]+:[^)]*\\)")

// tags reports the tags of web pages, which would be printed as they are.
func tags(t *texts, l source.Line) {
	if tableTag().MatchString(l.Text) {
		t.Report(diag.F257, l.Whole(), "这一行有网页里表格的代码，会原样印出来",
			"在网页上选中这个表，复制到电子表格里，再从电子表格复制、粘贴到这里")
		return
	}
	for _, m := range markdown().FindAllStringIndex(l.Text, -1) {
		typed, at := l.Text[m[0]:m[1]], charAt(l, m[0])
		inner := strings.Join(markdown().FindStringSubmatch(typed)[1:], "")
		n := utf8.RuneCountInString(typed)
		d := t.Report(diag.F257, l.Place(at, n), fmt.Sprintf("「%s」里有 Markdown 的记号，会原样印出来", typed), "写成「"+inner+"」")
		if typed[0] != '[' { // otherwise the fix would lose the address
			d.Fixes = l.Fix(at, n, inner)
		}
	}
	for _, m := range tagForm().FindAllStringIndex(l.Text, -1) {
		typed, at := l.Text[m[0]:m[1]], charAt(l, m[0])
		n := utf8.RuneCountInString(typed)
		d := t.Report(diag.F257, l.Place(at, n), fmt.Sprintf("「%s」是网页里的代码，会原样印出来", typed), "删去它")
		if tagForm().FindStringSubmatch(typed)[1] != "" {
			d.Hint = "删去它；它前后是两段的，另起一行"
		} else {
			d.Fixes = l.Fix(at, n, "")
		}
	}
}

// halfStop matches a half-width stop, or a full-width point, after Chinese and before Chinese or the end of a line.
var halfStop = han.Pattern(`[\p{Han}%”)\x{FF09}》]([.\x{FF0E}])(?:[\p{Han}“《]|$)`)

// transliterated are the characters of transliterated names of persons, in which a point is correct: 艾力·买买提.
const transliterated = "阿艾买提木江尔古丽热依卜杜拉力不都吾吐迪米拜斯克巴尼萨哈赛图孜帕娜扎合玛沙穆罕默德努曼亚洛桑旦增扎西卡甫汗列夫马恩"

// halfStops reports half-width full stops in Chinese text. Between two characters that are usual in names, the point
// of a name may be meant, which only a person can decide. At the head of a line a numbering mark may be meant, which
// lead reports.
func halfStops(l source.Line, r diag.Reporter) {
	for from := 0; strings.ContainsAny(l.Text[from:], ".\uFF0E"); {
		m := halfStop().FindStringSubmatchIndex(l.Text[from:])
		if m == nil {
			return
		}
		at := charAt(l, from+m[2])
		text := []rune(l.Text)
		before, after := string(text[at-1]), string(text[at+1:min(at+2, len(text))])
		if before+after == "”“" || before+after == "》《" {
			r.Report(diag.F255, l.Place(at, 1), "引号、书名号之间是英文的点", "并列的，删去多出来的「"+string(text[at])+"」；是两句话的，改成 。")
			from += m[3]
			continue
		}
		if n, _ := oddLead(text); at >= n {
			d := r.Report(diag.F255, l.Place(at, 1), "汉字之间的句号是英文的点", "写成 。")
			if after != "" && strings.Contains(transliterated, before) && strings.Contains(transliterated, after) {
				d.Hint = "是句号的，写成 。；是人名中间的点，写成 ·"
			} else {
				d.Fixes = l.Fix(at, 1, "。")
			}
		}
		from += m[3]
	}
}

// endsInPoint reports whether text ends in a half-width stop, which halfStops reports.
func endsInPoint(text string) bool {
	return halfStop().MatchString(han.Tail(text, 2))
}

// letterNumber matches digits, and letters that look like digits among them.
var letterNumber = han.Pattern(`[0-9A-Za-z]*[0-9][0-9A-Za-z]*`)

// letterDigits reports the letters O, o, l and I that were typed for digits. It has a fix for an O between digits.
func letterDigits(t *texts, l source.Line) {
	folded := han.FoldString(l.Text)
	if !strings.ContainsAny(folded, "OolI") {
		return
	}
	digits := strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
	for _, m := range letterNumber().FindAllStringIndex(folded, -1) {
		typed := folded[m[0]:m[1]]
		meant := digits.Replace(typed)
		// Part of an address or a longer name.
		partOf := strings.HasSuffix(folded[:m[0]], "-") || strings.HasSuffix(folded[:m[0]], "/")
		if meant == typed || strings.Trim(meant, "0123456789") != "" || partOf ||
			!afterNumber().MatchString(folded[m[1]:]) || strings.EqualFold(typed, "o2o") {
			continue
		}
		at := len([]rune(folded[:m[0]]))
		place := l.Place(at, len(typed))
		t.claim(diag.F359, place)
		d := t.Report(diag.F258, place, fmt.Sprintf("「%s」这个数里混进了字母", typed), "写成 "+meant)
		for i, c := range typed {
			before, after := strings.TrimRight(typed[:i], "Oo"), strings.TrimLeft(typed[i:], "Oo")
			if strings.ContainsRune("Oo", c) && before != "" && after != "" &&
				han.IsDigit(han.Last(before)) && han.IsDigit(rune(after[0])) {
				d.Fixes = append(d.Fixes, l.Fix(at+i, 1, "0")...)
			}
		}
	}
}

// afterNumber matches the text after a number: a Chinese character, a bracket of a document number, per cent.
var afterNumber = han.Pattern(`^(?:[\p{Han}〕%‰]|[.,][0-9])`)
