package fact

import (
	"math/big"
	"strings"
	"testing"
	"time"
	"unicode"

	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/han"
)

// show returns a quantity as printed|range|unit|approximation, with "*" after an open end.
func show(q *Quantity) string {
	if q == nil {
		return "-"
	}
	high := "∞"
	if q.High != nil {
		high = q.High.RatString()
	}
	if q.Open {
		high += "*"
	}
	names := []string{"exact", "more", "about", "near", "atleast", "below", "between"}
	return strings.Join([]string{q.Printed, q.Low.RatString() + ".." + high, q.Unit, names[q.Approx]}, "|")
}

func TestSaid(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"5个零件", "5个零件|5..5|个零件|exact"},
		{"3两", "3两|3..3|两|exact"},
		{"4场", "4场|4..4|场|exact"},
		{"1234件", "1234件|1234..1234|件|exact"},
		{"1,234件", "1,234件|1234..1234|件|exact"},
		{"1\uFF0C234件", "1,234件|1234..1234|件|exact"},
		{"53985.5平方米", "53985.5平方米|107971/2..107971/2|平方米|exact"},
		{"\uFF14\uFF10余场次", "40余场次|40..50*|场次|more"},
		{"  40 余 场次\u3000", "40余场次|40..50*|场次|more"},
		{"29", "29|29..29||exact"},
		{"十二项", "十二项|12..12|项|exact"},
		{"两场", "两场|2..2|场|exact"},
		{"三百人", "三百人|300..300|人|exact"},
		{"三千五百份", "三千五百份|3500..3500|份|exact"},
		{"两万余人次", "两万余人次|20000..30000*|人次|more"},
		{"2万余人次", "2万余人次|20000..30000*|人次|more"},
		{"20多万元", "20多万元|200000..300000*|元|more"},
		{"6000余人次", "6000余人次|6000..7000*|人次|more"},
		{"4850余人次", "4850余人次|4850..4860*|人次|more"},
		{"百余名", "百余名|100..200*|名|more"},
		{"三十余万元", "三十余万元|300000..400000*|元|more"},
		{"逾20万元", "逾20万元|200000..300000*|元|more"},
		{"超300件", "超300件|300..400*|件|more"},
		{"超过300件", "超过300件|300..∞|件|atleast"},
		{"至少12次", "至少12次|12..∞|次|atleast"},
		{"不少于60学时", "不少于60学时|60..∞|学时|atleast"},
		{"约100人", "约100人|90..110|人|about"},
		{"近千人", "近千人|900..1000|人|near"},
		{"不到100人", "不到100人|90..100*|人|below"},
		{"不足10%", "不足10%|9..10*|%|below"},
		{"90.625%", "90.625%|725/8..725/8|%|exact"},
		{"98.5\uFF05", "98.5%|197/2..197/2|%|exact"},
		{"3‰", "3‰|3..3|‰|exact"},
		{"1.1个百分点", "1.1个百分点|11/10..11/10|个百分点|exact"},
		{"5百分点", "5百分点|5..5|百分点|exact"},
		{"527.6万元", "527.6万元|5276000..5276000|元|exact"},
		{"2.92亿元", "2.92亿元|292000000..292000000|元|exact"},
		{"3百万元", "3百万元|3000000..3000000|元|exact"},
		{"1万亿元", "1万亿元|1000000000000..1000000000000|元|exact"},
		{"3—5场", "3—5场|3..5|场|between"},
		{"3-5场", "3-5场|3..5|场|between"},
		{"三至五场", "三至五场|3..5|场|between"},
		{"3至5万元", "3至5万元|30000..50000|元|between"},
		{"8000—1万元", "8000—1万元|8000..10000|元|between"},
		{"3万—5万元", "3万—5万元|30000..50000|元|between"},
		{"5—5万元", "5—5万元|50000..50000|元|between"}, // 万 belongs to both unless that reverses them
		{"0件", "0件|0..0|件|exact"},
		{"零件", "零件|0..0|件|exact"},
		{"三百分点", "三百分点|3..3|百分点|exact"}, {"二百场", "二百场|200..200|场|exact"},
		{"3百", "3百|300..300||exact"}, {"3百百元", "3百百元|300..300|百元|exact"}, {"3万百元", "3万百元|30000..30000|百元|exact"},
		{"3百分点", "3百分点|3..3|百分点|exact"}, {"不到0件", "不到0件|0..0|件|below"},
		{"123,456.75元", "123,456.75元|493827/4..493827/4|元|exact"},
		{"123456789012345678件", "123456789012345678件|123456789012345678..123456789012345678|件|exact"},
		{"4场次法治讲座", "4场次法治讲座|4..4|场次法治讲座|exact"},
		{strings.Repeat(" ", 1999) + "4", "4|4..4||exact"}, {"3—3场", "3—3场|3..3|场|between"},
	} {
		v, err := Parse(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
		} else if got := show(v.Said); got != c.want || v.Relation != nil || len(v.Doubts) > 0 {
			t.Errorf("%s is %s %v, want %s", c.in, got, v.Doubts, c.want)
		}
	}
}

