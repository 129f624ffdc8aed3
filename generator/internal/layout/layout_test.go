package layout

import (
	"fmt"
	"io/fs"
	"math/rand"
	"strings"
	"testing"
	"time"

	"fazhi/fonts"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
	"fazhi/templates"
)

// shipped is the national style and the shipped faces.
func shipped(t testing.TB) (*style.Style, *face.Set) {
	t.Helper()
	data, err := fs.ReadFile(templates.FS, "styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	st, found := style.Read("gbt9704.toml", data)
	if found.HasErrors() {
		t.Fatal(found)
	}
	faces, err := face.Load(fonts.FS)
	if err != nil {
		t.Fatal(err)
	}
	return st, faces
}

func pagesOf(t testing.TB, blocks ...document.Block) *page.Document {
	t.Helper()
	st, faces := shipped(t)
	d := &document.Document{Blocks: blocks}
	Fit(d, st, faces)
	return Pages(d, st, faces)
}

func runs(kind document.Kind, text string) []document.Run {
	var out []document.Run
	for _, p := range typography.Cut(text) {
		out = append(out, document.Run{Text: p.Text, Kind: kind, Keep: p.Keep})
	}
	return out
}

func body(text string) *document.Paragraph {
	return &document.Paragraph{Role: document.Body, Runs: runs(document.Plain, text)}
}

// lines returns the lines of each page: the text on one baseline, from left to right, artifacts in brackets.
func lines(p page.Page) []string {
	var out []string
	last := unit.Length(-1)
	artifact := false
	for _, item := range p.Items {
		text, ok := item.(page.Text)
		if !ok {
			continue
		}
		if text.Baseline != last || artifact != (text.Element == nil) {
			out = append(out, "")
		}
		last, artifact = text.Baseline, text.Element == nil
		out[len(out)-1] += text.Text
		if artifact {
			out[len(out)-1] = "[" + strings.NewReplacer("[", "", "]", "").Replace(out[len(out)-1]) + "]"
		}
	}
	return out
}

// said returns the text of each element, over all pages.
func said(p *page.Document) map[*page.Element]string {
	out := map[*page.Element]string{}
	for _, pg := range p.Pages {
		for _, item := range pg.Items {
			if text, ok := item.(page.Text); ok && text.Element != nil {
				out[text.Element] += text.Text
			}
		}
	}
	return out
}

// outline shows the structure tree with its text.
func outline(p *page.Document) string {
	texts := said(p)
	var b strings.Builder
	var walk func(e *page.Element, depth int)
	walk = func(e *page.Element, depth int) {
		fmt.Fprintf(&b, "%s%s %s\n", strings.Repeat(" ", depth), e.Type, texts[e])
		for _, k := range e.Kids {
			walk(k, depth+1)
		}
	}
	walk(p.Root, 0)
	return b.String()
}

var hanzi = []rune("法治政府建设街道办事处行政执法依规范性文件调解矛盾纠纷社区普法宣传群众镕喆堃")

// writer writes random text with all the marks that reports have.
type writer struct{ *rand.Rand }

func (w writer) han(n int) string {
	s := make([]rune, n)
	for i := range s {
		s[i] = hanzi[w.Intn(len(hanzi))]
	}
	return string(s)
}

func (w writer) pick(s ...string) string { return s[w.Intn(len(s))] }

func (w writer) word() string {
	switch w.Intn(14) {
	case 0:
		return "《" + w.han(2+w.Intn(8)) + "》"
	case 1:
		return "“" + w.pick("1+1+N", "3+X", "12345", "A", w.han(3)) + "”"
	case 2:
		return "\uFF08" + w.pick(w.han(3), "2024", "一", "A类", "100%") + "\uFF09"
	case 3:
		return "〔2024〕" + fmt.Sprint(w.Intn(200)) + "号"
	case 4:
		return fmt.Sprint(w.Intn([]int{10, 1000, 99999999}[w.Intn(3)])) +
			w.pick("", "件", "余场次", "万元", "%", " 000", " 0000 0000", "-8888 888元")
	case 5:
		return fmt.Sprintf("%d.%d%s", w.Intn(1000), w.Intn(100), w.pick("%", "万元", ""))
	case 6:
		return w.pick("2021—2025年", "2021-2025", "3:2", "24/7", "1,234", "2024年1月20日")
	case 7:
		return w.pick("——", "……") + w.han(2)
	case 8:
		return w.pick("OA", "App", "WTO", "e-mail", "http://www.gov.cn/zw/2024/index.html", "fz@gov.cn")
	case 9:
		return w.pick("①", "Ⅴ", "℃", "→", "●", "№5", "\uFF5E", "\U00020164")
	}
	return w.han(1 + w.Intn(9))
}

// paragraph writes one: words, marks between them, a stop.
func (w writer) paragraph(words int) string {
	s := w.han(1)
	for range 1 + w.Intn(words) {
		s += w.word()
		if w.Intn(3) == 0 {
			s += w.pick("\uFF0C", "。", "、", "\uFF1B") + w.han(1)
		}
	}
	return s + "。"
}

func TestNoMarkAstray(t *testing.T) {
	st, faces := shipped(t)
	w := writer{rand.New(rand.NewSource(1))}
	for range 400 {
		text := w.paragraph(40)
		p := Pages(&document.Document{Blocks: []document.Block{body(text)}}, st, faces)
		for _, pg := range p.Pages {
			for i, l := range lines(pg) {
				l = strings.TrimRight(l, " ")
				if r := []rune(l); i > 0 && strings.ContainsRune("、。\uFF0C\uFF1A\uFF1B\uFF1F\uFF01”’》〉\uFF09〕】",
					r[0]) ||
					strings.ContainsRune("“‘《〈\uFF08〔【", r[len(r)-1]) {
					t.Errorf("line %q of %q", l, text)
				}
			}
		}
		if whole, all := joined(p), strings.Join(allLines(p), "\n"); strings.Count(whole, "——") != strings.Count(all,
			"——") ||
			strings.Count(whole, "……") != strings.Count(all, "……") {
			t.Errorf("a dash or an ellipsis is parted in %q", text)
		}
	}
}

func allLines(p *page.Document) []string {
	var out []string
	for _, pg := range p.Pages {
		l := lines(pg)
		out = append(out, l[:len(l)-1]...) // without the page number
	}
	return out
}

func joined(p *page.Document) string { return strings.Join(allLines(p), "") }

// FuzzPages sets any text as a paragraph and as cells of a table: every
// character reaches a page once and in order, and nothing leaves its measure.
func FuzzPages(f *testing.F) {
	w := writer{rand.New(rand.NewSource(2))}
	for range 20 {
		f.Add(w.paragraph(60))
	}
	f.Add("《《ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	f.Add("    ")
	f.Add(strings.Repeat("镕 ", 100))      // a blank that vanishes after a character of another face
	f.Add(" " + strings.Repeat("0", 112)) // a line of blanks
	f.Add("“‘\uFF08《〈”’\uFF09》〉" + strings.Repeat("。", 100))
	f.Add(strings.Repeat("/", 300) + " " + strings.Repeat("-a", 200))
	st, faces := shipped(f)
	f.Fuzz(func(t *testing.T, text string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		text = strings.Map(func(r rune) rune {
			if faces.Missing(r) {
				return -1
			}
			return r
		}, text)
		if len([]rune(text)) > 2000 {
			return
		}
		table := &document.Table{Align: make([]document.Side, 3)}
		table.Rows = []document.Row{{{Runs: runs(0, text)}, {Runs: runs(0, text)}, {Runs: runs(0, text)}}}
		heading := &document.Paragraph{Role: document.Heading1, Depth: 1, Runs: runs(0, text)}
		lead := &document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Depth: 2,
			Runs: append(runs(document.Lead, text), runs(document.Strong, text)...)}
		d := &document.Document{Draft: true, Blocks: []document.Block{heading, body(text), table, lead}}
		Fit(d, st, faces)
		p := Pages(d, st, faces)
		if text == "" {
			return
		}
		for e, got := range said(p) {
			if got != text {
				t.Errorf("%s says %q, not %q", e.Type, got, text)
			}
		}
		checkPlaces(t, st, faces, p)
	})
}

// checkPlaces compares every text with the edges of the page's type area and
// its characters against its face.
func checkPlaces(t *testing.T, st *style.Style, faces *face.Set, p *page.Document) {
	for i, pg := range p.Pages {
		s := newSheet(st.PageOf(pg.Width > pg.Height))
		for _, item := range pg.Items {
			text, ok := item.(page.Text)
			if !ok || text.Element == nil {
				continue
			}
			if text.X < unit.Twips(s.left) || text.X > unit.Twips(s.left+s.measure) ||
				text.Baseline < unit.Twips(s.top) || text.Baseline > unit.Twips(s.foot) {
				t.Errorf("page %d: %q stands at %v, %v", i+1, text.Text, text.X, text.Baseline)
			}
			for _, r := range text.Text {
				if id, _, _ := faces.Resolve(text.Face, r); id != text.Face {
					t.Errorf("%v has no %q", text.Face, r)
				}
			}
		}
	}
}

func TestStructure(t *testing.T) {
	item := func(text string, n int) *document.Paragraph {
		p := body(text)
		p.Label, p.Ordinal = 2, n
		return p
	}
	p := pagesOf(t,
		&document.Paragraph{Role: document.Title,
			Runs: []document.Run{{Text: "某街道"}, {Kind: document.Break}, {Text: "报告"}}},
		&document.Paragraph{Role: document.Addressee, Runs: runs(0, "区政府\uFF1A")},
		&document.Paragraph{Role: document.Heading1, Depth: 1, Runs: runs(0, "一、情况")},
		&document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Depth: 2,
			Runs: append(runs(document.Lead, "\uFF08一\uFF09普法。"), runs(0, "开展普法。")...)},
		item("一是宣讲。", 1), item("二是巡讲。", 2), item("一是调解。", 1),
		&document.Paragraph{Role: document.Heading4, Depth: 4, Runs: runs(0, "\uFF081\uFF09跳级")},
		&document.Table{Align: make([]document.Side, 2),
			Head: []document.Row{{{Runs: runs(0, "项")}, {Runs: runs(0, "数")}}},
			Rows: []document.Row{{{Runs: runs(0, "普法")}, {}}}},
		&document.Paragraph{Role: document.AnnexMark, Runs: runs(0, "附件1")},
		&document.Paragraph{Role: document.AnnexTitle, Runs: runs(0, "统计表")},
	)
	want := `Document 
 H1 某街道报告
 P 区政府` + "\uFF1A" + `
 H2 一、情况
 H3 ` + "\uFF08一\uFF09" + `普法。
 P 开展普法。
 L 
  LI 
   Lbl 一是
   LBody 宣讲。
  LI 
   Lbl 二是
   LBody 巡讲。
 L 
  LI 
   Lbl 一是
   LBody 调解。
 H4 ` + "\uFF081\uFF09" + `跳级
 Table 
  THead 
   TR 
    TH 项
    TH 数
  TBody 
   TR 
    TD 普法
    TD 
 P 附件1
 H2 统计表
`
	if got := outline(p); got != want {
		t.Errorf("structure is\n%s", got)
	}
	marks := ""
	for _, b := range p.Bookmarks {
		marks += fmt.Sprintf("%d %d %s\n", b.Level, b.Page, b.Title)
	}
	if want := "1 0 一、情况\n2 0 \uFF08一\uFF09普法\n3 0 \uFF081\uFF09跳级\n1 1 统计表\n"; marks != want {
		t.Errorf("bookmarks are\n%s", marks)
	}
	if len(p.Pages) != 2 {
		t.Errorf("%d pages: the annex begins on one of its own", len(p.Pages))
	}
}

