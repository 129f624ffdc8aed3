package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// half returns s with its full-width brackets, points and commas in half-width forms.
func half(s string) string {
	return strings.NewReplacer("\uFF08", "(", "\uFF09", ")", "\uFF0E", ".", "\uFF0C", ",", "\u3000", " ").Replace(s)
}

func TestReadMark(t *testing.T) {
	for _, c := range []struct {
		text    string
		rank    int
		count   int
		printed string
		numeral string
		end     int
	}{
		{"一、抓好", 1, 1, "一、", "一", 2},
		{"二十一、抓好", 1, 21, "二十一、", "二十一", 4},
		{"一一、抓好", 0, 0, "", "", 0},
		{"一是抓好", 0, 0, "", "", 0},
		{"(一)抓好", 2, 1, "\uFF08一\uFF09", "一", 3},
		{"\uFF08十二\uFF09  抓好", 2, 12, "\uFF08十二\uFF09", "十二", 6},
		{"(百)抓好", 0, 0, "", "", 0},
		{"()抓好", 0, 0, "", "", 0},
		{"(一抓好", 0, 0, "", "", 0},
		{"1.抓好", 3, 1, "1.", "1", 2},
		{"12、抓好", 3, 12, "12、", "12", 3},
		{"\uFF11\uFF0E\u3000抓好", 3, 1, "1.", "\uFF11", 3},
		{"1.5万元", 0, 0, "", "", 0},
		{"1. 5个", 3, 1, "1.", "1", 3},
		{"0.抓好", 0, 0, "", "", 0},
		{"100.抓好", 0, 0, "", "", 0},
		{"2025年", 0, 0, "", "", 0},
		{"(3)抓好", 4, 3, "\uFF083\uFF09", "3", 3},
		{"(99)抓好", 4, 99, "\uFF0899\uFF09", "99", 4},
		{"(100)抓好", 0, 0, "", "", 0},
		{"(012)抓好", 4, 12, "\uFF0812\uFF09", "012", 5},
		{"(000001)抓好", 0, 0, "", "", 0},
		{"①抓好", 5, 1, "①", "①", 1},
		{"⑳ 抓好", 5, 20, "⑳", "⑳", 2},
		{"①", 0, 0, "", "", 0},
		{"一、二审案件", 0, 0, "", "", 0},
		{"一、三个到位", 1, 1, "一、", "一", 2},
		{"一、一审案件", 1, 1, "一、", "一", 2},
		{"1.", 3, 1, "1.", "1", 2},
		{"", 0, 0, "", "", 0},
		{"抓好", 0, 0, "", "", 0},
	} {
		r := []rune(c.text)
		m := ReadMark(r)
		if m.Rank != c.rank || m.Count != c.count || m.Printed != c.printed || m.End != c.end ||
			string(r[m.From:m.To]) != c.numeral {
			t.Errorf("%q: %+v, want %+v", c.text, m, c)
		}
		if m.Level() != min(c.rank, 4) {
			t.Errorf("%q has level %d", c.text, m.Level())
		}
	}
}

func TestReadLabel(t *testing.T) {
	for _, c := range []struct {
		text, printed, numeral string
		count                  int
	}{
		{"一是抓好", "一是", "一", 1},
		{"十二是抓好", "十二是", "十二", 12},
		{"第三\uFF0C抓好", "第三\uFF0C", "三", 3},
		{"第三,抓好", "第三,", "三", 3},
		{"第十一、抓好", "第十一、", "十一", 11},
		{"第三季度", "", "", 0},
		{"第三", "", "", 0},
		{"第\uFF0C", "", "", 0},
		{"一、抓好", "", "", 0},
		{"", "", "", 0},
	} {
		m := ReadLabel([]rune(c.text))
		if m.Rank != 0 || m.Count != c.count || m.Printed != c.printed || m.End != len([]rune(c.printed)) ||
			string([]rune(c.text)[m.From:m.To]) != c.numeral {
			t.Errorf("%q: %+v", c.text, m)
		}
	}
}

