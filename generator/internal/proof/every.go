package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// everyAt matches what says that all did something, with all words of its clause behind it.
var everyAt = han.Pattern(`(全部|均|都|全员|人人|户户|村村|个个|无一例外|无一遗漏|全覆盖|应\p{Han}{1,2}?尽\p{Han}{1,2})([^,。;]{0,40})[,;]`)

// everyWords are words of which there is one where all and some that did not are spoken of.
var everyWords = strings.Fields("仍有 尚有 还有 尚未 没有 仍未 未能 未按 未取 未完 未参 未配 未建 未落 未签 未办 未出 未报 未审 未经 未开 未召 " +
	"未整 未通 未履 未纳 未录 未达 全员 人人 户户 村村 个个 全覆盖 无一例外 应审尽审 应备尽备 应查尽查 应收尽收 应调尽调 应报尽报")

// What some did not do: so many, and those who did not in front of how many.
var (
	someNot = han.Pattern(`[,;][^0-9,。;]{0,14}?([1-9][0-9]{0,4}[个家名人户件项处所支份]|` +
		`[一两二三四五六七八九十]{1,2}[家名户件项处所支份]|[两二三四五六七八九十]个)[^0-9,。;]{0,14}?` +
		`(?:尚未|仍未|还没有?|没有|未能?)((?:按[期时]|及时)?\p{Han}{2,10})`)
	notSome = han.Pattern(`[,;][^0-9,。;]{0,8}?(?:尚未|仍未|还没有?|没有|未能?)((?:按[期时]|及时)?\p{Han}{2,12}?)的` +
		`([1-9][0-9]{0,4}[个家名人户件项处所支份])`)
)

// stillLeft matches those of all that are not yet done with.
var stillLeft = han.Pattern(`^,(?:但|目前|截至目前|至今|现)*(?:仍有|尚有|还有|仍剩|还剩)([1-9][0-9]{0,3}[件起项个户家处])` +
	`[^0-9。;]{0,24}?(?:正在|尚未|仍未|还未|处于|未能?|待)(?:[^0-9。;,]{0,4}(?:[调办处审整][处理办改结]|化解|协商|推进))`)

// everyOf judges what some did not do by what says that all did it: 实现全覆盖,仍有3个村没有签约.
func everyOf(d *reader, t *text, m []int) {
	from, to := t.piece(m[0], "。!?")
	clause, _ := t.piece(m[0], clauseEnds)
	e := every{word: t.string(m[2], m[3]), deed: t.string(m[4], m[5]), own: t.string(clause, m[2])}
	now, _, _ := strings.Cut(t.string(from, to), d.Data.Claims.Later)
	if containsAny(now, d.Data.Claims.Excepted) || startsAny(e.deed, denials) ||
		strings.ContainsAny(e.own, "不未无") || !strings.Contains("人人户户村村个个全覆盖", e.word) && hasDigit(e.own) {
		return
	}
	rest := t.string(m[1]-1, to)
	deed := without(e.deed, []string{"得到", "已", "按期", "如期"})
	if s := stillLeft().FindStringSubmatchIndex(rest); s != nil && startsAny(deed, d.Data.Claims.Done) {
		e.report(d, t, m, m[1]-1+utf8.RuneCountInString(rest[:s[2]]), rest[s[2]:s[3]], firstTwo(e.deed))
		return
	}
	for i, pattern := range []Pattern{someNot, notSome, d.Data.Claims.One} {
		if !pattern.in(rest) {
			continue
		}
		s := pattern().FindStringSubmatchIndex(rest)
		some, verb := s[2:4], rest[s[4]:s[5]]
		if i == 1 {
			some, verb = s[4:6], rest[s[2]:s[3]]
		}
		verb = without(verb, []string{"按期", "按时", "及时"})
		if e.denied(verb) {
			e.report(d, t, m, m[1]-1+utf8.RuneCountInString(rest[:some[0]]), rest[some[0]:some[1]], cutAt(verb, 6))
			return
		}
	}
}

// hasDigit reports whether s has a digit.
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// report reports some, at character at, of which something was not done that all are said to have done.
func (e every) report(d *reader, t *text, m []int, at int, some, deed string) {
	d.say(t.span(at, utf8.RuneCountInString(some)), diag.F366, Likely, "前面说「%s」，后面却有%s没有%s\n两处改一处",
		e.word+e.deed, some, deed).Related = []Span{t.span(m[2], m[3]-m[2])}
}

// every is what is said of all: the word that says it, what they did, and the words of the clause in front.
type every struct{ word, deed, own string }

// denied reports whether some that did not do what verb says contradict it: the same was done, of the same thing, or
// some of that which all have.
func (e every) denied(verb string) bool {
	head := firstTwo(verb)
	object := strings.TrimPrefix(verb, head)
	switch {
	case head == "发生" || head == "出现":
		return false
	case strings.Contains(e.deed, head):
		return utf8.RuneCountInString(object) < 2 || shareRun([]rune(object), e.own+e.deed, 2)
	}
	return !strings.Contains("全部均都", e.word) &&
		strings.ContainsAny(without(e.own+e.word+e.deed, []string{"实现", "行"}), verb)
}
