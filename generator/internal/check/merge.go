package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// mergeRules reports merged cells that are impossible.
func mergeRules(it item, r diag.Reporter) {
	for _, f := range it.merging {
		place, cell := it.rows[f.Row].line.Whole(), f.Col+1
		switch f.Kind {
		case outline.NoNeighbour:
			r.Report(diag.F180, place, fmt.Sprintf("第%d格要和旁边的合并，可是那里没有可合并的格", cell),
				"^ 接上面一格，< 接左面一格；表头和下面的内容不能合并；没有内容的格留空")
		case outline.NoRectangle:
			r.Report(diag.F181, place, fmt.Sprintf("和第%d格合并的各格拼不成长方形", cell),
				"合并几行几列，就在这一格右面、下面的每一格都写上 < 或者 ^")
		case outline.LateLabel:
			r.Report(diag.F183, place, fmt.Sprintf("第%d列的横线用了 ===，它左面的列没有用", cell),
				"=== 表示这一列是各行的名称，从最左一列起连着用；别的列写 ---")
		}
	}
}

// mergeMarks reports full-width marks of merged cells, and other characters that an input method types for their
// keys.
func mergeMarks(l source.Line, r diag.Reporter) {
	chars := []rune(l.Text)
	for i, c := range chars {
		mark := outline.MergeMark(string(c))
		if mark == "" || mark == string(c) {
			continue
		}
		before := strings.TrimRight(string(chars[:i]), han.Blanks)
		after := strings.TrimLeft(string(chars[i+1:]), han.Blanks)
		if !barAt(before, strings.HasSuffix) || !barAt(after, strings.HasPrefix) {
			continue
		}
		r.Report(diag.F182, l.Place(i, 1), "合并格的记号要用英文（半角）的", mark).Fixes = l.Fix(i, 1, mark)
	}
}

// barAt reports whether a bar is at the end of s that at checks.
func barAt(s string, at func(s, bar string) bool) bool {
	return at(s, "|") || at(s, string(outline.WideBar))
}
