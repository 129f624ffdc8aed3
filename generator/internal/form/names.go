package form

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// valueType is the type of the value of a key.
type valueType uint8

const (
	line    valueType = iota // a string of one line
	text                     // a string of one or several lines
	integer                  // an integer without quotation marks
)

// key is one key of the form language.
type key struct {
	name string
	typ  valueType
}

// slot is a bracket of the form language with its keys, or the beginning of the file before the first bracket.
type slot struct {
	name string // "" before the first bracket
	id   bool   // an ID follows after a dot
	keys []key
}

// slots returns the whole form language, including the kind's parts, but without the groups of facts. The brackets
// are in the order of forms. The parts in tables have a table.
func slots(parts, tables []string) []slot {
	part := []key{{"title", line}, {"text", text}, {"numbering", line}, {"within", line}}
	tabled := slices.Insert(slices.Clone(part), 2, key{"table", text})
	all := []slot{
		{"", false, []key{
			{"kind", line}, {"year", integer}, {"title", text}, {"profile", line}, {"previous", line}, {"sum_of", line},
			{"facts_of", line},
		}},
		{"office", false, []key{
			{"name", line}, {"level", line}, {"self", line}, {"above", line}, {"to", line}, {"sign", text},
			{"date", line}, {"seal", line},
		}},
		{"letterhead", false, letterheadKeys},
		{"opening", false, []key{{"text", text}}},
	}
	for _, p := range parts {
		keys := part
		if slices.Contains(tables, p) {
			keys = tabled
		}
		all = append(all, slot{p, false, keys})
	}
	return append(all,
		slot{"part", true, part},
		slot{"closing", false, []key{{"text", text}, {"note", line}}},
		slot{"annex", true, []key{{"title", line}, {"text", text}, {"table", text}, {"checks", text}, {"ask", line}}},
		slot{"imprint", false, imprintKeys},
		slot{"web", false, webKeys},
		slot{"ignore", false, nil})
}

// key returns the key of that name, and whether it exists.
func (s *slot) key(name string) (key, bool) {
	i := slices.IndexFunc(s.keys, func(k key) bool { return k.name == name })
	if i == -1 {
		return key{}, false
	}
	return s.keys[i], true
}

// header returns the slot's bracket as the clerk writes it.
func (s *slot) header() string {
	switch {
	case s.name == "":
		return ""
	case s.id:
		return "[" + s.name + ".……]"
	}
	return "[" + s.name + "]"
}

// slot returns the slot of t, or nil if the language has no such bracket.
func (r *reader) slot(t source.Table) *slot {
	i := slices.IndexFunc(r.tables, func(s slot) bool { return s.name == t.Name && s.id == (t.ID != "") })
	if i == -1 {
		return nil
	}
	return &r.tables[i]
}

// reportUnknownTable reports a bracket that is not in the language.
func (r *reader) reportUnknownTable(t source.Table) {
	names := []string{"facts"}
	var list []string
	for _, s := range r.tables[1:] {
		names = append(names, s.name)
		list = append(list, s.header())
	}
	if t.Name == "" {
		r.fault(diag.F050, t.Place, "方括号里没有名字", "可以写的有："+strings.Join(list, "、"))
		return
	}
	hint := cmp.Or(didYouMean(han.Nearest(t.Name, names), "[%s]"),
		"可以写的有："+strings.Join(list, "、")+"；自己加的部分写成 [part.jbqk] 这样，标题写在下面的 title")
	r.fault(diag.F050, t.Place, "没有 ["+t.FullName()+"] 这个方括号", hint)
}

// reportUnknownKey reports a key that is not allowed in t, with the bracket to which it belongs or the nearest key.
func (r *reader) reportUnknownKey(t source.Table, e source.Entry) {
	where := "第一个方括号之前"
	if t.Name != "" {
		where = "[" + t.FullName() + "] 下面"
	}
	if strings.ContainsFunc(e.Key, han.IsHan) {
		r.fault(diag.F052, e.Place, where+"没有「"+e.Key+"」", "数写在它那一部分的 [facts.……] 下面，例：[facts."+r.factsPart+"]")
		return
	}
	if homes := r.homes(e.Key, t); homes != "" {
		r.fault(diag.F052, e.Place, where+"没有 "+e.Key, e.Key+" 写在"+homes)
		return
	}
	var names []string
	for _, k := range r.slot(t).keys {
		names = append(names, k.name)
	}
	hint := cmp.Or(didYouMean(han.Nearest(e.Key, names), "%s"), "这里可以写的有："+strings.Join(names, "、"))
	r.fault(diag.F051, e.Place, where+"没有 "+e.Key, hint)
}

// reportMisplaced reports a key of the form language among the facts of t, and returns whether e is such a key.
func (r *reader) reportMisplaced(t source.Table, e source.Entry) bool {
	homes := r.homes(e.Key, t)
	if homes == "" {
		return false
	}
	r.fault(diag.F052, e.Place, "["+t.FullName()+"] 下面只写数，没有 "+e.Key, e.Key+" 写在"+homes)
	return true
}

// homes returns the brackets to which the key called name belongs, or "". It prefers the part whose facts are in t.
func (r *reader) homes(name string, t source.Table) string {
	var homes []string
	parts := false
	for _, s := range r.tables {
		if _, ok := s.key(name); !ok {
			continue
		}
		isPart := slices.Contains(r.parts, s.name) || s.name == "part"
		switch {
		case s.name == "":
			homes = append(homes, "第一个方括号之前")
		case t.Name == "facts" && s.name == t.ID:
			return " " + s.header() + " 下面"
		case isPart && parts:
		case isPart:
			parts = true
			homes = append(homes, "各部分（例 "+s.header()+"）下面")
		default:
			homes = append(homes, s.header()+" 下面")
		}
	}
	if len(homes) > 0 && strings.HasPrefix(homes[0], "[") {
		homes[0] = " " + homes[0]
	}
	return strings.Join(homes, "、")
}

// checkType reports a value that is not of type want, and returns whether the value can be used.
func (r *reader) checkType(e source.Entry, want valueType) bool {
	v := e.Value
	switch {
	case v.Faulty:
		return true
	case want == integer && !v.Integer:
		r.reportYear(e)
		return false
	case want != integer && v.Integer:
		r.fault(diag.F015, v.Place, "内容要放在引号里，数也一样", "写成："+fmt.Sprintf("%s = \"%s\"", e.Key, v.String()))
		return false
	case want == line && len(v.Lines) > 1:
		second := v.Lines[1]
		r.fault(diag.F063, e.Place, "「"+e.Key+"」只能写一行，这里有 "+fmt.Sprint(len(v.Lines))+" 行",
			"写在一行里，两头各一个引号", second.Whole())
		return false
	}
	return true
}

// reportYear reports a year in quotation marks.
func (r *reader) reportYear(e source.Entry) {
	if e.Value.Empty() {
		r.fault(diag.F055, e.Place, "year 还没有填", "写上报告的是哪一年：year = 2025")
		return
	}
	d := diag.New(diag.F053, e.Value.Place, "年份要写成四个数字，不加引号", "写成 year = 2025 这样")
	if year := han.ParseYear(strings.TrimRight(e.Value.String(), " 年度")); year > 0 {
		said := strconv.Itoa(year)
		d.Hint = "写成：year = " + said
		d.Fixes = r.f.Replace(d.Place, d.Place.Len, said)
	}
	r.l.Add(d)
}

// didYouMean returns the beginning of a hint, or "" if name is "".
func didYouMean(name, format string) string {
	if name == "" {
		return ""
	}
	return "是不是要写 " + fmt.Sprintf(format, name)
}
