package proof

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/ngram"
)

// Data is what a kind of report supplies for proof-reading: the words of its
// counts, its phrases, its plans and meetings with their years.
type Data struct {
	Words    Words      `toml:"words"`    // what sentences are recognised by
	Subsets  []Subset   `toml:"subset"`   // counts of which one is part of another
	Once     []Once     `toml:"once"`     // things with one number
	Phrases  []Phrase   `toml:"phrase"`   // official phrases
	Slips    []Slip     `toml:"slip"`     // wrong words
	Terms    []Term     `toml:"term"`     // plans and phrases with their years
	Congress []Congress `toml:"congress"` // central committees
	Periods  []Period   `toml:"period"`   // plans with their years
	Series   []Series   `toml:"series"`   // set formulas

	Language

	units      units
	replaced   []replaced // wrong words and former names
	register   register   // laws and plans
	model      ngram.Model
	words      ngram.Words
	common     string // characters that may be lost
	confused   map[twoChars][]mistaken
	alikes     sorted // which characters are written for which, see meant
	idioms     []idiom
	partnersOf sync.Map // see partners
	lexicons   lexicons
	hints      []tableShape
	relations  []tableShape
	tried      bool // the patterns of the tables have been compiled before, see LoadTried
}

// Words are word lists that sentences are recognised by.
type Words struct {
	Heads  []string `toml:"heads"`  // what 三项 may count when its members stand in front: 制度
	Frames []string `toml:"frames"` // what the year of the report stands in front of: 法治政府建设情况
	Past   []string `toml:"past"`   // a sentence with one of these may speak of another year

	Dated []string `toml:"dated"` // are the same for years that do not open the sentence
	// Planning are words of a heading or sentence about the year after: 打算.
	Planning []string `toml:"planning"`
	Formulas []string `toml:"formulas"` // set names with numerals, see formula
	Endings  []string `toml:"endings"`  // set phrases, see endings
}

// Subset says that a count of one of Part is never more than the count of one of Whole beside it.
type Subset struct {
	Whole []string `toml:"whole"` // words of the whole: 受理
	Part  []string `toml:"part"`  // words of the part: 办结
}

// Once is something that has one number in the whole report.
type Once struct {
	Noun  string   `toml:"noun"`  // what is counted: 矛盾纠纷
	Verbs []string `toml:"verbs"` // one of them stands in front of or behind the noun; empty: none needed
}

// Phrase is an official phrase that is easily written with a wrong character.
type Phrase struct {
	Text      string    `toml:"text"`      // the right wording
	Also      []string  `toml:"also"`      // other right wordings
	Certainty Certainty `toml:"certainty"` // none: Likely
}

// Slip is a wrong word and the right one.
type Slip struct {
	Wrong     string    `toml:"wrong"`     // as it is written by mistake
	Right     string    `toml:"right"`     // as it should be
	Near      []string  `toml:"near"`      // one of them stands in the same sentence; empty: not needed
	Unless    []string  `toml:"unless"`    // none of them does
	Behind    []string  `toml:"behind"`    // one of them stands right behind; empty: not needed
	Why       string    `toml:"why"`       // for the hint
	Certainty Certainty `toml:"certainty"` // none: Likely
}

// Term is a plan, law or phrase that reports of some years cannot have.
type Term struct {
	Words     []string  `toml:"words"`     // compared without quotation marks
	From      int       `toml:"from"`      // first year reported on that can have it; 0: any
	To        int       `toml:"to"`        // last year; 0: any
	Early     []string  `toml:"early"`     // a sentence with one of these may speak of it a year earlier: 编制
	Late      []string  `toml:"late"`      // or a year later: 总结
	Now       string    `toml:"now"`       // what later reports have instead
	Certainty Certainty `toml:"certainty"` // none: Likely
}

// Congress is a central committee (十九届) and the years of its plenary sessions, the first first.
type Congress struct {
	Name  string `toml:"name"`  // 十九届
	Years []int  `toml:"years"` // of its plenary sessions, the first first
	To    int    `toml:"to"`    // last year reported on that refers to its sessions as current; 0: no end yet
}

// Period is the years of a plan.
type Period struct {
	Words []string `toml:"words"` // names of the plan, without quotation marks
	From  int      `toml:"from"`  // first year
	To    int      `toml:"to"`    // last year
}

// UnmarshalText reads 肯定, 多半 or 提示.
func (c *Certainty) UnmarshalText(text []byte) error {
	known, ok := map[string]Certainty{"肯定": Certain, "多半": Likely, "提示": Hint}[string(text)]
	if !ok {
		return fmt.Errorf("certainty %q is none of 肯定 多半 提示", text)
	}
	*c = known
	return nil
}

// languageFile has the words of the language. Package kind reads the other TOML files of its folder, an office's own.
const languageFile = "proof/language.toml"

