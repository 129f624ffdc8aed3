package plan

import (
	"strings"
	"testing"
)

func TestItems(t *testing.T) {
	for _, test := range []struct{ plan, want string }{
		{"总的看，明年做三件事。\n（一）补齐人手。上半年招录两名执法人员。\n招录由人事科办。\n（二）办好培训", "（一）补齐人手|（二）办好培训"},
		{"一是补齐人手，上半年招录；二是办好培训。三是建章立制。", "一是补齐人手，上半年招录|二是办好培训|三是建章立制"},
		{"一是补齐人手。\n二是办好培训。", "一是补齐人手|二是办好培训"},
		{"1.**补齐人手。**招录。\n2、办好培训。", "1.补齐人手|2、办好培训"},
		{"上半年办两期培训。明年再说。", "上半年办两期培训"},
		{"关键一是人手，其他不说。", "关键一是人手，其他不说"},
		{"一是补齐人手，二是办好培训，三是建章立制", "一是补齐人手，|二是办好培训，|三是建章立制"},
		{"一是" + strings.Repeat("长", 40) + "\n二是" + strings.Repeat("长", 41),
			"一是" + strings.Repeat("长", 40) + "|二是" + strings.Repeat("长", 40) + "……"},
		{"。甲", ""}, {"", ""},
	} {
		var got []string
		if test.plan != "" {
			for _, it := range Items(strings.Split(test.plan, "\n")) {
				got = append(got, it.Mark+it.Head)
			}
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%q: %q", test.plan, got)
		}
	}
}

// TestTakenUp checks that only items which the report certainly does not mention count as not taken up.
func TestTakenUp(t *testing.T) {
	common := strings.Fields("加强 进一步 建设 法治 政府 推进 全面 做好 工作 服务 行政 制度 开展 机制")
	const report = "全年招录执法人员两名，办讲座4场，修订合同管理办法。"
	for head, want := range map[string]bool{
		"补齐人手，招录执法人员":  true,
		"建一套管用的合同制度":   true,
		"进一步加强法治政府建设":  true, // no significant pair
		"做好全面工作":       true,
		"建成公共法律服务工作站":  false,
		"推行行政复议听证":     false,
		"开展执法案卷评查":     true, // 执法
		"清理规范性文件":      false,
		"把该放的放到位":      true,
		"补助镇村矛盾调处化解中心": false,
	} {
		if got := (Item{Head: head}).TakenUp(report, common); got != want {
			t.Errorf("%s: %v", head, got)
		}
	}
}
