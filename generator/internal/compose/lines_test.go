package compose

import (
	"strings"
	"testing"

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

// TestLines breaks invented titles of the shapes that real ones have; / is a break.
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

// TestLinesKeepEverything breaks titles of unknown words: no line is too wide, nothing is lost.
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
