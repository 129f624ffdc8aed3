package han

import (
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	for s, want := range map[string]string{
		"XX镇20XX年X月×日":      "XX|20XX|X|×",
		"受理× 件,办结 X 件":      "×|X",
		"○○县××局____某某村":     "××|____|某某|○○",
		"于2025年 月 日、12月  日": "年 月 日|月  日",
		"在某某大会":             "某某", "李某某镇": "某某", "X件A": "X", "AX件zX件9X件": "",
		"第\uFF08 \uFF09号和()【】": "\uFF08 \uFF09|()|【】",
		"李某某,某某餐饮管理有限公司,尺码XL,二○○八年,3×4件,面积×户数,A×件数,2025年 月均,iPhone X系列": "",
		"3月 日常巡查,4月 日均,是\uFF08 \uFF09否( )":                              "",
	} {
		var got []string
		for _, m := range Open(s) {
			got = append(got, s[m[0]:m[1]])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q leaves %q open, want %q", s, g, want)
		}
	}
}
