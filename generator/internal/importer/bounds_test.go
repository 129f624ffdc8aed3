package importer

import (
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/manuscript"
	"fazhi/templates"
)

// plain makes lines without looks.
func plain(texts ...string) (lines []line) {
	for _, s := range texts {
		lines = append(lines, lineOf(s, manuscript.Looks{}))
	}
	return lines
}

// rowsIn makes a table: cells separated by blanks, - for an empty one.
func rowsIn(rows ...string) (l line) {
	for _, row := range rows {
		l.Rows = append(l.Rows, strings.Split(strings.ReplaceAll(row, "-", ""), " "))
	}
	return l
}

// words returns the texts of lines, separated by bars.
func words(lines []line) string {
	var all []string
	for _, l := range lines {
		all = append(all, l.String())
	}
	return strings.Join(all, "|")
}

// long returns n characters.
func long(n int) string { return strings.Repeat("长", n) }

// yes compares the results of a rule for texts with the expected ones.
func yes(t *testing.T, rule string, is func(string) bool, want map[string]bool) {
	t.Helper()
	for s, w := range want {
		if is(s) != w {
			t.Errorf("%s of %q is %v", rule, s, !w)
		}
	}
}

// TestLimits checks lines of the greatest length for their kind, and of one character more.
func TestLimits(t *testing.T) {
	yes(t, "furniture", func(s string) bool { return isFurniture(lineOf(s, manuscript.Looks{Link: true})) },
		map[string]bool{
			long(60): true, long(61): false, "甲。": false, "": true, "• ": true,
		})
	yes(t, "furniture", func(s string) bool { return isFurniture(lineOf(s, manuscript.Looks{})) }, map[string]bool{
		"来源：县政府": true, "来 源：县政府": true, "甲": false, "设为首页": true, "A+": true,
	})
	yes(t, "body", func(s string) bool { return isBody(plain(s)[0]) }, map[string]bool{
		long(90): false, long(91): true, "甲。乙" + long(17): false, "甲。乙" + long(18): true, "甲。": true, "一、甲": true, "甲": false,
	})
	yes(t, "goes on in a title", continues, map[string]bool{
		long(40): true, long(41): false, "2025年1月20日": false, "（甲）": false, "甲_乙": false, "甲|乙": false, "甲>乙": false,
	})
	yes(t, "signature", isSignature, map[string]bool{
		long(32): true, long(33): false, "2025年1月20日": true, "甲1": false, "甲，乙": false, "一、甲": false,
	})
	yes(t, "inside a number", func(s string) bool { return inNumber([]rune(s)[0]) }, map[string]bool{
		"0": true, "A": true, "z": true, ".": true, "-": true, "/": true, "年": false, ",": false,
	})
	yes(t, "caption", func(s string) bool { return isCaption(s, "行政检查") }, map[string]bool{
		"（公章）": true, "单位：件": true, "统计": false,
	})
	yes(t, "caption", func(s string) bool { return isCaption(s, "统计表") }, map[string]bool{"甲": true, "（公章）": true})
	yes(t, "caption", func(s string) bool { return isCaption(s, "") },
		map[string]bool{"甲": false, "（公章）": false, "甲：": false})
	yes(t, "new name", func(s string) bool { return isNew(&kind.Kind{}, s) }, map[string]bool{
		"甲": false, "甲乙": true, "A甲": false, "12": false, "三百": false,
	})
	yes(t, "year", func(s string) bool { return yearIn(s) == 2024 }, map[string]bool{
		"二〇二四年": true, "二零二四年": true, "2024 年": true, "2024": false, "二〇二三年": false,
	})
	yes(t, "bold", func(s string) bool { return typed(lineOf(s, manuscript.Looks{Bold: true})) == "**"+s+"**" },
		map[string]bool{long(40): true, long(41): false, "一、甲": false, "【待核】甲": false})
	seen := 0
	searched(&kind.Kind{}, []part{{lines: append(plain(long(10000), long(10001)), rowsIn("甲"))}},
		func(_, _ int, text string) { seen += length(text) })
	if seen != 10000 {
		t.Errorf("%d characters are searched", seen)
	}
}

