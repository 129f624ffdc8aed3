package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/pdftest"
)

// kinds returns the names of the kinds of blocks: the methods of the visitor.
func kinds() []string {
	visitor := reflect.TypeFor[document.Visitor]()
	var names []string
	for i := range visitor.NumMethod() {
		names = append(names, visitor.Method(i).Name)
	}
	return names
}

// TestNoSwitchOverBlocks checks that no code uses a type switch or type assertion on blocks, which would ignore a
// new kind. A document.Visitor has a method for each kind.
func TestNoSwitchOverBlocks(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(file string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			return err
		}
		for _, at := range typeQuestions(f, roomOf(filepath.ToSlash(file)) == "document") {
			t.Errorf("%v asks a block for its type: read it through a document.Visitor", set.Position(at))
		}
		found++
		return nil
	})
	if err != nil || found < 100 {
		t.Fatalf("%d files: %v", found, err)
	}
}

// TestTypeQuestions checks which code TestNoSwitchOverBlocks finds.
func TestTypeQuestions(t *testing.T) {
	for code, want := range map[string]int{
		"switch b.(type) { case *document.Table: case nil, *document.Imprint: }": 2,
		"_, ok := b.(*document.Paragraph)":                                       1,
		"_, ok := b.(document.Visitor)":                                          0,
		"switch b.(type) { case *page.Table: }":                                  0,
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "", "package x\nfunc f() {\n"+code+"\n}", 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(typeQuestions(f, false)); got != want {
			t.Errorf("%d in %q, want %d", got, code, want)
		}
	}
}

// typeQuestions returns the places where f checks whether a value is a certain kind of block. inside says that f is
// in package document, where type names have no package.
func typeQuestions(f *ast.File, inside bool) (at []token.Pos) {
	block := func(e ast.Expr) bool {
		pointer, ok := e.(*ast.StarExpr)
		if !ok {
			return false
		}
		name, _ := pointer.X.(*ast.Ident)
		if selector, ok := pointer.X.(*ast.SelectorExpr); ok {
			from, _ := selector.X.(*ast.Ident)
			return from != nil && from.Name == "document" && slices.Contains(kinds(), selector.Sel.Name)
		}
		return inside && name != nil && slices.Contains(kinds(), name.Name)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.TypeAssertExpr:
			if n.Type != nil && block(n.Type) {
				at = append(at, n.Pos())
			}
		case *ast.TypeSwitchStmt:
			for _, clause := range n.Body.List {
				for _, e := range clause.(*ast.CaseClause).List {
					if block(e) {
						at = append(at, e.Pos())
					}
				}
			}
		}
		return true
	})
	return at
}

// TestBlockFiles checks that each kind of block has a file of its name in every package that handles blocks.
func TestBlockFiles(t *testing.T) {
	for _, room := range []string{"compose", "document", "docx", "html", "layout", "md"} {
		for _, kind := range kinds() {
			file := filepath.Join("internal", room, strings.ToLower(kind)+".go")
			if _, err := os.Stat(file); err != nil {
				t.Error(err)
			}
		}
	}
}

// group contains texts that are printed one after the other. The order of the texts of a letterhead differs between
// paper and plain text.
type group struct {
	kind     string
	runs     []string
	anyOrder bool
}

// groups contains the texts of a document without blanks, block by block.
type groups []group

func groupsOf(d *document.Document) (all groups) {
	for _, b := range d.Blocks {
		b.Accept(&all)
	}
	return all
}

func (g *groups) add(kind string, anyOrder bool, runs ...string) {
	for i, r := range runs {
		runs[i] = squeeze(r)
	}
	*g = append(*g, group{kind, slices.DeleteFunc(runs, func(r string) bool { return r == "" }), anyOrder})
}

func (g *groups) Letterhead(l *document.Letterhead) {
	runs := append([]string{l.Serial, l.Secrecy, l.Urgency, l.Suffix, l.Number}, append(l.Issuers, l.Signers...)...)
	if len(l.Signers) > 0 {
		runs = append(runs, document.SignerWord)
	}
	g.add("Letterhead", true, runs...)
}

func (g *groups) Paragraph(p *document.Paragraph) { g.add("Paragraph", false, texts(p.Runs)...) }

func (g *groups) Table(t *document.Table) {
	var runs []string
	for _, row := range t.All() {
		for _, cell := range row {
			runs = append(runs, texts(cell.Runs)...)
		}
	}
	g.add("Table", false, runs...)
}

