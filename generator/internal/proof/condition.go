package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// condition is what a text has to be like around a wrong word for the word to be reported. All of its tests hold.
type condition []test

// test is one part of a condition.
type test struct {
	// 前 directly in front, 后 directly behind, 近 in the sentence, 中 within or one behind, 左 and 右 in the clause, in
	// front of it or behind it; without words 史 of the past, 《》 in a title, 引 in a title or quotation, 数 in front of a
	// digit or unit, 局 another bureau, see otherBureau, 地 another place, 年 with years, 自 since the year of the report,
	// 单 in the name of the office
	where string
	words []string // one of them is there
	not   bool     // the test holds when it is not so
}

// parseCondition reads "前:甲 乙；!近:丙": parts separated by \uFF1B.
func parseCondition(s string) (condition, error) {
	if s == "" {
		return nil, nil
	}
	var c condition
	for part := range strings.SplitSeq(han.FoldString(s), ";") {
		part, not := strings.CutPrefix(part, "!")
		where, words, _ := strings.Cut(part, ":")
		t := test{where: where, words: strings.Fields(words), not: not}
		known := []string{"史", "《》", "引", "数", "地"}
		if len(t.words) > 0 {
			known = []string{"前", "后", "近", "中", "左", "右", "局", "年", "自", "单"}
		}
		_, err := strconv.Atoi(words)
		if !slices.Contains(known, where) || where == "自" && err != nil {
			return nil, fmt.Errorf("condition %q is not understood", part)
		}
		c = append(c, t)
	}
	return c, nil
}

// holds reports whether the condition is met by the word from character i up to end.
func (c condition) holds(d *reader, t *text, i, end int) bool {
	return !slices.ContainsFunc(c, func(x test) bool { return x.met(d, t, i, end) == x.not })
}

// met reports whether the test is met by the word from character i up to end, whatever not says.
func (x test) met(d *reader, t *text, i, end int) bool {
	switch x.where {
	case "年", "自", "单":
		return x.ofReport(d, t.string(i, end))
	case "地":
		return d.otherPlace(t, i, end)
	case "局":
		return slices.Contains(x.words, d.otherBureau(t.string(i, end)))
	case "引":
		return t.quoted[i]
	case "《》":
		return t.inTitle(i)
	case "史":
		return formerly().MatchString(t.string(i-20, i)) || t.inTitle(i) ||
			containsAny(t.around(i), reformed) || strings.Contains(t.string(i-8, end+8), "撤销")
	case "数":
		return han.IsDigit(t.at(end)) || scanner{&t.line, d.Data.units}.unitAt(end) != nil
	case "近":
		return x.near(t.around(i), t.string(i, end))
	case "前", "后":
		return x.beside(t, i, end)
	}
	return containsAny(x.inClause(t, i, end), x.words)
}

// inClause returns the characters of the clause in which the words are looked for.
func (x test) inClause(t *text, i, end int) string {
	from, to := t.piece(i, clauseEnds)
	switch x.where {
	case "左":
		return t.string(from, i)
	case "右":
		return t.string(end, to)
	}
	return t.string(i, end+1) // 中
}

// ofReport reports whether the test is met by the report's year and office, and the word.
func (x test) ofReport(d *reader, word string) bool {
	switch x.where {
	case "自":
		since, _ := strconv.Atoi(x.words[0])
		return d.Year >= since
	case "单":
		return containsAny(d.Office, x.words)
	}
	// the last year of the word is this one, 去年 or 明年, none is earlier
	years, last := yearNumbers(word), d.Year+b2i(x.words[0] == "明年")-b2i(x.words[0] == "去年")
	return len(years) > 0 && years[len(years)-1] == last && slices.Min(years) >= d.Year-1
}

// beside reports whether one of the words is directly in front of character i, or directly behind end.
func (x test) beside(t *text, i, end int) bool {
	return slices.ContainsFunc(x.words, func(w string) bool {
		if x.where == "前" {
			return ofClass(t.at(i-1), w) || t.has(i-len([]rune(w)), w)
		}
		return ofClass(t.at(end), w) || t.has(end, w)
	})
}

// near reports whether one of the words is in the sentence: beside the wrong word, or with it inside.
func (x test) near(sentence, word string) bool {
	before, after, _ := strings.Cut(sentence, word)
	rest := before + "\x00" + after
	return slices.ContainsFunc(x.words, func(w string) bool {
		return strings.Contains(rest, w) || strings.Contains(w, word) && strings.Contains(sentence, w)
	})
}

// ofClass reports whether c is of class w: # a digit, 〇 a Chinese numeral, | a mark or the edge of the line.
func ofClass(c rune, w string) bool {
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

// formerly matches 原 in front of an organ, or of the place in front of it: 原安岭县.
var formerly = han.Pattern(`原(?:\p{Han}{0,7}[` + places + `](?:\p{Han}{2,9}局\p{Han}{0,4})?)?$`)

// inTitle reports whether character i is between 《 and 》.
func (t *chars) inTitle(i int) bool {
	if !t.quoted[i] {
		return false
	}
	before := t.s[:t.off[i]]
	return strings.LastIndex(before, "》") < strings.LastIndex(before, "《")
}

// reformed shows that a sentence speaks of an organ of the past.
var reformed = strings.Fields("前身 机构改革前 原县 原市 原区 原省 原州 原国家 原镇 原乡 更名 整合 划入 划转 移交至 移交给 合并 组建 改为 曾任 时任")
