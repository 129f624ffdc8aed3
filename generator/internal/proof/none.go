package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// noneAt matches what says that there was none of something, and the something: 未发生败诉案件, 投诉为零, 无一逾期, 零事故.
var noneAt = han.Pattern(`(?:(?:未|没有)(?:发生|出现|收到|接到|发现|受理|产生|接报|办理|承办)过?` +
	`(?:任何|一[起件例次名人]|1[起件例次])?([^0-9,。;:()、]{2,24})|` +
	`无一[起件例人名次宗]?(?:被|发生|出现)?([^0-9,。;:()一、]{2,16})|` +
	`(?:^|[,。;、])([^0-9,。;:()、]{2,24}?)(?:均|都|保持|实现)?(?:“?零”?发生|为“?零”?|为0[起件例]?)|` +
	`“?零(\p{Han}{2})”?|无(败诉|逾期|超期|超时|投诉|事故|上访|复议|诉讼|差错|纠错|违规|违纪)|` +
	`无((?:行政|政府|涉|以)[^0-9,。;:()、]{2,24}))[,。;、]`)

// noneWords are words of which there is one where noneAt matches.
var noneWords = strings.Fields("未发生 没有发生 未出现 没有出现 未收到 没有收到 未接到 没有接到 未发现 没有发现 未受理 没有受理 未产生 没有产生 " +
	"未接报 无一 零发生 为零 为“零 为0 零投诉 零事故 零逾期 零败诉 零超 零上访 零复议 零差错 零纠错 零诉讼 零违 零举报 零缺 无败诉 无逾期 无超 无投诉 " +
	"无事故 无上访 无复议 无诉讼 无差错 无纠错 无违 “零”发生 未办理 没有办理 未承办 没有承办 无行政 无政府 无涉 无以")

// someAt matches a count of one or more with the words of its clause around it.
var someAt = han.Pattern(`([^0-9,。;、一二两三四五六七八九十]{0,24})([1-9][0-9]{0,4}|[一两二三四五六七八九十]{1,2})` +
	`(人次|[件起例名人封宗条批项个])([^0-9,。;、]{0,30})`)

// sameNone match what a count of some things is said by in other words.
var sameNone = map[string]Pattern{
	"败诉": han.Pattern(`(?:判决|判令|法院|裁判)[^,。;]*(?:撤销|确认\p{Han}{0,6}违法|重新作出|履行|变更)`),
	"逾期": late, "超期": late, "超时": late,
	"缺席": absent, "缺勤": absent, "缺考": absent,
	"纠错": han.Pattern(`撤销|变更|确认违法|责令`),
}

// late matches what says that something was not done in time.
var late = Pattern(han.Pattern(`逾期|超期|超时|超[出过]\p{Han}{0,8}[期时]限|[未没](?:能|有)?(?:按期|按时|在\p{Han}{0,6}[期时]限内)`))

// absent matches what says that somebody did not come.
var absent = Pattern(han.Pattern(`请假|未(?:能)?(?:参加|到|参会|参训|出席)|缺[席勤考]`))

// genericEnd matches the end of what names a thing that is named without it, too.
var genericEnd = han.Pattern(`(?:的?(?:案件|事件|情况|现象|问题|情形|行为|记录|事项|案卷|办理|答复|处理|的))+$`)

// fewerNow matches what has become less, but not none: 越级上访由上年的5起降到2起.
var fewerNow = han.Pattern(`^([^,。;0-9]{2,12}?)(?:数量?|量)?[由从][^,。;0-9]{0,6}[0-9]+[起件例人名][^,。;0-9]{0,2}` +
	`[降减][^,。;0-9]{0,2}[至到为]([1-9][0-9]*[起件例人名])`)

