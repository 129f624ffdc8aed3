package generator

import (
	"io/fs"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/templates"
)

// NewKind returns the files of the smallest report kind that can be rendered, with explanations. The keys are paths
// in a folder of templates. id is the name of the folder of the kind, name is the name of the report: shufa,
// 述法报告.
func NewKind(id, name string) (map[string][]byte, error) { return kind.New(templates.FS, id, name) }

// CheckKinds checks the report kinds in own, the templates of an office, which override the shipped templates. It
// checks the kind with the ID, or all kinds in own if id is "". Each kind is checked as the tests of the program
// check the shipped kinds: CheckKinds reads its files, tries its prose, fills in its new form, and makes from the
// form every format, a table of facts, a schema and next year's form. The names are the IDs of the kinds checked.
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
		names = []string{id} // an unknown kind is reported
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
			formats = []string{"txt"} // the text shows all differences between levels
		}
		if t.try(formats); t.found.HasErrors() {
			break // the other levels mostly have the same faults
		}
	}
	return append(found, t.found...)
}