func (g *groups) Imprint(m *document.Imprint) {
	var runs []string
	for _, p := range m.Sent {
		runs = append(runs, texts(p.Runs)...)
	}
	if m.Last() {
		runs = append(runs, m.Printer, m.Date)
	}
	g.add("Imprint", false, runs...)
}

func texts(runs []document.Run) (out []string) {
	for _, r := range runs {
		out = append(out, r.Text)
	}
	return out
}

// fault compares the text of a file with the runs, one by one, and returns the first difference, or "".
func (g groups) fault(text string) string {
	text = squeeze(text)
	for _, group := range g {
		left := slices.Clone(group.runs)
		if group.anyOrder { // a name that begins like another one comes after it
			slices.SortStableFunc(left, func(a, b string) int { return len(b) - len(a) })
		}
		for len(left) > 0 {
			i := 0
			if group.anyOrder {
				i = max(0, slices.IndexFunc(left, func(run string) bool { return strings.HasPrefix(text, run) }))
			}
			rest, ok := strings.CutPrefix(text, left[i])
			if !ok {
				return group.kind + ": " + difference(text, left[i])
			}
			text = rest
			left = slices.Delete(left, i, i+1)
		}
	}
	if text != "" {
		return "more text: " + text
	}
	return ""
}

// written returns the text of each format of a document.
func written(t *testing.T, d *document.Document) map[string]string {
	t.Helper()
	r, _, err := write(d, shipped, Options{Formats: Formats}, nil)
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := pdftest.Read(r.Files["pdf"])
	if err != nil {
		t.Fatal(err)
	}
	word, err := wordText(r.Files["docx"])
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"txt": string(r.Files["txt"]), "docx": word, "pdf": textBelow(pdf.Elements()),
		"html": pageText(t, r.Files["html"]), "md": markdownText(t, r.Files["md"]),
	}
}

// documents yields the document of each example and case that can be read and printed, as a draft.
func documents(t *testing.T) iter.Seq2[string, *document.Document] {
	forms := examples(t)
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		c := golden.Read(t, file)
		data, _ := c.Input("form.toml")
		forms = append(forms, Form{Name: file, Data: data, Near: folder{c}})
	}
	return func(yield func(string, *document.Document) bool) {
		n := 0
		for _, f := range forms {
			d, err := documentOf(f, true)
			if err != nil || strings.ContainsFunc(document.Text(d), unprintable) {
				continue
			}
			if n++; !yield(f.Name, d) {
				return
			}
		}
		if n < len(forms)*9/10 {
			t.Fatalf("only %d of %d forms can be read", n, len(forms))
		}
	}
}

func unprintable(r rune) bool { return r >= ' ' && shipped.faces.Missing(r) }

// TestTextOfFormats checks that all formats have the same text, run by run, in every example and case, and that each
// kind of block occurs in at least ten of them.
func TestTextOfFormats(t *testing.T) {
	t.Parallel()
	const least = 10
	in := map[string]int{} // number of documents with a block of the kind
	for name, d := range documents(t) {
		want := groupsOf(d)
		for _, kind := range kinds() {
			if slices.ContainsFunc(want, func(g group) bool { return g.kind == kind }) {
				in[kind]++
			}
		}
		for format, text := range written(t, d) {
			if fault := want.fault(text); fault != "" {
				t.Errorf("%s: the text of the %s is not the report's: %s", name, format, fault)
			}
		}
	}
	for _, kind := range kinds() {
		if in[kind] < least {
			t.Errorf("%d examples and cases have a %s, want %d", in[kind], kind, least)
		}
	}
}

// TestTextOfFormatsSees omits each kind of block in turn, as a faulty writer would, and checks that this is a fault
// in each format.
func TestTextOfFormatsSees(t *testing.T) {
	t.Parallel()
	for _, kind := range kinds() {
		for name, d := range documents(t) {
			want := groupsOf(d)
			short := *d
			short.Blocks = nil
			for i, b := range d.Blocks {
				if want[i].kind != kind {
					short.Blocks = append(short.Blocks, b)
				}
			}
			if len(short.Blocks) == len(d.Blocks) || len(short.Blocks) == 0 {
				continue
			}
			for format, text := range written(t, &short) {
				if want.fault(text) == "" {
					t.Errorf("%s: nobody sees that the %s lacks each %s", name, format, kind)
				}
			}
			break
		}
	}
}
