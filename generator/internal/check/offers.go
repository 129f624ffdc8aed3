package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// offers suggests texts for each part whose text is empty or incomplete: the candidates of the kind for which the
// facts are suitable, and in the part about shortcomings the plans of last year's form that this form does not
// mention.
func (p *parts) offers(undone []string) {
	for _, f := range p.form.Parts {
		k := p.kind.Part(f.Key)
		if k == nil || !f.Within.Empty() || !f.Text.Empty() && !han.HasPlaceholder(f.Text.String()) {
			continue
		}
		general := f.Text.Empty() && len(p.topics(f.Key)) == 0
		var texts []string
		if k.Role == kind.Shortcomings {
			for _, head := range undone {
				texts = append(texts, "去年安排的「"+head+"」没有做成。"+han.Placeholder("原因是什么？"))
			}
		}
		for _, c := range k.Candidates {
			value, ok := p.report.Facts[c.Fact]
			if c.Fact == "" && general || ok && !value.Broken && c.Fits(value.Quantity) {
				texts = append(texts, strings.TrimSuffix(c.Text, "。"))
			}
		}
		if len(texts) > 0 {
			p.Report(diag.F239, f.Place, fmt.Sprintf("「%s」可以从这几条里挑，照实写", k.Short), strings.Join(texts, "；"))
		}
	}
}
