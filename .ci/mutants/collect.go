package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strconv"

	"golang.org/x/tools/go/packages"
)

// mutant is one change of one file.
type mutant struct {
	id       int
	file     string // relative to the working directory
	line     int
	from, to int    // bytes replaced
	old, new string // old and new text
	edits    []edit // edits that add the switch; nil for a constant
}

// edit is an insertion at an offset of a file by a switch. At the same offset, it is after insertions that open
// other switches, or before insertions that close them.
type edit struct {
	at    int
	cut   int // number of bytes removed
	text  string
	close bool
}

// forTests matches the packages that are only used by tests.
var forTests = regexp.MustCompile(`/(pdftest|golden|judge|cputime)$`)

// collect returns the possible mutants below dirs, in the order of the files.
func collect(dirs []string) ([]*mutant, error) {
	here, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	var patterns []string
	for _, dir := range dirs {
		patterns = append(patterns, "./"+filepath.Clean(dir)+"/...")
	}
	mode := packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo |
		packages.NeedImports | packages.NeedDeps
	loaded, err := packages.Load(&packages.Config{Mode: mode}, patterns...)
	if err != nil {
		return nil, err
	}
	var all []*mutant
	for _, p := range loaded {
		if forTests.MatchString(p.PkgPath) {
			continue
		}
		for _, f := range p.Syntax {
			c := collector{p: p, here: here, all: &all}
			c.file(f)
		}
	}
	for i, m := range all {
		m.id = i + 1
	}
	return all, nil
}

// collector makes the mutants of one file.
type collector struct {
	p     *packages.Package
	here  string
	name  string
	data  []byte
	names map[*types.Package]string // names of the imported packages
	all   *[]*mutant
}

func (c *collector) file(f *ast.File) {
	name := c.p.Fset.Position(f.Package).Filename
	data, err := os.ReadFile(name)
	if err != nil {
		return
	}
	c.name, _ = filepath.Rel(c.here, name)
	c.data, c.names = data, map[*types.Package]string{c.p.Types: ""}
	for _, spec := range f.Imports {
		if obj := c.p.TypesInfo.PkgNameOf(spec); obj != nil {
			c.names[obj.Imported()] = obj.Name()
		}
	}
	ast.Inspect(f, c.node)
}

// node adds the mutants of one node, before those of the nodes below it.
func (c *collector) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec, *ast.ArrayType:
		return false
	case *ast.GenDecl:
		if n.Tok == token.CONST {
			c.constants(n)
			return false
		}
	case *ast.IfStmt:
		c.condition(n.Cond)
	case *ast.BinaryExpr:
		c.binary(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			c.add(n.OpPos, "!", "", c.flip(n)...)
		}
	case *ast.KeyValueExpr:
		ast.Inspect(n.Value, c.node)
		return false
	case *ast.BasicLit:
		c.number(n, false)
	}
	return true
}

func (c *collector) offset(p token.Pos) int { return c.p.Fset.Position(p).Offset }

// add adds a mutant. {ID} in the edits means its number.
func (c *collector) add(pos token.Pos, old, to string, edits ...edit) {
	at := c.p.Fset.Position(pos)
	*c.all = append(*c.all, &mutant{file: c.name, line: at.Line, from: at.Offset, to: at.Offset + len(old),
		old: old, new: to, edits: edits})
}

// around returns the edits that insert text before and after an expression.
func (c *collector) around(n ast.Node, before, behind string) []edit {
	return []edit{{at: c.offset(n.Pos()), text: before}, {at: c.offset(n.End()), text: behind, close: true}}
}

// flip returns the edits that negate a condition.
func (c *collector) flip(n ast.Node) []edit { return c.around(n, "((", ") != mutant.On({ID}))") }

// condition adds the mutant that negates an if condition, unless another mutant does the same.
func (c *collector) condition(cond ast.Expr) {
	switch x := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		return
	case *ast.BinaryExpr:
		if x.Op == token.EQL || x.Op == token.NEQ {
			return
		}
	}
	old := string(c.data[c.offset(cond.Pos()):c.offset(cond.End())])
	c.add(cond.Pos(), old, "!("+old+")", c.flip(cond)...)
}

// swaps are the operators that are exchanged, with the functions of the switch that do it.
var swaps = map[token.Token]struct{ to, call string }{
	token.LSS: {"<=", "Less"}, token.LEQ: {"<", "LessEqual"},
	token.GTR: {">=", "Greater"}, token.GEQ: {">", "GreaterEqual"},
	token.EQL: {"!=", ""}, token.NEQ: {"==", ""}, token.LAND: {"||", ""}, token.LOR: {"&&", ""},
	token.ADD: {"-", "Add"}, token.SUB: {"+", "Sub"}, token.MUL: {"+", "Mul"},
}

func (c *collector) binary(n *ast.BinaryExpr) {
	swap, ok := swaps[n.Op]
	t := c.p.TypesInfo.Types[n]
	if !ok || t.Value != nil {
		return
	}
	var edits []edit
	switch n.Op {
	case token.EQL, token.NEQ:
		edits = c.flip(n)
	case token.LAND, token.LOR: // a || b is !(!a && !b)
		const on = ") != mutant.On({ID}))"
		edits = []edit{{at: c.offset(n.X.Pos()), text: "(((("}, {at: c.offset(n.X.End()), text: on, close: true},
			{at: c.offset(n.Y.Pos()), text: "(("}, {at: c.offset(n.Y.End()), text: on + on, close: true}}
	default:
		if basic, ok := t.Type.Underlying().(*types.Basic); ok && basic.Info()&types.IsString != 0 {
			return
		}
		edits = c.around(n, "mutant."+swap.call+"({ID}, ", ")")
		edits = append(edits, edit{at: c.offset(n.OpPos), cut: len(n.Op.String()), text: ","})
	}
	c.add(n.OpPos, n.Op.String(), swap.to, edits...)
}

// number adds the mutant that increases a number by one.
func (c *collector) number(n *ast.BasicLit, constant bool) {
	v, err := strconv.Atoi(n.Value)
	if n.Kind != token.INT || err != nil || v >= 1000 {
		return
	}
	var edits []edit
	if !constant {
		t, ok := c.typeName(c.p.TypesInfo.Types[n].Type)
		if !ok {
			return
		}
		edits = c.around(n, "(", " + mutant.One["+t+"]({ID}))")
	}
	c.add(n.ValuePos, n.Value, strconv.Itoa(v+1), edits...)
}

func (c *collector) constants(n *ast.GenDecl) {
	ast.Inspect(n, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok {
			c.number(lit, true)
		}
		return true
	})
}

// typeName returns a numeric type as written in the file.
func (c *collector) typeName(t types.Type) (string, bool) {
	basic, ok := t.Underlying().(*types.Basic)
	if !ok || basic.Info()&types.IsNumeric == 0 || basic.Info()&types.IsUntyped != 0 {
		return "", false
	}
	known := true
	name := types.TypeString(t, func(p *types.Package) string {
		s, ok := c.names[p]
		known = known && ok
		return s
	})
	return name, known
}
