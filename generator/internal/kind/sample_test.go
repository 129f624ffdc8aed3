package kind

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fazhi/generator/internal/han"
)

var (
	amount = han.Pattern(`[0-9.]+[余万]*`)
	joints = han.Pattern(`[,、;()。]`)
)

// TestSamples compares the specimen sentence of each standard paragraph with what its clauses print at each level:
// every piece between marks, numbers apart, has to be among theirs.
func TestSamples(t *testing.T) {
	for _, id := range Names(templates) {
		k, found := Load(templates, id)
		show(t, found)
		for _, level := range k.LevelNames() {
			w := formWriter{k: k, o: NewOffice{Name: "某单位", Level: level, Year: TrialYear(k)}, level: k.Level(level)}
			for i := range k.Paragraphs {
				if p := &k.Paragraphs[i]; p.Levels.Include(level) {
					printed := pieces(t, k, p, level)
					for _, piece := range apart(w.say(p.Sample)) {
						if !printed[piece] {
							t.Errorf("%s, %s: no clause prints 「%s」 of the sample", p.Name, level, piece)
						}
					}
				}
			}
		}
	}
}

// pieces returns what p prints between marks at a level, of each fact alone, of pairs and of all.
func pieces(t *testing.T, k *Kind, p *Paragraph, level string) map[string]bool {
	all := map[string]bool{}
	between := func(set uint64) bool { return bits.OnesCount64(set) > 2 && bits.OnesCount64(set) < len(p.Facts) }
	for _, set := range slices.DeleteFunc(subsets(len(p.Facts)), between) {
		data := reportWords(TrialYear(k), "某单位", "我单位", level)
		for i, name := range p.Facts {
			if f := k.Fact(name); set>>i&1 != 0 && f.Levels.Include(level) {
				data[name] = strconv.Itoa(60001+i) + f.Units[0]
			}
		}
		if text, err := k.Prose(p, data); err == nil {
			for _, piece := range apart(text) {
				all[piece] = true
			}
		}
	}
	return all
}

// apart cuts a text at its marks and takes the numbers out.
func apart(text string) (all []string) {
	for _, piece := range joints().Split(han.FoldString(text), -1) {
		if piece = amount().ReplaceAllString(piece, ""); strings.TrimSpace(piece) != "" {
			all = append(all, piece)
		}
	}
	return all
}
