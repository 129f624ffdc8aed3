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
	s := strings.NewReplacer("今年", strconv.Itoa(d.Year)+"年", "明年", strconv.Itoa(d.Year+1)+"年").
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
	days, verb, right := append([]string{l.passed, l.renewed, l.force}, l.revised...), "通过或者公布", cmp.Or(l.renewed, l.passed)
	begun, passed := containsAny(word, []string{"施行", "实施", "生效"}), strings.Contains(word, "通过")
	if begun && !strings.Contains(strings.Join(l.revised, ""), "p") {
		days, verb, right = days[2:], "施行", slices.Max(days)
	} else if passed && strings.Contains(said, "日") { // 2021年7月修订 may be the day in force
		days = days[:2]
	}
	known := len(l.revised) - b2i(begun)
	if slices.ContainsFunc(days, func(day string) bool { return day != "" && strings.HasPrefix(spelt(day), said) }) ||
		l.force == "" || yearOf(said) < 2010 || known > 1 && yearOf(said) <= yearOf(l.revised[known-2]) ||
		l.kind != statute && (passed || l.kind != regulation && l.kind != "党内法规") ||
		c.local(l) && containsAny(c.sentence(), []string{"省", "自治", "人大"}) {
		return false
	}
	d.say(c.span(), diag.F329, Likely, "《%s》是%s%s的，这里说的是%s\n核对日期", c.text, spelt(right), verb, said)
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

// readOccasions makes shapes of proof/occasions*.tsv of fsys: names beside which another time than theirs is wrong. Lines of ~
// have the patterns of a kind.
func (d *Data) readOccasions(fsys fs.FS) error {
	patterns := map[string]string{}
	return readTable(fsys, "proof/occasions*.tsv", 3, func(c []string) error {
		if c[0] == "~" {
			patterns[c[1]] = strings.ReplaceAll(c[3], "~", c[2])
			return nil
		}
		words := strings.Fields(c[2])
		f := Finding{Code: diag.F360, Certainty: Likely, Message: "「" + c[0] + "」是" + words[0] + "，这里写的是$0", Hint: "核对时间和名称"}
		d.hints = append(d.hints, hint{shape{[]string{c[0]}, han.Pattern(strings.ReplaceAll(patterns[c[1]], "@", c[0])),
			says(f, condition{{"中", words, true}})}, ""})
		return nil
	})
}