// TestTables checks that a table belongs to the page with more than half of its rows, and that a table with fewer
// than eight rows may be a 版头.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		l                     line
		furniture, letterhead bool
	}{
		{rowsIn("来源 甲", "乙 丙"), false, false}, {rowsIn("来源 甲", "作者 乙", "丙 丁"), true, false},
		{rowsIn("来源 甲", "- -"), false, false},
		{rowsIn("县政府 文件", "县委 -"), false, true}, {rowsIn("县政府文件"), false, false}, {rowsIn("县人民政府文件"), false, true},
		{rowsIn("清政〔2025〕3号"), false, true}, {rowsIn("甲", "乙"), false, false},
		{rowsIn("文件", "1", "2", "3", "4", "5", "6"), false, true},
		{rowsIn("文件", "1", "2", "3", "4", "5", "6", "7"), false, false},
	} {
		if isFurniture(c.l) != c.furniture || isLetterhead(c.l) != c.letterhead {
			t.Errorf("%v: furniture %v, letterhead %v", c.l.Rows, isFurniture(c.l), isLetterhead(c.l))
		}
	}
	for rows, want := range map[string]string{
		"甲|^|乙":           "| 甲 |\n| ^ |\n| --- |\n| 乙 |",
		"甲|^|^|^|乙":       "| 甲 |\n| ^ |\n| ^ |\n| ^ |\n| --- |\n| 乙 |",
		"甲|^|^|^|^|乙":     "| 甲 |\n| --- |\n|  |\n|  |\n|  |\n|  |\n| 乙 |", // no head has five rows
		"甲|^":             "| 甲 |\n| --- |\n|  |",
		"甲 乙|^ 丙|1 2|^ 3": "| 甲 | 乙 |\n| ^ | 丙 |\n| --- | --- |\n| 1 | 2 |\n| ^ | 3 |",
	} {
		if got := tabled(rowsIn(strings.Split(rows, "|")...).Rows); got != want {
			t.Errorf("%s: %q", rows, got)
		}
	}
}

// TestLetterheads checks that the values of a 版头 are read from lines or from the cells of a table, and the title
// is kept.
func TestLetterheads(t *testing.T) {
	for _, c := range []struct {
		lines        []line
		want         string // issuers, number, signers
		rest         string
		letter       bool
		other        string
		alsoUnprints bool
	}{
		{lines: append([]line{rowsIn("清溪县委 文件", "清溪县政府 -", "清政〔2025〕3号 -")}, plain("清溪报告")...),
			want: "清溪县委 清溪县政府/清政〔2025〕3号/", rest: "清溪报告"},
		{lines: plain("清溪县人民政府文件", "清政〔2025〕3号 签发人：王明 李强", "签发人：赵刚", "报告"),
			want: "清溪县人民政府/清政〔2025〕3号/王明 李强 赵刚", rest: "报告"},
		{lines: plain("清溪县人民政府", "清政〔2025〕3号", "报告"), want: "清溪县人民政府/清政〔2025〕3号/", rest: "报告", letter: true},
		{lines: plain("甲乙", "清溪县人民政府", "清政〔2025〕3号", "报告"), want: "//", rest: "甲乙|清溪县人民政府|清政〔2025〕3号|报告"},
		{lines: plain("2025年情况", "清政〔2025〕3号", "报告"), want: "//", rest: "2025年情况|清政〔2025〕3号|报告"},
		{lines: plain("000123", "机密", "绝密", "特急", "平急", "清溪县人民政府文件", "报告"), want: "清溪县人民政府//", rest: "绝密|平急|报告",
			other: "000123 机密 特急"},
		{lines: plain("清溪县人民政府文件", "000123"), want: "清溪县人民政府//", rest: "000123"},
		{lines: plain("甲", "清溪县人民政府文件"), want: "//", rest: "甲|清溪县人民政府文件"},
		{lines: plain("机密", "报告"), want: "//", rest: "机密|报告"},
	} {
		var h letterhead
		rest := h.take(c.lines)
		got := strings.Join([]string{strings.Join(h.issuers, " "), h.number, strings.Join(h.signer, " ")}, "/")
		other := strings.TrimSpace(h.serial + " " + h.secrecy + " " + h.urgency)
		if got != c.want || words(rest) != c.rest || h.letter != c.letter || other != c.other {
			t.Errorf("%s: %s, %s, %q, rest %s", words(c.lines), got, other, c.want, words(rest))
		}
	}
	l := rowsIn("清溪县委 文件", "清溪县政府 -")
	if got := text([]line{l}); !strings.HasPrefix(got, "清溪县委\n清溪县政府\n文件\n") {
		t.Errorf("the text of a 版头 is %q", got)
	}
}

