package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdftest"
	"fazhi/generator/internal/unit"
)

func write(t testing.TB, p *page.Document, o Options) []byte {
	t.Helper()
	b, err := Write(p, set(t), o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func read(t *testing.T, b []byte) *pdftest.File {
	t.Helper()
	f, err := pdftest.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestConforms(t *testing.T) {
	bare := newSetter(set(t))
	bare.page(210*unit.MM, 297*unit.MM)
	bare.Meta = document.Meta{Title: "A title", Language: "zh", Date: "2024-02-29"}
	bare.paragraph(bare.element(bare.Root, page.H1), face.FangSong, "A")
	for name, p := range map[string]*page.Document{"sample": sample(set(t)), "long": long(set(t), 10),
		"bare": bare.Document} {
		for _, o := range []Options{{}, {Smallest: true}} {
			for _, f := range pdftest.Check(write(t, p, o)) {
				t.Errorf("%s %+v: %s", name, o, f)
			}
		}
	}
}

// TestText reads each element's text back through ToUnicode, rune by rune,
// with what the tree says of it, and the furniture of each page.
func TestText(t *testing.T) {
	p := sample(set(t))
	f := read(t, write(t, p, Options{}))
	texts := map[*page.Element]string{}
	pages := map[*page.Element][]int{}
	for i, pg := range p.Pages {
		furniture, got := "", ""
		for _, it := range pg.Items {
			switch it, _ := it.(page.Text); {
			case it.Text == "":
			case it.Element == nil:
				furniture += it.Text
			default:
				texts[it.Element] += it.Text
				pages[it.Element] = append(pages[it.Element], i)
			}
		}
		for _, a := range f.Artifacts(i) {
			got += a.Text
		}
		if got != furniture {
			t.Errorf("page %d: furniture %q, want %q", i, got, furniture)
		}
	}
	if !strings.Contains(fmt.Sprint(texts), "\U0002CB4E") {
		t.Fatal("the sample has no character beyond the BMP")
	}
	compare(t, f.Elements(), p.Root, func(e *page.Element) (string, []int) {
		return texts[e], slices.Compact(pages[e])
	})
}

// compare walks the tree that was read beside the one that was written.
func compare(t *testing.T, got *pdftest.Element, want *page.Element, shown func(*page.Element) (string, []int)) {
	t.Helper()
	text, pages := shown(want)
	if got.Type != string(want.Type) || got.Text != text || !slices.Equal(slices.Compact(got.Pages), pages) ||
		got.Columns != max(1, want.Columns) || got.Rows != max(1, want.Rows) || got.Scope != string(want.Scope) ||
		len(got.Kids) != len(want.Kids) {
		t.Errorf("got %+v, want %+v with %q on %v", got, want, text, pages)
		return
	}
	for i := range want.Kids {
		compare(t, got.Kids[i], want.Kids[i], shown)
	}
}

// TestAbout looks at what a reader shows beside the pages.
func TestAbout(t *testing.T) {
	p := sample(set(t))
	p.Meta.Title = "关于<𬭎>&“报告”的题目"
	p.Bookmarks[0].Title = "一、𬭎字"
	b := write(t, p, Options{})
	for _, f := range pdftest.Check(b) {
		t.Error(f)
	}
	f := read(t, b)
	for key, want := range map[pdftest.Name]string{
		"Title": p.Meta.Title, "Author": p.Meta.Author, "Subject": p.Meta.Subject,
		"CreationDate": "D:20250120000000+08'00'",
	} {
		if got := pdftest.Text(f.Info[key]); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	var marks []string
	for _, o := range f.Objects {
		d, _ := o.Value.(pdftest.Dict)
		if dest, ok := d["Dest"].(pdftest.Array); ok {
			marks = append(marks, fmt.Sprintf("%s %v", pdftest.Text(d["Title"]), dest[3]))
		}
	}
	want := []string{}
	for _, m := range p.Bookmarks {
		want = append(want, fmt.Sprintf("%s %.2f", m.Title, (p.Pages[m.Page].Height-m.Y).Points()))
	}
	if !slices.Equal(marks, want) {
		t.Errorf("bookmarks %q, want %q", marks, want)
	}
	for i, pg := range p.Pages {
		want := fmt.Sprintf("[0 0 %.2f %.2f]", pg.Width.Points(), pg.Height.Points())
		if got := fmt.Sprint(f.Pages[i]["MediaBox"]); got != want {
			t.Errorf("page %d is %s, want %s", i, got, want)
		}
	}
}

// TestPen looks at the operators of one line: pitch, thickening, colour.
func TestPen(t *testing.T) {
	s := newSetter(set(t))
	s.page(210*unit.MM, 297*unit.MM)
	e := s.element(s.Root, page.P)
	line := page.Text{X: 72 * unit.Pt, Face: face.FangSong, Size: 16 * unit.Pt, Spacing: unit.Twips(-5), Text: "一",
		Element: e}
	bold, red := line, line
	bold.Bold, red.Bold, red.Red = true, true, true
	s.add(line, bold, page.Rule{X1: 0, Y1: 0, X2: unit.Pt, Y2: 0, Width: unit.Pt}, red, line)
	f, err := prepare(s.Document, set(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	name := "/" + f.drawn.names[f.fonts[0].key()]
	want := strings.ReplaceAll(`0 J
0 j
0.57 w
0.000 G
0.000 g
/P <</MCID 0>> BDC
BT FACE 16.00 Tf ET
-0.250 Tc
BT 72.00 841.89 Td (`+"\x00\x01"+`) Tj ET
0.53 w
0.000 G
2 Tr
BT 72.00 841.89 Td (`+"\x00\x01"+`) Tj ET
EMC
/Artifact <</Type /Layout>> BDC
1.00 w
0.000 G
0.00 841.89 m 1.00 841.89 l S
EMC
/P <</MCID 1>> BDC
0.53 w
1.000 0.000 0.000 RG
q 1.000 0.000 0.000 rg BT 72.00 841.89 Td (`+"\x00\x01"+`) Tj ET Q
0 Tr
BT 72.00 841.89 Td (`+"\x00\x01"+`) Tj ET
EMC
`, "FACE", name)
	if got := string(f.drawn.contents[0]); got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// TestBookmarkPlaces refuses bookmarks on pages that do not exist and of levels that skip one.
func TestBookmarkPlaces(t *testing.T) {
	for _, c := range []struct {
		level, page int
		ok          bool
	}{{1, 0, true}, {1, 1, true}, {2, 0, false}, {0, 0, false}, {1, -1, false}, {1, 2, false}} {
		p := long(set(t), 2)
		p.Bookmarks = []page.Bookmark{{Title: "甲", Level: c.level, Page: c.page}}
		if _, err := Write(p, set(t), Options{}); (err == nil) != c.ok {
			t.Errorf("level %d on page %d: %v", c.level, c.page, err)
		}
	}
}

// TestRefusals names what cannot be drawn, and how the error says so.
func TestRefusals(t *testing.T) {
	for want, damage := range map[string]func(*page.Document){
		"is no date":                   func(p *page.Document) { p.Meta.Date = "2025-02-30" },
		"is no language tag":           func(p *page.Document) { p.Meta.Language = "zh_CN" },
		"no title":                     func(p *page.Document) { p.Meta.Title = " " },
		"no pages":                     func(p *page.Document) { p.Pages, p.Bookmarks = nil, nil },
		"no root":                      func(p *page.Document) { p.Root = nil },
		"is twice in the tree":         func(p *page.Document) { p.Root.Kids = append(p.Root.Kids, p.Root.Kids[0]) },
		"is no structure type":         func(p *page.Document) { p.Root.Kids[0].Type = "Title" },
		"has text and kids":            func(p *page.Document) { p.Root.Kids[0].Kids = p.Root.Kids[1:2] },
		"is not in the structure tree": func(p *page.Document) { p.Root.Kids = p.Root.Kids[1:] },
		"is out of place":              func(p *page.Document) { p.Bookmarks[0].Level = 2 },
		"U+E000 is no character":       text0("\uE000"),
		"U+0009 is no character":       text0("\t"),
		"U+FEFF is no character":       text0("\uFEFF"),
		"no glyph for '\U0001F600'":    text0("\U0001F600"),
		"no glyph for '镕'":             text0("镕"),
		"a text of 32768 bytes on one": text0(strings.Repeat("一", 16384)),
		"there is no face 9":           func(p *page.Document) { replace(p, func(t *page.Text) { t.Face = 9 }) },
	} {
		p := sample(set(t))
		damage(p)
		if b, err := Write(p, set(t), Options{}); err == nil || b != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// text0 puts a text into the document's first paragraph of 仿宋.
func text0(s string) func(*page.Document) {
	return func(p *page.Document) {
		replace(p, func(t *page.Text) {
			if t.Face == face.FangSong {
				t.Text = s
			}
		})
	}
}

func replace(p *page.Document, f func(*page.Text)) {
	for i, it := range p.Pages[0].Items {
		if t, ok := it.(page.Text); ok {
			f(&t)
			p.Pages[0].Items[i] = t
		}
	}
}

// TestSame writes the same pages again and again, beside each other and after
// others. The sum is the same on every processor; a new Go or compressor may change it.
func TestSame(t *testing.T) {
	s := set(t)
	first := write(t, sample(s), Options{})
	before := facesSum(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if b, err := Write(sample(s), s, Options{}); err != nil || !bytes.Equal(b, first) {
				t.Error("a file written beside others differs")
			}
		})
	}
	wait.Wait()
	write(t, long(s, 2), Options{})
	if !bytes.Equal(write(t, sample(s), Options{}), first) {
		t.Error("a file written after another differs")
	}
	if facesSum(t) != before {
		t.Error("the faces were written into")
	}
	golden.Check(t, "testdata/sample.sha256", fmt.Appendf(nil, "%x\n", sha256.Sum256(first)))
}

// facesSum digests the font programs of all characters of the sample.
func facesSum(t *testing.T) [32]byte {
	t.Helper()
	fonts, err := encode(sample(set(t)), set(t))
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for _, f := range fonts {
		h.Write(f.Data)
	}
	return [32]byte(h.Sum(nil))
}

// TestSize checks the size of ten pages with the variety of a real report.
func TestSize(t *testing.T) {
	p := long(set(t), 10)
	b, small := len(write(t, p, Options{})), len(write(t, p, Options{Smallest: true}))
	t.Logf("%d pages: %d bytes, smallest %d", len(p.Pages), b, small)
	if b > 260<<10 || small > 240<<10 {
		t.Error("that is more than the aim")
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, o := range []Options{{}, {Smallest: true}} {
		b.Run(fmt.Sprintf("smallest=%v", o.Smallest), func(b *testing.B) {
			p := long(set(b), 9)
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				n = len(write(b, p, o))
			}
			b.ReportMetric(float64(n), "bytes")
		})
	}
}

// TestSplitDamaged refuses files without a cross-reference, and with one that is cut short.
func TestSplitDamaged(t *testing.T) {
	for _, file := range []string{"no\ncross\nreference\nstartxref\n0\n", "xref\n0 9\nstartxref\n0\n", "xref\n0 9\n"} {
		if objects, err := split([]byte(file)); !errors.Is(err, errShape) {
			t.Errorf("%q: %v, %v", file, objects, err)
		}
	}
}
