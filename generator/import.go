package generator

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/importer"
	"fazhi/generator/internal/manuscript"
)

// ImportOptions says what the report itself may not say.
type ImportOptions struct {
	Kind          string // of the report
	Office, Level string // "": as found in the report; a level may be written in part, as 区
	Year          int    // 0: as found in the report
	Previous      string // path of the form of the year before, relative to the new one; "": none
	Schema        string // as in NewOptions
}

// Imported is a form made of a report.
type Imported struct {
	Form        string   // its text, in TOML
	Characters  int      // of the report, blanks and what is around it apart
	Differences []string // between the report and what the form renders to; none: not a character differs
	Notes       []string // what was left out, joined or not found; Chinese sentences without their full stop
}

// Import makes a form of a report: a Word file, a web page, plain text or Markdown. The error is a Chinese sentence
// for the user: the file cannot be read.
func Import(s *Sources, report Form, o ImportOptions) (Imported, error) {
	k, found := s.kind(o.Kind)
	if err := faults(found); err != nil {
		return Imported{}, err
	}
	m, err := manuscript.Read(report.Name, report.Data)
	if err != nil {
		return Imported{}, err
	}
	r := importer.Form(m, k, importer.Options{Office: o.Office, Level: levelMeant(k.LevelNames(), o.Level),
		Year: o.Year, Previous: o.Previous})
	out := Imported{Form: directive(o.Schema) + r.Form, Notes: r.Notes}
	form := Form{Name: report.Name, Data: []byte(out.Form), Near: report.Near}
	rendered, found, err := Generate(form, s, Options{Formats: []string{"txt"}, Draft: true})
	if err != nil {
		return out, err
	}
	if rendered.Files == nil {
		return out, fmt.Errorf("internal error: no text of the form: %v", found)
	}
	title := ""
	if model, _ := examine(form, s, true); r.Untitled && model != nil {
		title = strings.Join(model.Title, "")
	}
	c := importer.Compare(r.Source, string(rendered.Files["txt"]), title)
	out.Characters, out.Differences = c.Characters, c.Differences
	if c.Stops > 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("独占一行的小标题末尾有句号 %d 个，照规范不印", c.Stops))
	}
	return out, nil
}
