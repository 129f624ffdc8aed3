package layout

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
)

func TestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"法治":                                  "法|治",
		"13800000001":                         "13800000001",
		"0571-8888 8888":                      "0571-8888 8888",
		"\uFF080571\uFF0988880000":            "\uFF080571\uFF0988880000",
		"\uFF08乙\uFF0912":                     "\uFF08乙\uFF09|12",
		"1 234 567":                           "1 234 567",
		"1 2":                                 "1 2",
		"2025年10月16日":                         "2025年10月16日",
		"自2025年10月起施行":                        "自|2025年10月起|施|行",
		"2021—2025年":                          "2021—2025年",
		"至2025年3月5日至3月12日止":                   "至|2025年3月5日至3月12日止",
		"2025年11月25日—12月2日":                   "2025年11月25日—12月2日",
		"10%—20%":                             "10%—20%",
		"40余场次":                               "40余场次",
		"53985.5万元":                           "53985.5万元",
		"第12村":                                "第12村",
		"场次\uFF08次\uFF09":                     "场|次|\uFF08次\uFF09",
		"金额\uFF08万元\uFF09":                    "金|额|\uFF08万元\uFF09",
		"甲\uFF08乙丙丁戊己\uFF09":                  "甲|\uFF08乙|丙|丁|戊|己\uFF09",
		"《民法典》":                               "《民|法|典》",
		"见https://a.cn/b/2025/c.html?d=1&e=2": "见|https://a.cn/|b/|2025/|c.html?|d=1&|e=2",
		"www.a.cn/b和A/B":                      "www.a.cn/|b|和|A/B",
		"APP 3+X":                             "APP|3+X",
		"甲\uFF08乙丙丁戊\uFF09":                   "甲|\uFF08乙丙丁戊\uFF09", "甲\uFF09乙丙\uFF09": "甲\uFF09|乙|丙\uFF09",
		"\uFF08123\uFF09456": "\uFF08123\uFF09456", "\uFF0945": "\uFF09|45", "几次": "几|次", "3几次": "3几次",
		"12人次数": "12人次|数", "5%左右好": "5%左右|好", "年5": "年|5", "甲年5": "甲|年|5", "3年5": "3年5", "至5月": "至|5月",
		"3年至5": "3年至5", "3日至今": "3日至|今", "甲日至5": "甲|日|至|5", "12时30分": "12时30分", "1 甲": "1|甲", "甲 1": "甲|1",
		"1  2": "1|2", " 12": "12", "——甲": "——|甲", "甲/乙/丙": "甲|/|乙|/|丙", "a://b/c": "a://b/|c", "www/b": "www/b",
		"共12个镇街": "共|12个镇|街",
	} {
		var got []string
		r := []rune(text)
		for _, p := range pieces(r) {
			got = append(got, string(r[p[0]:p[1]]))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q has the pieces %q, want %q", text, s, want)
		}
	}
}

// TestUncut compares with the widths tried one by one: the widest in which no line ends within a piece or has the last
// character alone, if there are no more lines for it. Where a narrower line before moves the break it may not be found.
func TestUncut(t *testing.T) {
	st, faces := shipped(t)
	c := newCollector(st, faces)
	w := writer{rand.New(rand.NewSource(5))}
	var other []string
	for range 300 {
		p := c.line(w.paragraph(1+w.Intn(4)), st.Paragraphs[document.TableHead])
		all := pieces([]rune(p.glyphs.text()))
		full := p.widthAnywhere(0, len(p.glyphs))
		width := full/(1+w.Intn(4)) + w.Intn(600)
		want := width
		for n := width; n > 0; n-- {
			if lines, ok := whole(p, all, n); ok {
				if lines <= linesOf(p, width) {
					want = n
				}
				break
			}
		}
		if got := p.uncut(all, width); got != want {
			other = append(other, fmt.Sprintf("%s in %d: %d, not %d", p.glyphs.text(), width, got, want))
		}
	}
	if len(other) > 4 {
		t.Errorf("%d of 300 differ: %q", len(other), other)
	}
}

// TestLinesOf breaks five characters into lines anywhere: two are on a line that has just room for them.
func TestLinesOf(t *testing.T) {
	st, faces := shipped(t)
	p := newCollector(st, faces).line("甲乙丙丁戊", st.Paragraphs[document.TableCell])
	for width, want := range map[int]int{
		p.width(0, 5): 1, p.width(0, 5) - 1: 2, p.width(0, 2): 3, p.width(0, 2) - 1: 5, 1: 5,
	} {
		if got := linesOf(p, width); got != want {
			t.Errorf("%d lines of %d twips, want %d", got, width, want)
		}
	}
}

// whole breaks a paragraph into lines of a width before its pieces, and reports whether none had to be divided.
func whole(p *para, all [][2]int, width int) (lines int, ok bool) {
	lines, start := 1, 0
	for _, piece := range all {
		if piece[0] == start || p.widthAnywhere(start, piece[1]) <= width {
			continue
		}
		long, last := piece[1] > piece[0]+1, piece[1] == len(p.glyphs)
		if long && p.width(start, piece[0]+1) <= width {
			return 0, false
		}
		if !long && last && piece[0]-start > 1 && p.width(start, piece[0]) <= width {
			return 0, false
		}
		lines, start = lines+1, piece[0]
	}
	return lines, true
}
