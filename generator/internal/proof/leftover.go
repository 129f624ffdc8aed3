package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// strayItems reports numbers of items within sentences whose fellows are nowhere in the part of the report.
func strayItems(d *reader, t *text) {
	for i, r := range t.r {
		from := i
		switch {
		case strings.ContainsRune(circled, r) && !t.among(i-1, "—~至到和、"):
		case r == ')':
			from = t.back(i, 4, '(')
		case (r == '.' || r == '、') && (han.IsHan(t.at(i+1)) || t.at(i+1) == '“'):
			for from--; from > 0 && i-from < 3 && !t.among(from-1, markRunes); from-- {
			}
		default:
			continue
		}
		if from > 0 && from <= i && !t.quoted[i] &&
			(from == i || t.among(from-1, ",。;:") && !han.IsDigit(t.at(from-2))) {
			strayItem(d, t, from, i+1)
		}
	}
}

// strayItem judges the mark of an item from character at up to end.
func strayItem(d *reader, t *text, at, end int) {
	mark := t.string(at, end)
	n := itemValue(mark)
	if n == 0 || t.starts(end, "项", "条", "款", "类", "目", "期", "级", "审", "月", "季", "日", "至", "号") ||
		han.IsNumeral(t.at(end)) ||
		end < len(t.r) && !han.IsHan(t.at(end)) && t.at(end) != '“' {
		return
	}
	fellow := itemMark(mark, n-1+2*b2i(n == 1))
	for _, o := range d.texts {
		if o.part == t.part && strings.Contains(o.s, fellow) {
			return
		}
	}
	d.say(t.span(at, end-at), diag.F319, Likely, "「%s」留在了句子里，没有别的编号\n删去；要分条写的，补上其余的编号", t.typed(at, end-at))
}

// circled are the numbers in circles.
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

// itemValue returns the number of the mark of an item: 2 of (二), 2. and ②; 0 where it is none.
func itemValue(mark string) int {
	if i := strings.Index(circled, mark); i != -1 {
		return i/len("①") + 1
	}
	t := chars{r: []rune(strings.Trim(mark, "().、"))}
	if n, v := t.cardinal(0); n == len(t.r) {
		return v
	}
	return 0
}

// itemMark returns the mark of item n that is written as another one is: (二) for 2 and (三).
func itemMark(like string, n int) string {
	if i := strings.Index(circled, like); i != -1 {
		return circled[(n-1)*len("①") : n*len("①")]
	}
	bare := strings.Trim(like, "().、")
	number := han.Numeral(n)
	if han.IsDigit([]rune(bare)[0]) {
		number = strconv.Itoa(n)
	}
	return strings.Replace(like, bare, number, 1)
}

// reference matches what points to a table, a figure or an annex of the report.
var reference = han.Pattern(`(?:详?见|参见|如|列[入于]|载于|按)(?:下|上|附|后|左|右|以下)(?:附)?表|` +
	`附表[0-9一二三四五六七八九]+|(?:详?见|参见|如)(?:附)?表[0-9一二三四五六七八九]+|` +
	`(?:详?见|参见|如)(?:下|上|附|左|右)?图(?:[0-9一二三四五六七八九]+|所示|示)?|图[0-9一二三四五六七八九]+(?:所示|显示|中)|` +
	`(?:详?见|参见|列[入于])(?:本报告)?(?:的)?附(?:件|录)([0-9一二三四五六七八九]?)`)

// nowhere reports a reference to a figure that the report has not, and hints at one to a table or an annex, which the
// office may hand in by itself.
func nowhere(d *reader, t *text, m []int) {
	words := t.string(m[0], m[1])
	annexed, n := strings.Contains(words, "附件") || strings.Contains(words, "附录"), 1
	if annexed && m[2] < m[3] {
		_, n = t.cardinal(m[2])
	}
	what, how, remedy := "图", Likely, "补上，或者删去这句话"
	switch {
	case !d.Entire || t.quoted[m[0]] || t.among(m[0]-1, "》书单的中后") || t.among(m[1], "书纸章片像谱库例"):
		return
	case annexed:
		what = t.string(m[0], m[1])[strings.Index(words, "附"):]
		if n <= d.Annexes {
			return
		}
	case strings.Contains(words, "表"):
		if what = "表"; d.Annexes > 0 || d.tables > 0 {
			return
		}
	}
	if what != "图" {
		how, remedy = Hint, remedy+"；附件另送的，不用改"
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F334, how, "报告里没有%s，这里却写着「%s」\n"+remedy, what, words)
}
