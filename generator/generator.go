package generator

import (
	"fmt"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdf"
)

// Form is one form file.
type Form struct {
	Name string // as the user named it; messages quote it
	Data []byte
	Near Near // where the other forms are that it may speak of; nil when there are none
}

// Near reads files by their paths from a form's folder. Paths have / between
// their parts and may begin with "..".
type Near interface {
	// Open gives the content of one file.
	Open(path string) ([]byte, error)
	// Glob gives the files of a folder that match pattern, sorted, as paths from that folder.
	Glob(folder, pattern string) ([]string, error)
}

// What a report is rendered for.
const (
	Submit = "submit" // handed in: with 版头, 主送机关 and 版记
	Web    = "web"    // published: without them, and not placed for a seal
)

// Options say what to make of a form. The zero Options check it and write nothing.
type Options struct {
	Formats    []string // of docx, pdf, txt
	As         string   // Submit or nothing: all that the form gives; Web: for a web site
	Draft      bool     // render in spite of errors, what is missing in red
	EmbedFonts bool     // put the characters in use of the faces into the DOCX
	Smallest   bool     // take longer for a PDF some percent smaller
	Date       string   // ISO 8601 day for the files' properties where the form names none; "" is the end of the year reported on
}

// Result is what one form became.
type Result struct {
	Files map[string][]byte // by format; nil when the form has errors and no draft was asked for
	Pages int               // 0 when neither DOCX nor PDF was asked for
}

// Check tells everything there is to tell about a form, sorted by place.
func Check(in Form, s *Sources) diag.List {
	_, found := examine(in, s, false)
	return found
}

// Generate renders one form. A form with errors has no files, unless a draft
// is asked for; an error is a fault of the program or of an office's own data, never of the form.
func Generate(in Form, s *Sources, o Options) (Result, diag.List, error) {
	report, found := examine(in, s, o.Draft)
	if report == nil || found.HasErrors() && !o.Draft {
		return Result{}, found, nil
	}
	if o.As == Web {
		report = report.ForWeb()
	}
	d := compose.Compose(report)
	d.Draft = o.Draft
	if report.Office.Day == "" && o.Date != "" {
		d.Meta.Date = o.Date
	}
	r, err := write(d, s, o)
	return r, found, err
}

// examine reads and judges a form. The report is nil when the form cannot be read at all.
func examine(in Form, s *Sources, draft bool) (*model.Report, diag.List) {
	r := reader{in: in, sources: s, path: []string{base(in.Name)}}
	report, _, found := r.examine(in.Name, in.Data, draft)
	return report, found
}

// write makes the files of the formats from the document.
func write(d *document.Document, s *Sources, o Options) (Result, error) {
	r := Result{Files: map[string][]byte{}}
	var pages *page.Document
	for _, format := range o.Formats {
		if format == "txt" {
			r.Files[format] = []byte(document.Text(d))
			continue
		}
		var err error
		if pages == nil {
			if pages, err = layout.Pages(d, s.style, s.faces); err != nil {
				return Result{}, err
			}
			r.Pages = len(pages.Pages)
		}
		switch format {
		case "docx":
			choice := docx.Options{Pages: r.Pages, ImprintPages: pages.ImprintPages}
			if o.EmbedFonts {
				choice.Embed = s.faces
			}
			r.Files[format], err = docx.Write(d, s.style, s.parts, choice)
		case "pdf":
			r.Files[format], err = pdf.Write(pages, s.faces, pdf.Options{Smallest: o.Smallest})
		default:
			err = fmt.Errorf("no format %q", format)
		}
		if err != nil {
			return Result{}, err
		}
	}
	return r, nil
}
