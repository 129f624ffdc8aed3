package proof

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// leastPrecision is what the proof-reader has to reach on the planted lines, in per cent. It finds all faults but those
// marked as missed, and reports nothing of the clean lines.
const leastPrecision = 95

// lines returns the lines of the files of testdata/lines that match pattern, without their headings.
func lines(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/lines/" + pattern)
	if err != nil || len(files) == 0 {
		t.Fatal(pattern, err)
	}
	var out []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.Split(strings.TrimSpace(string(data)), "\n")...)
	}
	return slices.DeleteFunc(out, func(l string) bool { return strings.HasPrefix(l, "#") })
}

// score counts what was found of a class.
type score struct{ planted, found, other int }

// lineParas cuts a line into its paragraphs, which ¶ parts, and returns the office that stands in square brackets in
// front.
func lineParas(line string) (paras []Para, office string) {
	if s, ok := strings.CutPrefix(line, "["); ok {
		office, line, _ = strings.Cut(s, "]")
	}
	for p := range strings.SplitSeq(line, "¶") {
		p = strings.TrimSpace(p)
		paras = append(paras, Para{Text: p, Part: "measures", Row: strings.HasPrefix(p, "|")})
	}
	return paras, office
}

// TestPlanted wants the faults of planted*.txt found, but for those whose code has the mark ? of a known miss, compares
// what is reported of them with what was reported last, and prints recall and precision a class.
func TestPlanted(t *testing.T) {
	t.Parallel()
	d := data(t)
	scores, classes := map[string]*score{}, []string{}
	all := &score{}
	var reported strings.Builder
	for _, l := range lines(t, "planted*.txt") {
		f := strings.SplitN(l, " ", 3)
		if len(f) != 3 {
			t.Fatalf("%q is no class, code and text", l)
		}
		code, missed := strings.CutSuffix(f[1], "?")
		class, codes := f[0], strings.Split(code, "/")
		paras, office := lineParas(f[2])
		s := scores[class]
		if s == nil {
			s = &score{}
			scores[class], classes = s, append(classes, class)
		}
		s.planted++
		hit := false
		fmt.Fprintf(&reported, "%.10s\n", f[2])
		for _, x := range Read(paras, Context{Year: 2024, Office: office, Data: d, Entire: true}) {
			fmt.Fprintf(&reported, "\t%d:%d+%d %s %d %s\n", x.Para+1, x.Start+1, x.Len, x.Code, x.Certainty, x.Message)
			if slices.Contains(codes, string(x.Code)) {
				hit = true
			} else {
				s.other++
				t.Logf("beside %s: %s%s", f[1], f[2], show(paras, x))
			}
		}
		if hit {
			s.found++
		}
		if hit == missed {
			t.Errorf("%s %s: found is %v: %s", class, f[1], hit, f[2])
		}
	}
	for _, class := range classes {
		s := scores[class]
		t.Logf("%-4s %3d planted, recall %3d %%, precision %3d %%", class, s.planted, s.found*100/s.planted,
			s.found*100/max(s.found+s.other, 1))
		all.planted, all.found, all.other = all.planted+s.planted, all.found+s.found, all.other+s.other
	}
	t.Logf("all  %3d planted, recall %.1f %%, precision %.1f %%", all.planted,
		float64(all.found)*100/float64(all.planted), float64(all.found)*100/float64(all.found+all.other))
	golden.Check(t, "testdata/lines/planted.want", []byte(reported.String()))
	if all.planted < 400 || all.found*100 < leastPrecision*(all.found+all.other) {
		t.Errorf("%d planted, %d found, %d others", all.planted, all.found, all.other)
	}
}

// TestClean wants nothing reported of clean.txt, hints included.
func TestClean(t *testing.T) {
	t.Parallel()
	d := data(t)
	all := lines(t, "clean*.txt")
	for _, l := range all {
		paras, office := lineParas(l)
		for _, x := range Read(paras, Context{Year: 2024, Office: office, Data: d, Entire: len(paras) > 1}) {
			t.Errorf("%s%s", l, show(paras, x))
		}
	}
	if len(all) < 300 {
		t.Errorf("%d clean lines", len(all))
	}
}

// TestDamaged compares what is reported of lines that were damaged at random with what was reported of them last.
func TestDamaged(t *testing.T) {
	t.Parallel()
	d := data(t)
	var b strings.Builder
	for _, l := range lines(t, "damaged*.txt") {
		paras, office := lineParas(l)
		fmt.Fprintln(&b, l)
		for _, x := range Read(paras, Context{Year: 2024, Office: office, Data: d}) {
			b.WriteString(show(paras, x))
		}
	}
	golden.Check(t, "testdata/lines/damaged.want", []byte(b.String()))
}
