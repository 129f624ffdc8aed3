package manuscript

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// TestLimits reads files that are just as large as one may be, and one more.
func TestLimits(t *testing.T) {
	long := func(n int) string { return strings.Repeat("长", n) }
	lines := func(n, length int) string { return strings.Repeat(long(length)+"\n", n) }
	for _, c := range []struct{ name, data, want string }{
		{"a line", long(15000), ""}, {"a line and a character", long(15001), "15001 字"},
		{"lines", lines(10000, 1), ""}, {"lines and one", lines(10001, 1), "10001 段"},
		{"characters", lines(40, 10000), ""}, {"characters and one", lines(40, 10000) + "长", "400001 字"},
		{"50 MB", "%PDF-" + strings.Repeat(" ", 50<<20-5), "PDF"}, {"50 MB and 1", strings.Repeat(" ", 50<<20+1), "50MB"},
	} {
		_, err := Read("a.txt", []byte(c.data))
		if err == nil && c.want != "" || err != nil && (c.want == "" || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	nested := func(n int) string { return strings.Repeat("<a>", n) + strings.Repeat("</a>", n) }
	for _, c := range []struct {
		xml  string
		want error
	}{
		{nested(249), nil}, {nested(250), errHuge}, {"<a>" + strings.Repeat("<b/>", 749999) + "<!----></a>", nil},
		{"<a>" + strings.Repeat("<b/>", 749999) + "<!----><!----></a>", errHuge}, {"", errBroken}, {"<a>", errBroken},
	} {
		if _, err := parseXML([]byte(c.xml)); err != c.want {
			t.Errorf("%.20s, %d bytes: %v", c.xml, len(c.xml), err)
		}
	}
	for _, c := range []struct {
		chars, none int
		whole       bool
	}{{199, 1, false}, {200, 1, true}, {399, 2, false}, {400, 2, true}, {400, 3, false}, {1, 0, true}} {
		_, err := decode([]byte(strings.Repeat("a", c.chars-c.none) + strings.Repeat("\x00", c.none)))
		if (err == nil) != c.whole {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// TestTidy: blanks of any kind are one; what is invisible is left out.
func TestTidy(t *testing.T) {
	for s, want := range map[string]string{
		" 甲\u3000\u2003乙 ": "甲 乙", "甲\u202F\u00A0\t\r乙": "甲 乙", "甲\u200B乙\uFEFF": "甲乙", "甲\u00AD\u202A\u2060乙": "甲乙",
		"甲\x00\x1F\x7F\u0080\u009F乙\uFFFE\uFFFF": "甲乙", "甲\u2010乙\u2014": "甲\u2010乙\u2014", "\u200F": "",
		"甲\u2000乙\u200A": "甲 乙",
		"\u00A1甲~\u2070": "\u00A1甲~\u2070",
	} {
		if got := tidy(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestSymbols: characters of symbol fonts that are not known are counted, as they cannot be printed.
func TestSymbols(t *testing.T) {
	for char, want := range map[string]string{
		"F0FE": "☑", "f0a8": "□", "0041": "A", "4E00": "一", "0020": " ", "001F": "", "E000": "", "F8FF": "", "F900": "\uF900",
		"D7A3": "\uD7A3", "10FFFF": "", "110000": "", "x": "", "": "",
	} {
		d := &wordDocument{m: &Manuscript{}}
		r := &runReader{d: d}
		e, err := parseXML([]byte(`<sym char="` + char + `"/>`))
		if err != nil {
			t.Fatal(err)
		}
		if r.symbol(e); r.text.String() != want || (d.seen.symbols == 1) != (want == "") {
			t.Errorf("%s: %q, %d not known", char, r.text.String(), d.seen.symbols)
		}
	}
}

// TestNumbers counts with lists of Word: nine levels, a list whose levels a style has, starts that are overridden.
func TestNumbers(t *testing.T) {
	const root = `<numbering><abstractNum abstractNumId="1"><numStyleLink val="s"/></abstractNum>` +
		`<abstractNum abstractNumId="2"><styleLink val="s"/><lvl ilvl="0"><numFmt val="decimal"/><lvlText val="%1."/></lvl>` +
		`<lvl ilvl="8"><start val="3"/><numFmt val="decimal"/><lvlText val="%1-%9"/></lvl>` +
		`<lvl ilvl="9"><numFmt val="decimal"/><lvlText val="no"/></lvl></abstractNum>` +
		`<num numId="7"><abstractNumId val="1"/></num><num numId="8"><abstractNumId val="2"/>` +
		`<lvlOverride ilvl="0"><startOverride val="5"/></lvlOverride>` +
		`<lvlOverride ilvl="9"><startOverride val="5"/></lvlOverride></num>` +
		`<num numId="6"><abstractNumId val="1"/><lvlOverride ilvl="8"><startOverride val="0"/></lvlOverride></num>` +
		`</numbering>`
	e, err := parseXML([]byte(root))
	if err != nil {
		t.Fatal(err)
	}
	n := newWordNumbers(e)
	for i, c := range []struct {
		id    string
		level int
		want  string
	}{
		{"7", 0, "1."}, {"7", 8, "1-3"}, {"7", 8, "1-4"}, {"7", 0, "2."}, {"7", 8, "2-3"}, {"7", 9, ""}, {"7", -1, ""},
		{"7", 4, ""},
		{"6", 8, "2-0"}, {"8", 0, "5."}, {"8", 8, "5-3"}, {"8", 0, "6."}, {"9", 0, ""},
	} {
		if mark, _ := n.next(c.id, c.level); mark != c.want {
			t.Errorf("%d: level %d of %s is %q, want %q", i, c.level, c.id, mark, c.want)
		}
	}
}

// TestChain follows styles to those that they are based on, twelve at most: they may be based on each other.
func TestChain(t *testing.T) {
	s := wordStyles{byID: map[string]*element{}}
	for i := range 14 {
		e, err := parseXML([]byte(`<style><basedOn val="` + string(rune('a'+i+1)) + `"/></style>`))
		if err != nil {
			t.Fatal(err)
		}
		s.byID[string(rune('a'+i))] = e
	}
	for id, want := range map[string]int{"a": 12, "b": 12, "c": 12, "d": 11, "n": 1, "o": 0} {
		if got := len(s.chain(id)); got != want {
			t.Errorf("%s: %d styles, want %d", id, got, want)
		}
	}
}

// TestPages reads tables and footnotes of pages at their limits.
func TestPages(t *testing.T) {
	parse := func(s string) *html.Node {
		root, err := html.Parse(bytes.NewReader([]byte(s)))
		if err != nil {
			t.Fatal(err)
		}
		return root
	}
	row := "<tr><td>甲<td>乙"
	for s, want := range map[string]bool{
		row + row: true, row: false, "<tr><td>甲<tr><td>乙": false, row + "<tr><td>甲<td>" + strings.Repeat("长", 400): true,
		row + "<tr><td>甲<td>" + strings.Repeat("长", 401): false, row + "<tr><td>甲<td><table></table>": false,
	} {
		if isGrid(all(parse("<table>"+s+"</table>"), atom.Table)[0]) != want {
			t.Errorf("%.40s is a grid: %v", s, !want)
		}
	}
	for _, c := range []struct {
		page string
		want string
	}{
		{`<p>甲<a id="b" href="#n">1</a>乙<p id="n"><a href="#b">1</a>注`, "注"},
		{`<p id="n"><a href="#b">1</a>注<p>甲<a id="b" href="#n">1</a>乙`, ""},
		{`<p>甲<a id="b" href="#n">1</a>乙<p id="n">注`, ""},
		{`<p>甲<a id="b" href="#n">1</a>乙<p id="n"><a href="#b">1</a>` + strings.Repeat("长", 999), strings.Repeat("长", 999)},
		{`<p>甲<a id="b" href="#n">1</a>乙<p id="n"><a href="#b">1</a>` + strings.Repeat("长", 1000), ""},
		{`<p>甲<a id="b" href="#b">1</a>乙`, ""},
	} {
		got := ""
		for _, text := range notesOf(parse(c.page)).texts {
			got += text
		}
		if got != c.want {
			t.Errorf("%.60s: %.20q, want %.20q", c.page, got, c.want)
		}
	}
}

// TestTextTables finds the rows at the head of lines, up to the last line.
func TestTextTables(t *testing.T) {
	for text, want := range map[string][2]int{
		"|甲|乙|\n|丙|丁|": {2, 0}, "|甲|乙|\n丙": {1, 0}, "|甲|": {0, 0}, "甲\t乙\n丙\t丁": {0, 2}, "甲\t乙\n丙\t丁\t戊": {0, 1},
		"\t甲\n\t乙": {0, 0}, "\t甲\t乙\n\t丙\t丁": {0, 2}, "甲": {0, 0},
	} {
		lines := strings.Split(text, "\n")
		if got := [2]int{barred(lines), tabbed(lines)}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestStyles reads what styles say: the default style, the level of an outline, from 0 to 8, what they are based on.
func TestStyles(t *testing.T) {
	e, err := parseXML([]byte(`<styles><docDefaults><rPrDefault><rPr><sz val="21"/></rPr></rPrDefault></docDefaults>` +
		`<style type="paragraph" styleId="a" default="1"><rPr><sz val="32"/></rPr></style>` +
		`<style type="paragraph" styleId="b" default="0"><pPr><jc val="center"/><outlineLvl val="0"/></pPr></style>` +
		`<style type="paragraph" styleId="c"><basedOn val="b"/><pPr><outlineLvl val="8"/></pPr><rPr><b/></rPr></style>` +
		`<style type="paragraph" styleId="d"><basedOn val="c"/><name val="Title"/><pPr><outlineLvl val="9"/></pPr></style>` +
		`<style type="paragraph" styleId="e"><name val="标题 3"/></style><style type="character" styleId="f" default="1"/>` +
		`<style type="table" styleId="g"><rPr><sz val="50"/></rPr></style></styles>`))
	if err != nil {
		t.Fatal(err)
	}
	s := newWordStyles(e)
	for id, want := range map[string]wordStyle{
		"": {size: 32}, "a": {size: 32}, "b": {size: 21, level: 1, align: "center"},
		"c": {size: 21, level: 9, align: "center", bold: true}, "d": {size: 21, level: 9, align: "center", bold: true,
			title: true},
		"e": {size: 21, level: 3}, "f": {size: 21}, "g": {size: 21}, "x": {size: 21},
	} {
		if got := s.paragraph(id); got != want {
			t.Errorf("style %q: %+v, want %+v", id, got, want)
		}
	}
	for xml, want := range map[string]bool{
		"<a><blip/></a>": true, "<a><b><imagedata/></b></a>": true, "<a><b/><c><blip/></c></a>": true,
		"<a><b><c/></b></a>": false, "<blip/>": false,
	} {
		e, err := parseXML([]byte(xml))
		if err != nil {
			t.Fatal(err)
		}
		if hasPicture(e) != want {
			t.Errorf("%s has a picture: %v", xml, !want)
		}
	}
}
