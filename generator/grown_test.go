package generator

import (
	"io/fs"
	"strings"
	"testing"

	"fazhi/generator/internal/importer"
)

// oneFile is the only file near a form.
type oneFile string

func (f oneFile) Open(string) ([]byte, error)           { return []byte(f), nil }
func (f oneFile) Glob(string, string) ([]string, error) { return nil, fs.ErrNotExist }

// TestGrown checks that a form prints the same text after its typed changes are replaced by names and relations.
func TestGrown(t *testing.T) {
	const head = "kind = \"fazhi\"\nyear = 2024\nprevious = \"2023.toml\"\n[office]\nname = \"清溪镇\"\nlevel = \"乡镇\"\n" +
		"[facts.measures]\n\"法治讲座\" = \"4场\"\n\"参训人次\" = '330人次' # 问司法所\n\"调解成功率\" = \"98.5%\"\n" +
		"\"自己的数\" = \"= 法治讲座 - 上年法治讲座\"\n"
	last := oneFile(strings.NewReplacer("2024", "2023", "previous = \"2023.toml\"\n", "", "4场", "3场",
		"330", "300", "98.5", "96",
		"\"自己的数\" = \"= 法治讲座 - 上年法治讲座\"\n", "").Replace(head))
	for text, want := range map[string]string{
		`"讲座{{法治讲座}}，同比增长33.3%。"`: "增长{{法治讲座增长率}}。",
		"\"\"\"\n　讲座{{ 法治讲座 }}（去年3场），增加1场" +
			"；人次{{参训人次}}，比2023年增长10%。\n\"\"\"": "（去年{{上年法治讲座}}），增加{{法治讲座增加}}" +
			"；人次{{参训人次}}，比{{上年}}年增长{{参训人次增长率}}。",
		"'''成功率{{调解成功率}}，较上年提高2.5个百分点。\r\n\\成功率{{调解成功率}}，较上年提高2.5个百分点。'''": "\\成功率{{调解成功率}}，较上年提高{{调解成功率提高}}。",
		`"讲座{{法治讲座}}，比去年增加{{自己的数}}，增长\u0033\u0033%。由去年的3场增加到{{法治讲座}}。"`:    `去年的{{上年法治讲座}}增加到{{法治讲座}}。"`,
		`"讲座{{法治讲座}}，同比增长34%；人次{{参训人次}}，同比减少30人次。"`:                        "同比增长34%；人次{{参训人次}}，同比减少30人次。",
		`"讲座由2023年的3场增加到{{法治讲座}}，增长{{法治讲座}}。"`:                             "由{{上年}}年的{{上年法治讲座}}增加到{{法治讲座}}，增长{{法治讲座}}。",
	} {
		in := Form{Name: "2024.toml", Data: []byte(head + "[measures]\ntext = " + text + "\n"), Near: last}
		f, k, found := readForm(shipped, in)
		if found.HasErrors() {
			t.Fatal(found)
		}
		r := newReader(in, shipped)
		report, _, _ := r.examine(in.Name, in.Data, false)
		grown := importer.Typed{Form: f, Kind: k, Data: in.Data, Now: report.Facts.Quantities(),
			Last: importer.Last{Year: 2023, Facts: r.last.Facts.Quantities()}}.Grown()
		if !strings.Contains(grown, want) {
			t.Errorf("%s: no %q in\n%s", text, want, grown)
		}
		after := Form{Name: in.Name, Data: []byte(grown), Near: last}
		if a, b := render(t, in, "txt"), render(t, after, "txt"); string(a["txt"]) != string(b["txt"]) {
			t.Errorf("%s: it printed\n%s\nand now\n%s", text, a["txt"], b["txt"])
		}
	}
}
