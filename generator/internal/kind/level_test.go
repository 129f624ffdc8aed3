package kind

import (
	"strings"
	"testing"
)

// TestLevelMeant checks that the level is found that a short or long name means.
func TestLevelMeant(t *testing.T) {
	levels := []string{"省", "市", "县区", "部门", "乡镇", "街道"}
	for name, want := range map[string]string{
		"镇": "乡镇", "乡": "乡镇", "区": "县区", "县级": "县区", "市级": "市", "区县": "县区", "街道": "街道", "村": "", "镇街": "", "级": "",
	} {
		if got := LevelMeant(levels, name); got != want {
			t.Errorf("LevelMeant(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestOpeningOfOffice: who wrote the report is named once, an organ of the government where the office is a place.
func TestOpeningOfOffice(t *testing.T) {
	k, found := Load(templates, "gkbg")
	show(t, found)
	for _, c := range [][3]string{{"临江县", "县区", "临江县人民政府办公室"}, {"临江县人民政府", "县区", "临江县人民政府办公室"},
		{"临江县人民政府办公室", "部门", "临江县人民政府办公室"}, {"临江县教育局", "部门", "临江县教育局办公室"},
		{"清溪镇人民政府", "乡镇", "清溪镇人民政府党政办公室"}, {"云山省", "省", "云山省人民政府办公厅"}} {
		text, err := k.FixedText(k.Opening, dataFor(k, c[0], c[1], 2025))
		if want := "本报告由" + c[2] + "根据"; err != nil || !strings.HasPrefix(text, want) {
			t.Errorf("%s: %v %s", c[0], err, text)
		}
		form, err := k.NewForm(NewOffice{Name: c[0], Level: c[1], Year: 2025})
		if want := "本报告由{{单位}}" + strings.TrimPrefix(c[2], c[0]) + "根据"; err != nil || !strings.Contains(form, want) {
			t.Errorf("the form of %s: %v", c[0], err)
		}
	}
}

// TestSelf: an office calls itself by the last word of its name.
func TestSelf(t *testing.T) {
	k := fazhi(t)
	for _, c := range [][3]string{{"部门", "临江县水务局", "我局"}, {"部门", "临江县经济开发区管委会", "我委"},
		{"部门", "临江县综合行政执法大队", "我大队"}, {"部门", "临江县残疾人联合会", "我会"}, {"部门", "临江县供销合作社", "我社"},
		{"部门", "临江县人民政府办公室", "我办"}, {"部门", "临江县发展和改革委员会", "我委"}, {"部门", "临江县档案馆", "我馆"},
		{"县区", "云山新区管理委员会", "我区"}, {"县区", "临江县人民政府", "我县"}, {"市", "云山地区行政公署", "我地区"},
		{"市", "云山盟", "我盟"}, {"乡镇", "红旗农场", "我场"}, {"乡镇", "清溪镇人民政府", "我镇"}} {
		if got := k.Level(c[0]).Self(c[1]); got != c[2] {
			t.Errorf("%s calls itself %s, want %s", c[1], got, c[2])
		}
	}
}
