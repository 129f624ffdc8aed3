package manuscript

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// readMarkdown reads Markdown with tables. Items of a numbered list get their numbers. A line end inside a paragraph
// ends a line.
func readMarkdown(m *Manuscript, data []byte) error {
	source, err := decode(data)
	if err != nil {
		return err
	}
	w := &markdownWriter{m: m, source: []byte(source), notes: map[int]string{}}
	extensions := goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)
	root := goldmark.New(extensions).Parser().Parse(text.NewReader(w.source))
	err = ast.Walk(root, w.note)
	if err != nil {
		return err
	}
	err = ast.Walk(root, w.visit)
	m.Notes = append(m.Notes, w.seen.notes()...)
	return err
}

// markdownWriter turns the nodes of a Markdown file into blocks.
type markdownWriter struct {
	m      *Manuscript
	source []byte
	mark   string // number of the list item that begins
	seen   besides
	notes  map[int]string // texts of footnotes
}

// note reads a footnote.
func (w *markdownWriter) note(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if note, ok := n.(*extended.Footnote); ok && entering {
		var parts []string
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			parts = append(parts, tidy(strings.ReplaceAll(w.inline(c), "\n", " ")))
		}
		w.notes[note.Index] = strings.TrimSpace(strings.Join(parts, " "))
	}
	return ast.WalkContinue, nil
}

// visit reads one node.
func (w *markdownWriter) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.ListItem:
		w.mark = ""
		if list, ok := n.Parent().(*ast.List); ok && list.IsOrdered() {
			place := list.Start
			for s := n.PreviousSibling(); s != nil; s = s.PreviousSibling() {
				place++
			}
			w.mark = strconv.Itoa(place) + "."
		} else if n.HasChildren() {
			w.seen.bullets++
		}
	case *ast.Heading:
		w.add(n, Looks{Level: n.Level, Title: n.Level == 1 && len(w.m.Blocks) == 0})
		return ast.WalkSkipChildren, nil
	case *ast.Paragraph, *ast.TextBlock:
		w.add(n, Looks{Bold: isStrong(n)})
		return ast.WalkSkipChildren, nil
	case *extended.Table:
		w.table(n)
		return ast.WalkSkipChildren, nil
	case *extended.FootnoteList:
		return ast.WalkSkipChildren, nil
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.m.paragraph(string(n.Lines().Value(w.source)), Looks{})
	case *ast.HTMLBlock:
		return ast.WalkSkipChildren, readHTML(w.m, n.Lines().Value(w.source))
	}
	return ast.WalkContinue, nil
}

// add adds a paragraph.
func (w *markdownWriter) add(n ast.Node, looks Looks) {
	w.m.paragraph(w.mark+w.inline(n), looks)
	w.mark = ""
}

// table adds a table.
func (w *markdownWriter) table(t *extended.Table) {
	var rows [][]string
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, w.inline(cell))
		}
		rows = append(rows, cells)
	}
	w.m.table(rows)
}

// inline returns the characters below a node.
func (w *markdownWriter) inline(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			v := util.ResolveNumericReferences(util.ResolveEntityNames(c.Value(w.source)))
			b.Write(util.UnescapePunctuations(v))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(w.source))
		case *ast.Image:
			w.seen.pictures++
		case *extended.FootnoteLink:
			w.seen.footnotes++
			b.WriteString("\uFF08注\uFF1A" + w.notes[c.Index] + "\uFF09")
		case *ast.RawHTML, *extended.FootnoteBacklink:
		default:
			b.WriteString(w.inline(c))
		}
	}
	return b.String()
}

// isStrong reports whether all of a paragraph is bold.
func isStrong(n ast.Node) bool {
	c := n.FirstChild()
	e, ok := c.(*ast.Emphasis)
	return ok && e.Level > 1 && c.NextSibling() == nil
}
