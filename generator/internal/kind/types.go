// Package kind reads one report kind as data: the parts of its reports, the facts they report, and the standard
// prose made from these facts.
//
// Load reads templates/reports/<id>; the methods Prose and FixedText return standard prose, NewForm a commented
// form. A kind is defined completely by its folder: another kind needs no change of Go code. The package checks the
// files of that folder; it never sees a filled-in form and resolves no facts. Numbering and punctuation are done by
// other packages.
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
	Law        string      // the regulation that requires the report, for messages: 《规定》
	Since      int         // first year of the format; 0: any
	Until      int         // last year of the format; 0: it is still in use
	FactsOf    string      // ID of the kind whose forms may be named in facts_of; empty: forms have no facts_of
	HeadingMax int         // maximum length of a heading in characters; a longer one lacks its full stop
	Levels     []Level     // in the order of messages
	Parts      []Part      // in the order of the regulation
	Profiles   []Profile   // local profiles, sorted by file name
	Facts      []Fact      // in catalogue order
	Paragraphs []Paragraph // in print order, unless chapters group them
	Chapters   []Chapter   // in print order
	Tables     []grid.Table
	Opening    *template.Template // the first paragraph, unless the form has an opening
	Common     []string           // words that occur in every plan and do not identify a planned item
	Terms      []string           // names and words that are never broken in a title, longest first
	Form       string             // the template that NewForm fills in
}

// Part is a section of the first level that the kind defines.
type Part struct {
	Key        string      // bracket of the part in a form: measures
	Role       Role        // its purpose for rules of the program; empty: none
	Title      string      // standard title with {{本年}} {{下年}}
	Short      string      // its name in messages: 主要举措和成效
	Official   string      // the phrase of the regulation with which the title is compared; may be empty
	Clause     string      // the clause that requires the part, for messages; empty: none
	Mandatory  bool        // a form without it has an error
	NextYear   bool        `toml:"next_year"` // its title may name the following year
	Words      []string    // words that show that another part is about it ("within")
	Known      []string    // other names of the part in headings of imported reports
	Candidates []Candidate `toml:"-"` // sentences that an office may write in it
	Advice     string      // advice on a good answer, for new forms; may have several lines
	Numbering  string      // for new forms: the numbering of its paragraphs; empty: the key is left out
	Blank      string      // for new forms: the text with its 【待填】; empty: no text
	Question   string      // role plan: question in next year's form for each item, with PlannedItem for the item
	Renewed    string      // replaces the text in next year's form; empty: the old text stays, to be checked
	MostChars  int         `toml:"most_chars"` // usual maximum length of its text, in characters; 0: none
	Tells      string      // words that its text must contain, if the office wrote one; "": none
	Recall     string      // comment above last year's text if Renewed replaces it; empty: that text is left out
}

// Fact is one fact of the catalogue.
type Fact struct {
	Name      string   `toml:"-"` // unique in the kind; {{Name}} prints the value
	Units     []string // allowed units, the usual one first
	Part      string   `toml:"-"` // key of its part
	Topic     string   `toml:"-"` // name of the standard paragraph that prints it
	Levels    Offices  // levels that report it
	Relations []string // "= 甲 + 乙", "<= 丙", "= 甲 / 乙": as a clerk would write them
	Stated    []string `toml:"-"` // of a cell: text of each of Relations in messages, for a whole row or column
	Computed  bool     // if it is left empty, its first relation computes it
	Rare      []string // levels whose new form only names it, without a separate line
	Max100    bool     // more than 100 % is a fault
	Excuse    string   // why the number may be right even if its "<=" or ">=" is false; empty: it is wrong
	Taken     bool     // a form with facts_of takes it from the other form
	Zero      string   // a 0 is printed only beside this fact, if that is not 0; itself: always; empty: never
	Question  string   // for the clerk, with {{党组织}} and the like; empty if the question before covers it
	Said      []string // words before its number in texts, besides its name and the words of standard prose
	Cell      bool     `toml:"-"` // a cell of a table, and typed only there
	Remark    string   // printed after the value in a new form, instead of the text of Relations
}

// Usual reports whether new forms of a level have a line for the fact.
func (f *Fact) Usual(level string) bool {
	return f.Levels.Include(level) && !slices.Contains(f.Rare, level)
}

// Paragraph is a standard paragraph (标准段落).
type Paragraph struct {
	Name    string   // 普法宣传: written {{普法宣传}} in a form
	Part    string   // key of the part in which it is printed
	Heading string   // without numbering mark and full stop
	Ask     string   // whom to ask for the numbers, with {{司法机构}} and the like
	Sample  string   // specimen sentence for new forms, with the same words
	Levels  Offices  // levels that use it
	Facts   []string `toml:"-"` // the paragraph is printed if any of them is filled in
	Clauses string   // prints the facts that are filled in, one clause per line: see clause.go

	prose func() (*template.Template, error) // Clauses, parsed at the first call
}

// Part returns the part of that key, or nil.
func (k *Kind) Part(key string) *Part {
	return first(k.Parts, func(x *Part) bool { return x.Key == key })
}

// Fact returns the catalogue's fact of that name, or nil.
func (k *Kind) Fact(name string) *Fact {
	return first(k.Facts, func(x *Fact) bool { return x.Name == name })
}

// Table returns the table that is printed in a part, or nil.
func (k *Kind) Table(part string) *grid.Table {
	return first(k.Tables, func(x *grid.Table) bool { return x.Part == part })
}

// Paragraph returns the standard paragraph of that name, or nil.
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

// CellsOf returns the names of the cells of a row or column, or nil if no table has a row or column of that name.
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

// Typed reports whether the fact is typed below [facts]: it is in no table and is not taken from another form.
func (k *Kind) Typed(f *Fact) bool { return !f.Taken && len(k.CellsFor(f)) == 0 }

// Idle returns the optional keys of the form language that have no effect in forms of the kind, with the reason.
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

// CellsFor returns the cells from which the program computes the fact. For a cell it returns the cell itself, for a
// fact that is typed, nil.
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

// Which returns advice that names the first few of several cells, for a name that is not one number.
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

// Units returns the units of the catalogue's facts, possibly with repetitions.
func (k *Kind) Units() (units []string) {
	for _, f := range k.Facts {
		units = append(units, f.Units...)
	}
	return units
}

// first returns the first wanted element of all, or nil.
func first[T any](all []T, wanted func(*T) bool) *T {
	for i := range all {
		if wanted(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// namesOf returns the name of each element of all, in order.
func namesOf[T any](all []T, name func(T) string) []string {
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = name(x)
	}
	return names
}
