package compose

import (
	"fmt"
	"hash/crc32"
	"math/rand"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
	"fazhi/templates"
)

func terms(t *testing.T, office string) []string {
	t.Helper()
	k, found := kind.Load(templates.FS, "fazhi")
	if found.HasErrors() {
		t.Fatal(found)
	}
	return append([]string{office}, k.Terms...)
}

// TestLines breaks invented titles with the shapes of real ones; / is a break.
func TestLines(t *testing.T) {
	for _, c := range []struct{ office, want string }{
		{"清溪街道", "清溪街道2025年度法治政府建设情况报告"},
		{"清溪镇人民政府", "清溪镇人民政府/2025年度法治政府建设情况报告"},
		{"清溪镇人民政府", "清溪镇人民政府/关于2025年法治政府建设情况的报告"},
		{"云山市临江区清溪镇人民政府", "云山市临江区清溪镇人民政府/关于2025年法治政府建设情况的报告"},
		{"云山市人力资源和社会保障局", "云山市人力资源和社会保障局/2025年法治政府建设年度报告"},
		{"清溪镇街道办事处", "2025年度清溪镇街道办事处/法治政府建设情况报告"},
		{"中共云山县委", "中共云山县委　云山县人民政府/关于2025年法治政府建设情况的报告"},
		{"清溪街道办事处", "清溪街道办事处关于贯彻落实/《清溪街道依法行政办法\uFF08试行\uFF09》/情况的报告"},
		{"", "2025年行政执法情况统计表"},
	} {
		title := strings.ReplaceAll(c.want, "/", "")
		title = strings.ReplaceAll(title, "　", " ")
		got := strings.Join(breaker{20 * unit.OneEm, 4, terms(t, c.office)}.lines(title), "/")
		if want := strings.ReplaceAll(c.want, "　", " "); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestLinesKeepEverything breaks titles of unknown words and checks that no line is too wide and nothing is lost.
func TestLinesKeepEverything(t *testing.T) {
	for _, title := range []string{
		strings.Repeat("某", 75), strings.Repeat("2025年", 12), "《" + strings.Repeat("长", 30) + "》",
		strings.Repeat("法治政府建设", 9), "", "《", "报告",
	} {
		lines := breaker{20 * unit.OneEm, 4, terms(t, "")}.lines(title)
		if strings.Join(lines, "") != title {
			t.Errorf("%s became %q", title, lines)
		}
		for _, l := range lines {
			if typography.Width(l) > 20*unit.OneEm {
				t.Errorf("too wide: %q", l)
			}
		}
	}
}

// TestCost checks the cost of lines of n full-width characters, the sum of the breaks and the shape: 8 times the
// difference of the widest and the narrowest divided by the widest, 1 for two equal lines, 8 for each hourglass and
// 10 for a last line below 5.
func TestCost(t *testing.T) {
	for _, c := range []struct {
		widths []int
		after  int // of each line
		want   int
	}{
		{[]int{10}, 4, 0}, {[]int{4}, 4, 10}, {[]int{5}, 4, 0},
		{[]int{10, 10}, 0, 1}, {[]int{8, 10}, 4, 4 + 1}, {[]int{5, 10}, 4, 4 + 4}, {[]int{10, 5}, 100, 100 + 4},
		{[]int{10, 4}, 0, 4 + 10}, {[]int{9, 10}, 0, 0}, {[]int{10, 9}, 0, 0},
		{[]int{10, 9, 10}, 4, 8 + 8}, {[]int{10, 10, 9}, 4, 8}, {[]int{9, 10, 9}, 4, 8}, {[]int{10, 8, 8}, 0, 1},
		{[]int{8, 8, 10}, 0, 1}, {[]int{10, 9, 10, 9, 10}, 0, 8 + 8}, {[]int{10, 10, 10}, 0, 0},
	} {
		var lines []token
		for _, w := range c.widths {
			lines = append(lines, token{" " + strings.Repeat("某", w), c.after})
		}
		if got := cost(lines); got != c.want {
			t.Errorf("%d with %d after each: %d, want %d", c.widths, c.after, got, c.want)
		}
	}
	half := []token{{"某某某某某某", 0}, {"某某某某某某a", 0}}
	if got := cost(half); got != 0 {
		t.Errorf("lines that differ by half a character cost %d", got)
	}
	if got := cost([]token{{"某某某某某某.", 0}, {"某某某某某某a", 0}}); got != 1 {
		t.Errorf("lines that differ by less cost %d", got)
	}
}

// TestRandomTitles compares checksums of the breaks in random titles with testdata/titles.txt, which has one line
// for a thousand titles of one line width in ems. It shows whether a change of code has unintended effects.
func TestRandomTitles(t *testing.T) {
	words := strings.Fields("清溪镇人民政府 关于 2025年 2025年度 法治政府建设 情况 的 报告 报告制度 贯彻落实 《 》 《清溪办法》 " +
		"\uFF08试行\uFF09 \uFF08 \uFF09 、 和 3个 3 A “五项” \uFF1A 某 街道 □")
	var out strings.Builder
	for measure := unit.Em(6); measure < 26; measure += 3 {
		rng := rand.New(rand.NewSource(int64(measure)))
		sum := crc32.NewIEEE()
		b := breaker{measure * unit.OneEm, 2 + int(measure)%3, terms(t, words[0])}
		for range 1000 {
			title := ""
			for range 2 + rng.Intn(9) {
				title += strings.ReplaceAll(words[rng.Intn(len(words))], "□", " ")
			}
			fmt.Fprintln(sum, b.lines(title))
		}
		fmt.Fprintf(&out, "%2d: %08x\n", measure, sum.Sum32())
	}
	golden.Check(t, "testdata/titles.txt", []byte(out.String()))
}

// TestLinesMost checks that a title that just fits on a line is not changed, that one that just fits on the maximum
// number of lines is divided, and that a longer one is returned unchanged.
func TestLinesMost(t *testing.T) {
	b := breaker{3 * unit.OneEm, 2, []string{""}}
	for title, want := range map[string]string{"一二三": "一二三", "一二三四": "一二/三四", "一二三四五六七": "一二三四五六七"} {
		if got := strings.Join(b.lines(title), "/"); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
}