// noneOf judges the counts behind what says that there was none of the thing.
func noneOf(d *reader, t *text, m []int) {
	w, k := &d.Data.Claims, 2
	for m[k] < 0 {
		k += 2
	}
	thing := genericEnd().ReplaceAllString(without(t.string(m[k], m[k+1]), []string{"“", "”"}), "")
	clause, _ := t.piece(m[k], clauseEnds)
	_, to := t.piece(m[1]-1, "。!?")
	later := t.string(m[1], to)
	if s := fewerNow().FindStringSubmatchIndex(later); s != nil && utf8.RuneCountInString(thing) > 1 {
		rest := later
		if what := rest[s[2]:s[3]]; strings.Contains(thing, what) || strings.Contains(what, thing) {
			at := t.span(m[1]+utf8.RuneCountInString(rest[:s[4]]), utf8.RuneCountInString(rest[s[4]:s[5]]))
			d.say(at, diag.F366, Likely, "前面说没有「%s」，后面又有%s\n两处改一处", thing, rest[s[4]:s[5]]).Related =
				[]Span{t.span(m[k], m[k+1]-m[k])}
			return
		}
	}
	if utf8.RuneCountInString(thing) < 2 || containsAny(thing, w.SomeKind) ||
		containsAny(t.string(m[0], to), w.Otherwise) {
		return
	}
	n := none{w, lastTwo(thing), t.string(clause, m[0])}
	n.of += w.Scope.without(strings.TrimSuffix(thing, n.head))
	rest := t.string(m[1], to)
	for _, s := range someAt().FindAllStringSubmatchIndex(rest, -1) {
		lead, some, tail := rest[s[2]:s[3]], rest[s[4]:s[7]], rest[s[8]:s[9]]
		if !endsAny(lead, noCount) && !containsAny(lead+n.near(tail), w.Kept) && n.is(lead, tail) {
			at := t.span(m[1]+utf8.RuneCountInString(rest[:s[4]]), utf8.RuneCountInString(some))
			d.say(at, diag.F366, Likely, "前面说没有「%s」，后面又有%s\n两处改一处", thing, some).Related =
				[]Span{t.span(m[k], m[k+1]-m[k])}
			return
		}
	}
}

// noCount are words in front of a number that counts nothing there is.
var noCount = []string{"无", "没有", "未", "每", "第", "零", "近", "另", "任何"}

// none is something that there was none of: the end of its name, and what is in front of that.
type none struct {
	*ClaimWords
	head, of string
}

// is reports whether what is counted, with words in front of its number and behind it, is the thing.
func (n none) is(lead, tail string) bool {
	words := lead + tail
	if same := sameNone[n.head]; same.in(words) && !strings.Contains(words, n.head) {
		return !containsAny(lead, n.Others)
	}
	for _, role := range []string{"为被告", "为被申请人"} { // 以我局为被告的2件案件
		if strings.Contains(n.of, role) && strings.Contains(words, role) {
			return true
		}
	}
	which, _, behind := strings.Cut(tail, n.head)
	if !behind {
		var ok bool
		if which, ok = strings.CutSuffix(genericEnd().ReplaceAllString(lead, ""), n.head); !ok {
			return false
		}
	}
	which = n.Said.without(which)
	only := behind && endsAny(lead, []string{"仅发生的", "仅有的", "唯一的", "发生的唯一", "唯一"})
	bare := n.Scope.without(n.of) == "" && containsAny(lead, []string{"发生", "出现"})
	return which == "" || only || bare || n.of != "" && (strings.Contains(n.of, which) || strings.Contains(which, n.of))
}

// farKept is how many characters behind the name of the thing words still say what it is.
const farKept = 4

// near returns the words of a count as far as they say what it is of: 事故警示教育, not 事故均开展了警示教育.
func (n none) near(tail string) string {
	before, behind, _ := strings.Cut(tail, n.head)
	return before + n.head + cutAt(behind, farKept)
}

// lastTwo returns the last two characters of s.
func lastTwo(s string) string { r := []rune(s); return string(r[max(0, len(r)-2):]) }
