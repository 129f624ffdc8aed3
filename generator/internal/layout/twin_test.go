package layout

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// twin breaks lines in the plainest way: each question is answered by looking
// at the text again. It knows of a paragraph its characters and where runs meet.
type twin struct {
	text    []rune
	widths  []int // in ticks
	script  []typography.Script
	west    []bool // broken by the Western rules
	cuts    []bool // a portion begins here
	spacing int
	size    int
}

func newTwin(p *para) *twin {
	t := &twin{size: p.portions[0].size, spacing: p.portions[0].spacing}
	for i, g := range p.glyphs {
		q := p.portions[g.portion]
		if g.class == typography.GL {
			g.r = '\u00A0'
		}
		t.text = append(t.text, g.r)
		t.widths = append(t.widths, int(g.width))
		t.script = append(t.script, g.script)
		t.west = append(t.west, g.script == typography.Western || q.keep == document.Whole)
		t.cuts = append(t.cuts, i == q.from)
	}
	return t
}

// lines returns where each line ends and the next begins.
func (t *twin) lines(first, rest int) [][2]int {
	var out [][2]int
	for start, measure := 0, first; start < len(t.text); measure = rest {
		to, next := t.line(start, measure)
		for to > start && t.text[to-1] == ' ' {
			to--
		}
		out = append(out, [2]int{to, next})
		start = next
	}
	return out
}

func (t *twin) line(start, measure int) (to, next int) {
	for n := start + 1; n <= len(t.text); n++ {
		switch {
		case !t.fits(start, n, measure):
			return t.decide(start, t.begin(start, n-1), n-1)
		case n < len(t.text) && t.cuts[n] && t.spaceAt(n) > 0 && t.wide(start, n)+t.spaceAt(n) > measure:
			return n, n
		}
	}
	return len(t.text), len(t.text)
}

// fits reports whether the line from start has room for the characters before n. A
// portion that ends is measured in whole twips, and may have room for what its part had not.
func (t *twin) fits(start, n, measure int) bool {
	from := t.begin(start, n-1)
	x := t.wide(start, from)
	if from > start {
		x += t.spaceAt(from)
	}
	end := n
	for end < len(t.text) && !t.cuts[end] {
		end++
	}
	if x+t.wide(from, end) <= measure {
		return true
	}
	sum := 0
	for _, w := range t.widths[from:n] {
		sum += w
	}
	return sum+tick*t.spacing*(n-from-1) <= tick*(measure-x)
}

// wide returns the width of whole portions, spaces between them included.
func (t *twin) wide(from, to int) int {
	if from >= to {
		return 0
	}
	last := t.begin(from, to-1)
	sum := 0
	for _, w := range t.widths[last:to] {
		sum += w
	}
	x := (sum+tick/2)/tick + t.spacing*(to-last-1)
	if last > from {
		x += t.wide(from, last) + t.spaceAt(last)
	}
	return x
}

// begin returns where on a line from start the portion of character i begins.
func (t *twin) begin(start, i int) int {
	for i > start && !t.cuts[i] {
		i--
	}
	return i
}

func (t *twin) spaceAt(i int) int {
	if i > 0 && t.script[i-1] != t.script[i] && typography.IsLetterOrDigit(t.text[i-1]) &&
		typography.IsLetterOrDigit(t.text[i]) && t.text[i-1] <= 0xFFFF {
		return t.size / 5
	}
	return 0
}

func (t *twin) decide(start, from, cut int) (to, next int) {
	if t.text[cut] == ' ' && cut > start {
		next = cut
		for next < len(t.text) && t.text[next] == ' ' {
			next++
		}
		return cut, next
	}
	solid := cut
	for solid > 0 && !typography.IsLetterOrDigit(t.text[solid]) {
		solid--
	}
	west := t.west[from]
	if solid < from && t.script[solid] != t.script[from] {
		west = t.west[solid]
	}
	b := t.place(cut, west)
	switch {
	case b > start && b >= from:
		return b, b
	case b < start || from == start:
		cut = max(cut, start+1)
		return cut, cut
	}
	before := t.begin(start, from-1)
	if before == start && t.cuts[start] && t.spaceAt(start) > 0 {
		return from, from
	}
	return t.decide(start, before, from-1)
}

// place returns the last place for a break at or before cut.
func (t *twin) place(cut int, west bool) int {
	if !west {
		for b := cut; b > 0; b-- {
			if !strings.ContainsRune(typography.NoBegin, t.text[b]) &&
				!strings.ContainsRune(typography.NoEnd, t.text[b-1]) {
				return b
			}
		}
		return 0
	}
	for b := cut; b > 0; b-- {
		slash := t.text[b-1] == '/'
		if !t.unicode(b) || slash && b == cut {
			continue
		}
		if slash {
			for i := b - 1; i > 0 && b-i < 66; i-- {
				if t.text[i-1] == ' ' {
					return i
				}
			}
		}
		return b
	}
	return 0
}

// unicode lists the reasons against a break before b.
func (t *twin) unicode(b int) bool {
	class := func(i int) string {
		if i >= len(t.text) {
			return ""
		}
		if t.text[i] == '\u00A0' {
			return "GL"
		}
		c, _, _ := typography.Breaking(t.text[i])
		return [...]string{"AL", "B2", "BA", "CL", "EX", "GL", "HY", "ID", "IN", "IS", "NS", "NU", "OP", "PO", "PR",
			"QU", "SP", "SY"}[c]
	}
	x, y := class(b-1), class(b)
	if x == "SP" || y == "SP" {
		return y != "SP"
	}
	if slices.Contains([]string{"CL", "EX", "GL", "IS", "SY", "BA", "HY", "NS", "QU"}, y) || x == "OP" || x == "QU" ||
		x == "GL" {
		return false
	}
	never := "B2 B2,AL IN,ID IN,IN IN,NU IN,ID PO,AL NU,NU AL,PR ID,AL PR,PR AL,PO AL,NU NU,NU PO," +
		"NU PR,PR NU,PO NU,AL AL,IS AL,IS NU,AL OP,NU OP,CL AL,CL NU"
	if slices.Contains(strings.Split(never, ","), x+" "+y) || (x == "PR" || x == "PO") && y == "OP" &&
		class(b+1) == "NU" {
		return false
	}
	i := b - 1 // a number, its separators, a closing mark, a unit: one thing
	if class(i) == "CL" && (y == "PO" || y == "PR") {
		i--
	}
	for i >= 0 && (class(i) == "SY" || class(i) == "IS") {
		i--
	}
	return i < 0 || class(i) != "NU" || y != "NU" && y != "PO" && y != "PR"
}

func TestTwin(t *testing.T) {
	st, faces := shipped(t)
	c := newCollector(st, faces)
	w := writer{rand.New(rand.NewSource(5))}
	for range 1500 {
		text := w.paragraph(25)
		if w.Intn(3) == 0 {
			text = strings.ReplaceAll(text, "。", " ")
		}
		if w.Intn(3) == 0 {
			text = w.pick("“", "①", "——", "《“") + text
		}
		p := c.paragraph(body(text))
		rest := 8845
		if w.Intn(2) == 0 {
			rest = 200 + w.Intn(4000)
		}
		first := rest - w.Intn(rest/2)
		p.breakLines(first, rest)
		var got [][2]int
		for _, l := range p.lines {
			got = append(got, [2]int{l.to, l.next})
		}
		if want := newTwin(p).lines(first, rest); !slices.Equal(got, want) {
			t.Fatalf("in %d and %d, %q ends at\n%v, the twin's at\n%v", first, rest, text, got, want)
		}
	}
}
