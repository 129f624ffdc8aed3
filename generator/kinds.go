package generator

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/templates"
)

// NewKind returns the files of the smallest report kind that renders, with explanations, by their paths in a folder of
// templates. id is the name of the kind's folder, name that of the report: shufa, 述法报告.
func NewKind(id, name string) (map[string][]byte, error) { return kind.New(templates.FS, id, name) }

// CheckKinds checks the report kinds in own, an office's templates, on top of the shipped ones: that with the ID, or all
// of them if id is "". It does to each what the tests of the program do to the shipped kinds: reads its files, tries
// its prose, fills in its new form, and makes of that every format, a table of facts, a schema and next year's form. The
// names are the IDs of the kinds checked.
func CheckKinds(own fs.FS, id string) (names []string, found diag.List, err error) {
	s, err := Open(Own{Templates: own})
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
	for i, level := range k.LevelNames() {
		formats := []string{"docx", "pdf", "html", "md", "txt"}
		if i > 0 {
			formats = formats[4:] // which have all that the levels differ in
		}
		if t.level(level, formats); t.found.HasErrors() {
			break // the other levels mostly have the same faults
		}
	}
	return append(found, t.found...)
}

// kindTrial makes a report of a kind from a form that it fills in.
type kindTrial struct {
	s     *Sources
	k     *kind.Kind
	found diag.List
}

// level tries a filled-in form of an office of that level; txt is among the formats.
func (t *kindTrial) level(level string, formats []string) {
	form, err := t.s.sample(t.k, level)
	if err != nil {
		t.fault(level, "", "样表做不出来", err.Error())
		return
	}
	r, found, err := Generate(form, t.s, Options{Formats: formats})
	t.errors(level, "样表", found)
	switch {
	case found.HasErrors():
		return
	case err != nil:
		t.fault(level, "", "样表出不了稿", err.Error())
		return
	}
	t.printed(level, form, string(r.Files["txt"]))
	l := NewLedger(t.s)
	if _, added := l.Add(form); !added {
		t.fault(level, "", "样表列不进台账", "看上面的错")
	} else if _, _, err := l.Bytes("xlsx"); err != nil {
		t.fault(level, "", "样表的台账写不出来", err.Error())
	}
	if _, err := Schema(t.s, t.k.ID); err != nil {
		t.fault(level, "", "给编辑器用的 schema 写不出来", err.Error())
	}
	if _, err := Word(t.s, t.k.ID); err != nil {
		t.fault(level, "", "带占位的 Word 文件写不出来", err.Error())
	}
	t.renew(level, form)
}

// printed reports facts of the sample that the report does not print although the program writes their part.
func (t *kindTrial) printed(level string, form Form, text string) {
	report, _ := examine(form, t.s, false)
	for i := range t.k.Facts {
		f := &t.k.Facts[i]
		if v, ok := report.Facts[f.Name]; ok && report.Says(f.Name) && !f.Computed && !f.Cell &&
			t.k.Part(f.Part).Blank == "" && !strings.Contains(text, v.Quantity.Printed) {
			t.fault(level, "", fmt.Sprintf("样表填了「%s」（%s），报告里没有印出来", f.Name, v.Quantity.Printed),
				"它的标准段落属于哪个部分，新表里就要有那个部分，文字空着")
		}
	}
}

// renew makes next year's form, and reports what is wrong with it besides what is not filled in.
func (t *kindTrial) renew(level string, form Form) {
	text, found := Renew(t.s, form, RenewOptions{Previous: form.Name})
	if text == "" {
		t.errors(level, "接着做的表", found)
		t.fault(level, "", "接着做的表做不出来", "看上面的错")
		return
	}
	files := samples{form.Name: form.Data}
	if near, ok := form.Near.(samples); ok {
		for name, data := range near {
			files[name] = data
		}
	}
	next := Form{Name: "next.toml", Data: []byte(text), Near: files}
	_, found = examine(next, t.s, true)
	t.errors(level, "接着做的表", slices.DeleteFunc(found, func(d Diagnostic) bool { return d.Code == diag.F468 }))
}

// errors reports the errors of a form of the kind as faults of the kind, at the line of form.tmpl that wrote the line.
func (t *kindTrial) errors(level, form string, found diag.List) {
	for _, d := range found {
		if d.Severity == diag.Error {
			t.fault(level, d.Place.Text, fmt.Sprintf("%s有错 %s：%s", form, d.Code, d.Message), d.Hint)
		}
	}
}

// fault reports a fault of the kind, with the line of the form that shows it, "" where none does.
func (t *kindTrial) fault(level, line, message, hint string) {
	at := kind.PlaceInForm(t.s.templates, t.k.ID, line)
	t.found.Add(diag.New(diag.F474, at, "层级「"+level+"」的"+message, hint))
}
