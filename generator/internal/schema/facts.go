package schema

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// quantity matches every value of a fact: a digit or a Chinese numeral, a relation, a placeholder or nothing.
const quantity = "[0-9〇零一二两三四五六七八九十百千万亿=＝<>≤≥＜＞０-９]|" + han.PlaceholderStart + "|^$"

// facts returns the schema of all groups of facts.
func (m maker) facts() object {
	groups := object{}
	for i := range m.kind.Parts {
		p := &m.kind.Parts[i]
		groups = append(groups, member{p.Key, m.group("「"+p.Short+"」的数", p.Key)})
	}
	return object{
		{"description", descriptions["facts"]}, {"type", "object"}, {"properties", groups},
		{"propertyNames", object{{"pattern", "^[a-z0-9]+$"}}},
		{"additionalProperties", m.group("自己加的部分的数", "")},
	}
}

// group returns the schema of one group: the facts of the part in the catalogue, and other facts.
func (m maker) group(title, part string) object {
	var known object
	for i := range m.kind.Facts {
		if f := &m.kind.Facts[i]; f.Part == part && m.kind.Typed(f) {
			known = append(known, member{f.Name, object{
				{"title", f.Topic + "：" + f.Name}, {"description", factText(m.kind, i)},
				{"type", "string"}, {"pattern", quantity},
			}})
		}
	}
	o := object{{"title", title}, {"type", "object"}}
	if len(known) > 0 {
		o = append(o, member{"properties", known})
	}
	others := object{{"description", descriptions["fact"]}, {"type", "string"}, {"pattern", quantity}}
	return append(o, member{"additionalProperties", others})
}

// factText returns the explanation of fact i: its question, units, limits and levels.
func factText(k *kind.Kind, i int) string {
	f := &k.Facts[i]
	question := f.Question
	for j := i; question == "" && j > 0 && k.Facts[j-1].Topic == f.Topic; j-- {
		question = k.Facts[j-1].Question // one question may belong to several facts
	}
	var lines []string
	if question != "" {
		lines = append(lines, plain(question))
	}
	lines = append(lines, "单位："+strings.Join(f.Units, "、"))
	for j, r := range f.Relations {
		if f.Computed && j == 0 {
			lines = append(lines, "留空由程序算 "+r)
			continue
		}
		lines = append(lines, "程序核对："+f.Name+" "+r)
	}
	if f.Max100 {
		lines = append(lines, "不超过 100%")
	}
	if len(f.Levels) > 0 && len(f.Levels) < len(k.Levels) {
		lines = append(lines, "填的单位："+strings.Join(f.Levels, "、"))
	}
	if f.Remark != "" {
		lines = append(lines, plain(f.Remark))
	}
	return strings.Join(lines, "\n")
}

// plain returns s with the braces around names replaced by round brackets: {{党组织}} becomes （党组织）.
func plain(s string) string {
	return strings.NewReplacer("{{", "（", "}}", "）").Replace(s)
}
