package generator

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"fazhi/generator/internal/importer"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/manuscript"
)

// ImportOptions says what cannot be read in the report itself.
type ImportOptions struct {
	Kind          string // of the report; "": determined from its title
	Office, Level string // "": as found in the report; a level may be abbreviated, as 区
	Year          int    // 0: as found in the report
	Previous      string // path of last year's form, relative to the new form; "": none
	Schema        string // as in NewOptions; * in it stands for the kind
}

// Imported is a form made from a report.
type Imported struct {
	Kind        string   // its kind
	Form        string   // its text, in TOML
	Characters  int      // number of characters in the report, without blanks and page furniture
	Differences []string // between the report and the text that the form renders to; empty if no character differs
	Notes       []string // what was left out, joined or not found; Chinese sentences without their full stop
}

// Import makes a form from a report: a Word file, a web page, plain text or Markdown. If the file cannot be read,
// the error is a Chinese sentence for the user.
func Import(s *Sources, report Form, o ImportOptions) (Imported, error) {
	m, err := manuscript.Read(report.Name, report.Data)
	if err != nil {
		return Imported{}, err
	}
	k, faulty := s.kind(cmp.Or(o.Kind, s.kindIn(m)))
	if err := faults(faulty); err != nil {
		return Imported{}, err
	}
	r := importer.Form(m, k, importer.Options{
		Office: o.Office, Level: kind.LevelMeant(k.LevelNames(), o.Level), Year: o.Year, Previous: o.Previous,
		Last: s.lastYear(report, o.Previous),
	})
	out := Imported{Kind: k.ID, Form: directive(strings.ReplaceAll(o.Schema, "*", k.ID)) + r.Form, Notes: r.Notes}
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
	c := importer.Compare(importer.Texts{
		Source: r.Source, Rendered: string(rendered.Files["txt"]), Title: title, Tables: r.Tables, Unmarked: r.Unmarked,
	})
	if c.Characters == 0 {
		return out, errors.New("里面没有报告的正文，只有版头或者网页上的几个字：看看是不是选错了文件")
	}
	out.Characters, out.Differences = c.Characters, c.Differences
	if c.Labels > 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("规定的表格，行名、列名照规定的印，和原文写法不同的有 %d 处", c.Labels))
	}
	if c.Marks > 0 && !r.Unmarked {
		out.Notes = append(out.Notes, fmt.Sprintf("一级标题的编号照规范印成一、二、三，原文没有、或者写法不同的有 %d 处", c.Marks))
	}
	if c.Stops > 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("独占一行的小标题末尾有句号 %d 个，照规范不印", c.Stops))
	}
	return out, nil
}

// lastYear returns the year and facts of last year's form, or the zero Last if the form cannot be read.
func (s *Sources) lastYear(report Form, path string) (last importer.Last) {
	if path == "" {
		return last
	}
	other, err := newReader(report, s).Last(path)
	if err != nil {
		return last // check reports it
	}
	return importer.Last{Year: other.Year, Facts: other.Facts.Quantities()}
}

// titleLines is how many lines at the beginning of a report are searched for the name of its kind, and subject how many
// characters of that name are counted in a report without a title.
const (
	titleLines = 12
	subject    = 6
)

// kindIn returns the kind that has most of its name in the title of a report. If the title has no name of a kind, it
// returns the kind whose subject the report mentions most often.
func (s *Sources) kindIn(m *manuscript.Manuscript) string {
	title, all := "", ""
	for i, b := range m.Blocks {
		line := strings.Join(strings.Fields(b.Text), "")
		all += line
		if i < titleLines && !strings.Contains(line, "。") {
			title += line
		}
	}
	best, most := "", 0
	for _, id := range kind.Names(s.templates) {
		k, _ := s.kind(id)
		if k == nil {
			continue
		}
		name := []rune(k.Name)
		n := len(name)
		for n >= subject && !strings.Contains(title, string(name[:n])) {
			n--
		}
		if n < subject {
			n = 0
		}
		weight := n<<16 + min(strings.Count(all, string(name[:min(subject, len(name))])), 1<<16-1)
		if best == "" || weight > most {
			best, most = id, weight
		}
	}
	return best
}
