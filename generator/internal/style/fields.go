package style

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// field is one key of a style file and the place its value goes to: a pointer
// to a Length, Em, string, bool, int, []string, face.ID or Align.
type field struct {
	name  string
	to    any
	grain unit.Length // of a Length: it is rounded to a multiple, as a DOCX knows no finer
	least unit.Length // of a Length or int: the least allowed
}

type fields []field

func (fs fields) index(name string) int {
	for i, f := range fs {
		if f.name == name {
			return i
		}
	}
	return -1
}

func (fs fields) names() []string {
	var names []string
	for _, f := range fs {
		names = append(names, f.name)
	}
	return names
}

const (
	anyLength = -unit.Inch * 100
	halfPoint = unit.Pt / 2
)

func twips(name string, to *unit.Length, least unit.Length) field {
	return field{name, to, unit.Twip, least}
}

func ems(name string, to *unit.Em) field { return field{name: name, to: to} }

func count(name string, to *int, least unit.Length) field {
	return field{name: name, to: to, least: least}
}

func (p *Page) fields() fields {
	return fields{
		twips("width", &p.Width, unit.Twip), twips("height", &p.Height, unit.Twip),
		twips("top", &p.Top, 0), twips("bottom", &p.Bottom, 0), twips("left", &p.Left, 0), twips("right", &p.Right, 0),
	}
}

func (n *FaceNames) fields() fields {
	return fields{{name: "office", to: &n.Office}, {name: "rare", to: &n.Rare}, {name: "fallbacks", to: &n.Fallbacks}}
}

func (p *Paragraph) fields() fields {
	return fields{
		{name: "name", to: &p.Name}, {name: "face", to: &p.Face}, {"size", &p.Size, halfPoint, halfPoint},
		twips("pitch", &p.Pitch, unit.Twip), twips("spacing", &p.Spacing, anyLength),
		{name: "bold", to: &p.Bold}, {name: "red", to: &p.Red}, twips("first_indent", &p.FirstIndent, anyLength),
		twips("left_indent", &p.LeftIndent, 0), twips("right_indent", &p.RightIndent, 0),
		twips("before", &p.Before, 0), twips("after", &p.After, 0), {name: "align", to: &p.Align},
		{name: "keep_next", to: &p.KeepNext}, {name: "keep_lines", to: &p.KeepLines},
		{name: "new_page", to: &p.NewPage},
		{name: "outline", to: &p.Outline},
	}
}

func (n *PageNumber) fields() fields {
	return fields{
		{name: "face", to: &n.Face}, {"size", &n.Size, halfPoint, halfPoint}, twips("pitch", &n.Pitch, unit.Twip),
		twips("footer", &n.Footer, 0), twips("inset", &n.Inset, 0), {name: "centre", to: &n.Centre},
	}
}

func (m *DraftMark) fields() fields {
	return fields{
		{name: "face", to: &m.Face}, {"size", &m.Size, halfPoint, halfPoint}, twips("pitch", &m.Pitch, unit.Twip),
		twips("header", &m.Header, 0),
	}
}

func (t *Table) fields() fields {
	return fields{
		{"border", &t.Border, unit.Pt / 8, 0}, twips("margin", &t.Margin, 0),
		twips("row_height", &t.RowHeight, 0), twips("air", &t.Air, 0), twips("gap", &t.Gap, unit.Twip),
		count("columns", &t.Columns, 1), ems("narrow", &t.Narrow), ems("widest", &t.Widest), ems("aside", &t.Aside),
	}
}

// section is a section of a style file.
type section struct {
	key    toml.Key
	fields fields
}

// sections returns the sections of a whole style, in the order of a file.
func (s *Style) sections() []section {
	all := []section{{toml.Key{"page"}, s.Page.fields()}}
	for id := range face.IDs {
		all = append(all, section{toml.Key{"face", id.String()}, s.Faces[id].fields()})
	}
	for role := range document.Roles {
		all = append(all, section{toml.Key{"paragraph", role.String()}, s.Paragraphs[role].fields()})
	}
	return append(all, section{toml.Key{"page_number"}, s.PageNumber.fields()},
		section{toml.Key{"draft_mark"}, s.DraftMark.fields()}, section{toml.Key{"table"}, s.Table.fields()},
		section{toml.Key{"letterhead"}, s.Letterhead.fields()}, section{toml.Key{"title"}, s.Title.fields()},
		section{toml.Key{"blank_lines"}, s.BlankLines.fields()}, section{toml.Key{"signature"}, s.Signature.fields()},
		section{toml.Key{"imprint"}, s.Imprint.fields()})
}

