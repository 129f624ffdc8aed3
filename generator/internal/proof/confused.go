package proof

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// twoChars is a word of two characters.
type twoChars [2]uint16

// mistaken is a word that another one is written for.
type mistaken struct {
	twoChars
	least int // the gain it needs
}

// leastMistaken is the least gain of another word, where the table says nothing else.
const leastMistaken = 27

// readConfused reads proof/confused*.tsv: a word of two characters, those that it is written for, and by how much they
// have to be more probable, in steps of the model.
func (d *Data) readConfused(fsys fs.FS) error {
	d.confused = map[twoChars][]mistaken{}
	return readTable(fsys, "proof/confused*.tsv", 2, func(cells []string) (err error) {
		least := leastMistaken
		if len(cells) > 2 {
			if least, err = strconv.Atoi(cells[2]); err != nil {
				return err
			}
		}
		var words []twoChars
		for s := range strings.FieldsSeq(cells[0] + " " + cells[1]) {
			r := []rune(s)
			if len(r) != 2 {
				return fmt.Errorf("%q has not two characters", s)
			}
			words = append(words, twoChars{uint16(r[0]), uint16(r[1])})
		}
		for _, w := range words[1:] {
			d.confused[words[0]] = append(d.confused[words[0]], mistaken{w, least})
		}
		return nil
	})
}

// mistaken tries the words that the one at symbol i is written for.
func (g *guesser) mistaken(i int) {
	for _, m := range g.data.confused[twoChars{g.s[i], g.s[min(i+1, len(g.s)-1)]}] {
		enough := m.least + g.best.gain
		if gain := g.gain(i, 2, m.twoChars[:], enough); gain > enough {
			g.best = misprint{i, 2, m.twoChars[:], gain - m.least}
		}
	}
}
