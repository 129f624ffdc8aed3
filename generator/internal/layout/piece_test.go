package layout

import (
	"strings"
	"testing"
)

func TestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"法治":                                  "法|治",
		"13800000001":                         "13800000001",
		"0571-8888 8888":                      "0571-8888 8888",
		"\uFF080571\uFF0988880000":            "\uFF080571\uFF0988880000",
		"\uFF08乙\uFF0912":                     "\uFF08乙\uFF09|12",
		"1 234 567":                           "1 234 567",
		"1 2":                                 "1 2",
		"2025年10月16日":                         "2025年10月16日",
		"自2025年10月起施行":                        "自|2025年10月起|施|行",
		"2021—2025年":                          "2021—2025年",
		"至2025年3月5日至3月12日止":                   "至|2025年3月5日至3月12日止",
		"2025年11月25日—12月2日":                   "2025年11月25日—12月2日",
		"10%—20%":                             "10%—20%",
		"40余场次":                               "40余场次",
		"53985.5万元":                           "53985.5万元",
		"第12村":                                "第12村",
		"场次\uFF08次\uFF09":                     "场|次|\uFF08次\uFF09",
		"金额\uFF08万元\uFF09":                    "金|额|\uFF08万元\uFF09",
		"甲\uFF08乙丙丁戊己\uFF09":                  "甲|\uFF08乙|丙|丁|戊|己\uFF09",
		"《民法典》":                               "《民|法|典》",
		"见https://a.cn/b/2025/c.html?d=1&e=2": "见|https://a.cn/|b/|2025/|c.html?|d=1&|e=2",
		"www.a.cn/b和A/B":                      "www.a.cn/|b|和|A/B",
		"APP 3+X":                             "APP|3+X",
		"共12个镇街":                              "共|12个镇|街",
	} {
		var got []string
		r := []rune(text)
		for _, p := range pieces(r) {
			got = append(got, string(r[p[0]:p[1]]))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q has the pieces %q, want %q", text, s, want)
		}
	}
}
