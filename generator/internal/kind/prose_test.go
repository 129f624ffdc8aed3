package kind

import (
	"strconv"
	"testing"
)

// dataFor returns the Reserved names for an office of that level.
func dataFor(k *Kind, office, level string, year int) map[string]string {
	return map[string]string{"本年": strconv.Itoa(year), "上年": strconv.Itoa(year - 1), "下年": strconv.Itoa(year + 1),
		"单位": office,
		"自称": k.Level(level).Self(office), "上级": k.Level(level).To, "层级": level}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"甲\n乙\n\n丙", "甲,乙。丙。"},
		{"甲" + gap + "\n且 、乙\n或 丙\n且 、丁", "丙、丁。"},
		{"甲\n或 乙\n且 丙", "甲。"},
		{"甲\n且 、乙\n或 丙\n丁", "甲、乙,丁。"},
		{"引 全年…\n甲" + gap + "\n、乙\n丙", "全年乙,丙。"},
		{"引 先说\n甲" + gap, ""},
		{"引 先说\n、甲\n;乙", "先说,甲;乙。"},
		{"甲\n且 (乙)\n\uFF1B丙", "甲(乙)\uFF1B丙。"},
		{"甲\n且 \uFF08乙\uFF09\n丙", "甲\uFF08乙\uFF09,丙。"},
		{"现有[甲" + gap + "、乙、丙" + gap + "]", "现有乙。"},
		{"现有[甲" + gap + "、乙" + gap + "]\n丁", "丁。"},
		{"", ""},
	} {
		if got := sentences(c.lines); got != c.want {
			t.Errorf("%q gives %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestReportWords(t *testing.T) {
	words := reportWords(2024, "清溪镇人民政府", "镇政府", "乡镇")
	for name, want := range map[string]string{"本年": "2024", "上年": "2023", "下年": "2025",
		"单位": "清溪镇人民政府", "自称": "镇政府", "上级": "上级", "层级": "乡镇"} {
		if words[name] != want {
			t.Errorf("%s is %s, want %s", name, words[name], want)
		}
	}
	if len(words) != len(Reserved) {
		t.Errorf("%d words of %d", len(words), len(Reserved))
	}
}
