package manuscript

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// wordNumbers counts the numbered paragraphs of a Word file.
type wordNumbers struct {
	lists  map[string]*wordList // by w:numId
	counts map[string][]int     // by w:abstractNumId, the last number of each level
	begun  map[string]bool      // w:numId whose own first numbers have been set
}

// maxLevels is the number of levels of a list.
const maxLevels = 9

// wordList is one w:num.
type wordList struct {
	abstract string
	levels   [maxLevels]wordLevel
	starts   [maxLevels]int // first number with which the list restarts, -1: it does not restart
}

// wordLevel is one level of a list.
type wordLevel struct {
	format, text string
	start        int
	restart      int // the level whose paragraphs restart the numbers, from 1; 0: never; -1: any level above
	legal        bool
}

// newWordNumbers reads the root of numbering.xml, which may be nil.
func newWordNumbers(root *element) *wordNumbers {
	n := &wordNumbers{lists: map[string]*wordList{}, counts: map[string][]int{}, begun: map[string]bool{}}
	abstract := map[string]*element{}
	for _, e := range root.all("abstractNum") {
		abstract[e.attr("abstractNumId")] = e
	}
	for _, num := range root.all("num") {
		l := &wordList{abstract: num.val("abstractNumId")}
		for i := range l.starts {
			l.starts[i] = -1
		}
		a := abstract[l.abstract]
		if link := a.val("numStyleLink"); link != "" { // the levels are in the list that the style names
			for _, e := range abstract {
				if e.val("styleLink") == link {
					a = e
				}
			}
		}
		for _, lvl := range a.all("lvl") {
			l.set(lvl)
		}
		for _, o := range num.all("lvlOverride") {
			i, ok := levelOf(o)
			if !ok {
				continue
			}
			if lvl := o.child("lvl"); lvl != nil {
				l.set(lvl)
			}
			l.starts[i] = number(o.val("startOverride"), l.starts[i])
		}
		n.lists[num.attr("numId")] = l
	}
	return n
}

// levelOf returns the level of an element, from 0.
func levelOf(e *element) (i int, ok bool) {
	i = number(e.attr("ilvl"), -1)
	return i, i >= 0 && i < maxLevels
}

// set reads one w:lvl.
func (l *wordList) set(lvl *element) {
	if i, ok := levelOf(lvl); ok {
		l.levels[i] = wordLevel{format: lvl.val("numFmt"), text: lvl.val("lvlText"), start: number(lvl.val("start"), 1),
			restart: number(lvl.val("lvlRestart"), -1), legal: lvl.on("isLgl")}
	}
}

// next returns the mark of the next paragraph of a list at a level, from 0, and whether the mark is a bullet.
func (n *wordNumbers) next(id string, level int) (mark string, bullet bool) {
	l := n.lists[id]
	if l == nil || level < 0 || level >= maxLevels || l.levels[level].format == "" {
		return "", false
	}
	c := n.counter(id, l)
	for i := range level { // a level above without a number counts as begun
		c[i] = max(c[i], l.levels[i].start)
	}
	c[level]++
	for i := level + 1; i < maxLevels; i++ {
		if r := l.levels[i].restart; r < 0 || r > level {
			c[i] = l.levels[i].start - 1
		}
	}
	if l.levels[level].format == "bullet" {
		return "", true
	}
	mark = l.levels[level].text
	for i := range maxLevels {
		format := l.levels[i].format
		if l.levels[level].legal {
			format = "decimal"
		}
		mark = strings.ReplaceAll(mark, "%"+strconv.Itoa(i+1), numeral(c[i], format))
	}
	return mark, false
}

// counter returns the last numbers of the levels of a list. Its first paragraph begins the list.
func (n *wordNumbers) counter(id string, l *wordList) []int {
	c := n.counts[l.abstract]
	if c == nil {
		c = make([]int, maxLevels)
		for i := range c {
			c[i] = l.levels[i].start - 1
		}
		n.counts[l.abstract] = c
	}
	if !n.begun[id] {
		n.begun[id] = true
		for i, start := range l.starts {
			if start >= 0 {
				c[i] = start - 1
			}
		}
	}
	return c
}

// numerals are the numbers, from 1, of formats that have a single character for each number.
var numerals = map[string][]rune{
	"decimalEnclosedCircle":        []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
	"decimalEnclosedCircleChinese": []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
	"upperLetter":                  []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
	"lowerLetter":                  []rune("abcdefghijklmnopqrstuvwxyz"),
	"chineseLegalSimplified":       []rune("壹贰叁肆伍陆柒捌玖拾"),
	"ideographTraditional":         []rune("甲乙丙丁戊己庚辛壬癸"),
}

// numeral returns n in a number format of lists.
func numeral(n int, format string) string {
	if all := numerals[format]; n > 0 && n <= len(all) {
		return string(all[n-1])
	}
	switch format {
	case "none":
		return ""
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
		"taiwaneseCountingThousand", "ideographDigital", "koreanCounting":
		return han.Numeral(n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	return strconv.Itoa(n)
}

// roman returns n in Roman numerals if it is from 1 to 39, otherwise in digits.
func roman(n int) string {
	if n < 1 || n > 39 {
		return strconv.Itoa(n)
	}
	return strings.Repeat("X", n/10) + []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}
