package kind

import (
	"slices"
	"strings"
)

// Level is a level of office: 省 市 县区 部门 乡镇 街道.
type Level struct {
	Name  string            // as written in a form: 街道
	Title string            // pattern of the title with {{单位}} {{本年}}
	Selfs []Self            `toml:"self"` // self-references; the first whose Suffix ends the office's name
	Due   string            // statutory day in the following year, "03-01"; empty: none
	Words map[string]string // words of this level for names used in standard prose: 党组织 is 党工委
	Duty  string            // to whom the office reports and by when, in the words of the regulation
	To    string            // an example of an addressee, for new forms: 区委、区政府
	Sign  string            // last word of a signature: 办事处; empty if the name is the signature
}

// Self is the word with which standard prose refers to the office itself.
type Self struct {
	Suffix string // end of the office's name; "" matches every name
	Word   string // 我镇
}

// Level returns the level of that name, or nil.
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

// Offices are the names of levels; an empty list means all levels.
type Offices []string

// Include reports whether o includes offices of the level.
func (o Offices) Include(level string) bool { return len(o) == 0 || slices.Contains(o, level) }

// LevelMeant returns the only level whose name contains every character of name, such as 县区 for 区 or 县级. It
// returns "" if there is no such level or more than one.
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
