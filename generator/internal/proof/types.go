// Package proof reads the running text of a report as an experienced proof-reader does and reports what does not hold:
// parts that do not add up, rates that are not the quotient of the counts before them, a year or a plan that the
// report's year cannot have, an official phrase with a wrong character, marks that GB/T 15834 does not allow. In tables
// it checks totals, rates of two columns and columns that are part of another.
//
// Its door is Read. A paragraph is cut into words, marks, counts and years; lists of parts, pairs of old and new
// numbers, rates and their counts are recognised in it, and rules judge those. It speaks only where it recognises the
// structure of the sentence whole, and is silent otherwise. The words of the language and the units are data in
// templates/proof, those of a kind in its folder. It knows neither forms nor places in files, counts no headings
// (package check does), and leaves alone what typography.Widen mends by itself.
package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// Para is a paragraph of the report, names resolved, with half-width or full-width marks.
type Para struct {
	Text string
	Part string // key of the part it stands in; may be empty
	Plan bool   // that part is about the year after
	Row  bool   // it is a row of a table: cells parted by bars. Rows in succession are one table, its head first
}

// Context is what is known about the report.
type Context struct {
	Year   int                      // the year reported on; 0 when unknown: then nothing is said about years
	Office string                   // name of the office; empty when unknown: then no other office is alien
	Above  string                   // whom the office reports to: 县委、县政府; may be empty
	Data   *Data                    // what the kind supplies; nil reads marks and dates only
	Facts  map[string]fact.Quantity // the facts of the form by name, to hold the text against; may be nil

	Entire  bool // the paragraphs are the whole report, with all its tables
	Annexes int  // how many annexes it has
}

// dated reports whether the year reported on is known.
func (c *Context) dated() bool { return c.Year != 0 }

// Certainty says how sure a finding is. The zero Certainty is invalid.
type Certainty uint8

// The certainties, surest first.
const (
	_       Certainty = iota
	Certain           // it cannot be right
	Likely            // it is hardly right; a person has to look
	Hint              // worth a look
)

// Span is a stretch of one paragraph.
type Span struct {
	Para  int // index of the paragraph, from 0
	Start int // character of its Text, from 0
	Len   int // characters, at least 1
}

// Finding is one thing that does not hold.
type Finding struct {
	Span
	Code        diag.Code
	Certainty   Certainty
	Message     string // what is wrong, a Chinese sentence without its stop; it shows its sum
	Hint        string // what to write
	Related     []Span // other places the message speaks of
	Replacement string // what stands in the span when mended; empty when only a person can mend it
}

// Read proof-reads the paragraphs of a report in their order. The findings are ordered by place and code.
func Read(paras []Para, c Context) []Finding {
	if c.Data == nil {
		c.Data = &Data{}
	}
	d := &reader{Context: c, marked: map[Span][]diag.Code{}, times: map[string]int{},
		chain: c.Data.Own.lineage(c.Office)}
	all := grids(paras)
	d.tabled, d.tables = tabled(all), len(all)
	for i, p := range paras {
		if !p.Row {
			d.texts = append(d.texts, scan(i, p, c.Data.units))
		}
	}
	d.plans()
	for _, t := range d.texts {
		for _, rule := range rules {
			rule(d, t)
		}
	}
	for _, g := range all {
		tables(d, g)
	}
	enumerations(d)
	repeated(d)
	alike(d)
	seen := map[string]bool{} // keys of the findings with related places
	d.out = slices.DeleteFunc(d.out, func(f Finding) bool {
		if len(f.Related) == 0 {
			return false
		}
		again := seen[f.key()]
		seen[f.key()] = true
		return again
	})
	slices.SortStableFunc(d.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Para, b.Para), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Code, b.Code),
			cmp.Compare(b.Len, a.Len))
	})
	return slices.CompactFunc(d.out, func(a, b Finding) bool { return a.Span == b.Span && a.Code == b.Code })
}

// key names the places of the finding and those related, whichever is the finding's own.
func (f Finding) key() string {
	all := append([]Span{f.Span}, f.Related...)
	slices.SortFunc(all, func(a, b Span) int { return cmp.Or(a.Para-b.Para, a.Start-b.Start) })
	return fmt.Sprint(all)
}

// rules judge a paragraph, each family in its own file.
var rules = []func(d *reader, t *text){
	figures, shaped, standings, loosely, years, terms, periods, phrases, slips, mixtures, series, formulas,
	endings, misspelt, organs, strangers, posts, strayItems, pairs, listed, ordinals, unevenMarks,
	outOfSequence,
	stutters, unfilled, unitless, mixedMarks, oddCommas, misprints, taken, endless,
}

// reader gathers the findings of one report.
type reader struct {
	Context
	texts  []*text
	tables int                  // how many the report has
	chain  lineage              // places in the name of the office
	tabled map[string]cell      // numbers of the tables by the name of their row
	marked map[Span][]diag.Code // codes reported of each character
	times  map[string]int       // how often characters are in the texts, see usual
	out    []Finding
}

// maxMarked is how many characters of a finding are looked up by reported.
const maxMarked = 80

// report adds a finding, and returns it for more to be said.
func (d *reader) report(f Finding) *Finding {
	for i := range min(f.Len, maxMarked) {
		c := Span{f.Para, f.Start + i, 1}
		d.marked[c] = append(d.marked[c], f.Code)
	}
	d.out = append(d.out, f)
	return &d.out[len(d.out)-1]
}

// say adds a finding. Its text is a format of the message and, after a line break, of what to write.
func (d *reader) say(at Span, code diag.Code, how Certainty, text string, args ...any) *Finding {
	message, hint, _ := strings.Cut(fmt.Sprintf(text, args...), "\n")
	return d.report(Finding{Span: at, Code: code, Certainty: how, Message: message, Hint: hint})
}

// reported reports whether a finding of one of the codes overlaps the place.
func (d *reader) reported(at Span, codes ...diag.Code) bool {
	for i := range at.Len {
		for _, code := range d.marked[Span{at.Para, at.Start + i, 1}] {
			if slices.Contains(codes, code) {
				return true
			}
		}
	}
	return false
}
