package style

import (
	"slices"

	"github.com/BurntSushi/toml"

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
	return slices.IndexFunc(fs, func(f field) bool { return f.name == name })
}

func (fs fields) names() (names []string) {
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
		{name: "indent_chars", to: &p.IndentChars},
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
		twips("least_margin", &t.LeastMargin, 0), {"least_size", &t.LeastSize, halfPoint, halfPoint},
		twips("whole", &t.Whole, 0), ems("narrow", &t.Narrow), ems("widest", &t.Widest),
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
func (r *reader) sectionsLike(key toml.Key) (names []string) {
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
