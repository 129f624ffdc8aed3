package facts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"

	"github.com/BurntSushi/toml"
)

// testKind is a small kind with a fact of every sort.
func testKind() *kind.Kind {
	return &kind.Kind{
		ID:         "test",
		Parts:      []kind.Part{{Key: "measures", Short: "主要举措和成效"}, {Key: "leadership", Short: "第一责任人"}},
		Paragraphs: []kind.Paragraph{{Name: "普法宣传", Part: "measures"}},
		Facts: []kind.Fact{
			{Name: "法治讲座", Units: []string{"场", "期"}, Part: "measures", Question: "办了几场讲座?"},
			{Name: "参训人次", Units: []string{"人次"}, Part: "measures", Relations: []string{">= 法治讲座"}},
			{Name: "权责事项", Units: []string{"项"}, Part: "measures", Relations: []string{"= 权责许可 + 权责处罚"},
				Computed: true},
			{Name: "权责许可", Units: []string{"项"}, Part: "measures", Relations: []string{"<= 权责事项"}},
			{Name: "权责处罚", Units: []string{"项"}, Part: "measures"},
			{Name: "调解受理", Units: []string{"起", "件", "宗"}, Part: "measures", Question: "{{司法机构}}受理几起?"},
			{Name: "调解成功", Units: []string{"起", "件", "宗"}, Part: "measures", Relations: []string{"<= 调解受理"}},
			{Name: "调解成功率", Units: []string{"%"}, Part: "measures", Relations: []string{"= 调解成功 / 调解受理"},
				Computed: true, Max100: true},
			{Name: "信访受理", Units: []string{"件"}, Part: "measures"},
			{Name: "信访办结", Units: []string{"件"}, Part: "measures", Relations: []string{"<= 信访受理"},
				Excuse: "含上年结转的"},
			{Name: "信访办结率", Units: []string{"%"}, Part: "measures", Relations: []string{"= 信访办结 / 信访受理"},
				Computed: true, Max100: true},
			{Name: "调解金额", Units: []string{"万元"}, Part: "measures"},
			{Name: "满意率", Units: []string{"%"}, Part: "measures", Max100: true},
			{Name: "述法人数", Units: []string{"人", "名"}, Part: "leadership"},
			{Name: "例会次数", Units: []string{"次"}, Part: "measures", Relations: []string{"= 年初例会 + 年末例会", "<= 法治讲座"}},
			{Name: "年初例会", Units: []string{"次"}, Part: "measures"},
			{Name: "年末例会", Units: []string{"次"}, Part: "measures"},
		},
	}
}

// readFacts reads the facts of a form that has nothing else. Lines before any header belong to [facts.measures].
func readFacts(t *testing.T, text string) []form.Group {
	top := "kind = \"test\"\nyear = 2025\n"
	if !strings.HasPrefix(text, "[") {
		top += "[facts.measures]\n"
	}
	file, faults := source.Read("form.toml", []byte(top+text))
	f, more := form.Read(file, []string{"measures", "leadership"}, "measures")
	for _, d := range slices.Concat(faults, more) {
		if d.Severity == diag.Error && d.Code != "F015" {
			t.Fatalf("%s %s: %v", d.Code, d.Message, d.Place)
		}
	}
	return f.Facts
}

// solve solves the facts of a form that names no other.
func solve(groups []form.Group, r diag.Reporter) model.Facts {
	return Solve(Input{Groups: groups, Kind: testKind(), Reporter: r})
}

// others are last year's form and two forms to be summed.
func others(t *testing.T) (last, sum Others) {
	form := func(path, text string) Other {
		return Other{Path: path, Facts: solve(readFacts(t, text), diag.NewReporter(new(diag.List), false))}
	}
	last = Others{Given: true, Forms: []Other{form("2024.toml", "\"讲座\" = \"40场\"\n\"走访\" = \"若干\"")}}
	sum = Others{Given: true, Forms: []Other{
		form("streets/a.toml", "\"讲座\" = \"4场\"\n\"培训\" = \"1.5万元\"\n\"走访\" = \"若干\""),
		form("streets/b.toml", "\"讲座\" = \"6场\"\n\"巡查\" = \"3次\""),
	}}
	return last, sum
}

