package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// shape is a way of writing that is judged wherever it is found.
type shape struct {
	needs   []string // one of them is in the paragraph
	pattern func() *regexp.Regexp
	judge   func(d *reader, t *text, m []int) // at the characters m of a match and its groups
}

// likelyYear matches the years that plausible accepts.
const likelyYear = `(1949|19[5-9][0-9]|20[0-9]{2})`

// cardinals matches what cardinal reads.
const cardinals = `([0-9]{1,9}|[一二两三四五六七八九十]{1,3})`

// objects matches a verb and its object up to the end of a clause: 提升依法履职水平.
const objects = `(?:提[升高]|健全|优化|完善|强化|加强|增强|夯实|筑牢|压实|规范|改善|落实|推[动进])[^,。;:、()《》“” ]{2,20}` +
	`(?:水平|效能|能力|环境|根基|基础|质效|体系|机制|意识|责任|职责|保障|底线|氛围|格局|合力|建设|制度)`

// starters are words that a verb begins a clause with.
var starters = []string{"深入", "持续", "着力", "全面", "认真", "严格", "切实", "不断", "积极", "大力", "扎实", "充分", "进一步"}

// verbs stand behind a starter.
var verbs = []string{"推进", "推动", "开展", "落实", "贯彻", "提升", "加强", "完善", "执行", "健全", "强化", "履行", "发挥", "做好", "抓好"}

