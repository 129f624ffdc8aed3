package ask_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"fazhi/generator/internal/ask"

	"github.com/xuri/excelize/v2"
)

// TestShape checks changes of the sheet other than answers.
func TestShape(t *testing.T) {
	s := sourceOf(t, "fazhi", street, nil)
	set := func(f *excelize.File, at string, v any) error { return f.SetCellValue("填数", at, v) }
	for name, c := range map[string]struct {
		change func(f *excelize.File, row string) error
		want   []string
	}{
		"another column": {func(f *excelize.File, row string) error { return set(f, "E"+row, 45) },
			[]string{"「法律咨询」没有写在「填在这里」一栏里（写在了别的格：45）：移过去"}},
		"the head": {func(f *excelize.File, _ string) error { return set(f, "D7", "2025年数") },
			[]string{"读不了", "「填在这里」一栏的列名改了"}},
		"the name": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "C"+row, "法律咨洵"), set(f, "D"+row, 45))
		}, []string{"没有叫「法律咨洵」的数，“45”没有用，是不是「法律咨询」"}},
		"no name": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "C"+row, ""), set(f, "D"+row, 45))
		}, []string{"这一行没有「名称」，“45”没有用"}},
		"no units": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "E7", ""), set(f, "D"+row, 45))
		}, []string{`"法律咨询" = "45人次"   # 来自：司法所`}},
		"no lines above": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "B2", ""), set(f, "D"+row, 45))
		}, []string{`"法律咨询" = "45人次"   # 来自：司法所`}},
		"a longer office": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "B3", "清溪街道办事处"), set(f, "D"+row, 45))
		}, []string{`"法律咨询" = "45人次"`}},
		"another office": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "B3", "龙山街道"), set(f, "D"+row, 45))
		}, []string{"把「报告单位」改过来再填"}},
		"another year": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "B4", "2024"), set(f, "D"+row, 45))
		}, []string{"是2024年度的，这张表是2025年度的，没有用", `"法律咨询" = ""`}},
		"no year": {func(f *excelize.File, row string) error {
			return errors.Join(set(f, "B4", ""), set(f, "D"+row, 45))
		}, []string{`"法律咨询" = "45人次"`}},
		"a rate of what is wrong": {func(f *excelize.File, _ string) error {
			return errors.Join(set(f, "D35", -2), set(f, "D36", 1), set(f, "D37", 50))
		}, []string{`"调解成功率" = ""`}},
		"a comment": {func(f *excelize.File, row string) error {
			c := excelize.Comment{Cell: "D" + row, Author: "张三", Paragraph: []excelize.RichTextRun{{Text: "含线上"}}}
			return errors.Join(set(f, "D"+row, 45), f.AddComment("填数", c))
		}, []string{`"法律咨询" = "45人次"`, "「法律咨询」：含线上"}},
	} {
		f, err := excelize.OpenReader(bytes.NewReader(workbook(t, s, "司法所")))
		if err != nil {
			t.Fatal(err)
		}
		at, err := f.SearchSheet("填数", "法律咨询")
		if err == nil && len(at) == 1 {
			err = c.change(f, at[0][1:])
		}
		out, wrong := f.WriteToBuffer()
		if err = errors.Join(err, wrong); err != nil {
			t.Fatal(err)
		}
		said := ""
		if b, err := ask.Read("司法所.xlsx", out.Bytes()); err != nil {
			said = "读不了：" + err.Error()
		} else if r, err := ask.Fill(s, []byte(street), []*ask.Book{b}, false); err != nil {
			t.Error(err)
		} else {
			said = r.Form + strings.Join(r.Lines, "\n")
		}
		for _, want := range c.want {
			if !strings.Contains(said, want) {
				t.Errorf("%s: no %q in\n%s", name, want, said)
			}
		}
	}
}
