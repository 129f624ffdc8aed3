package word

import (
	"fmt"
	"path"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// issuer is the text that Export replaces by the placeholder of 发文机关标志 in the letterhead of a 信函. It is so
// short that it has the largest size.
const issuer = "某"

// Blank returns a document with a placeholder for everything in a report of a kind, except letterhead and imprint of
// a 文件, which Export adds. letter says that it is a 信函. Its Meta is made from the kind.
func Blank(kind string, st *style.Style, letter bool) *document.Document {
	d := &document.Document{}
	d.Meta = document.Meta{Title: kind, Author: author, Subject: kind, Language: "zh-CN", Date: "1980-01-01"}
	add := func(role document.Role, text string) *document.Paragraph {
		p := &document.Paragraph{Role: role, Runs: []document.Run{{Text: text}}}
		d.Blocks = append(d.Blocks, p)
		return p
	}
	if letter {
		d.Blocks = append(d.Blocks, &document.Letterhead{Letter: true, Issuers: []string{issuer},
			Serial: "{{份号}}", Secrecy: "{{密级}}", Urgency: "{{紧急程度}}", Number: "{{发文字号}}"})
	}
	title := add(document.Title, "{{标题}}")
	title.After = st.BlankLines.Text // also without 主送机关
	add(document.Addressee, "{{主送机关}}\uFF1A")
	add(document.Body, "{{正文}}")
	add(document.AnnexNote, "{{附件说明}}").Before = st.BlankLines.AnnexNote
	sign := add(document.Signature, "{{落款}}")
	sign.Before, sign.RightEm = st.BlankLines.Signature, st.Signature.Right
	add(document.Date, "{{成文日期}}").RightEm = st.Signature.Right
	add(document.Note, "\uFF08{{附注}}\uFF09")
	add(document.Body, "{{附件}}")
	if letter {
		title.Before = st.BlankLines.Title
		d.Blocks = append(d.Blocks, &document.Imprint{Letter: true, Sent: []*document.Paragraph{
			sent("主送\uFF1A{{版记主送}}。"), sent("抄送\uFF1A{{抄送}}。")}})
	}
	return d
}

// sent returns a paragraph of the imprint whose further lines are aligned after a label of three characters.
func sent(text string) *document.Paragraph {
	return &document.Paragraph{Role: document.ImprintText, HangEm: 3 * unit.OneEm, Runs: []document.Run{{Text: text}}}
}

// Export returns a Word file for Template.Fill: blank is the DOCX of Blank, and letter says whether it is a 信函.
// The file has letterhead and imprint, and a comment for each placeholder that explains it. The values of any report
// of the kind serve for the explanations.
func Export(blank []byte, values []document.Value, st *style.Style, letter bool) ([]byte, error) {
	t, found := Read("blank", blank)
	if t == nil {
		return nil, fmt.Errorf("word: %s", found[0].Message)
	}
	p := &parts{archive: t.pkg, main: t.main, texts: map[string]string{}}
	body := t.stories[0].text
	if letter { // a name that is too long for the line has a second line, so the height of its row is not exact
		body = strings.Replace(body, `w:hRule="exact"`, `w:hRule="atLeast"`, 1)
		body = strings.Replace(body, ">"+issuer+"<", ">{{发文机关标志}}<", 1)
	} else {
		from, to := strings.Index(body, "<w:body>")+len("<w:body>"), strings.LastIndex(body, "<w:sectPr")
		body = body[:from] + letterhead(st) + body[from:to] + imprint(st) + body[to:]
	}
	s, err := scan(t.main, body)
	if err != nil {
		return nil, fmt.Errorf("word: %s", err.message)
	}
	e := explainer{text: body, values: byName(values), all: values}
	for _, paragraph := range s.paragraphs {
		e.explain(paragraph)
	}
	p.texts[t.main] = apply(body, e.edits)
	comments := `<w:comments xmlns:w="` + namespace + `">` + e.comments.String() + `</w:comments>`
	if err := p.add(path.Join(path.Dir(t.main), "comments.xml"), "comments", comments); err != nil {
		return nil, fmt.Errorf("word: %w", err)
	}
	return p.bytes()
}

// explainer writes comments about placeholders.
type explainer struct {
	text     string // text of the body
	values   map[string]document.Value
	all      []document.Value
	edits    []edit
	comments strings.Builder
	n        int // number of comments
}

// explain adds a comment to each placeholder of a paragraph.
func (e *explainer) explain(p *paragraph) {
	start, end := max(p.head, p.properties.to), p.to-len("</w:p>")
	before, after := "", ""
	for _, spot := range p.spots {
		before += fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>`, e.n)
		after += fmt.Sprintf(`<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, e.n, e.n)
		e.comment("{{" + spot.name + "}}\uFF1A" + e.values[spot.name].About + "。没有内容\uFF0C这一段就不印。")
	}
	if strings.Contains(p.properties.of(e.text), " w:before=") { // several paragraphs: the space is above the first
		at := p.properties.to - len("</w:pPr>")
		e.edits = append(e.edits, edit{span{at, at}, "<w:contextualSpacing/>"})
	}
	e.edits = append(e.edits, edit{span{start, start}, before}, edit{span{end, end}, after})
}

