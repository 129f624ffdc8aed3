package importer

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/manuscript"
)

// sized returns the looks of a size.
func sized(size int) manuscript.Looks { return manuscript.Looks{Size: size} }

// lineOf makes a line of the importer.
func lineOf(text string, looks manuscript.Looks) line {
	var l line
	l.Text, l.Looks = text, looks
	return l
}

// TestBySize checks that the headings of the highest level are found by their looks alone: bold, or larger than the
// text that has stops.
func TestBySize(t *testing.T) {
	type looks = manuscript.Looks
	body := lineOf("这一年开展普法活动。", sized(32))
	long := strings.Repeat("长", maxHeading)
	for name, c := range map[string]struct {
		lines []line
		want  string // numbers of the lines found
	}{
		"larger":   {[]line{lineOf("做法", sized(33)), body, lineOf("不足", sized(33)), body}, "0 2"},
		"as large": {[]line{lineOf("做法", sized(32)), body}, ""},
		"bold":     {[]line{lineOf("做法", looks{Size: 32, Bold: true}), body}, "0"},
		"larger before bold": {[]line{lineOf("做法", sized(36)), body, lineOf("普法", looks{Size: 32, Bold: true}), body},
			"0"},
		"centred before left": {[]line{lineOf("做法", looks{Size: 36, Centred: true}), body, lineOf("普法", sized(36)), body},
			"0"},
		"at the right": {[]line{lineOf("做法", looks{Size: 36, Right: true}), body}, ""},
		"the last":     {[]line{body, lineOf("做法", sized(36))}, ""},
		"the longest":  {[]line{lineOf(long, sized(36)), body}, "0"},
		"too long":     {[]line{lineOf(long+"长", sized(36)), body}, ""},
		"with a stop":  {[]line{lineOf("做法；", sized(36)), body}, ""},
		"no size":      {[]line{lineOf("做法", sized(36)), lineOf("这一年开展普法活动。", looks{})}, ""},
		"most of the text": {[]line{lineOf("做法", sized(30)), lineOf("短。", sized(28)), lineOf("五个字的。", sized(32)),
			lineOf("短。", sized(28)), lineOf("短。", sized(28))}, "0"}, // 6 characters are smaller, 5 larger
	} {
		var got []string
		for _, i := range slices.Sorted(maps.Keys(bySize(c.lines))) {
			got = append(got, string(rune('0'+i)))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}

// TestTitleOf checks the lines of a title: in the style of titles, or with the ending or the look of one, and the
// lines above in the same size that belong to it, at most four.
func TestTitleOf(t *testing.T) {
	type looks = manuscript.Looks
	plain := func(texts ...string) (lines []line) {
		for _, s := range texts {
			lines = append(lines, lineOf(s, looks{}))
		}
		return lines
	}
	styled := func(texts ...string) (lines []line) {
		for _, s := range texts {
			lines = append(lines, lineOf(s, looks{Title: true}))
		}
		return lines
	}
	centred := lineOf("清溪镇法治政府建设", looks{Centred: true})
	for name, c := range map[string]struct {
		lines    []line
		from, to int
	}{
		"by its end":   {plain("清溪镇人民政府", "2024年法治政府建设情况报告", "乙"), 0, 2},
		"styled":       {slices.Concat(plain("甲"), styled("清溪镇", "总况"), plain("乙")), 1, 3},
		"five styled":  {styled("一", "二", "三", "四", "五"), 0, 4},
		"centred":      {slices.Concat(plain("甲"), []line{centred}, plain("乙")), 0, 2},
		"short text":   {plain("清溪镇法治政府"), 0, 1},
		"too short":    {plain("清溪镇法治"), 0, 0},
		"another size": {[]line{lineOf("清溪镇人民政府", sized(30)), lineOf("2024年法治政府建设情况报告", sized(44))}, 1, 2},
		"none":         {nil, 0, 0},
	} {
		if from, to := titleOf(c.lines); from != c.from || to != c.to {
			t.Errorf("%s: lines %d to %d", name, from, to)
		}
	}
}

// TestGreets checks the greeting of the report and 主送机关 at their limits.
func TestGreets(t *testing.T) {
	for s, want := range map[string]bool{
		"现将情况报告如下\uFF1A": true, "情况报告如下": true, "情况如下\uFF1A": true, "报告情况": false,
		strings.Repeat("长", 39) + "\uFF0C": false,
		strings.Repeat("长", 40) + "\uFF0C": true, strings.Repeat("长", 41): false,
	} {
		if greets(s) != want {
			t.Errorf("%s: greets is %v", s, !want)
		}
	}
	for s, want := range map[string]bool{
		"县委、县政府\uFF1A": true, "县委、县政府": false,
		strings.Repeat("长", maxAddressee-1) + "\uFF1A": true, strings.Repeat("长", maxAddressee) + "\uFF1A": false,
		"情况如下\uFF1A": false, "现将情况\uFF1A": false, "第1条\uFF1A": false, "甲。乙\uFF1A": false,
	} {
		if isAddressee(lineOf(s, manuscript.Looks{})) != want {
			t.Errorf("%s: 主送机关 is %v", s, !want)
		}
	}
}
