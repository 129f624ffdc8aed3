package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// issued matches what is in front of the title of an act of the centre, and behind one.
var (
	issued  = han.Pattern(`(?:中共中央|国务院)[^,。;》]{0,8}(?:印发|颁布|公布|发布|出台|制定)的?$`)
	decreed = han.Pattern(`^》\(国务院令第`)
)

// sortOf matches the end of a title that says what sort of act it is.
var sortOf = han.Pattern(`(?:暂行|试行|实施)?(?:条例|办法|规定|细则|准则)$`)

// ofCentre reports an act of the centre of another sort than the one that is registered: 信访工作办法, of 信访工作条例.
func (c cited) ofCentre(d *reader) bool {
	about := sortOf().ReplaceAllString(c.name, "")
	if about == c.name || !issued().MatchString(c.t.string(c.at-21, c.at-1)) &&
		!decreed().MatchString(c.t.string(c.at+c.n, c.at+c.n+7)) {
		return false
	}
	same := func(l *law) bool { return !l.bygone() && sortOf().ReplaceAllString(l.name, "") == about }
	var names []string
	for _, l := range slices.DeleteFunc(slices.Clone(d.Data.register.names), func(l *law) bool { return !same(l) }) {
		names = append(names, "《"+l.official+"》")
	}
	if names == nil {
		return false
	}
	d.say(c.span(), diag.F326, Likely, "没有查到《%s》，有的是%s\n核对名称", c.text, strings.Join(names, "、"))
	return true
}
