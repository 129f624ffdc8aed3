package proof

import (
	"regexp"
	"regexp/syntax"

	"fazhi/generator/internal/han"
)

// Pattern is a regular expression of the words of the language, compiled when it is asked for.
type Pattern func() *regexp.Regexp

// UnmarshalText reads a regular expression.
func (p *Pattern) UnmarshalText(text []byte) error {
	*p = han.Pattern(string(text))
	_, err := syntax.Parse(string(text), syntax.Perl)
	return err
}

// in reports whether s matches.
func (p Pattern) in(s string) bool { return p != nil && p().MatchString(s) }

// find returns where the first match in s begins and ends, nil where there is none.
func (p Pattern) find(s string) []int {
	if p == nil {
		return nil
	}
	return p().FindStringIndex(s)
}

// found returns the first match in s, "" where there is none.
func (p Pattern) found(s string) string {
	if m := p.find(s); m != nil {
		return s[m[0]:m[1]]
	}
	return ""
}

// without returns s without what matches.
func (p Pattern) without(s string) string { return p.replace(s, "") }

// count returns how many matches are in s.
func (p Pattern) count(s string) int {
	if p == nil {
		return 0
	}
	return len(p().FindAllStringIndex(s, -1))
}

// replace returns s with what matches replaced.
func (p Pattern) replace(s, by string) string {
	if p == nil {
		return s
	}
	return p().ReplaceAllString(s, by)
}

// Language is what the language supplies for reading counts, whatever the kind of the report.
type Language struct {
	Sums       SumWords    `toml:"sums"`      // totals and parts
	Openers    []Opener    `toml:"opener"`    // words that open a list of parts behind their total
	Partitions []Partition `toml:"partition"` // words whose parts are all of a whole
	Outcomes   []Subset    `toml:"outcome"`   // totals of which certain parts are all
	Flow       FlowWords   `toml:"flow"`      // stocks
	Rates      []Rate      `toml:"rate"`      // what rates are quotients of
	RateWords  RateWords   `toml:"rates"`     // beside rates
	Tables     TableWords  `toml:"table"`     // beside tables
	NoPlace    Pattern     `toml:"noplace"`   // what ends as the name of a place and is none: 老城区
	Counted    Pattern     `toml:"counted"`   // a kind of place that is counted: 个乡镇
	Linked     []string    `toml:"linked"`    // no name of a place alone, or its organ acts with others
	Acting     []string    `toml:"acting"`    // what an office does, behind its name at the head of a clause: 坚持
	Staff      []string    `toml:"staff"`     // behind 全局, what a bureau has of its own: 干部职工
	Resulting  []string    `toml:"resulting"` // behind a list and a comma these say what came of it: 获得
	Allied     []string    `toml:"allied"`    // behind the number of those who act together: 位一体
	Listing    []string    `toml:"listing"`   // a list begins behind them: 健全
	Framing    []string    `toml:"framing"`   // a list of nouns begins behind them: 通过
	Doing      []string    `toml:"doing"`     // verbs behind which one begins, but which may be nouns: 发布
	Clausal    []string    `toml:"clausal"`   // what has one of these is no member of a list of nouns: 已
	Distinct   []string    `toml:"distinct"`  // two characters or words each that rules tell apart: 的地
	Rare       []string    `toml:"rare"`      // right words that the counts of characters do not know: 起底
	Sections   []string    `toml:"sections"`  // what those of an office are called, behind their short names: 股室
	Doubled    string      `toml:"doubled"`   // characters that are written twice in names: 买
	Repeated   string      `toml:"repeated"`  // verbs that may be said twice, with no word of theirs behind: 翻翻案例
	Numbering  string      `toml:"numbering"` // characters that are right in front of any number: 约
	Managing   []string    `toml:"managing"`  // verbs whose objects are judged: 履行
	Objects    []string    `toml:"objects"`   // nouns that end a clause, and their verbs: "作用: 发挥 起到"
	Entire     string      `toml:"entire"`    // first characters of them that end a clause behind a verb too: 执行力
	Awaiting   []string    `toml:"awaiting"`  // between such a noun and its verb behind it: 有待
	Bettering  []string    `toml:"bettering"` // verbs that go with any noun there: 提高
	Takes      []string    `toml:"takes"`     // verbs, and what one of is in their clause: "听取: 汇报 意见"
	Bare       Pattern     `toml:"bare"`      // a clause whose verb, at |, has no object, or one that is not judged
	Verbless   Verbless    `toml:"verbless"`  // adverbs in front of a verb
	Composed   PartWords   `toml:"composed"`  // what a report is said to be made of
	Single     string      `toml:"single"`    // characters that are often words by themselves: 向
	Time       TimeWords   `toml:"time"`      // of laws and meetings of another time
	Growth     GrowthWords `toml:"growth"`    // change
	Places     []PlaceKind `toml:"place"`     // kinds of places with what their offices never call themselves
	Claims     ClaimWords  `toml:"claims"`    // of all, none and goals
	Own        OwnWords    `toml:"own"`       // the office, its places and posts
	Fields     []Field     `toml:"field"`     // what one kind of bureau alone does
	Mixtures   []Mixture   `toml:"mixture"`   // two patterns of a sentence in one

	Connectives []Connective `toml:"connective"` // the halves of compound sentences
	Same        []string     `toml:"same"`       // words that say the same, of which two are never side by side
}

