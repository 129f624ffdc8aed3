package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// These match the words in front of the count that a share is of, and those between it and the share.
var (
	shareBase   = han.Pattern(`^(.*?)(?:[约仅只也]{1,2}占|占)[^占]{0,10}$`)
	shareBehind = han.Pattern(`中,?占(?:比|的?比[例重])?[为达到约]*$`)
)

// sumName matches what makes of the name of what is counted that of a total: 培训总期数达到.
var sumName = han.Pattern(`总\p{Han}?数[量额]?[为是达到有]{0,2}$`)

// sharePair returns the counts of a part and of the whole that the share in token k is of, where the whole is right in
// front of it and words lead from the part to it: 35件涉企案件仅占全部280件的12.5%; 187件,在全部326件处罚案件中占比达57.4%; -1 where they
// do not.
func sharePair(l lister, from, k int) (part, of int) {
	of = k - 2
	if !l.isAmount(of) || !plain(l, of) {
		return -1, -1
	}
	like := func(i int) bool { return l.isAmount(i) && l.alike(l.q(i), l.q(of)) }
	part = lastBefore(from, of, like)
	m := shareBase().FindStringSubmatch(l.lead(of))
	switch behind := l.between(of, k); {
	case part == -1 || !plain(l, part) || l.q(of).number().Cmp(l.q(part).number()) <= 0:
	case behind == "的" && m != nil && m[1] != "" && part == of-2, behind == "的" && m != nil && m[1] == "" &&
		l.markAt(of-2) == ',' && strings.Contains("约仅只也", string([]rune(l.lead(of))[:1])),
		shareBehind().MatchString(behind) && strings.HasPrefix(l.lead(of), "在"):
		return part, of
	}
	return -1, -1
}

// ofThem matches words that take up what was counted before.
var ofThem = han.Pattern(`(?:这些|上述|这批)[^,。;0-9]{0,8}[中里][^0-9。;]{0,30}$`)

// someOfThem judges a count of those in front of it in its sentence: 立案15件,年底这些案件中有17件已办结. Token k is the count.
func someOfThem(l lister, k int) {
	from, _ := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, k), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
	if len(toks) == 0 || !plain(l, k) || !ofThem().MatchString(l.cut(from, k)) ||
		l.added(toks).Cmp(l.q(k).number()) >= 0 {
		return
	}
	l.say(l.place(k), diag.F302, Likely, "前面一共是%s，其中不会有%s\n一部分不会比总数多；两个数改一个", l.q(k).value(l.added(toks)),
		l.q(k).Printed).Related = l.places(toks...)
}
