package kind

import (
	"slices"
	"strings"
)

// Level is a level of office: 省 市 县区 部门 乡镇 街道.
type Level struct {
	Name  string            // as a form writes it: 街道
	Title string            // pattern of the title with {{单位}} {{本年}}
	Selfs []Self            `toml:"self"` // self-references; the first whose Suffix ends the office's name
	Due   string            // statutory day of the year after, "03-01"; empty: none
	Words map[string]string // what this level calls things in standard prose: 党组织 is 党工委
	Duty  string            // to whom it reports and by when, as the regulation has it
	To    string            // an example of whom it reports to, for new forms: 区委、区政府
	Sign  string            // what a signature ends in: 办事处; empty when the name is the signature
}

// Self is how standard prose refers to the office itself.
type Self struct {
	Suffix string // "" fits every name
	Word   string // 我镇
}

// Level returns the level of that name, nil when there is none.
func (k *Kind) Level(name string) *Level {
	return first(k.Levels, func(x *Level) bool { return x.Name == name })
}

// LevelNames returns the names of the kind's levels, in order.
func (k *Kind) LevelNames() []string {
	return namesOf(k.Levels, func(l Level) string { return l.Name })
}

// Self returns the self-reference of standard prose for an office of that name.
func (l *Level) Self(office string) string {
	for _, s := range l.Selfs {
		if strings.HasSuffix(office, s.Suffix) {
			return s.Word
		}
	}
	return office
}

// Offices are the names of levels; none means all.
type Offices []string

// Include reports whether offices of the level are among them.
func (o Offices) Include(level string) bool { return len(o) == 0 || slices.Contains(o, level) }

// LevelMeant returns the one level whose name contains every character of name, such as 县区 for 区 or 县级; "" if
// there is none or more than one.
func LevelMeant(levels []string, name string) string {
	if slices.Contains(levels, name) {
		return name
	}
	meant := ""
	if name = strings.TrimSuffix(name, "级"); name == "" {
		return ""
	}
	for _, level := range levels {
		if other := func(r rune) bool { return !strings.ContainsRune(level, r) }; strings.ContainsFunc(name, other) {
			continue
		}
		if meant != "" {
			return ""
		}
		meant = level
	}
	return meant
}
