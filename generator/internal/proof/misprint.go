package proof

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// often is how many times the same misprint is a name or a word of the trade.
const often = 3

// readModel reads the counts of runs of characters, proof/runs.bin, the words of a dictionary, proof/words.bin, the
// characters that are written for each other, proof/alike.tsv, and those that may be lost, proof/common.txt. Without
// the counts nothing is a misprint.
func (d *Data) readModel(fsys fs.FS) error {
	runs, err := readText(fsys, "proof/runs.bin")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		d.model, err = ngram.Open(runs)
	}
	var text string
	if err == nil {
		text, err = readText(fsys, "proof/words.bin")
	}
	if err == nil {
		d.words, err = ngram.OpenWords(text)
	}
	if err == nil {
		text, err = readText(fsys, "proof/alike.tsv")
		d.alikes = sorted(text)
	}
	if err == nil {
		d.common, err = readText(fsys, "proof/common.txt")
	}
	return err
}

// oftenBeside is what two characters cost at most that are often side by side, the second behind the first: one in 130.
const oftenBeside = 7

// joined reports whether character b is so often behind a that it may belong to a word with it.
func (d *Data) joined(a, b rune) bool { return d.model.Behind(uint16(a), uint16(b)) <= oftenBeside }

// misprints hints at characters that are wrong, swapped or twice, because others are far more probable.
func misprints(d *reader, t *text) {
	symbols, places := ngram.Symbols(t.r)
	for _, m := range d.Data.guess(symbols) {
		at, right := places[m.at], m.string()
		switch {
		case d.Data.exempt(t, at, m):
		case right == "" && !slices.Equal(symbols[m.at-m.n:m.at], symbols[m.at:m.at+m.n]):
			leftover(d, t, at)
		case right == "":
			if !mayRepeat(d.Data, t, at) && at-places[m.at-1] == 1 && !(m.n == 2 && t.at(at+m.n) == '长') { // 大队大队长
				twice(d, t, at, m.n)
			}
		case m.n == 0:
			lost(d, t, at, right)
		case m.n == 2 && m.right[0] != symbols[m.at+1]:
			suspect(d, t, at, places[m.at+1]+1-at, right)
		case m.n == 2:
			exchanged(d, t, at, places[m.at+1]+1-at, right)
		case !d.Data.distinct(string(t.r[at]), right):
			wrongCharacter(d, t, at, right)
		}
	}
}

// mayRepeat reports whether the character at i, which is in front of it too, may be written twice: in names, or as a
// verb that is no word with what is beside both: 翻翻案例, not 法律顾问问.
func mayRepeat(d *Data, t *text, i int) bool {
	return strings.ContainsRune(d.Doubled, t.r[i]) ||
		strings.ContainsRune(d.Repeated, t.r[i]) && !d.joined(t.at(i-2), t.r[i]) && !d.joined(t.r[i], t.at(i+1))
}

// distinct reports whether rules of their own tell the two characters or words apart.
func (d *Data) distinct(wrong, right string) bool {
	return slices.Contains(d.Distinct, wrong+right) || slices.Contains(d.Distinct, right+wrong)
}

