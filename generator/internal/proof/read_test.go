package proof

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/han"
	"fazhi/templates"
)

// TestReadFolds reads full-width, half-width and spaced text alike, and places findings in the text as it is.
func TestReadFolds(t *testing.T) {
	d := data(t)
	for _, s := range []string{
		"受理30起,其中工伤20起、民事15起。",
		"受理30起\uFF0C其中工伤20起、民事15起。",
		"受理 30 起, 其中工伤 20 起、民事 15 起。",
		"**受理\uFF13\uFF10起\uFF0C其中**工伤20起、民事15起。",
	} {
		got := Read([]Para{{}, {Text: s}}, Context{Data: d})
		if len(got) != 1 || got[0].Code != "F301" || got[0].Para != 1 {
			t.Fatalf("%s: %+v", s, got)
		}
		r := []rune(s)
		if cut := string(r[got[0].Start : got[0].Start+got[0].Len]); han.Fold([]rune(cut)[0]) != '3' ||
			!strings.HasSuffix(cut, "起") {
			t.Errorf("%s: the span is %q", s, cut)
		}
	}
}

// TestReadWithoutKind reads with the words of the language alone, and with none.
func TestReadWithoutKind(t *testing.T) {
	d, err := Load(templates.FS, "none")
	if err != nil {
		t.Fatal(err)
	}
	got := Read([]Para{{Text: "截止10月,2019年公开约40余件。"}}, Context{Data: d})
	var codes []string
	for _, f := range got {
		codes = append(codes, string(f.Code))
	}
	if !slices.Equal(codes, []string{"F343", "F341"}) {
		t.Errorf("got %v", codes)
	}
	if got := Read([]Para{{Text: "公开“约40件。"}}, Context{}); len(got) != 1 || got[0].Code != "F348" {
		t.Errorf("without words: %v", got)
	}
}

// language returns the files of the language.
func language(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for _, file := range []string{"proof/language.toml", "proof/units.tsv"} {
		data, err := templates.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out[file] = &fstest.MapFile{Data: data}
	}
	return out
}

func TestLoad(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[words]\nheads = [\"制度\"]\n", ""},
		{"[words]\nhead = [\"办结\"]\n", "unknown key"},
		{"[[phrase]]\ntext = \"法治的政府\"\n", "shorter than"},
		{"[words]\nheads = [\"制度\"]\n[[phrase]]\ntext = \"法治政府建设\"\n", ""},
		{"[words]\nheads = [\"制度\"]\n[[period]]\nwords = [\"五年\"]\nfrom = 2021\nto = 2021\n", ""},
		{"[[period]]\nwords = [\"五年\"]\nfrom = 2022\nto = 2021\n", "a period without words"},
		{"[[period]]\nfrom = 2021\nto = 2025\n", "a period without words"},
		{"[[phrase]]\ntext = \"法治政府建设\"\ncertainty = \"一定\"\n", "certainty"},
		{"[[slip]]\nwrong = \"法制政府\"\n", "without wrong or right"},
		{"[[term]]\nwords = [\"\"]\n", "empty word"},
		{"[[once]]\nverbs = [\"化解\"]\n", "noun of once"},
		{"[[congress]]\nname = \"十九届\"\n", "without name or years"},
		{"[words\n", "a.toml"},
	} {
		fsys := language(t)
		fsys["reports/x/proof/a.toml"] = &fstest.MapFile{Data: []byte(c.text)}
		d, err := Load(fsys, "x")
		switch {
		case c.want == "" && (err != nil || len(d.Words.Heads) != 1):
			t.Errorf("%q: %v", c.text, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) ||
			!strings.Contains(err.Error(), "a.toml")):
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
	if d, err := Load(language(t), "x"); err != nil || d == nil {
		t.Errorf("a kind without the folder: %v", err)
	}
}

