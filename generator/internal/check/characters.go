package check

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// ordinary warns of radicals and compatibility ideographs in the whole file, line by line: names of facts and names
// in braces must remain the same.
func ordinary(f *source.File, r diag.Reporter) {
	for i, text := range f.Lines {
		var found, wanted []rune
		var first diag.Place
		var fixes []diag.Fix
		col := 0
		for _, c := range text {
			col++
			o, ok := han.Ordinary(c)
			if !ok {
				continue
			}
			at := diag.Place{File: f.Name, Line: i + 1, Col: col, Len: 1, Text: text}
			if len(found) == 0 {
				first = at
			}
			fixes = append(fixes, f.Replace(at, 1, string(o))...)
			if !slices.Contains(found, c) {
				found, wanted = append(found, c), append(wanted, o)
			}
		}
		if len(found) > 0 {
			message := fmt.Sprintf("「%s」是部首或者兼容字，不是「%s」：看上去一样，却查找不到", string(found), string(wanted))
			r.Report(diag.F279, first, message, "换成「"+string(wanted)+"」，用输入法重新打一遍").Fixes = fixes
		}
	}
}
