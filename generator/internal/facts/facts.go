// Package facts solves the facts of one form: it reads their values, computes the facts that are defined by a
// relation, checks every relation of the form and of the catalogue, and reports faults.
//
// Its main function is Solve. Each step has a file: read (turns a value into an entry), names (finds the facts in a
// relation), solve (computes facts in the order of their dependence), judge (finds false relations). The package
// knows no texts of the report, so it does not check whether a fact is used in them.
package facts

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
)

// Input is the input of Solve.
type Input struct {
	Groups   []form.Group  // in the order of the form
	Cells    []form.Group  // cells of declared tables, numbers without their unit
	Kind     *kind.Kind    // its catalogue, parts and paragraphs apply
	Level    string        // of the office
	LastYear Others        // the form that previous names
	SumOf    Others        // the forms that sum_of names
	Taken    Others        // the form that facts_of names
	Reporter diag.Reporter // receives the faults
}

// Others are the forms that a key of the form names.
type Others struct {
	Given bool    // the form has the key
	Forms []Other // nil if a fault of the key was reported
}

// Other is another form.
type Other struct {
	Path  string      // path in the key
	Facts model.Facts // by name; nil if the form cannot be understood
}

// Solve returns the facts that have a value, including facts that are incomplete because of a reported fault.
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
