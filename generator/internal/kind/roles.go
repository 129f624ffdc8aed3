package kind

import (
	"fmt"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Role is the purpose of a part, the same in all kinds. Rules of the program refer to roles, never to keys.
type Role string

// The roles. A role belongs to at most one part of a kind, or to none.
const (
	Done         Role = "done"         // the work done in the year; it reports on last year's plan
	Shortcomings Role = "shortcomings" // shortcomings of the year, and their reasons
	Plan         Role = "plan"         // the plan for the following year
)

var roles = []string{string(Done), string(Shortcomings), string(Plan)}

// PlannedItem is the name in Part.Question that stands for one item of last year's plan.
const PlannedItem = "{{事项}}"

// PartOf returns the part with that role, or nil.
func (k *Kind) PartOf(role Role) *Part {
	return first(k.Parts, func(p *Part) bool { return p.Role == role })
}

// KeyOf returns the key of the part with that role, or "".
func KeyOf(k *Kind, role Role) string {
	if p := k.PartOf(role); p != nil {
		return p.Key
	}
	return ""
}

// HasRole reports whether the part of that key has the role.
func (k *Kind) HasRole(key string, role Role) bool {
	p := k.Part(key)
	return p != nil && p.Role == role
}

// FactsPart returns the key of the part that contains the first facts of the catalogue, or the key of the first part
// if the catalogue is empty. It is used for examples in messages.
func (k *Kind) FactsPart() string {
	if len(k.Facts) > 0 {
		return k.Facts[0].Part
	}
	return k.Parts[0].Key
}

// Host returns the key of a part that may contain the part of that key: the part about the work done, or the first
// other part. It is used for examples in messages.
func (k *Kind) Host(key string) string {
	if p := k.PartOf(Done); p != nil && p.Key != key {
		return p.Key
	}
	i := slices.IndexFunc(k.Parts, func(p Part) bool { return p.Key != key })
	return k.Parts[max(0, i)].Key
}

// Mentions reports whether t uses the name, also in a condition.
func Mentions(t *template.Template, name string) (found bool) {
	walk(t.Root, func(f *parse.FieldNode) { found = found || f.Ident[0] == name })
	return found
}

// speaks reports whether any standard prose of a kind uses the name.
func speaks(k *Kind, name string) bool {
	all := []*template.Template{k.Opening}
	for _, p := range k.Profiles {
		all = append(all, p.Opening)
	}
	for _, p := range k.Paragraphs {
		if strings.Contains(p.Clauses, name) { // if the name is not in the text, it need not be parsed
			t, _ := p.prose()
			all = append(all, t)
		}
	}
	return slices.ContainsFunc(all, func(t *template.Template) bool { return t != nil && Mentions(t, name) })
}

// role checks the role of a part, and the keys that are allowed for one role only.
func (l *loader) role(at place, p *Part) {
	where := l.find(at.file, at.line, "role")
	other := l.kind.PartOf(p.Role)
	switch {
	case p.Role == "":
	case !slices.Contains(roles, string(p.Role)):
		hint := han.Meant(string(p.Role), roles, " %s", "可以写："+strings.Join(roles, "、"))
		l.fault(diag.F455, where, fmt.Sprintf("没有「%s」这个用途", p.Role), hint)
	case other != nil:
		l.fault(diag.F456, where, fmt.Sprintf("「%s」已经是「%s」的用途", p.Role, other.Short), "一个用途只给一个部分")
	case p.Role == Plan && !strings.Contains(p.Question, PlannedItem):
		l.fault(diag.F454, where, "没有写怎么问上年的安排", "写上 question，里面要有 "+PlannedItem)
	}
	for _, idle := range []struct {
		key, why string
		is       bool
	}{
		{"question", "只有 role 是 plan 的部分要写 question", p.Question != "" && p.Role != Plan},
		{"renewed", "role 是 done 的部分，原来的文字要留着：上年的安排问在它前面", p.Renewed != "" && p.Role == Done},
		{"recall", "有 renewed 换下原来的文字，才写 recall", p.Recall != "" && p.Renewed == ""},
	} {
		if idle.is {
			l.fault(diag.F453, l.find(at.file, at.line, idle.key), fmt.Sprintf("「%s」在这里没有用", idle.key), idle.why)
		}
	}
}
