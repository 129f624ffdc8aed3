package han

import (
	"fmt"
	"testing"
)

func TestFindBraces(t *testing.T) {
	for line, want := range map[string]string{
		"没有":                           "[]",
		"共{{场次}}场":                     `[{1 7 2 2 "场次"}]`,
		"{{ 甲\u3000}}、\uFF5B{乙}\uFF5D": `[{0 7 2 2 "甲"} {8 13 2 2 "乙"}]`,
		"{{}}{{ }}":                    `[{0 4 2 2 ""} {4 9 2 2 ""}]`,
		"{甲}}{{{乙}":                    `[{0 4 1 2 ""} {4 9 3 1 ""}]`,
		"甲}}乙{{丙":                      `[{1 3 0 2 ""} {4 6 2 0 ""}]`,
		"{{甲{{乙}}":                     `[{0 2 2 0 ""} {3 8 2 2 "乙"}]`,
	} {
		if got := fmt.Sprintf("%v", quoted(FindBraces(line))); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}

func quoted(all []Braces) (out []string) {
	for _, b := range all {
		out = append(out, fmt.Sprintf("{%d %d %d %d %q}", b.Start, b.End, b.Opening, b.Closing, b.Name))
	}
	return out
}
