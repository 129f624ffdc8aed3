package proof

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZTok(t *testing.T) {
	b, _ := os.ReadFile("/tmp/me/q.txt")
	d := data(t)
	for l := range strings.Lines(string(b)) {
		x := scan(0, Para{Text: strings.TrimSpace(l)}, d.units)
		for k := range x.tokens {
			fmt.Printf("%d:%s/%v ", x.tokens[k].kind, x.of(k), x.q(k).Unit)
		}
		fmt.Println()
	}
}
