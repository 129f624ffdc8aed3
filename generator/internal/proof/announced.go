package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// repeating judges a quoted number of words that members behind it repeat: “三个一”,建立一个中心、一支队伍、一套机制; “六进”,推动法律
// 进机关、进乡村; “两个到位”:人员到位,责任到位.
func repeating(d *reader, t *text, m []int) {
	_, value := t.numeral(m[2])
	word := t.string(m[4], m[5])
	for _, marks := range []string{"。;:!?", ",。;:!?"} {
		end := t.until(m[1], marks)
		members := strings.FieldsFunc(t.string(m[1], end), func(r rune) bool { return r == '、' || r == ',' })
		for i, one := range members {
			if at := strings.Index(one, word); at < 0 || at > 0 && !strings.HasSuffix(one, word) && (i > 0 || at > len("推动法律")) {
				members = nil
			}
		}
		if n := len(members); n > 1 && (n > 3 || t.at(end) != ',') && !strings.Contains(members[n-1], "等") {
			if n != value {
				listsOtherwise(d, t, announcement{m[2], m[5] - m[2], value}, m[1], n)
			}
			return
		}
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
