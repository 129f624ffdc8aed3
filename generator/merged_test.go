package generator

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// mergedForm returns a form with tables whose cells are over columns and rows, as an office's are: headings of rows in
// two levels, heads in two.
func mergedForm() string {
	rng := rand.New(rand.NewPCG(9704, 13))
	var b strings.Builder
	b.WriteString("kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪街道\"\nlevel = \"街道\"\n" +
		"above = \"区委\"\n[measures]\ntext = \"\"\"\n")
	for n := range 8 {
		b.WriteString(strings.Repeat("全面推进依法行政。", 1+rng.IntN(30)) + "\n")
		mergedTable(&b, rng, 3+n)
		b.WriteString("办好。\n")
	}
	b.WriteString("\"\"\"\n[shortcomings]\ntext = \"不足是有的。\"\n[leadership]\n" +
		"text = \"主要负责人履职。\"\n[plan]\ntext = \"明年继续。\"\n")
	return b.String()
}

// mergedTable writes a table of n columns, of which the first two are headings of rows.
func mergedTable(b *strings.Builder, rng *rand.Rand, n int) {
	row := func(cells ...string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	wide := 1 + rng.IntN(n-2)
	upper, lower, rule := []string{"类别", "<"}, []string{"^", "^"}, []string{"===", "==="}
	for i := range n - 2 {
		rule = append(rule, "---")
		switch {
		case i > 0 && i < wide:
			upper, lower = append(upper, "<"), append(lower, "其他")
		case wide > 1 && i == 0:
			upper, lower = append(upper, "法人或其他组织"), append(lower, "商业企业")
		default:
			upper, lower = append(upper, fmt.Sprint("第", i, "类申请人")), append(lower, "^")
		}
	}
	row(upper...)
	row(lower...)
	row(rule...)
	left := 0 // rows that the heading still covers
	for i := range 4 + rng.IntN(50) {
		cells := []string{"^", strings.Repeat("调解普法", 1+rng.IntN(6))}
		if left == 0 {
			cells[0], left = fmt.Sprintf("（%d）不予公开", i), 1+rng.IntN(12)
		}
		left--
		for range n - 2 {
			cells = append(cells, fmt.Sprint(rng.IntN(200)))
		}
		if rng.IntN(9) == 0 {
			cells[n-1] = "<"
		}
		row(cells...)
	}
}
