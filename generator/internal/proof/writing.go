package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// grouping reports commas within a number that do not divide it into threes, 1,2345, and full-width ones that do in
// front of a unit: 1\uFF0C200. Two numbers may have a full-width comma between them.
func grouping(d *reader, t *text, m []int) {
	typed := t.string(m[0], m[1])
	right := strings.ReplaceAll(typed, ",", "")
	for i := len(right) - 3; i > 0; i -= 3 {
		right = right[:i] + "," + right[i:]
	}
	wide := strings.ContainsRune(t.typed(m[0], m[1]-m[0]), '\uFF0C')
	message := fmt.Sprintf("「%s」的逗号不是从右往左三位一个", typed)
	if wide {
		message = "千分位的逗号是全角的"
	}
	if wide != (right == typed) || wide && (right[0] == '0' || !han.IsHan(t.at(m[1])) ||
		strings.Contains(t.string(m[0]-8, m[0]), "分别")) {
		return
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F365, Likely, "%s\n写成「%s」；是两个数的，用顿号分开", message, right)
}
