package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// quantity is a count as running text says it.
type quantity struct {
	fact.Quantity
	doubts []fact.Doubt
	about  string // the word in front: 约
	tail   string // the word behind: 左右
	typed  string // the number as typed, without words around it and unit
}

// units are what reports count in, each with the characters that may not
// stand behind it: 12处罚 counts no 处.
var units = map[string]string{
	"%": "", "‰": "", "个百分点": "", "个工作日": "", "工作日": "", "平方公里": "", "平方米": "", "立方米": "",
	"人次": "", "场次": "", "家次": "", "户次": "", "批次": "", "件次": "", "辆次": "", "车次": "", "班次": "", "轮次": "", "条次": "",
	"部门": "", "点位": "", "小时": "", "分钟": "", "课时": "", "学时": "", "公里": "", "公斤": "", "千克": "", "美元": "",
	"人": "员民大才社工力均口身防", "名": "单录", "位": "于列置", "家": "庭园属", "户": "籍", "个": "别性", "件": "", "起": "来到草步诉点",
	"宗": "旨", "例": "会如", "项": "目", "条": "例件款", "份": "额", "部": "门委分署队", "篇": "幅", "本": "级区市地镇街局身着土", "册": "",
	"张": "", "封": "闭", "面": "向对积临", "场": "所景馆地域", "次": "生数日年序", "期": "间末限", "轮": "", "批": "评准复示", "处": "罚理置长室分级",
	"间": "接", "所": "有属", "座": "谈", "栋": "", "幢": "", "台": "账", "辆": "", "套": "", "副": "", "扇": "", "块": "", "支": "持部书撑付",
	"组": "织建成长", "类": "型似", "种": "植", "点": "位击题评", "元": "", "亩": "", "米": "", "吨": "", "天": "", "艘": "", "盏": "", "幅": "度",
}

// maxUnit is the length of the longest unit.
const maxUnit = 4

// noAbout are characters that make a word of one of fact.AboutWords: 公约, 最近.
const noAbout = "节公合条签特履违预契守失缔最附临邻不"

// maxQuantity is how many characters a quantity may have.
const maxQuantity = 40

// quantityAt reads a count at i. ok is false when none begins here or when it is
// no count: 第12次, 3A, 2.0版, 不超过10次.
func (t *text) quantityAt(i int) (n int, q quantity, ok bool) {
	from := i
	q.about = t.aboutAt(i)
	i += len([]rune(q.about))
	end, chinese := t.numberEnd(i, q.about != "")
	if end == i || end-i > maxQuantity || !t.begins(from, i, chinese) {
		return 0, q, false
	}
	unit := t.unitAt(end)
	if unit == "" && (chinese || !t.bare(i, end)) || chinese && t.idiom(i, end, unit) {
		return 0, q, false
	}
	q.typed = t.string(i, end)
	end += len([]rune(unit))
	v, err := fact.Parse(t.string(from, end))
	if err != nil || v.Said == nil || v.Said.Unit != unit && unit != "" {
		return 0, q, false
	}
	q.Quantity, q.doubts = *v.Said, v.Doubts
	if !q.addTail(t, end) {
		return 0, q, false
	}
	return end + len([]rune(q.tail)) - from, q, true
}

// aboutAt gives the word at i that makes a number approximate.
func (t *text) aboutAt(i int) string {
	if p := t.at(i - 1); p != 0 && strings.ContainsRune(noAbout, p) {
		return ""
	}
	for _, w := range fact.AboutWords {
		if t.has(i, w) {
			return w
		}
	}
	return ""
}

// begins reports whether a count may stand at i (its about word from from on), judged by what stands in front.
func (t *text) begins(from, i int, chinese bool) bool {
	p := t.at(from - 1)
	if han.IsDigit(p) || han.IsLatin(p) || p != 0 && strings.ContainsRune(".+-·/第〔#", p) {
		return false
	}
	if chinese && (strings.ContainsRune(han.Numerals+han.Powers, p) || t.has(from-1, "无") || t.has(from-1, "届") || t.has(from-2, "没有") ||
		strings.ContainsRune(t.string(from-4, from), '未')) {
		return false
	}
	return !t.has(from-2, "不超") && !t.has(from-3, "不超过") && !t.has(from-1, "不")
}

