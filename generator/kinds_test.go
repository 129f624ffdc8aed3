package generator

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/proof"
	"fazhi/templates"

	"golang.org/x/tools/txtar"
)

// namesOf returns what only the data of a kind may name: its parts, facts, standard paragraphs and levels, and the
// phrases of three characters and more by which its texts are proof-read.
func namesOf(t *testing.T, fsys fs.FS, id string) []string {
	t.Helper()
	k, found := kind.Load(fsys, id)
	data, err := proof.Load(fsys, id)
	if k == nil || err != nil {
		t.Fatal(found, err)
	}
	var names, phrases []string
	for _, p := range k.Parts {
		names = append(names, p.Key, p.Short)
	}
	for _, f := range k.Facts {
		names = append(names, f.Name)
	}
	for _, p := range k.Paragraphs {
		names = append(names, p.Name)
	}
	for _, l := range k.Levels {
		names = append(names, l.Name, l.To)
	}
	w := data.Words
	phrases = slices.Concat(w.Heads, w.Frames, w.Past, w.Planning)
	for _, p := range data.Phrases {
		phrases = append(append(phrases, p.Text), p.Also...)
	}
	for _, s := range data.Slips {
		phrases = append(phrases, s.Wrong, s.Right)
	}
	for _, term := range data.Terms {
		phrases = append(phrases, term.Words...)
	}
	for _, o := range data.Once {
		phrases = append(append(phrases, o.Noun), o.Verbs...)
	}
	for _, s := range data.Subsets {
		phrases = append(append(phrases, s.Whole...), s.Part...)
	}
	for _, p := range phrases {
		if utf8.RuneCountInString(p) >= 3 {
			names = append(names, p)
		}
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}

// speaksOf reports whether text has the name: a key as a word of its own, a name of one character as the whole text.
func speaksOf(text, name string) bool {
	switch {
	case name[0] < utf8.RuneSelf:
		return regexp.MustCompile(`\b` + name + `\b`).MatchString(text)
	case utf8.RuneCountInString(name) == 1:
		return text == name
	}
	return strings.Contains(text, name)
}

// general are names of the shipped kind that Go may have all the same, in these files and for the reason given.
var general = []struct{ name, files, why string }{
	{"plan", "internal/kind/roles.go", "the role, not the part"},
	{"shortcomings", "internal/kind/roles.go", "the role, not the part"},
	{"基本情况", "internal/check/parts.go", "a title that any report may have, for a part of the office's own"},
	{"街道", "../cmd/fazhi/check.go ../cmd/fazhi/facts.go ../cmd/fazhi/new.go ../cmd/fazhi/render.go " +
		"../cmd/fazhi/root.go", "an office in an example of a command"},
	{"部门", "../cmd/fazhi/new.go", "an office in an example of a command"},
	{"下一年", "../cmd/fazhi/new.go", "the year of the form that is made"},
	{"下一步", "../cmd/fazhi/new.go", "what to do with the form that is made"},
	{"县区", "internal/proof/near.go", "characters that end the name of a place"},
	{"收官之年", "internal/proof/term.go", "a word of the language for the last year of any plan"},
	{"开局之年", "internal/proof/term.go", "a word of the language for the first year of any plan"},
	{"主动公开", "internal/check/web.go internal/schema/words.go", "a way in which any document is open to the public"},
	{"依申请公开", "internal/check/web.go internal/schema/words.go", "likewise"},
	{"街道", "internal/importer/quantity.go", "a place before a number, in words to be passed over"},
	{"法治政府", "../cmd/fazhi/root.go", "what the program was made for"},
	{"法治政府建设", "../cmd/fazhi/root.go", "what the program was made for"},
}

func TestNoKindInGo(t *testing.T) {
	t.Parallel()
	var names []string
	for _, id := range kind.Names(templates.FS) {
		names = append(names, namesOf(t, templates.FS, id)...)
	}
	needed := make([]bool, len(general))
	literals(t, func(file string, at token.Position, text string) {
		for _, name := range names {
			if !speaksOf(text, name) {
				continue
			}
			i := slices.IndexFunc(general, func(g struct{ name, files, why string }) bool {
				return g.name == name && slices.Contains(strings.Fields(g.files), file)
			})
			if i < 0 {
				t.Errorf("%v: %q is a name of a kind, in %q", at, name, text)
				continue
			}
			needed[i] = true
		}
	})
	for i, g := range general {
		if !needed[i] {
			t.Errorf("%s need not be excepted: %s", g.name, g.files)
		}
	}
}

// literals visits every string literal of the program, import paths and field tags apart.
func literals(t *testing.T, visit func(file string, at token.Position, text string)) {
	t.Helper()
	files := token.NewFileSet()
	for _, root := range []string{".", "../cmd"} {
		err := filepath.WalkDir(root, func(name string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(files, name, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ImportSpec:
					return false
				case *ast.Field:
					n.Tag = nil
				case *ast.BasicLit:
					if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
						visit(filepath.ToSlash(name), files.Position(n.Pos()), text)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// secondKind opens the sources with the kind of testdata/kinds. Without roles, its parts have none.
func secondKind(t *testing.T, roles bool) *Sources {
	t.Helper()
	own := os.DirFS("testdata/kinds")
	if !roles {
		const file = "reports/xxgk/outline.toml"
		outline, err := fs.ReadFile(own, file)
		if err != nil {
			t.Fatal(err)
		}
		outline = regexp.MustCompile(`(?m)^(role|question) = .*\n`).ReplaceAll(outline, nil)
		own = kind.Overlay(own, fstest.MapFS{file: {Data: outline}})
	}
	s, err := Open(Overrides{Templates: own})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// strangers returns the names of the shipped kind that no file of the second one has, forms among them; general Chinese
// words apart.
func strangers(t *testing.T) []string {
	t.Helper()
	var own []byte
	err := fs.WalkDir(os.DirFS("testdata/kinds"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile("testdata/kinds/" + name)
		own = append(append(own, data...), '\n')
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(namesOf(t, templates.FS, "fazhi"), func(name string) bool {
		said := slices.ContainsFunc(general, func(g struct{ name, files, why string }) bool { return g.name == name })
		return speaksOf(string(own), name) || said && name[0] >= utf8.RuneSelf
	})
}

// secondForm is a form of the second kind with those beside it.
func secondForm(t *testing.T, name string) Form {
	t.Helper()
	files := fstest.MapFS{}
	for _, file := range []string{"2024.toml", "2025.toml"} {
		data, err := os.ReadFile("testdata/kinds/" + file)
		if err != nil {
			t.Fatal(err)
		}
		files[file] = &fstest.MapFile{Data: data}
	}
	return Form{Name: name, Data: files[name].Data, Near: beside{files}}
}

// beside is the files beside a form.
type beside struct{ fstest.MapFS }

func (b beside) Open(name string) ([]byte, error) { return fs.ReadFile(b.MapFS, name) }

func (b beside) Glob(folder, pattern string) ([]string, error) {
	names, err := fs.Glob(b.MapFS, path.Join(folder, pattern))
	for i, name := range names {
		names[i] = path.Join(path.Dir(pattern), path.Base(name))
	}
	return names, err
}

// TestSecondKind: a kind with other parts, facts and levels is a folder more. Every command works with it.
func TestSecondKind(t *testing.T) {
	for _, roles := range []bool{true, false} {
		s, names := secondKind(t, roles), strangers(t)
		clean := func(what, text string) {
			t.Helper()
			for _, name := range names {
				if speaksOf(text, name) {
					t.Errorf("%s names %q of the shipped kind:\n%s", what, name, text)
				}
			}
		}
		form := secondForm(t, "2025.toml")
		r, found, err := Generate(form, s, Options{Formats: []string{"docx", "pdf", "txt"}})
		if err != nil || found.HasErrors() || len(r.Files) != 3 {
			t.Fatal(err, found)
		}
		clean("the report", string(r.Files["txt"]))
		for _, want := range []string{"清溪镇2025年政府信息公开工作年度报告", "全年发布信息320条", "按期答复率100%", "三、存在的主要问题及改进情况"} {
			if !strings.Contains(string(r.Files["txt"]), want) {
				t.Errorf("the report does not say %q:\n%s", want, r.Files["txt"])
			}
		}
		said := messages(t, found)
		clean("check", said)
		hint := "做了的写进「总体」；没做成的写在「问题及改进」里"
		if got := strings.Count(said, hint); roles && got != 2 || !roles && got != 0 {
			t.Errorf("check says %q %d times:\n%s", hint, got, said)
		}
		if strings.Contains(said, "F212") {
			t.Errorf("the opening does not name who leads, and check asks for it:\n%s", said)
		}
		text, err := New(s, NewOptions{Kind: "xxgk", Office: "清溪镇", Level: "镇街", Year: 2025})
		if err != nil {
			t.Fatal(err)
		}
		clean("the new form", text)
		clean("check of the new form", messages(t, Check(Form{Name: "new.toml", Data: []byte(text)}, s)))
		renewed, found := Renew(s, secondForm(t, "2024.toml"), RenewOptions{Previous: "2024.toml"})
		if renewed == "" {
			t.Fatal(found)
		}
		clean("the renewed form", renewed)
		question := "【待答：上年报告里考虑（一）编印指南手册，办了没有？】\n【待答：上年报告里考虑（二）开设咨询窗口，办了没有？】\n【待核】全年发布"
		if strings.Contains(renewed, question) != roles {
			t.Errorf("the questions of the renewed form:\n%s", renewed)
		}
		for _, want := range []string{"# 上年写的问题（改进了吗？）：\n#   一是解读材料偏少", "（一）【待填：第一项】。\n（二）【待填：第二项】。\n\"\"\""} {
			if !strings.Contains(renewed, want) {
				t.Errorf("the renewed form does not say %q:\n%s", want, renewed)
			}
		}
		schema, err := Schema(s, "xxgk")
		if err != nil {
			t.Fatal(err)
		}
		clean("the schema", string(schema))
		l := NewLedger(s)
		if found, added := l.Add(form); !added {
			t.Fatal(found)
		}
		table, _, err := l.Bytes("csv")
		if err != nil || !strings.Contains(string(table), "申请受理") {
			t.Errorf("the ledger: %v\n%s", err, table)
		}
		clean("the ledger", string(table))
	}
}

// messages returns all that is said of a form, without excerpts of it.
func messages(t *testing.T, found diag.List) string {
	t.Helper()
	var b strings.Builder
	for _, d := range found {
		b.WriteString(string(d.Code) + " " + d.Message + "\n" + d.Hint + "\n")
	}
	return b.String()
}

// TestMessagesOfSecondKind reads the forms of all cases as forms of the second kind: whatever is wrong with them, no
// message speaks of a name that only the shipped kind has, unless the form does.
func TestMessagesOfSecondKind(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/case/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	s, names, codes := secondKind(t, true), strangers(t), map[diag.Code]bool{}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		near := fstest.MapFS{}
		var all []byte
		for _, f := range a.Files {
			data := bytes.ReplaceAll(f.Data, []byte(`"fazhi"`), []byte(`"xxgk"`))
			data = regexp.MustCompile(`(?m)^level += ".*"`).ReplaceAll(data, []byte(`level = "镇街"`))
			data = bytes.ReplaceAll(data, []byte("measures"), []byte("overall"))
			if !strings.HasPrefix(f.Name, "want/") {
				near[f.Name] = &fstest.MapFile{Data: data}
				all = append(all, data...)
			}
		}
		form := string(all)
		if !strings.Contains(form, `kind = "xxgk"`) {
			continue // of another kind, which has names in common with the shipped one
		}
		for _, d := range Check(Form{Name: "form.toml", Data: near["form.toml"].Data, Near: beside{near}}, s) {
			codes[d.Code] = true
			for _, name := range names {
				if text := d.Message + "\n" + d.Hint; speaksOf(text, name) && !speaksOf(form, name) {
					t.Errorf("%s: %s names %q of the shipped kind:\n%s", filepath.Base(file), d.Code, name, text)
				}
			}
		}
	}
	if len(codes) < 80 {
		t.Errorf("the cases show %d codes with the second kind: too few to say anything", len(codes))
	}
}
