package form

// Bracket is one bracket of the form language, or the beginning of the file before the first.
type Bracket struct {
	Name string // "" before the first bracket
	Many bool   // an id follows after a dot: [annex.1]
	Keys []Key  // those it takes, in the order in which a form has them; nil: the clerk's own words, each with a string
}

// Key is one key of a bracket.
type Key struct {
	Name    string // as written
	Integer bool   // takes an integer without quotation marks; every other key takes a string
}

// Language returns the whole form language for a kind with these parts, of which some have tables, except the groups of
// facts, in the order in which a form has its brackets.
func Language(parts []string, tables ...string) (all []Bracket) {
	for _, s := range slots(parts, tables) {
		b := Bracket{Name: s.name, Many: s.id}
		for _, k := range s.keys {
			b.Keys = append(b.Keys, Key{Name: k.name, Integer: k.typ == integer})
		}
		all = append(all, b)
	}
	return all
}
