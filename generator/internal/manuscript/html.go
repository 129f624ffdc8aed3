package manuscript

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// readHTML reads a web page, or part of one. On a page of a portal it reads the article and its title; the lines
// around it are added to m.Left.
func readHTML(m *Manuscript, data []byte) error {
	text, err := decodePage(data)
	if err != nil {
		return err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return errors.New("这个网页读不了：在浏览器里打开它，把正文复制到记事本，存成 .txt 再来")
	}
	article := articleOf(root)
	w := &pageWriter{m: m, notes: notesOf(article)}
	w.node(article, Looks{})
	w.flush()
	m.Notes = append(m.Notes, w.seen.notes()...)
	m.around(root, article)
	return nil
}

// charset matches the declaration of an encoding in the head of a page.
var charset = han.Pattern(`(?i)charset\s*=\s*["']?\s*(gbk|gb2312|gb18030)`)

// decodePage returns the text of a page. The encoding declared in the page is used only if the page is not valid
// UTF-8, because a browser that saves a page may change the encoding without changing the declaration.
func decodePage(data []byte) (string, error) {
	text, err := decode(data)
	if err != nil && charset().Match(data[:min(len(data), 4096)]) {
		out, _ := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		return string(out), nil
	}
	return text, err
}

// pageWriter makes blocks of the nodes of a page.
type pageWriter struct {
	m      *Manuscript
	text   strings.Builder // of the paragraph being read
	looks  Looks
	mark   string // number of the list item that begins
	begun  bool   // the paragraph has a character
	bullet bool   // the list item that begins has a bullet
	runIn  bool   // a heading and the following text are one paragraph, as in pages written by this program
	notes  pageNotes
	seen   besides
}

// silent are elements whose content is not visible or not text.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Head: true, atom.Iframe: true,
	atom.Button: true, atom.Input: true, atom.Select: true, atom.Textarea: true, atom.Audio: true,
	atom.Video: true, atom.Object: true, atom.Template: true, atom.Svg: true, atom.Nav: true,
	atom.Canvas: true, atom.Map: true,
}

// inline are elements that do not end a paragraph.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Strong: true, atom.I: true, atom.Em: true, atom.U: true, atom.Span: true,
	atom.Font: true, atom.Sub: true, atom.Sup: true, atom.Small: true, atom.Big: true, atom.Label: true,
	atom.S: true, atom.Strike: true, atom.Del: true, atom.Ins: true, atom.Code: true, atom.Abbr: true,
	atom.Mark: true, atom.Tt: true, atom.Bdo: true, atom.Cite: true, atom.Q: true, atom.Time: true,
	atom.Img: true, atom.Meta: true, atom.Ruby: true, atom.Rt: true, atom.Rp: true, atom.Wbr: true,
	atom.Link: true, atom.Var: true, atom.Kbd: true,
}

// node reads a node; in contains the looks of the paragraph around it.
func (w *pageWriter) node(n *html.Node, in Looks) {
	if w.whole(n, in) {
		return
	}
	switch n.DataAtom {
	case atom.B, atom.Strong:
		in.Bold = true
	case atom.Li:
		w.mark, w.bullet = itemMark(n)
	case atom.Img:
		w.seen.pictures++
	case atom.A:
		in.Link = in.Link || attribute(n, "href") != ""
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.Level = int(n.Data[1] - '0')
	}
	own := !inline[n.DataAtom] && n.DataAtom != 0 && !w.runIn // elements unknown to HTML are inline
	if slices.Contains(strings.Fields(attribute(n, "class")), "run-in") {
		w.runIn = true
		defer func() {
			w.runIn = false
			w.flush()
		}()
	}
	if style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", "")); own || style != "" {
		in = styled(in, style, strings.ToLower(attribute(n, "align")))
	}
	if own {
		w.flush()
		defer w.flush()
	}
	for c := range n.ChildNodes() {
		w.node(c, in)
	}
}

// whole reads a node whose children are not read one by one, and reports whether n is such a node.
func (w *pageWriter) whole(n *html.Node, in Looks) bool {
	switch {
	case n.Type == html.TextNode:
		w.add(n.Data, in)
	case n.Type != html.ElementNode && n.Type != html.DocumentNode, silent[n.DataAtom], hidden(n), w.notes.below[n]:
	case w.notes.texts[n] != "":
		w.seen.footnotes++
		w.add("\uFF08注\uFF1A"+w.notes.texts[n]+"\uFF09", in)
	case n.DataAtom == atom.Br:
		w.flush()
	case n.DataAtom == atom.Table && isGrid(n):
		w.flush()
		w.m.table(gridOf(n))
	default:
		return false
	}
	return true
}

// styled returns the looks of a paragraph with these attributes.
func styled(in Looks, style, align string) Looks {
	if strings.Contains(style, "text-align:") || align != "" {
		in.Centred = strings.Contains(style, "text-align:center") || align == "center"
		in.Right = strings.Contains(style, "text-align:right") || align == "right"
	}
	switch {
	case strings.Contains(style, "font-weight:bold"), strings.Contains(style, "font-weight:7"):
		in.Bold = true
	case strings.Contains(style, "font-weight:normal"), strings.Contains(style, "font-weight:4"):
		in.Bold = false
	}
	return in
}

// add adds text to the paragraph.
func (w *pageWriter) add(text string, in Looks) {
	text = strings.ReplaceAll(text, "\n", "\r") // a blank, or nothing between Chinese characters
	if strings.TrimSpace(text) == "" {
		w.text.WriteString(text)
		return
	}
	if !w.begun {
		w.text.WriteString(w.mark)
		if w.bullet {
			w.seen.bullets++
		}
		w.looks, w.begun, w.mark, w.bullet = in, true, "", false
	}
	w.text.WriteString(text)
	w.looks.Bold = w.looks.Bold && in.Bold
	w.looks.Link = w.looks.Link && in.Link
}

// itemMark returns the number that a browser shows before an item of a numbered list, as typed: 2. It returns "" if
// there is no number, and reports whether there is a bullet instead.
func itemMark(item *html.Node) (mark string, bullet bool) {
	list := item.Parent
	if list == nil || strings.Contains(strings.ReplaceAll(attribute(list, "style"), " ", ""), "list-style:none") {
		return "", false
	}
	if list.DataAtom != atom.Ol || !strings.Contains("1", attribute(list, "type")) {
		return "", list.DataAtom == atom.Ul
	}
	n := number(attribute(list, "start"), 1)
	for s := item.PrevSibling; s != nil; s = s.PrevSibling {
		if s.DataAtom == atom.Li {
			n++
		}
	}
	return strconv.Itoa(n) + ".", false
}

// wrapped matches a line end in the source of a page between two Chinese characters or marks, with the blanks around
// it.
var wrapped = han.Pattern(`(` + wide + `)[ \t\r]*\r[ \t\r]*(` + wide + `)`)

const wide = `[\p{Han}\x{3001}-\x{303F}\x{FF01}-\x{FFEF}“”]`

// flush ends the paragraph.
func (w *pageWriter) flush() {
	w.m.paragraph(wrapped().ReplaceAllString(w.text.String(), "$1$2"), w.looks)
	w.text.Reset()
	w.looks, w.begun = Looks{}, false
}

// attribute returns the value of an attribute, or "".
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// hidden reports whether a node is not shown.
func hidden(n *html.Node) bool {
	style := strings.ReplaceAll(attribute(n, "style"), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") ||
		attribute(n, "aria-hidden") == "true"
}