// FuzzRead wants no panic, spans within the text, replacements that differ
// from what they replace, and time in proportion to the length.
func FuzzRead(f *testing.F) {
	d := data(f)
	for _, s := range caseTexts(f) {
		f.Add(s, 2024)
	}
	f.Add("其中(其中5件、(6件、7件)一是《《“》”约万余百分之十二十二个一、2020年—2021年,90.5.5%,1,234,567件", 2020)
	f.Fuzz(func(t *testing.T, s string, year int) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		if len(s) > 20000 {
			return
		}
		paras := paragraphs(s)
		var found []Finding
		took := cputime.Spent(t, func() { found = Read(paras, Context{Year: year, Data: d}) })
		if took > 3*time.Second {
			t.Fatalf("%d bytes took %s", len(s), took)
		}
		for _, x := range found {
			for _, p := range append([]Span{x.Span}, x.Related...) {
				if p.Para < 0 || p.Para >= len(paras) || p.Start < 0 || p.Len < 1 ||
					p.Start+p.Len > len([]rune(paras[p.Para].Text)) {
					t.Fatalf("span %+v of %+v lies outside of the text", p, x)
				}
			}
			r := []rune(paras[x.Para].Text)
			if x.Certainty == 0 || x.Code == "" || x.Message == "" || x.Hint == "" ||
				x.Replacement == string(r[x.Start:x.Start+x.Len]) {
				t.Fatalf("unfinished finding %+v", x)
			}
		}
	})
}

// caseTexts returns the texts of all cases.
func caseTexts(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, file := range golden.Glob(t, "testdata/*.txtar") {
		c := golden.Read(t, file)
		for _, section := range []string{"wrong", "right"} {
			if data, ok := c.Input(section); ok {
				out = append(out, string(data))
			}
		}
	}
	return out
}

// TestReadEndless reads texts that repeat one thing without end within a moment.
func TestReadEndless(t *testing.T) {
	d := data(t)
	for _, unit := range []string{
		"其中5件、", "其中", "5件(", "共5件,", "甲5件、", "0", "十", "一", "万", "《", "》", "“", "”", "占5%、", "办结率5%,", "一是", "一是,",
		":一是三个方面:",
		"第一,", "二〇", "、三项制度", "”三方面", "十九届一中、", "2020年", "20202020年", "由5件减少到4件,下降5%,", "2020—2021年", "约5余件", "七五普法",
		"[2019]",
		"党政主要负责人履行", "1,234", "9.", "其中:", "(一)", "5件\n(一)\n", "一是5件。\n", "去年5件增长", "2月30日", "甲、",
	} {
		paras := paragraphs(strings.Repeat(unit, 6000/len([]rune(unit))))
		if took := cputime.Spent(t, func() { Read(paras, Context{Year: 2024, Data: d}) }); took > time.Second {
			t.Errorf("%q without end takes %s", unit, took)
		}
	}
}

// TestReadLinear reads ten times the text in about ten times the time.
func TestReadLinear(t *testing.T) {
	d := data(t)
	unit := strings.ReplaceAll(strings.Join(caseTexts(t), ""), "\n", "")
	took := func(n int) time.Duration {
		paras := []Para{{Text: strings.Repeat(unit, n)}}
		return cputime.Spent(t, func() { Read(paras, Context{Year: 2024, Data: d}) })
	}
	if a, b := took(1), took(10); b > 30*a {
		t.Errorf("one paragraph ten times as long takes %s instead of %s", b, a)
	}
}

func BenchmarkRead(b *testing.B) {
	d := data(b)
	var paras []Para
	size := 0
	for _, s := range caseTexts(b) {
		paras = append(paras, paragraphs(s)...)
		size += len(s)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		Read(paras, Context{Year: 2024, Data: d})
	}
}

// TestReadCut reads known lines from every fortieth of their characters on, the first of them another one in each line:
// what is looked up in front of a number may not be there.
func TestReadCut(t *testing.T) {
	t.Parallel()
	d, all := data(t), lines(t, "*.txt")
	const step, parts = 40, 4
	for part := range parts {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			for n := part; n < len(all); n += parts {
				r := []rune(all[n])
				for i := n % step; i < len(r); i += step {
					Read(paragraphs(string(r[i:])), Context{Year: 2024, Data: d})
				}
			}
		})
	}
}
