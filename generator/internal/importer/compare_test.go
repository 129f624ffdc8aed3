package importer

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// common returns how many characters the longest common subsequence of a and b has.
func common(a, b []rune) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		corner := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			corner = above
		}
	}
	return row[len(b)]
}

// rebuilt makes b from a with the differences, which do not overlap and are in order.
func rebuilt(t *testing.T, a, b []rune, all []hunk) string {
	t.Helper()
	var out []rune
	at := 0
	for _, h := range all {
		if h.a < at || h.aEnd < h.a || h.bEnd < h.b || h.aEnd > len(a) || h.bEnd > len(b) {
			t.Fatalf("%q, %q: %v", string(a), string(b), all)
		}
		out = append(append(out, a[at:h.a]...), b[h.b:h.bEnd]...)
		at = h.aEnd
	}
	return string(append(out, a[at:]...))
}

// TestEdits checks that there are as few edits as the longest common subsequence allows, and that the differences
// make b from a.
func TestEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() (s []rune) {
		for range r.IntN(12) {
			s = append(s, 'a'+rune(r.IntN(3)))
		}
		return s
	}
	for range 3000 {
		a, b := text(), text()
		got, ok := edits(a, b)
		if want := len(a) + len(b) - 2*common(a, b); !ok || len(got) != want {
			t.Fatalf("%q, %q: %d edits, want %d", string(a), string(b), len(got), want)
		}
		if s := rebuilt(t, a, b, got); s != string(b) {
			t.Fatalf("%q, %q: the edits make %q", string(a), string(b), s)
		}
		if s := rebuilt(t, a, b, diff(a, b)); s != string(b) {
			t.Fatalf("%q, %q: the differences make %q", string(a), string(b), s)
		}
	}
	most := []rune(strings.Repeat("a", maxEdits/2))
	if got, ok := edits(most, []rune(strings.Repeat("b", maxEdits/2))); !ok || len(got) != maxEdits {
		t.Errorf("the most edits: %d, %v", len(got), ok)
	}
	if _, ok := edits(append(most, 'a'), []rune(strings.Repeat("b", maxEdits/2))); ok {
		t.Error("one edit more than the most")
	}
}

// TestDiff checks that differences with two characters between them are joined, with three are not, and that the
// text shown is shortened.
func TestDiff(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"甲乙丙丁", "甲乙丙丁", ""}, {"", "", ""}, {"一甲乙二", "三甲乙四", "「」后面的「一甲乙二」成了「三甲乙四」"},
		{"一甲乙丙二", "三甲乙丙四", "「」后面的「一」成了「三」;「一甲乙丙」后面的「二」成了「四」"}, {"甲甲", "甲", "「甲」后面少了「甲」"},
		{"甲", "甲甲", "「甲」后面多了「甲」"}, {"甲乙", "乙", "「」后面少了「甲」"},
		{"零一二三四五六七八x", "零一二三四五六七八y", "「一二三四五六七八」后面的「x」成了「y」"},
		{"甲" + strings.Repeat("x", longest), "甲", "「甲」后面少了「" + strings.Repeat("x", longest) + "」"},
		{"甲" + strings.Repeat("x", longest+1), "甲", "「甲」后面少了「" + strings.Repeat("x", longest) + "…」"},
	} {
		var got []string
		for _, h := range diff([]rune(c.a), []rune(c.b)) {
			got = append(got, h.phrase([]rune(c.a), []rune(c.b)))
		}
		if s := strings.Join(got, ";"); s != c.want {
			t.Errorf("%s, %s: %s", c.a, c.b, s)
		}
	}
	h := hunk{3, 5, 0, 0}
	for r, want := range map[[2]int]bool{{3, 5}: true, {2, 6}: true, {4, 5}: false, {3, 4}: false} {
		if h.inside([][2]int{r}) != want {
			t.Errorf("%v: inside is %v", r, !want)
		}
	}
	for s, want := range map[string]string{
		"甲--乙": "甲-乙", "甲- -乙": "甲-乙", "-甲": "-甲", "甲..": "甲.", "甲aa": "甲aa", "。。。": ".", "*甲*": "甲", "“”": `""`,
		"甲 乙":    "甲乙",
		"甲【待核】乙": "甲乙", "甲XX乙": "甲XX乙",
	} {
		if got := string(normal(s)); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
}
