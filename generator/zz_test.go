package generator

import (
	"fmt"
	"os"
	"testing"
	"time"

	"fazhi/generator/internal/proof"
	"fazhi/templates"
)

func TestZZ(t *testing.T) {
	for range 4 {
		a := time.Now()
		proof.Load(templates.FS, "fazhi")
		b := time.Now()
		s, _ := Open(Overrides{})
		c := time.Now()
		s.kind("fazhi")
		e := time.Now()
		data, _ := os.ReadFile("../examples/baoshan-2020.toml")
		Check(Form{Name: "a.toml", Data: data}, s)
		f := time.Now()
		Check(Form{Name: "a.toml", Data: data}, s)
		g := time.Now()
		fmt.Println("proof", b.Sub(a), "open", c.Sub(b), "kind", e.Sub(c), "check", f.Sub(e), "again", g.Sub(f))
	}
}
