package check

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
)

// solveFacts returns the facts of f that have a value; o are the forms that their relations may refer to.
func solveFacts(f *form.Form, k *kind.Kind, o others, r diag.Reporter) model.Facts {
	in := facts.Input{Groups: f.Facts, Kind: k, Reporter: r}
	in.LastYear.Given, in.SumOf.Given = o.said, o.summed
	if o.previous != nil {
		in.LastYear.Forms = []facts.Other{{Path: o.previous.Path, Facts: o.previous.Facts}}
	}
	for _, p := range o.parts {
		in.SumOf.Forms = append(in.SumOf.Forms, facts.Other{Path: p.Path, Facts: p.Facts})
	}
	if o.broken {
		in.SumOf.Forms = nil
	}
	return facts.Solve(in)
}
