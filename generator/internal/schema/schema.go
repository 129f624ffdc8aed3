// Package schema makes a JSON Schema of the forms of one kind, for editors that complete and explain a form while it
// is typed.
//
// Its main function is Make. The schema contains the keys and types of the form language, and the parts and facts of
// the kind. It does not replace package check, which checks more. It is written in draft 07, the newest that Taplo
// (Even Better TOML) supports.
package schema

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// The years that a form may report on (notes/form.md section 3.1).
const firstYear, lastYear = 2000, 2100

// Make returns the schema, with keys in the order of a form.
func Make(k *kind.Kind) ([]byte, error) {
	m := maker{kind: k, examples: examples(k)}
	brackets := form.Language(k.PartKeys(), k.TableKeys()...)
	root := m.keys(brackets[0])
	required := []string{"kind", "year", "office"}
	many := map[string]bool{}
	for i, b := range brackets[1:] {
		if i == 1 { // the facts are between [office] and the parts, as in a new form
			root = append(root, member{"facts", m.facts()})
		}
		if b.Keys == nil {
			root = append(root, member{b.Name, ownWords(b)})
			continue
		}
		if !b.Many {
			root = append(root, member{b.Name, m.bracket(b)})
			continue
		}
		if !many[b.Name] {
			many[b.Name] = true
			root = append(root, member{b.Name, object{
				{"description", descriptions[b.Name]}, {"type", "object"},
				{"propertyNames", object{{"pattern", "^[a-z0-9]+$"}}}, {"additionalProperties", m.bracket(b)},
			}})
		}
	}
	for _, p := range k.Parts {
		if p.Mandatory {
			required = append(required, p.Key)
		}
	}
	s := object{
		{"$schema", "http://json-schema.org/draft-07/schema#"},
		{"title", k.Name + "填报表"},
		{"description", "除年度以外，每个值都是引号里的文字；没有的留空。完整的检查用 fazhi check。"},
		{"type", "object"}, {"required", required}, {"additionalProperties", false}, {"properties", root},
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(s)
	return b.Bytes(), err
}

// maker makes the schema of one kind.
type maker struct {
	kind     *kind.Kind
	examples *strings.Replacer // replaces the placeholders in descriptions with examples of the kind
}

// examples returns the examples of the kind, those of the last levels, which are the lowest, first.
func examples(k *kind.Kind) *strings.Replacer {
	var selfs []string
	for _, l := range slices.Backward(k.Levels) {
		selfs = append(selfs, l.Self(""))
	}
	return strings.NewReplacer("<上级>", k.Levels[len(k.Levels)-1].To, "<部分>", k.Host(""),
		"<自称>", strings.Join(selfs[:min(3, len(selfs))], "、")+"……")
}

// bracket returns the schema of one bracket's table.
func (m maker) bracket(b form.Bracket) object {
	title, text := b.Name, descriptions[b.Name]
	if p := m.kind.Part(b.Name); p != nil {
		title, text = p.Short, partText(p)
	}
	o := object{{"title", title}, {"description", text}, {"type", "object"}}
	switch b.Name {
	case "office":
		o = append(o, member{"required", []string{"name", "level"}})
	case "annex":
		o = append(o, member{"required", []string{"title"}},
			member{"anyOf", []object{{{"required", []string{"text"}}}, {{"required", []string{"table"}}}}})
	case "part":
		o = append(o, member{"anyOf", []object{{{"required", []string{"title"}}}, {{"required", []string{"within"}}}}})
	}
	return append(o, member{"additionalProperties", false}, member{"properties", m.keys(b)})
}

// ownWords returns the schema of a bracket whose keys are a code and words that the clerk chooses.
func ownWords(b form.Bracket) object {
	return object{
		{"title", b.Name}, {"description", descriptions[b.Name]}, {"type", "object"},
		{"propertyNames", object{{"pattern", "^[Ff][0-9]{3}.+$"}}},
		{"additionalProperties", object{{"type", "string"}, {"minLength", 1}}},
	}
}

// partText returns the explanation of a part: the clause that requires it, its standard title, advice.
func partText(p *kind.Part) string {
	var lines []string
	for _, s := range []string{p.Clause, "标准标题：「" + p.Title + "」", p.Advice} {
		if s != "" {
			lines = append(lines, plain(s))
		}
	}
	return strings.Join(lines, "\n")
}

// keys returns the schemas of a bracket's keys.
func (m maker) keys(b form.Bracket) (o object) {
	for _, k := range b.Keys {
		if m.kind.Idle()[k.Name] != "" {
			continue
		}
		name := b.Name + "." + k.Name
		if _, special := descriptions[name]; !special {
			name = "*." + k.Name
		}
		o = append(o, member{k.Name, m.key(name, k)})
	}
	return o
}

// key returns the schema of one key; name is the key of its description.
func (m maker) key(name string, k form.Key) object {
	o := object{{"description", m.examples.Replace(descriptions[name])}}
	if k.Integer {
		return append(o, member{"type", "integer"}, member{"minimum", firstYear}, member{"maximum", lastYear})
	}
	o = append(o, member{"type", "string"})
	switch name {
	case ".kind":
		o = append(o, member{"enum", []string{m.kind.ID}})
	case ".profile":
		names := []string{""}
		for _, p := range m.kind.Profiles {
			names = append(names, p.Name)
		}
		o = append(o, member{"enum", names})
	case "office.level":
		o = append(o, member{"enum", m.kind.LevelNames()})
	case "*.numbering":
		o = append(o, member{"enum", numberings})
	case "office.date":
		o = append(o, member{"pattern", "^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|" + han.PlaceholderStart + "|^$"})
	case ".previous", ".sum_of", ".facts_of":
		o = append(o, member{"pattern", `^([^/\\:]+/)*[^/\\:]+\.toml$|^$`})
	}
	return o
}

// object is a JSON object with ordered members.
type object []member

// member is one member of an object.
type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, v := range []any{m.name, m.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(v); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