func TestDoubts(t *testing.T) {
	for in, want := range map[string]DoubtKind{
		"约40余场": DoubleAbout, "近2万多人": DoubleAbout, "20余万余元": DoubleAbout,
		"12余次": ExactMore, "十二余次": ExactMore, "1.5余件": ExactMore, "0余件": ExactMore,
	} {
		v, err := Parse("  " + in)
		marked := len([]rune(in)) - 1 // all but the unit
		if err != nil || len(v.Doubts) != 1 || v.Doubts[0] != (Doubt{want, 2, marked}) {
			t.Errorf("%s: %v %v, want doubt %d", in, v.Doubts, err, want)
		}
	}
	for _, in := range []string{"10余场", "十余场", "1.5万余人", "120多件", "12万余元"} {
		if v, err := Parse(in); err != nil || len(v.Doubts) > 0 {
			t.Errorf("%s: %v %v, want no doubt", in, v.Doubts, err)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		in      string
		kind    ErrorKind
		at, len int
	}{
		{"若干场", NoNumber, 0, 3},
		{"约场", NoNumber, 0, 2},
		{"全年4场", WordsBefore, 0, 2},
		{"第三次", WordsBefore, 0, 1},
		{"-5件", WordsBefore, 0, 1},
		{"百分之九十", SpelledPercent, 0, 5},
		{"  若干场", NoNumber, 2, 3}, {"  全年4场", WordsBefore, 2, 2}, {"  1,23件", BadNumber, 2, 4},
		{"  三百五件", BadNumeral, 2, 3}, {"  百分之九十", SpelledPercent, 2, 5}, {"  5—3场", ReversedRange, 2, 3},
		{"  3—场", BadNumber, 2, 2}, {"1234,567件", BadNumber, 0, 8}, {"4.件", BadUnit, 1, 2}, {"4场 零头", BadUnit, 3, 2},
		{"4场 二头", TwoQuantities, 1, 4}, {"全零4场", WordsBefore, 0, 2}, {"全零场", NoNumber, 0, 3},
		{"40以上", WordsAfter, 2, 2},
		{"4场次法治讲座课", LongUnit, 1, 7}, {strings.Repeat(" ", 2000) + "4", TooLong, 2000, 1},
		{"280批402人次", TwoQuantities, 3, 6},
		{"三次五人", TwoQuantities, 1, 3},
		{"3斤两", TwoQuantities, 1, 2},
		{"3五", TwoQuantities, 1, 1},
		{"3斤一", TwoQuantities, 1, 2},
		{"4场、5次", TwoQuantities, 1, 4},
		{"11 22场", TwoQuantities, 3, 3},
		{"3场—5场", TwoQuantities, 1, 4},
		{"1,23件", BadNumber, 0, 4},
		{"1.2.3件", BadNumber, 0, 5},
		{"1234567890123456789件", BadNumber, 0, 19},
		{"三百五件", BadNumeral, 0, 3},
		{"二〇二五件", BadNumeral, 0, 4},
		{"3—场", BadNumber, 0, 2},
		{"4km", BadUnit, 1, 2},
		{"4㎡", BadUnit, 1, 1},
		{"1/3", TwoQuantities, 1, 2},
		{"4场法治讲座和培训活动", LongUnit, 1, 10},
		{"40场以上", WordsAfter, 3, 2},
		{"90%以上", WordsAfter, 3, 2},
		{"5—3场", ReversedRange, 0, 3},
		{"约3—5场 = 甲", ApproxRange, 0, 5},
		{"40余—50场", ApproxRange, 0, 7},
		{"  约3—5场", ApproxRange, 2, 5},
		{"5 = 甲 = 乙", TwoRelations, 6, 3},
		{"5 < 甲", LoneAngle, 2, 1},
		{"= 甲 +", MissingOperand, 4, 1},
		{"= + 甲", MissingOperand, 2, 1},
		{"=", MissingOperand, 0, 1},
		{"= ()", MissingOperand, 3, 1},
		{"= 甲 乙", MissingOperator, 4, 1},
		{"= (甲 + 乙", UnpairedBracket, 2, 1},
		{"= (甲 = 乙)", UnpairedBracket, 2, 1}, {"= (甲 乙)", MissingOperator, 5, 1}, {"= (甲、乙)", StrangeSign, 4, 1},
		{"  40—50余场", ApproxRange, 2, 7},
		{"= 甲 + 乙)", UnpairedBracket, 7, 1},
		{"= 甲、乙", StrangeSign, 3, 1},
		{"= 甲 — 乙", StrangeSign, 4, 1},
		{"5% <= 100%", UnitInRelation, 9, 1},
		{"= 甲 + 1.5场", UnitInRelation, 9, 1},
		{"= " + strings.Repeat("长", 21), LongName, 2, 21},
		{"= " + strings.Repeat("(", 60) + "甲" + strings.Repeat(")", 60), TooLong, 52, 1},
		{"= " + strings.Repeat("甲+", 2000) + "甲", TooLong, 2000, 2003},
	} {
		_, err := Parse(c.in)
		if err == nil || *err != (Error{c.kind, c.at, c.len}) {
			t.Errorf("%.40s: %v, want %+v", c.in, err, Error{c.kind, c.at, c.len})
		}
	}
}

func TestRelation(t *testing.T) {
	for _, c := range []struct {
		in, said, expr string
		op             Op
	}{
		{"= 甲 + 乙", "-", "甲 + 乙", Equal},
		{"\uFF1D甲\uFF0B乙\uFF0F丙", "-", "甲 + 乙 / 丙", Equal},
		{"=(甲+乙)×3÷(丙-丁)", "-", "(甲 + 乙) * 3 / (丙 - 丁)", Equal},
		{"= 甲 - 乙 - 丙", "-", "甲 - 乙 - 丙", Equal},
		{"= 甲 - (乙 - 丙)", "-", "甲 - (乙 - 丙)", Equal},
		{"= 甲 / (乙 * 丙)", "-", "甲 / (乙 * 丙)", Equal},
		{"= 甲 * (乙 + 丙)", "-", "甲 * (乙 + 丙)", Equal},
		{"= 甲 \u2212 1,234.5", "-", "甲 - 1,234.5", Equal},
		{"316起 <= 调解受理", "316起|316..316|起|exact", "调解受理", AtMost},
		{"<= 甲", "-", "甲", AtMost},
		{"316起≤调解受理", "316起|316..316|起|exact", "调解受理", AtMost},
		{"3800 >= 三千", "3800|3800..3800||exact", "三千", NotLess},
		{"3800 ≥ 3000", "3800|3800..3800||exact", "3000", NotLess},
		{"40余场次 = 一站式服务 + 12345热线 + APP下载·安卓",
			"40余场次|40..50*|场次|more", "一站式服务 + 12345热线 + APP下载·安卓", Equal},
	} {
		v, err := Parse(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		expr := v.Relation.Expr.Write(func(n string) string { return n })
		if show(v.Said) != c.said || expr != c.expr || v.Relation.Op != c.op {
			t.Errorf("%s is %s, %d %s", c.in, show(v.Said), v.Relation.Op, expr)
		}
	}
	if v, err := Parse(""); err != nil || v.Said != nil || v.Relation != nil {
		t.Errorf("empty value: %v %v", v, err)
	}
}

func TestIsName(t *testing.T) {
	for name, want := range map[string]bool{
		"法治讲座": true, "12345热线": true, "APP下载": true, "“六进”活动": false, "普法 活动": false, "": false, "12": false,
		"三百": false, "一站式": true, "\uFF21PP": false, "A+B": false, "4·15活动": true,
		strings.Repeat("长", 20): true, strings.Repeat("长", 21): false, "㐂𠮷": true,
	} {
		if IsName(name) != want {
			t.Errorf("IsName(%q) is %v", name, !want)
		}
	}
}

// FuzzParse checks that any input ends soon and without panic; that Printed is the typed text, folded and without
// blanks; that places are within the value; and that a written relation parses to itself.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"40余场次", "约3—5万元 = (甲 + 乙) / 12", "= 甲-(乙×3)÷丙", "320起 <= 调解受理", "三百五", "1,23", "\xff= (",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v Value
		var err *Error
		cputime.Within(t, time.Second, func() { v, err = Parse(s) })
		n := len([]rune(s))
		if err != nil {
			if err.At < 0 || err.Len < 0 || err.At+err.Len > n || err.Len == 0 && n > 0 {
				t.Fatalf("%q: place %+v outside", s, err)
			}
			return
		}
		said := []rune(han.FoldString(s))
		if v.Relation != nil {
			said = said[:v.Relation.At]
		}
		typed := strings.Map(func(c rune) rune {
			if c == ' ' || c == '\t' {
				return -1
			}
			return c
		}, string(said))
		if v.Said != nil && v.Said.Printed != typed || v.Said == nil && typed != "" {
			t.Fatalf("%q: printed %+v, typed %q", s, v.Said, typed)
		}
		if v.Said != nil && v.Said.High != nil && v.Said.Low.Cmp(v.Said.High) > 0 {
			t.Fatalf("%q: %s", s, show(v.Said))
		}
		if v.Relation == nil {
			return
		}
		same := func(n string) string { return n }
		text := v.Relation.Expr.Write(same)
		again, err := Parse("=" + text)
		if len([]rune(text)) < maxValue && (err != nil || again.Relation.Expr.Write(same) != text) {
			t.Fatalf("%q: writes %q, which reads as %v", s, text, err)
		}
		for _, name := range v.Relation.Expr.Names() {
			if strings.ContainsFunc(name, unicode.IsSpace) {
				t.Fatalf("%q: name %q", s, name)
			}
		}
		v.Relation.Expr.Eval(Env{Lookup: func(string) Quantity {
			return Quantity{Low: big.NewRat(1, 3), High: big.NewRat(5, 1), Scale: 1, Unit: "件"}
		}})
	})
}
