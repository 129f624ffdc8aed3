package kind

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Chapter groups standard paragraphs of a part under one heading.
type Chapter struct {
	Part    string   // key of the part in which it is printed
	Heading string   // without numbering mark and full stop
	Levels  Offices  // levels of office in whose reports it is printed
	Topics  []string // names of its standard paragraphs, in print order
}

// Group is a heading with the standard paragraphs below it, at least one.
type Group struct {
	Heading string       // without numbering mark; "" if no chapter groups its paragraphs
	Topics  []*Paragraph // in the order in which they are printed
}

// Grouped returns the topics grouped by the chapters of a part for a level, in the order of the chapters. A single
// topic keeps its own heading. Each topic without a chapter follows as a separate group.
func (k *Kind) Grouped(part, level string, topics []*Paragraph) (groups []Group) {
	rest := slices.Clone(topics)
	for _, c := range k.Chapters {
		if c.Part != part || !c.Levels.Include(level) {
			continue
		}
		g := Group{Heading: c.Heading}
		for _, name := range c.Topics {
			if i := slices.IndexFunc(rest, func(p *Paragraph) bool { return p.Name == name }); i != -1 {
				g.Topics = append(g.Topics, rest[i])
				rest = slices.Delete(rest, i, i+1)
			}
		}
		if len(g.Topics) == 1 {
			g.Heading = g.Topics[0].Heading
		}
		if len(g.Topics) > 0 {
			groups = append(groups, g)
		}
	}
	for _, p := range rest {
		groups = append(groups, Group{p.Heading, []*Paragraph{p}})
	}
	return groups
}

// chapterTOML is a chapter as written in outline.toml.
type chapterTOML struct {
	Part, Heading, Levels, Topics string // key, text, then names separated by blanks; no Levels: all
}

// chapters reads the chapters of the outline. fitChapters checks them after the paragraphs are known.
func (l *loader) chapters(all []chapterTOML) {
	at := place{l.dir + "/" + outlineFile, 0}
	for _, c := range all {
		at = l.find(at.file, at.line, "chapter]]")
		at.line++
		l.needs(at, "heading", c.Heading)
		l.headingText(l.find(at.file, at.line, "heading"), c.Heading)
		l.kind.Chapters = append(l.kind.Chapters, Chapter{
			Part: c.Part, Heading: c.Heading, Levels: l.levels(l.find(at.file, at.line, "levels"), c.Levels),
			Topics: strings.Fields(c.Topics),
		})
	}
}

// headingText checks the heading of a standard paragraph or of a chapter.
func (l *loader) headingText(at place, text string) {
	if strings.ContainsAny(han.FoldString(text), "。;!?{\n") || utf8.RuneCountInString(text) > l.kind.HeadingMax {
		l.fault(diag.F457, at, "标题不是独占一行的小标题", fmt.Sprintf("一行，不超过%d个字，没有句号和双花括号", l.kind.HeadingMax))
	}
}

// fitChapters checks that chapters name existing parts and standard paragraphs.
func (l *fitter) fitChapters() {
	at := place{l.dir + "/" + outlineFile, 0}
	for _, c := range l.kind.Chapters {
		at = l.find(at.file, at.line, "chapter]]")
		at.line++
		if l.kind.Part(c.Part) == nil {
			l.fault(diag.F455, l.find(at.file, at.line, "part"), fmt.Sprintf("没有「%s」这个部分", c.Part),
				"部分写在 [[part]] 里："+strings.Join(l.kind.PartKeys(), "、"))
		}
		for _, name := range c.Topics {
			if l.kind.Paragraph(name) == nil {
				l.fault(diag.F455, l.find(at.file, at.line, "topics"), fmt.Sprintf("没有「%s」这个标准段落", name),
					"名字要和 "+proseDir+" 里的 name 一样，用空格隔开")
			}
		}
	}
}
