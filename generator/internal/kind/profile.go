package kind

import (
	"fmt"
	"strings"
	"text/template"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// profileDir contains one file for each local profile.
const profileDir = "profiles"

// Profile contains local requirements for reports, in addition to the regulation.
type Profile struct {
	Name       string             // 湖北, as a form names it
	Title      string             // pattern with {{单位}} {{署名}} {{本年}}, with line breaks; empty: by level
	TitleHas   string             // words that every title must contain; empty: none
	Opening    *template.Template // nil: the opening of the kind
	OpeningHas string             // words that every opening must contain; empty: none
	Joint      string             // the offices that sign together: 党（工）委和政府; empty: one office alone
	Parts      []ProfilePart      // in the expected order; empty: any order
}

// ProfilePart is a part of the first level in a profile.
type ProfilePart struct {
	Key   string             // key of a part of the kind, or part.id for a part that only the profile has
	Title *template.Template // its local heading; nil: the heading of the kind
	Must  bool               // local reports must contain it, even if the regulation does not require it
}

// Profile returns the profile of that name, or nil.
func (k *Kind) Profile(name string) *Profile {
	return first(k.Profiles, func(x *Profile) bool { return x.Name == name })
}

// Part returns the profile's part of that key, or nil.
func (p *Profile) Part(key string) *ProfilePart {
	return first(p.Parts, func(x *ProfilePart) bool { return x.Key == key })
}

// profileTOML is one file of profiles as written.
type profileTOML struct {
	Name, Title, Opening, Joint string // as in Profile
	TitleHas                    string `toml:"title_has"`   // words that every title must contain
	OpeningHas                  string `toml:"opening_has"` // words that every opening must contain
	// Part contains the parts in the expected order.
	Part []struct {
		Key, Title string
		Must       bool
	}
}

// profiles reads all profiles; a kind may have none.
func (l *loader) profiles() {
	for _, file := range l.glob(profileDir + "/*.toml") {
		l.profile(file)
	}
}

func (l *loader) profile(file string) {
	var w profileTOML
	if len(l.kind.Levels) == 0 || l.read(file, &w) == nil {
		return
	}
	name := l.find(file, 0, "name")
	l.needs(name, "name", w.Name)
	if l.kind.Profile(w.Name) != nil {
		l.fault(diag.F456, name, fmt.Sprintf("「%s」已经有了", w.Name), "换一个名字，或者用原来的文件名盖住它")
	}
	p := Profile{Name: w.Name, Title: w.Title, TitleHas: w.TitleHas, OpeningHas: w.OpeningHas, Joint: w.Joint}
	l.titlePattern(l.find(file, 0, "title"), w.Title)
	if w.Opening != "" {
		p.Opening = l.fixedText("opening", l.find(file, 0, "opening"), w.Opening)
	}
	at := place{file, 0}
	for _, part := range w.Part {
		at = l.after(at, "key")
		if l.kind.Part(part.Key) == nil && !ownPart().MatchString(part.Key) {
			l.fault(diag.F455, at, fmt.Sprintf("没有「%s」这个部分", part.Key),
				"可以写："+strings.Join(l.kind.PartKeys(), "、")+"，或者 part. 后面自己起名")
		}
		next := ProfilePart{Key: part.Key, Must: part.Must}
		if part.Title != "" {
			next.Title = l.fixedText("title", l.after(at, "title"), part.Title)
		}
		p.Parts = append(p.Parts, next)
	}
	l.kind.Profiles = append(l.kind.Profiles, p)
}

var ownPart = han.Pattern(`^part\.[a-z0-9]+$`)