// section returns the fields of the section that key names.
func (r *reader) section(key toml.Key) (fields, bool) {
	for _, section := range r.sections {
		if slices.Equal(section.key, key) {
			return section.fields, true
		}
	}
	return nil, false
}

// sectionsLike returns the names that the last part of a section's key can have.
func (r *reader) sectionsLike(key toml.Key) []string {
	var names []string
	for _, section := range r.sections {
		switch {
		case len(key) == 1 && !slices.Contains(names, section.key[0]):
			names = append(names, section.key[0])
		case len(key) == 2 && len(section.key) == 2 && section.key[0] == key[0]:
			names = append(names, section.key[1])
		}
	}
	return names
}

// set takes value over; what it cannot take comes back as a fault without place.
func (f field) set(value any) *diag.Diagnostic {
	switch to := f.to.(type) {
	case *bool:
		return assign(f, to, value, "true 或 false，不加引号")
	case *int:
		n, ok := value.(int64)
		if !ok || n < int64(f.least) || n > 9 {
			return fault(diag.F403, fmt.Sprintf("%s 要写 %d 到 9 的整数，不加引号", f.name, f.least), f.name+" = 1")
		}
		*to = int(n)
		return nil
	case *[]string:
		return f.setList(to, value)
	case *string:
		if d := assign(f, to, value, "文字，加引号"); d != nil || *to != "" {
			return d
		}
		return fault(diag.F403, f.name+" 不能空着", f.name+` = "名称"`)
	}
	text, ok := value.(string)
	if !ok {
		return fault(diag.F403, f.name+" 的值要加引号", "长度和名称都写在引号里，如 \"37mm\"、\"三号\"、\"仿宋\"")
	}
	switch to := f.to.(type) {
	case *unit.Length:
		return f.setLength(to, text)
	case *unit.Em:
		return f.setEms(to, text)
	case *face.ID:
		return named(f, to, text, face.IDs)
	case *Align:
		return named(f, to, text, aligns)
	}
	panic(fmt.Sprintf("internal error: field %q has type %T", f.name, f.to))
}

func (f field) setList(to *[]string, value any) *diag.Diagnostic {
	list, ok := value.([]any)
	names := make([]string, 0, len(list))
	for _, v := range list {
		name, text := v.(string)
		ok = ok && text && name != ""
		names = append(names, name)
	}
	if !ok {
		return fault(diag.F403, f.name+" 要写一列名称", f.name+` = ["仿宋", "FangSong"]`)
	}
	*to = names
	return nil
}

func (f field) setLength(to *unit.Length, text string) *diag.Diagnostic {
	l, err := unit.Parse(text)
	if err != nil {
		return fault(diag.F404, "“"+text+"”不是长度", `写成 "37mm"、"1.5cm"、"29.6pt"、"592twip"、"0" 或字号 "三号"`)
	}
	l = round(l, f.grain)
	if l < f.least || l > -anyLength {
		return fault(diag.F406, f.name+" 不能是 "+text, "写一个合适的长度")
	}
	*to = l
	return nil
}

// mostEms is how many characters a style file may ask for: an A3 page has room for 100 of 三号.
const mostEms = 100 * unit.OneEm

func (f field) setEms(to *unit.Em, text string) *diag.Diagnostic {
	e, err := unit.ParseEm(text)
	switch {
	case err != nil:
		return fault(diag.F404, "“"+text+"”不是字数", `写成 "2字"、"0.5字"`)
	case e < 0 || e > mostEms:
		return fault(diag.F406, f.name+" 不能是 "+text, "写一个合适的字数")
	}
	*to = e
	return nil
}

// round returns the multiple of grain nearest to l, half away from zero.
func round(l, grain unit.Length) unit.Length {
	half := grain / 2
	if l < 0 {
		half = -half
	}
	return (l + half) / grain * grain
}

func assign[T any](f field, to *T, value any, want string) *diag.Diagnostic {
	v, ok := value.(T)
	if !ok {
		return fault(diag.F403, f.name+" 要写 "+want, "写法照国家标准样式 gbt9704.toml")
	}
	*to = v
	return nil
}

// take copies the other field's value, which is of the same type.
func (f field) take(other field) { reflect.ValueOf(f.to).Elem().Set(reflect.ValueOf(other.to).Elem()) }

// named sets a value that is written by its name.
func named[T interface {
	~uint8
	fmt.Stringer
}](f field, to *T, text string, end T) *diag.Diagnostic {
	var names []string
	for v := T(0); v < end; v++ {
		if v.String() == text {
			*to = v
			return nil
		}
		names = append(names, v.String())
	}
	return fault(diag.F405, f.name+" 没有“"+text+"”这一种", choice(text, names))
}
