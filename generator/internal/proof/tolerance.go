package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// tolerance returns how far the parts may be from the total after them, in per cent of it: what is farther is likely
// about something else. It returns -1 where the words are of other things.
func (e *tail) tolerance() int64 {
	near := rank[e.parts[1].sep] == 1
	switch {
	case e.named() && near && (e.owned() || e.headed()):
		return 60
	case e.named():
		return 30
	case near && e.object():
		return 20
	}
	return -1
}

// named reports whether the words after the name of a total are those of the parts: 共走访 after parts that were 走访,
// 共计罚没 after 罚款 and 没收, or 合计立案 after a partition. What is there after something came in is no total of
// it: 新招录6名、调入3名,共有12名.
func (e *tail) named() bool {
	first, name := e.leads[0], strings.TrimSuffix(e.between(e.mark, e.first), e.own)
	if strings.HasSuffix(name, "有") && containsAny(first, e.Data.Flow.In) {
		return false
	}
	if !e.far && strings.Contains(first, e.own) || e.owned() || e.headed() {
		return true
	}
	return strings.HasSuffix(name, "计") && !strings.Contains(name, "累计") &&
		(e.divided() || strings.Trim(e.own, strings.Join(e.leads, "")) == "")
}

// headed reports whether the total has the verb of the first part and the thing of all: 开展检查 after 开展专项检查.
func (e *tail) headed() bool {
	own := []rune(e.own)
	return len(own) > 3 && strings.Contains(e.leads[0], string(own[:2])) &&
		all(e.leads, func(lead string) bool { return strings.HasSuffix(lead, string(own[len(own)-2:])) })
}

// given reports whether total and first part have one verb, or both one of giving out: 发放材料 after 印发手册.
func (e *tail) given() bool {
	own, lead, giving := []rune(e.own), e.leads[0], e.Data.Sums.Giving
	return strings.HasPrefix(lead, string(own[:min(2, len(own))])) ||
		startsAny(lead, giving) && startsAny(e.own, giving)
}

// owned reports whether the words of the total, or behind the first part its verb or none, are in all parts.
func (e *tail) owned() bool {
	verb := e.own
	if r := []rune(verb); len(r) > 3 {
		verb = string(r[:2])
	}
	return strings.Contains(e.leads[0], e.own) && all(e.leads[1:], func(lead string) bool {
		return strings.Contains(lead, e.own) || lead == "" || strings.HasSuffix(lead, verb)
	})
}

// object reports whether total and first part count one thing, and only the verbs differ: 清理文件 after 制发文件、废止.
func (e *tail) object() bool {
	a := []rune(e.own)
	_, n := common(a, []rune(e.leads[0]))
	return n >= max(2, len(a)-2) &&
		all(e.leads[1:], func(lead string) bool { return utf8.RuneCountInString(lead) == 2 })
}

// divided reports whether the parts are members of a partition, parted by 、, with no verb before.
func (e *tail) divided() bool {
	known, _ := e.Data.partition(e.parts, "")
	return known && rank[e.parts[1].sep] == 1 &&
		!containsAny(strings.Join(e.leads, " "), slices.Concat(e.Data.Sums.Actions, e.Data.Flow.Opening))
}

// counted reports whether the words after the total are those of a part or what all did, or the total has the thing of
// all before it.
func (e *tail) counted() bool {
	return e.headed() || e.own != "" && e.owned() || startsAny(e.tail(e.last), e.Data.Sums.Then) ||
		slices.ContainsFunc(e.parts, func(p part) bool {
			return strings.Contains(p.noun(), e.tail(e.last))
		})
}

// digitOff reports whether the parts are one digit off the total, or two that changed places, and near it.
func digitOff(s *sum) bool { return misadded(s.nominal(), s.total().number()) }