// numberEnd gives where the number that begins at i ends, behind its 余 and 万.
func (t *text) numberEnd(i int, about bool) (end int, chinese bool) {
	end, chinese = t.plainEnd(i, about)
	if end == i {
		return i, chinese
	}
	if c := t.at(end); c != 0 && strings.ContainsRune("—-至", c) && (han.IsDigit(t.at(end+1)) || chinese && strings.ContainsRune(han.Numerals, t.at(end+1))) {
		if e, h := t.plainEnd(end+1, about); h == chinese && e > end+1 {
			end = e
		}
	}
	return end, chinese
}

func (t *text) plainEnd(i int, about bool) (end int, chinese bool) {
	end = i
	if han.IsDigit(t.at(i)) {
		for end-i <= maxQuantity && (han.IsDigit(t.at(end)) || (t.at(end) == '.' || t.at(end) == ',') && han.IsDigit(t.at(end+1)) && t.group(end)) {
			end++
		}
	} else {
		chinese = true
		if c := t.at(i); c == 0 || !strings.ContainsRune(han.Numerals, c) && !(about && strings.ContainsRune(han.Powers, c)) {
			return i, true
		}
		for c := t.at(end); end-i <= maxQuantity && c != 0 && strings.ContainsRune(han.Numerals+han.Powers+"零", c); c = t.at(end) {
			end++
		}
	}
	for c := t.at(end); end-i <= maxQuantity && c != 0 && strings.ContainsRune(han.Powers+fact.MoreWords, c) && !t.has(end, "百分"); c = t.at(end) {
		end++
	}
	return end, chinese
}

// group reports whether the mark at i may stand inside a number: a comma only before three digits and no more.
func (t *text) group(i int) bool {
	if t.r[i] == '.' {
		return true
	}
	return han.IsDigit(t.at(i+2)) && han.IsDigit(t.at(i+3)) && !han.IsDigit(t.at(i+4))
}

// unitAt gives the unit at i, the longest that fits; "" when there is none.
func (t *text) unitAt(i int) string {
	for n := maxUnit; n > 0; n-- {
		u := t.string(i, i+n)
		not, known := units[u]
		if !known || len([]rune(u)) != n {
			continue
		}
		if c := t.at(i + n); c == 0 || !strings.ContainsRune(not, c) {
			return u
		}
	}
	return ""
}

// bare reports whether a number without unit from i to end is a count: 数为29, 540万.
func (t *text) bare(i, end int) bool {
	if c := t.at(end); c != 0 && !strings.ContainsRune(markRunes, c) {
		return false
	}
	if strings.ContainsRune(han.Powers, t.r[end-1]) {
		return true
	}
	p := t.at(i - 1)
	return p == '为' || p == '数' || p == '达' || p == '共'
}

// idiom reports whether a Chinese numeral with unit counts nothing: 一起, 一次性, 一点.
func (t *text) idiom(i, end int, unit string) bool {
	if t.string(i, end) == "一" && slices.Contains([]string{"起", "点", "批", "面", "种", "类", "套", "本", "期"}, unit) {
		return true
	}
	next := t.at(end + len([]rune(unit)))
	return next == '性' || unit == "件" && next == '事'
}

// addTail takes 以上 or 左右 behind the unit into account; false for an upper bound.
func (q *quantity) addTail(t *text, end int) bool {
	for _, w := range fact.BehindWords {
		if t.has(end, w) {
			q.tail = w
		}
	}
	switch q.tail {
	case "以上":
		q.Approx, q.High = fact.AtLeast, nil
	case "左右", "上下":
		if q.Approx == fact.Exact {
			v := q.Low
			q.Approx = fact.About
			q.Low, q.High = new(big.Rat).Mul(v, big.NewRat(9, 10)), new(big.Rat).Mul(v, big.NewRat(11, 10))
		}
	case "":
	default:
		return false
	}
	return true
}

// exact reports whether the count is meant exactly.
func (q quantity) exact() bool { return q.Approx == fact.Exact }

// percent reports whether the count is a percentage.
func (q quantity) percent() bool { return q.Unit == "%" }

// show gives the number as printed without its unit.
func (q quantity) show() string { return strings.TrimSuffix(q.Printed, q.Unit) }

// value writes v in the way q is written: with its 万 and its unit.
func (q quantity) value(v *big.Rat) string { return fact.Counted(v, q.Scale, q.Unit).Printed }

// alike reports whether two counts may be compared: their units are the same.
func (q quantity) alike(o quantity) bool { return q.Unit == o.Unit }
