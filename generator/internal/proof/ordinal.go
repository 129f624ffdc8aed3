package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// numberings read what items of a list begin with, 第一、 and 其一 and the like, at a place: how many characters it has,
// 0 for none, and which item it is.
var numberings = []func(t *line, i int) (n, value int){(*line).ordinalAt, amongThese, inDeeds, inCircle,
	inBrackets((*chars).numeral), inBrackets((*chars).digits), inTurn,
	pointed((*chars).digits, ".、)"), pointed((*chars).numeral, "、"), ofStage}

// amongThese reads 其一 before a mark or 是.
func amongThese(t *line, i int) (n, value int) {
	if n, value = t.numeral(i + 1); n == 0 || t.at(i) != '其' || !t.among(i+1+n, ",、:是") {
		return 0, 0
	}
	return n + 1, value
}

// deedsInTurn are the verbs that are numbered: 一要,二要; 一查,二查.
const deedsInTurn = "要查看进抓问送讲评改学督促访建管控防治严强补清核听走帮解"

// inDeeds reads 二查 behind 一查.
func inDeeds(t *line, i int) (n, value int) {
	n, value = t.numeral(i)
	if n == 0 || !t.among(i+n, deedsInTurn) || value > 1 && !strings.Contains(t.string(0, i), "一"+string(t.at(i+n))) {
		return 0, 0
	}
	return n + 1, value
}

// inCircle reads ①.
func inCircle(t *line, i int) (n, value int) {
	if r := t.at(i); r >= '①' && r <= '⑳' {
		return 1, int(r-'①') + 1
	}
	return 0, 0
}

// inBrackets returns what reads (一), or (1), before a word.
func inBrackets(number func(t *chars, i int) (n, value int)) func(t *line, i int) (n, value int) {
	return func(t *line, i int) (n, value int) {
		if t.at(i) != '(' {
			return 0, 0
		}
		if n, value = number(&t.chars, i+1); n == 0 || t.at(i+1+n) != ')' || !han.IsHan(t.at(i+2+n)) {
			return 0, 0
		}
		return n + 2, value
	}
}

// turns are the words for items in turn. Behind the last one nothing is wanted.
var turns = []string{"首先", "其次", "再次", "最后"}

// inTurn reads 其次, and 再次 before a mark.
func inTurn(t *line, i int) (n, value int) {
	for k, w := range turns {
		if t.has(i, w) && (k < 2 && han.IsHan(t.at(i+2)) || t.among(i+2, ",、:要是")) {
			return 2, k + 1
		}
	}
	return 0, 0
}

// pointed returns what reads 1. or 1、, or 一、, before a word, in a sentence.
func pointed(number func(t *chars, i int) (n, value int), points string) func(t *line, i int) (n, value int) {
	return func(t *line, i int) (n, value int) {
		n, value = number(&t.chars, i)
		if next := t.at(i + n + 1); n == 0 || n > 2 || !t.among(i+n, points) || !han.IsHan(next) ||
			han.IsNumeral(next) || !t.among(i-1, ends+":") {
			return 0, 0
		}
		return n + 1, value
	}
}

// ofStage reads 第一阶段.
func ofStage(t *line, i int) (n, value int) {
	if n, value = t.numeral(i + 1); n == 0 || t.at(i) != '第' || !t.starts(i+1+n, "步", "阶段", "环节", "讲", "课") {
		return 0, 0
	}
	return n + 1, value
}

// ordinals counts 第一,…;第二,… along, and other numbers of items, which are a list from the first one on.
func ordinals(d *reader, t *text) {
	for kind, read := range numberings {
		last, before := 0, ""
		for i := range t.r {
			n, v := read(&t.line, i)
			if n == 0 || t.quoted[i] || i > 0 && !t.among(i-1, markRunes+"是") || kind > 0 && last == 0 && v > 1 {
				continue
			}
			said, wrong := t.typed(i, n), ""
			switch {
			// At its head a paragraph may count on from the one before.
			case v == last+1, v == 1, i == 0, said == turns[3],
				kind == len(numberings)-1 && (last < 2 || v < last+2 || // 第一阶段…第三阶段, and 第二阶段 said again
					strings.Contains(t.s, "第"+han.Numeral(last+1))):
			case last == 0:
				wrong = fmt.Sprintf("从「%s」说起，前面没有「第一」", said)
			case v == last:
				wrong = fmt.Sprintf("「%s」说了两次", said)
			default:
				wrong = fmt.Sprintf("「%s」后面是「%s」，次序断了", before, said)
			}
			if last, before = v, said; wrong != "" {
				d.say(t.span(i, n), diag.F319, Likely, "%s\n按次序改，或者补上漏了的一条", wrong)
			}
		}
	}
}
