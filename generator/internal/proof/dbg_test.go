package proof

import (
	"fazhi/templates"
	"fmt"
	"os"
	"strings"
	"testing"
)

var _ = fmt.Sprint

func BenchmarkLoadData(b *testing.B) {
	for b.Loop() {
		Load(templates.FS, "fazhi")
	}
}
func exampleParas() []Para {
	raw, _ := os.ReadFile("/work/wt-proof/examples/zhenru-2019.toml")
	var out []Para
	for _, l := range strings.Split(string(raw), "\n") {
		out = append(out, Para{Text: l, Part: "measures"})
	}
	return out
}
func BenchmarkExample(b *testing.B) {
	d := data(b)
	p := exampleParas()
	for b.Loop() {
		Read(p, Context{Year: 2019, Data: d})
	}
}
func BenchmarkFirst(b *testing.B) {
	p := exampleParas()
	for b.Loop() {
		d, _ := Load(templates.FS, "fazhi")
		Read(p, Context{Year: 2019, Data: d})
	}
}
