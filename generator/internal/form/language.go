package form

// Bracket is one bracket of the form language, or what stands before the first.
type Bracket struct {
	Name string // "" before the first bracket
	Many bool   // an id follows behind a dot: [annex.1]
	Keys []Key
}

// Key is one key of a bracket.
type Key struct {
	Name    string
	Integer bool // takes a bare whole number; every other key takes a string
}

// Language gives the whole form language for a kind with these parts, the
// groups of facts excepted, in the order in which a form has its brackets.
func Language(parts []string) []Bracket {
	var all []Bracket
	for _, s := range slots(parts) {
		b := Bracket{Name: s.name, Many: s.id}
		for _, k := range s.keys {
			b.Keys = append(b.Keys, Key{Name: k.name, Integer: k.typ == integer})
		}
		all = append(all, b)
	}
	return all
}
