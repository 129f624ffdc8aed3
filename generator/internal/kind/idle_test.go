package kind

import (
	"testing"
	"text/template"
)

// TestIdle finds that above has an effect where only standard prose uses it, whatever the opening says.
func TestIdle(t *testing.T) {
	parsed := func(s string) *template.Template { return template.Must(template.New("").Parse(s)) }
	k := &Kind{Opening: parsed("{{.机关}}的报告。"), Paragraphs: []Paragraph{{Clauses: "接受检查"}}}
	if _, idle := k.Idle()["above"]; !idle {
		t.Error("above has no effect, and is not reported")
	}
	led := parsed("接受{{.上级}}的检查")
	k.Paragraphs = append(k.Paragraphs, Paragraph{
		Clauses: "接受{{.上级}}的检查",
		prose:   func() (*template.Template, error) { return led, nil },
	})
	if _, idle := k.Idle()["above"]; idle {
		t.Error("above is printed by a paragraph, and is reported")
	}
}
