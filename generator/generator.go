package generator

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/html"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/md"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdf"
	"fazhi/generator/internal/style"
)

// Form is one form file.
type Form struct {
	Name string // as the user named it; quoted in messages
	Data []byte // UTF-8, with or without a byte order mark
	Near Near   // reads the other forms that this form names; nil if there are no other files
}

// Near reads the files that a form names. Paths are relative to the form's
// folder, have / between their elements and may begin with "..".
type Near interface {
	// Open returns the content of one file.
	Open(path string) ([]byte, error)
	// Glob returns the files of a folder that match pattern, sorted, as paths relative to that folder.
	Glob(folder, pattern string) ([]string, error)
}

// The purposes that a report can be rendered for.
const (
	Submit = "submit" // handed in to a superior office: with 版头, 主送机关 and 版记
	Web    = "web"    // published: without them, and not placed for a seal
)

// Formats are the formats of reports, in the order in which help and messages name them.
var Formats = []string{"docx", "pdf", "html", "md", "txt"}

// Options are the choices for Generate. With the zero Options the form is checked and no file is made.
type Options struct {
	Formats    []string // some of Formats
	As         string   // Submit or "": everything in the form; Web: for a web site
	Draft      bool     // make files in spite of errors, with missing content in red
	EmbedFonts bool     // embed the characters used into the DOCX
	Smallest   bool     // make the PDF some ten percent smaller, which takes longer
	Date       string   // ISO 8601 date of the files' properties if the form has none; "": end of the report's year
}

// Result is what Generate made of one form.
type Result struct {
	Files map[string][]byte // by format; nil if the form has errors and Draft is false; see Generate for the exception
	Pages int               // number of pages; 0 if neither PDF nor a DOCX of our own pages was asked for
}

// Check returns all diagnostics of a form, sorted by place.
func Check(in Form, s *Sources) diag.List {
	_, found := examine(in, s, false)
	return found
}

// Generate makes the files of one form and returns them with all diagnostics of the form. A form with errors has no
// files unless Options.Draft is set. A character that is in no face is an error for the PDF only: the other files
// are made. It is a warning if no PDF is asked for. The error is non-nil only for faults of the program or of the
// data of an office.
func Generate(in Form, s *Sources, o Options) (Result, diag.List, error) {
	report, form, found := newReader(in, s).examine(in.Name, in.Data, o.Draft)
	if !o.restrict(found) || report == nil {
		return Result{}, found, nil
	}
	if o.As == Web {
		report = report.ForWeb()
	}
	d := compose.Compose(report, s.style)
	d.Draft = o.Draft
	if report.Office.Day == "" && o.Date != "" {
		d.Meta.Date = o.Date
	}
	var word *wordReport
	var faults diag.List
	if slices.Contains(o.Formats, "docx") {
		if word, faults = s.wordFor(report); faults.HasErrors() {
			return Result{}, append(found, faults...), nil
		}
	}
	r, pages, err := write(d, s, o, word)
	if pages != nil {
		found = append(append(found, loneLines(pages, form.File)...), firstPage(pages, report, form)...)
		found.Sort()
	}
	return r, append(found, faults...), err
}

// restrict removes PDF from o.Formats if no face has a character of the form (F280), unless o.Draft is set. If no
// PDF is asked for, F280 becomes a warning. It reports whether the form can be made in the remaining formats.
func (o *Options) restrict(found diag.List) bool {
	others := slices.DeleteFunc(slices.Clone(o.Formats), func(format string) bool { return format == "pdf" })
	missing, faulty := false, false
	for i := range found {
		switch d := &found[i]; {
		case d.Code != diag.F280:
			faulty = faulty || d.Severity == diag.Error
		case len(others) > 0 && len(others) == len(o.Formats):
			d.Severity = diag.Warning
		default:
			missing = true
		}
	}
	if missing && !o.Draft {
		o.Formats = others
		faulty = faulty || len(others) == 0
	}
	return !faulty || o.Draft
}

// examine reads and checks a form. The report is nil if the form cannot be read at all.
func examine(in Form, s *Sources, draft bool) (*model.Report, diag.List) {
	r := newReader(in, s)
	report, _, found := r.examine(in.Name, in.Data, draft)
	return report, found
}

// flowing has the writers of the formats that need no pages.
var flowing = map[string]func(*document.Document, *style.Style) []byte{
	"txt":  func(d *document.Document, _ *style.Style) []byte { return []byte(document.Text(d)) },
	"html": html.Write,
	"md":   func(d *document.Document, _ *style.Style) []byte { return md.Write(d) },
}

// write makes the files of o.Formats from the document; word is the Word file of the office, or nil. The returned
// pages are nil if no format needs them.
func write(d *document.Document, s *Sources, o Options, word *wordReport) (r Result, pages *page.Document, err error) {
	r = Result{Files: map[string][]byte{}}
	for _, format := range o.Formats {
		if write := flowing[format]; write != nil {
			r.Files[format] = write(d, s.style)
			continue
		}
		if format == "docx" && word != nil {
			if r.Files[format], err = word.template.Fill(word.values, s.style); err != nil {
				return Result{}, nil, err
			}
			continue
		}
		if pages == nil {
			layout.Fit(d, s.style, s.faces)
			pages = layout.Pages(d, s.style, s.faces)
			r.Pages = len(pages.Pages)
		}
		switch format {
		case "docx":
			choice := docx.Options{Pages: r.Pages, ImprintPages: pages.ImprintPages, Embed: o.EmbedFonts}
			r.Files[format], err = docx.Write(d, *s.placer(), s.parts, choice)
		case "pdf":
			if err = s.showable(d); err != nil {
				return Result{}, nil, err
			}
			r.Files[format], err = pdf.Write(pages, s.faces, pdf.Options{Smallest: o.Smallest})
		default:
			err = fmt.Errorf("no format %q", format)
		}
		if err != nil {
			return Result{}, nil, err
		}
	}
	return r, pages, nil
}

// showable returns an error if a character of the document is in no face. The check of the form cannot report it,
// because the character comes from the templates of an office. A draft shows such a character as a box.
func (s *Sources) showable(d *document.Document) error {
	for _, r := range document.Text(d) {
		if r >= ' ' && s.faces.Missing(r) && !d.Draft {
			return fmt.Errorf("no face has %U", r)
		}
	}
	return nil
}
