package proof

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fazhi/generator/internal/ngram"
)

func TestZZ(t *testing.T) {
	file, _ := os.ReadFile("../../../templates/proof/runs.bin")
	if p := os.Getenv("MODEL"); p != "" {
		file, _ = os.ReadFile(p)
	}
	m, err := ngram.Open(string(file))
	if err != nil {
		t.Fatal(err)
	}
	al, _ := os.ReadFile("../../../templates/proof/alike.tsv")
	co, _ := os.ReadFile("../../../templates/proof/common.txt")
	d := &Data{model: m, alikes: sorted(al), common: string(co)}
	b, _ := os.ReadFile(os.Getenv("LINES"))
	for l := range strings.Lines(string(b)) {
		l, tag, _ := strings.Cut(strings.TrimSpace(l), "\t")
		s, _ := ngram.Symbols([]rune(l))
		fmt.Println(tag, l)
		for _, x := range d.guess(s, 6) {
			fmt.Printf("    %s n=%d -> %s gain %d least %d alone %d\n", string(rune(s[x.at])), x.n, x.string(), x.gain, d.leastWrong(s, x.at), m.Alone(s[x.at]))
		}
	}
}