// comment adds a comment. For a value that contains other values, it names them.
func (e *explainer) comment(text string) {
	lines := []string{text}
	var all, within []string
	for _, v := range e.all {
		all = append(all, "{{"+v.Name+"}}")
		if v.Within != "" && strings.HasPrefix(text, "{{"+v.Within+"}}") {
			within = append(within, "{{"+v.Name+"}}")
		}
	}
	if within != nil {
		lines = append(lines, "也可以分开放\uFF0C各占一段\uFF1A"+strings.Join(within, "、"),
			"名字后面带“标题”的\uFF0C是这一部分的标题\uFF0C不连编号\uFF1B不带的是文字\uFF0C不连标题。",
			"表里的每个数都可以用\uFF0C写它的名字\uFF1B表格里单位另有一栏的\uFF0C名字后面加“不带单位”。例\uFF1A"+
				strings.Join(all[max(0, len(all)-2):], "、")) // the last two are a fact with and without its unit
	}
	fmt.Fprintf(&e.comments, `<w:comment w:id="%d" w:author="%s" w:initials="%s">`, e.n, author, author)
	for _, line := range lines {
		e.comments.WriteString("<w:p><w:r><w:t>" + docx.Escape(line) + "</w:t></w:r></w:p>")
	}
	e.comments.WriteString("</w:comment>")
	e.n++
}

// letterhead returns the 版头 of a 文件 with signers. Empty items are removed when the file is filled, the red rule
// together with the document number.
func letterhead(st *style.Style) string {
	width := st.Page.Measure().Twips()
	text := styled(document.Serial, "", "{{份号}}") + styled(document.Secrecy, "", "{{密级}}") +
		styled(document.Secrecy, "", "{{紧急程度}}") + styled(document.Issuer, "", "{{发文机关标志}}")
	rule := fmt.Sprintf(`<w:tcBorders><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="FF0000"/></w:tcBorders>`,
		st.Letterhead.Rule.EighthPoints())
	number := cellOf(width/2, rule, styled(document.Number, edge("left"), "{{发文字号}}"))
	signer := cellOf(width-width/2, rule, styled(document.Number, edge("right"), "签发人\uFF1A{{签发人}}"))
	return text + tableOf(width, number+signer, width/2, width-width/2)
}

// edge returns the properties of a paragraph at the left or right side, one character from the edge.
func edge(side string) string {
	return `<w:ind w:` + side + `="315" w:` + side + `Chars="100" w:firstLine="0"/><w:jc w:val="` + side + `"/>`
}

// imprint returns the 版记: rows that are removed if they are empty.
func imprint(st *style.Style) string {
	width := st.Page.Measure().Twips()
	rule := `<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>` +
		`<w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:tcBorders>`
	stop := fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>`,
		width-st.Paragraphs[document.ImprintText].RightIndent.Twips())
	var rows []string
	for _, text := range []string{"主送\uFF1A{{版记主送}}。", "抄送\uFF1A{{抄送}}。", "{{印发机关}}\t{{印发日期}}印发"} {
		rows = append(rows, cellOf(width, rule, styled(document.ImprintText, stop, text)))
	}
	return tableOf(width, strings.Join(rows, "</w:tr><w:tr>"), width) + "<w:p/>"
}

// styled returns a paragraph in the style of a role, with additional properties. A tab in text becomes a tab.
func styled(role document.Role, properties, text string) string {
	runs := strings.ReplaceAll(docx.Escape(text), "&#x9;", "</w:t><w:tab/><w:t>")
	properties = `<w:pPr><w:pStyle w:val="` + docx.StyleID(role) + `"/>` + properties + `</w:pPr>`
	return "<w:p>" + properties + "<w:r><w:t>" + runs + "</w:t></w:r></w:p>"
}

// tableOf returns a table of a width in twips. rows contains its cells, with </w:tr><w:tr> between rows.
func tableOf(width int, rows string, columns ...int) string {
	grid := ""
	for _, column := range columns {
		grid += fmt.Sprintf(`<w:gridCol w:w="%d"/>`, column)
	}
	properties := fmt.Sprintf(`<w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`, width)
	return "<w:tbl>" + properties + "<w:tblGrid>" + grid + "</w:tblGrid><w:tr>" + rows + "</w:tr></w:tbl>"
}

// cellOf returns a cell of a width in twips.
func cellOf(width int, borders, content string) string {
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc>`, width, borders, content)
}
