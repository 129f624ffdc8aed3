package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// frames judges the year of token k by what its sentence says of the time: of the year's results, of its tasks, or of
// what is to come.
func frames(d *reader, t *text, k int) {
	tok := t.tokens[k]
	f := frame{t: t, year: tok.year, own: strconv.Itoa(d.Year) + "年", at: tok.at, end: tok.at + tok.n}
	from, to := t.piece(tok.at, ends)
	f.front, f.behind = t.string(from, tok.at), t.string(f.end, to)
	if tok.year < d.Year-longAgo ||
		d.reported(t.span(tok.at, 4), diag.F321, diag.F322, diag.F358, diag.F357, diag.F324) {
		return
	}
	right, how := 0, Likely
	switch ago := d.Year - tok.year; {
	case ago < 0:
		right = f.ahead(ago, d.Year)
	case f.planned(t.plan), ago < 2 && futureFront().MatchString(f.front) && f.nextAim():
		right = d.Year + 1
	case ago == 0:
		if f.published() {
			right = d.Year + 1
		}
	case f.task(), ago == 1 && f.result(), f.aim():
		right = d.Year
	case ago == 1 && f.comparing():
		right = d.Year
	case ago == 2 && f.behindNext():
		right, how = d.Year, Hint
	case ago == 1 && f.since():
		right, how = d.Year, Hint
	}
	switch {
	case right > d.Year:
		d.say(t.span(tok.at, 4), diag.F321, how, "报告的是%d年，这里说的是以后的事，写的是%d年\n改成%d年", d.Year, tok.year, right)
	case right != 0:
		d.say(t.span(tok.at, 4), diag.F321, how, "这里是%d年，报告的是%d年，这句话说的像是%d年的事\n核对年份", tok.year, d.Year, right)
	}
}

// ahead returns the year that is meant by one behind the year now that is reported on, 0 where it is right.
func (f frame) ahead(ago, now int) int {
	switch {
	case ago == -1 && f.heldAhead():
		return now
	case ago == -2 && nextPlan().MatchString(f.behind) && !untilYear().MatchString(f.front):
		return now + 1
	}
	return 0
}

// frame is a year with its sentence.
type frame struct {
	t             *text
	year          int
	own           string // the year reported on: 2025年
	at, end       int
	front, behind string
}

// now reports whether the sentence says that it is of the year reported on.
func (f frame) now() bool {
	s := f.front + f.behind
	return strings.Contains(s, f.own) || nowIs().MatchString(s)
}

// nowIs matches words of the year reported on.
var nowIs = han.Pattern(`今年|本年|当年|全年|年内|年初|一年来`)

// What is around the year of a task list, of results and of what is planned.
var (
	taskBehind = han.Pattern(`^度?的?(?:[^,。;《》的]{0,20})(?:要点|重点任务|重点工作|任务清单|任务分工|分工方案|` +
		`(?:工作|检查|学法|培训|普法|执法|立法|年度)计划|责任清单|责任书|责任状|任务书|目标任务|任务分解表?)`)
	taskFront = han.Pattern(`(?:按照|对照|根据|依据|围绕|落实|签订|签署|分解|印发|制定|下达|细化|执行|聚焦|对标)[^,。;]{0,24}$`)
	notTask   = han.Pattern(`反馈|未完成|遗留|结转|延续|修订|废止|总结|评估|完成情况|落实情况|执行情况|上年|去年|上一年|` +
		`基础上|以来|回头看|验收|逾期|历年|连续|比20|较20|梳理|考核(?:结果|问题)[^,。;与]{0,8}(?:整改|问题|反馈)`)

	dateBehind  = han.Pattern(`^年?(?:底|末|1[0-2]月)`)
	resultFront = han.Pattern(`(?:截[至止]到?|到|至|统计至|统计到)$`)
	resultWords = han.Pattern(`已|共|累计|均|全部|实现|办结|受理|完成|整改|化解|作出|立案|审查|审核|培训|发放|调解|检查`)
	notResult   = han.Pattern(`比|较|相比|上年|去年|以前|存量|遗留|结转|基数|规划|目标|提出|计划|` +
		`力争|要求|尚|未结|未办|剩余|[从自由]20|年至|年到|余额|在册|户籍|常住|人口|辖|以来`)

	futureFront = han.Pattern(`下一?步|下一阶段|明年|来年|新的?一年|今后|接下来|即将到来`)
	planFront   = han.Pattern(`(?:到|至|在|于|拟|力争|争取|计划|确保)$`)
	planBehind  = han.Pattern(`^(?:年?底|末|[上下]半年|第?[一二三四]季度|[0-9]{1,2}月|年内)`)
	planDone    = han.Pattern(`^[^,。;]{0,16}(?:已|了|基础上|(?:印发|出台|开展|发布|下发|制定|反馈|发现|完成|实施)的|评查|施行)`)
	planMade    = han.Pattern(`(?:制定|编制|落实|实施|推进|印发|出台|部署|谋划|细化|分解|拟定|研究)(?:好|并[^,。;]{2,4})?《?$`)
	planNoun    = han.Pattern(`^度?的?[^,。;的]{0,16}(?:要点|清单|方案|计划|责任书|任务|目标|安排)`)
	willBe      = han.Pattern(`[将拟要]|力争|争取|计划|确保`)
)

