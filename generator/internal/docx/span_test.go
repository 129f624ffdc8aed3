package docx_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// TestSpans checks how cells over columns and rows are written: each row covers the grid, each head row is repeated,
// rows kept with the next row state this, and a text that begins at the upper edge is lowered.
func TestSpans(t *testing.T) {
	covered := document.Cell{Covered: true}
	over := func(text string, cols, rows int) document.Cell {
		c := cell(text)
		c.Cols, c.Rows = cols, rows
		return c
	}
	low := over("左", 2, 2)
	low.Drop = 7 * unit.Pt
	d := sample()
	d.Blocks = []document.Block{&document.Table{
		Fit: document.Fit{Widths: []unit.Length{unit.Twips(2945), unit.Twips(2945), unit.Twips(2955)},
			Margin: unit.Twips(100),
			Breaks: []document.Breaking{{}, {}, {Kept: true}, {Height: unit.Twips(900)}}},
		Align: make([]document.Side, 3),
		Head:  []document.Row{{over("头", 2, 1), covered, over("右", 1, 2)}, {cell("甲"), cell("乙"), covered}},
		Rows:  []document.Row{{low, covered, cell("丙")}, {covered, covered, cell("丁")}},
	}}
	xml := string(partOf(t, write(t, d), "word/document.xml"))
	marks := regexp.MustCompile(`<w:(tblHeader|tcW w:w="\d+"|gridSpan w:val="\d"|` +
		`vMerge( w:val="restart")?|vAlign|keepNext|` +
		`spacing w:before="\d+"|trHeight w:val="\d+"|t xml:space="preserve">.)`)
	want := []string{
		"tblHeader trHeight 592 tcW 5890 gridSpan 2 vAlign 头 tcW 2955 vMerge restart 右",
		"tblHeader trHeight 592 tcW 2945 vAlign 甲 tcW 2945 vAlign 乙 tcW 2955 vMerge",
		"trHeight 592 tcW 5890 gridSpan 2 vMerge restart keepNext spacing 140 左 tcW 2955 vAlign keepNext 丙",
		"trHeight 900 tcW 5890 gridSpan 2 vMerge tcW 2955 vAlign 丁",
	}
	var got []string
	xml, _, _ = strings.Cut(xml, "</w:tbl>")
	for _, row := range strings.Split(xml, "<w:tr>")[1:] {
		var words []string
		for _, m := range marks.FindAllString(row, -1) {
			words = append(words, strings.NewReplacer(`<w:t xml:space="preserve">`, "", "<w:", "", ` w:w="`, " ",
				` w:val="`, " ", ` w:before="`, " ", `"`, "").Replace(m))
		}
		got = append(got, strings.Join(words, " "))
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