func TestUnknownCharacter(t *testing.T) {
	got := func(middle string) (texts string, right unit.Length, rules int) {
		for _, item := range pagesOf(t, body("甲"+middle+"乙")).Pages[0].Items {
			switch it := item.(type) {
			case page.Rule:
				rules++
			case page.Text:
				texts += it.Text + "|"
				if strings.HasSuffix(it.Text, "乙") {
					right = it.X
				}
			}
		}
		return texts, right, rules
	}
	_, want, _ := got("\U00020164") // has an em, too
	texts, right, rules := got("\U000203C0")
	if !strings.HasPrefix(texts, "甲|U+|203C0|乙|") || rules != 4 || right != want {
		t.Errorf("%s, the last at %v, not %v, and %d rules", texts, right, want, rules)
	}
}

func TestFurniture(t *testing.T) {
	st, faces := shipped(t)
	d := &document.Document{Draft: true, Blocks: []document.Block{body(strings.Repeat("法治政府建设", 150))}}
	p := Pages(d, st, faces)
	var numbers []page.Text // the first stretch of each
	for i, pg := range p.Pages {
		if l := lines(pg); l[len(l)-1] != fmt.Sprintf("[— %d —]", i+1) {
			t.Errorf("furniture is %q", l[len(l)-1])
		}
		mark := true
		for _, item := range pg.Items {
			text, ok := item.(page.Text)
			switch {
			case !ok || text.Element != nil:
			case mark:
				mark = false
				if !text.Red || text.Text != "草稿" {
					t.Errorf("draft mark is %v", text)
				}
			case len(numbers) == i:
				numbers = append(numbers, text)
			}
		}
	}
	if len(numbers) != 2 {
		t.Fatalf("%d pages with numbers", len(numbers))
	}
	// GB/T 9704-2012, 7.5: the odd number ends one character left of the type area's right edge, the even one
	// begins one character right of the left edge.
	left := unit.Twips(st.Page.Left.Twips())
	if got := numbers[1].X - left; got != st.PageNumber.Inset {
		t.Errorf("even number %v from the left edge", got)
	}
	if numbers[0].X < left+st.Page.Measure()/2 {
		t.Errorf("odd number at %v", numbers[0].X)
	}
	if y := numbers[0].Baseline; y < 268*unit.MM || y > 274*unit.MM {
		t.Errorf("page number at %v", y)
	}
}

