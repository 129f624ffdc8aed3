package kind

import (
	"fmt"
	"slices"
	"strings"
	"text/template"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// texts checks the names in texts of a kind: levels, words, and reserved names.
type texts struct {
	*files
	kind *Kind
}

// fixedText parses text as a template whose names must be reserved names or words of the levels.
func (t texts) fixedText(name string, at place, text string) *template.Template {
	out, names, line, err := parseText(name, text)
	if err != nil {
		t.badTemplate(place{at.file, at.line + line})
		return nil
	}
	for _, n := range sortedNames(names) {
		if !t.knownWord(n) {
			t.unknownName(place{at.file, at.line + names[n]}, n, nil)
		}
	}
	return out
}

// checkText reports the same faults as fixedText. Most texts have no names, so that no template is parsed.
func (t texts) checkText(name string, at place, text string) {
	if strings.Contains(text, "{{") {
		t.fixedText(name, at, text)
	}
}

func (t texts) badTemplate(at place) {
	t.fault(diag.F459, at, "这一段文字里的双花括号写得不对",
		"名字写成 {{名字}}；条件写成 {{if .名字}}……{{else}}……{{end}}")
}

func (t texts) unknownName(at place, name string, facts []string) {
	all := slices.Concat(facts, Reserved)
	if len(t.kind.Levels) > 0 {
		all = append(all, sortedNames(t.kind.Levels[0].Words)...)
	}
	hint := han.Meant(name, all, " {{%s}}", "可以写的名字："+strings.Join(all, "、"))
	t.fault(diag.F460, at, fmt.Sprintf("不认识 {{%s}}", name), hint)
}

// levels splits a list of levels, which are separated by blanks.
func (t texts) levels(p place, words string) []string {
	names := strings.Fields(words)
	for _, n := range names {
		if t.kind.Level(n) == nil {
			t.fault(diag.F455, p, fmt.Sprintf("没有「%s」这个层级", n),
				"层级写在 "+outlineFile+" 的 [[level]] 里："+strings.Join(t.kind.LevelNames(), "、"))
		}
	}
	return names
}

var titleName = han.Pattern(`\{\{[^}]*\}\}`)

// titlePattern checks the names in the pattern of a title.
func (t texts) titlePattern(at place, pattern string) {
	for _, m := range titleName().FindAllString(pattern, -1) {
		if !slices.Contains([]string{"{{单位}}", "{{署名}}", "{{本年}}"}, m) {
			t.fault(diag.F460, at, "不认识 "+m, "标题里可以写的名字：单位、署名、本年")
		}
	}
}

// isWord reports whether name is a word of standard prose for which each level has its own expression.
func (t texts) isWord(name string) bool {
	if len(t.kind.Levels) == 0 {
		return false
	}
	_, ok := t.kind.Levels[0].Words[name]
	return ok
}

// knownWord reports whether the name has a value in every report.
func (t texts) knownWord(name string) bool { return slices.Contains(Reserved, name) || t.isWord(name) }
