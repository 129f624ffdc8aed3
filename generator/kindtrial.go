package generator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
)

// kindTrial makes reports of a kind from forms that it fills in.
type kindTrial struct {
	s     *Sources
	k     *kind.Kind
	level string // name of the level tried
	found diag.List
}

// try fills in a form of an office of the level, and makes from it everything that the program makes from forms. txt
// must be the last of the formats.
func (t *kindTrial) try(formats []string) {
	sample, err := t.s.sample(t.k, t.level)
	if err != nil {
		t.fault("", "样表做不出来", err.Error())
		return
	}
	r, found, err := Generate(sample, t.s, Options{Formats: formats})
	unused := func(d Diagnostic) bool { return d.Code == diag.F237 } // reported by printed
	t.report("样表", slices.DeleteFunc(slices.Clone(found), unused), Error, Warning)
	if found.HasErrors() {
		return
	}
	t.failed("样表出不了稿", err)
	t.printed(sample, string(r.Files["txt"]))
	l := NewLedger(t.s)
	l.Add(sample)
	_, _, err = l.Bytes("xlsx")
	t.failed("样表的台账写不出来", err)
	_, err = Schema(t.s, t.k.ID)
	t.failed("给编辑器用的 schema 写不出来", err)
	_, err = Word(t.s, t.k.ID, false)
	t.failed("带占位的 Word 文件写不出来", err)
	t.renew(sample)
	for _, p := range t.k.Profiles {
		local := sample
		profile := fmt.Sprintf("\nprofile = %q\nkind = ", p.Name)
		form := blankProfile().ReplaceAllString(string(sample.Data), "")
		local.Data = []byte(strings.Replace(form, "\nkind = ", profile, 1))
		t.report("地方规则是「"+p.Name+"」的样表", Check(local, t.s), Error)
	}
}

// printed reports the facts of the sample that are not in its text.
func (t *kindTrial) printed(sample Form, text string) {
	report, _ := examine(sample, t.s, false)
	open := map[string]bool{} // tables with a cell that cannot be computed
	for i := range t.k.Facts {
		f := &t.k.Facts[i]
		v, ok := report.Facts[f.Name]
		if f.Cell && !ok && !open[f.Topic] && !strings.Contains(f.Relations[0], "/") { // may be a division by 0
			open[f.Topic] = true
			t.fault("", fmt.Sprintf("样表里「%s」的「%s」算不出来", f.Topic, f.Name),
				"tables.toml 的 totals 里，几个算式绕成了一圈：每一行、每一列都要能由填的数算出来")
		}
		if ok && report.Says(f.Name) && !f.Computed && !f.Cell && !strings.Contains(text, v.Quantity.Printed) {
			t.fault("", fmt.Sprintf("样表填了「%s」（%s），报告里没有印出来", f.Name, v.Quantity.Printed),
				"它的标准段落在哪个部分，那个部分就要写 mandatory = true，新表里才有")
		}
	}
}

// renew makes next year's form and reports its errors, except those for content that is not filled in.
func (t *kindTrial) renew(sample Form) {
	text, found := Renew(t.s, sample, RenewOptions{Previous: sample.Name})
	t.report("接着做的表", found, Error)
	if text == "" {
		return
	}
	near := samples{sample.Name: sample.Data}
	maps.Copy(near, sample.Near.(samples))
	_, found = examine(Form{Name: "next.toml", Data: []byte(text), Near: near}, t.s, true)
	lastYear := func(d Diagnostic) bool { return d.Code == diag.F468 } // of the form that facts_of names
	t.report("接着做的表", slices.DeleteFunc(found, lastYear), Error)
}

// report reports the diagnostics of a form with these severities as faults of the kind. The place is the line of
// form.tmpl from which the line of the form was made.
func (t *kindTrial) report(form string, found diag.List, which ...Severity) {
	for _, d := range found {
		if slices.Contains(which, d.Severity) {
			t.fault(d.Place.Text, fmt.Sprintf("%s查出 %s：%s", form, d.Code, d.Message), d.Hint)
			t.found[len(t.found)-1].Severity = d.Severity
		}
	}
}

// failed reports that something could not be made. It does nothing if err is nil.
func (t *kindTrial) failed(message string, err error) {
	if err != nil {
		t.fault("", message, err.Error())
	}
}

// fault reports a fault of the kind, with the line of the form that shows it, or "".
func (t *kindTrial) fault(line, message, hint string) {
	at := kind.PlaceInForm(t.s.templates, t.k.ID, line)
	t.found.Add(diag.New(diag.F474, at, "层级「"+t.level+"」的"+message, hint))
}
