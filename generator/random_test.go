package generator

import (
	"fmt"
	"hash/crc32"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// TestRandom writes random documents with all kinds of blocks, in the national style and in others of which half the
// numbers differ, and compares checksums of what the writers make of them with testdata/random.txt. Whether they are
// right other tests judge (the twin, LibreOffice, the cases). This one reports in which format, in how many documents,
// and in which style a change of code changes anything: one that was meant to change nothing must not.
func TestRandom(t *testing.T) {
	t.Parallel()
	sources := []*Sources{shipped}
	for seed := range int64(3) {
		sources = append(sources, oddSources(t, seed))
	}
	formats := []string{"html", "md", "txt", "docx", "pdf"}
	var out strings.Builder
	for n := range 160 {
		w := blockWriter{Rand: rand.New(rand.NewSource(int64(n)))}
		o := Options{Formats: formats, EmbedFonts: n%20 == 0, Smallest: n%16 == 0}
		if n%5 > 0 { // the costliest
			o.Formats = formats[:4]
		}
		d, s := w.document(), sources[n%len(sources)]
		r, pages, err := write(d, s, o, nil)
		if err != nil {
			t.Fatal(n, err)
		}
		fmt.Fprintf(&out, "%3d: style %d, %d pages, layout %08x", n, n%len(sources), r.Pages, checksum([]byte(items(pages))))
		fmt.Fprintf(&out, " word %08x", checksum([]byte(foreign(d, s.style))))
		for _, format := range o.Formats {
			fmt.Fprintf(&out, " %s %08x", format, checksum(r.Files[format]))
		}
		out.WriteByte('\n')
	}
	golden.Check(t, "testdata/random.txt", []byte(out.String()))
}

func checksum(data []byte) uint32 { return crc32.ChecksumIEEE(data) }

// foreign returns what is written of a document into an office's own Word file: its tables, and all styles.
func foreign(d *document.Document, st *style.Style) (text string) {
	_, tables := document.Pick(d.Blocks)
	var sizes []unit.Length
	for _, t := range tables {
		sizes = append(sizes, t.Size)
		text += docx.Table(t, st, "标题", strings.ToLower)
	}
	for _, s := range docx.Styles(st, slices.DeleteFunc(sizes, func(l unit.Length) bool { return l == 0 })) {
		text += strings.Join(s.Names, "、") + s.XML("own"+s.ID, "Normal")
	}
	return text
}

// items lists all that is on the pages, with its place in EMU and the path of its element, and the outline.
func items(d *page.Document) string {
	var b strings.Builder
	name := map[*page.Element]string{}
	var walk func(e *page.Element, path string)
	walk = func(e *page.Element, path string) {
		name[e] = fmt.Sprintf("%s/%s %s %d %d", path, e.Type, e.Scope, e.Columns, e.Rows)
		for i, k := range e.Kids {
			walk(k, fmt.Sprint(path, ".", i))
		}
	}
	walk(d.Root, "")
	for _, p := range d.Pages {
		fmt.Fprintln(&b, p.Width, p.Height)
		for _, item := range p.Items {
			element := ""
			if text, ok := item.(page.Text); ok {
				element = name[text.Element]
				text.Element = nil
				item = text
			}
			fmt.Fprintf(&b, "%+v %s\n", item, element)
		}
	}
	fmt.Fprintf(&b, "%+v %d %d %d\n", d.Bookmarks, d.ImprintPages, d.First, len(d.Lone))
	return b.String()
}

// oddSources returns the shipped data with about half of the style's numbers and switches different.
func oddSources(t *testing.T, seed int64) *Sources {
	t.Helper()
	rng := rand.New(rand.NewSource(seed))
	trial := styleTrial{T: t}
	keys, _ := styleKeys(t)
	out, lines := shipped, ""
	for _, key := range keys {
		line := key.name + " = " + key.others[rng.Intn(len(key.others))] + "\n"
		if rng.Intn(2) == 0 || strings.HasSuffix(key.name, "new_page") {
			continue
		}
		if s := trial.sources(lines + line); s != nil {
			out, lines = s, lines+line
		}
	}
	return out
}

// blockWriter writes random blocks.
type blockWriter struct {
	*rand.Rand
	blocks []document.Block
	draft  bool
}

func (w *blockWriter) some(n int) bool         { return w.Intn(n) == 0 }
func (w *blockWriter) pick(s ...string) string { return s[w.Intn(len(s))] }
func (w *blockWriter) han(n int) string {
	const chars = "法治政府建设街道办事处行政执法依规范性文件调解矛盾纠纷社区普法宣传群众镕喆堃"
	s := ""
	for range n {
		s += string([]rune(chars)[w.Intn(38)])
	}
	return s
}

// text returns so many words at most with what else reports have between them.
func (w *blockWriter) text(words int) string {
	s := w.han(1 + w.Intn(3))
	if w.draft && w.some(9) {
		s += "\U000203C0" // no face has it
	}
	for range w.Intn(words) {
		s += w.pick(w.han(1+w.Intn(9)), w.han(4)+"\uFF0C", "、", "。", "《"+w.han(5)+"》", "“1+1+N”", "\uFF08"+w.han(2)+"\uFF09",
			"〔2024〕9号", "12345件", "3.5%", " 000", "2021—2025年", "——"+w.han(2), "……", "e-mail",
			"http://www.gov.cn/zw/2024/"+w.pick("", strings.Repeat("index", 15)), "①", "\U00020164", "24/7", "1 234 567万元",
			"2024年1月20日至3月5日", "\uFF080571\uFF0988880000", "%", " ", "A B", "(12)%", "$(5", "第3条")
	}
	return s + "。"
}

// runs returns runs of a text, some of them bold or missing.
func (w *blockWriter) runs(text string) (out []document.Run) {
	kind := document.Plain
	for _, p := range typography.Cut(text) {
		if w.some(6) {
			kind = []document.Kind{document.Plain, document.Strong, document.Missing}[w.Intn(3)]
		}
		out = append(out, document.Run{Text: p.Text, Kind: kind, Keep: p.Keep, Glue: p.Glue, Open: p.Open})
	}
	return out
}

func (w *blockWriter) add(p document.Paragraph) { w.blocks = append(w.blocks, &p) }

// line adds a paragraph of a role.
func (w *blockWriter) line(role document.Role, words int) {
	w.add(document.Paragraph{Role: role, Runs: w.runs(w.text(words)), Before: w.Intn(2), KeepNext: w.some(6)})
}

func (w *blockWriter) document() *document.Document {
	letter := w.some(3)
	w.draft = w.some(4)
	if w.some(2) {
		w.letterhead(letter)
	}
	w.add(document.Paragraph{Role: document.Title,
		Runs: []document.Run{{Text: w.han(9)}, {Kind: document.Break}, {Text: w.han(11)}}})
	w.line(document.Addressee, 4)
	for range 2 + w.Intn(9) {
		w.part()
	}
	w.add(document.Paragraph{Role: document.AnnexNote, Before: 1, HangEm: 3500, Runs: w.runs("附件\uFF1A1." + w.text(9))})
	w.add(document.Paragraph{Role: document.AnnexNote, LeftEm: 3000, HangEm: 1000, Runs: w.runs("2." + w.text(9))})
	for range 1 + w.Intn(2) {
		w.add(document.Paragraph{Role: document.Signature, Before: w.Intn(3), KeepNext: true,
			RightEm: unit.Em(w.Intn(4000)), Runs: w.runs(w.han(8))})
	}
	w.add(document.Paragraph{Role: document.Date, RightEm: 4000, Runs: w.runs("2025年1月20日")})
	if w.some(2) {
		w.line(document.AnnexMark, 1)
		w.add(document.Paragraph{Role: document.AnnexTitle, Depth: 1, Before: 1, After: 1, Runs: w.runs(w.han(8))})
		w.part()
		w.table()
	}
	if w.some(2) {
		m := &document.Imprint{Letter: letter, Printer: w.pick("", w.han(9)), Date: w.pick("", "2025年1月20日印发")}
		for range w.Intn(4) {
			m.Sent = append(m.Sent, &document.Paragraph{Role: document.ImprintText, HangEm: 3000,
				Runs: w.runs("抄送\uFF1A" + w.text(30))})
		}
		w.blocks = append(w.blocks, m)
	}
	return &document.Document{Draft: w.draft, Blocks: w.blocks, Meta: document.Meta{Title: w.han(9), Author: w.han(5),
		Subject: "报告", Language: "zh-CN", Date: "2025-01-20", Portal: make([]document.Item, w.Intn(3))}}
}

func (w *blockWriter) letterhead(letter bool) {
	l := &document.Letterhead{Letter: letter, Serial: w.pick("", "000123"), Secrecy: w.pick("", "机密★1年", w.han(35)),
		Urgency: w.pick("", "特急"), Suffix: w.pick("", "文件"), Number: w.han(2) + "〔2025〕3号"}
	for range 1 + w.Intn(3)*w.Intn(3) {
		l.Issuers = append(l.Issuers, w.han(2+w.Intn(12)))
	}
	for range w.Intn(3) * w.Intn(4) {
		l.Signers = append(l.Signers, w.han(2+w.Intn(3)))
	}
	w.blocks = append(w.blocks, l)
}

// part adds headings, paragraphs, items, or a table with what is beside it.
func (w *blockWriter) part() {
	switch w.Intn(6) {
	case 0:
		depth := 1 + w.Intn(4)
		w.add(document.Paragraph{Role: document.Heading1 + document.Role(depth-1), Depth: depth, Runs: w.runs(w.text(7))})
	case 1:
		lead := []document.Run{{Text: "（一）" + w.han(6) + "。", Kind: document.Lead}}
		w.add(document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Depth: 2,
			Runs: append(lead, w.runs(w.text(30))...)})
	case 2:
		for i := range 1 + w.Intn(3) {
			text := "一是" + w.text(20)
			w.add(document.Paragraph{Role: document.Body, Label: 2, Ordinal: i + 1, Runs: w.runs(text), Ragged: w.some(5)})
		}
	case 3:
		w.add(document.Paragraph{Role: document.Body, Runs: w.runs(w.han(1+w.Intn(80)) + w.pick("如下\uFF1A", "情况表", "。")),
			AboveTable: true, KeepNext: w.some(4)})
		w.table()
		for range w.Intn(3) {
			note := w.pick("注", "说明", "备注") + w.pick("\uFF1A", "1", "意")
			w.add(document.Paragraph{Role: document.Body, Runs: w.runs(note + w.text(9)), BelowTable: true})
		}
	default:
		for range 1 + w.Intn(3) {
			w.line(document.Body, 60)
		}
	}
}

