package proof

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/templates"
)

// idleRows are rows of tables that have reported nothing yet.
type idleRows struct {
	rows   map[string]bool
	looks  cues // for what the rows match
	wanted bool // an idle row has matched
}

// watch puts a row under name among those that are idle until it reports something.
func (x *idleRows) watch(row *tableShape, name string) {
	judge, look := row.judge, *row
	x.rows[name] = true
	look.judge = func(*reader, *text, []int) { x.wanted = x.wanted || x.rows[name] }
	x.looks.add(&look, look.needs)
	row.judge = func(d *reader, t *text, m []int) {
		n := len(d.out)
		if judge(d, t, m); len(d.out) > n {
			delete(x.rows, name)
		}
	}
}

// read reads paragraphs where an idle row matches.
func (x *idleRows) read(paras []Para, c Context) {
	x.wanted = false
	for i, p := range paras {
		x.looks.judge(nil, scan(i, p, c.Data.units))
	}
	if x.wanted {
		Read(paras, c)
	}
}

// TestRows wants every row of the tables of shapes and relations to report something in a planted line or a case, and
// one occasion of each kind.
func TestRows(t *testing.T) {
	t.Parallel()
	d, err := Load(templates.FS, "fazhi")
	shapes := &Data{tried: true}
	if err != nil || shapes.readHints(templates.FS) != nil {
		t.Fatal(err)
	}
	idle := idleRows{rows: map[string]bool{}}
	for i := range d.hints {
		row := &d.hints[i]
		name := fmt.Sprintf("shapes.tsv, row %d, %s: %s", i+1, row.needs, row.pattern())
		if i >= len(shapes.hints) {
			name = "occasions.tsv: " + strings.ReplaceAll(row.pattern().String(), row.needs[0], "@")
		}
		idle.watch(row, name)
	}
	for i := range d.relations {
		row := &d.relations[i]
		idle.watch(row, fmt.Sprintf("relations.tsv, row %d, %s: %s", i+1, row.needs, row.pattern()))
	}
	for _, l := range lines(t, "planted*.txt") {
		paras, office := lineParas(strings.SplitN(l, " ", 3)[2])
		idle.read(paras, Context{Year: 2024, Office: office, Data: d, Entire: true})
	}
	for _, file := range golden.Glob(t, "testdata/*.txtar") {
		c := golden.Read(t, file)
		wrong, _ := c.Input("wrong")
		office, _ := c.Input("office")
		context := Context{Year: caseYear(t, c), Office: strings.TrimSpace(string(office)), Data: d}
		idle.read(paragraphs(string(wrong)), context)
	}
	for name := range idle.rows {
		t.Errorf("nothing is reported by %s", name)
	}
}
