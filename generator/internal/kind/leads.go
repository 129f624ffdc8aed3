package kind

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// leadForm matches a fact in a standard paragraph and the words before it in its clause.
var leadForm = han.Pattern(`([\p{Han}“”]*)\{\{\.(\p{Han}[\p{L}\p{N}]*)\}\}`)

// Leads returns the words directly before each fact in standard paragraphs, by the name of the fact: 举办法治讲座
// for 法治讲座. A fact that occurs in several clauses may have several.
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
