// Package renew makes this year's form from last year's (notes/form.md, 9): the office stays, facts are emptied with
// last year's value in a comment, texts stay to be reviewed, and last year's plan becomes questions.
//
// Its main function is Form. It edits the file in place, so that comments, order and spacing do not change; it
// checks nothing.
package renew

import (
	"fmt"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/patch"
)

// years are four digits that may be a year.
var years = han.Pattern(`20[0-9]{2}`)

// Options contain information that Form cannot find in the form itself.
type Options struct {
	Previous string            // path of last year's form, relative to the folder of the new form
	Values   map[string]string // last year's facts as printed, including computed ones
}

// Form returns the form of the year after f. f was read from data without faults.
func Form(f *form.Form, k *kind.Kind, data []byte, o Options) string {
	e := &editor{Patch: patch.Patch{File: f.File, Data: string(data)}, form: f, kind: k, year: f.Year.Int, o: o}
	e.head()
	e.facts()
	for _, s := range f.Tables() {
		e.table(k.Table(s.Part), s.Value)
	}
	e.titles()
	e.plan() // its questions come before the insertions of texts at the same places
	e.texts()
	return e.Apply()
}

// editor makes the edits of one form.
type editor struct {
	patch.Patch
	form *form.Form
	kind *kind.Kind
	year int // last year
	o    Options
}

// head changes the year, names last year's form and asks for the date.
func (e *editor) head() {
	f := e.form
	e.Set(f.Year, strconv.Itoa(e.year+1))
	previous := fmt.Sprintf("%q", e.o.Previous)
	if f.Previous.Place.Line > 0 {
		e.Set(f.Previous, previous)
	} else {
		e.LineStart(f.Year.Place.Line+1, "previous = "+previous+"   # 上年的表：算式里可以写 上年 加事实名\n")
	}
	if d := f.FactsOf; !d.Empty() {
		next := func(year string) string {
			return strings.ReplaceAll(year, strconv.Itoa(e.year), strconv.Itoa(e.year+1))
		}
		e.Set(d, fmt.Sprintf("%q", years().ReplaceAllStringFunc(d.String(), next)))
	}
	if d := f.Office.Date; !d.Empty() {
		e.Set(d, fmt.Sprintf("%q", han.Placeholder(fmt.Sprintf("成文日期。例：%d年1月20日", e.year+2))))
	}
	if l := f.Letterhead; l != nil && !l.Number.Empty() {
		e.Set(l.Number, fmt.Sprintf("%q", han.Placeholder(fmt.Sprintf("发文字号，例：清政〔%d〕3号", e.year+2))))
	}
	if m := f.Imprint; m != nil && !m.Date.Empty() {
		e.Set(m.Date, fmt.Sprintf("%q", han.Placeholder("印发日期")))
	}
	if w := f.Web; w != nil && !w.Index.Empty() {
		e.Set(w.Index, fmt.Sprintf("%q", han.Placeholder("索引号")))
	}
	for no := 1; no < f.Year.Place.Line; no++ {
		e.comment(no) // the first lines of a new form contain years and days
	}
}

// comment increases the years in the comment of line no by one.
func (e *editor) comment(no int) {
	line := e.File.Lines[no-1]
	i := strings.Index(line, "#")
	if i == -1 || strings.HasPrefix(line, "#:") {
		return
	}
	for _, m := range years().FindAllStringIndex(line[i:], -1) {
		if next := e.moved(line[i:][m[0]:m[1]]); next != "" {
			at := e.File.Offsets[no-1] + i + m[0]
			e.Add([]diag.Fix{{Start: at, End: at + 4, New: next}})
		}
	}
}

// moved returns the next year if year is the year reported on or the year after it, otherwise "".
func (e *editor) moved(year string) string {
	for _, y := range []int{e.year, e.year + 1} {
		if year == strconv.Itoa(y) {
			return strconv.Itoa(y + 1)
		}
	}
	return ""
}
