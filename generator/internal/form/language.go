package form

// Bracket is one bracket of the form language, or the beginning of the file before the first bracket.
type Bracket struct {
	Name string // "" before the first bracket
	Many bool   // an ID follows after a dot: [annex.1]
	Keys []Key  // its keys, in the order of forms; nil: names that the clerk chooses, with strings as values
}

// Key is one key of a bracket.
type Key struct {
	Name    string // as written
	Integer bool   // takes an integer without quotation marks; every other key takes a string
}

// Language returns the whole form language, except the groups of facts, for a kind with these parts. tables are the
// parts with a table. The brackets are in the order of forms.
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