// What is in front of the year of the aims that are still to be reached, and behind it, behind that of a plan for the
// next year, and in front of the last year of a longer one.
var (
	aimFront  = han.Pattern(`(?:紧扣|围绕|聚焦|对标|锚定|瞄准|紧盯|做好|抓好|谋划好?|部署好?|推进|推动|落实好?|完成好?|确保完成)$`)
	aimBehind = han.Pattern(`^度?的?(?:法治(?:政府|建设)|依法行政|普法|(?:行政)?执法|全面依法治\p{Han}|重点)?[^,。;的]{0,8}` +
		`(?:目标(?:任务)?|工作(?:任务|要点|重点|计划)?|重点任务|任务)(?:[,。;]|$)`)
	nextPlan  = han.Pattern(`^度?的?[^,。;的]{0,10}(?:工作)?(?:打算|计划|安排|思路|要点)[,。;]`)
	untilYear = han.Pattern(`[—\-~至到、和及]$`)
)

// nextAim reports whether the year, behind 下一步, is of an aim that is still to be reached.
func (f frame) nextAim() bool {
	return aimFront().MatchString(f.front) && !strings.Contains(f.front, "基础上") &&
		aimBehind().MatchString(f.behind) && !containsAny(f.front+aimBehind().FindString(f.behind),
		[]string{"总结", "考核", "评", "收尾", "回头看", "报告", "验收", "述"})
}

// task reports whether the year is that of a list of tasks, or of a letter of responsibility, of which the sentence
// says that it is of the year reported on.
func (f frame) task() bool {
	return taskBehind().MatchString(f.behind) && taskFront().MatchString(f.front) && f.now() &&
		!notTask().MatchString(f.front+f.behind)
}

// result reports whether the year ends what the sentence says of the results of the year reported on: 到2024年底.
func (f frame) result() bool {
	if inMonth().MatchString(f.front) && doneIn().MatchString(f.behind) && !strings.Contains(f.behind, f.own) {
		return true
	}
	if !dateBehind().MatchString(f.behind) || !resultFront().MatchString(f.front) ||
		notResult().MatchString(strings.Replace(f.front, "今年以来", "", 1)+f.behind) ||
		strings.Contains(f.front+f.behind, f.own) {
		return false
	}
	return resultWords().MatchString(f.front+f.behind) &&
		(f.now() || strings.HasPrefix(f.front, "截") && f.t.opens(f.at-2))
}

// What is in front of a month in which something of the year reported on was done, and behind it.
var (
	inMonth = han.Pattern(`(?:今年|本年度?|全年|年内)[^。;]{2,40}[,均已都][于在]$`)
	doneIn  = han.Pattern(`^1[0-2]月[^,。;的]{0,10}(?:完成|办结|备案|通过|到位|公布|公开|报送|销号)`)
)

// aim reports whether the year is that up to which a plan of the year reported on wants to reach something.
func (f frame) aim() bool {
	return strings.Contains(f.front, f.own) && dateBehind().MatchString(f.behind) && strings.HasSuffix(f.front, "到") &&
		containsAny(f.front[strings.Index(f.front, f.own):], []string{"目标", "计划", "方案", "任务", "要点"})
}

// comparing reports whether a paragraph opens with the year before and compares it with the one before that.
func (f frame) comparing() bool {
	return f.at == 0 && !strings.Contains(f.t.s, f.own) && !nowIs().MatchString(strings.ReplaceAll(f.t.s, "全年", "")) &&
		yearOnYear().MatchString(f.behind) && !containsAny(f.behind, []string{"考核", "评", "位列", "排名", "名次", "荣获"})
}