var shapes = []shape{
	{[]string{"《"}, han.Pattern(`《([^《》]+)》`), titles},
	{[]string{"〈", "<"}, han.Pattern(`[〈<]([^《》〈〉<>]+)[〉>]`), titles},
	{[]string{"年", "月", "日", "以来", "初", "底", "末", "度"}, han.Pattern(`(?:^|截至|截止|[^0-9A-Za-z.第\-—至~])` + likelyYear +
		`(?:(以来|初|底|末|度|全年|上半年|下半年)|([0-9]年|(?:0?[1-9]|1[0-2])月|[0-9]{3,4}日))`), lostYear},
	{[]string{"20"}, han.Pattern(`(?:^|[^0-9A-Za-z.第\-—至~])(20[12][0-9])` +
		`(法治|普法|依法|(?:主要|重点)工作|工作(?:要点|计划|总结|情况|开展|推进|完成)|坚持|全面|深入|在[党省区市县镇乡]委|,是|` +
		`新(?:修[订改正]|颁布|出台|制定|施行|实施)|,(?:我[局市区镇县乡街办委]|[市区县]\p{Han}{2,8}[局委办])|总共|` +
		`共(?:开展|受理|办理|组织|召开|化解|完成))`), lostYear},
	{[]string{"—", "-", "–", "~", "至"}, han.Pattern(`\b` + moments + `[—\-–~至]+` + moments), stretch},
	{[]string{"月"}, han.Pattern(`\b[0-9]{1,2}月(?:([0-9]{1,2})日)?`), calendarDay},
	{[]string{"年"}, han.Pattern(`\b` + likelyYear + likelyYear + `年`), joinedYears},
	{[]string{"年"}, han.Pattern(`(?:^|[^零〇两一二三四五六七八九])([零〇两一二三四五六七八九]{4}年[0-9]{1,2}月)`), mixed},
	{[]string{"月"}, han.Pattern(`\b([0-9]{1,2}月[一二两三四五六七八九十]{1,3}日)`), mixed},
	{[]string{"千", "百", "十", "零", "〇"}, han.Pattern(`\b([0-9]+[千百十零〇][千百十零〇两]*` +
		`[一二三四五六七八九][零〇两一二三四五六七八九千百十]*)`), mixed},
	{[]string{"0"}, han.Pattern(`(?:^|[^第零〇两一二三四五六七八九十百千万亿])([一二两三四五六七八九]0)(?:[^0-9]|$)`), mixed},
	{[]string{"至", "—", "-", "~", "～"}, han.Pattern(`(?:^|[^第零〇一二三四五六七八九十百千万亿])` +
		`((?:[二三四五六七八九十]|[^统合归专唯惟同万逐其周期初]一)+[至—\-–~][0-9]+)()`), mixed},
	{[]string{"至", "—", "-", "~"}, han.Pattern(`\b([0-9]+[至—\-–~][一二两三四五六七八九十]+)()`), mixed},
	{[]string{"O", "o", "l", "I"}, han.Pattern(`\b([0-9]+([OolI]))(?:[^A-Za-z]|$)`), mixed},
	{[]string{"O", "o"}, han.Pattern(`\b([0-9][Oo])[月日年%]`), mixed},
	{[]string{"十", "百", "千"}, han.Pattern(`(?:^|[^第零〇一二三四五六七八九十百千万亿])([一二两三四五六七八九][十百千][0-9]+)()`), mixed},
	{organEnds, han.Pattern(strings.Join(organEnds, "|")), organTwice},
	{[]string{":", "即"}, han.Pattern(`:|“[一二两三四五六七八九十]{1,3}[^“”]{0,8}”[^”]{0,4},即`), listAfter},
	{[]string{"(年)"}, han.Pattern(`\(年\)`), yearsLost},
	{[]string{"以上", "以下", "以内", "之内"}, bounded, bound},
	{[]string{"截止"}, han.Pattern(`截止[到至]?`), until},
	{[]string{"号"}, han.Pattern(`[\[(【〔{]` + likelyYear + `[\])】〕}]第?0*([0-9]{1,9})号`), documentNumber},
	{[]string{"20"}, han.Pattern(`[发函字办政规法文]` + likelyYear + `([0-9]{1,3})(?:号|\))`), unbracketed},
	{[]string{"星期", "周"}, han.Pattern(`\b(([0-9]{1,2})月([0-9]{1,2})日)[(,]?(?:星期|周)([一二三四五六日天])`), weekday},
	{[]string{"星期", "周"}, han.Pattern(`(?:^|第[一二三四五]个|[^个一二三四五六七八九十两数几第0-9])(?:星期|周)([八九十])`), noWeekday},
	{[]string{"截至", "截止"}, han.Pattern(`截[至止]到?` + likelyYear + `年`), deadline},
	{[]string{"周年"}, han.Pattern(`(中国共产党成立|建党|党成立)` + cardinals + `周年`), anniversary(1921)},
	{[]string{"周年"}, han.Pattern(`(新中国成立|中华人民共和国成立|建国|国庆)` + cardinals + `周年`), anniversary(1949)},
	{[]string{"周年"}, han.Pattern(`(改革开放)` + cardinals + `周年`), anniversary(1978)},
	{[]string{"宪法日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?(国家宪法日)`), anniversary(2013)},
	{[]string{"安全教育日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?((?:全民)?国家安全教育日)`), anniversary(2015)},
	{[]string{"目前", "此外", "另外", "现将"}, han.Pattern(`\p{Han}(截至目前,|目前,|此外,|另外,|现将[^,。;]{2,30}如下)`), lostMark},
	{[]string{"20"}, han.Pattern(objects + `(20[0-9]{2}年)(?:以来|全年|组织|开展|召开|举办|累计|共|我[局县市区镇乡街])`), lostMark},
	{[]string{"20"}, han.Pattern(`\p{Han}{8}[议务动作设果效度制平力用障围能识任系境础](20[0-9]{2}年),`), lostMark},
	{starters, han.Pattern(objects + `((?:` + strings.Join(starters, "|") + `)(?:推[进动]|打造|健全|贯彻|落实|开展|组织|` +
		`加强|构建|建立|制定|学习|压实|[抓做]好|执行|履行|宣传|发挥))\p{Han}{2}`), lostMark},
	{[]string{"委", "主要", "党组", "我"}, han.Pattern(objects + `(局主要负责人|[镇乡]党委|[市区县]委|局党组|\p{Han}道党工委|我[镇局区市县乡])`), lostMark},
	{verbs, han.Pattern(`(?:^|[,。;:)])([极续入面格断实持切积扎充](?:` + strings.Join(verbs, "|") + `))`),
		hinted("里少了字", "例如写成「积极推进」「深入贯彻」")},
	{[]string{"深", "实", "效"}, han.Pattern(`(?:走深走实|抓[深实]走[深实]|走深|落细落实|落实落细|落地见效|提质增效)` +
		`(\p{Han}{1,6}[镇乡县市区]党?委)[、高认全多]`), lostMark},
	{[]string{"依法"}, han.Pattern(`依法\p{Han}{2}(依法)\p{Han}{2}`), lostMark},
	{[]string{"的"}, han.Pattern(`((?:[较更很]好|圆满|出色|顺利|有[效力]|切实|扎实|充分|及时)的` +
		`(?:完成|推[动进]|提[升高]|保障|维护|促进|解决|履行|发挥|化解|落实|执行)了)`),
		hinted("里的「的」应当是「地」", "动词前面用「地」")},
	{[]string{"居全", "列全"}, han.Pattern(`[居列]全[国省市区县](?:(?:[0-9]+个)?\p{Han}{0,5}?[^第前0-9])?([0-9]{1,3}[名位])`),
		hinted("前面少了「第」字", "名次写成「第几名」「第几位」")},
	{[]string{"》("}, han.Pattern(`(?:规划|纲要|计划|方案)》(\(20[0-9]{2}[—\-–~至]+20[0-9]{2}年?\))`),
		hinted("写在了书名号外面", "起止年份是名称的一部分，写在书名号里面")},
	{[]string{"年来"}, han.Pattern(`(?:^|[^0-9])(` + likelyYear + `年来)(?:[,我本全各]|\p{Han}{2,4}[局委办区县镇乡])`),
		hinted("少了「以」字", "写成「……年以来」")},
	{[]string{"关于印发《", "关于转发《"}, han.Pattern(`关于[印转]发《[^《》]+》(?:\([^()]*\))?`), noticeLost},
	{[]string{")》", ")〉", ")>"}, han.Pattern(`20[0-9]{2}[—\-–~至]+(20[0-9]{2})\)[》〉>]`), planYear},
	{[]string{")"}, han.Pattern(`(?:方案|规划|纲要|计划)\(20[0-9]{2}[—\-–~至]+(20[0-9]{2})\)`), planYear},
	{[]string{"届"}, han.Pattern(`(?:十[八九]|二十)届(?:[一二三四五六七]中、)*([一二三四五六七]中)[^全、,和及与至(]`), sessionLost},
	{[]string{"的通知》"}, han.Pattern(`《([^《》]*(?:方案|办法|规定|格式|要点|计划|清单|规划|细则|纲要|标准|指南|规则|制度))的通知》`), earlyEnd},
	{[]string{"待", "填", "年度"}, leftover, leftovers},
	{[]string{"》、《"}, han.Pattern(`》、《(?:[^《》]*》、《)*`), needless},
	{[]string{"”、“"}, han.Pattern(`”、“(?:[^“”]*”、“)*`), needless},
	{[]string{"<"}, han.Pattern(`<[^<>]+>`), nested},
	{[]string{"-"}, han.Pattern(`-[0-9]{1,9}(?:\.[0-9]+)?(?:%|个百分点)?`), negative},
	{[]string{"%"}, han.Pattern(`\b[0-9][0-9.]*(个%)`), pointsSign},
	{[]string{"〈"}, han.Pattern(`〈([^〈〉]+)〉`), loneTitle},
	{[]string{"「", "『"}, han.Pattern(`[「『]([^「」『』]+)[」』]`), cornerMarks},
	{[]string{"午", "晚", "早", "晨"}, han.Pattern(`(?:[上下中]午|晚上|凌晨|早上)([0-9]{1,2}):([0-9]{2})\b`), clock},
	{[]string{"前", "内"}, han.Pattern(`\b` + likelyYear + `年(?:[0-9]{1,2}月(?:底|[0-9]{1,2}日)?|` +
		`年?底|[上下]半年)?(?:之?前|内)`), dueBefore},
	{[]string{"。"}, han.Pattern(`\b[0-9]+(。)[0-9]{1,2}(?:%|‰|个百分点|万元|亿元)`), pointStop},
	{[]string{","}, han.Pattern(`\b(?:[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{4,9}|[0-9]{4,9}(?:,[0-9]{3})+)\b`), grouping},
	{[]string{","}, han.Pattern(`\b[1-9][0-9]{0,2}(?:,[0-9]{3})+\p{Han}`), wideGrouping},
	{[]string{"加大"}, han.Pattern(`加大[^,、。;:]{2,14}?([办万刀历立厉励例另加方为九])度[,。;]`), strength},
	{[]string{"余"}, han.Pattern(`([0-9][0-9.]*[百千万亿]?)(元|人次|场次|[人件次场户份起名条个家])余(?:[,。、;)]|$)`), lateMore},
	{[]string{"约"}, han.Pattern(`(约[1-9][0-9]{2,}[1-9](?:[人件次户份起名]|场次))`),
		hinted("已经数到个位，不能再说「约」", "有确数就去掉「约」；没有，写整十、整百的数")},
	{[]string{"余"}, han.Pattern(`([几数][十百千万]+)(余)[\p{Han}]`), moreOfSome},
	{[]string{"召开"}, han.Pattern(`(?:^|[,。;:])[^,。;:“”会坛号]*(召开)了?(?:[0-9]+余?(?:场次|次|场))?` +
		`[^,。;:“”会坛的以时后前之情期间于一、][^,。;:“”会坛]{3,30}(?:[,。;]|$)`),
		hinted("后面没有会议", "写明是什么会；不是会议的，写「开展」")},
	{[]string{"第"}, han.Pattern(`(第[0-9]{1,3})(?:党[委组工]|常务会|政府常务|全体会|主任办公|[区县市镇乡]长)`),
		hinted("后面少了「次」", "写成「第……次」")},
	{[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, han.Pattern(`^([1-9])[^\d\s\pP\w年月日时点分个名次件人项条` +
		`场份户家起位元万亿千百余多至岁级类种部所座台批轮期届周天小季以到省市区县镇乡村支本张]\p{Han}{2}`),
		hinted("后面少了点", "编号写成「1.」")},
	{[]string{"党的"}, han.Pattern(`(?:学习|贯彻|落实|宣传)(党的[^,。;]{0,14}?(?:[七八九十]大|全会))[,。;]`),
		hinted("后面少了「精神」", "写成「……精神」")},
	{[]string{"贯彻"}, han.Pattern(`((?:贯彻落实|学习贯彻|贯彻)(?:深入|认真|全面)(?:学习|贯彻|落实))`),
		hinted("说了两遍", "只留一个")},
	{[]string{"提供"}, han.Pattern(`为[^,。;营]{2,30}营造[^,。;]{2,12}(?:环境|氛围)(提供)`),
		hinted("前面少了标点", "前面补上逗号")},
	{[]string{"100%"}, han.Pattern(`(优秀|合格|满意|及格|达标)100%`), hinted("后面少了「率」", "写成「……率100%」")},
	{[]string{"%"}, han.Pattern(`[0-9]%(制定|组织|开展|印发|出台|全年|建立|完善|推进|加强)`),
		hinted("前面少了标点", "前面补上逗号或者句号")},
	{[]string{"〉》"}, han.Pattern(`(印发〈[^〉]*〉)》`), hinted("后面少了「的通知」", "写成《……印发〈……〉的通知》")},
	{[]string{"次"}, han.Pattern(`[一二三四五六七八九十]次([一二三四五六七八九十]次)全会`),
		hinted("前面少了顿号", "写成「二次、三次全会」")},
	{[]string{"、为"}, han.Pattern(`(、为)[^,。;、为]{4,40}提供了[^,。;、]{0,12}(?:保障|支撑)[,。]`),
		hinted("不是并列的话", "顿号改成逗号")},
	{[]string{"等"}, han.Pattern(`([^。;:]{4,80})(等(?:方式|形式))[,。;]`), wayless},
	{[]string{"》"}, han.Pattern(`《[^《》]*(?:通知》(?:\([^()]*\))?(通知)|意见》(?:\([^()]*\))?(意见)|` +
		`方案》(?:\([^()]*\))?(方案))(?:要求|精神|文件|[,。;])`), hinted("写了两遍", "书名号里已经有了，删去后面的")},
	{[]string{"."}, han.Pattern(`“(1?[0-9]\.[1-3]?[0-9])”(?:国|全|世|消|宪|法|中|安|税)`),
		hinted("是月和日", "中间用间隔号：“12·4”")},
	{[]string{"余多", "多余"}, han.Pattern(`([0-9][0-9.]*[百千万亿]?)(余多|多余)(人|件|次|场|元|户|份|起|名|条|个|家)`), moreTwice},
}

// shaped judges the shapes of a paragraph.
func shaped(d *reader, t *text) {
	for _, s := range shapes {
		if containsAny(t.s, s.needs) {
			for _, m := range s.pattern().FindAllStringSubmatchIndex(t.s, -1) {
				for i, at := range m {
					m[i], _ = slices.BinarySearch(t.off, int32(at))
				}
				s.judge(d, t, m)
			}
		}
	}
}

// lostYear reports years that lost a character: 2023以来, 20243月5日. Of m the first group is the year, the second what
// follows a year but no number, the third the digits and the character behind them that a year and a month have become.
func lostYear(d *reader, t *text, m []int) {
	i, n := m[2], 4
	f := Finding{Code: diag.F359, Certainty: Certain, Hint: "年、月、日写全，例如「2024年3月」"}
	if m[4] > 0 {
		f.Replacement = t.string(i, i+n) + "年"
		f.Hint = fmt.Sprintf("写成「%s」", f.Replacement)
		f.Message = fmt.Sprintf("「%s」少了「年」字", t.string(i, m[5]))
	} else {
		n = m[7] - 1 - i
		f.Message = fmt.Sprintf("「%s」里的年份写错了，少了「年」字或者多了数字", t.string(i, m[7]))
	}
	if f.Span = t.span(i, n); !t.quoted[i] {
		d.report(f)
	}
}

// planYear hints at the years of a plan without 年: 《法治政府建设实施纲要(2021—2025)》.
func planYear(d *reader, t *text, m []int) {
	if at := t.span(m[0], m[3]-m[0]); !d.reported(at, diag.F326, diag.F359) {
		d.report(Finding{Span: at, Code: diag.F359, Certainty: Hint,
			Message: fmt.Sprintf("「%s」后面少了「年」字", t.string(m[0], m[3])), Hint: "名称里原来没有「年」字的，不用改"})
	}
}

// mixed reports numbers of two scripts, or with a letter before a digit or unit: 2千五百人, 1O5件.
func mixed(d *reader, t *text, m []int) {
	from, to, letters := m[2], m[3], len(m) > 4
	if t.quoted[from] || letters && !han.IsDigit(t.at(to)) && (scanner{&t.line, d.Data.units}).unitAt(to) == nil {
		return
	}
	d.report(Finding{Span: t.span(from, to-from), Code: diag.F359, Certainty: Certain,
		Message: fmt.Sprintf("「%s」里混用了两种数字或者字母", t.string(from, to)), Hint: "一个数全用阿拉伯数字，或者全用汉字"})
}

// strength hints at 加大 with a word in 度 that is none: 加大培训办度.
func strength(d *reader, t *text, m []int) {
	if at := t.span(m[2], 2); !t.quoted[m[2]] && !d.reported(at, diag.F331, diag.F332) {
		d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: "写错了的，写成「力度」",
			Message: fmt.Sprintf("「%s」像是「力度」写错了字", t.string(m[2], m[2]+2))})
	}
}

// leftover matches words of a template that a report does not have. XX and X个 are blanks (F251 of package check).
var leftover = han.Pattern(`[上下]一?年度(?:推进法治|\p{Han}{4,8}的?主要(?:举措|做法|成效|安排))|此处填写|填写说明|待补充|待核实数据`)

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text, m []int) {
	hint := "填上内容，删去提示"
	switch word := t.string(m[0], m[1]); {
	case strings.Contains(word, "年度"):
		hint = "「上一年度」「下一年度」是规定里的话，写成年份"
	case strings.HasPrefix(word, "待"):
		hint = "补上内容，删去提示"
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F334, Certainty: Likely,
		Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(m[0], m[1])), Hint: hint})
}
