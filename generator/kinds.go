package generator

import (
	"io/fs"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/templates"
)

// NewKind returns the files of the smallest report kind that renders, with explanations, by their paths in a folder of
// templates. id is the name of the kind's folder, name that of the report: shufa, 述法报告.
func NewKind(id, name string) (map[string][]byte, error) { return kind.New(templates.FS, id, name) }

// CheckKinds checks the report kinds in own, an office's templates, on top of the shipped ones: that with the ID, or
// all of them if id is "". It does to each what the tests of the program do to the shipped kinds: reads its files,
// tries its prose, fills in its new form, and makes of that every format, a table of facts, a schema and next year's
// form. The names are the IDs of the kinds checked.
func CheckKinds(own fs.FS, id string) (names []string, found diag.List, err error) {
	s, err := Open(Overrides{Templates: own})
	if err != nil {
		return nil, nil, err
	}
	folders, err := fs.ReadDir(own, "reports")
	if err != nil {
		return nil, nil, err
	}
	for _, d := range folders {
		if d.IsDir() && (id == "" || id == d.Name()) {
			names = append(names, d.Name())
		}
	}
	if id != "" && names == nil {
		names = []string{id} // which is reported as unknown
	}
	for _, name := range names {
		found = append(found, s.checkKind(name)...)
	}
	return names, found, nil
}

// checkKind checks one kind.
func (s *Sources) checkKind(id string) diag.List {
	if file := "reports/" + id + "/outline.toml"; !slices.Contains(kind.Names(s.templates), id) {
		return diag.List{diag.New(diag.F451, diag.Place{File: file}, "没有这个文件", "报告种类的文件夹里要有它：fazhi kind new 写得出一份")}
	}
	k, found := kind.Check(s.templates, id)
	if k != nil {
		k, found = s.kind(id) // with its data for proof-reading
	}
	if k == nil {
		return found
	}
	t := kindTrial{s: s, k: k}
	for i := range k.Levels {
		t.level = k.Levels[i].Name
		formats := Formats
		if i > 0 {
			formats = []string{"txt"} // which has all that the levels differ in
		}
		if t.try(formats); t.found.HasErrors() {
			break // the other levels mostly have the same faults
		}
	}
	return append(found, t.found...)
}
