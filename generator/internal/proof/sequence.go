package proof

import (
	"strings"
	"sync"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// courses are what is done one after the other, a line each: its steps, parted by |, and the words for each step.
const courses = `申请 递交 提交 反映的 投诉的 举报|受理 立案 收到|调查终结 终结调查|告知书|听证|作出 办结 送达 结案 审结 解成功 达成 指派 审批通过 获批 批复 答复 驳回 维持|缴纳 缴清
接到 接报 收到 转来|核查 核实 赶到 赶赴 到场 抵达 上门 派员 处置 反馈 回复 答复 办结 化解
发出 交办 下达 责令 下发 发送 约谈 转办 收悉 签收 收到|复查 回访 复核 到位 整改完毕 完成整改 反馈 回复 答复 销号 拆除 办结
进点 进驻 进场|结束 撤离 离开
开班 开训 开课 开幕|结业 结训 闭幕 结课 结束
开庭|宣判 判决
启动 开工 动工|完成 竣工 结束 验收 完工 收官 解除 终止|投入使用 启用 投用
审议通过 表决通过 会议通过 印发|施行 实施
印发 公布 出台 审议通过 表决通过|备案 报备
申请|核查 核实 反馈
签订 签署|履行完毕 执行完毕 到期
送达 反馈给 转来 通报给|制定整改 逐条制定 逐项制定
起草 征求意见|审核 审查|审议 审定 集体讨论|印发 公布 出台|施行 生效
招标|开标 评标|中标|签订 签约|开工|竣工 验收
报名|笔试|面试|体检|公示|录用 聘用 上岗
采样 抽样|检测报告 检验报告|下架 召回
查封 扣押|解除 返还 移送
催告|申请强制执行 申请法院强制执行 申请人民法院强制执行
起诉|开庭|判决 宣判|上诉
任命 聘任 到任|离任 免职 卸任 解聘
印发的|启动 开展 组织`

// stepWords are the steps of each course, and what matches the words of any.
var stepWords = sync.OnceValue(func() (out [][][]string) {
	for c := range strings.Lines(courses) {
		out = append(out, each(strings.Split(c, "|"), strings.Fields))
	}
	return out
})

// onDate matches a day, a month or a year, in words that may say of which year it is.
var onDate = han.Pattern(`(?:\b(20[0-9]{2})年|(同年|当年|今年)|(次年|翌年|去年|上年|明年)|\b)` +
	`([0-9]{1,2})月(?:([0-9]{1,2})日|底|末)?|\b(20[0-9]{2})年`)

// occasion is a date and what is said to have been done on it; what is not said is 0.
type occasion struct {
	at, n            int // characters of the date
	year, month, day int
	lead, deed       string // in front of it, in its clause, and behind it
	own              bool   // it has a year itself
}

// occasions returns the dates of the characters from from to to in a report on the year now.
func occasions(t *text, from, to, now int) (all []occasion) {
	s := t.string(from, to)
	found := onDate().FindAllStringSubmatchIndex(s, -1)
	year, last := 0, 0
	for i, m := range found {
		number := func(k int) (v int) {
			if m[2*k] >= 0 {
				for _, r := range s[m[2*k]:m[2*k+1]] {
					v = 10*v + int(r-'0')
				}
			}
			return v
		}
		end := len(s)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		o := occasion{at: from + utf8.RuneCountInString(s[:m[0]]), n: utf8.RuneCountInString(s[m[0]:m[1]]),
			year: number(1) + number(6), month: number(4), day: number(5), deed: s[m[1]:end],
			lead: s[max(last, strings.LastIndexAny(s[:m[0]], clauseEnds)+1):m[0]]}
		if o.own = o.year != 0; o.own {
			year = o.year
		} else if o.year = year; m[6] >= 0 { // next year
			return nil
		} else if m[4] >= 0 && s[m[4]:m[5]] == "今年" {
			o.year = now
		}
		all, last = append(all, o), m[1]
	}
	return all
}

// farDeed is how many characters are between a date and the word for what was done on it at most.
const farDeed = 16

// step returns the first of the steps that the words of o are of, and its word; -1 for none. What is behind the date
// comes first, up to its clause, and then what is in front of it, 竣工时间为, or the next clause.
func (o occasion) step(course [][]string) (step int, word, behind string) {
	first, rest, _ := strings.Cut(o.deed, ",")
	places := []string{first, o.lead, rest}
	if first != "" {
		places = []string{first, rest}
	}
	for _, s := range places {
		if at := strings.IndexAny(s, "0123456789"); at != -1 {
			s = s[:at]
		}
		best := len(s)
		step = -1
		for i, words := range course {
			for _, w := range words {
				at := strings.Index(s, w)
				if w == "告知书" && at != -1 { // 送达告知书
					at = 0
				}
				if at != -1 && (at < best || at == best && len(w) > len(word)) {
					step, word, best = i, w, at
				}
			}
		}
		if step != -1 && utf8.RuneCountInString(s[:best]) <= farDeed {
			_, behind, _ = strings.Cut(s, word)
			return step, word, behind
		}
		if s != "" && s != o.lead {
			break
		}
	}
	return -1, "", ""
}

// maxSubject is how many characters are in front of the later date in its clause at most: 该办法于. More are of another
// thing: 6月启动三期,二期改造于5月完成. Those of a step that was in front of it in time are fewer.
const maxSubject, shortSubject = 10, 4

// outOfSequence reports steps that are dated before those that they follow: 2025年11月10日启动,2025年9月底前完成.
func outOfSequence(d *reader, t *text) {
	if strings.Count(t.s, "月")+strings.Count(t.s, "年") < 2 {
		return
	}
	for from := 0; from < len(t.r); {
		_, to := t.piece(from, ends)
		all := occasions(t, from, to, d.Year)
		for i := 1; i < len(all); i++ {
			stepsTurned(d, t, all[i-1], all[i])
		}
		from = to + 1
	}
}

// stepsTurned reports that of two dates side by side the later step has the earlier one.
func stepsTurned(d *reader, t *text, a, b occasion) {
	subject, said := utf8.RuneCountInString(b.lead), strings.ReplaceAll(a.lead+a.deed+b.lead+b.deed, "事先告知", "")
	if subject > maxSubject || containsAny(t.around(a.at), crossYear) || containsAny(said, otherThing) ||
		endsAny(a.lead, timeLimits) || endsAny(b.lead, timeLimits) ||
		d.reported(t.span(a.at, a.n), figureCodes...) || d.reported(t.span(b.at, b.n), figureCodes...) {
		return
	}
	for n, course := range stepWords() {
		i, first, rest := a.step(course)
		k, later, behind := b.step(course)
		switch asked := n == 0 && min(i, k) == 0; {
		case i == -1, k == -1, i == k, i < k && ofOther(a, b, later, behind),
			i < k && (asked && startsAny(rest, furtherAsked) || strings.HasPrefix(behind, "的") ||
				first == "印发的" && !endsAny(a.lead, obeying)),
			i > k && !strings.Contains(b.deed, "才") && (asked || first == "印发的" || // 10月25日才申请
				subject > shortSubject && !strings.Contains(b.lead, later)):
			continue
		case i > k:
			first, later = later, first
		}
		if i < k && b.before(a) || i > k && a.before(b) {
			d.say(t.span(b.at, b.n), diag.F357, Hint, "「%s」的时间比「%s」早\n核对日期", strings.TrimSuffix(later, "的"),
				strings.TrimSuffix(first, "的"))
			return
		}
	}
}

// ofOther reports whether the later step of b is of another thing than a: what was found on its date, 9月20日发现的问题已整改到位,
// or what it completed, 6月28日完成演练.
func ofOther(a, b occasion, later, behind string) bool {
	before, _, _ := strings.Cut(b.deed, later)
	named := later == "完成" && behind != "" && !strings.HasPrefix(behind, ",") && !startsAny(behind, wholeDone) &&
		!shareRun([]rune(cutAt(behind, 8)), a.lead+a.deed, 2)
	return named || before != b.deed && containsAny(before, ofDeeds)
}

// These are words of dates that say nothing of the order of the steps, and those in front of a plan that is obeying.
var (
	otherThing   = strings.Fields("此前 前期 事先 早在 另 其他 二期 三期 首批 上批 上轮 上一 前一 第一批 第二批 上次 曾 提前 原定 先行 补充 补办 补报 再次 又")
	wholeDone    = strings.Fields("竣工 验收 整治 治理 全部 各项 任务 建设 工程 工作 并 了 。")
	ofDeeds      = strings.Fields("发现的 收到的 受理的 立案的 移交的 提交的 反映的 启动的 印发的 开展的 下达的 申请的")
	timeLimits   = strings.Fields("截至 截止 截至到")
	obeying      = strings.Fields("按照 根据 依据 落实 对照")
	furtherAsked = strings.Fields("强制 人民法院 法院 再审 恢复 撤 延 变更 退") // what is asked for behind all of a course
)

// before reports whether o is dated before a, as far as both are. A month of spring may be the next year's.
func (o occasion) before(a occasion) bool {
	switch {
	case o.year != a.year:
		return o.year != 0 && a.year != 0 && o.year < a.year
	case o.month == 0 || a.month == 0:
		return false
	case o.month != a.month:
		return o.month < a.month && (o.own || o.month > 3 || a.month < 10)
	}
	return o.day != 0 && a.day != 0 && o.day < a.day
}