func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		rank, n int
		want    string
	}{{0, 3, "三"}, {1, 12, "十二"}, {2, 3, "三"}, {3, 3, "3"}, {4, 12, "12"}, {5, 1, "①"}, {5, 20, "⑳"}, {5, 21, "21"}} {
		if got := (Mark{Rank: c.rank}).Numeral(c.n); got != c.want {
			t.Errorf("%d of rank %d is %s", c.n, c.rank, got)
		}
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		text  string
		kind  Kind
		head  string
		rest  string
		chars int
		long  bool
	}{
		{"做好工作。", Plain, "", "做好工作。", 0, false},
		{"一是做好工作。", Plain, "", "一是做好工作。", 0, false},
		{"一、抓好普法", Plain, "", "一、抓好普法", 0, false},
		{"(一)抓好普法", Heading, "抓好普法", "", 4, false},
		{"(一)**抓好普法**", Heading, "抓好普法", "", 4, false},
		{"(一)抓好【待填\uFF1A何事。】", Heading, "抓好【待填\uFF1A何事。】", "", 10, false},
		{"(一)抓好【待填。何事", Heading, "抓好【待填。何事", "", 8, false},
		{"(一)抓好。开展宣传。", RunIn, "抓好。", "开展宣传。", 2, false},
		{"(一)抓好普法吧。开展宣传。", RunIn, "抓好普法吧。", "开展宣传。", 5, false},
		{"(一)抓好!” 开展宣传。", RunIn, "抓好!”", " 开展宣传。", 2, false},
		{"(一)**抓好。**开展宣传。", RunIn, "抓好。", "开展宣传。", 2, false},
		{"(一)**抓好。开展**宣传。", RunIn, "抓好。", "**开展**宣传。", 2, false},
		{"(一)抓好。", Numbered, "", "抓好。", 2, false},
		{"(一)抓好。**", Numbered, "", "抓好。**", 2, false},
		{"(一)很长很长很长。开展。", Numbered, "", "很长很长很长。开展。", 6, true},
		{"(一)很长很长很长。", Numbered, "", "很长很长很长。", 6, false},
		{"1.很长很长很长", Heading, "很长很长很长", "", 6, false},
	} {
		l := Read([]rune(c.text), 5, false)
		if l.Kind != c.kind || l.Head != c.head || l.Text != c.rest || l.Chars != c.chars || l.Long != c.long {
			t.Errorf("%q: %+v", c.text, l)
		}
	}
	l := Read([]rune("一、抓好普法"), 5, true)
	if l.Kind != Heading || l.Level != 1 || l.Mark != "一、" || l.Count != 1 || l.Head != "抓好普法" {
		t.Errorf("with headings of level one: %+v", l)
	}
}

