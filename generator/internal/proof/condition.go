package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// condition is what a text has to be like around a wrong word for the word to be reported. All of its tests hold.
type condition []test

// test is one part of a condition.
type test struct {
	where string   // 前 directly in front, 后 directly behind, 近 in the sentence, 史 of the past, 《》 in a title
	words []string // one of them is there; empty for 史 and 《》
	not   bool     // the test holds when it is not so
}

// parseCondition reads "前:甲 乙；!近:丙": parts separated by \uFF1B, "-" for none.
func parseCondition(s string) (condition, error) {
	if s == "-" || s == "" {
		return nil, nil
	}
	var c condition
	for part := range strings.SplitSeq(han.FoldString(s), ";") {
		part, not := strings.CutPrefix(part, "!")
		where, words, _ := strings.Cut(part, ":")
		t := test{where: where, words: strings.Fields(words), not: not}
		if alone := where == "史" || where == "《》"; alone != (len(t.words) == 0) ||
			!alone && !slices.Contains([]string{"前", "后", "近"}, where) {
			return nil, fmt.Errorf("condition %q is not understood", part)
		}
		c = append(c, t)
	}
	return c, nil
}

// holds reports whether the condition is met by the word from character i up to end.
func (c condition) holds(t *text, i, end int) bool {
	return !slices.ContainsFunc(c, func(x test) bool { return x.met(t, i, end) == x.not })
}

func (x test) met(t *text, i, end int) bool {
	switch x.where {
	case "史":
		return t.has(i-1, "原") || t.quoted[i] && t.inTitle(i) || containsAny(t.around(i), reformed)
	case "《》":
		return t.inTitle(i)
	case "近":
		sentence := t.around(i)
		word := t.string(i, end)
		rest := strings.Replace(sentence, word, "\x00", 1)
		return slices.ContainsFunc(x.words, func(w string) bool {
			return strings.Contains(rest, w) || strings.Contains(w, word) && strings.Contains(sentence, w)
		})
	case "前":
		return slices.ContainsFunc(x.words, func(w string) bool {
			return besides(t.at(i-1), w) || t.has(i-len([]rune(w)), w)
		})
	}
	return slices.ContainsFunc(x.words, func(w string) bool { return besides(t.at(end), w) || t.has(end, w) })
}

// besides reports whether c is of class w: # a digit, 〇 a Chinese numeral, | a mark or the edge of the line.
func besides(c rune, w string) bool {
	switch w {
	case "#":
		return han.IsDigit(c)
	case "〇":
		return han.IsNumeral(c)
	case "|":
		return !han.IsHan(c) && !han.IsDigit(c) && !han.IsLatin(c)
	}
	return false
}

// inTitle reports whether character i is between 《 and 》.
func (t *chars) inTitle(i int) bool {
	if !t.quoted[i] {
		return false
	}
	open := strings.LastIndex(t.string(0, i+1), "《")
	return open >= 0 && strings.LastIndex(t.string(0, i), "》") < open
}

// reformed shows that a sentence speaks of an organ of the past.
var reformed = []string{
	"原县", "原市", "原区", "原省", "原州", "原国家", "原镇", "原乡", "更名", "整合", "划入", "划转", "移交", "合并", "组建", "撤销", "改为", "曾任", "时任",
}
