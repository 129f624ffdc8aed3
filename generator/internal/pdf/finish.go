package pdf

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// finisher makes the finished file from the drawing.
type finisher struct {
	*file
	doc    *page.Document
	meta   meta
	drawn  *drawn
	owners [][]*page.Element // page, MCID -> element
	fonts  []*font

	// Numbers of objects to which others refer, reserved before the objects are written.
	catalog, info, packet, tree, pages ref
	page                               []ref // by page
}

// write writes all objects except the metadata, in a fixed order that determines their numbers.
func (f *finisher) write() error {
	f.catalog, f.info, f.packet, f.tree, f.pages = f.reserve(), f.reserve(), f.reserve(), f.reserve(), f.reserve()
	for range f.doc.Pages {
		f.page = append(f.page, f.reserve())
	}
	f.writePages()
	if err := f.writeTree(); err != nil {
		return err
	}
	outlines, err := f.writeOutlines()
	if err != nil {
		return err
	}
	f.set(f.info, f.meta.info())
	f.writeCatalog(outlines)
	return nil
}

// finish computes the file ID, writes the metadata that contain it, and returns the file.
func (f *finisher) finish() []byte {
	id := f.id()
	// A 6.6.2.1-1: the packet is an uncompressed stream named in the catalog.
	f.plain(f.packet, "/Type /Metadata /Subtype /XML", f.meta.packet(id))
	return f.bytes(f.catalog, f.info, id)
}

// writePages writes the faces, the resources that all pages share, and the pages.
func (f *finisher) writePages() {
	var names strings.Builder
	for _, ft := range f.fonts {
		fmt.Fprintf(&names, "/%s %v ", f.drawn.names[ft.key()], f.writeFont(ft))
	}
	resources := f.add(fmt.Sprintf("<</Font <<%s>>>>", strings.TrimSpace(names.String())))
	var kids strings.Builder
	for i, p := range f.doc.Pages {
		fmt.Fprintf(&kids, "%v ", f.page[i])
		// A 6.2.2-2: each page names its resources. A 6.2.10: no Group, because nothing is transparent. U
		// 7.18.3-1: Tabs. U 7.1-3: StructParents leads from the marks to their elements.
		f.set(f.page[i], fmt.Sprintf("<</Type /Page /Parent %v /MediaBox [0 0 %s %s]"+
			" /Resources %v /Contents %v /StructParents %d /Tabs /S>>",
			f.pages, points(p.Width), points(p.Height), resources, f.stream("", f.drawn.contents[i]), i))
	}
	f.set(f.pages, fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d>>", strings.TrimSpace(kids.String()), len(f.page)))
}

// points returns a length in the format of fpdf, with two decimals.
func points(l unit.Length) string { return fmt.Sprintf("%.2f", l.Points()) }

// writeCatalog writes the root. It has no Names, OpenAction, AcroForm or AA.
func (f *finisher) writeCatalog(outlines ref) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /Catalog /Pages %v", f.pages)
	fmt.Fprintf(&b, " /Lang %s", text(f.meta.Language))                     // A 6.7.4-1, U 7.2-2, -24, -33, -34
	b.WriteString(" /MarkInfo <</Marked true>>")                            // A 6.7.2.2-1, U 6.2-1
	fmt.Fprintf(&b, " /StructTreeRoot %v", f.tree)                          // A 6.7.3.3-1, U 7.1-11
	b.WriteString(" /ViewerPreferences <</DisplayDocTitle true>>")          // U 7.1-10
	fmt.Fprintf(&b, " /Metadata %v", f.packet)                              // A 6.6.2.1-1, U 7.1-8
	fmt.Fprintf(&b, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1"+ // A 6.2.3, 6.2.4.3-2, -4
		" /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %v>>]",
		f.stream("/N 3", profile))
	if outlines != 0 {
		fmt.Fprintf(&b, " /Outlines %v /PageMode /UseOutlines", outlines)
	}
	b.WriteString(">>")
	f.set(f.catalog, b.String())
}
