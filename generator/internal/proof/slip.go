package proof

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// replaced is a wrong word, or the former name of an organ, and the right one.
type replaced struct {
	wrong, right string // wrong is folded
	when         condition
	since        int    // year of the reform that changed the name; 0: no organ
	why          string // for the hint; may be empty
	certainty    Certainty
}

// slips reports the wrong words and the former names of the data. The longest word at a place wins.
func slips(d *reader, t *text) {
	for i, e := range d.Data.found().slips.in(&t.chars) {
		s, n := &d.Data.replaced[e.of], utf8.RuneCountInString(e.word)
		if s.is(d, t, i) && !d.reported(t.span(i, n), diag.F331, diag.F326, diag.F332, diag.F333) {
			s.report(d, t.span(i, n), t.typed(i, n), t.quoted[i])
		}
	}
}

// is reports whether the word at i is wrong in a report of this year.
func (s *replaced) is(d *reader, t *text, i int) bool {
	earlier, sentence := func(year int) bool { return year < d.Year }, t.around(i)
	n := utf8.RuneCountInString(s.wrong)
	parted := n == 2 && d.Data.ofTwo(t, i) || n == 3 && s.astride(d.Data, t, i)
	return !parted && s.when.holds(d, t, i, i+n) && (s.since == 0 || d.Year > s.since &&
		!slices.ContainsFunc(yearNumbers(sentence), earlier) && !strings.Contains(sentence, "令第"))
}

// ofTwo reports whether the two characters at i may be the end of a word and the beginning of the next: 下|列人|员.
func (d *Data) ofTwo(t *text, i int) bool {
	return t.at(i) != t.at(i+1) && d.joined(t.at(i-1), t.at(i)) && d.joined(t.at(i+1), t.at(i+2))
}

// astride reports whether the last one of the three characters at i is wrong, and is known in front of the one behind,
// as the right one is not: 有效信|件.
func (s *replaced) astride(d *Data, t *text, i int) bool {
	wrong, right, behind := []rune(s.wrong)[2], []rune(s.right), uint16(t.at(i+3))
	return len(right) == 3 && right[2] != wrong && s.since == 0 && behind > ngram.Mark &&
		d.model.Has(uint16(wrong), behind) && !d.model.Has(uint16(right[2]), behind)
}

// yearNumbers returns the years that stand in s as four digits with 年 or a closing bracket behind.
func yearNumbers(s string) (out []int) {
	t := line{chars{r: []rune(s)}}
	for i, c := range t.r {
		if y := t.yearBefore(i); y != 0 && (c == '年' || c == '〕') {
			out = append(out, y)
		}
	}
	return out
}

// report reports the words at a place as they are typed. What is quoted is not replaced.
func (s *replaced) report(d *reader, at Span, typed string, quoted bool) {
	f := Finding{Span: at, Code: diag.F332, Certainty: s.certainty,
		Message: fmt.Sprintf("「%s」应当是「%s」", typed, s.right), Hint: s.why}
	if s.since != 0 {
		f.Code, f.Message = diag.F333, fmt.Sprintf("「%s」是旧名，%d年起改为「%s」", typed, s.since, s.right)
		f.Hint = "写现在的名称；说的是过去的事，前面加「原」"
	}
	if s.certainty == Certain && s.since == 0 && !quoted && !strings.ContainsAny(s.right, "\uFF08(/") {
		f.Replacement = s.right
	}
	if f.Hint == "" {
		f.Hint = fmt.Sprintf("写成「%s」", s.right)
	}
	d.report(f)
}

// replacement returns what the slip of a kind replaces.
func (s Slip) replacement() replaced {
	r := replaced{wrong: s.Wrong, right: s.Right, why: s.Why, certainty: cmp.Or(s.Certainty, Likely)}
	for _, t := range []test{{"近", s.Near, false}, {"近", s.Unless, true}, {"后", s.Behind, false}} {
		if t.words != nil {
			r.when = append(r.when, t)
		}
	}
	return r
}

// readReplaced reads proof/slips*.tsv and proof/organs*.tsv of fsys, so that an office can add a file of its own.
func (d *Data) readReplaced(fsys fs.FS) error {
	d.replaced = slices.Grow(d.replaced, 1<<11)
	add := func(c []string, since int) error {
		if c[0] == "" || c[1] == "" {
			return errors.New("a wrong word without the right one")
		}
		when, err := parseCondition(c[2])
		certainty := Hint
		if c[3] == "error" {
			certainty = Certain
		}
		d.replaced = append(d.replaced, replaced{wrong: folded(c[0]), right: c[1], when: when, since: since,
			certainty: certainty})
		return err
	}
	err := readTable(fsys, "proof/slips*.tsv", 2, func(c []string) error { return add(append(c, "", ""), 0) })
	if err != nil {
		return err
	}
	return readTable(fsys, "proof/organs*.tsv", 5, func(c []string) error {
		year, _, _ := strings.Cut(c[2], "-")
		since, err := strconv.Atoi(year)
		if err != nil {
			return err
		}
		return add([]string{c[0], c[1], c[3], c[4]}, since)
	})
}

// folded returns s with half-width marks. Most words have none.
func folded(s string) string {
	if onlyHan(s) {
		return s
	}
	return han.FoldString(s)
}

// onlyHan reports whether s has nothing but Chinese characters.
func onlyHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !han.IsHan(r) })
}

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
		if !slices.Contains(known, where) {
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

func (x test) met(d *reader, t *text, i, end int) bool {
	switch x.where {
	case "局":
		return slices.Contains(x.words, d.otherBureau(t.string(i, end)))
	case "年": // the last year is this one, 去年 or 明年, none is earlier
		years, last := yearNumbers(t.string(i, end)), d.Year+b2i(x.words[0] == "明年")-b2i(x.words[0] == "去年")
		return len(years) > 0 && years[len(years)-1] == last && slices.Min(years) >= d.Year-1
	case "地":
		return d.otherPlace(t, i, end)
	case "自":
		return strconv.Itoa(d.Year) >= x.words[0]
	case "单":
		return containsAny(d.Office, x.words)
	case "引":
		return t.quoted[i]
	case "数":
		return han.IsDigit(t.at(end)) || scanner{&t.line, d.Data.units}.unitAt(end) != nil
	case "中":
		return containsAny(t.string(i, end+1), x.words)
	case "史":
		return formerly().MatchString(t.string(i-20, i)) || t.inTitle(i) ||
			containsAny(t.around(i), reformed) || strings.Contains(t.string(i-8, end+8), "撤销")
	case "《》":
		return t.inTitle(i)
	case "左", "右":
		from, to := t.piece(i, clauseEnds)
		if x.where == "左" {
			return containsAny(t.string(from, i), x.words)
		}
		return containsAny(t.string(end, to), x.words)
	case "近":
		return x.near(t.around(i), t.string(i, end))
	case "前":
		return slices.ContainsFunc(x.words, func(w string) bool {
			return besides(t.at(i-1), w) || t.has(i-len([]rune(w)), w)
		})
	}
	return slices.ContainsFunc(x.words, func(w string) bool { return besides(t.at(end), w) || t.has(end, w) })
}

// near reports whether one of the words is in the sentence: beside the wrong word, or with it inside.
func (x test) near(sentence, word string) bool {
	before, after, _ := strings.Cut(sentence, word)
	rest := before + "\x00" + after
	return slices.ContainsFunc(x.words, func(w string) bool {
		return strings.Contains(rest, w) || strings.Contains(w, word) && strings.Contains(sentence, w)
	})
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
