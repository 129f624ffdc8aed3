package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// tolerance returns how far the parts may be from the total behind them, in per cent of it: what is farther is likely
// about something else. It returns -1 where the words are of other things.
func (l lister) tolerance(e tail, parts []part) int64 {
	near := rank(parts[1].sep) == 1
	switch {
	case l.named(e, parts) && near && (e.own == "" || owned(e.own, parts) || e.headed(parts)):
		return 60
	case l.named(e, parts):
		return 30
	case near && object(e, parts):
		return 20
	}
	return -1
}

// named reports whether the words behind the name of a total are those of the parts: 共走访 behind parts that were 走访,
// 共计罚没 behind 罚款 and 没收, or 合计立案 behind a partition. What is there after something came in is no total of
// it: 新招录6名、调入3名,共有12名.
func (l lister) named(e tail, parts []part) bool {
	name := strings.TrimSuffix(l.between(e.mark, e.first), e.own)
	if strings.HasSuffix(name, "有") && containsAny(parts[0].lead, l.Data.Flow.In) {
		return false
	}
	if e.own == "" || !l.far && strings.Contains(parts[0].lead, e.own) || owned(e.own, parts) || e.headed(parts) {
		return true
	}
	var leads strings.Builder
	for _, p := range parts {
		leads.WriteString(p.lead)
	}
	return strings.HasSuffix(name, "计") && !strings.Contains(name, "累计") &&
		(l.divided(parts) || strings.Trim(e.own, leads.String()) == "")
}

// headed reports whether the total has the verb of the first part, and the same thing is counted in it and in all
// parts: 开展检查 behind 开展专项检查 and 日常检查.
func (e tail) headed(parts []part) bool {
	own := []rune(e.own)
	if len(own) < 4 || !strings.HasPrefix(parts[0].lead, string(own[:2])) {
		return false
	}
	thing := string(own[len(own)-2:])
	return !slices.ContainsFunc(parts, func(p part) bool { return !strings.HasSuffix(p.lead, thing) })
}

// owned reports whether the words are in all parts. Behind the first the verb that they begin with is enough: 第二批认定
// for 认定示范户, or no words at all.
func owned(words string, parts []part) bool {
	verb := words
	if r := []rune(words); len(r) > 3 {
		verb = string(r[:2])
	}
	for i, p := range parts {
		if !strings.Contains(p.lead, words) && (i == 0 || p.lead != "" && !strings.HasSuffix(p.lead, verb)) {
			return false
		}
	}
	return true
}

// object reports whether the thing counted in the total is that of the first part, and only the verbs differ:
// 清理规范性文件 behind 制发规范性文件 and 废止.
func object(e tail, parts []part) bool {
	a, b := []rune(e.own), []rune(parts[0].lead)
	_, n := common(a, b)
	return n >= 2 && n >= len(a)-2 && !slices.ContainsFunc(parts[1:], func(p part) bool {
		return utf8.RuneCountInString(p.lead) != 2
	})
}

// divided reports whether the parts are members of a partition, parted by 、, with no verb and no other count in front.
func (l lister) divided(parts []part) bool {
	from, _ := l.sentence(parts[0].toks[0])
	known, _ := l.Data.partition(column(parts, 0))
	return known && rank(parts[1].sep) == 1 && len(l.counts(from, parts[0].toks[0])) == 0 &&
		!slices.ContainsFunc(parts, func(p part) bool {
			return containsAny(p.lead, l.Data.Sums.Actions) || containsAny(p.lead, l.Data.Flow.Opening)
		})
}
