// Package kind reads one report kind as data: which parts its reports have,
// which facts they report, and the standard prose made from those facts.
//
// Load reads templates/reports/<id>; the methods Prose and FixedText return standard prose, NewForm a commented form.
// Everything a kind says is in its folder: a second kind needs no line of Go. The room judges the folder's own files;
// it never sees a filled form and resolves no facts. Numbering and punctuation are the business of others.
package kind

import (
	"cmp"
	"slices"
	"strings"
	"text/template"

	"fazhi/generator/internal/grid"
)

// Kind is one report kind: a folder of templates/reports.
type Kind struct {
	ID         string      // the folder's name: fazhi
	Name       string      // 法治政府建设年度报告
	Law        string      // what demands the report, in messages: 《规定》
	Since      int         // first year of the format; 0: any
	Until      int         // last year of the format; 0: it is still in use
	FactsOf    string      // ID of the kind whose forms facts_of of a form may name; empty: forms have no facts_of
	HeadingMax int         // characters of the longest heading; a longer one lacks its stop
	Levels     []Level     // in the order in which messages list them
	Parts      []Part      // in the order of the regulation
	Profiles   []Profile   // local ones, sorted by their files' names
	Facts      []Fact      // in catalogue order
	Paragraphs []Paragraph // in the order in which they are printed where no chapter groups them
	Chapters   []Chapter   // in the order in which they are printed
	Tables     []grid.Table
	Opening    *template.Template // the first paragraph, unless the form has its own
	Common     []string           // words that say nothing of what was planned: every plan has them
	Terms      []string           // names and words a title is never broken inside, longest first
	Form       string             // the template that NewForm fills in
}

// Part is a section of the first level that the kind knows.
type Part struct {
	Key        string      // bracket of the part in a form: measures
	Role       Role        // what rules of the program take it for; empty: none
	Title      string      // standard title with {{本年}} {{下年}}
	Short      string      // what messages call it: 主要举措和成效
	Official   string      // the phrase of the regulation that the title is compared with; may be empty
	Clause     string      // what demands it, for messages; empty when nothing does
	Mandatory  bool        // a form without it has an error
	NextYear   bool        `toml:"next_year"` // its title may name the year after
	Words      []string    // one of them shows that another part speaks of it ("within")
	Known      []string    // other names for it in headings of imported reports
	Candidates []Candidate `toml:"-"` // what an office may write in it
	Advice     string      // a word on what a good answer is, for new forms; may have several lines
	Numbering  string      // for new forms: how the program numbers its paragraphs; empty: the key is left out
	Blank      string      // for new forms: the text with its 【待填】; empty: nothing between the quotation marks
	Question   string      // role plan: what is asked next year for an item of it, with PlannedItem for the item
	Renewed    string      // the text in next year's form, instead of the former; empty: that stays, to be checked
	MostChars  int         `toml:"most_chars"` // usual upper limit of its text, in characters; 0: any number
	Tells      string      // words that its text must have, if the office wrote one; "" for none
	Recall     string      // comment above last year's text where Renewed replaces it; empty: that text is left out
}

// Fact is one fact of the catalogue.
type Fact struct {
	Name      string   `toml:"-"` // unique in the kind; {{Name}} prints the value
	Units     []string // allowed; the first is the usual one
	Part      string   `toml:"-"` // key of the part it belongs to
	Topic     string   `toml:"-"` // name of the standard paragraph it feeds
	Levels    Offices  // that report it
	Relations []string // "= 甲 + 乙", "<= 丙", "= 甲 / 乙": as a clerk would write them
	Stated    []string `toml:"-"` // of a cell: how messages state each of Relations, for a whole row or column
	Computed  bool     // left empty, its first relation computes it
	Rare      []string // offices in whose new form it is only named, not set out
	Max100    bool     // more than 100 % is a fault
	Excuse    string   // why its number may be right though its "<=" or ">=" does not hold; empty: it is wrong
	Taken     bool     // a form with facts_of has it from there
	Zero      string   // standard prose prints a 0 beside this fact only, if not 0 too; itself: always; empty: never
	Question  string   // put to the clerk, with {{党组织}} and the like; empty when the question before covers it
	Said      []string // words before its number in a text, besides its name and the words of standard prose
	Cell      bool     `toml:"-"` // it is a cell of a table: the form has it there only
	Remark    string   // after the value in a new form, instead of what Relations say
}