// SumWords are the words of totals and parts.
type SumWords struct {
	Total     []string `toml:"total"`     // in front of a total behind its parts: 合计
	Scope     []string `toml:"scope"`     // what may stand in front of one of Total: 两项
	Goods     []string `toml:"goods"`     // units of things that are added up whatever they are: 本, 张
	Places    []string `toml:"places"`    // units of places and offices, which are added up too: 8个村、9所学校
	Giving    []string `toml:"giving"`    // words of giving goods out: 印发
	Together  []string `toml:"together"`  // what several kinds of places and offices are together: 单位
	Rest      []string `toml:"rest"`      // the part that completes the others: 其余
	Open      []string `toml:"open"`      // a list with one of these in front is not complete: 主要
	Crossing  []string `toml:"crossing"`  // a part with one of these overlaps others: 党员
	Qualified []string `toml:"qualified"` // a count with one of these is of some of them only: 正职
	Breaks    []string `toml:"breaks"`    // a clause with one of these is no part: 同比
	Actions   []string `toml:"actions"`   // behind a comma they open a new statement: 出动
	Verbs     []string `toml:"verbs"`     // behind a full stop they do
	Again     []string `toml:"again"`     // none of them begins a further member of a list: 同时
	AllOf     []string `toml:"allof"`     // in front of what several counts come to, in any words: 前后
	Hard      []string `toml:"hard"`      // of a total and nothing else: 合计
	Papers    []string `toml:"papers"`    // units of papers and cases, which are counted together: 件, 份
	NotSome   []string `toml:"notsome"`   // in front of counts one of which is no part of the other: 新
	Then      []string `toml:"then"`      // behind a total: what all that are counted did: 担任
	Left      []string `toml:"left"`      // a count with one of these in front is what is left of another: 尚有
	Shared    []string `toml:"shared"`    // behind parts that overlap
	Twofold   []string `toml:"twofold"`   // some parts overlap, nobody says how many
	Besides   []string `toml:"besides"`   // there are more parts than those named where one of these is in the sentence
	Loosely   []string `toml:"loosely"`   // of a number that each has at least, or on an average
	Whole     []string `toml:"whole"`     // words that a total of all may begin with: 全年
	Each      Pattern  `toml:"each"`      // of how much each has
	Mean      Pattern  `toml:"mean"`      // of that as a mean
	Spell     Pattern  `toml:"spell"`     // of that for each of the spells of a year, or year
	Years     Pattern  `toml:"years"`     // several years, or a plan of five
	Partly    Pattern  `toml:"partly"`    // not all of a year is spoken of
	Elsewhere []string `toml:"elsewhere"` // a share of something with one of these is of no count of the sentence
}

// Opener is a way of opening a list of parts behind their total. They are tried in order.
type Opener struct {
	Words   []string `toml:"words"`   // 其中, 包括
	All     bool     `toml:"all"`     // the list is complete
	Open    bool     `toml:"open"`    // it is not
	Far     bool     `toml:"far"`     // the total may be in the sentence before
	Named   bool     `toml:"named"`   // as many names are in front as numbers behind: 分别为
	Several bool     `toml:"several"` // one alone is no part: 65个事项分为412个情形
	Ends    string   `toml:"ends"`    // the last part has this behind it: 成 of 由民警12人、辅警28人组成
}

// Partition is a set of words whose parts are all of a whole: 男, 女.
type Partition struct {
	Words  []string `toml:"words"`  // the parts: 男, 女
	Entire bool     `toml:"entire"` // they are parts only where none is missing: 优秀 are of the 合格 where no 不合格 is named
	Whole  string   `toml:"whole"`  // the spell that its spells are all of: 上半年; empty for others
}