// table adds a table with cells over columns and rows.
func (w *blockWriter) table() {
	n := 1 + w.Intn(9)
	t := &document.Table{Align: make([]document.Side, n), Labels: w.Intn(min(n, 3))}
	if w.some(4) {
		t.Asked = document.Orientation(w.Intn(3))
	}
	for i := range t.Align {
		t.Align[i] = document.Side(w.Intn(4))
	}
	t.Head, t.Rows = w.rows(1+w.Intn(2), n, 3), w.rows(w.Intn(4+w.Intn(14)), n, 2+w.Intn(16))
	t.Whole = w.some(3) && len(t.Rows) > 0
	if at := w.Intn(40); at < len(t.Rows) {
		for i := range t.Rows[at] {
			t.Rows[at][i] = document.Cell{Runs: w.runs(w.han(4)), Head: true}
		}
	}
	w.blocks = append(w.blocks, t)
}

func (w *blockWriter) rows(rows, n, words int) []document.Row {
	out := make([]document.Row, rows)
	for i := range out {
		out[i] = make(document.Row, n)
	}
	for i := range out {
		for k := range out[i] {
			if out[i][k].Covered {
				continue
			}
			cols, below := 1, 1
			if k+1 < n && !out[i][k+1].Covered && w.some(8) {
				cols = 2
				if k+2 < n && !out[i][k+2].Covered {
					cols += w.Intn(2)
				}
			}
			for i+below < rows && k%3 == 0 && w.Intn(3) == 0 && rows < 12 {
				below++
			}
			for j := range cols * below {
				out[i+j/cols][k+j%cols] = document.Cell{Covered: true}
			}
			out[i][k] = document.Cell{Cols: cols, Rows: below, Runs: w.runs(w.text(words))}
		}
	}
	return out
}