// exempt reports whether a misprint at character at is none: in a fixed expression, in step with what is beside it, in
// the name of a town (青溪镇) or title (副园长), a word in front of a number (面积由280平方米), a unit behind 每, a numeral
// behind a mark or in front of a unit (。十场), for any numeral, kinds of bodies in a row (各站办所), 等 behind quotation
// marks, which closes a list, or 各 in front of a number: 其他类各7件.
func (d *Data) exempt(t *text, at int, m misprint) bool {
	units := scanner{&t.line, d.units}
	numeral := m.n == 1 && (t.at(at-1) == '每' && units.unitAt(at) != nil || han.IsNumeral(t.at(at)) &&
		(!han.IsHan(t.at(at-1)) || t.at(at+1) == '级' || units.unitAt(at+1) != nil))
	numbering := numeral || m.n == 1 && (han.IsDigit(t.at(at+1)) && strings.ContainsRune(d.Numbering, t.at(at)) ||
		len(m.right) > 0 && han.IsNumeral(rune(m.right[0]))) || strings.ContainsRune("佰仟拾壹贰叁柒捌玖", t.at(at+1))
	named := m.n == 1 && (t.at(at+2) == '镇' && t.at(at+1) != '乡' || t.at(at-1) == '副' && t.at(at+1) == '长' || // 青溪镇
		strings.ContainsRune("区县市旗", t.at(at+2)) && d.model.Alone(uint16(t.r[at])) >= rareInName || // 涵江区
		t.at(at) == '得' && !han.IsHan(t.at(at+3)) && !(han.IsHan(t.at(at-3)) && han.IsHan(t.at(at-4)))) // 企业得发展
	closes := m.n == 2 && (t.at(at) == '等' && strings.ContainsRune("”》)", t.at(at-1)) ||
		t.at(at+1) == '各' && han.IsDigit(t.at(at+2)))
	bodies := m.n == 2 && t.among(at, "办站所室股科队") && t.among(at+1, "办站所室股科队") // 各站办所
	return len(m.right) > 0 && (named || numbering || closes || bodies || inStep(t, at, m.n) ||
		m.n == 1 && punned(d, t, at) || section(d, t, at)) || overKnown(d, t, at, m.n)
}

// section reports whether character i is in the short name of an office's section in a list of four or more:
// 人事、基教、职成、督导等股室.
func section(d *Data, t *text, i int) bool {
	from, _ := t.piece(i, "由、,。;:()")
	_, to := t.piece(i, "等、,。;:()")
	begin, end := t.piece(i, ",。;:()")
	return to-from <= 3 && strings.Count(t.string(begin, end), "、") > 2 && containsAny(t.string(to, end), d.Sections)
}

// punned reports whether the rare character at i is in a name of up to six characters in quotation marks: “湖事芜忧”.
func punned(d *Data, t *text, i int) bool {
	from, to := t.piece(i, "“”")
	return t.at(from-1) == '“' && t.at(to) == '”' && to-from <= 6 && d.model.Alone(uint16(t.r[i])) >= seldom
}

// inStep reports whether the character at i, or the two, are like what is on the other side of a mark: 学法、知法、守法,
// 学深、学透; 治省、治市.
func inStep(t *text, i, n int) bool {
	before, behind := t.at(i-1), t.at(i+n)
	switch n {
	case 0: // 带头学、主动学、共同学; 多头查、重复查
		next := strings.FieldsFunc(t.string(i+2, i+8), func(r rune) bool { return !han.IsHan(r) })
		return t.at(i+1) == '、' && len(next) > 0 && strings.HasSuffix(next[0], string(behind)) ||
			strings.Count(t.string(i-24, i-1), string(before)+"、") > 1 && !han.IsHan(behind)
	case 1:
		return before == '再' && t.at(i-2) == t.at(i) || // 一拖再拖
			han.IsHan(behind) && behind == t.at(i+3) && behind == t.at(i+5) || // 知法学法懂法
			behind == '、' && t.at(i+2) == before || t.at(i-2) == '、' && t.at(i-4) == before ||
			t.at(i+2) == '、' && t.at(i+4) == behind || before == '、' && t.at(i-2) == behind
	case 2:
		return behind == '、' && t.at(i+3) == t.at(i) || before == '、' && t.at(i-3) == t.at(i)
	}
	return false
}

// wrongCharacter reports the character at i with the one beside it that it makes a word with when it is right.
func wrongCharacter(d *reader, t *text, i int, right string) {
	before, behind, meant, m := t.at(i-1), t.at(i+1), uint16([]rune(right)[0]), &d.Data.model
	switch {
	case !han.IsHan(before) && !han.IsHan(behind):
	case !han.IsHan(before),
		han.IsHan(behind) && m.Behind(meant, uint16(behind)) < m.Behind(uint16(before), meant):
		suspect(d, t, i, 2, right+string(behind))
	default:
		suspect(d, t, i-1, 2, string(before)+right)
	}
}

