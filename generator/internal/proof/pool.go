package proof

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// These match words around how many have a standing.
var (
	// contest matches what standings are of.
	contest = han.Pattern(`[^集其]中(?:[^心国央]|$)|[里内]$|参[评赛加考]|评[比选查价议估]|考核|考评|排[名位行]|测评|竞赛|比赛|比武|通报`)
	// fewOfThem matches what is in front of a number that is not of all.
	fewOfThem = han.Pattern(`组织|派|选|推荐|抽调|报送|遴选|前后?$|第|增|我\p{Han}的?$|[^共]有$`)
	// noRival matches what is counted and has no standing.
	noRival = han.Pattern(`^(?:[季年]|[^,;。]{0,8}?(?:指标|方面|领域|环节|维度|奖|名额|问题))`)
	// ofSoMany matches behind a standing how many there are.
	ofSoMany = han.Pattern(`^[^0-9。;提升降较比其获]{0,16}?(?:参[评赛考加][^0-9。;,]{0,10}|(?:共有?|全[` + places + `]共?有?))` +
		`([0-9]{1,3})[个家支份](?:[` + places + `]|单|部|街|参|[,。;)]|$)`)
	// toEnd matches a standing counted from the end.
	toEnd = han.Pattern(`^[^0-9。;其]{0,14}?(?:倒数第([0-9一二三四五])|末位|最后一[名位]|垫底)`)
	// atTop matches that one is the first of whom.
	atTop = han.Pattern(`^,[位排稳名列居]{1,2}(全.)(?:首位|榜首|第一)`)
	// amongFirst matches that one is among the first so many, in front of its standing and behind it.
	amongFirst = han.Pattern(`前([0-9]{1,2}|[三四五六七八九十]{1,3})[名位强]?[,(](?:[排名位列居获为得]{1,3}(?:全.)?)?$`)
	intoFirst  = han.Pattern(`^的?[^0-9。;其]{0,8}(?:进入|跻身|迈入|挤进|挺进|稳居|入围)` +
		`[^0-9。;,]{0,6}前([0-9]{1,2}|[三四五六七八九十]{1,3})[名位强]?[,。;]`)
	// itself matches between a standing and by how many places it has changed.
	itself = han.Pattern(`^(?:名|位|的成绩)?,(?:名次|位次|排名|排位)?[较比](?:上一?年度?|去年)(?:同期)?\p{Han}{2,4}$`)
	// joinedTo matches between two counts that are added.
	joinedTo = han.Pattern(`^\p{Han}{0,4}(?:、|和|及|与)$`)
	// kept matches what is in front of a standing that did not change.
	kept = han.Pattern(`(?:连续[两二三四五六七八九十0-9]+年|蝉联)[^0-9,。;]{0,12}$`)
)

// pool returns the token of the count of those among whom the standing is, and how many they are: 13个县中列第15位; 0 where
// it is not known.
func (s ranking) pool(t *text) (k, n int) {
	k = lastBefore(0, len(t.tokens), func(i int) bool {
		q := t.q(i)
		return t.tokens[i].at < s.at && t.is(i, count) && (!q.exact() || strings.Contains("个家支份名人件部篇", q.Unit))
	})
	if k == -1 || t.tokens[k].at < s.from || !t.q(k).exact() || !t.q(k).Nominal().IsInt() {
		return k, 0
	}
	end := t.tokens[k].at + t.tokens[k].n
	between, lead := t.string(end, s.at), t.lead(k)
	v := t.q(k).Nominal()
	if i := lastBefore(0, k, t.isAmount); i != -1 && joinedTo().MatchString(t.between(i, k)) {
		v, lead = new(big.Rat).Add(v, t.q(i).number()), t.lead(i) // 5个县和4个区
	}
	plain, comma, _ := strings.Cut(between, ",")
	whose := realm().FindAllString(lead, -1)
	here := len(whose) > 0 || strings.Contains(lead, "共")
	alien := slices.ContainsFunc(realm().FindAllString(between, -1), func(r string) bool {
		return len(whose) > 0 && r != whose[len(whose)-1] || !here
	})
	linked := contest().MatchString(plain) || contest().MatchString(lead) ||
		comma == "" && len(plain) < 60 && (here || endsAny(lead, []string{"居", "列", "位"}))
	if alien || !linked || fewOfThem().MatchString(lead) || noRival().MatchString(between) || v.Num().Int64() < 2 {
		return k, 0
	}
	return k, int(v.Num().Int64())
}

