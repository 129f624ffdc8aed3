package proof

import (
	"regexp"
	"slices"
	"strings"

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

// fromTo matches the months, or days, from which and up to which something is done.
const fromTo = `(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?(?:开始|起|份)?[^0-9。;]{0,6}?[至到—\-~]` +
	`(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:结束|止|底|份)?)`

// What adopted judges: a plenary session, and the title of a document or what it is called for short.
const (
	plenary      = `(?:((?:十[八九]|二十)届)([一二三四五六七]))`
	adoptedTitle = `(?:(《[^《》]+》|“十[三四五]五”规划的?建议|国民经济和社会发展第十[三四五]个五年规划|` +
		`(?:进一步全面深化改革(?:、推进中国式现代化)?的?(?:重要|重大)?决定)))`
)

var shapes = []shape{
	{[]string{"《"}, han.Pattern(`《([^《》]+)》`), titles},
	{[]string{"〈", "<"}, han.Pattern(`[〈<]([^《》〈〉<>]+)[〉>]`), titles},
	{[]string{"—", "-", "–", "~", "至"}, han.Pattern(`\b` + moments + `[—\-–~至]+` + moments), stretch},
	{[]string{"月"}, han.Pattern(`\b[0-9]{1,2}月(?:([0-9]{1,2})日)?`), calendarDay},
	{[]string{"半年", "季度"}, han.Pattern(`(前三季度|[一二三四]季度|[上下]半年)(?:\(|,即|,[^,。;0-9]{0,12}于|` +
		`[^。;0-9年季月]{0,20}(?:先后|分别)[于为是]|的|为|即)?` +
		`([0-9]{1,2})(?:月?[—\-–~至到]([0-9]{1,2})月|月(?:[0-9]{1,2}日)?` +
		`(?:(?:[、和及]|以及)[0-9]{1,2}月(?:[0-9]{1,2}日)?)*)`), inSeason},
	{[]string{"天", "日", "周", "个月"}, han.Pattern(`\b` + fromTo +
		`(?:[^0-9。;]{0,24}?(?:共计?|累计|历时|为期|[用耗]时?|持续|(?:连续|接连|连着)[^0-9。;,]{0,8}?|历经|,前后|` +
		`长达|跨度)了?|\)的?|期间的?)` + cardinals + `(天|个?自然日|日|周|个月)(?:[^0-9]|$)`), spell},
	{strings.Fields("工期 公示 公告 征求 周期 历时 用时 耗时 用了 仅用 只用 前后 相隔 间隔 时隔"), han.Pattern(
		`\b([0-9]{1,2})月(?:([0-9]{1,2})日)?[^0-9。;]{1,40}?` +
			`(?:20[0-9]{2}年)?([0-9]{1,2})月(?:([0-9]{1,2})日)?[^0-9。;]{1,40}?,(?:` +
			`(?:从[^0-9。;,]{1,8}[到至][^0-9。;,]{1,8}|[前先]后|全程|总|整个\p{Han}{0,6}|办理|办案|[^0-9。;,]{0,2}?)` +
			`(?:一?共|[只仅])*(?:历时|用时|耗时|用了?|相隔|间隔|时隔)了?|(?:工期|公[示告](?:期|时间)|(?:公开)?征求意见(?:时间|期限?)|` +
			`(?:整治|活动|行动|培训|办理|办案|施工|建设)(?:时间|周期|期))(?:共|长达|达|[为是]|[仅只]有?)*)` +
			cardinals + `(天|周|个月|个?工作日)`), spellOver},
	{[]string{"历时", "为期", "持续", "用时", "耗时", ",共"}, han.Pattern(
		`\b([0-9]{1,2})月(?:([0-9]{1,2})日)?[初底]?[^0-9。;,、]{1,10}[、,][^0-9。;]{0,6}` +
			`([0-9]{1,2})月(?:([0-9]{1,2})日)?[初底]?[^0-9。;,]{1,8}?,?[^0-9。;,]{0,4}(?:历时|为期|持续|用时|耗时)了?` +
			cardinals + `(天|周|个月)`), spellOver},
	{[]string{"至", "到", "月—", "日—"}, han.Pattern(
		`\b(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})日)?(?:[0-9]{1,2}[时点])?` +
			`([^0-9。;]{0,12}?|启动[^0-9。;]{0,30}?)[至到—](?:同年|当年)?` +
			`(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})日)?`), endsFirst},
	{[]string{"部分"}, han.Pattern(`(?:由|包括|包含)([^。:由《》]{16,240}?),?(等)?[共为]?计?` + cardinals +
		`个?部分(?:组成|构成|内容|[,。;])`), composed},
	{[]string{"历时", "为期", "持续", "历经", "用时"}, han.Pattern(`(?:历时|为期|持续|历经|用时)了?` + cardinals + `(天|周|个月)` +
		`[^0-9。;]{0,30}?(?:[自从于即]|时间为)?(?:[0-9]{4}年)?` + fromTo), spellFirst},
	{[]string{"为期"}, han.Pattern(`为期` + cardinals + `(天|周|个月)[^0-9。;]{0,20}?([0-9]{1,2})月(?:([0-9]{1,2})日)?` +
		`(?:开班|开始|启动|开幕|进驻|开课)[^0-9。;]{0,8}?(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:结业|结束|闭幕|撤离|收官|完成)`), spellFirst},
	{[]string{"小时", "分钟"}, han.Pattern(clockSpan), clock},
	{[]string{"接到", "接报", "发现", "发生", "启动", "出警"}, han.Pattern(`\b` + clockTime +
		`(?:许|左右|整)?[^0-9。;]{0,12}?(?:接到|接报|发现|发生|启动|出警)[^0-9。;]{0,50}?` + clockTime +
		`(?:许|左右|整)?[^0-9。;,]{0,12}?(?:抵达|到达|赶到|处置|结束|完成|返回|恢复|排除|扑灭|控制|疏散|解除|撤离|化解|办结|处理|送达|修复|清理)`), clockOrder},
	{[]string{"小时"}, han.Pattern(`\b([0-9]{1,2})(?:时整?|点|:)(?:([0-9]{1,2})分?)?[至到—\-~](次日|翌日|第二天)?` +
		`(?:凌晨)?([0-9]{1,2})(?:时整?|点|:)(?:([0-9]{1,2})分?)?` +
		`(?:[^0-9。;]{0,24}?|[^0-9。;]{0,40}?(?:连续|历时|持续|奋战)[^0-9。;]{0,4})` +
		cardinals + `(?:\.5)?个?半?小时`), clockWithin},
	{[]string{"年"}, han.Pattern(`\b` + likelyYear + `年?(?:起|开始)?[至到—\-~]+` + likelyYear +
		`年([^。;]{0,40}?)` + cardinals + `(?:年|个年[度头])([^。;]{0,8})`), yearsOf},
	{[]string{"月"}, han.Pattern(`(?:^|[于在,。;])([0-9]{1,2}月(?:[0-9]{1,2}日)?(?:[、和及](?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)+)` +
		`[^0-9。;:、]{0,14}` + cardinals + `[次场期轮批]`), monthsFirst},
	{[]string{"以上"}, han.Pattern(`\b([0-9][0-9.]*)([万亿]?)(\p{Han}{1,3}?)以上(?:至|、)?` +
		`([0-9][0-9.]*)([万亿]?)(\p{Han}{1,3}?)(?:以下|以内)`), bounds},
	{[]string{"月"}, han.Pattern(cardinals + `[次场期轮批](?:[^0-9。;:]{0,8}[:,](?:分别[是为于在])?|[^0-9。;:]{0,24}[:,]分别[是为于在])` +
		`([0-9]{1,2}月[^。;]*)`), monthsNamed},
	{[]string{"("}, han.Pattern(cardinals + `[次场期轮批][^0-9。;:()]{0,24}\(([0-9]{1,2}月[0-9]{1,2}日` +
		`(?:[、,和][0-9]{1,2}月[0-9]{1,2}日)+)\)`), monthsNamed},
	{[]string{"之间", "不等", "罚款"}, han.Pattern(`\b([0-9][0-9.]*)([万亿]?)(\p{Han}{0,3}?|%)[至到—\-~]+` +
		`([0-9][0-9.]*)([万亿]?)(\p{Han}{1,4}?|%)(?:之间|不等|(?:不等)?的?罚款)`), between},
	{[]string{"至", "到", "—", "-", "~"}, han.Pattern(cardinals + rangeUnits + `??[至到—\-~]+第?` + cardinals + rangeUnits),
		rangeTurned},
	{strings.Fields("幅度 标准 额度 数额 区间 范围 补贴 补助 奖励 控制在 稳定在 保持在"), han.Pattern(
		`(?:幅度|标准|额度|数额|区间|范围|补贴|补助|奖励|控制在|稳定在|保持在)[^0-9。;,由从降减压缩调]{0,4}` +
			`([0-9][0-9.]*)([万亿]?)(\p{Han}{0,3}?|%)[至—\-~]+` +
			`([0-9][0-9.]*)([万亿]?)(元|%|平方米|分|分钟|小时|天|个工作日)(?:[,。;、的]|$)`), betweenNamed},
	{[]string{"提前", "按期", "按时", "如期", "逾期", "超期", "超时"}, han.Pattern(`\b` + dueDay + `(?:之前|以前|前)[^0-9。;]{0,40}?` +
		doneDay + deedDone + `[^0-9。;]{0,24}?` + aheadBy), dueFirst},
	{[]string{"提前", "按期", "按时", "如期", "逾期", "超期"}, han.Pattern(`(?:原定|计划|要求|预计|目标|约定|应|须|限|承诺)[^0-9。;]{0,12}` + dueDay +
		`(?:之?前|以前)?[^0-9。;]{0,40}?` + doneDay + `[^0-9。;,]{0,6}?` + aheadBy +
		`[^0-9。;,复]{0,4}(?:完[成工]|竣工|建成|开通|启用|投用|办结|交付|到位|实现|上线|报送|提交|销号|挂牌|投运)`), dueAimed},
	{[]string{"期限", "时限", "截止"}, han.Pattern(`(?:期限|时限|截止(?:日期|时间)?)[为是至]?` + dueDay + `[^0-9。;]{0,20}?` + doneDay +
		deedDone + `[^0-9。;]{0,24}?` + aheadBy), dueFirst},
	{[]string{"提前", "逾期", "超期"}, han.Pattern(`\b` + doneDay + `[^0-9。;]{0,24}?(?:比|较|` +
		`,(?:上年|去年)[^0-9。;,]{0,10}[为是于在])[^0-9。;,]{0,10}` + dueDay +
		`(?:之前|以前|前)?[^0-9。;,]{0,8}?,?` + aheadBy), dueBehind},
	{[]string{"年"}, han.Pattern(`\b` + likelyYear + likelyYear + `年`), joinedYears},
	{[]string{":", "即", "们是", "分别", "包括"}, han.Pattern(`:|,(?:即|包括|\p{Han}{0,4}分别[为是])|,[他它她]们是|` +
		`“[一二两三四五六七八九十]{1,3}[^“”]{0,8}”[^”]{0,4},即`), listAfter},
	{[]string{"书", "单", "函"}, han.Pattern(`“([两二三四五六七八九])([书单函])[^“”、一两二三四五]{0,6}”` +
		`(?:[^。;,()“”、:]{0,12}[,(:])?([^。;,()“”:]{4,60})`), endedAlike},
	{[]string{"”"}, han.Pattern(`“\p{Han}{0,4}?([两二三四五六七八九十])个?(\p{Han}{1,3})”` +
		`(?:[^,。;:“”]{0,4}[:,]|[^”]{0,4},?即|活动(?:推动|把|让))`), repeating},
	{[]string{"分别", "依次"}, han.Pattern(`([0-9]{1,2}|[二两三四五六七八九十])[个次场处家名所项期部件起例批](?:\p{Han}{2,16}?)?,?` +
		`(?:时间|日期|地点|主题|内容|对象)?(?:依次|分别)(?:[为是在于]|位于|设在|来自|建在|设于|(?:安排|定|放|选|举行|召开|开展|组织)[在于])`), membersNamed},
	{[]string{"星期", "周"}, han.Pattern(`\b(([0-9]{1,2})月([0-9]{1,2})日)[(,]?(?:星期|周)([一二三四五六日天])`), weekday},
	{[]string{"截至", "截止"}, han.Pattern(`截[至止]到?` + likelyYear +
		`年(?:[0-9]{0,2}月?[0-9]{0,2}日?[底末]?,\p{Han}{0,16}?(今年|本年|全年|年内|一年来|当年))?`), deadline},
	{[]string{"周年"}, han.Pattern(`(中国共产党成立|建党|党成立)` + cardinals + `周年`), anniversary(1921)},
	{[]string{"周年"}, han.Pattern(`(新中国成立|中华人民共和国成立|建国|国庆)` + cardinals + `周年`), anniversary(1949)},
	{[]string{"周年"}, han.Pattern(`(改革开放)` + cardinals + `周年`), anniversary(1978)},
	{[]string{"周年"}, han.Pattern(`(抗日战争(?:暨世界反法西斯战争)?胜利|抗战胜利)` + cardinals + `周年`), anniversary(1945)},
	{[]string{"周年"}, han.Pattern(`(中国人民解放军建军|[^\p{Han}]建军)` + cardinals + `周年`), anniversary(1927)},
	{[]string{"周年"}, han.Pattern(`(二十大(?:的?胜利)?(?:召开|闭幕)?)` + cardinals + `周年`), anniversary(2022)},
	{[]string{"周年"}, han.Pattern(`(十九大(?:的?胜利)?(?:召开|闭幕)?)` + cardinals + `周年`), anniversary(2017)},
	{[]string{"周年"}, han.Pattern(`(现行宪法(?:公布|颁布|施行|实施)*)` + cardinals + `周年`), anniversary(1982)},
	{[]string{"周年"}, han.Pattern(`(香港回归(?:祖国)?)` + cardinals + `周年`), anniversary(1997)},
	{[]string{"周年"}, han.Pattern(`(人民代表大会(?:制度)?(?:成立|建立))` + cardinals + `周年`), anniversary(1954)},
	{[]string{"》施行", "》实施", "》颁布", "》公布", "》正式"}, han.Pattern(`《([^《》]+)》(?:正式|颁布|公布)*(施行|实施|颁布|公布)的?(?:第` +
		cardinals + `年|` + cardinals + `周年)`), lawAge},
	{[]string{"中全会"}, han.Pattern(plenary + `中全会(?:[^。;《》]{0,8}?|[^。;《》全届]{0,24}[^。;《》全届中次]全会(?:审议)?)` +
		`(?:通过|作出|审议|关于)了?的?(?:制定)?` + adoptedTitle + `|` + adoptedTitle +
		`[^,。;《》]{0,2}(?:是|由|经|在|于)[^,。;《》]{0,6}` + plenary + `中全会`), adopted},
	{[]string{"》("}, han.Pattern(`《([^《》]+)》\((20[0-9]{2})年?(?:最新)?(?:修[订正](?:版|本)?|版)\)`), oldVersion},
	{[]string{"(", "【", "["}, han.Pattern(`[(【\[]([^()【】\[\]]{2,})[)】\]]`), note},
	{strings.Fields("》第 法第 》(第 条例第 典第 》的第"), citedArticles, articles},
	{[]string{"〔20"}, issued, numberedIn},
	{[]string{"〔20"}, han.Pattern(`〔(20[0-9]{2})〕第?[0-9]+号`), numberedAhead},
	{[]string{"委"}, overseen, otherLed},
	{strings.Fields("领导下 向省 向市"), direct, overAbove},
	{[]string{"廉洁高效、守法诚信"}, oldAim, aimed},
	{[]string{"领导下"}, han.Pattern(`[在和与及、]([^市在和与及、省,。;]\p{Han}{1,2}[镇县乡区])(?:委|党委)[^,。;委]{0,8}领导下`), ledBy},
	{[]string{"》、《"}, han.Pattern(`》、《(?:[^《》]*》、《)*`), needless},
	{[]string{"”、“"}, han.Pattern(`”、“(?:[^“”]*”、“)*`), needless},
	{[]string{"<"}, han.Pattern(`<[^<>]+>`), nested},
	{[]string{"发《", "发了《", "定《", "定了《", "台《", "台了《", "据《", "照《", "实《", "绕《", "行《", "化《", "解《", "订《"},
		han.Pattern(`(?:[印下制]发|制定|出台|根据|按照|依照|落实|围绕|对照|执行|细化|分解|签订)了?《[^《》]{0,12}?(20[0-9]{2})年` +
			`[^《》]*(?:要点|计划|安排|清单|分解表|分工方案|责任书|责任状)》`), oldPlan},
	{[]string{"期"}, han.Pattern(`(?:^|[^用渡])期(?:限|间)?[为是]?` + cardinals + `(年|个月)[^0-9。;]{0,8}` + fullSpell),
		termFirst},
	{[]string{"期"}, han.Pattern(`\b` + fullSpell + `[^0-9。;]{0,12}期(?:限|间)?[为是]?` + cardinals + `(年|个月)(?:[^零又多半]|$)`),
		termBehind},
	{strings.Fields("共 合计 总计 历时 为期 期限"), han.Pattern(`\b` + fullSpell + `(?:[0-9]{1,2}日)?` +
		`[^0-9。;]{0,8}?(?:共计?|合计|总计|历时|为期|期限)[为是了]?` + cardinals + `(年|个月)(?:[^零又多半]|$)`), termBehind},
	{[]string{"连续", "以来"}, han.Pattern(`[自从]` + likelyYear + `年(?:[0-9]{1,2}月)?(?:份?起|以来|开始)?[^0-9。;]{0,24}?` +
		`(?:[至到]20[0-9]{2}年[底末]?,?)?(?:已?连续(?:合作|聘用|聘请|服务|运行|实施|开展|举办|保持)?了?近?|` +
		`以来的|已(?:经|运行|走过|坚持|实施|开展)+了?)` + cardinals + `年`), yearsOnEnd},
	{strings.Fields("已有 已满 已经 至今 满二 满三 满四 满五 满六 有三"), han.Pattern(`\b` + likelyYear + `年[^0-9。;]{1,24}?,` +
		`(?:[至到]20[0-9]{2}年[底末]?|至今|到(?:今年|目前))已?(?:经|恰好|刚好)?(?:有|满|是)?了?` +
		cardinals + `(?:个年头|年)(?:[,。;了]|$)`), yearsOnEnd},
	{[]string{"年来", "周年"}, han.Pattern(`\b` + likelyYear + `年[^0-9。;]{0,4}(?:成立|施行|实施|启动|建立|创办|组建|挂牌|运行|开通|设立|建成)` +
		`[^0-9。;]{0,16}?(?:[0-9]{4}年[^0-9。;]{0,8}?)?` + cardinals + `(?:周年|(?:多|余)?年来)`), yearsOnEnd},
	{[]string{"(20", "即20", "是20", "为20", "年来"}, han.Pattern(
		`(近|过去的?|这|连续)?` + cardinals +
			`个?年度?([来间里]|期间)?(?:\p{Han}{0,8}[(,]?(?:\(|即|分别[是为])|,)` + likelyYear +
			`年?(?:[—\-–~至到]+` + likelyYear + `|((?:[、和及,与]20[0-9]{2}年?)+))`), yearsNamed},
	{strings.Fields("个年头 第二年 第三年 第四年 第五年 第六年 第七年 第八年 第九年 第十年"), han.Pattern(
		`\b` + likelyYear + `年[^0-9。;]{2,30}?(?:[至到,]` + likelyYear + `年)?\p{Han}{0,6}第` +
			cardinals + `(?:个年头|年[,。;])`), yearOfRun},
	{strings.Fields("之年 末年 首年 最后一年 第一年 第二年 第三年 第四年 第五年"), han.Pattern(
		`\(` + likelyYear + `年?[—\-–~至]+` + likelyYear + `年?\)[^0-9。;,]{0,12}?` +
			`((?:收官|开局|启动)之年|最后一年|末年|首年|第[一二三四五]年)`), yearOfPlan},
	{[]string{"谋划2", "部署2", "安排2", "研究2"}, han.Pattern(`(?:谋划|部署|安排|研究)` + likelyYear +
		`年度?[^,。;《》述考总评报验]{0,16}(?:任务|工作|重点)(?:[,。;]|$)`), oldTask},
	{[]string{"下半年", "季度"}, han.Pattern(`(?:^|[。;])((?:今年)?下半年|第?[三四]季度),?` + someOffice +
		`将(?:继续|进一步|持续|着力|重点|全面|深入|组织|围绕)`), midYear},
	{[]string{"国务院", "全国人", "政府"}, han.Pattern(`(全国人大(?:常委会)?|全国人民代表大会(?:常务委员会)?|国务院|\p{Han}(?:人民)?政府)` +
		`(?:审议|表决)?(?:通过|颁布|公布|发布|出台|制定|印发|修订|修正)了?的?(?:新修订的)?《([^《》]+)》` +
		`(?:$|[,。;)、]|以来|后|要求|规定|精神|第)`), issuedBy},
	{[]string{"局作为", "局是"}, han.Pattern(`[我本]局(?:作为|是)[^,。;]{0,6}?(` + fields +
		`)\p{Han}{0,6}?(?:主管|监管|执法)\p{Han}门`), otherField},
	{[]string{"前", "内"}, han.Pattern(`\b` + likelyYear + `年(?:[0-9]{1,2}月(?:底|[0-9]{1,2}日)?|` +
		`年?底|[上下]半年)?(?:之?前|内)`), dueBefore},
	{moneyWords, capitalsFirst, capitals},
	{goalWords, goalJudged, goals},
	{[]string{"分之", "半", "五成"}, moreByFraction, moreByPart},
	{[]string{"分之", "半", "五成"}, toByFraction, toByPart},
	{[]string{"体系", "机制", "网络", "格局", "模式", "责任制", "链条", "防线", "架构"}, levels, levelsNamed},
	{strings.Fields("》1 》2 》3 》4 》5 》6 》7 》8 》9 》共 》两 》二 》三 》四 》五 》六 》七 》八 》九"),
		titlesCounted, titleCounts},
	{noneWords, noneAt, noneOf},
	{everyWords, everyAt, everyOf},
	{[]string{"的目标", "的要求", "的标准", "的任务", "的指标", "的计划", "的规定", "的工作", "的年度", "的考核", "目标"}, goalNamed, goalsNamed},
	{moneyWords, figuresFirst, capitalsBehind},
	{strings.Fields("下表 上表 附表 后表 以下表 见表 如表 见图 如图 下图 上图 附图 左图 右图 图1 图2 图3 图4 图5 图6 图一 图二 图三 附件 附录"), reference, nowhere},
	{[]string{"法治", "平安", "企业和群众", "群众和企业", "将继续", "将进一步", "将持续"},
		han.Pattern(`(?:法治|平安)(\p{Han}{2})(?:建设|创建)(?:[,。;、]|[^,。;]{0,4}(?:取得|再|迈))|` +
			`(?:[离与对为让]|满足|回应|服务|方便)(\p{Han}{2})(?:企业和群众|群众和企业)|` +
			`(?:步|后|年|段|的,)[,里](\p{Han}{2})将(?:继续|进一步|持续)`), shortName},
	{strings.Fields(",0 ,1 ,2 ,3 ,4 ,5 ,6 ,7 ,8 ,9"),
		han.Pattern(`\b(?:[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{4,9}|[0-9]{1,9}(?:,[0-9]{3})+)\b`), grouping},
}

// shaped judges the shapes of a paragraph.
func shaped(d *reader, t *text) { d.Data.found().shapes.judge(d, t) }

// cued judges what the paragraph has of the shape.
func (s *shape) cued(d *reader, t *text, _ int, _ string) (judged int) {
	return s.in(d, t, 0, len(t.s))
}

// in judges what bytes from up to to of the paragraph have of the shape, and returns which character is at to.
func (s *shape) in(d *reader, t *text, from, to int) (judged int) {
	for _, m := range s.pattern().FindAllStringSubmatchIndex(t.s[from:to], -1) {
		for i, at := range m {
			if at != -1 { // a group that is there
				m[i], _ = slices.BinarySearch(t.off, int32(from+at))
			}
		}
		s.judge(d, t, m)
	}
	judged, _ = slices.BinarySearch(t.off, int32(to))
	return judged
}

// fullSpell matches a spell whose beginning and end have their years.
const fullSpell = `(?:([0-9]{4})年([0-9]{1,2})月(?:[0-9]{1,2}日)?[^0-9。;]{0,6}?[至到—\-]([0-9]{4})年([0-9]{1,2})月)`