// TestHeads checks the lines above the text of a report that has nothing else there, and titles at their limits: at
// most four lines in 公文.
func TestHeads(t *testing.T) {
	for _, c := range []struct {
		lines           []line
		title, to, rest string
	}{
		{plain("清溪镇报告"), "清溪镇报告", "", ""},
		{plain("清溪镇报告", "县政府：", "2024年，好。"), "清溪镇报告", "县政府", "2024年，好。"},
		{plain("清溪镇报告", "县政府："), "清溪镇报告", "县政府", ""},
		{plain("清溪镇报告", "县政府：", "县委："), "清溪镇报告", "县政府", "县委："},
	} {
		r := report{}
		rest := r.head(c.lines)
		if strings.Join(r.title, "|") != c.title || r.to != c.to || words(rest) != c.rest {
			t.Errorf("%s: title %s, to %s, rest %s", words(c.lines), r.title, r.to, words(rest))
		}
	}
	for _, c := range []struct {
		lines    []line
		from, to int
	}{
		{plain("一", "二", "三", "四", "五报告"), 1, 5}, {plain("一", "二", "三", "四五六七八九"), 0, 4},
		{plain("一", "二", "三", "四五六七八"), 0, 0},
		{plain("一", "二", "三", "四", "四五六七八九"), 0, 0}, {plain("2025年1月1日", "二", "三报告"), 1, 3},
	} {
		if from, to := titleOf(c.lines); from != c.from || to != c.to {
			t.Errorf("%s: lines %d to %d", words(c.lines), from, to)
		}
	}
	yes(t, "a lead", greets, map[string]bool{
		"现将情况报告": true, "有关情况如下\uFF1A": true, "有关情况如下": true, "如下所述": false, long(39) + "\uFF0C": false,
		long(40) + "\uFF0C": true, long(50): false,
	})
	texts := []string{"一、做法", "二、不足"}
	for _, c := range []struct {
		before, entries int
		want            string
	}{{0, 2, "一、做法|二、不足"}, {39, 2, "一、做法|二、不足"}, {40, 2, ""}, {0, 0, ""}} {
		lines := slices.Concat(plain(slices.Repeat([]string{"甲"}, c.before)...), plain("目  录"),
			plain(texts[:c.entries]...), plain(texts...))
		kept, contents := withoutContents(lines)
		if (contents != nil) != (c.want != "") || len(kept)+len(contents) != len(lines) || c.want != "" &&
			strings.Join(contents[1:], "|") != c.want {
			t.Errorf("%+v: %s", c, strings.Join(contents, "|"))
		}
	}
	many := slices.Concat(plain("目录"), plain(slices.Repeat([]string{"甲"}, 205)...))
	if _, contents := withoutContents(many); len(contents) != 200 {
		t.Errorf("a table of contents of %d lines", len(contents))
	}
	whole := plain("来源：甲", "清溪镇2024年报告", "二")
	r := report{}
	if kept := r.furniture(whole); words(kept) != "清溪镇2024年报告|二" || words(plain(r.left...)) != "来源：甲" {
		t.Errorf("kept %s", words(kept))
	}
	if kept := r.furniture(plain("来源：甲")); len(kept) > 0 {
		t.Errorf("kept %s", words(kept))
	}
	yes(t, "repeated", func(s string) bool { return repeats(plain(s)[0], plain("清溪镇二〇二四报告")) }, map[string]bool{
		"清溪镇二〇二四报告": true, "清溪镇二〇二四报告_清溪": true, "清溪镇二〇二四报告书": false, "清溪镇": false,
	})
	yes(t, "repeated", func(s string) bool { return repeats(plain(s)[0], plain("清溪镇人民报告")) }, map[string]bool{
		"清溪镇人民报告": false, // seven characters
	})
	yes(t, "repeated", func(s string) bool { return repeats(plain(s)[0], plain("清溪镇人民政", "府工作报告")) }, map[string]bool{
		"清溪镇人民政府工作报告-政务": true, "清溪镇人民政-政务": false,
	})
	yes(t, "repeated", func(s string) bool { return repeats(plain(s)[0], plain("清溪镇人民", "府工作报告")) }, map[string]bool{
		"清溪镇人民府工作报告-政务": false, // five characters are no line of a title
	})
}

