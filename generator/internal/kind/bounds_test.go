package kind

import (
	"fmt"
	"io/fs"
	"math/bits"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
)

// TestTriedYears checks that a kind is tried in all years of its format, and in the eighteen from its first where
// the last or both are not known; the year of a trial form is 2025, or the nearest in which the format is in use.
func TestTriedYears(t *testing.T) {
	for _, c := range []struct{ since, until, first, n, trial int }{
		{0, 0, 2015, 18, 2025}, {2020, 0, 2020, 18, 2025}, {2026, 0, 2026, 18, 2026}, {0, 2019, 2015, 5, 2019},
		{0, 2014, 2014, 1, 2014}, {2020, 2022, 2020, 3, 2022}, {2025, 2025, 2025, 1, 2025}, {2023, 2024, 2023, 2, 2024},
	} {
		k := &Kind{Since: c.since, Until: c.until}
		if first, n := yearsOf(k); first != c.first || n != c.n || TrialYear(k) != c.trial {
			t.Errorf("%+v: %d, %d, %d", c, first, n, TrialYear(k))
		}
	}
}

// TestSubsets checks that up to eight facts are tried in all combinations, and more facts alone, in pairs, all but
// one, all together, and in three hundred random sets with half of the facts on average.
func TestSubsets(t *testing.T) {
	for _, n := range []int{1, 3, 8} {
		sets := subsets(n)
		if len(sets) != 1<<n-1 || len(slices.Compact(slices.Sorted(slices.Values(sets)))) != len(sets) ||
			slices.Max(sets) != 1<<n-1 || slices.Min(sets) != 1 {
			t.Errorf("%d facts: %d sets", n, len(sets))
		}
	}
	for _, n := range []int{9, 20, 63, 70} {
		sets := subsets(n)
		n = min(n, 63)
		count, members := map[int]int{}, 0
		fixed := 1 + n + n*(n+1)/2
		for _, s := range sets[:fixed] {
			count[bits.OnesCount64(s)]++
		}
		if count[n] != 1 || count[n-1] != n || count[1] != n || count[2] != n*(n-1)/2 {
			t.Errorf("%d facts: sets by size %v", n, count)
		}
		if lot := len(sets) - fixed; lot < 299 || lot > 300 {
			t.Errorf("%d facts: %d by lot", n, lot)
		}
		for _, s := range sets[fixed:] {
			members += bits.OnesCount64(s)
			if s == 0 || s > 1<<n-1 {
				t.Errorf("%d facts: %b", n, s)
			}
		}
		if mean := members * 100 / len(sets[fixed:]) / n; mean < 45 || mean > 55 {
			t.Errorf("%d facts: %d in 100 of them in a set", n, mean)
		}
	}
}