// beyond reports a standing behind that of the last.
func (s ranking) beyond(d *reader, t *text) bool {
	k, n := s.pool(t)
	at := Span{}
	if n > 0 {
		at = t.place(k)
	} else if m := ofSoMany().FindStringSubmatchIndex(t.string(s.at+s.n, s.to)); m != nil {
		words := t.string(s.at+s.n, s.to)
		n, _ = strconv.Atoi(words[m[2]:m[3]])
		at = t.span(s.at+s.n+utf8.RuneCountInString(words[:m[2]]), m[3]-m[2])
	}
	if former, _ := s.former(d); n == 0 || former || s.value <= n {
		return false
	}
	d.say(t.span(s.at, s.n), diag.F366, Likely, "一共只有%d个，排不到第%d\n两个数改一个", n, s.value).Related = []Span{at}
	return true
}

// notLast reports a standing that counted from the end is another one, 12个县中列第5位,居倒数第二, or not the first one.
func (s ranking) notLast(d *reader, t *text) bool {
	k, n := s.pool(t)
	if m := atTop().FindStringSubmatch(t.string(s.at+s.n, s.to)); m != nil && s.value > 1 {
		if whose := realm().FindAllString(t.string(s.from, s.at), -1); len(whose) > 0 && whose[len(whose)-1] == m[1] {
			d.say(t.span(s.at, s.n), diag.F366, Likely, "第%d不是首位\n两处改一处", s.value)
			return true
		}
	}
	m := toEnd().FindStringSubmatch(t.string(s.at+s.n, s.to))
	if n == 0 || m == nil {
		return false
	}
	_, last := (&chars{r: []rune(m[1])}).cardinal(0)
	if right := n + 1 - max(last, 1); right != s.value {
		d.say(t.span(s.at, s.n), diag.F366, Likely, "一共%d个，倒数第%d是第%d，不是第%d\n几个数改一个", n, max(last, 1), right,
			s.value).Related = []Span{t.place(k)}
		return true
	}
	return false
}

// notFirst reports a standing that is not among the first, where it is said to be: 跻身前三名,名列第5.
func (s ranking) notFirst(d *reader, t *text) bool {
	front, behind := t.string(s.from, s.at), t.string(s.at+s.n, s.to)+"。"
	m, words := amongFirst().FindStringSubmatch(front), ""
	if words = front; m == nil {
		m, words = intoFirst().FindStringSubmatch(behind), behind
	}
	if m == nil {
		return false
	}
	_, most := (&chars{r: []rune(m[1])}).cardinal(0)
	whose := realm().FindAllString(front+behind, -1)
	if most == 0 || s.value <= most || len(slices.Compact(whose)) > 1 || containsAny(words, []string{"项", "指标"}) {
		return false
	}
	d.say(t.span(s.at, s.n), diag.F366, Likely, "前面说的是前%s，第%d不在里面\n两处改一处", m[1], s.value)
	return true
}

// alone judges the only standing of a sentence by how many places it has changed: it cannot have been one before the
// first or beyond the last, nor have changed where it is said to be that of years.
func (s ranking) alone(d *reader, t *text) {
	m := moveIn(t, s.from, s.to)
	if former, _ := s.former(d); m.n == 0 || m.way == 0 || former || m.at < s.at ||
		!itself().MatchString(t.string(s.at+s.n, m.at)) {
		return
	}
	_, n := s.pool(t)
	old := s.value + m.way*m.value
	switch at := t.span(m.at, m.n); {
	case kept().MatchString(s.lead) && way(s.lead) == 0:
		d.say(at, diag.F366, Likely, "几年都是第%d，不会比上年变了%d位\n两处改一处", s.value, m.value)
	case old < 1 || n > 0 && old > n:
		d.say(at, diag.F366, Likely, "现在是第%d，变了%d位，原来就是第%d，没有这样的名次\n两个数改一个", s.value, m.value, old)
	}
}