// TestTails checks what is removed below the text: 署名 in the last lines, at most five, a date in the last six,
// 附件说明 in the last twelve.
func TestTails(t *testing.T) {
	const date = "2025年1月20日"
	body := plain("一、做法", "好。")
	for _, c := range []struct {
		below            []line
		sign, date, rest string
	}{
		{plain("甲镇", date), "甲镇", date, "一、做法|好。"},
		{plain("甲", "乙", "丙", "丁", "戊", date), "甲 乙 丙 丁 戊", date, "一、做法|好。"},
		{plain("甲", "乙", "丙", "丁", "戊", "己", date), "乙 丙 丁 戊 己", date, "一、做法|好。|甲"},
		{plain("甲镇 " + date), "甲镇", date, "一、做法|好。"},
		{plain("甲镇"), "", "", "一、做法|好。|甲镇"},
		{[]line{lineOf("甲镇", manuscript.Looks{Right: true})}, "甲镇", "", "一、做法|好。"},
		{plain(date, "一。", "二。", "三。", "四。", "五。"), "", date, "一、做法|好。"},
		{plain(date, "一。", "二。", "三。", "四。", "五。", "六。"), "", "", "一、做法|好。|" + date + "|一。|二。|三。|四。|五。|六。"},
	} {
		r := report{}
		rest := r.tail(slices.Concat(body, c.below))
		if strings.Join(r.sign, " ") != c.sign || r.date != c.date || words(rest) != c.rest {
			t.Errorf("%s: %s, %s, rest %s", words(c.below), r.sign, r.date, words(rest))
		}
	}
	r := report{}
	if rest := r.tail(plain(date)); len(rest) > 0 || r.date != date {
		t.Errorf("nothing but a date: %s, %s", words(rest), r.date)
	}
	r = report{}
	if rest := r.tail(plain("甲镇", date)); words(rest) != "甲镇" {
		t.Errorf("the only line of a report is no 署名: %s", words(rest))
	}
	r = report{}
	if rest := r.unprinted(plain("主送：县委。", "抄送：县人大。", "甲镇办公室 2025年1月21日印发")); len(rest) > 0 || r.imprint.to != "县委" ||
		r.imprint.cc != "县人大" || r.imprint.printer != "甲镇办公室" || r.imprint.date != "2025年1月21日" {
		t.Errorf("%s, %+v", words(rest), r.imprint)
	}
	lines := slices.Concat(plain("统计表"), plain(slices.Repeat([]string{"甲"}, 11)...))
	if !noted(lines, "统计表") || noted(append(lines, plain("乙")...), "统计表") || !noted(lines[:1], "统计表") || noted(lines, "") {
		t.Error("附件说明 is not in the last twelve lines")
	}
	items := []string{"附件：1.甲表"}
	for i := 2; i <= 12; i++ {
		items = append(items, "2.乙表")
	}
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{items, "好。"}, {append(slices.Clone(items), "2.丙表"), words(plain(append([]string{"好。"},
			append(items, "2.丙表")...)...))},
		{[]string{"附件：" + long(76)}, "好。"}, {[]string{"附件：" + long(77)}, "好。|附件：" + long(77)},
		{[]string{"特此报告" + long(25)}, "好。"}, {[]string{"特此报告" + long(26)}, "好。|特此报告" + long(26)},
	} {
		r := report{}
		if rest := r.closed(plain(append([]string{"好。"}, c.lines...)...)); words(rest) != c.want {
			t.Errorf("%s: rest %s", c.lines[0], words(rest))
		}
	}
	r = report{}
	if rest := r.closed(nil); rest != nil {
		t.Errorf("nothing: %v", rest)
	}
	if rest := r.closed(plain("特此报告。")); len(rest) > 0 {
		t.Errorf("nothing but closing words: %v", rest)
	}
	for n, want := range map[int]bool{0: false, 1: false, 2: true, 3: true, 4: true, 5: false} {
		if isMostlyFurniture(slices.Concat(plain("设为首页", "微信 微博 分享", "甲", "乙", "丙")[:min(n, 5)])) != want && n < 2 {
			t.Errorf("%d lines", n)
		}
	}
	for text, want := range map[string]int{"附件|甲": 0, "题|附件|甲": 1, "题|附件1|甲|附件2|乙": 2, "题|附件：甲": 0} {
		r := report{}
		if r.annexed(plain(strings.Split(text, "|")...)); len(r.annexes) != want {
			t.Errorf("%s: %d annexes", text, len(r.annexes))
		}
	}
	for text, want := range map[string]bool{
		"首页": false, "首页|打印": true, "首页|打印|甲": true, "首页|打印|甲|乙": true, "首页|打印|甲|乙|丙": false, "": false, "首页|附件": false,
		"附件|a.pdf": true, "首页|附件|甲": false,
	} {
		if isMostlyFurniture(plain(strings.Split(text, "|")...)) != want {
			t.Errorf("%s is mostly furniture: %v", text, !want)
		}
	}
}

