package generator

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/check"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/ignore"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// maxDepth is the maximum depth of nested sum_of: street, district, city, province, and one more.
const maxDepth = 5

// reader reads a form together with the other forms that it names.
type reader struct {
	in      Form // the form that was asked for
	sources *Sources
	path    []string     // the forms being read, each named by the one before it; relative to the folder of in
	last    *check.Other // last year's form after it is read; nil if it cannot be used
	compare *Comparison  // filled in; nil if no comparison is asked for
	past    bool         // last year's form is being read: only its facts are needed, no earlier form
}

// newReader returns the reader of a form.
func newReader(in Form, s *Sources) *reader {
	return &reader{in: in, sources: s, path: []string{base(in.Name)}}
}

// base returns the last element of a path of any operating system.
func base(name string) string { return path.Base(strings.ReplaceAll(name, `\`, "/")) }

// examine reads and checks one form. report and f are nil if it cannot be read at all.
func (r *reader) examine(name string, data []byte, draft bool) (report *model.Report, f *form.Form, found diag.List) {
	defer func() {
		if report != nil {
			found = ignore.Apply(f, report.Words(), found)
		}
		found.Sort()
		found = bounded(found)
	}()
	file, found := source.Read(name, data)
	if file.Refused {
		return nil, nil, found
	}
	k, faults := r.sources.kindOf(file)
	found = append(found, faults...)
	if k == nil {
		return nil, nil, found
	}
	withUnits(found, file, k)
	f, k, faults = readWith(file, k)
	found = append(found, faults...)
	if r.past {
		f.Previous = source.Value{}
	}
	s := r.sources
	report, faults = check.Check(f, k, check.Inputs{Draft: draft, Missing: s.faces.Missing, Proof: s.wordsOf(k),
		Words: s.own, Style: s.style, Placer: s.placer(), Others: r})
	found = append(found, faults...)
	if r.compare != nil && r.last != nil {
		found = append(found, r.compare.with(r.last, f, report)...)
	}
	return report, f, found
}

// maxReported is the maximum number of faults reported for one file.
const maxReported = 2_000

// bounded returns the first maxReported faults of one file, which are sorted, and a fault that says how many more
// there are. Call it once, after all faults are found.
func bounded(l diag.List) diag.List {
	if len(l) <= maxReported+1 { // one more: the fault that reports the others
		return l
	}
	rest := l[maxReported:]
	more := diag.New(diag.F039, rest[0].Place, fmt.Sprintf("从这里起还有 %d 处问题没有列出", len(rest)), "先改好前面的，再查一遍")
	if !rest.HasErrors() {
		more.Severity = diag.Warning
	}
	return append(l[:maxReported:maxReported], more)
}

// readWith reads a form of the kind and returns the kind with the tables that the form declares.
func readWith(file *source.File, k *kind.Kind) (*form.Form, *kind.Kind, diag.List) {
	f, found := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
	k = check.Declared(f, k, diag.NewReporter(&found, false))
	return f, k, found
}

// folder returns the folder of the form being read, relative to the folder of in.
func (r *reader) folder() string { return path.Dir(r.path[len(r.path)-1]) }

// Last reads the form of the year before. It implements check.Others.
func (r *reader) Last(p string) (*check.Other, error) {
	inner := *r
	inner.past = true
	other, err := inner.Form(p)
	if err == nil && other.Facts != nil {
		r.last = other
	}
	return other, err
}

// Form reads another form. It implements check.Others.
func (r *reader) Form(p string) (*check.Other, error) {
	full := path.Join(r.folder(), p)
	switch {
	case slices.Contains(r.path, full):
		return nil, check.ErrRing
	case len(r.path) >= maxDepth:
		return nil, check.ErrDeep
	case r.in.Near == nil:
		return nil, errors.New("no files near the form")
	}
	data, err := r.in.Near.Open(full)
	if err != nil {
		return nil, err
	}
	inner := *r
	inner.compare = nil
	inner.path = append(slices.Clone(r.path), full)
	name := path.Join(path.Dir(strings.ReplaceAll(r.in.Name, `\`, "/")), full)
	report, f, found := inner.examine(name, data, false)
	if slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == diag.F144 || d.Code == diag.F469 }) {
		return nil, check.ErrRing // the ring goes through that form
	}
	other := &check.Other{Path: p, Errors: found.Count(diag.Error)}
	if report != nil {
		other.Year, other.Office, other.Kind = report.Year, report.Office.Name, report.Kind.ID
		other.Facts, other.Form = report.Facts, f
	}
	return other, nil
}

// Glob finds other forms. It implements check.Others.
func (r *reader) Glob(pattern string) ([]string, error) {
	if r.in.Near == nil {
		return nil, errors.New("no files near the form")
	}
	return r.in.Near.Glob(r.folder(), pattern)
}
