package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// eachOne judges what “三个一” announces: 建立一个中心、一支队伍、一套机制。
func eachOne(d *reader, t *text, m []int) {
	n, value := t.numeral(m[2])
	end := t.until(m[1], "。;:!?")
	members := strings.FieldsFunc(t.string(m[1], end), func(r rune) bool { return r == '、' || r == ',' })
	for i, one := range members {
		if at := strings.Index(one, "一"); at < 0 || at > 0 && (i > 0 || at > len("建立健全")) {
			return
		}
	}
	if len(members) > 1 && len(members) != value {
		listsOtherwise(d, t, announcement{m[2], n, value}, m[1], len(members))
	}
}

// membersNamed judges a number whose members are named behind it: 检查6次,分别为1月、3月、5月。
func membersNamed(d *reader, t *text, m []int) {
	value, err := strconv.Atoi(t.string(m[2], m[3]))
	if err != nil {
		_, value = t.numeral(m[2])
	}
	end := t.until(m[1], ",。;:!?")
	list := t.string(m[1], end)
	if t.at(end) != '。' && t.at(end) != ';' || strings.Contains(list, "等") || counts().MatchString(list) || value < 2 {
		return
	}
	if low, high := t.items(m[1], end); low > 1 && (value < low || value > high) {
		listsOtherwise(d, t, announcement{m[2], m[3] - m[2], value}, m[3]+1, low)
	}
}

// counts matches a count that is no date.
var counts = han.Pattern(`[0-9一二两三四五六七八九十][0-9.]*[^0-9.月日号年]|[0-9]$`)
