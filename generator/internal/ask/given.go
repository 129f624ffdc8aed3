package ask

import (
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// given is one valid answer.
type given struct {
	value string // with its unit
	who   string // the department, with the person who signed
	at    string // file and cell

	signed bool // somebody wrote a name on the sheet
}

// equal reports whether two values are the same quantity.
func equal(a, b string) bool {
	x, _ := fact.Parse(a)
	y, _ := fact.Parse(b)
	if x.Said == nil || y.Said == nil {
		return a == b
	}
	return x.Said.Approx == y.Said.Approx && x.Said.Unit == y.Said.Unit && x.Said.Low.Cmp(y.Said.Low) == 0
}

// distinct returns the different values among answers, in order.
func distinct(all []given) (values []string) {
	for _, g := range all {
		if !slices.ContainsFunc(values, func(v string) bool { return equal(v, g.value) }) {
			values = append(values, g.value)
		}
	}
	return values
}

// placed returns answers one after the other, with their cells.
func placed(all []given) string {
	return join(all, func(g given) string { return g.who + "，" + g.at })
}

// join returns answers one after the other, each with the text that from returns for it: 320起（司法所
// 张三）、310起（平安办）.
func join(all []given, from func(given) string) string {
	var s []string
	for _, g := range all {
		s = append(s, g.value+"（"+from(g)+"）")
	}
	return strings.Join(s, "、")
}

// sources returns the note about who gave a number.
func sources(all []given) string {
	var names []string
	for _, g := range all {
		if !slices.Contains(names, g.who) {
			names = append(names, g.who)
		}
	}
	return sourceMark + strings.Join(names, "、")
}