// TestUnitFix checks that the only unit in the catalogue is added after a number; if there are several, there is no
// fix.
func TestUnitFix(t *testing.T) {
	for text, want := range map[string]string{`"参训人次" = "29"`: "29人次", `"法治讲座" = "29"`: ""} {
		var out diag.List
		solve(readFacts(t, text), diag.NewReporter(&out, false))
		got := ""
		for _, f := range out[0].Fixes {
			got += f.New
		}
		if out[0].Code != diag.F114 || got != want {
			t.Errorf("%s: %s %q", text, out[0].Code, got)
		}
	}
}

// solved prints the findings about the facts of a form, then the facts. The beginning of the name says how: as a
// draft, or with other forms.
func solved(t *testing.T, name, text string) string {
	var out diag.List
	in := Input{Groups: readFacts(t, text), Kind: testKind(),
		Reporter: diag.NewReporter(&out, strings.HasPrefix(name, "draft"))}
	if strings.HasPrefix(name, "others") {
		in.LastYear, in.SumOf = others(t)
	}
	if strings.HasPrefix(name, "others unread") {
		in.LastYear.Forms, in.SumOf.Forms = nil, nil
	}
	m := Solve(in)
	out.Sort()
	var b strings.Builder
	if err := diag.Text(&b, out, diag.TextOptions{Width: 200}); err != nil {
		t.Fatal(err)
	}
	for _, name := range sortedNames(m) {
		f := m[name]
		fmt.Fprintf(&b, "%s = %s", name, f.Quantity.Printed)
		if f.UsedInRelation {
			b.WriteString(", used")
		}
		if f.Parts != nil {
			fmt.Fprintf(&b, ", from %v at line %d", f.Parts, f.Place.Line)
		}
		if f.Broken {
			b.WriteString(", broken")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func sortedNames(m model.Facts) []string {
	var names []string
	for n := range m {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// TestFacts runs testdata/facts.txtar: pairs of NAME.toml, lines of [facts.measures], and NAME.want.
func TestFacts(t *testing.T) {
	c := golden.Read(t, "testdata/facts.txtar")
	for _, section := range c.Names() {
		if name, ok := strings.CutSuffix(section, ".toml"); ok {
			data, _ := c.Input(section)
			c.Want(t, name+".want", []byte(solved(t, name, string(data))))
		}
	}
	c.Finish(t)
}

// TestPublishedRelations checks that there are no findings about correct sums, rates and bounds of published
// reports.
func TestPublishedRelations(t *testing.T) {
	for _, lines := range []string{
		"甲 = 87项 = 1 + 2 + 9 + 75",
		"甲 = 87项 = 许可 + 处罚 + 检查 + 其他; 许可 = 1项; 处罚 = 2项; 检查 = 9项; 其他 = 75项",
		"甲 = 1079条 = 网站 + 微博 + 微信; 网站 = 230条; 微博 = 440条; 微信 = 409条",
		"甲 = 26569件 = 准予 + 不予 + 撤回; 准予 = 26462件; 不予 = 102件; 撤回 = 5件",
		"甲 = 3宗 = 不受理 + 受理; 不受理 = 1宗; 受理 = 2宗",
		"甲 = 90.625% = 持证 / 编制; 持证 = 29名; 编制 = 32名",
		"甲 = 99.94% = 办结 / 上报; 办结 = 1688件; 上报 = 1689件",
		"甲 = 98.16% = 成功 / 调处; 成功 = 6462件; 调处 = 6583件",
		"甲 = 96.4% = 进驻 / 事项; 进驻 = 2331项; 事项 = 2418项",
		"甲 = 99.66% = 办结 / 受理; 办结 = 1473件; 受理 = 1478件",
		"甲 = 96% = 化解 / 受理; 化解 = 375件; 受理 = 391件",
		"甲 = 66.7% = 1 - 现在 / 过去; 现在 = 10分钟; 过去 = 30分钟",
		"优秀 = 109人 <= 合格; 合格 = 114人 <= 参考; 参考 = 114人",
		"甲 = 100% = 合格 / 参考; 合格 = 114人; 参考 = 114人",
		"甲 = 1689件 <= 上报; 上报 = 122593件",
		"甲 = 12个 <= 问题; 问题 = 13个",
		"甲 = 3800宗 >= 3000",
		"甲 = 237733平方米 >= 任务; 任务 = 23.65万平方米",
		"甲 = 36人 = 期初 + 新增 - 解矫; 期初 = 38人; 新增 = 17人; 解矫 = 19人",
	} {
		var text strings.Builder
		for line := range strings.SplitSeq(lines, "; ") {
			name, value, _ := strings.Cut(line, " = ")
			fmt.Fprintf(&text, "%q = %q\n", name, value)
		}
		var out diag.List
		solve(readFacts(t, text.String()), diag.NewReporter(&out, false))
		for _, d := range out {
			t.Errorf("%s: %s %s", lines, d.Code, d.Message)
		}
	}
}

// TestFactExamples checks that the wrong example of templates/codes is reported with that code, and the right one is
// not reported.
func TestFactExamples(t *testing.T) {
	var codes map[string]struct{ Wrong, Right string }
	if _, err := toml.DecodeFile("../../../templates/codes/facts.toml", &codes); err != nil {
		t.Fatal(err)
	}
	for code, e := range codes {
		if got := solved(t, code, e.Wrong); !strings.Contains(got, " "+code+"\uFF1A") &&
			!strings.Contains(got, " "+code+": ") {
			t.Errorf("%s: the wrong example is reported as\n%s", code, got)
		}
		if got := solved(t, code, e.Right); strings.Contains(got, "form.toml:") {
			t.Errorf("%s: the right example is reported as\n%s", code, got)
		}
	}
}

// FuzzFacts checks that for any text of three facts nothing panics, every message is whole and its place is within
// the line, and every fact has a number.
func FuzzFacts(f *testing.F) {
	f.Add("320起 = 乙 + 丙", "120起", "= 甲 - 乙")
	f.Add("= 乙 / 丙 * 100", "约3—5万元", "【待填:几")
	f.Add("1.5万元 >= 调解受理", "12余%", "= (权责事项)")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		file := &source.File{Name: "form.toml"}
		value := func(s string) source.Value {
			text := strings.TrimSpace(strings.NewReplacer("\n", " ", "\r", " ").Replace(strings.ToValidUTF8(s, "?")))
			if text == "" {
				return source.Value{}
			}
			file.Lines = append(file.Lines, text)
			l := source.Line{Text: text, No: len(file.Lines), File: file}
			for i := range []rune(text) {
				l.Cols = append(l.Cols, i+1)
			}
			return source.Value{Lines: []source.Line{l}}
		}
		g := form.Group{ID: "measures"}
		for i, s := range []string{a, b, c} {
			name := []string{"甲", "乙", "权责许可"}[i]
			g.Facts = append(g.Facts, form.Fact{Name: name, Place: diag.Place{File: "form.toml", Line: i + 1},
				Value: value(s)})
		}
		var out diag.List
		m := solve([]form.Group{g}, diag.NewReporter(&out, false))
		for _, d := range out {
			if d.Message == "" || d.Hint == "" || d.Place.Col > len([]rune(d.Place.Text))+1 {
				t.Fatalf("%q %q %q: %+v", a, b, c, d)
			}
		}
		for name, fact := range m {
			if fact.Quantity.Low == nil || fact.Quantity.Printed == "" {
				t.Fatalf("%q %q %q: %s is %+v", a, b, c, name, fact)
			}
		}
	})
}
