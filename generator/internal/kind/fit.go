package kind

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// fitter checks that the decoded files of a kind are consistent with each other.
type fitter loader

// all checks what cannot be checked in a single file: that each paragraph prints all of its facts and no others, and
// that relations name existing facts.
func (l *fitter) all() {
	for i := range l.kind.Paragraphs {
		l.fitParagraph(&l.kind.Paragraphs[i])
	}
	l.fitChapters()
	for i := range l.kind.Parts {
		l.fitCandidates(&l.kind.Parts[i])
	}
	for i := range l.kind.Facts {
		f := &l.kind.Facts[i]
		if f.Zero != "" && l.kind.Fact(f.Zero) == nil {
			l.fault(diag.F458, l.find(l.origins[f.Name], 0, f.Name),
				fmt.Sprintf("「%s」的 zero 说到「%s」，可是没有这个事实", f.Name, f.Zero),
				"zero 写这个数的总数的名字")
		}
		for _, r := range f.Relations {
			l.fitRelation(f, r)
		}
	}
	l.fitTaken()
}

func (l *fitter) fitParagraph(p *Paragraph) {
	at := l.topics[p.Name]
	_, names, _, err := parseText(p.Name, p.Clauses)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	for _, n := range sortedNames(names) {
		where := l.mention(at, n)
		switch f := l.kind.Fact(n); {
		case f != nil && f.Topic != p.Name:
			l.fault(diag.F463, where, fmt.Sprintf("「%s」是标准段落「%s」的事实，写在「%s」里就会印两次", n, f.Topic, p.Name),
				"在事实目录里把它移到「"+p.Name+"」名下，或者从这里去掉")
		case f == nil && !l.knownWord(n):
			l.unknownName(where, n, p.Facts)
		}
	}
	if len(p.Facts) == 0 {
		l.fault(diag.F461, at, fmt.Sprintf("标准段落「%s」一个事实也没有", p.Name), "在事实目录里写 [\""+p.Name+"\"]，下面一行一个事实")
	}
	for _, n := range p.Facts {
		if _, ok := names[n]; !ok {
			l.fault(diag.F461, at, fmt.Sprintf("「%s」填了也印不出来：这一段里没有它", n), "给它写一个分句，例：开展活动{{"+n+"}}")
		}
	}
}

// mention returns the line with the name in the clauses that begin at p, or p if no line has it.
func (l *fitter) mention(p place, name string) place {
	at, _ := l.first(p, func(s string) bool {
		return strings.Contains(s, "{{"+name+"}}") || strings.Contains(s, "."+name)
	})
	return at
}

func (l *fitter) fitRelation(f *Fact, text string) {
	at := l.find(l.origins[f.Name], 0, f.Name)
	relation := ParseRelation(text)
	if relation == nil {
		l.fault(diag.F458, at, fmt.Sprintf("「%s」的关系「%s」写得不对", f.Name, text), `写成 "= 甲 + 乙"、"<= 甲"、">= 甲" 或者 "= 甲 / 乙"`)
		return
	}
	for _, n := range relation.Expr.Names() {
		if l.kind.Fact(n) == nil && l.kind.Fact(strings.TrimPrefix(n, "上年")) == nil {
			hint := han.Meant(n, l.kind.FactNames(), "「%s」", "关系里只能写事实目录里的名字")
			l.fault(diag.F458, at, fmt.Sprintf("「%s」的关系里说到「%s」，可是没有这个事实", f.Name, n), hint)
		}
	}
}

// relations contains the results of ParseRelation, because every form needs the same relations.
var relations sync.Map

// ParseRelation parses a relation of the catalogue, which has no value. It returns nil if text is not a relation.
// The result must not be changed.
func ParseRelation(text string) *fact.Relation {
	if r, ok := relations.Load(text); ok {
		return r.(*fact.Relation)
	}
	value, _ := fact.Parse("1 " + text)
	relations.Store(text, value.Relation)
	return value.Relation
}

// try makes every paragraph from each of its facts alone and from all of them, and reports each filled-in fact that
// is not printed exactly once.
func (l *fitter) try() {
	for i := range l.kind.Paragraphs {
		p, before := &l.kind.Paragraphs[i], len(l.found)
		for _, n := range p.Facts {
			l.tryWith(p, l.firstLevel(l.kind.Fact(n).Levels), []string{n})
		}
		if len(l.found) == before {
			l.tryWith(p, l.firstLevel(p.Levels), p.Facts)
		}
	}
}

// tryWith makes p from the named facts, without those that the level does not report.
func (l *fitter) tryWith(p *Paragraph, level string, names []string) {
	data := reportWords(2024, "某单位", "我们", level)
	var filled []string
	for i, n := range names {
		if f := l.kind.Fact(n); f.Levels.Include(level) {
			data[n] = strconv.Itoa(100001+i) + f.Units[0]
			filled = append(filled, n)
		}
	}
	text, err := l.kind.Prose(p, data)
	if err != nil && !errors.Is(err, errNoFact) {
		l.fault(diag.F464, l.topics[p.Name],
			fmt.Sprintf("标准段落「%s」只填「%s」时写不出来：%v", p.Name, strings.Join(filled, "」「"), err), "检查条件 {{if …}} 和名字")
		return
	}
	for _, n := range filled {
		if c := strings.Count(text, data[n]); c != 1 {
			l.fault(diag.F464, l.mention(l.topics[p.Name], n), fmt.Sprintf("填了%s时，「%s」印了%d次", quoted(filled), n, c),
				"给「"+n+"」单独写一个分句，或者用「或」写另一种说法；每种填法它都应当正好出现一次")
		}
	}
}

// quoted returns up to three of the names, quoted.
func quoted(names []string) string {
	if len(names) > 3 {
		return fmt.Sprintf("「%s」等%d个数", strings.Join(names[:3], "」「"), len(names))
	}
	return "「" + strings.Join(names, "」「") + "」"
}

// firstLevel returns the first of levels. An empty list means all levels of the kind.
func (l *fitter) firstLevel(levels []string) string {
	if len(levels) > 0 {
		return levels[0]
	}
	return l.kind.Levels[0].Name
}
