package likeness_test

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/likeness"
)

func TestCompare(t *testing.T) {
	last := likeness.Read([]string{
		"（一）加强行政执法监督。全年开展执法检查12次，评查案卷30份；对发现的问题逐一督促整改。",
		"一是压实乡镇法治建设责任，二是开展领导干部集中学法。",
		"| 法治建设事项名称 | 法治建设完成情况 |",
	})
	for _, c := range []struct{ name, text, same, share string }{
		{"numbers alone changed", "（三）加强行政执法监督。全年开展执法检查{{执法检查}}，评查案卷45份；对发现的问题逐一督促整改。",
			"加强行政执法监督。全年开展执法检查{{执法检查}}，评查案卷45份；对发现的问题逐一督促整改", "28/28"},
		{"behind each other are one", "对发现的问题逐一督促整改，压实乡镇法治建设责任，新的一句话也写在这里。",
			"对发现的问题逐一督促整改，压实乡镇法治建设责任", "22/32"},
		{"placeholders apart", "【待核】二是压实乡镇法治建设责任", "压实乡镇法治建设责任", "10/10"},
		{"placeholders behind a mark", "二是【待核】压实乡镇法治建设责任", "压实乡镇法治建设责任", "10/10"},
		{"a word changed", "加强了行政执法监督", "", "0/9"},
		{"too short", "评查案卷。", "", "0/0"}, {"seven letters", "推进依法行政好。", "", "0/0"},
		{"eight letters", "推进依法行政工作。", "", "0/8"},
		{"a short one behind", "全年开展执法检查12次，评查案卷30份，好。", "全年开展执法检查12次，评查案卷30份", "8/8"},
		{"blanks", "  一是 压实乡镇法治建设责任 ， 好", "压实乡镇法治建设责任 ", "10/10"},
		{"table", "| 法治建设事项名称 | 法治建设完成情况 |", "", "0/0"},
		{"empty", "", "", "0/0"},
	} {
		s := last.Compare([]string{"", c.text})
		var same []string
		for _, p := range s.Runs {
			if p.Line != 1 {
				t.Errorf("%s: line %d", c.name, p.Line)
			}
			same = append(same, string([]rune(c.text)[p.Start:p.Start+p.Len]))
		}
		if got := strings.Join(same, "|"); got != c.same {
			t.Errorf("%s: %q, want %q", c.name, got, c.same)
		}
		if got := fmt.Sprintf("%d/%d", s.Same, s.All); got != c.share {
			t.Errorf("%s: %s, want %s", c.name, got, c.share)
		}
	}
}

// FuzzCompare checks that passages are inside their lines and in order, and that a text is all in itself.
func FuzzCompare(f *testing.F) {
	f.Add("（一）加强行政执法监督。全年开展执法检查12次，评查案卷{{甲}}份；一是对发现的问题逐一督促整改。\n【待核】|")
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Split(text, "\n")
		s := likeness.Read(lines).Compare(lines)
		if s.Same != s.All {
			t.Errorf("%d of %d in itself", s.Same, s.All)
		}
		var last likeness.Passage
		for i, p := range s.Runs {
			if p.Len < 1 || p.Start < 0 || p.Start+p.Len > len([]rune(lines[p.Line])) ||
				i > 0 && (p.Line < last.Line || p.Line == last.Line && p.Start < last.Start+last.Len) {
				t.Errorf("passage %v behind %v", p, last)
			}
			last = p
		}
	})
}