func TestTable(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |", "甲,乙/1,2 [0 2]"},
		{"|甲|乙|\n|---:|:—|\n|1|\n|1|2|3|", "甲,乙/1,/1,2 [3 1]"},
		{"|甲|乙|\n|---:|\n|1|2|", "甲,乙/1,2 [3 0]"},
		{"|甲|乙|\n|1|2|\n|---|---|", "甲,乙/1,2/---,--- [0 0]"},
		{"\uFF5C甲\uFF5C乙|\n|-|-|", "甲,乙 [0 0]"},
		{"|甲||\n|-|-|", "甲, [0 0]"},
		{"|甲", "甲 [0]"},
	} {
		var rows [][]string
		for line := range strings.SplitSeq(c.text, "\n") {
			if !IsRow(line) {
				t.Errorf("%q is no row", line)
			}
			rows = append(rows, Row(line))
		}
		p, _ := NewTable(rows)
		var lines []string
		for _, row := range p.Cells {
			var cells []string
			for _, c := range row {
				cells = append(cells, c.Text)
			}
			lines = append(lines, strings.Join(cells, ","))
		}
		if got := fmt.Sprint(strings.Join(lines, "/"), " ", p.Align); got != c.want || p.Kind != Table {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
	rules := map[string]bool{"|---|": true, "|===|:--|": true, "|=-|": false, "|:—:|-|": true, "|---|甲|": false,
		"||": false, "|: -|": false}
	for line, want := range rules {
		if IsRule(Row(line)) != want {
			t.Errorf("%q: rule %v", line, !want)
		}
	}
	for _, line := range []string{"", "甲|乙", " |甲|"} {
		if IsRow(line) {
			t.Errorf("%q is a row", line)
		}
	}
}

// show writes sequences as "printed@line:start", a row in brackets, its base after it when it is not 0.
func show(all []Sequence) string {
	var b strings.Builder
	for _, s := range all {
		var numbers []string
		for _, n := range s.Numbers {
			numbers = append(numbers, fmt.Sprintf("%s@%d:%d", half(n.Printed), n.Line, n.Start))
		}
		fmt.Fprint(&b, numbers)
		if s.Base != 0 {
			fmt.Fprint(&b, "+", s.Base)
		}
		if s.Continued {
			b.WriteByte('c')
		}
	}
	return b.String()
}

// read returns the lines of a text.
func read(text string) (lines []Line) {
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, Read([]rune(line), 20, true))
	}
	return lines
}

func TestSequences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"没有编号\n也没有", ""},
		{"(一)甲\n正文\n(二)乙", "[(一)@0:0 (二)@2:0]"},
		{"(一)甲\n1.子\n2.丑\n(二)乙\n1.寅", "[1.@1:0 2.@2:0][(一)@0:0 (二)@3:0][1.@4:0]"},
		{"(一)甲\n1.子\n2.丑\n(二)乙\n3.寅", "[1.@1:0 2.@2:0][(一)@0:0 (二)@3:0][3.@4:0]+2c"},
		{"(一)甲\n1.子\n(二)乙\n3.寅", "[1.@1:0][(一)@0:0 (二)@2:0][3.@3:0]"},
		{"三、甲\n1.子\n四、乙\n2.丑", "[1.@1:0][三、@0:0 四、@2:0]+2[2.@3:0]"},
		{"(1)甲\n①子\n②丑\n(2)乙\n①寅", "[①@1:0 ②@2:0][(1)@0:0 (2)@3:0][①@4:0]"},
	} {
		if got := show(Sequences(read(c.text))); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestChains(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"统一是好的。", ""},
		{"一是甲;二是乙。", "[一是@0:0 二是@0:4]"},
		{"做法\uFF1A一是甲\n二是乙\n正文\n三是丙", "[一是@0:3 二是@1:0 三是@3:0]"},
		{"一是甲\n(一)乙\n二是丙", "[一是@0:0][二是@2:0]"},
		{"一是甲\uFF1A一是子,二是丑\n二是乙", "[一是@0:4 二是@0:8][一是@0:0 二是@1:0]"},
		{"一是甲\uFF1A一是子\n二是乙", "[一是@0:4][一是@0:0 二是@1:0]"},
		{"四是甲。**五是乙", "[四是@0:0 五是@0:6]"},
		{"一是甲\n三是丙", "[一是@0:0 三是@1:0]"},
		{"一是甲。一是乙", "[一是@0:4][一是@0:0]"},
	} {
		if got := show(Chains(read(c.text))); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestPlaces: the characters that a number points at are those that it prints or its numeral.
func TestPlaces(t *testing.T) {
	text := []rune("(一)甲。一是乙;十二是丙。")
	lines := []Line{Read(text, 20, true)}
	var got []string
	for _, s := range slices.Concat(Sequences(lines), Chains(lines)) {
		for _, n := range s.Numbers {
			got = append(got, string(text[n.Start:n.Start+n.Len])+" "+string(text[n.Start+n.From:n.Start+n.To]))
		}
	}
	if want := []string{"(一 一", "一是 一", "十二是 十二"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
