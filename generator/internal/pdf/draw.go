package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// drawing puts pages into fpdf, each item in one marked sequence.
type drawing struct {
	pdf    *fpdf.Fpdf
	fonts  [face.IDs]*font
	owners [][]*page.Element // page, MCID -> element that contains the sequence
	output []byte            // fpdf's file

	// The state of the page being drawn.
	sequence sequence
	state    textState
}

// sequence is a kind of marked sequence. The zero value means that no sequence is open.
type sequence struct {
	element  *page.Element
	artifact string // its property list
}

// textState is the state of text that fpdf does not keep.
type textState struct {
	face    *font
	size    unit.Length
	spacing unit.Length
	bold    bool
	red     bool
}

// The artifacts used (U 7.1-3; ISO 32000-1, 14.8.2.2).
const (
	line   = "<</Type /Layout>>"
	header = "<</Type /Pagination /Subtype /Header>>"
	footer = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"

	turnedFooter = "<</Type /Pagination /Subtype /Footer /Attached [/Left]>>" // of a landscape page
)

// bold is the divisor of the size that determines the stroke width for thickening a face without bold. Word
// processors do the thickening themselves and no document determines its degree, so it is not a number of a style.
const bold = 30

// maxString is the maximum length of a string in a file, in bytes (A 6.1.13-3).
const maxString = 32767

// draw draws all pages.
//
// fpdf receives only a name for each face. If it parsed the face, this would cost 3 ms for a table of 65,536 widths,
// which are not needed because layout has measured everything. It receives the codes of encode as bytes.
func draw(p *page.Document, fonts []*font, date time.Time) (*drawing, error) {
	if len(p.Pages) == 0 {
		return nil, errors.New("no pages")
	}
	d := &drawing{pdf: fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size(p.Pages[0])})}
	d.pdf.SetCompression(false) // compressed by finish; readable for tests
	d.pdf.SetCatalogSort(true)
	d.pdf.SetCreationDate(date)
	d.pdf.SetModificationDate(date)
	d.pdf.SetAutoPageBreak(false, 0)
	for _, f := range fonts {
		d.fonts[f.id] = f
		d.pdf.AddFontFromBytes(f.key(), "", fmt.Appendf(nil, `{"Tp":"Core","Name":%q}`, f.key()), nil)
	}
	for _, pg := range p.Pages {
		if err := d.page(pg); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	if err := d.pdf.Output(&b); err != nil {
		return nil, err
	}
	d.output = b.Bytes()
	return d, nil
}

func size(p page.Page) fpdf.SizeType {
	return fpdf.SizeType{Wd: p.Width.Points(), Ht: p.Height.Points()}
}

func (d *drawing) page(p page.Page) error {
	d.pdf.AddPageFormat("P", size(p)) // "P": width and height as given, also for wide pages
	d.owners = append(d.owners, nil)
	d.sequence = sequence{}
	d.state = textState{red: d.state.red} // fpdf keeps only the colour for the next page
	for _, it := range p.Items {
		switch it := it.(type) {
		case page.Text:
			if err := d.text(it, p.Height); err != nil {
				return err
			}
		case page.Rule:
			d.rule(it)
		}
	}
	d.begin(sequence{}) // a sequence ends with its page (U 7.1-3)
	return nil
}

// begin opens a sequence and closes the previous one, unless the same sequence is already open. So sequences follow
// each other and never nest (U 7.1-1, 7.1-2).
func (d *drawing) begin(s sequence) {
	if s == d.sequence {
		return
	}
	if d.sequence != (sequence{}) {
		d.pdf.RawWriteStr("EMC")
	}
	d.sequence = s
	n := len(d.owners) - 1
	switch {
	case s.element != nil:
		d.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", s.element.Type, len(d.owners[n])))
		d.owners[n] = append(d.owners[n], s.element)
	case s.artifact != "":
		d.pdf.RawWriteStr(fmt.Sprintf("/Artifact %s BDC", s.artifact))
	}
}

func (d *drawing) text(t page.Text, height unit.Length) error {
	if t.Text == "" {
		return nil
	}
	switch {
	case t.Element != nil:
		d.begin(sequence{element: t.Element})
	case t.Turned:
		d.begin(sequence{artifact: turnedFooter})
	case t.Baseline < height/2:
		d.begin(sequence{artifact: header})
	default:
		d.begin(sequence{artifact: footer})
	}
	f := d.fonts[t.Face]
	more := wider(t)
	codes := f.encoded(t.Text, more)
	if len(codes) > maxString {
		return fmt.Errorf("a text of %d bytes on one line", len(codes))
	}
	d.setState(textState{face: f, size: t.Size, spacing: t.Spacing - more.Of(t.Size), bold: t.Bold, red: t.Red})
	x, y := t.X.Points(), t.Baseline.Points()
	if !t.Turned {
		d.pdf.Text(x, y, codes)
		return nil
	}
	up := (height - t.Baseline).Points() // y coordinates begin at the lower edge in PDF
	d.pdf.TransformBegin()
	d.pdf.Transform(fpdf.TransformMatrix{B: -1, C: 1, E: x - up, F: x + up})
	d.pdf.Text(x, y, codes)
	d.pdf.TransformEnd()
	return nil
}

// setState writes the differences from the present state of text.
func (d *drawing) setState(s textState) {
	if s.face != d.state.face || s.size != d.state.size {
		d.pdf.SetFont(s.face.key(), "", s.size.Points())
	}
	if s.spacing != d.state.spacing {
		d.pdf.RawWriteStr(fmt.Sprintf("%.3f Tc", s.spacing.Points()))
	}
	if s.red != d.state.red {
		d.pdf.SetTextColor(redness(s.red), 0, 0)
	}
	if s.bold {
		// Rules also change the stroke, so width and colour are written each time.
		d.stroke(s.size/bold, s.red)
	}
	if s.bold != d.state.bold {
		mode := 0 // fill
		if s.bold {
			mode = 2 // fill, then stroke
		}
		d.pdf.RawWriteStr(fmt.Sprintf("%d Tr", mode))
	}
	d.state = s
}

func (d *drawing) rule(r page.Rule) {
	d.begin(sequence{artifact: line})
	d.stroke(r.Width, r.Red)
	d.pdf.Line(r.X1.Points(), r.Y1.Points(), r.X2.Points(), r.Y2.Points())
}

func (d *drawing) stroke(width unit.Length, red bool) {
	d.pdf.SetLineWidth(width.Points())
	d.pdf.SetDrawColor(redness(red), 0, 0)
}

// redness returns the red component, 0 or 255, of a colour; green and blue are 0. The output intent covers DeviceRGB
// and DeviceGray (A 6.2.4.3).
func redness(red bool) int {
	if red {
		return 255
	}
	return 0
}