// Load reads the words of the language and the tables of fsys/proof (the folder templates), and
// reports/<kind>/proof/*.toml. A kind without that folder has the words of the language alone. An error names the file.
func Load(fsys fs.FS, kind string) (*Data, error) { return (&Data{}).load(fsys, kind) }

// LoadTried reads words and tables in which Load has found no fault: the shipped ones, which the tests of this package
// load. It does not parse the regular expressions of the tables, of which a report needs only some.
func LoadTried(fsys fs.FS, kind string) (*Data, error) { return (&Data{tried: true}).load(fsys, kind) }

// load reads what Load describes into d.
func (d *Data) load(fsys fs.FS, kind string) (*Data, error) {
	tables := []func(fs.FS) error{d.readUnits, d.readReplaced, d.readIdioms, d.readRelations, d.readModel,
		d.readConfused, d.readRegister,
		func(fsys fs.FS) error { return cmp.Or(d.readHints(fsys), d.readLimits(fsys), d.readOccasions(fsys)) },
		func(fsys fs.FS) error { return d.readWords(fsys, kind) }}
	failed := make([]error, len(tables))
	var all sync.WaitGroup
	for i, read := range tables {
		all.Go(func() { failed[i] = read(fsys) })
	}
	all.Wait()
	if i := slices.IndexFunc(failed, func(err error) bool { return err != nil }); i != -1 {
		return nil, fmt.Errorf("proof: %w", failed[i])
	}
	for _, s := range d.Slips {
		d.replaced = append(d.replaced, s.replacement())
	}
	return d, nil
}

// parses returns what is wrong with a regular expression of a table.
func (d *Data) parses(expr string) error {
	if d.tried {
		return nil
	}
	_, err := syntax.Parse(expr, syntax.Perl)
	return err
}

// readWords reads the words of the language and of the kind.
func (d *Data) readWords(fsys fs.FS, kind string) error {
	for _, pattern := range []string{languageFile, path.Join("reports", kind, "proof", "*.toml")} {
		files, err := fs.Glob(fsys, pattern)
		if err != nil {
			return err
		}
		for _, file := range files {
			if err := d.read(fsys, file); err != nil {
				return err
			}
		}
	}
	return nil
}

// read adds the lists of one file to those there are.
func (d *Data) read(fsys fs.FS, file string) error {
	var some Data
	meta, err := toml.DecodeFS(fsys, file, &some)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if strange := meta.Undecoded(); len(strange) > 0 {
		return fmt.Errorf("%s: unknown key %q", file, strange[0].String())
	}
	if err := some.judge(); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	merge(reflect.ValueOf(d).Elem(), reflect.ValueOf(&some).Elem())
	return nil
}

// merge appends the exported lists and strings of from, and of its structs, to those of into; patterns replace.
func merge(into, from reflect.Value) {
	for i := range from.NumField() {
		switch a, b := into.Field(i), from.Field(i); {
		case !a.CanSet():
		case b.Kind() == reflect.Slice:
			a.Set(reflect.AppendSlice(a, b))
		case b.Kind() == reflect.String:
			a.SetString(a.String() + b.String())
		case b.Kind() == reflect.Func && !b.IsNil():
			a.Set(b)
		case b.Kind() == reflect.Struct:
			merge(a, b)
		}
	}
}

// judge returns what makes no sense in a file.
func (d *Data) judge() error {
	for _, p := range d.Phrases {
		if len([]rune(p.Text)) < minPhrase {
			return fmt.Errorf("phrase %q is shorter than %d characters", p.Text, minPhrase)
		}
	}
	switch {
	case slices.ContainsFunc(d.Slips, func(s Slip) bool { return s.Wrong == "" || s.Right == "" }):
		return errors.New("a slip without wrong or right")
	case slices.ContainsFunc(d.Terms, func(t Term) bool { return slices.Contains(t.Words, "") }):
		return errors.New("a term with an empty word")
	case slices.ContainsFunc(d.Once, func(o Once) bool { return o.Noun == "" }):
		return errors.New("a noun of once is empty")
	case slices.ContainsFunc(d.Periods, func(p Period) bool { return len(p.Words) == 0 || p.From > p.To }):
		return errors.New("a period without words or with years in the wrong order")
	case slices.ContainsFunc(d.Series, func(s Series) bool { return len(s.Members) < 3 }):
		return errors.New("a series with less than three members")
	case slices.ContainsFunc(d.Congress, func(c Congress) bool { return c.Name == "" || len(c.Years) == 0 }):
		return errors.New("a congress without name or years")
	case slices.ContainsFunc(d.Words.Formulas, func(s string) bool { return strings.Trim(s, "* ") == "" }):
		return errors.New("an empty formula")
	case slices.ContainsFunc(d.Words.Endings, func(s string) bool { return strings.Index(s, "|") < 1 }):
		return errors.New("an ending without | behind its first words")
	case slices.ContainsFunc(d.Fields, func(f Field) bool { return len(f.Owners) == 0 }):
		return errors.New("a field without owners")
	}
	return nil
}
