package kind

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// factTOML is one fact as written in facts.toml, below the name of its topic.
type factTOML struct {
	Fact
	Units, Levels, Rare string // separated by blanks; no Levels: all
}

// facts reads facts.toml and then every other facts-….toml. These contain facts of the office, which may replace a
// fact of an earlier file.
func (l *loader) facts() {
	for _, file := range append([]string{path.Join(l.dir, "facts.toml")}, l.glob("facts-*.toml")...) {
		topics := map[string]map[string]factTOML{}
		meta := l.read(file, &topics)
		if meta == nil || len(l.kind.Levels) == 0 {
			continue
		}
		at := place{file: file}
		for _, key := range meta.Keys() { // in the order of the file
			if len(key) <= 2 {
				at = l.find(file, at.line, key[len(key)-1])
			}
			if len(key) == 2 {
				l.fact(at, key[0], key[1], topics[key[0]][key[1]])
			}
		}
	}
	for i := range l.kind.Paragraphs {
		p := &l.kind.Paragraphs[i]
		for _, f := range l.kind.Facts {
			if f.Topic == p.Name {
				p.Facts = append(p.Facts, f.Name)
			}
		}
	}
}

// fact adds the fact name of a topic, which is defined at the place.
func (l *loader) fact(at place, topic, name string, t factTOML) {
	p := l.kind.Paragraph(topic)
	if p == nil {
		l.fault(diag.F455, at, fmt.Sprintf("没有「%s」这个标准段落", topic), "事实写在它的标准段落名下，名字要和 "+proseDir+" 里的 name 一样")
		return
	}
	f := t.Fact
	f.Name, f.Part, f.Topic, f.Units = name, p.Part, topic, strings.Fields(t.Units)
	f.Levels, f.Rare = l.levels(at, t.Levels), l.levels(at, t.Rare)
	if len(f.Levels) == 0 {
		f.Levels = p.Levels
	}
	if len(f.Units) == 0 {
		l.fault(diag.F454, at, fmt.Sprintf("「%s」没有单位", name), `写常用的单位，几个单位用空格隔开，例：units = "件 起 宗"`)
	}
	if f.Computed && len(f.Relations) == 0 {
		l.fault(diag.F458, at, fmt.Sprintf("「%s」要由程序算，可是没有算式", name), `写 relations = ["= 甲 / 乙"]`)
	}
	if f.Taken && l.kind.FactsOf == "" {
		l.fault(diag.F453, at, "「taken」在这里没有用", "先在 "+outlineFile+" 里写 facts_of：从哪一种报告的表里取")
	}
	l.checkText("question", at, t.Question)
	if old := l.kind.Fact(name); old != nil && l.origins[name] != at.file {
		*old, l.origins[name] = f, at.file
		return
	}
	l.name(at, name)
	l.origins[name] = at.file
	l.kind.Facts = append(l.kind.Facts, f)
}

// name checks the name of a fact or a paragraph; both share one name space in the form language. The names of a kind
// are also used in templates, so they may contain only letters and digits.
func (l *loader) name(at place, name string) {
	strange := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	switch runes := []rune(name); {
	case name == "":
	case !fact.IsName(name) || strings.ContainsFunc(name, strange) || !han.IsHan(runes[0]):
		l.fault(diag.F456, at, fmt.Sprintf("「%s」不能当名字", name), "用汉字开头，只用汉字、字母和数字，不超过20个字")
	case slices.Contains(Reserved, name) || name == "合计":
		l.fault(diag.F456, at, fmt.Sprintf("「%s」是留给程序用的名字", name), "换一个名字")
	case l.kind.Fact(name) != nil || l.kind.Paragraph(name) != nil || l.isWord(name):
		l.fault(diag.F456, at, fmt.Sprintf("「%s」这个名字用了两次", name), "事实、标准段落和称谓的名字都不能相同")
	}
}