// TestJustify checks the right edge: full lines end exactly there, the last one does not.
func TestJustify(t *testing.T) {
	st, faces := shipped(t)
	c := newCollector(st, faces)
	w := writer{rand.New(rand.NewSource(3))}
	for range 100 {
		p := c.paragraph(body(w.paragraph(40)))
		p.breakIn(newSheet(st.Page).measure)
		for i, l := range p.lines {
			at := spot{measure: p.measure[min(i, 1)]}
			items := p.set(nil, l, at)
			end := edge(faces, items)
			want := unit.Twips(at.measure)
			if l.last || p.gaps(l) == 0 {
				want = unit.Twips(l.width)
				for k, q := range p.portions { // a space between scripts is drawn narrower
					if q.to > l.from && q.to < l.to && p.borders(k) {
						want += p.looks.Size*scriptGap/1000 - unit.Twips(p.scriptSpace(k))
					}
				}
			}
			if d := end - want; d > unit.Twips(2) || d < -unit.Twips(2) {
				t.Errorf("line %q ends %v beside its place", p.glyphs[l.from:l.to].text(), d)
			}
		}
	}
}

// edge returns where the ink of a line ends.
func edge(faces *face.Set, items []page.Item) unit.Length {
	end := unit.Length(0)
	for _, item := range items {
		text := item.(page.Text)
		x := text.X
		for i, r := range []rune(strings.TrimRight(text.Text, " ")) {
			if i > 0 {
				x += text.Spacing
			}
			_, code, _ := faces.Resolve(text.Face, r)
			x += text.Size * unit.Length(faces.Advance(text.Face, code)) / 1000
		}
		end = max(end, x)
	}
	return end
}

func BenchmarkPages(b *testing.B) {
	st, faces := shipped(b)
	w := writer{rand.New(rand.NewSource(4))}
	d := &document.Document{}
	for i := range 60 { // about twelve pages
		if i%6 == 0 {
			d.Blocks = append(d.Blocks, &document.Paragraph{Role: document.Heading1, Depth: 1,
				Runs: runs(0, "一、"+w.han(12))})
		}
		d.Blocks = append(d.Blocks, body(w.paragraph(60)))
	}
	b.ReportAllocs()
	for b.Loop() {
		Pages(d, st, faces)
	}
}
