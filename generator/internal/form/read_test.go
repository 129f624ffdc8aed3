package form_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/source"
)

var parts = []string{"overview", "study", "measures", "shortcomings", "leadership", "plan", "other"}

// TestCases reads testdata/*.txtar: a form in form.toml, everything that source.Read and form.Read report in
// want/diag, and in want/form the form when the case has that section.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) {
		data, _ := c.Input("form.toml")
		f, l := read(data)
		var b bytes.Buffer
		if err := diag.Text(&b, l, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
		if slices.Contains(c.Names(), "want/form") {
			c.Want(t, "want/form", dump(f))
		}
	})
}

// read returns the form and everything reported about it.
func read(data []byte) (*form.Form, diag.List) {
	file, l := source.Read("form.toml", data)
	f, more := form.Read(file, parts, "measures")
	l = append(l, more...)
	l.Sort()
	return f, l
}

// dump prints every field of the form that is not empty.
func dump(f *form.Form) []byte {
	var b bytes.Buffer
	show := func(name string, v source.Value) {
		if !v.Empty() {
			fmt.Fprintf(&b, "  %s = %q\n", name, v.String())
		}
	}
	part := func(p form.Part) {
		fmt.Fprintf(&b, "[%s] line %d\n", p.Key, p.Place.Line)
		show("title", p.Title)
		show("text", p.Text)
		show("numbering", p.Numbering)
		show("within", p.Within)
	}
	show("kind", f.Kind)
	show("year", f.Year)
	show("title", f.Title)
	show("profile", f.Profile)
	show("previous", f.Previous)
	show("sum_of", f.SumOf)
	show("facts_of", f.FactsOf)
	o := f.Office
	fmt.Fprintf(&b, "office line %d\n", o.Place.Line)
	for i, v := range []source.Value{o.Name, o.Level, o.Self, o.Above, o.To, o.Sign, o.Date} {
		show([]string{"name", "level", "self", "above", "to", "sign", "date"}[i], v)
	}
	for _, g := range f.Facts {
		fmt.Fprintf(&b, "facts %s line %d\n", g.ID, g.Place.Line)
		for _, x := range g.Facts {
			fmt.Fprintf(&b, "  %s = %q\n", x.Name, x.Value.String())
		}
	}
	if f.Opening != nil {
		part(*f.Opening)
	}
	for _, p := range f.Parts {
		part(p)
	}
	if f.Closing != nil {
		fmt.Fprintf(&b, "closing line %d\n", f.Closing.Place.Line)
		show("text", f.Closing.Text)
		show("note", f.Closing.Note)
	}
	for _, a := range f.Annexes {
		fmt.Fprintf(&b, "annex %s line %d\n", a.ID, a.Place.Line)
		show("title", a.Title)
		show("text", a.Text)
	}
	return b.Bytes()
}