// Usual reports whether new forms of a level ask for the fact.
func (f *Fact) Usual(level string) bool {
	return f.Levels.Include(level) && !slices.Contains(f.Rare, level)
}

// Paragraph is a standard paragraph (标准段落).
type Paragraph struct {
	Name    string   // 普法宣传: written {{普法宣传}} in a form
	Part    string   // key of the part it is printed in
	Heading string   // without mark and stop
	Ask     string   // whom to ask for the numbers, with {{司法机构}} and the like
	Sample  string   // specimen sentence for new forms, likewise
	Levels  Offices  // that it serves
	Facts   []string `toml:"-"` // any of them filled makes the paragraph
	Clauses string   // prints the facts that are filled in, a clause a line: see clause.go

	prose func() (*template.Template, error) // Clauses parsed, at the first call
}

// Part returns the part of that key, nil when there is none.
func (k *Kind) Part(key string) *Part {
	return first(k.Parts, func(x *Part) bool { return x.Key == key })
}

// Fact returns the catalogue's fact of that name, nil when there is none.
func (k *Kind) Fact(name string) *Fact {
	return first(k.Facts, func(x *Fact) bool { return x.Name == name })
}

// Table returns the table that is printed in a part, nil when there is none.
func (k *Kind) Table(part string) *grid.Table {
	return first(k.Tables, func(x *grid.Table) bool { return x.Part == part })
}

// Paragraph returns the standard paragraph of that name, nil when there is none.
func (k *Kind) Paragraph(name string) *Paragraph {
	return first(k.Paragraphs, func(x *Paragraph) bool { return x.Name == name })
}

// PartKeys returns the keys of the kind's parts, in order.
func (k *Kind) PartKeys() []string {
	return namesOf(k.Parts, func(p Part) string { return p.Key })
}

// FactNames returns the names of the catalogue's facts, in order.
func (k *Kind) FactNames() []string {
	return namesOf(k.Facts, func(f Fact) string { return f.Name })
}

// CellsOf returns the names of the cells of a row or column; none when no table has one of that name.
func (k *Kind) CellsOf(name string) (cells []string) {
	for _, t := range k.Tables {
		for _, c := range t.Cells() {
			if c.Row.Name == name || c.Col.Name == name {
				cells = append(cells, c.Name)
			}
		}
	}
	return cells
}

// Typed reports whether somebody types the fact below [facts]: no table and no other form has it.
func (k *Kind) Typed(f *Fact) bool { return !f.Taken && len(k.CellsFor(f)) == 0 }

// Idle returns the optional keys of the form language that forms of the kind have no use for, with the reason.
func (k *Kind) Idle() map[string]string {
	idle := map[string]string{}
	if !speaks(k, "上级") {
		idle["above"] = "这种报告里不写在谁的领导下"
	}
	if len(k.Profiles) == 0 {
		idle["profile"] = "这种报告没有地方规则"
	}
	if k.FactsOf == "" {
		idle["facts_of"] = "这种报告不从别的表里取数"
	}
	return idle
}

// CellsFor returns the cells that the program computes the fact from, itself for a cell; none when somebody types it.
func (k *Kind) CellsFor(f *Fact) (cells []string) {
	if f.Cell {
		return []string{f.Name}
	}
	if !f.Computed {
		return nil
	}
	for _, n := range ParseRelation(f.Relations[0]).Expr.Names() {
		of := cmp.Or(k.Fact(n), k.Fact(strings.TrimPrefix(n, "上年")))
		if of == nil || !of.Cell {
			return nil
		}
		cells = append(cells, of.Name)
	}
	return cells
}

// Which says which of several cells to write, the first few of them.
func Which(cells []string) string {
	more := ""
	if len(cells) > 8 {
		cells, more = cells[:8], " 等"
	}
	return "行和列都写上：" + strings.Join(cells, "、") + more
}

// TableKeys returns the keys of the parts that have a table, in order.
func (k *Kind) TableKeys() []string {
	return namesOf(k.Tables, func(t grid.Table) string { return t.Part })
}

// Units returns the units of the catalogue's facts, some of them several times.
func (k *Kind) Units() (units []string) {
	for _, f := range k.Facts {
		units = append(units, f.Units...)
	}
	return units
}

// first returns the first of all that is wanted, nil when none is.
func first[T any](all []T, wanted func(*T) bool) *T {
	for i := range all {
		if wanted(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// namesOf returns the name of each of all, in order.
func namesOf[T any](all []T, name func(T) string) []string {
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = name(x)
	}
	return names
}
