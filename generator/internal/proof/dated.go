package proof

import (
	"cmp"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// What these match says in a sentence when a law was made, which is 《》 there: a time, and what is done with laws then.
const (
	sometime = `((?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)`
	between  = `起?[^,。;、0-9《》制宣学开召培]{0,18}?`
	passing  = `((?:正式|表决|审议|并|新|施行|实施|生效|通过|公布|颁布|修订|修正|发布)*(?:施行|实施|生效|通过|公布|颁布|修订|修正|发布))`
	opening  = `《》(?:\([^()0-9]*\))?(?:,?(?:[已将并且又]|正式)*[自于从]|[^,。;0-9《》]{0,7}\()` + sometime + between + passing
	closing  = `(?:[,。;、)后的并自于]|以来|之|[0-9一二两三四五六七八九十]+(?:多|周)?年|$)`
)

var lawDays = []func() *regexp.Regexp{
	han.Pattern(sometime + between + passing + `的(?:国务院|最?新(?:版|修[订正]的?)?|修[订正]后的)?《》`),
	han.Pattern(`[自于]` + sometime + `(?:正式|表决|审议)?(通过|修订通过|公布|颁布|发布)了?(?:国务院|新修[订正]的?)?《》(?:[,。;]|$)`),
	han.Pattern(`(?:[自从]` + sometime + `起?|` + sometime + `起),?(?:新修[订正]的?)?《》(?:正式|全面)?(施行|实施)`),
	han.Pattern(opening + closing),
	han.Pattern(`《》(?:\([^()0-9]*\))?,?于[^,。;《》]{6,40}?[、,并](?:[已将且]|正式)*[自于]` + sometime + between + passing + closing),
}

// made reports another time than the register's at which the law is said to have been passed or to be in force.
func (c cited) made(d *reader, l *law) {
	from, to := c.t.piece(c.at, ends)
	year := func(n int) string { return strconv.Itoa(d.Year+n) + "年" }
	s := strings.NewReplacer("去年", year(-1), "今年", year(0), "明年", year(1)).
		Replace(c.t.string(from, c.at-1) + "《》" + c.t.string(c.at+c.n+1, to))
	for _, p := range lawDays {
		if m := p().FindStringSubmatch(s); m != nil && c.misdated(d, l, strings.Join(m[1:len(m)-1], ""), m[len(m)-1]) {
			return
		}
	}
}

// misdated judges what is said of the law, by a word of passing, and reports whether it is wrong. Earlier revisions than
// the last are known by their days in force alone, those before the last three not at all.
func (c cited) misdated(d *reader, l *law, said, word string) bool {
	begun := containsAny(word, []string{"施行", "实施", "生效"})
	passed, precise := strings.Contains(word, "通过"), strings.Contains(said, "日")
	days := append([]string{l.force}, l.revised...)
	switch { // 2021年7月修订 may be the day in force
	case passed && precise:
		days = []string{l.passed, l.renewed}
	case !begun || strings.Contains(strings.Join(l.revised, ""), "p"):
		days = append(days, l.passed, l.renewed)
	}
	known := len(l.revised) - b2i(begun)
	if slices.ContainsFunc(days, func(day string) bool { return day != "" && strings.HasPrefix(spelt(day), said) }) ||
		l.force == "" || yearOf(said) < 2010 || known > 1 && yearOf(said) <= yearOf(l.revised[known-2]) ||
		l.kind != statute && (passed || l.kind != regulation && l.kind != "党内法规") ||
		c.local(l) && containsAny(c.sentence(), []string{"省", "自治", "人大"}) {
		return false
	}
	verb, certainty, right := "通过或者公布", Likely, cmp.Or(l.renewed, l.passed)
	if begun {
		verb, right = "施行", strings.TrimPrefix(slices.Max(days), "p")
	}
	if c.local(l) {
		certainty = Hint
	}
	d.say(c.span(), diag.F329, certainty, "《%s》是%s%s的，这里说的是%s\n核对日期", c.text, spelt(right), verb, said)
	return true
}

// spelt returns p2025-10-01 as 2025年10月1日.
func spelt(date string) string {
	parts := strings.Split(strings.TrimPrefix(date, "p"), "-")
	for i, unit := range []string{"年", "月", "日"}[:len(parts)] {
		parts[i] = strings.TrimPrefix(parts[i], "0") + unit
	}
	return strings.Join(parts, "")
}

// occasions are by kind what @, the name of a meeting, day or campaign, may have beside it: ~ is its time.
var occasions = map[string]string{
	"会": `(~)(?:[0-9]{1,2}日)?(?:至[0-9]{1,2}日)?(?:,?[^,。;、0-9《》]{0,4}(?:召开|举行)的(?:党的|中共|中国共产党)?@|,?(?:党的|中国共产党)?@(?:在北京|在京)?` +
		`(?:胜利|隆重|顺利)?(?:召开|举行|闭幕|审议通过|通过)(?:[^后以之前]|$)|(?:党的)?@(?:精神|上|部署|确定|提出|要求))|@(?:[^。;0-9《》]{0,8}?[于在](~)[^,。;]{0,9}(?:召开|举行|闭幕|通过)|` +
		`[^。;0-9]{0,24}?(~)的?(?:这次)?全会(?:审议)?(?:通过|召开|作出|提出))`,
	"日": `(?:^|[^0-9])(~)(?:”|,?是|,?` + nth + `|\()?` + nth + `?(?:我国|全国|世界|国际|全民|中国|“|”|的)*@(?:$|[^来到临前即])|@”?\((?:每年)?(~)\)`,
	"月": `(?:^|[^0-9])(~)份?(?:是|为|,|` + nth + `|全国|我国|在|组织|积极|深入|扎实|开展|举办|以|“|的)*@(?:$|[^来到临前即动部筹准方总启验主])`,
}

const nth = `(?:第[0-9一二三四五六七八九十]{1,3}个)`

// timeOf matches the times of occasions by kind; that of a meeting may be a year alone.
var timeOf = map[string][]string{"会": {`20[0-9]{2}年[0-9]{1,2}月`, `20[0-9]{2}年`}, "日": {`[0-9]{1,2}[月·.][0-9]{1,2}日?`}, "月": {`[0-9]{1,2}月`}}

// readOccasions makes shapes of proof/occasions*.tsv of fsys: names beside which another time than theirs is wrong.
func (d *Data) readOccasions(fsys fs.FS) error {
	return readTable(fsys, "proof/occasions*.tsv", 3, func(c []string) error {
		right, _, _ := strings.Cut(c[2], " ")
		f := Finding{Code: diag.F360, Certainty: Likely, Message: "「" + c[0] + "」是" + right + "，这里写的是$0", Hint: "核对时间和名称"}
		for i, time := range timeOf[c[1]] {
			words := strings.Fields(c[2])
			for k := range words[:len(words)*i] {
				words[k] = words[k][:len("2025年")]
			}
			pattern := strings.NewReplacer("@", c[0], "~", time).Replace(occasions[c[1]])
			d.hints = append(d.hints, hint{shape{[]string{c[0]}, han.Pattern(pattern), says(f, condition{{"中", words, true}})}, ""})
		}
		return nil
	})
}
