package importer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

var (
	yearForm  = han.Pattern(`(20[0-9]{2})\s*年`)
	hanYear   = han.Pattern(`(二[〇○零O0][〇○零O0一二三四五六七八九]{2})年`)
	titleYear = han.Pattern(`(?:20[0-9]{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年?度?`)
)

// reported returns the year reported on, or 0 if it is unknown. It uses, in this order, the year given by the user,
// the first year in the title, the year before the date, the first year in the opening, and the first year in the
// text.
func (r *report) reported() int {
	years := []int{r.o.Year, yearIn(strings.Join(r.title, "")), yearIn(r.date) - 1}
	for _, l := range r.opening {
		years = append(years, yearIn(l.Text))
	}
	for _, y := range append(years, yearIn(r.Source)) {
		if y > 0 {
			return y
		}
	}
	return 0
}

// yearIn returns the first year in s, or 0.
func yearIn(s string) int {
	if m := yearForm().FindStringSubmatch(han.FoldString(s)); m != nil {
		y, _ := strconv.Atoi(m[1])
		return y
	}
	if m := hanYear().FindStringSubmatch(s); m != nil {
		return han.ParseYear(strings.ReplaceAll(m[1], "零", "〇"))
	}
	return 0
}

// who finds the office, its level and the year reported on.
func (r *report) who() {
	signed := append([]string{""}, r.sign...)
	r.office = cmp.Or(r.o.Office, officeIn(r.kind, strings.Join(r.title, " ")),
		strings.Join(strings.Fields(signed[len(r.sign)]), ""))
	if r.office == "" && len(r.opening) > 0 {
		if r.office = officeOpening(r.kind, r.opening[0].Text); r.office != "" {
			r.remark("单位名称取自开头的话：「%s」，请核对", r.office)
		}
	}
	if r.level = r.kind.Level(r.o.Level); r.level == nil && r.office != "" {
		r.level = levelOf(r.kind, r.office)
	}
	r.level = cmp.Or(r.level, levelBySelf(r.kind, r.Source))
	if r.year == 0 {
		r.remark("没有找到是哪一年的报告：写明 --year")
	}
	if r.office == "" {
		r.remark("没有找到单位名称：写明 --office，或者填在 [office] 的 name")
	}
	if r.level == nil {
		r.remark("没有认出单位是哪一级：写明 --level，或者填在 [office] 的 level")
	}
}

// officeTrims matches words between the office and the subject of a title.
var officeTrims = han.Pattern(`^` + officeTrim + `|` + officeTrim + `$`)

const officeTrim = `(?:\s|关于|推进|贯彻落实|落实|开展|加强|全面|深入|依法行政(?:工作)?和?|建设|发布|公布|的)+`

// officeIn returns the office that a title names: the words before its subject, without the year. If there are
// several offices, it returns the last.
func officeIn(k *kind.Kind, title string) string {
	t := titleYear().ReplaceAllString(han.FoldString(title), "")
	subject := []rune(k.Name)
	at := -1
	for n := len(subject); n >= 4 && at == -1; n-- {
		at = strings.Index(t, string(subject[:n]))
	}
	if at == -1 { // the title has another subject: accept only the name of an office
		name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(t), "关于"), " ")
		name, _, _ = strings.Cut(name, "关于")
		if levelOf(k, name) == nil {
			return ""
		}
		return name
	}
	name := officeTrims().ReplaceAllString(t[:at], "")
	several := strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '、' })
	if n := len(several); n > 0 && length(several[n-1]) > 3 {
		name = several[n-1]
	}
	if length(name) < 2 || length(name) > maxSign || strings.Contains(name, " ") {
		return ""
	}
	return name
}

// openingForm matches the office in the first sentence of a report: the text between the year or the superior
// offices and a word about the manner of its work.
var openingForm = han.Pattern(`(?:^|,)(?:20[0-9]{2}年(?:以来|度)?,?)?(\p{Han}{2,20}?)` +
	`(?:始终|坚持|深入|认真|以习|在|持续|紧紧|全面|严格|切实|牢固|贯彻|把|按照|围绕|高度)`)

// officeOpening returns the office named in the first sentence, or "" if the sentence names no office with a known
// level.
func officeOpening(k *kind.Kind, s string) string {
	s, _, _ = strings.Cut(han.Unspaced(s), "。")
	for _, m := range openingForm().FindAllStringSubmatch(s, -1) {
		name := m[1]
		spoken := strings.ContainsAny(string([]rune(name)[:1]), "我在全根按为经由各")
		if !spoken && length(name) > 2 && levelOf(k, name) != nil {
			return name
		}
	}
	return ""
}

// levelOf returns the level of an office by the end of its name, or nil if the name does not show it.
func levelOf(k *kind.Kind, office string) *kind.Level {
	place := office
	for _, l := range k.Levels {
		if l.Sign != "" {
			place = strings.TrimSuffix(place, l.Sign)
		}
	}
	last := han.Tail(place, 1)
	find := func(is func(l kind.Level) bool) *kind.Level {
		if i := slices.IndexFunc(k.Levels, is); i != -1 {
			return &k.Levels[i]
		}
		return nil
	}
	return cmp.Or(
		find(func(l kind.Level) bool { return l.Name == last }),
		find(func(l kind.Level) bool { return last != "" && strings.Contains(l.Name, last) && l.Sign != "" }),
		find(func(l kind.Level) bool {
			return slices.ContainsFunc(l.Selfs, func(s kind.Self) bool {
				return s.Suffix != "" && strings.HasSuffix(office, s.Suffix)
			})
		}),
		find(func(l kind.Level) bool { // 局 from 我局, the usual self-reference
			return l.Sign == "" && strings.HasSuffix(office, strings.TrimPrefix(l.Selfs[len(l.Selfs)-1].Word, "我"))
		}))
}

// levelBySelf returns the level whose self-reference is most frequent in the text: 我街道, or its short form 我街.
func levelBySelf(k *kind.Kind, text string) (best *kind.Level) {
	most := 0
	for i := range k.Levels {
		l := &k.Levels[i]
		for _, s := range l.Selfs {
			word := []rune(s.Word)
			if n := strings.Count(text, string(word[:min(2, len(word))])); n > most {
				best, most = l, n
			}
		}
	}
	return best
}
