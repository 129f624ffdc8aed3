package generator

import (
	"cmp"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/importer"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/renew"
	"fazhi/generator/internal/source"
)

// NewOptions says for which office and year a new form is made.
type NewOptions struct {
	Kind, Office, Level string // fazhi, 清溪街道, 街道: folder of templates/reports, full name, or part of a name
	Year                int    // the year reported on
	Schema              string // path of the JSON Schema from the form: ./fazhi.schema.json; "": none
	File                string // name of the form's file, used in the commands in its comments; "" means 2025.toml
}

// New returns the text of a new form with its explanations. A level may be abbreviated, as 区 or 县级.
func New(s *Sources, o NewOptions) (string, error) {
	k, found := s.kind(o.Kind)
	if err := faults(found); err != nil {
		return "", err
	}
	level := kind.LevelMeant(k.LevelNames(), o.Level)
	text, err := k.NewForm(kind.NewOffice{Name: o.Office, Level: cmp.Or(level, o.Level), Year: o.Year, File: o.File})
	return directive(o.Schema) + text, err
}

// Levels returns the names of the levels of office of a kind, or nil if the kind does not exist.
func Levels(s *Sources, id string) []string {
	k, _ := s.kind(id)
	if k == nil {
		return nil
	}
	return k.LevelNames()
}

// LevelOf returns the level that the name of an office ends in, such as 乡镇 for 清溪镇, or "".
func LevelOf(s *Sources, id, office string) string {
	return kind.LevelMeant(Levels(s, id), han.Tail(office, 1))
}

// directive returns the first line of a form that names its schema, for Even Better TOML and other editors that use
// Taplo.
func directive(schema string) string {
	if schema == "" {
		return ""
	}
	return "#:schema " + schema + "\n"
}

// RenewOptions says where a renewed form will be.
type RenewOptions struct {
	Previous string // path of last year's form, relative to the new one
	Schema   string // as in NewOptions
}

// KindOf returns the ID of the kind of a form. If the form names no kind, that is the first shipped kind.
func KindOf(s *Sources, in Form) string {
	file, _ := source.Read(in.Name, in.Data)
	if k, _ := s.kindOf(file); k != nil {
		return k.ID
	}
	return ""
}

// renewedComment is the head of a renewed form if last year's form was made from a report.
const renewedComment = "# 由上年的报告接着做：标着【待核】的是上年的话，改成今年的，删去【待核】；【待填】【待答】的填上。\n" +
	"# 数填在 [facts] 里，# 后面是上年的数；没有的留空。随时可以查：fazhi check\n"

// Renew returns the form of the year after last: facts are emptied, texts are marked to be read again, and the plan
// is turned into questions. The text is "" if last cannot be read without error; faults of its content do not
// matter.
func Renew(s *Sources, last Form, o RenewOptions) (string, diag.List) {
	f, k, found := readForm(s, last)
	if found.HasErrors() {
		return "", found
	}
	if f.Year.Place.Line == 0 {
		_, found = examine(last, s, false)
		return "", found
	}
	values := map[string]string{}
	r := newReader(last, s)
	if report, _, _ := r.examine(last.Name, last.Data, false); report != nil {
		now := report.Facts.Quantities()
		for name, q := range now {
			values[name] = q.Printed
		}
		if r.last != nil {
			grown := importer.Typed{Form: f, Kind: k, Data: last.Data, Now: now,
				Last: importer.Last{Year: r.last.Year, Facts: r.last.Facts.Quantities()}}.Grown()
			last.Data = []byte(grown)
			f, _, _ = readForm(s, last)
		}
	}
	text := renew.Form(f, k, last.Data, renew.Options{Previous: o.Previous, Values: values})
	text = strings.Replace(text, importer.Comment, renewedComment, 1)
	if !strings.HasPrefix(strings.TrimPrefix(text, "\ufeff"), "#:schema") {
		text = directive(o.Schema) + text
	}
	return text, nil
}
