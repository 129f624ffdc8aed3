package generator

import (
	"errors"
	"slices"

	"fazhi/generator/internal/ask"
	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// Asked is one file to send out.
type Asked struct {
	Name  string // of the file
	Who   string // the department; "" of the note that goes with the others
	Count int    // of its questions, a table counting as one
	Data  []byte
}

// Ask returns a workbook of questions for each department that the kind of the form names, and a note that goes with
// them; by is the day to answer by, as 12月20日, or "". The files are nil if the form cannot be read.
func Ask(s *Sources, in Form, by string) ([]Asked, diag.List, error) {
	from, found, err := askFrom(s, in)
	if err != nil || found.HasErrors() {
		return nil, found, err
	}
	sheets, err := ask.Sheets(from)
	if err != nil {
		return nil, nil, err
	}
	if len(sheets) == 0 {
		return nil, nil, errors.New("这种报告没有要问别人的数")
	}
	var files []Asked
	for i := range sheets {
		data, err := sheets[i].XLSX(by)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, Asked{Name: sheets[i].File(), Who: sheets[i].Who, Count: sheets[i].Count(), Data: data})
	}
	letter, err := s.letter(from, ask.Note(sheets, by))
	return append(files, Asked{Name: "说明.docx", Data: letter}), nil, err
}

// letter returns the letter as a Word file, with the looks of a report.
func (s *Sources) letter(from ask.Source, l ask.Letter) ([]byte, error) {
	report := &model.Report{Kind: from.Kind, Level: from.Kind.Level(from.For.Level), Year: from.For.Year,
		Title: []string{l.Title}, Office: model.Office{Name: from.For.Name, To: l.To, Sign: []string{from.For.Name}}}
	if sign := from.Form.Office.Sign.Texts(); len(sign) > 0 && !han.HasPlaceholder(sign[0]) {
		report.Office.Sign = sign
	}
	for _, text := range l.Text {
		report.Opening = append(report.Opening, outline.Para{Kind: outline.Plain, Text: text})
	}
	rule := slices.Repeat([]string{"---"}, len(l.Table[0]))
	table, _ := outline.NewTable(slices.Insert(slices.Clone(l.Table), 1, rule))
	report.Opening = append(report.Opening, table)
	r, _, err := write(compose.Compose(report, s.style), s, Options{Formats: []string{"docx"}}, nil)
	return r.Files["docx"], err
}

// askFrom reads a form to ask for its numbers. Faults of its content do not matter, but office, level and year have to
// be there.
func askFrom(s *Sources, in Form) (ask.Source, diag.List, error) {
	f, k, found := readForm(s, in)
	if found.HasErrors() {
		return ask.Source{}, found, nil
	}
	from := ask.Source{Form: f, Kind: k, Last: map[string]string{},
		For: kind.NewOffice{Name: f.Office.Name.String(), Level: f.Office.Level.String(), Year: f.Year.Int}}
	if from.For.Name == "" || from.For.Year == 0 || k.Level(from.For.Level) == nil {
		return ask.Source{}, nil, errors.New("单位名称、层级、年度要先填好，才知道问谁")
	}
	r := newReader(in, s)
	if r.examine(in.Name, in.Data, true); r.last != nil {
		for name, q := range r.last.Facts.Quantities() {
			from.Last[name] = q.Printed
		}
	}
	return from, nil, nil
}

// readForm reads a form without judging its content.
func readForm(s *Sources, in Form) (*form.Form, *kind.Kind, diag.List) {
	file, found := source.Read(in.Name, in.Data)
	if found.HasErrors() {
		return nil, nil, bounded(found)
	}
	k, more := s.kindOf(file)
	if found = append(found, more...); found.HasErrors() {
		return nil, nil, found
	}
	f, k, more := readWith(file, k)
	return f, k, append(found, more...)
}

// Filled is what came of the workbooks of the departments.
type Filled struct {
	ask.Result     // its form is "" if the form cannot be read
	Unread     int // workbooks that could not be read
}

// Fill puts the answers of workbooks that came back into a form, with all else as it was. A number that the form has
// already stays, unless overwrite is set.
func Fill(s *Sources, in Form, books []Form, overwrite bool) (Filled, diag.List, error) {
	from, found, err := askFrom(s, in)
	if err != nil || found.HasErrors() {
		return Filled{}, found, err
	}
	var read []*ask.Book
	var unread []string
	for _, b := range books {
		book, err := ask.Read(base(b.Name), b.Data)
		if err != nil {
			unread = append(unread, "读不了「"+b.Name+"」："+err.Error())
			continue
		}
		read = append(read, book)
	}
	r, err := ask.Fill(from, in.Data, read, overwrite)
	r.Lines = append(unread, r.Lines...)
	return Filled{r, len(unread)}, nil, err
}
