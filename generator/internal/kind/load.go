package kind

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// root is the folder of report kinds within the templates.
const root = "reports"

// Names returns the names of the report kinds in fsys, sorted. fsys is the folder templates, which contains reports.
func Names(fsys fs.FS) (names []string) {
	dirs, err := fs.ReadDir(fsys, root)
	if err != nil {
		return nil
	}
	for _, d := range dirs {
		if _, err := fs.Stat(fsys, path.Join(root, d.Name(), outlineFile)); err == nil {
			names = append(names, d.Name())
		}
	}
	return names
}

// Load reads reports/<id> of fsys. The kind is nil if the list contains an error. Faults are checked in three steps:
// each file alone, then whether the files are consistent, then the prose made from each fact. A step is skipped if
// the one before found errors.
func Load(fsys fs.FS, id string) (*Kind, diag.List) {
	l := decode(fsys, id)
	l.judge()
	return l.result()
}

// LoadTried reads a kind in which Load has found no fault. That is a shipped kind, which the tests of this package
// load. It leaves out the last two steps of Load, half the work, because every start of the program would repeat
// them.
func LoadTried(fsys fs.FS, id string) (*Kind, diag.List) { return decode(fsys, id).result() }

// Check reads a kind as Load does, and then tries what takes too long for every start of the program: the prose of
// all combinations of facts, and the new form of every level. It reports at most one fault of each paragraph.
func Check(fsys fs.FS, id string) (*Kind, diag.List) {
	l := decode(fsys, id)
	l.judge()
	if t := trier(*l); !l.found.HasErrors() {
		t.paragraphs()
		t.openings()
		t.forms()
	}
	return l.result()
}

// decode reads the files of a kind.
func decode(fsys fs.FS, id string) *loader {
	src := &files{fsys: fsys, dir: path.Join(root, id), sources: map[string][]string{}}
	l := &loader{texts{src, &Kind{ID: id}}, map[string]place{}, map[string]string{}}
	if names := Names(fsys); !slices.Contains(names, id) {
		l.found.Add(unknownKind(id, names))
		return l
	}
	l.outline()
	l.profiles()
	l.paragraphs()
	l.facts()
	l.tables()
	l.kind.Form = l.readText(l.formFile())
	l.factsOf()
	return l
}

// judge checks the templates, and whether the files are consistent, if the files themselves have no faults.
func (l *loader) judge() {
	fits := fitter(*l)
	fits.templates()
	if !l.found.HasErrors() {
		fits.all()
	}
	if !l.found.HasErrors() {
		fits.try()
	}
}

// result returns the kind, or nil if there are errors, and all faults.
func (l *loader) result() (*Kind, diag.List) {
	l.found.Sort()
	if l.found.HasErrors() {
		return nil, l.found
	}
	return l.kind, l.found
}

func unknownKind(id string, names []string) diag.Diagnostic {
	hint := "现有的种类：" + strings.Join(names, "、") + "；自己做的种类，加上 --templates 和它所在的文件夹"
	return diag.New(diag.F451, diag.Place{}, fmt.Sprintf("没有「%s」这个报告种类", id), han.Meant(id, names, "「%s」", hint))
}

// loader decodes the files of one kind.
type loader struct {
	texts
	topics  map[string]place  // place of the first clause of each paragraph
	origins map[string]string // the file that defines each fact
}