// FlowWords are the words of a stock and what goes in and out.
type FlowWords struct {
	Opening   []string `toml:"opening"`   // in front of the stock at first
	In        []string `toml:"in"`        // of what comes in
	Out       []string `toml:"out"`       // of what goes out
	Closing   []string `toml:"closing"`   // in front of the stock at last
	Received  []string `toml:"received"`  // 受理
	Finished  []string `toml:"finished"`  // 办结
	Pending   []string `toml:"pending"`   // 在办
	Opened    []string `toml:"opened"`    // these four are for any words: of what was there
	Left      []string `toml:"left"`      // of what is left
	Went      []string `toml:"went"`      // of what went out or was done
	Came      []string `toml:"came"`      // of what came in
	Became    []string `toml:"became"`    // what may become of a thing: 终止
	Sifted    []string `toml:"sifted"`    // what was counted twice is left out behind one of these
	Carried   []string `toml:"carried"`   // more may be finished than came in where one of these stands
	Due       Pattern  `toml:"due"`       // of all there was and came in: 应办
	EndOfYear Pattern  `toml:"endofyear"` // the end of a named year, when there is what the next one begins with
}

// Rate says what a rate is the quotient of.
type Rate struct {
	Names  []string `toml:"names"`  // what stands in front of 率
	Part   []string `toml:"part"`   // words of the numerator
	Of     []string `toml:"of"`     // words of the denominator; empty: any count
	Any    bool     `toml:"any"`    // it may exceed 100 %
	Strict bool     `toml:"strict"` // judged only where a count has one of Part; with Part also by one count alone
}

// RateWords are words beside rates.
type RateWords struct {
	Copulas  []string `toml:"copulas"`  // between 率 and its value: 达到
	Several  []string `toml:"several"`  // 均 speaks of several things where one of these is
	Repeated []string `toml:"repeated"` // something was measured several times: 历次
	All      []string `toml:"all"`      // what 均 begins that speaks of several things
	Filed    []string `toml:"filed"`    // ends what came in, one of which is not 均: 申请
	Sampled  []string `toml:"sampled"`  // what was counted is a sample of which the rate is: 抽取
	Groups   []string `toml:"groups"`   // whose numbers are not said, behind 其中: 困难群众
	Found    []string `toml:"found"`    // what a check finds, of which 100 % are dealt with: 隐患
	Neutral  Pattern  `toml:"neutral"`  // in the name of a rate these say nothing of what it is of: 综合
	Common   Pattern  `toml:"common"`   // characters of names of rates that many share
	InTime   Pattern  `toml:"intime"`   // the ways of saying 按期
	Base     Pattern  `toml:"base"`     // what is around the words for what a share is of
	Missing  Pattern  `toml:"missing"`  // of a count of those that the rate leaves out: 请假
	Planned  Pattern  `toml:"planned"`  // of what had to be done
	Shares   Pattern  `toml:"shares"`   // percentages are shares of one whole where one of these is
	NoShare  Pattern  `toml:"noshare"`  // a percentage with one of these is no share
	Bounded  Pattern  `toml:"bounded"`  // names of rates that have no row and are no more than 100 %: 反馈
	Degrees  Pattern  `toml:"degrees"`  // in front of 度, what is no more than 100 %: 满意
	Covering Pattern  `toml:"covering"` // the same of 面: 覆盖
	Endless  Pattern  `toml:"endless"`  // of what may be more than 100 %: 拨备覆盖率
}

// TimeWords show of what time a sentence speaks.
type TimeWords struct {
	Coming   []string `toml:"coming"`   // of a law to come: 草案
	Bygone   []string `toml:"bygone"`   // of a law as a thing of the past: 废止
	Recalled []string `toml:"recalled"` // of an earlier meeting as such
	Remains  []string `toml:"remains"`  // behind an old plan: what is left of its time, or compared with it
	Awaited  []string `toml:"awaited"`  // of a meeting to come: 即将
	Intended []string `toml:"intended"` // of what is to come: 将继续
}

// TableWords are words of a paragraph beside a table.
type TableWords struct {
	Behind  []string `toml:"behind"`  // point to the table behind it: 下表
	InFront []string `toml:"infront"` // or in front: 上表
	Some    []string `toml:"some"`    // the table has not all of what the paragraph counts: 部分
}
