package compose

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/style"
	"fazhi/templates"
)

func national(t *testing.T) *style.Style {
	t.Helper()
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, found := style.Read("gbt9704.toml", data)
	if found.HasErrors() {
		t.Fatal(found)
	}
	return s
}

// TestSigned checks the places of 署名 and 成文日期. The date has 7.5 characters, including spaces of a fifth where
// digits meet Chinese. The values are tenths of a character from the right edge, and the number of blank lines above.
func TestSigned(t *testing.T) {
	const date = "2026年1月20日" // 4 half and 3 half digits, 3 characters, 5 spaces: 7.5
	k, _ := kind.Load(templates.FS, "fazhi")
	for _, c := range []struct {
		seal model.Seal
		sign []string
		date string
		want string
	}{
		{0, []string{"清溪镇人民政府"}, date, "清溪镇人民政府 45 0, 2026年1月20日 20 0"},       // over -0.5: 20+25
		{0, []string{"云山市清溪镇人民政府"}, date, "云山市清溪镇人民政府 20 0, 2026年1月20日 25 0"}, // over 2.5, shift 2
		{0, []string{"山市清溪镇人民政府"}, date, "山市清溪镇人民政府 25 0, 2026年1月20日 20 0"},   // over 1.5
		{0, []string{"清溪镇", "云山市清溪镇人民政府"}, date, "清溪镇 20 0, 云山市清溪镇人民政府 20 0, 2026年1月20日 25 0"},
		{0, []string{"清溪镇", strings.Repeat("某", 27)}, "", "清溪镇 20 0, " + strings.Repeat("某", 27) + " 10 0"}, // of 28
		{0, []string{"清溪镇"}, "", "清溪镇 20 0"}, {0, nil, date, "2026年1月20日 20 0"}, {0, nil, "", ""},
		{model.Sealed, []string{"清溪镇"}, date, "清溪镇 62 2, 2026年1月20日 40 0"}, // middle 40+37.5
		{model.Sealed, []string{"清溪镇", "清溪乡镇"}, date, "清溪镇 62 2, 清溪乡镇 57 4, 2026年1月20日 40 0"},
		{model.Sealed, nil, date, "2026年1月20日 40 2"}, {model.Sealed, []string{"清溪镇"}, "", "清溪镇 25 2"},
		{model.Sealed, []string{"清溪镇人民政府清溪镇人民政府"}, date, "清溪镇人民政府清溪镇人民政府 10 2, 2026年1月20日 42 0"}, // middle 10+70
		{model.Stamped, []string{"镇长"}, date, "镇长 130 2, 2026年1月20日 40 1"},
	} {
		s := national(t)
		s.BlankLines.Stamp, s.BlankLines.StampDate = 2, 1
		r := &model.Report{Kind: k}
		r.Office.Sign, r.Office.Date, r.Office.Seal = c.sign, c.date, c.seal
		d := &document.Document{}
		composer := &composer{report: r, style: s}
		composer.doc = d
		composer.signed()
		var got []string
		for _, b := range d.Blocks {
			p := b.(*document.Paragraph)
			before := p.Before
			if c.seal == 0 {
				before = 0 // the blank line of the first line, which sequence adds
			}
			got = append(got, fmt.Sprintf("%s %d %v", strings.ReplaceAll(p.Text(), "\n", ""), int(p.RightEm)/100, before))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("got  %s\nwant %s", s, c.want)
		}
	}
}

// TestTogether checks that known words, pairs of brackets, and numbers with their units are kept together.
func TestTogether(t *testing.T) {
	b := breaker{words: []string{"清溪镇", "法治政府", "法治政府建设"}}
	for _, c := range []struct {
		text  string
		n     int
		known bool
	}{
		{"《清溪》报", 4, true}, {"《清溪报", 1, false}, {"2025年度报", 6, true}, {"2025年报", 5, true}, {"12个报", 3, true},
		{"ABC 报", 3, true}, {"ABC", 3, true}, {" 报", 1, true}, {"报告", 1, false}, {"法治政府建设情况", 6, true},
		{"法治政府情况", 4, true},
		{"清溪镇", 3, true}, {"\uFF08一\uFF09", 3, true},
	} {
		if n, known := b.together([]rune(c.text)); n != c.n || known != c.known {
			t.Errorf("%s: %d, %v", c.text, n, known)
		}
	}
	for _, c := range []struct {
		before, rest string
		want         int
	}{
		{"甲", "报告", noBreak}, {"甲", "报告制度", 7}, {"甲", "的乙", noBreak}, {"甲", "关于乙", goodBreak},
		{"清溪镇", "乙", goodBreak},
		{"清溪镇", "", 7}, {"甲", " 乙", goodBreak}, {" ", "乙", goodBreak}, {"关于", "乙", noBreak}, {"《", "乙", noBreak},
		{"甲、", "乙", wordBreak}, {"甲", "乙", 7},
	} {
		if got := b.breakCost(token{c.before, 7}, c.rest); got != c.want {
			t.Errorf("%s/%s costs %d, want %d", c.before, c.rest, got, c.want)
		}
	}
}
