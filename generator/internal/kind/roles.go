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

// Role is what a part of any kind does in its report. Rules of the program speak of roles, never of keys.
type Role string

// The roles. At most one part of a kind has each; a kind may have none of them.
const (
	Done         Role = "done"         // what was done in the year: last year's plan is answered here
	Shortcomings Role = "shortcomings" // what was not done well, and why
	Plan         Role = "plan"         // what is planned for the year after
)

var roles = []string{string(Done), string(Shortcomings), string(Plan)}

// PlannedItem stands in Part.Question for one item of last year's plan.
const PlannedItem = "{{事项}}"

// PartOf returns the part with that role, nil when the kind has none.
func (k *Kind) PartOf(role Role) *Part {
	i := slices.IndexFunc(k.Parts, func(p Part) bool { return p.Role == role })
	if i < 0 {
		return nil
	}
	return &k.Parts[i]
}

// HasRole reports whether the part of that key has the role.
func (k *Kind) HasRole(key string, role Role) bool {
	p := k.Part(key)
	return p != nil && p.Role == role
}

// FactsPart returns the key of the part that has the first facts of the catalogue, for examples in messages;
// that of the first part when the catalogue is empty.
func (k *Kind) FactsPart() string {
	if len(k.Facts) > 0 {
		return k.Facts[0].Part
	}
	return k.Parts[0].Key
}

// Host returns the key of a part that the part of the given key may stand within, for examples in messages:
// the one about what was done, or else the first other one.
func (k *Kind) Host(key string) string {
	if p := k.PartOf(Done); p != nil && p.Key != key {
		return p.Key
	}
	i := slices.IndexFunc(k.Parts, func(p Part) bool { return p.Key != key })
	return k.Parts[max(0, i)].Key
}

// Mentions reports whether t uses the name: {{上级}}, or a condition on it.
func Mentions(t *template.Template, name string) bool {
	found := false
	walk(t.Root, func(f *parse.FieldNode) { found = found || f.Ident[0] == name })
	return found
}

// role checks the role of a part and what a part with that role must have.
func (l *loader) role(at place, p *Part) {
	if p.Role == "" {
		return
	}
	where := l.find(at.file, at.line, "role")
	if !slices.Contains(roles, string(p.Role)) {
		hint := "可以写：" + strings.Join(roles, "、")
		if near := han.Nearest(string(p.Role), roles); near != "" {
			hint = "是不是 " + near + "？" + hint
		}
		l.fault(diag.F455, where, fmt.Sprintf("没有「%s」这个用途", p.Role), hint)
		return
	}
	if other := l.kind.PartOf(p.Role); other != nil {
		l.fault(diag.F456, where, fmt.Sprintf("「%s」已经是「%s」的用途", p.Role, other.Short), "一个用途只给一个部分")
	}
	if p.Role == Plan && !strings.Contains(p.Question, PlannedItem) {
		l.fault(diag.F454, where, "没有写怎么问去年的安排", `写 question = "去年安排`+PlannedItem+`。今年做了什么？"`)
	}
}
