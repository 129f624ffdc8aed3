package html

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
)

// shipped returns the shipped style.
func shipped(t testing.TB) *style.Style {
	t.Helper()
	data, err := os.ReadFile("../../../templates/styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, faults := style.Read("gbt9704.toml", data)
	if faults.HasErrors() {
		t.Fatal(faults)
	}
	return s
}

// text returns a run.
func text(s string) []document.Run { return []document.Run{{Text: s}} }

// TestTable checks the headings and spans of a table with heads of two levels and rows of two labels, and a second
// block.
func TestTable(t *testing.T) {
	covered := document.Cell{Covered: true}
	d := &document.Document{Blocks: []document.Block{&document.Table{
		Align: []document.Side{document.Left, document.AsStyle, document.Right},
		Head: []document.Row{{{Runs: text("项目"), Cols: 2, Rows: 2}, covered, {Runs: text("数")}},
			{covered, covered, {Runs: text("件")}}},
		Labels: 2,
		Rows: []document.Row{
			{{Runs: text("甲"), Rows: 2}, {Runs: text("乙")}, {Runs: text("1")}},
			{covered, {Runs: text("丙")}, {Runs: text("2")}},
			{{Runs: text("项目"), Cols: 2, Head: true}, covered, {Runs: text("金额"), Head: true}},
			{{Runs: text("丁"), Cols: 2}, covered, {Runs: text("3")}},
		},
	}}}
	page := string(Write(d, shipped(t)))
	want := strings.ReplaceAll(`<thead>
<tr><th class="table_head" scope="col" colspan="2" rowspan="2">项目</th>
	<th class="table_head" scope="col">数</th></tr>
<tr><th class="table_head" scope="col">件</th></tr>
</thead>
<tbody>
<tr><th class="table_cell l" scope="row" rowspan="2">甲</th>
	<th class="table_cell" scope="row">乙</th>
	<td class="table_cell r">1</td></tr>
<tr><th class="table_cell" scope="row">丙</th>
	<td class="table_cell r">2</td></tr>
</tbody>
<tbody>
<tr><th class="table_head" scope="col" colspan="2">项目</th>
	<th class="table_head" scope="col">金额</th></tr>
<tr><th class="table_cell l" scope="row" colspan="2">丁</th>
	<td class="table_cell r">3</td></tr>
</tbody>`, "\n\t", "")
	if !strings.Contains(page, want) {
		t.Errorf("got %s", page[strings.Index(page, "<main>"):])
	}
}

// TestPortal checks the metadata that portals show about a document, and that no box is empty.
func TestPortal(t *testing.T) {
	for n, want := range []string{"", "<div><dt>索引号</dt><dd>甲</dd></div>\n"} {
		page := string(Write(&document.Document{Meta: document.Meta{
			Portal: []document.Item{{Name: "索引号", Value: "甲"}}[:n]}}, shipped(t)))
		if box := strings.Contains(page, "<dl"); box != (n > 0) || !strings.Contains(page, want) {
			t.Errorf("%d items: %s", n, page)
		}
	}
}

// TestLevels checks that headings go down by one level at most.
func TestLevels(t *testing.T) {
	d := &document.Document{}
	for _, p := range []document.Paragraph{
		{Role: document.Title}, {Role: document.Heading3, Depth: 3}, {Role: document.Heading1, Depth: 1},
		{Role: document.Heading2, Depth: 2},
	} {
		p.Runs = text("甲")
		d.Blocks = append(d.Blocks, &p)
	}
	page := string(Write(d, shipped(t)))
	got := ""
	for _, piece := range strings.Split(page, "<h")[1:] {
		got += strings.Trim(piece[:1], "te") // of html and head
	}
	if got != "1223" {
		t.Errorf("levels %s", got)
	}
}

// FuzzText checks for any text in any kind of run: what the page shows is the text.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a<b>&amp;\"'", "</main><script>", "一是", "\u2028"} {
		f.Add(s, uint8(0), uint8(2), false)
	}
	s := shipped(f)
	f.Fuzz(func(t *testing.T, words string, kind, role uint8, runIn bool) {
		if !utf8.ValidString(words) || strings.ContainsFunc(words,
			func(r rune) bool { return r < ' ' || r == '\uFFFD' }) {
			return
		}
		p := &document.Paragraph{Role: document.Role(role) % document.Roles, RunIn: runIn,
			LeadRole: document.Heading2, Depth: 1,
			Runs: []document.Run{{Text: words, Kind: document.Kind(kind % 4)}, {Text: words}}}
		d := &document.Document{Meta: document.Meta{Title: words, Language: "zh-CN"}, Blocks: []document.Block{p}}
		root, err := html.Parse(bytes.NewReader(Write(d, s)))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Trim(shown(root), "\n"); got != strings.Trim(words+words, "\n") {
			t.Errorf("%q shows %q", words, got)
		}
	})
}

// shown returns the text below n, without that of the head.
func shown(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case n.Data == "head":
		return ""
	}
	s := ""
	for c := range n.ChildNodes() {
		s += shown(c)
	}
	return s
}
