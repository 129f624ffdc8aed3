package proof

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// limitForms are what patterns of the table of limits have for an amount, and for words between: @, <8>, <,8>.
var limitForms = append([]string{"@", `(?:((?:百分之|千分之|万分之)[0-9一二两三四五六七八九十]+|[0-9.]+[%‰]|` +
	`(?:[0-9]|[一二两三四五六七八九十百千万])+个?(?:工作日|小时|分钟|日|天|月|年|万元|元)|半年|半个月))`}, relationForms...)

// readLimits makes shapes of proof/limits*.tsv of fsys: periods and amounts that the law lays down. The cells: needed
// words, pattern, the right amounts, whose they are, condition.
func (d *Data) readLimits(fsys fs.FS) error {
	short := strings.NewReplacer(limitForms...)
	return readTable(fsys, "proof/limits*.tsv", 4, func(c []string) error {
		if !strings.Contains(c[1], "@") || c[2] == "" {
			return fmt.Errorf("a limit without its amount: %s", c[1])
		}
		expr, when := short.Replace(c[1]), condition(nil)
		if len(c) > 4 {
			var err error
			if when, err = parseCondition(c[4]); err != nil {
				return err
			}
		}
		d.hints = append(d.hints, tableShape{shape: shape{strings.Fields(c[0]), han.Pattern(expr),
			limited(strings.Fields(c[2]), c[3], when)}, within: withinSentence(expr)})
		return d.parses(expr)
	})
}

// limited returns the judge of a match with an amount, which is one of right or, behind <= or >=, no more or no less.
func limited(right []string, whose string, when condition) func(d *reader, t *text, m []int) {
	shown := strings.NewReplacer("<=", "不超过", ">=", "不少于").Replace(strings.Join(right, "或者"))
	return func(d *reader, t *text, m []int) {
		k := 2
		for k < len(m) && m[k] < 0 {
			k += 2
		}
		if k >= len(m) { // a way of saying it without an amount
			return
		}
		for m[k] > 0 && (han.IsNumeral(t.at(m[k]-1)) || han.IsDigit(t.at(m[k]-1))) { // 六|十日
			m[k]--
		}
		said := t.string(m[k], m[k+1])
		at := t.span(m[k], m[k+1]-m[k])
		if !slices.ContainsFunc(right, func(r string) bool { return allows(r, said) }) &&
			when.holds(d, t, m[k], m[k+1]) && !d.reported(at, figureCodes...) && !d.reported(at, diag.F332, diag.F336) {
			d.say(at, diag.F336, Likely, "%s是%s，这里写的是「%s」\n核对规定，改成法定的；另有规定的，写明依据", whose, shown, said)
		}
	}
}

// minutes are how many there are in a unit of time.
var minutes = map[string]int64{"分钟": 1, "小时": 60, "日": 1440, "工作日": 2016, "月": 43200, "年": 525600}

// allows reports whether what is said is right: 60日, <=30日, >=7日. What is no amount, or one of another thing, is.
func allows(right, said string) bool {
	n, unit := amount(said)
	bare := strings.TrimLeft(right, "<>=")
	want, of := amount(bare)
	a, b := n*minutes[unit], want*minutes[of]
	return n < 0 || (minutes[unit] == 0) != (minutes[of] == 0) || n == want && unit == of ||
		a > 0 && (right[0] == '<' && a <= b || right[0] == '>' && a >= b)
}

// amount reads 二十个工作日, 百分之三 or 200元: the number, -1 for none, and the unit.
func amount(s string) (n int64, unit string) {
	s = strings.NewReplacer("半年", "6月", "半个月", "15日").Replace(s)
	for word, sign := range map[string]string{"百分之": "%", "千分之": "‰", "万分之": "‱"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s = rest + sign
		}
	}
	number := strings.TrimRight(s, "个工作日小时分钟天月年万元%‰‱")
	unit = strings.TrimPrefix(strings.TrimPrefix(s, number), "个")
	if unit == "天" {
		unit = "日"
	}
	value, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		var ok bool
		if value, ok = han.ParseCount([]rune(number)); !ok {
			return -1, unit
		}
	}
	if unit == "万元" {
		value, unit = 10000*value, "元"
	}
	return value, unit
}