// twice reports that the n characters at i repeat those in front of them; one is shown with the character before both.
// What a government's name ends in may begin the next word: 清溪乡人民政府政府信息.
func twice(d *reader, t *text, i, n int) {
	if t.behind(i, "人民政府") || n == 1 && t.at(i+1) == '长' { // 行政庭庭长
		return
	}
	from := i - n - b2i(n == 1 && han.IsHan(t.at(i-2)))
	suspect(d, t, from, i+n-from, t.string(from, i))
}

// exchanged reports that the n characters at i are in the wrong order, with those beside them. Two alone between marks,
// as in a cell, are too little to judge.
func exchanged(d *reader, t *text, i, n int, right string) {
	from, to := i-b2i(han.IsHan(t.at(i-1))), i+n+b2i(han.IsHan(t.at(i+n)))
	if to-from > n {
		suspect(d, t, from, to-from, t.string(from, i)+right+t.string(i+n, to))
	}
}

// lost reports that right is lost in front of the character at i, but not in front of the last one of a name (杨柳镇) or
// in a list (知情、参与), nor of a number (满意率九成), nor beside a time (12月底全部整改, 占年计划), nor by how much something
// is more, nor inside a word with what is in front (迎检频次, 年报中).
func lost(d *reader, t *text, i int, right string) {
	next := t.at(i)
	compared := han.IsDigit(t.at(i+1)) && strings.ContainsRune("高低多少快慢", next) // 比上年高0.7个百分点
	if before := t.string(i-1, i); compared || !han.IsHan(t.at(i-1)) || strings.Contains("镇乡", right) ||
		han.IsNumeral(next) || strings.ContainsRune("、镇村乡县市区年", next) ||
		t.behind(i, "月底", "年底", "季末", "年末", "月末") || d.Data.distinct(before, before+right) ||
		d.Data.distinct(t.string(i-2, i), right) {
		return
	}
	from, to := i-1-b2i(!han.IsHan(next) && han.IsHan(t.at(i-2))), i+b2i(han.IsHan(next))
	to += b2i(to > i && han.IsHan(t.at(to)))
	suspect(d, t, from, to-from, t.string(from, i)+right+t.string(i, to))
}

// personAt matches a title with a person's name and what is done by that person.
var personAt = han.Pattern(`(?:书记|[县市区镇乡局厅院校所站庭]长|主任|主席|检察长)\p{Han}{2,3}(?:同志|先后|主持|率|带队|召开|多次|参加|出席|赴)`)

// ofPerson reports whether the characters from i to j are of a person's name: 市委书记党晓龙先后主持.
func ofPerson(t *text, i, j int) bool {
	from := max(0, i-5)
	m := personAt().FindStringIndex(t.string(from, j+5))
	return m != nil && t.off[from]+int32(m[0]) <= t.off[i] && t.off[j] <= t.off[from]+int32(m[1])
}

// suspect hints that n characters at i are wrong and right is meant, unless they are in a title or a document's number,
// 清司发〔2024〕6号, behind a digit, on both sides of a quotation mark, in a person's name or that of the office or whom it
// reports to, written so throughout the report, or reported as something else.
func suspect(d *reader, t *text, i, n int, right string) {
	at, typed := t.span(i, n), t.string(i, i+n)
	if han.IsDigit(t.at(i-1)) || // behind a digit is a unit: 9日检查
		numbersDocument(t, i+n) || t.inTitle(i) || ofPerson(t, i, i+n) ||
		strings.ContainsAny(t.string(i+1, i+n-1), "“”") || d.Data.distinct(typed, right) ||
		strings.Contains(d.Office, typed) || strings.Contains(d.Above, typed) || d.usual(t.string(i-1, i+n+1)) ||
		d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
		return
	}
	what := ""
	if a, b := common([]rune(typed), []rune(right)); n == len([]rune(right)) && a+b == n-1 {
		what = "字"
	}
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
		Message: fmt.Sprintf("「%s」像是「%s」写错了%s", typed, right, what)})
}

// usual reports whether the characters are often in the report.
func (d *reader) usual(s string) bool {
	n, ok := d.times[s]
	if !ok {
		for _, t := range d.texts {
			n += strings.Count(t.s, s)
		}
		d.times[s] = n
	}
	return n >= often
}
