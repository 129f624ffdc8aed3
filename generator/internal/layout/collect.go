package layout

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// tick is the number of units per twip to which the width of a glyph is rounded: LibreOffice measures text on a
// reference device of 8640 dots per inch.
const tick = 6

// glyph is one character of a paragraph.
type glyph struct {
	r       rune
	width   int32 // advance in ticks
	portion int32
	face    face.ID
	name    string // name of the face in the DOCX
	script  typography.Script
	class   typography.Class
	noBegin bool
	noEnd   bool
	solid   bool // a letter or a digit
	missing bool // it is in no face
	glued   bool // no line break before it
	opened  bool // Unicode's rules allow a line break before it
	whole   bool // part of —— or ……: never moved apart when the line is justified
}

// portion is a maximal range of glyphs with the same script, the same name of the face, and the same run properties.
type portion struct {
	attributes
	from, to int  // glyphs
	western  bool // broken by the Western rules, because of its script or its run
	script   typography.Script
	size     int // twips
	spacing  int // twips
}

// attributes are the properties of a run that separate portions.
type attributes struct {
	looks  style.Looks
	kind   document.Kind // Plain if the run looks like its paragraph, so that the DOCX does not state the kind
	keep   document.Keep // Whole instead of Bound too: a word processor does not distinguish them
	forced bool          // a forced line break
}

// stretch contains the glyphs of a run.
type stretch struct {
	attributes
	to int // end of the glyphs
}

// glyphs are the characters of a paragraph.
type glyphs []glyph

// collector turns runs into glyphs.
type collector struct {
	style *style.Style
	faces *face.Set
	seen  map[glyphKey]glyph // glyphs that have been looked up: a report repeats few characters
}

// glyphKey contains the properties that determine the glyph of a character.
type glyphKey struct {
	face face.ID
	size int32 // twips
	r    rune
}

func newCollector(st *style.Style, faces *face.Set) *collector {
	return &collector{style: st, faces: faces, seen: make(map[glyphKey]glyph, 1000)}
}

// placer returns the Placer for letterhead and imprint.
func (c *collector) placer() furniture.Placer { return furniture.NewPlacer(c.style, c.faces) }

// paragraph collects the glyphs of p. The result has no lines yet.
func (c *collector) paragraph(p *document.Paragraph) *para {
	out := &para{looks: c.style.Of(p), glyphs: make(glyphs, 0, utf8.RuneCountInString(p.Text()))}
	runs := make([]stretch, 0, len(p.Runs))
	for _, r := range p.Runs {
		a := attributes{looks: c.style.Run(p, r), keep: r.Keep, forced: r.Kind == document.Break}
		if a.looks != out.looks.Looks {
			a.kind = r.Kind
		}
		text := r.Text
		if a.forced {
			text = "\n"
		}
		if r.Keep == document.Bound {
			a.keep = document.Whole
		}
		from := len(out.glyphs)
		c.glyphs(out, text, a.looks)
		for i := from; i < len(out.glyphs); i++ {
			g := &out.glyphs[i]
			g.glued, g.opened, g.whole = r.Glue && i == from, r.Open && i == from, r.Keep == document.Whole
			if r.Keep == document.Fixed { // half as wide as a digit in the DOCX
				g.class, g.width = typography.GL, out.glyphs[i-1].width/2
			}
		}
		runs = append(runs, stretch{a, len(out.glyphs)})
	}
	out.glyphs.resolveScripts()
	out.portion(runs)
	return out
}

// line returns a paragraph of one line, in a single look.
func (c *collector) line(text string, looks style.Paragraph) *para {
	p := &para{looks: looks}
	c.glyphs(p, text, looks.Looks)
	p.glyphs.resolveScripts()
	p.portion([]stretch{{attributes{looks: looks.Looks}, len(p.glyphs)}})
	p.breakLines(unlimited, unlimited)
	return p
}

// glyphs appends a text's characters.
func (c *collector) glyphs(p *para, text string, l style.Looks) {
	size := int32(l.Size.Twips())
	for _, r := range text {
		k := glyphKey{l.Face, size, r}
		g, ok := c.seen[k]
		if !ok {
			g = c.glyph(k)
			c.seen[k] = g
		}
		p.glyphs = append(p.glyphs, g)
	}
}

// glyph looks up one character. A character that is in no face is one em wide.
func (c *collector) glyph(k glyphKey) glyph {
	g := glyph{r: k.r, face: k.face, script: typography.Weak}
	g.class, g.noBegin, g.noEnd = typography.Breaking(k.r)
	if k.r == '\n' {
		return g
	}
	id, code, ok := c.faces.Resolve(k.face, k.r)
	advance := unit.OneEm
	if ok {
		advance = c.faces.Advance(id, code)
	}
	g.face, g.missing, g.width = id, !ok, (k.size*int32(advance)*tick+int32(unit.OneEm)/2)/int32(unit.OneEm)
	g.name = c.style.OfficeName(k.face, k.r)
	g.script, g.solid = typography.ScriptOf(k.r), typography.IsLetterOrDigit(k.r)
	return g
}

// resolveScripts sets the script of each weak character to the script of the character before it, or to Western at
// the beginning of the paragraph.
func (gs glyphs) resolveScripts() {
	current := typography.Western
	for i := range gs {
		g := &gs[i]
		if g.script == typography.Weak {
			g.script = current
		}
		current = g.script
	}
}

// portion divides the glyphs into portions.
func (p *para) portion(runs []stretch) {
	from, run := 0, 0
	for i := range p.glyphs {
		mine := run
		for i >= runs[mine].to {
			mine++
		}
		g, first := &p.glyphs[i], &p.glyphs[from]
		differs := mine != run && (runs[run].forced || runs[run].attributes != runs[mine].attributes)
		if i != from && (g.script != first.script || g.name != first.name || differs || g.glued || g.opened) {
			p.addPortion(from, i, runs[run].attributes)
			from = i
		}
		run = mine
		g.portion = int32(len(p.portions))
	}
	if from < len(p.glyphs) {
		p.addPortion(from, len(p.glyphs), runs[run].attributes)
	}
}

func (p *para) addPortion(from, to int, a attributes) {
	script := p.glyphs[from].script
	p.portions = append(p.portions, portion{attributes: a, from: from, to: to, script: script,
		western: script == typography.Western || a.keep == document.Whole,
		size:    a.looks.Size.Twips(), spacing: a.looks.Spacing.Twips()})
}

// dropBlanks returns the end of a line that begins at start, without the blanks before to.
func (gs glyphs) dropBlanks(start, to int) int {
	for to > start && gs[to-1].class == typography.SP {
		to--
	}
	return to
}

// text returns the characters.
func (gs glyphs) text() string {
	var b strings.Builder
	for _, g := range gs {
		b.WriteRune(g.r)
	}
	return b.String()
}
