package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestMerge holds spans and faults of typed tables against what they should be: a cell over c columns and r rows has
// cxr after its text, a covered place is #.
func TestMerge(t *testing.T) {
	for _, c := range []struct{ text, want, faults string }{
		{"|a|<|b|\n|^|^|<|\n|===|---|---|\n|1|2|3|", "a,,b/,,/1,2,3 heads 2 labels 1", "0,0 1"},
		{"|a|<|b|\n|c|d|^|\n|===|===|---|\n|1|<|3|\n|^|^|4|", "a2x1,#,b1x2/c,d,#/12x2,#,3/#,#,4 heads 2 labels 2", ""},
		{"|a|<|\n|^|^|\n|1|<|", "a2x2,#/#,#/12x1,# heads 2 labels 0", ""},
		{"|<|^|\n|---|---|\n|^|^|", ",/, heads 1 labels 0", "0,0 0 0,1 0 2,0 0 2,1 0"},
		{"|a|b|c|\n|---|===|===|\n|d|^|<|\n|^|<|<|", "a,b,c/d,2x1,#/,, heads 1 labels 0", "1,1 2 1,2 2 2,0 1 2,1 0"},
		{"|a|b|\n|c|d|\n|---|---|", "a,b/c,d/---,--- heads 1 labels 0", ""},
		{"|a|b|\n|1|2|\n|3|^|\n|4|\uFF3E|", "a,b/1,21x3/3,#/4,# heads 1 labels 0", ""},
	} {
		var rows [][]string
		for line := range strings.SplitSeq(c.text, "\n") {
			rows = append(rows, Row(line))
		}
		p, faults := NewTable(rows)
		var lines []string
		for _, row := range p.Cells {
			var cells []string
			for _, c := range row {
				s := c.Text
				if c.Cols > 0 {
					s += fmt.Sprintf("%dx%d", c.Cols, c.Rows)
				}
				if c.Covered {
					s = "#"
				}
				cells = append(cells, s)
			}
			lines = append(lines, strings.Join(cells, ","))
		}
		got := fmt.Sprintf("%s heads %d labels %d", strings.Join(lines, "/"), p.Heads, p.Labels)
		var found []string
		for _, f := range faults {
			found = append(found, fmt.Sprint(f.Row, ",", f.Col, " ", f.Kind))
		}
		slices.Sort(found)
		if got != c.want || strings.Join(found, " ") != c.faults {
			t.Errorf("%q:\n%s %q, want\n%s %q", c.text, got, found, c.want, c.faults)
		}
	}
}
