package source

import (
	"testing"

	"fazhi/generator/internal/diag"
)

// TestJudge holds that what only the library finds is told in its place. No
// form is known in which it finds more than the scanner, so the line is
// changed behind the scanner's back.
func TestJudge(t *testing.T) {
	for _, c := range []struct{ name, line, message string }{
		{"fault", `甲 = "1场"`, "这里不合 TOML 的写法\uFF0C解析器说\uFF1Aexpected '.' or '=', but got '甲' instead"},
		{"other value", `"甲" = "2场"`, "这一项程序读出两种意思"},
		{"gone", ``, "这一项程序读出两种意思"},
		{"number", `"甲" = 1`, "这一项程序读出两种意思"},
	} {
		var l diag.List
		f := &File{Name: "form.toml", Tables: []Table{{}}}
		s := newScanner(f, []byte("[facts.plan]\n\"甲\" = \"1场\"\n\"乙\" = \"3场\"\n"), &l)
		s.scan()
		s.lines[1].r = []rune(c.line)
		s.judge()
		if len(l) != 1 || l[0].Code != "F030" || l[0].Place.Line != 2 || l[0].Place.Col != 1 || l[0].Message != c.message {
			t.Errorf("%s: %+v", c.name, l)
		}
	}
}
