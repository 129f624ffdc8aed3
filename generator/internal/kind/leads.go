package kind

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// leadForm matches a fact in a standard paragraph with the words of its clause before it.
var leadForm = han.Pattern(`([\p{Han}“”]*)\{\{\.(\p{Han}[\p{L}\p{N}]*)\}\}`)

// Leads returns the words that standard paragraphs have right before each fact, by the fact's name: 举办法治讲座 for
// 法治讲座. A fact has several where it is in several clauses.
func (k *Kind) Leads() map[string][]string {
	all := map[string][]string{}
	for _, p := range k.Paragraphs {
		t, err := p.prose()
		if err != nil {
			continue
		}
		for _, m := range leadForm().FindAllStringSubmatch(t.Root.String(), -1) {
			lead := strings.NewReplacer("“", "", "”", "").Replace(m[1])
			if k.Fact(m[2]) != nil && lead != "" && !slices.Contains(all[m[2]], lead) {
				all[m[2]] = append(all[m[2]], lead)
			}
		}
	}
	return all
}
