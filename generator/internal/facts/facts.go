// Package facts solves the facts of one form: it reads their values, computes those that a relation defines, checks
// every relation, whether the form or the catalogue states it, and reports what is wrong.
//
// Its door is Solve; the steps are files: read (a value becomes an entry), names (what a relation refers to), solve
// (computes, what is needed first), judge (finds relations that do not hold). The room knows no text of the report:
// whether a fact reaches one is not checked here.
package facts

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
)

// Input is what the facts of a form are solved from.
type Input struct {
	Groups   []form.Group  // as the form has them
	Cells    []form.Group  // cells of declared tables, numbers without their unit
	Kind     *kind.Kind    // whose catalogue, parts and paragraphs apply
	Level    string        // of the office
	LastYear Others        // the form that previous names
	SumOf    Others        // the forms that sum_of names
	Taken    Others        // the form that facts_of names
	Reporter diag.Reporter // takes what is wrong
}

// Others are the forms that a key of the form names.
type Others struct {
	Given bool    // the form has the key
	Forms []Other // empty when a fault of the key was reported
}

// Other is another form.
type Other struct {
	Path  string      // as the key has it
	Facts model.Facts // by name; nil: the form cannot be understood
}

// Solve returns the facts that have a value, those among them that a reported fault left open.
func Solve(in Input) model.Facts {
	t := &table{Reporter: in.Reporter, byName: map[string]*entry{}}
	reader := reader{t, in.Kind}
	for _, g := range in.Groups {
		for _, f := range g.Facts {
			if c := in.Kind.Fact(f.Name); c != nil && c.Cell {
				in.Reporter.Report(diag.F174, f.Place, "「"+f.Name+"」是表里的数，不写在 [facts."+g.ID+"] 下面",
					"删去这一行，数填在 ["+c.Part+"] 的 table 里")
				continue
			}
			reader.fact(g.ID, f)
		}
	}
	for _, g := range in.Cells {
		for _, f := range g.Facts {
			reader.fact(g.ID, f)
		}
	}
	t.take(in.Taken)
	t.addComputed(in.Kind, in.Level)
	linker, solver := linker{t, in}, solver{table: t}
	for _, step := range []func(*entry){linker.link, solver.solve, t.judge, t.judgePercent} {
		for _, e := range t.all {
			step(e)
		}
	}
	return t.facts()
}
