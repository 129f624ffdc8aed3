package word_test

import (
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// between are what Word puts between two runs, or into a run before its text.
var between = []string{"", `<w:proofErr w:type="spellStart"/>`,
	`<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>`,
	`<w:permStart w:id="3"/>`, `<w:r><w:rPr><w:b/></w:rPr></w:r>`, `<w:r><w:lastRenderedPageBreak/></w:r>`}

// properties are those of a run.
var properties = []string{"", `<w:rPr><w:lang w:val="en-US"/></w:rPr>`,
	`<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`, `<w:rPr><w:noProof/></w:rPr>`}

// split returns a text in runs, divided at random; a run may have several texts.
func split(r *rand.Rand, text string) string {
	var b strings.Builder
	all := []rune(text)
	for len(all) > 0 {
		n := 1 + r.IntN(min(len(all), 4))
		b.WriteString("<w:r" + []string{"", ` w:rsidRPr="00C1"`}[r.IntN(2)] + ">" + properties[r.IntN(len(properties))])
		for k := 0; k < n; {
			m := 1 + r.IntN(n-k)
			b.WriteString([]string{"<w:t>", `<w:t xml:space="preserve">`}[r.IntN(2)] + escaped(r,
				string(all[k:k+m])) + "</w:t>")
			k += m
		}
		b.WriteString("</w:r>" + between[r.IntN(len(between))])
		all = all[n:]
	}
	return b.String()
}

// escaped writes some characters of a text as references.
func escaped(r *rand.Rand, text string) string {
	var b strings.Builder
	for _, c := range text {
		if r.IntN(8) == 0 || c == '<' || c == '&' {
			fmt.Fprintf(&b, "&#x%X;", c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

var tags = regexp.MustCompile(`<[^>]*>`)

// textOf returns the characters of a body, a paragraph a line.
func textOf(body string) string {
	body = strings.ReplaceAll(body, "</w:p>", "\n")
	return html.UnescapeString(tags.ReplaceAllString(body, ""))
}

// TestSplit divides placeholders in every way that Word may: each is filled, and the text around it stays.
func TestSplit(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []struct{ template, want string }{
		{"关于{{本年}}年", "关于2025年"}, {"{{ 本年 }}", "2025"}, {"{{法治讲座}}和{{法治讲座}}", "4场和4场"}, {"<{{主送机关}}>&", "<县委、<县政府>>&"},
		{"{x}{{本年}}{y}", "{x}2025{y}"}, {"没有占位", "没有占位"}, {"{{抄送}}空{{本年}}", "空2025"},
	}
	alone := `<w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p>`
	for i := range 1000 {
		piece := pieces[i%len(pieces)]
		block := "<w:p>" + split(r, "{{正文}}") + "</w:p>"
		file := pack(t, map[string]string{"body": alone + "<w:p>" + split(r, piece.template) + "</w:p>" + block})
		data, found := fill(t, file)
		if data == nil {
			t.Fatalf("%q is refused:\n%s", piece.template, report(t, found))
		}
		_, body, _ := strings.Cut(unzip(t, data)["word/document.xml"], "<w:body>")
		lines := strings.Split(textOf(body), "\n")
		if lines[1] != piece.want || lines[2] != "一、举措" {
			t.Fatalf("%q in runs becomes %q, want %q; the block %q", piece.template, lines[1], piece.want, lines[2])
		}
	}
}
