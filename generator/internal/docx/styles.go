package docx

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// writer carries what every part is written with.
type writer struct {
	style *style.Style
	draft bool
	shown shown

	letterFirst bool // the section's first page is that of a 信函, without a number
	unnumbered  bool // so are the pages of 版记
	across      bool // the section's pages are held across

	acrossAnywhere bool   // there is such a section
	heading        string // the last one, which the next table belongs to
}

// styleID gives the identifier of a role's paragraph style: annex_note, AnnexNote.
func styleID(role document.Role) string {
	id := ""
	for word := range strings.SplitSeq(role.String(), "_") {
		id += strings.ToUpper(word[:1]) + word[1:]
	}
	return id
}

// leadID gives the identifier of the character style linked to a heading's
// style: a run-in heading is set in it.
func leadID(role document.Role) string { return styleID(role) + "Char" }

// leads reports whether a role can be that of a run-in heading.
func leads(role document.Role) bool { return role >= document.Heading1 && role <= document.Heading4 }

// builtIn are names that Word knows itself; a style of any other name is marked as custom.
var builtIn = map[string]bool{"Title": true, "Salutation": true, "Body Text": true, "Signature": true, "Date": true,
	"heading 1": true, "heading 2": true, "heading 3": true, "heading 4": true}

// chinese are the names under which the styles that Word does not know are
// listed too. It shows its own in the language of its user.
var chinese = map[document.Role]string{document.AnnexNote: "附件说明", document.Note: "附注", document.AnnexMark: "附件序号",
	document.AnnexTitle: "附件标题", document.TableHead: "表头", document.TableCell: "表格文字",
	document.Serial: "份号", document.Secrecy: "密级", document.Issuer: "发文机关标志", document.Number: "发文字号", document.Signer: "签发人", document.ImprintText: "版记"}

// styles gives the style of each role, and of what stands in header and footer.
func (w *writer) styles() string {
	var b strings.Builder
	for role := range document.Roles {
		l := w.style.Paragraphs[role]
		b.WriteString(w.paragraphStyle(role, l))
		if leads(role) {
			b.WriteString(open("character", leadID(role), false) + tag("name", "val", l.Name+" Char") +
				tag("link", "val", styleID(role)) + wrap("rPr", w.characters(l.Looks())) + "</w:style>\n")
		}
	}
	n, m := w.style.PageNumber, w.style.DraftMark
	text := wrap("rPr", w.characters(style.Looks{Face: n.Face, Size: n.Size}))
	for _, f := range []struct {
		id, name string
		odd      bool
	}{{"Footer", "footer", true}, {"FooterEven", "footer even", false}} {
		l := style.Paragraph{Pitch: n.Pitch, Align: style.Centre}
		switch {
		case n.Centre:
		case f.odd:
			l.Align, l.RightIndent = style.Right, n.Inset
		default:
			l.Align, l.LeftIndent = style.Left, n.Inset
		}
		b.WriteString(open("paragraph", f.id, f.odd) + tag("name", "val", f.name) + tag("basedOn", "val", "Normal") +
			wrap("pPr", spacing(l)+indent(l)+justify(l.Align)) + text + "</w:style>\n")
	}
	b.WriteString(w.tableStyle())
	l := style.Paragraph{Pitch: m.Pitch, Align: style.Centre}
	b.WriteString(open("paragraph", "Header", true) + tag("name", "val", "header") + tag("basedOn", "val", "Normal") +
		wrap("pPr", spacing(l)+indent(l)+justify(l.Align)) +
		wrap("rPr", w.characters(style.Looks{Face: m.Face, Size: m.Size, Red: true})) + "</w:style>\n")
	return b.String()
}

func (w *writer) paragraphStyle(role document.Role, l style.Paragraph) string {
	next := role
	if leads(role) || role == document.Title || role == document.Addressee || role == document.AnnexTitle {
		next = document.Body
	}
	return open("paragraph", styleID(role), builtIn[l.Name]) + tag("name", "val", l.Name) +
		when(!builtIn[l.Name] && chinese[role] != "", tag("aliases", "val", chinese[role])) + tag("basedOn", "val", "Normal") +
		when(next != role, tag("next", "val", styleID(next))) +
		when(leads(role), tag("link", "val", leadID(role))) + tag("qFormat") +
		wrap("pPr", when(l.KeepNext, tag("keepNext"))+when(l.KeepLines, tag("keepLines"))+when(l.NewPage, tag("pageBreakBefore"))+
			spacing(l)+indent(l)+justify(l.Align)+when(l.Outline > 0, tag("outlineLvl", "val", l.Outline-1))) +
		wrap("rPr", w.characters(l.Looks())) + "</w:style>\n"
}

// open begins a style.
func open(kind, id string, known bool) string {
	custom := when(!known, ` w:customStyle="1"`)
	return `  <w:style w:type="` + kind + `"` + custom + ` w:styleId="` + id + `">`
}

// spacing gives all of a paragraph's vertical measures.
func spacing(l style.Paragraph) string {
	return tag("spacing", "before", l.Before.Twips(), "after", l.After.Twips(), "line", l.Pitch.Twips(), "lineRule", "exact")
}

// indent gives all of a paragraph's indents, zeros too: they must not leak in from elsewhere.
func indent(l style.Paragraph) string {
	first, by := "firstLine", l.FirstIndent
	if by < 0 {
		first, by = "hanging", -by
	}
	return tag("ind", "left", l.LeftIndent.Twips(), "right", l.RightIndent.Twips(), first, by.Twips())
}

func justify(a style.Align) string {
	return tag("jc", "val", [...]string{"both", "left", "center", "right"}[a])
}

// characters gives the run properties of a look, each stated.
func (w *writer) characters(l style.Looks) string {
	return w.fontNames(l.Face) + when(l.Bold, tag("b")+tag("bCs")) + when(l.Red, tag("color", "val", "FF0000")) +
		when(l.Spacing != 0, tag("spacing", "val", l.Spacing.Twips())) + size(l.Size)
}

// fontNames names one face for Chinese and Western alike: with another face
// for Western, quotes and dashes behind a digit come out narrow.
func (w *writer) fontNames(id face.ID) string {
	name := w.style.Faces[id].Office
	return tag("rFonts", "ascii", name, "eastAsia", name, "hAnsi", name, "cs", name)
}

func size(l unit.Length) string {
	return tag("sz", "val", l.HalfPoints()) + tag("szCs", "val", l.HalfPoints())
}

// normal gives what the Normal style has of the body.
func (w *writer) normal() string {
	l := style.Paragraph{Pitch: w.style.Paragraphs[document.Body].Pitch}
	return spacing(l) + justify(l.Align)
}

// defaults gives the run properties that hold where nothing else is said.
func (w *writer) defaults() string {
	l := w.style.Paragraphs[document.Body]
	return w.fontNames(l.Face) + size(l.Size)
}
