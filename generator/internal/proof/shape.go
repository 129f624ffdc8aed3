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

var shapes = []shape{
	{[]string{"《"}, han.Pattern(`《([^《》]+)》`), titles},
	{[]string{"〈", "<"}, han.Pattern(`[〈<]([^《》〈〉<>]+)[〉>]`), titles},
	{[]string{"年", "月", "以来", "初", "底", "末", "度"}, han.Pattern(`(?:^|[^0-9A-Za-z.第\-—至~])` + likelyYear +
		`(?:(以来|初|底|末|度|全年|上半年|下半年)|([0-9]年|(?:0?[1-9]|1[0-2])月))`), lostYear},
	{[]string{"法治", "普法", "依法", "工作", "共"}, han.Pattern(`(?:^|[^0-9A-Za-z.第\-—至~])(20[12][0-9])` +
		`(法治|普法|依法|(?:主要|重点)工作|工作(?:要点|计划|总结|情况)|总共|共(?:开展|受理|办理|组织|召开|化解|完成))`), lostYear},
	{[]string{"—", "-", "–", "~", "至"}, han.Pattern(`\b` + moments + `[—\-–~至]+` + moments), stretch},
	{[]string{"月"}, han.Pattern(`\b[0-9]{1,2}月(?:[0-9]{1,2}日)?`), calendarDay},
	{[]string{"年"}, han.Pattern(`\b` + likelyYear + likelyYear + `年`), joinedYears},
	{[]string{"年"}, han.Pattern(`(?:^|[^零〇两一二三四五六七八九])([零〇两一二三四五六七八九]{4}年[0-9]{1,2}月)`), mixed},
	{[]string{"月"}, han.Pattern(`\b([0-9]{1,2}月[一二两三四五六七八九十]{1,3}日)`), mixed},
	{[]string{"千", "百", "十", "零", "〇"}, han.Pattern(`\b([0-9]+[千百十零〇][千百十零〇两]*` +
		`[一二三四五六七八九][零〇两一二三四五六七八九千百十]*)`), mixed},
	{[]string{"0"}, han.Pattern(`(?:^|[^第零〇两一二三四五六七八九十百千万亿])([一二两三四五六七八九]0)(?:[^0-9]|$)`), mixed},
	{[]string{"O", "o", "l", "I"}, han.Pattern(`\b([0-9]+([OolI]))(?:[^A-Za-z]|$)`), mixed},
	{organEnds, han.Pattern(strings.Join(organEnds, "|")), organTwice},
	{[]string{":", "即"}, han.Pattern(`:|“[一二两三四五六七八九十]{1,3}[^“”]{0,8}”[^”]{0,4},即`), listAfter},
	{[]string{"(年)"}, han.Pattern(`\(年\)`), yearsLost},
	{[]string{"以上", "以下", "以内", "之内"}, bounded, bound},
	{[]string{"截止"}, han.Pattern(`截止[到至]?`), until},
	{[]string{"号"}, han.Pattern(`[\[(【〔{]` + likelyYear + `[\])】〕}]第?0*([0-9]{1,9})号`), documentNumber},
	{[]string{"20"}, han.Pattern(`[发函字办政规法文]` + likelyYear + `([0-9]{1,3})(?:号|\))`), unbracketed},
	{[]string{"星期", "周"}, han.Pattern(`\b(([0-9]{1,2})月([0-9]{1,2})日)[(,]?(?:星期|周)([一二三四五六日天])`), weekday},
	{[]string{"截至", "截止"}, han.Pattern(`截[至止]到?` + likelyYear + `(年)`), deadline},
	{[]string{"周年"}, han.Pattern(`(中国共产党成立|建党|党成立)` + cardinals + `周年`), anniversary(1921)},
	{[]string{"周年"}, han.Pattern(`(新中国成立|中华人民共和国成立|建国|国庆)` + cardinals + `周年`), anniversary(1949)},
	{[]string{"周年"}, han.Pattern(`(改革开放)` + cardinals + `周年`), anniversary(1978)},
	{[]string{"宪法日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?(国家宪法日)`), anniversary(2013)},
	{[]string{"安全教育日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?((?:全民)?国家安全教育日)`), anniversary(2015)},
	{[]string{"目前", "此外", "另外", "现将"}, han.Pattern(`\p{Han}(截至目前,|目前,|此外,|另外,|现将[^,。;]{2,30}如下)`), lostMark},
	{[]string{")》", ")〉", ")>"}, han.Pattern(`20[0-9]{2}[—\-–~至]+(20[0-9]{2})\)[》〉>]`), planYear},
	{[]string{"届"}, han.Pattern(`(?:十[八九]|二十)届(?:[一二三四五六七]中、)*([一二三四五六七]中)[^全、,和及与至(]`), sessionLost},
	{[]string{"的通知》"}, han.Pattern(`《([^《》]*(?:方案|办法|规定|格式|要点|计划|清单|规划|细则|纲要|标准|指南|规则|制度))的通知》`), earlyEnd},
	{[]string{"待", "填", "年度"}, leftover, leftovers},
	{[]string{"》、《"}, han.Pattern(`》、《(?:[^《》]*》、《)*`), needless},
	{[]string{"”、“"}, han.Pattern(`”、“(?:[^“”]*”、“)*`), needless},
	{[]string{"<"}, han.Pattern(`<[^<>]+>`), nested},
	{[]string{"-"}, han.Pattern(`-[0-9]{1,9}`), negative},
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