// yearOnYear matches a comparison with the year before.
var yearOnYear = han.Pattern(`^度?,?[^。;]{4,80}(?:(?:较|比)(?:上年|去年|上一?年度)|同比)[^。;,]{0,6}(?:增|减|上升|下降|提高|提升|降|多|少|升)`)

// behindNext reports whether the year's result is compared with that of the next year: 2022年受理8件,较2023年增加2件.
func (f frame) behindNext() bool {
	m := laterYear().FindStringSubmatch(f.behind)
	return m != nil && yearOf(m[1]) == f.year+1
}

// laterYear matches what is behind a year, and the year with which its result is compared.
var laterYear = han.Pattern(`^年?度?,?(?:全年)?,?[^。;年]{2,40}[较比](20[0-9]{2})年[^,。;]{0,6}?(?:增|减|上升|下降|提高|提升|降低|多|少)`)

// since reports whether a report opens with the year before and 以来.
func (f frame) since() bool {
	return f.at == 0 && sinceThen().MatchString(f.behind) &&
		(!strings.Contains(f.t.s, f.own) || containsAny(f.behind, []string{"现将全年", "现将今年", "现将本年", "现将" + f.own})) &&
		!containsAny(f.t.s, []string{"累计", "共计", "连续", "先后", "逐年", "两年", "今年", "陆续", "截至", "近年"})
}

// sinceThen matches 以来 in front of what an office says of its year as a whole.
var sinceThen = han.Pattern(`^以来,[^,。;0-9]{2,8}(?:坚持|深入|紧扣|紧紧|围绕|认真|全面|扎实|高度重视|严格|切实|以习近平|不断)`)

// planned reports whether the year is in front of what is still to be done, or of the plan for it.
func (f frame) planned(plan bool) bool {
	ahead := futureFront().MatchString(f.front) && !strings.Contains(f.front, f.own)
	will := willBe().MatchString(f.front+f.behind) || toBe().MatchString(f.behind)
	switch {
	case strings.HasSuffix(f.front, "即将到来的"):
		return true
	case strings.HasSuffix(f.front, "在") && strings.HasPrefix(strings.TrimPrefix(f.behind, "度"), "的") &&
		strings.Contains(f.behind, "工作中"):
		return nextWill().MatchString(f.behind)
	case !ahead && !plan || !will:
		return false
	case planFront().MatchString(f.front) && planBehind().MatchString(f.behind):
		return !planDone().MatchString(f.behind)
	}
	return planMade().MatchString(f.front) && planNoun().MatchString(f.behind) && !notTask().MatchString(f.behind)
}

// toBe matches what will be reached, behind its time.
var toBe = han.Pattern(`^年?底?前?[^已,。;]{0,4}(?:[^已。;]{0,30})(?:建成|实现|达到|完成)[^了]`)

// nextWill matches what an office will do in the clause behind.
var nextWill = han.Pattern(`工作中,` + someOffice + `[将要]`)

// heldAhead reports whether something is said to have been held in a month of the next year that is no month in which
// the report is written.
func (f frame) heldAhead() bool {
	n, month := (&chars{r: []rune(f.behind)}).digits(0)
	return n > 0 && month > 3 && f.t.opens(f.at) && heldThen().MatchString(f.behind) &&
		!willBe().MatchString(f.behind) && !f.t.plan &&
		!containsAny(f.behind, []string{"施行", "实施", "届满", "到期", "预计", "应", "前"})
}

// heldThen matches what was held.
var heldThen = han.Pattern(`[^为除]了|会议(?:指出|要求|肯定|强调|审议|听取|研究)|已|共`)

// What is in front of the time at which the year's own report was handed in, and behind it.
var (
	nowReported = han.Pattern(`^本年度?[^。;]{0,8}(?:法治|依法行政|工作)[^。;计目]{0,8}(?:情况|报告|总结)[^。;]{0,30}(?:[于在])$`)
	toAbove     = han.Pattern(`^[12]月[^。;]{0,30}(?:报告|报送|公布|公开|备案|上报)[^。;上]{0,12}(?:[,。;]|$)`)
)

// published reports whether the report is said to be published in the year that it is of.
func (f frame) published() bool {
	n, month := (&chars{r: []rune(f.behind)}).digits(0)
	if n > 0 && month < 3 && nowReported().MatchString(f.front) && toAbove().MatchString(f.behind) {
		return true
	}
	return n > 0 && month < 4 && strings.Contains(f.front, f.own+"度") && strings.Contains(f.front, "报告") &&
		containsAny(f.behind, []string{"公布", "公开", "报送", "上报", "发布"})
}
