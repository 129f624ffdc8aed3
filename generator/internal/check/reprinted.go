package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// reprinted reports a line of the text that the program prints from another key: the title, 主送机关, 署名,
// 成文日期, 附件说明 or 抄送. Such lines come from a pasted report. It returns whether l is such a line.
func reprinted(l resolved, t *texts) bool {
	typed := strings.TrimRight(han.FoldString(string(l.text)), ": ")
	o := t.report.Office
	keys := [][2]string{{strings.Join(t.report.Title, ""), "标题由程序印，写在 title 里"},
		{o.To, "主送机关由程序印，写在 [office] 的 to 里"}, {o.Date, "成文日期由程序印，写在 [office] 的 date 里"}}
	for _, s := range slices.Concat(t.report.Title, o.Sign) {
		keys = append(keys, [2]string{s, "标题和署名由程序印，写在 title 和 [office] 的 sign 里"})
	}
	i := slices.IndexFunc(keys, func(key [2]string) bool {
		return key[0] != "" && typed == strings.TrimRight(han.FoldString(key[0]), ": ")
	})
	why, certain := "", i != -1
	switch m := besideText().FindStringSubmatch(typed); {
	case certain:
		why = keys[i][1]
	case m == nil:
		return false
	case m[1] == "附件":
		why = "附件说明由程序印，附件写成 [annex.1]"
	default:
		why = "抄送机关由程序印，写在 [imprint] 的 cc 里"
	}
	t.claim(diag.F335, l.line.Whole())
	d := t.Report(diag.F226, l.line.Whole(), why, "删去这一行")
	if certain {
		d.Fixes = l.line.Fix(0, len([]rune(l.line.Text)), "")
	}
	return true
}

// besideText matches the head of lines that are printed below the text, not in it.
var besideText = han.Pattern(`^(附件|抄送):`)
