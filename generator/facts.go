package generator

import (
	"cmp"
	"fmt"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/ledger"
	"fazhi/generator/internal/model"
)

// Ledger collects the facts of many forms of one kind for one table.
type Ledger struct {
	sources *Sources
	kind    *kind.Kind // of the first form
	forms   []ledger.Form
	left    []ledger.Omitted
	notes   []string
}

// NewLedger returns an empty ledger.
func NewLedger(s *Sources) *Ledger { return &Ledger{sources: s} }

// Add adds the facts of a form and returns the diagnostics of the form. A form with errors, or of another kind than
// the first form, is not added.
func (l *Ledger) Add(in Form) (found diag.List, added bool) {
	report, found := examine(in, l.sources, false)
	if found.HasErrors() {
		l.left = append(l.left, ledger.Omitted{File: in.Name, Why: fmt.Sprintf("%d 个错误", found.Count(diag.Error))})
		return found, false
	}
	l.kind = cmp.Or(l.kind, report.Kind)
	if report.Kind.ID != l.kind.ID {
		l.left = append(l.left, ledger.Omitted{File: in.Name, Why: "报告种类和第一张表不一样"})
		return found, false
	}
	l.forms = append(l.forms, ledger.Form{
		File: in.Name, Office: report.Office.Name, Level: report.Level.Name, Year: report.Year, Facts: factsOf(report),
	})
	return found, true
}

// LeaveOut records a form that could not be read, for the notes of the table.
func (l *Ledger) LeaveOut(name, why string) {
	l.left = append(l.left, ledger.Omitted{File: name, Why: why})
}

// Note adds a remark about the whole table, a Chinese sentence without its full stop.
func (l *Ledger) Note(text string) { l.notes = append(l.notes, text) }

// Len returns the number of forms in the ledger.
func (l *Ledger) Len() int { return len(l.forms) }

// Bytes returns the table in the format csv, xlsx or json, and notes about it: Chinese sentences without their full
// stop.
func (l *Ledger) Bytes(format string) (data []byte, notes []string, err error) {
	title := "台账"
	if l.kind != nil {
		title = l.kind.Name + "台账"
	}
	t := ledger.Make(title, l.forms, l.left)
	t.Notes = append(t.Notes, l.notes...)
	switch format {
	case "csv":
		data, err = t.CSV()
	case "xlsx":
		data, err = t.XLSX()
	case "json":
		data, err = t.JSON()
	default:
		err = fmt.Errorf("no format %q", format)
	}
	return data, t.Notes, err
}

// factsOf returns the facts of a report that have a value, in the order of the catalogue. Facts that the office
// added have order -1.
func factsOf(r *model.Report) (facts []ledger.Fact) {
	var known []model.Fact
	for _, f := range r.Facts {
		if !f.Broken && (!f.Taken || r.Kind.Fact(f.Name) != nil) {
			known = append(known, f)
		}
	}
	order := func(f model.Fact) int {
		return slices.IndexFunc(r.Kind.Facts, func(c kind.Fact) bool { return c.Name == f.Name })
	}
	slices.SortFunc(known, func(a, b model.Fact) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Name, b.Name))
	})
	for _, f := range known {
		row := ledger.Fact{Name: f.Name, Order: order(f), Part: f.Group, Quantity: f.Quantity}
		if row.Order >= 0 {
			row.Part, row.Topic = r.Kind.Facts[row.Order].Part, r.Kind.Facts[row.Order].Topic
		}
		if t := r.Kind.Table(row.Part); t != nil && t.Typed != nil {
			row.Order, row.Topic = -1, "" // the form's own, in the order of the form
		}
		row.Part = partName(r, row.Part)
		facts = append(facts, row)
	}
	return facts
}

// partName returns the short name of a part, or the title of a part that the office added.
func partName(r *model.Report, key string) string {
	if p := r.Kind.Part(key); p != nil {
		return p.Short
	}
	if t := r.Kind.Table(key); t != nil {
		return t.Name
	}
	for _, p := range r.Parts {
		if p.Key == "part."+key && p.Title != "" {
			return p.Title
		}
	}
	return key
}
