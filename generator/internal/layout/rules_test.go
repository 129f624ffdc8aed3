package layout

import (
	"testing"

	"fazhi/generator/internal/typography"
)

// glyphsOf returns the glyphs of a text as far as lines are broken by them.
func glyphsOf(text string) (gs glyphs) {
	for _, r := range text {
		g := glyph{r: r, script: typography.ScriptOf(r), solid: typography.IsLetterOrDigit(r)}
		g.class, g.noBegin, g.noEnd = typography.Breaking(r)
		gs = append(gs, g)
	}
	return gs
}

// TestMayBreak checks before which characters of Western text a line may begin (UAX 14, LB 25 in an old form): a number
// is one with its signs and marks, a bracket after a currency sign only with a digit in it.
func TestMayBreak(t *testing.T) {
	for text, want := range map[string]string{
		"$(12": "$(12", "$(a": "$ (a", "%(1": "%(1", "$(": "$ (", "a(b": "a(b", "1/2": "1/2",
		"a/2": "a/ 2", "1": "1", "1,": "1,", "1,2": "1,2", ",2": ",2", "/2": "/ 2", "1//2": "1//2",
		"(12)%": "(12)%", "(a)%": "(a) %", "(1)2": "(1)2", "a,2": "a,2", "1:2": "1:2", "a:%": "a: %", "1:%": "1:%",
		"12%": "12%",
		"a b": "a b", "a  b": "a  b", "法%": "法%", "——": "——", "a—b": "a — b", "a-b": "a- b", "a|b": "a| b", "“a”b": "“a”b",
		"法a": "法 a", "a法": "a 法", "+5": "+5", "a$": "a$", "1$": "1$", "法$": "法 $", "a…": "a…", "……": "……", "a!b": "a! b",
		"https://a.cn/b": "https:// a.cn/ b", "(/5": "(/ 5", ")/$": ")/ $",
	} {
		got, gs := "", glyphsOf(text)
		for i, r := range []rune(text) {
			if i > 0 && gs.mayBreak(i) && r != ' ' && gs[i-1].class != typography.SP {
				got += " "
			}
			got += string(r)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestWesternBreak checks where the last line ends that has room for cut characters: not after a slash but at the blank
// before it, if there is one near.
func TestWesternBreak(t *testing.T) {
	long := func(n int) string {
		s := "a "
		for range n {
			s += "b"
		}
		return s + "/cc"
	}
	for _, c := range []struct {
		text      string
		cut, want int
	}{
		{"abc def", 5, 4}, {"abc def", 4, 4}, {"abcdef", 4, 0}, {"ab/cd", 4, 3}, {"ab/cd", 3, 0}, {"a ab/cd", 6, 2},
		{"a ab/cd", 5, 2}, {"法a", 1, 1}, {"a /cd", 4, 2}, {"/cd", 2, 1},
		{long(overlong - 2), overlong + 2, 2}, {long(overlong - 1), overlong + 3, overlong + 2}, // too far away
	} {
		if got := glyphsOf(c.text).westernBreak(c.cut); got != c.want {
			t.Errorf("%s at %d: %d, want %d", c.text, c.cut, got, c.want)
		}
	}
}

// TestBreakBefore checks where a line of Chinese may end: not between a mark that ends none and one that begins none.
// Glue is a character of its own in the DOCX, which may begin and end a line.
func TestBreakBefore(t *testing.T) {
	for _, c := range []struct {
		text  string
		glued bool // the last character
		want  int
	}{
		{"甲乙丙", false, 2}, {"甲乙。", false, 1}, {"甲“丙", false, 1}, {"甲“。", false, 1}, {"“乙。", false, 0},
		{"甲乙丙", true, 2}, {"甲乙。", true, 2}, {"甲“丙", true, 2}, {"甲“。", true, 1},
	} {
		gs := glyphsOf(c.text)
		gs[2].glued = c.glued
		if got := gs.breakBefore(2, false); got != c.want {
			t.Errorf("%s, glued %v: %d, want %d", c.text, c.glued, got, c.want)
		}
	}
}

// TestJoined: a row is joined if a cell of it is in several rows, or one of a row above covers a place of it.
func TestJoined(t *testing.T) {
	for _, c := range []struct {
		cells []cell
		want  bool
	}{
		{[]cell{{cols: 1, rows: 1}, {cols: 2, rows: 1}}, false}, {[]cell{{cols: 3, rows: 1}}, false},
		{[]cell{{cols: 1, rows: 2}, {cols: 2, rows: 1}}, true}, {[]cell{{cols: 1, rows: 1}, {cols: 2, rows: 2}}, true},
		{[]cell{{cols: 2, rows: 1}}, true}, {nil, true},
	} {
		if got := (&row{cells: c.cells}).joined(3); got != c.want {
			t.Errorf("%v: %v", c.cells, got)
		}
	}
}
