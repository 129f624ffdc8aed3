package style

import (
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// field is one key of a style file and the pointer for its value: to a Length, Em, string, bool, int, []string,
// face.ID or Align.
type field struct {
	name  string
	to    any
	grain unit.Length // of a Length: it is rounded to a multiple of this, the precision of a DOCX
	least unit.Length // of a Length or int: the smallest allowed value
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

// fieldsOf returns the keys of the section that is stored in struct to, from the tags of its fields and embedded
// structs. A tag contains the key and, after a comma, the range of a Length or int, if it is not "from 0". The keys
// are in the order of the fields; a second tag names a key after which the key is put.
func fieldsOf(to reflect.Value) (all fields) {
	for i := range to.NumField() {
		key := to.Type().Field(i)
		if key.Anonymous {
			all = append(all, fieldsOf(to.Field(i))...)
			continue
		}
		name, rule, _ := strings.Cut(key.Tag.Get("style"), ",")
		f := field{name: name, to: to.Field(i).Addr().Interface(), grain: unit.Twip}
		switch rule {
		case "positive":
			f.least = 1
		case "any":
			f.least = anyLength
		case "half": // points, of type sizes
			f.grain, f.least = halfPoint, halfPoint
		case "eighth": // of a point, of rules
			f.grain = unit.Pt / 8
		}
		at := all.index(key.Tag.Get("after")) + 1
		if at == 0 {
			at = len(all)
		}
		all = slices.Insert(all, at, f)
	}
	return all
}

// section is a section of a style file.
type section struct {
	key    toml.Key
	fields fields
}

// sections returns the sections of a complete style, in the order of a file.
func (s *Style) sections() (all []section) {
	add := func(to any, key ...string) {
		all = append(all, section{key, fieldsOf(reflect.ValueOf(to).Elem())})
	}
	add(&s.Page, "page")
	for id := range face.IDs {
		add(&s.Faces[id], "face", id.String())
	}
	for role := range document.Roles {
		add(&s.Paragraphs[role], "paragraph", role.String())
	}
	add(&s.PageNumber, "page_number")
	add(&s.DraftMark, "draft_mark")
	add(&s.Table, "table")
	add(&s.Letterhead, "letterhead")
	add(&s.Title, "title")
	add(&s.BlankLines, "blank_lines")
	add(&s.Signature, "signature")
	add(&s.Imprint, "imprint")
	return all
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

// sectionsLike returns the possible names for the last part of a section's key.
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