// TestMisshapen checks that a sentence has at most 120 characters, begins with a word and ends with a stop.
func TestMisshapen(t *testing.T) {
	long := strings.Repeat("长", 119) + "短"
	for text, want := range map[string]string{
		long + "。": "", long + "长。": "一句有121个字", "甲。" + long + "长。乙。": "一句有121个字", "甲。乙。": "", "甲,乙、丙;丁。": "",
		"甲": "末尾没有句号", ",甲。": "标点开头", ";甲。": "标点开头", "、甲。": "标点开头", "甲。,乙。": "句子里有「。,」", "。": "标点开头",
		"甲()。": "句子里有「()」", "其中,甲。": "「其中,」后面没有话", "其中甲。": "「其中」前面没有数",
		"1件,其中甲。": "", "甲;,乙。": "句子里有「;,」", "全年年度甲。": "「全年年」连不上", "放权承接,承接甲。": "逗号前后都是「承接」", "甲,,乙。": "句子里有「,,」",
		"甲,\uFF08乙\uFF09。": "句子里有「,(」",
	} {
		got := misshapen(text)
		if (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestColumns checks that the comments of a form are aligned: a Han character takes two columns, and no line is
// broken before its first piece.
func TestColumns(t *testing.T) {
	for _, c := range [][2]string{
		{pad(6, "法"), "法    "}, {pad(3, "法"), "法 "}, {pad(2, "法"), "法 "}, {pad(1, "法"), "法 "},
		{rule(8, "法"), "法 ─────"}, {rule(5, "法"), "法 ──"}, {rule(4, "法"), "法 ──"}, {rule(6, "法"), "法 ───"},
		{wrap(5, "# ", "甲、乙、丙"), "甲、\n# 乙、\n# 丙"}, {wrap(8, "# ", "甲、乙、丙"), "甲、乙、\n# 丙"},
		{wrap(6, "# ", "甲、乙、丙"), "甲、\n# 乙、丙"}, {wrap(1, "# ", "甲"), "甲"}, {wrap(9, "", "a,b"), "a,b"},
		{quoted([]string{"甲", "乙", "丙"}), "「甲」「乙」「丙」"}, {quoted([]string{"甲", "乙", "丙", "丁"}), "「甲」「乙」「丙」等4个数"},
		{dueDay("03-01"), "3月1日"}, {dueDay("适时"), "适时"},
		{signature("清溪街道", "办事处"), "清溪街道办事处"}, {signature("清溪镇人民政府", "人民政府"), "清溪镇人民政府"},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}

// TestLiteral checks that the template line found for a line of a form is the one with the most characters in
// common.
func TestLiteral(t *testing.T) {
	for _, c := range []struct {
		source, line string
		want         int
	}{
		{"abc<<.X>>de", "abcZZde", 5}, {"abc<<.X>>de", "abcZZe", 0}, {"<<.X>>", "abc", 0}, {"# ab", "# ab", 2},
		{`<<printf "ab = %q" .X>>c`, `ab = "d"c`, 5}, {"a<<.X>>a", "a", 0},
	} {
		if got := literal(c.source, c.line); got != c.want {
			t.Errorf("%s made %s: %d, want %d", c.source, c.line, got, c.want)
		}
	}
}

// TestPlaces checks that keys are found in lines: the first from a line on, in quotes or not, as a header or not.
func TestPlaces(t *testing.T) {
	f := &files{sources: map[string][]string{"a": {"key = 1", "[[part]]", `  "key" = 2`, "keyed = 3"}}}
	for _, c := range []struct {
		from int
		key  string
		want int
	}{
		{-1, "key", 0}, {0, "key", 0}, {1, "key", 2}, {2, "key", 2}, {3, "key", 3}, {4, "key", -1}, {0, "part", 1},
		{0, "x", -1},
	} {
		if got := f.find("a", c.from, c.key); got != (place{"a", c.want}) {
			t.Errorf("%s from %d is in line %d, want %d", c.key, c.from, got.line, c.want)
		}
	}
	for from, want := range map[int]int{-1: 0, 0: 2, 2: 3, 3: 3} {
		if got := f.after(place{"a", from}, "key"); got.line != want {
			t.Errorf("key after %d is in line %d, want %d", from, got.line, want)
		}
	}
	for line, want := range map[int]string{-1: "", 0: "key = 1", 2: `"key" = 2`, 3: "keyed = 3", 4: ""} {
		p := place{"a", line}
		if at := f.diagPlace(p); strings.TrimSpace(at.Text) != want ||
			at != (diag.Place{File: "a", Line: line + 1, Text: f.line(p)}) {
			t.Errorf("line %d is %q, %+v", line, f.line(p), at)
		}
	}
}

// TestWidth checks that a comment of a new form has at most 160 columns, so that it can be read without scrolling.
func TestWidth(t *testing.T) {
	for columns, want := range map[int]int{160: 0, 161: 1} {
		k := &Kind{ID: "x", Levels: []Level{{Name: "街道"}}}
		l := &trier{texts: texts{&files{fsys: templates, dir: "reports/x", sources: map[string][]string{}}, k}}
		l.form(&k.Levels[0], "a = 1\n#"+strings.Repeat("─", columns-1)+"\n")
		if len(l.found) != want || want > 0 && !strings.Contains(l.found[0].Message, fmt.Sprint(columns, "列")) {
			t.Errorf("%d columns: %v", columns, l.found)
		}
	}
}

// TestFormYears checks that a form is for a year from 2000 to 2100.
func TestFormYears(t *testing.T) {
	k := fazhi(t)
	for year, ok := range map[int]bool{1999: false, 2000: true, 2100: true, 2101: false} {
		if _, err := k.NewForm(NewOffice{Name: "清溪街道", Level: "街道", Year: year}); (err == nil) != ok {
			t.Errorf("%d: %v", year, err)
		}
	}
}

// TestClauseFault checks that brackets are in pairs and not nested, a sentence begins with a clause that needs no
// other before it, and no clause ends in a mark.
func TestClauseFault(t *testing.T) {
	for lines, want := range map[string]int{
		"甲\n且 乙\n或 丙": -1, "甲[乙、丙]": -1, "甲[乙": 0, "甲]乙": 0, "甲[乙[丙]]": 0, "甲]乙[": 0, "甲\n乙[": 1, "且 甲": 0, "或 甲": 0,
		"甲\n\n且 乙": 2, "甲\n\n或 乙": 2, "引 甲\n且 乙": 1, "引 甲\n乙\n且 丙": -1, "甲。": 0, "甲,": 0, "甲\uFF0C": 0, "甲\n乙。": 1, "甲、": -1,
	} {
		fault, at := clauseFault(strings.Split(lines, "\n"))
		if (fault != "") != (want != -1) || fault != "" && at != want {
			t.Errorf("%q: %s in line %d", lines, fault, at)
		}
	}
}

// TestParts checks that facts belong to the part of the first one in the catalogue, or to the first part if there
// are none, and that a hint lists eight cells.
func TestParts(t *testing.T) {
	k := &Kind{Parts: []Part{{Key: "a"}, {Key: "b"}}}
	if got := k.FactsPart(); got != "a" {
		t.Errorf("no facts: %s", got)
	}
	k.Facts = []Fact{{Part: "b"}, {Part: "a"}}
	if got := k.FactsPart(); got != "b" {
		t.Errorf("a fact: %s", got)
	}
	cells := strings.Fields("一 二 三 四 五 六 七 八 九")
	if got := Which(cells[:8]); !strings.Contains(got, "八") || strings.Contains(got, "等") {
		t.Errorf("eight cells: %s", got)
	}
	if got := Which(cells); strings.Contains(got, "九") || !strings.Contains(got, "等") {
		t.Errorf("nine cells: %s", got)
	}
}

// TestReadDir checks that a folder of two file systems can be read in pieces, as fs.ReadDirFile requires.
func TestReadDir(t *testing.T) {
	base := fstest.MapFS{"a/1": {}, "a/2": {}, "a/3": {}}
	for _, c := range []struct {
		n    int
		want string
	}{{-1, "4"}, {0, "4"}, {1, "1 1 1 1 EOF"}, {3, "3 1 EOF"}, {4, "4 EOF"}, {5, "4 EOF"}} {
		f, err := Overlay(base, fstest.MapFS{"a/4": {}}).Open("a")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for {
			entries, err := f.(fs.ReadDirFile).ReadDir(c.n)
			if err != nil {
				got = append(got, err.Error())
				break
			}
			if got = append(got, fmt.Sprint(len(entries))); c.n <= 0 {
				break
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%d at a time: %s", c.n, s)
		}
	}
}

// TestFactNames checks that the name of a fact of a kind begins with a Chinese character and has letters and digits
// only, at most twenty.
func TestFactNames(t *testing.T) {
	for name, ok := range map[string]bool{
		"热线12345": true, "热线A": true, "12345热线": false, "热线·甲": false, "热线-甲": false, strings.Repeat("长", 20): true,
		strings.Repeat("长", 21): false, "本年": false, "合计": false, "": true, "A热线": false, "三百": false,
	} {
		l := &loader{texts: texts{&files{sources: map[string][]string{}}, &Kind{}}}
		if l.name(place{line: -1}, name); (len(l.found) == 0) != ok {
			t.Errorf("%s: %v", name, l.found)
		}
	}
}
