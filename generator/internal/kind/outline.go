package kind

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// Brackets are the brackets of every form. No part may have one of these names.
var Brackets = []string{"facts", "office", "letterhead", "opening", "part", "closing", "annex", "imprint", "web",
	"ignore"}

// outlineFile describes the parts and levels of a kind's reports.
const outlineFile = "outline.toml"

// outlineTOML is outline.toml as written.
type outlineTOML struct {
	Name, Law  string
	Since      int
	Until      int      // last year of the format
	FactsOf    string   `toml:"facts_of"`    // ID of another kind
	HeadingMax int      `toml:"heading_max"` // characters
	Terms      []string // words that are never broken in a title
	Common     string   // words that occur in every plan, separated by blanks
	Opening    string   // template of the first paragraph
	// Level contains the levels in the order of messages.
	Level   []Level
	Chapter []chapterTOML
	Part    []partTOML
}

// partTOML is a part as written in outline.toml.
type partTOML struct {
	Part
	Candidate []candidateTOML
}

func (l *loader) outline() {
	file := l.dir + "/" + outlineFile
	var o outlineTOML
	if l.read(file, &o) == nil {
		return
	}
	k := l.kind
	k.Name, k.Law, k.HeadingMax = o.Name, cmp.Or(o.Law, "有关规定"), o.HeadingMax
	k.Since, k.Until, k.FactsOf = o.Since, o.Until, o.FactsOf
	l.needs(place{file, 0}, "name", o.Name)
	l.span()
	if o.HeadingMax <= 0 {
		l.fault(diag.F454, place{file, 0}, "没有写 heading_max", "写标题最多几个字，例：heading_max = 46")
	}
	k.Common = strings.Fields(o.Common)
	k.Terms = slices.Clone(o.Terms)
	slices.SortStableFunc(k.Terms, func(a, b string) int {
		return cmp.Compare(utf8.RuneCountInString(b), utf8.RuneCountInString(a))
	})
	l.officeLevels(file, o.Level)
	l.sameWords(file)
	at := place{file, 0}
	for _, p := range o.Part {
		at = l.after(at, "key")
		l.part(at, p)
	}
	if len(k.Parts) == 0 {
		l.fault(diag.F454, place{file, 0}, "一个部分也没有", "写 [[part]]")
	}
	l.chapters(o.Chapter)
	l.needs(place{file, 0}, "opening", o.Opening)
	k.Opening = l.fixedText("opening", l.find(file, 0, "opening"), o.Opening)
}

// officeLevels reads the levels.
func (l texts) officeLevels(file string, all []Level) {
	at := place{file, 0}
	for _, v := range all {
		at = l.after(l.find(file, at.line, "level]]"), "name")
		l.needs(at, "name", v.Name)
		l.needs(at, "title", v.Title)
		if l.kind.Level(v.Name) != nil {
			l.fault(diag.F456, at, fmt.Sprintf("层级「%s」写了两次", v.Name), "一个层级只写一块 [[level]]")
		}
		l.due(at, v.Due, v.Duty)
		l.kind.Levels = append(l.kind.Levels, v)
	}
}

// part reads a part.
func (l *loader) part(at place, p partTOML) {
	l.needs(at, "title", p.Title)
	l.needs(at, "short", p.Short)
	switch {
	case !kindID().MatchString(p.Key):
		l.fault(diag.F456, at, fmt.Sprintf("「%s」不能当部分的 key", p.Key), "用小写英文字母开头，只用小写字母和数字：表里的方括号就写它")
	case slices.Contains(Brackets, p.Key):
		l.fault(diag.F456, at, "部分的 key 不能是 "+p.Key+"：表里的 ["+p.Key+"] 另有用处", "换一个 key")
	case l.kind.Part(p.Key) != nil:
		l.fault(diag.F456, at, fmt.Sprintf("「%s」这个部分写了两次", p.Key), "一个部分只写一块 [[part]]，key 不能相同")
	}
	if p.Mandatory {
		l.needs(at, "clause", p.Clause)
	}
	part := p.Part
	part.Advice, part.Renewed = strings.TrimSpace(p.Advice), strings.TrimSpace(p.Renewed)
	l.role(at, &part)
	for _, c := range p.Candidate {
		part.Candidates = append(part.Candidates, l.candidate(at, c))
	}
	l.checkText("advice", l.find(at.file, at.line, "advice"), p.Advice)
	l.checkText("blank", l.find(at.file, at.line, "blank"), p.Blank)
	l.kind.Parts = append(l.kind.Parts, part)
}

// span checks the years of the format.
func (l texts) span() {
	if k := l.kind; k.Until != 0 && k.Until < k.Since {
		l.fault(diag.F467, l.find(l.dir+"/"+outlineFile, 0, "until"), fmt.Sprintf("格式从%d年用到%d年，先后反了", k.Since, k.Until),
			"since 是用起的那一年，until 是最后用的那一年；还在用的，不写 until")
	}
}

// due checks the statutory day of a level, which is optional, and the sentence duty about it, which it then
// requires.
func (l *files) due(at place, day, duty string) {
	if day == "" {
		return
	}
	l.needs(at, "duty", duty)
	if _, err := time.Parse(time.DateOnly, "2025-"+day); err != nil {
		l.fault(diag.F467, l.after(at, "due"), fmt.Sprintf("「%s」不是一个日子", day),
			`due 写第二年的月和日，各两位，例：due = "03-01"；没有规定日子的，不写 due`)
	}
}

// sameWords checks that all levels define the same words, and that each level has a self-reference for every name.
func (l texts) sameWords(file string) {
	if len(l.kind.Levels) == 0 {
		l.fault(diag.F454, place{file, 0}, "一个层级也没有", "写 [[level]]")
		return
	}
	want := sortedNames(l.kind.Levels[0].Words)
	for _, v := range l.kind.Levels {
		at := l.find(file, 0, `name = "`+v.Name)
		if got := sortedNames(v.Words); !slices.Equal(got, want) {
			l.fault(diag.F454, at, fmt.Sprintf("层级「%s」的称谓和第一个层级的不一样", v.Name),
				"每个层级的 [level.words] 都要有："+strings.Join(want, "、"))
		}
		if n := len(v.Selfs); n == 0 || v.Selfs[n-1].Suffix != "" {
			l.fault(diag.F454, at, fmt.Sprintf("层级「%s」没有通用的自称", v.Name), `最后一条 self 的 suffix 写 ""`)
		}
	}
}