// TestJoins checks that broken lines are joined, Latin words with a blank, and that text broken at the edge of a
// page is recognized: ten lines of at most 120 columns, seven in ten of them full.
func TestJoins(t *testing.T) {
	r := report{}
	for _, c := range [][2]string{
		{"推进APP,|NPC的工作。", "推进APP,NPC的工作。"}, {long(25) + "，全年APP|NPC的工作。", long(25) + "，全年APP NPC的工作。"},
		{long(25) + "，全年APP|的工作。", long(25) + "，全年APP的工作。"}, {long(25) + "，全年|NPC的工作。", long(25) + "，全年NPC的工作。"},
	} {
		if got := words(r.joined(plain(strings.Split(c[0], "|")...))); got != c[1] {
			t.Errorf("%s: %s", c[0], got)
		}
	}
	for _, c := range []struct {
		full, width, others, want int // full lines, their columns, lines of 40 columns
	}{
		{10, 120, 0, 120}, {10, 122, 0, 0}, {9, 120, 0, 0}, {7, 100, 3, 100}, {6, 100, 4, 0}, {14, 100, 6, 100},
		{13, 100, 7, 0},
	} {
		lines := slices.Concat(slices.Repeat(plain(long(c.width/2)), c.full), slices.Repeat(plain(long(20)), c.others),
			slices.Repeat(plain("短"), 20))
		if got := wrapped(lines); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
	for text, want := range map[string]bool{
		long(11) + "3|人": true, long(10) + "3|人": false, long(11) + "三|十": true, long(11) + "3|的": false, "甲，|乙": true,
		"甲、|乙": true,
		"甲|，乙": true, "甲《乙|丙": true, "甲“乙|丙": true, "《甲》|乙": false, "“甲”|乙": false,
	} {
		a, b, _ := strings.Cut(text, "|")
		if cut(a, b) != want {
			t.Errorf("%s is cut: %v", text, !want)
		}
	}
	for _, c := range []struct {
		a, b manuscript.Looks
		want bool
	}{
		{want: true}, {a: manuscript.Looks{Right: true}, want: true}, {b: manuscript.Looks{Right: true}},
		{a: manuscript.Looks{Centred: true}}, {b: manuscript.Looks{Centred: true}}, {a: manuscript.Looks{Level: 1}},
		{b: manuscript.Looks{Level: 1}},
	} {
		if beside(lineOf("甲", c.a), lineOf("乙", c.b)) != c.want {
			t.Errorf("%+v beside %+v: %v", c.a, c.b, !c.want)
		}
	}
	for text, want := range map[string]bool{
		long(23) + "，甲|乙，丙。": true, long(22) + "，甲|乙，丙。": false, long(22) + "。甲|乙，丙。": true, long(25) + "|乙，丙。": false,
		long(23) + "，甲|乙": false,
	} {
		a, b, _ := strings.Cut(text, "|")
		if broken(plain(a)[0], plain(b)[0]) != want {
			t.Errorf("%s is broken: %v", text, !want)
		}
	}
	indented := lineOf("甲", manuscript.Looks{Indent: true})
	for i, c := range []struct {
		a, b line
		want bool
	}{
		{plain("甲")[0], plain("乙")[0], true}, {rowsIn("甲"), plain("乙")[0], false}, {plain("甲")[0], rowsIn("乙"), false},
		{plain("甲")[0], indented, false}, {plain("甲")[0], plain("一、乙")[0], false}, {plain("甲")[0], plain("")[0], false},
		{plain("甲")[0], plain("首页")[0], false},
	} {
		if continuesLine(c.a, c.b) != c.want {
			t.Errorf("%d goes on: %v", i, !c.want)
		}
	}
}

// TestNames checks that a heading names a part by the phrase of the regulation, by its short name, by several of its
// words, or (for the plan) by the year.
func TestNames(t *testing.T) {
	p := &kind.Part{Short: "不足和原因", Official: "存在的不足和原因", Words: []string{"问题", "短板"}, Known: []string{"差距"},
		NextYear: true}
	for title, want := range map[string]int{
		"一、存在的不足和原因": 8, "不足和原因": 4, "问题": 1, "问题和短板": 6, "问题、短板和差距": 7, "甲": 0, "2025年甲": 4, "2025年问题": 4, "2024年问题": 1,
		"存在的不足和原因、问题": 9,
	} {
		if got := names(title, p, 2025); got != want {
			t.Errorf("%s: %d, want %d", title, got, want)
		}
	}
	if got := names("甲1", p, 1); got != 0 {
		t.Errorf("without a year: %d", got)
	}
}

// TestQuantities checks that parts of totals are added up if they are exact numbers of new names.
func TestQuantities(t *testing.T) {
	yes(t, "exact", func(s string) bool { return exact(s) != nil }, map[string]bool{
		"3件": true, "约3件": false, "": false, "件": false, "= 甲": false,
	})
	k := &kind.Kind{Facts: []kind.Fact{{Name: "受理"}}}
	part := func(name, printed string) claim {
		return claim{name: name, quantity: quantity{printed: printed}, fact: k.Fact(name)}
	}
	total := part("受理", "9件")
	for i, c := range []struct {
		parts []claim
		want  bool
	}{
		{[]claim{part("工伤", "4件"), part("民事", "5件")}, true}, {[]claim{part("工伤", "4件"), part("民事", "6件")}, false},
		{[]claim{part("工伤", "4件"), part("民事", "约5件")}, false}, {[]claim{part("工伤", "4件"), part("三百", "5件")}, false},
		{[]claim{part("工伤", "4件"), part("民事", "5件"), part("刑事", "1件")}, true}, // too many, so the total is wrong
		{[]claim{part("工伤", "4件"), part("民事", "4件"), part("刑事", "0件")}, false},
		{[]claim{part("受理", "4件"), part("民事", "5件")}, true}, {[]claim{part("受理", "9件")}, false},
		{[]claim{part("受理", "4件"), part("民事", "5件"), part("刑事", "1件")}, false},
	} {
		if addUp(k, total, c.parts) != c.want {
			t.Errorf("%d add up: %v", i, !c.want)
		}
	}
	if addUp(k, part("受理", "约9件"), []claim{part("工伤", "4件"), part("民事", "5件")}) {
		t.Error("parts add up to an approximate number")
	}
}

// TestDeclared checks that a table of the kind is recognized by four fifths of its rows, and that one printed
// transposed is read.
func TestDeclared(t *testing.T) {
	rows, _, _ := grid.ParseAxis("甲类\n乙类\n丙类\n丁类\n戊类")
	columns, _, _ := grid.ParseAxis("本年\n上年")
	table := &grid.Table{Across: true, Blocks: []grid.Block{{Rows: rows, Columns: columns}}}
	for text, want := range map[string]bool{
		"甲类 1 2|乙类 1 2|丙类 1 2|丁类 1 2|己类 1 2": true, "甲类 1 2|乙类 1 2|丙类 1 2|己类 1 2|庚类 1 2": false,
		"甲类 /|乙类 /": true, "甲类 乙|乙类 乙|丙类 乙|丁类 乙|己类 乙": true, "甲类 乙|乙类 乙|丙类 乙|己类 乙": false,
	} {
		if isTable(table, rowsIn(strings.Split(text, "|")...).Rows) != want {
			t.Errorf("%s is the table: %v", text, !want)
		}
	}
	if isTable(table, nil) {
		t.Error("no rows are the table")
	}
	for text, want := range map[string]string{
		"甲类 1 2": "甲类\t1\t2", "甲类 1 - -": "甲类\t1", "己类 1": "己类\t1", "- 1 2": "1\t2", "甲 乙": "",
		"- 1 2 3 4 5 6 7 8 9 0": "甲类\t1\t2|乙类\t3\t4|丙类\t5\t6|丁类\t7\t8|戊类\t9\t0", "乙类 1|甲类 2": "乙类\t1|甲类\t2",
	} {
		if got := strings.Join(numbersOf(table, rowsIn(strings.Split(text, "|")...).Rows), "|"); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	table.Across = false
	if got := acrossOf(table, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}); len(got) != 1 {
		t.Errorf("a table that is not printed across: %q", got)
	}
}

// TestRelates checks the comparison of numbers with those of last year's form.
func TestRelates(t *testing.T) {
	k, found := kind.Load(templates.FS, "fazhi")
	if k == nil {
		t.Fatal(found)
	}
	said := func(s string) fact.Quantity {
		v, err := fact.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return *v.Said
	}
	of := func(s string) quantity {
		q := said(s)
		return quantity{printed: s, unit: fact.ScaleWord(q.Scale) + q.Unit}
	}
	for _, c := range []struct {
		last, now, change string
		year              int
		isLast, down      bool
		want              string
	}{
		{"3场", "4场", "1场", 2023, false, false, "法治讲座增加 = 法治讲座 - 上年法治讲座"},
		{"3场", "4场", "1场", 2022, false, false, " "},
		{"约3场", "4场", "1场", 2023, false, false, " "}, {"3场", "约4场", "1场", 2023, false, false, " "},
		{"3场", "4场", "约1场", 2023, false, false, " "}, {"3场", "4场", "2场", 2023, false, false, " "},
		{"4场", "4场", "0场", 2023, false, false, " "}, {"4场", "4场", "0%", 2023, false, false, " "},
		{"4场", "3场", "1场", 2023, false, true, "法治讲座减少 = 上年法治讲座 - 法治讲座"},
		{"3场", "4场", "3场", 2023, true, false, "上年法治讲座 "}, {"3场", "4场", "2场", 2023, true, false, " "},
		{"4场", "5场", "25%", 2023, false, false, "法治讲座增长率 = (法治讲座 - 上年法治讲座) / 上年法治讲座"},
		{"0场", "5场", "25%", 2023, false, false, " "}, {"3场", "4次", "1次", 2023, false, false, " "},
		{"3场", "4场", "1次", 2023, false, false, " "}, {"3万元", "4万元", "1万元", 2023, false, false, "法治讲座增加 = 法治讲座 - 上年法治讲座"},
		{"90%", "95%", "5个百分点", 2023, false, false, "法治讲座提高 = 法治讲座 - 上年法治讲座"},
		{"90%", "95%", "5%", 2023, false, false, " "}, {"3场", "8场", "5个百分点", 2023, false, false, " "},
	} {
		r := reader{kind: k, year: 2024, last: Last{Year: c.year, Facts: map[string]fact.Quantity{"法治讲座": said(c.last)}}}
		name, relation := r.relates(claim{quantity: of(c.now), name: "法治讲座"},
			change{quantity: of(c.change), isLast: c.isLast, down: c.down})
		if got := name + " " + relation; got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestUmbrella puts sections without a part of the kind into that for what was done: at least three where a heading of
// few words names that part among them, any number where none does, and never where a heading names it for certain.
func TestUmbrella(t *testing.T) {
	k := &kind.Kind{Parts: []kind.Part{
		{Key: "done", Short: "主要举措", Role: kind.Done, Words: []string{"成效", "做法"}}, {Key: "plan", Short: "安排"},
	}}
	for titles, want := range map[string]string{
		"甲": "done", "甲|乙": "done", "甲|安排|乙": "done plan part", "安排|甲|乙": "plan done", "安排": "plan",
		"甲|安排|乙|丙": "part plan done",
		"成效|甲":     "done part", "成效|甲|乙": "done", "甲|成效|乙": "done", "主要举措|甲|乙|丙": "done part part part",
		"成效做法|甲|乙|丙":  "done part part part",
		"成效|安排|甲|乙|丙": "done plan part part part", "甲|乙|丙|安排|成效": "part part part plan done", "甲|乙|成效|安排": "done plan",
	} {
		r := report{kind: k}
		for _, title := range strings.Split(titles, "|") {
			key := "part.p"
			switch {
			case title == "安排":
				key = "plan"
			case strings.Contains("成效做法主要举措", title):
				key = "done"
			}
			r.parts = append(r.parts, part{key: key, title: title, lines: plain("好。")})
		}
		r.umbrella()
		var got []string
		for _, p := range r.parts {
			got = append(got, strings.TrimSuffix(p.key, ".p"))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", titles, s, want)
		}
	}
	r := report{kind: k, parts: []part{{key: "part.p", title: "甲"},
		{key: "part.q", title: "乙。", lines: plain("好。", "也好。")}}}
	if r.umbrella(); len(r.parts) != 1 || words(r.parts[0].lines) != "一、甲|二、乙。好。|也好。" {
		t.Errorf("%+v", r.parts)
	}
}

// TestOffices checks that the office is found in a title or in the first sentence.
func TestOffices(t *testing.T) {
	k, found := kind.Load(templates.FS, "fazhi")
	if k == nil {
		t.Fatal(found)
	}
	for title, want := range map[string]string{
		"清溪镇2024年法治政府建设年度报告": "清溪镇", "清溪镇人民政府关于2024年法治政府建设情况的报告": "清溪镇人民政府", "2024年法治政府建设年度报告": "", "镇法治政府建设年度报告": "",
		"县委 清溪镇人民政府法治政府建设年度报告": "清溪镇人民政府", "甲 清溪镇法治政府建设年度报告": "", "清溪镇人民政府关于2024年依法行政的报告": "清溪镇人民政府",
		"甲关于2024年的报告": "", "": "", long(32) + "法治政府建设年度报告": long(32), long(33) + "法治政府建设年度报告": "",
	} {
		if got := officeIn(k, title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
	for text, want := range map[string]string{
		"2024年,清溪镇坚持依法行政。": "清溪镇", "我镇坚持依法行政。": "", "清溪坚持依法行政。": "", "乙镇坚持依法行政。": "", "甲。清溪镇坚持依法行政。": "", "清溪镇开展工作。": "",
	} {
		if got := officeOpening(k, text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
