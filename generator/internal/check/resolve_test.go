package check

import (
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/source"
)

// resolvedLine is 调解{{甲}}共{{乙}}次 with the values 12件 and 5 for its names.
func resolvedLine() resolved {
	text := "调解{{甲}}共{{乙}}次"
	line := source.Line{Text: text, No: 1, File: &source.File{Lines: []string{text}}}
	for i := range []rune(text) {
		line.Cols = append(line.Cols, i+1)
	}
	return resolved{line: line, text: []rune("调解12件共5次"), names: []han.Filling{
		{Braces: han.Braces{Start: 2, End: 7, Name: "甲"}, At: 2, Len: 3},
		{Braces: han.Braces{Start: 8, End: 13, Name: "乙"}, At: 6, Len: 1}}}
}

// TestOrigin checks the characters of the line from which characters of the text come, and the name among them.
func TestOrigin(t *testing.T) {
	r := resolvedLine()
	for i, c := range []struct {
		at, end int
		name    string
	}{
		{0, 1, ""}, {1, 2, ""}, {2, 7, "甲"}, {2, 7, "甲"}, {2, 7, "甲"}, {7, 8, ""}, {8, 13, "乙"}, {13, 14, ""},
	} {
		if at, end := han.Origin(r.names, i); at != c.at || end != c.end || r.nameAt(i) != c.name {
			t.Errorf("%d: %d to %d, name %q", i, at, end, r.nameAt(i))
		}
	}
	for _, c := range []struct{ i, n, col, len int }{{0, 2, 1, 2}, {1, 2, 2, 6}, {5, 2, 8, 6}, {7, 1, 14, 1},
		{7, 9, 14, 1}, {5, 0, 8, 0}} {
		if p := r.place(c.i, c.n); p.Col != c.col || p.Len != c.len {
			t.Errorf("%d characters from %d on: column %d, %d characters", c.n, c.i, p.Col, p.Len)
		}
	}
	r.text = []rune("调解甲12件共5次")
	if !r.namesBefore(3) || r.namesBefore(2) || !r.namesBefore(6) {
		t.Error("the name in front is not seen, or another")
	}
	if (resolved{text: []rune("共5次"), names: []han.Filling{{}}}).namesBefore(1) {
		t.Error("faulty braces have a name")
	}
}

// TestStretches compares ranges of a text that touch, overlap and contain each other.
func TestStretches(t *testing.T) {
	if got := spans(fold("法制法制度法"), []string{"法制", "度法"}); len(got) != 3 ||
		got[0] != (stretch{0, 2}) || got[1] != (stretch{2, 2}) || got[2] != (stretch{4, 2}) {
		t.Errorf("spans: %v", got)
	}
	right := []stretch{{3, 4}}
	for _, c := range []struct {
		s             stretch
		inside, right bool
	}{
		{stretch{3, 4}, true, true}, {stretch{4, 3}, true, true}, {stretch{3, 3}, true, true},
		{stretch{2, 4}, false, true}, {stretch{4, 4}, false, true}, {stretch{3, 5}, false, false},
		{stretch{2, 1}, false, false}, {stretch{7, 1}, false, false}, {stretch{6, 2}, false, true},
		{stretch{2, 2}, false, true},
		{stretch{0, 2}, false, false}, {stretch{9, 2}, false, false},
	} {
		f := proof.Finding{Span: proof.Span{Start: c.s.start, Len: c.s.len}}
		if inside(c.s, right) != c.inside || isRight(f, right) != c.right {
			t.Errorf("%v: inside is %v, right is %v", c.s, inside(c.s, right), isRight(f, right))
		}
	}
}

// TestRepeated checks that a finding is repeated only by a finding of the same paragraph and a related code that
// shares a character with it.
func TestRepeated(t *testing.T) {
	before := []proof.Finding{{Code: diag.F301, Span: proof.Span{Para: 1, Start: 3, Len: 4}}}
	for _, c := range []struct {
		code           diag.Code
		para, start, n int
		want           bool
	}{
		{diag.F303, 1, 3, 4, true}, {diag.F301, 1, 6, 2, true}, {diag.F301, 1, 7, 2, false},
		{diag.F301, 1, 2, 2, true},
		{diag.F301, 1, 1, 2, false}, {diag.F301, 0, 3, 4, false}, {diag.F302, 1, 3, 4, false},
	} {
		f := proof.Finding{Code: c.code, Span: proof.Span{Para: c.para, Start: c.start, Len: c.n}}
		if repeated(f, before) != c.want {
			t.Errorf("%v is wrong", c)
		}
	}
}

// TestMeasured checks the reading of a number at the beginning of a text with one of the units.
func TestMeasured(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
	}{
		{"12件次", 3}, {"1,200件", 6}, {"3.5万元", 5}, {"12人", 0}, {"12", 0}, {"件", 0}, {"1.2.3件", 0}, {"12件", 3},
	} {
		if _, n := measured([]rune(c.text), []string{"件", "万元"}); n != c.n {
			t.Errorf("%s: %d characters", c.text, n)
		}
	}
}
