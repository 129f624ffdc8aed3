package ask

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/patch"
)

// Result is the result of filling in the answers.
type Result struct {
	Form  string   // the text of the form with the answers
	Taken int      // number of values put into the form
	Open  int      // number of answers not put into the form
	Lines []string // messages for the user
}

// filler puts answers into one form.
type filler struct {
	patch.Patch
	Source
	overwrite bool
	sheets    []Sheet
	lines     map[string]*form.Fact
	answers   map[string][]given // by the name of the fact
	faulty    map[string]bool    // names of facts with an answer that could not be used
	done      map[string]bool    // names with an answer on the sheet of a department: department, tab, name
	report    report
	added     map[string]string // lines to add, by the key of the part
}

// Fill puts the answers of the books into the form. The form was read from data without faults.
func Fill(s Source, data []byte, books []*Book, overwrite bool) (Result, error) {
	sheets, err := Sheets(s)
	if err != nil {
		return Result{}, err
	}
	f := &filler{Patch: patch.Patch{File: s.Form.File, Data: string(data)}, Source: s, overwrite: overwrite,
		sheets: sheets, lines: factLines(s.Form), answers: map[string][]given{}, done: map[string]bool{},
		faulty: map[string]bool{}, added: map[string]string{}}
	books = slices.DeleteFunc(slices.Clone(books), f.stranger)
	for _, b := range books {
		b.Who = cmp.Or(b.Who, strings.TrimSuffix(b.File, path.Ext(b.File)))
	}
	for _, b := range books {
		f.collect(b)
	}
	for _, name := range f.names() {
		f.settle(f.question(name), f.answers[name])
	}
	f.tables(books)
	f.add()
	lists := f.report.lists
	return Result{Form: f.Apply(), Taken: len(f.report.from), Lines: f.report.lines(f.missing(books)),
		Open: len(lists[choices]) + len(lists[faults]) + len(lists[differs])}, nil
}

// stranger reports whether a book is from another office or year, and adds a message if it is.
func (f *filler) stranger(b *Book) bool {
	year, office := strconv.Itoa(f.For.Year), han.FoldString(f.For.Name)
	switch {
	case b.Year != "" && b.Year != year:
		f.report.add(faults, "%s：是%s年度的，这张表是%s年度的，没有用", b.File, b.Year, year)
	case !strings.HasPrefix(b.Office, office) && !strings.HasPrefix(office, b.Office): // 街道 or 街道办事处
		f.report.add(faults, "%s：报告单位是「%s」，这张表是「%s」，没有用：真是这一家的，把「%s」改过来再填", b.File, b.Office,
			f.For.Name, officeLabel)
	default:
		return false
	}
	return true
}

// who returns the department of a book, with the person who signed.
func (f *filler) who(b *Book) string {
	who := b.Who
	for _, s := range f.sheets {
		if han.FoldString(s.Who) == b.Who {
			who = s.Who // as written by the kind
		}
	}
	if who == ownTopic {
		who = "本单位"
	}
	return strings.TrimSpace(han.Head(who, 30, "") + " " + han.Head(b.Person, 20, ""))
}

// collect reads the answers of a book.
func (f *filler) collect(b *Book) {
	for _, a := range b.Answers {
		at := b.File + " " + a.At
		if a.Note != "" {
			f.report.add(notes, "%s「%s」：%s", at, a.Name, a.Note)
		}
		q := f.question(a.Name)
		if q == nil {
			f.unknown(at, a)
			continue
		}
		value, fault := q.read(a)
		switch f.faulty[q.Name] = f.faulty[q.Name] || fault != ""; {
		case fault != "" && a.Text == "":
			f.report.add(faults, "%s「%s」%s", at, a.Name, fault)
		case fault != "":
			f.report.add(faults, "%s「%s」写的是“%s”：%s", at, a.Name, a.Text, fault)
		case value != "":
			f.answers[q.Name] = append(f.answers[q.Name], given{value, f.who(b), at, b.Person != ""})
			f.done[b.Who+"\t"+q.Name] = true
		}
	}
}

// unknown adds a message about an answer that belongs to no question.
func (f *filler) unknown(at string, a Answer) {
	switch {
	case a.Text == "":
	case a.Name == "":
		f.report.add(faults, "%s：这一行没有「%s」，“%s”没有用：照发下去的补上", at, nameLabel, a.Text)
	default:
		meant := ""
		if near := han.Nearest(a.Name, f.names()); near != "" {
			meant = "，是不是「" + near + "」"
		}
		f.report.add(faults, "%s：没有叫「%s」的数，“%s”没有用%s：名称改回发下去的样子", at, a.Name, a.Text, meant)
	}
}

// question returns the first question for a fact, or nil.
func (f *filler) question(name string) *Question {
	for i := range f.sheets {
		if q := f.sheets[i].Question(name); q != nil {
			return q
		}
	}
	return nil
}

// names returns the names of the facts that are asked for: in the order of the catalogue, then those of the office.
func (f *filler) names() (names []string) {
	names = f.Kind.FactNames()
	for _, q := range f.own().Questions {
		names = append(names, q.Name)
	}
	return slices.DeleteFunc(names, func(name string) bool { return f.question(name) == nil })
}

// settle puts the answers to a question into the form, if they all agree and the form has no value.
func (f *filler) settle(q *Question, all []given) {
	wrong := func(name string) bool { return f.faulty[name] }
	if q.Computed != nil && (f.known(q.Computed) || slices.ContainsFunc(q.Computed.Names(), wrong)) {
		return // the program computes it; a sheet would compute it from wrong numbers, too
	}
	values := distinct(all)
	same := slices.DeleteFunc(slices.Clone(all), func(g given) bool { return !equal(g.value, q.Value) })
	switch {
	case len(values) == 0:
	case q.has() && len(same) > 0:
		if f.confirmed(q, same) {
			f.write(q, q.Value, sources(same))
		}
	case q.has() && !(f.overwrite && len(values) == 1):
		f.report.add(differs, "「%s」：表里是 %s；%s", q.Name, q.Value, placed(all))
	case len(values) > 1:
		f.report.add(choices, "「%s」：%s", q.Name, placed(all))
		f.write(q, "", chooseMark+join(all, func(g given) string { return g.who }))
	default:
		if q.has() {
			f.report.add(replaced, "「%s」：原来是 %s，换成了 %s（%s）", q.Name, q.Value, values[0], all[0].who)
		}
		f.report.from = append(f.report.from, all[0].who)
		f.write(q, values[0], sources(all))
	}
}

// confirmed reports whether answers that are equal to the value in the form also show who gave the number: the line
// has a note about this, or somebody signed. A sheet that nobody edited contains the values of the form too.
func (f *filler) confirmed(q *Question, same []given) bool {
	return patch.Noted().MatchString(comment(f.File, f.lines[q.Name].Value)) ||
		slices.ContainsFunc(same, func(g given) bool { return g.signed })
}

// has reports whether the form already has a value.
func (q *Question) has() bool { return q.Value != "" && !han.HasPlaceholder(q.Value) }

// known reports whether every name of an expression has an answer or a value.
func (f *filler) known(e *fact.Expr) bool {
	return !slices.ContainsFunc(e.Names(), func(n string) bool {
		q := f.question(n)
		return len(f.answers[n]) == 0 && (q == nil || !q.has() && q.Computed == nil)
	})
}
