package docx

import (
	"fmt"
	"strconv"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// styleSheet writes the styles.
type styleSheet struct {
	style *style.Style
	fonts *fontUse
	sizes []unit.Length // additional type sizes in tables
}

// StyleID returns the identifier of a role's paragraph style: annex_note, AnnexNote.
func StyleID(role document.Role) (id string) {
	for word := range strings.SplitSeq(role.String(), "_") {
		id += strings.ToUpper(word[:1]) + word[1:]
	}
	return id
}

// LeadID returns the identifier of the character style that is linked to a heading's style. It is the style of a
// run-in heading.
func LeadID(role document.Role) string { return StyleID(role) + "Char" }

// builtIn are names of Word's built-in styles. A style with another name is marked as custom.
var builtIn = map[string]bool{"Title": true, "Salutation": true, "Body Text": true, "Signature": true, "Date": true,
	"heading 1": true, "heading 2": true, "heading 3": true, "heading 4": true}

// chinese are Chinese names for styles that are not built in. Word shows the names of built-in styles in the
// language of its user.
var chinese = map[document.Role]string{
	document.AnnexNote: "附件说明", document.Note: "附注", document.AnnexMark: "附件序号", document.AnnexTitle: "附件标题",
	document.TableHead: "表头", document.TableCell: "表格文字", document.Serial: "份号", document.Secrecy: "密级",
	document.Issuer: "发文机关标志", document.Number: "发文字号", document.Signer: "签发人", document.ImprintText: "版记",
}

// all returns the styles of all roles, of tables, and of header and footer.
func (s styleSheet) all() string {
	var b strings.Builder
	for role := range document.Roles {
		l := s.style.Paragraphs[role]
		b.WriteString(s.paragraph(role, l))
		if role.Heading() {
			b.WriteString(open("character", LeadID(role), false) + tag("name", "val", l.Name+" Char") +
				tag("link", "val", StyleID(role)) + s.characters(l) + "</w:style>\n")
		}
	}
	for _, size := range s.sizes {
		b.WriteString(s.sized(document.TableHead, size) + s.sized(document.TableCell, size))
	}
	number, mark := s.style.PageNumber, s.style.DraftMark
	b.WriteString(open("paragraph", "Footer", true) + s.furniture("footer", number.Paragraph(false)))
	b.WriteString(open("paragraph", "FooterEven", false) + s.furniture("footer even", number.Paragraph(true)))
	b.WriteString(open("table", gridID, true) + tag("name", "val", gridName) + tag("basedOn", "val", "TableNormal") +
		s.table() + "</w:style>\n")
	b.WriteString(open("paragraph", "Header", true) + s.furniture("header", mark.Paragraph()))
	return b.String()
}

// furniture returns the content of the style of a header or footer.
func (s styleSheet) furniture(name string, l style.Paragraph) string {
	return tag("name", "val", name) + tag("basedOn", "val", "Normal") +
		wrap("pPr", spacing(l)+indent(l)+justify(l.Align)) + s.characters(l) + "</w:style>\n"
}

// paragraph returns the style of a role.
func (s styleSheet) paragraph(role document.Role, l style.Paragraph) string {
	next := role
	if role.Heading() || role == document.Title || role == document.Addressee || role == document.AnnexTitle {
		next = document.Body
	}
	known := builtIn[l.Name]
	return open("paragraph", StyleID(role), known) + tag("name", "val", l.Name) +
		when(!known && chinese[role] != "", tag("aliases", "val", chinese[role])) + tag("basedOn", "val", "Normal") +
		when(next != role, tag("next", "val", StyleID(next))) +
		when(role.Heading(), tag("link", "val", LeadID(role))) + tag("qFormat") +
		s.looks(l) + "</w:style>\n"
}

// looks returns all properties of paragraphs that look like l.
func (s styleSheet) looks(l style.Paragraph) string {
	keep := when(l.KeepNext, tag("keepNext")) + when(l.KeepLines, tag("keepLines")) +
		when(l.NewPage, tag("pageBreakBefore"))
	level := when(l.Outline > 0, tag("outlineLvl", "val", l.Outline-1))
	return wrap("pPr", keep+spacing(l)+indent(l)+justify(l.Align)+level) + s.characters(l)
}

// sizedID returns the identifier of a role's style with another type size. For size 0, it returns the identifier of
// the role's style.
func sizedID(role document.Role, size unit.Length) string {
	if size == 0 {
		return StyleID(role)
	}
	return StyleID(role) + strconv.Itoa(size.HalfPoints())
}

// sized returns the style of a role with another type size.
func (s styleSheet) sized(role document.Role, of unit.Length) string {
	l := s.style.Of(&document.Paragraph{Role: role, Size: of})
	return open("paragraph", sizedID(role, of), false) + tag("name", "val", sizedName(l.Name, of)) +
		tag("basedOn", "val", StyleID(role)) + wrap("pPr", spacing(l)) + wrap("rPr", size(of)) + "</w:style>\n"
}

// sizedName returns the name of a style with another type size.
func sizedName(name string, size unit.Length) string {
	return fmt.Sprintf("%s %gpt", name, size.Points())
}

// open returns the beginning of a style.
func open(kind, id string, known bool) string {
	custom := when(!known, ` w:customStyle="1"`)
	return `  <w:style w:type="` + kind + `"` + custom + ` w:styleId="` + id + `">`
}

// spacing returns all vertical measures of a paragraph.
func spacing(l style.Paragraph) string {
	return tag("spacing", "before", l.Before.Twips(), "after", l.After.Twips(),
		"line", l.Pitch.Twips(), "lineRule", "exact")
}

// indent returns all indents of a paragraph, including zeros, so that other styles do not add indents.
func indent(l style.Paragraph) string {
	first, by := "firstLine", l.FirstIndent
	if by < 0 {
		first, by = "hanging", -by
	}
	attributes := []any{"left", l.LeftIndent.Twips(), "right", l.RightIndent.Twips(), first, by.Twips()}
	if l.IndentChars > 0 { // Word prefers this to the length, even if it comes from the style
		chars := 0
		if l.FirstIndent > 0 {
			chars = 100 * l.IndentChars
		}
		attributes = append(attributes, "firstLineChars", chars)
	}
	return tag("ind", attributes...)
}

// flush returns zero indents if the style of l has other indents.
func flush(l style.Paragraph) string {
	indented := l.LeftIndent != 0 || l.RightIndent != 0 || l.FirstIndent != 0
	return when(indented, indent(style.Paragraph{IndentChars: l.IndentChars}))
}

func justify(a style.Align) string {
	return tag("jc", "val", [...]string{"both", "left", "center", "right"}[a])
}

// characters returns all run properties of a paragraph's looks.
func (s styleSheet) characters(l style.Paragraph) string {
	return wrap("rPr", s.fontNames(l.Face)+emphasis(l.Looks)+
		when(l.Spacing != 0, tag("spacing", "val", l.Spacing.Twips()))+size(l.Size))
}

// emphasis returns the properties for bold and red.
func emphasis(l style.Looks) string {
	return when(l.Bold, tag("b")+tag("bCs")) + when(l.Red, tag("color", "val", "FF0000"))
}

// fontNames names the same face for Chinese and Western characters. With another face for Western characters,
// quotation marks and dashes after a digit would be narrow.
func (s styleSheet) fontNames(id face.ID) string {
	return tag("rFonts", s.fonts.names(s.style.Faces[id].Office)...)
}

func size(l unit.Length) string {
	return tag("sz", "val", l.HalfPoints()) + tag("szCs", "val", l.HalfPoints())
}

// normal returns the paragraph properties of style Normal.
func (s styleSheet) normal() string {
	l := style.Paragraph{Pitch: s.style.Paragraphs[document.Body].Pitch}
	return spacing(l) + justify(l.Align)
}

// defaults returns the run properties that apply if no style states others.
func (s styleSheet) defaults() string {
	l := s.style.Paragraphs[document.Body]
	return s.fontNames(l.Face) + size(l.Size)
}
