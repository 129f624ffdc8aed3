package generator

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// leadForm returns a form whose annexes have a heading, a lead-in and a caption somewhere on the page above a table
// with a first row that is 60 to 270 mm high, or with a cell over up to 24 rows.
func leadForm() string {
	rng := rand.New(rand.NewPCG(9704, 75))
	var b strings.Builder
	b.WriteString(measures("一句话。\n"))
	for n := range 60 {
		fmt.Fprintf(&b, "[annex.%d]\ntitle = \"第%d份表\"\ntext = \"\"\"\n", n+1, n+1)
		for i := range rng.IntN(19) {
			fmt.Fprintf(&b, "第%d件事已经办好。\n", i+1)
		}
		for _, lead := range []string{"（一）调处情况\n", "全镇的情况见下表。\n" +
			strings.Repeat("各村、社区的情况另行统计。", rng.IntN(6)) + "\n", "表1 调处情况\n"} {
			if rng.IntN(3) > 0 {
				b.WriteString(lead)
			}
		}
		if rng.IntN(3) == 0 {
			b.WriteString("| 类别 | 项目 |\n| === | --- |\n| 调处 | 普法 |\n" + strings.Repeat("| ^ | 普法 |\n", rng.IntN(24)))
			b.WriteString("注\uFF1A数字由司法所提供。\n\"\"\"\n")
			continue
		}
		b.WriteString("| 项目 | 内容 |\n| --- | --- |\n")
		side := strings.Repeat("牵头单位、", rng.IntN(9)) + "司法所"
		high := strings.Repeat("镇里组织实施。", 18+rng.IntN(70))
		fmt.Fprintf(&b, "| %s | %s |\n", side, high)
		for i := range rng.IntN(4) {
			fmt.Fprintf(&b, "| 其他%d | %s |\n", i, strings.Repeat("村里组织实施。", 1+rng.IntN(3)*rng.IntN(30)))
		}
		b.WriteString([]string{"办好。", "注\uFF1A数字由司法所提供。"}[rng.IntN(2)] + "\n\"\"\"\n")
	}
	return b.String()
}
