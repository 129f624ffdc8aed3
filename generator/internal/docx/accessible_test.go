package docx_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Tests of the properties of a Word file that are necessary for blind readers, the navigation pane or a change of
// style, one test for each property.

// TestHeadingStyles checks that headings have Word's built-in styles, which Word names in its user's language
// (heading 1, 标题 1) and lists in the navigation pane by level. A style that is not built in has a Chinese name in
// addition to the English one.
func TestHeadingStyles(t *testing.T) {
	data := write(t, sample())
	styles, body := string(partOf(t, data, "word/styles.xml")), string(partOf(t, data, "word/document.xml"))
	for id, want := range map[string]string{"Title": "Title", "Heading1": "heading 1", "Heading2": "heading 2",
		"Heading3": "heading 3",
		"Heading4": "heading 4", "Body": "Body Text", "Signature": "Signature", "Date": "Date",
		"TableGrid": "Table Grid"} {
		if !strings.Contains(styles, `w:styleId="`+id+`"><w:name w:val="`+want+`"/>`) ||
			regexp.MustCompile(`w:customStyle="1" w:styleId="`+id+`"`).MatchString(styles) {
			t.Errorf("style %s is not Word's own %q", id, want)
		}
		if !strings.Contains(body, `Style w:val="`+id+`"/>`) && id != "Heading4" {
			t.Errorf("no paragraph has style %s", id)
		}
	}
	for i, id := range []string{"Heading1", "Heading2", "Heading3", "Heading4"} {
		level := `w:styleId="` + id + `">.*<w:outlineLvl w:val="` + string(rune('0'+i)) + `"/>`
		if !regexp.MustCompile(level).MatchString(styles) {
			t.Errorf("%s has not level %d", id, i)
		}
	}
	for line := range strings.Lines(styles) {
		if strings.Contains(line, `w:type="paragraph" w:customStyle="1"`) && !strings.Contains(line, `"FooterEven"`) &&
			!regexp.MustCompile(`<w:aliases w:val="\p{Han}+"/>`).MatchString(line) {
			t.Errorf("no Chinese name: %.120s", line)
		}
	}
}

// TestTableHeads checks that a table has a head row, which is repeated on each page, a title and a description.
func TestTableHeads(t *testing.T) {
	body := string(partOf(t, write(t, sample()), "word/document.xml"))
	tables := regexp.MustCompile(`(?s)<w:tbl>.*?</w:tbl>`).FindAllString(body, -1)
	if len(tables) != 3 {
		t.Fatalf("%d tables", len(tables))
	}
	captions := []string{"\uFF081\uFF09近期", "2025年调解情况表", "2025年调解情况表"}
	for i, table := range tables {
		rows := strings.Split(table, "<w:tr>")[1:]
		for k, row := range rows {
			if strings.Contains(row, "<w:tblHeader/>") != (k == 0) {
				t.Errorf("table %d, row %d: head or not, wrongly", i+1, k+1)
			}
		}
		for _, want := range []string{`w:firstRow="1"`, `<w:tblCaption w:val="` + captions[i] + `"/>`,
			`<w:tblDescription w:val="共3列` + "\uFF1A类别、件数、备注\uFF1B共"} {
			if !strings.Contains(table, want) {
				t.Errorf("table %d lacks %s in %.600s", i+1, want, table)
			}
		}
	}
}

// TestLanguages checks that the languages of Chinese and of Western words are stated.
func TestLanguages(t *testing.T) {
	data := write(t, sample())
	for part, want := range map[string]string{"word/styles.xml": `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`,
		"word/settings.xml": `<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`,
		"docProps/core.xml": "<dc:language>zh-CN</dc:language>"} {
		if !strings.Contains(string(partOf(t, data, part)), want) {
			t.Errorf("%s lacks %s", part, want)
		}
	}
}

// TestTitleInProperties checks that the properties contain the title, which a screen reader reads first.
func TestTitleInProperties(t *testing.T) {
	title := "<dc:title>" + sample().Meta.Title + "</dc:title>"
	if core := string(partOf(t, write(t, sample()), "docProps/core.xml")); !strings.Contains(core, title) {
		t.Errorf("no title in %s", core)
	}
}

// TestStylesServe checks that paragraphs and runs do not state properties that a style can state: sizes, bold,
// colours, rules. Allowed are distances that depend on the text (署名, 附件说明), the alignment of columns,
// properties that keep marks together, and names of faces for rare characters.
func TestStylesServe(t *testing.T) {
	may := map[string][]string{
		"pPr": {"pStyle", "keepNext", "spacing", "ind", "jc"}, "rPr": {"rStyle", "rFonts", "lang"},
		"tblPr": {"tblStyle", "tblW", "tblInd", "tblLayout", "tblLook", "tblCaption", "tblDescription"},
		"trPr":  {"cantSplit", "trHeight", "tblHeader"}, "tcPr": {"tcW", "vAlign"},
	}
	// The low paragraph after a table is left out, because it is not text.
	low := regexp.MustCompile(`<w:p><w:pPr><w:spacing [^>]*/><w:rPr>.*?</w:p>`)
	body := low.ReplaceAllString(string(partOf(t, write(t, sample()), "word/document.xml")), "")
	var path []string
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(path) > 0 {
				if allowed, ok := may[path[len(path)-1]]; ok && !slices.Contains(allowed, token.Name.Local) {
					t.Errorf("%s has %s of its own", path[len(path)-1], token.Name.Local)
				}
			}
			path = append(path, token.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
	if strings.Contains(body, `<w:pStyle w:val="Body"/><w:`) ||
		strings.Contains(body, `<w:pStyle w:val="Heading1"/><w:`) {
		t.Error("a paragraph of running text or a heading has properties of its own")
	}
}

// TestCompatibility checks that Word opens the file in the mode of its present versions, not in that of an old one.
func TestCompatibility(t *testing.T) {
	const mode = `w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"`
	if !bytes.Contains(partOf(t, write(t, sample()), "word/settings.xml"), []byte(mode)) {
		t.Error("no compatibility mode 15")
	}
}

// TestFontTable checks that each face named by a style or a run is in the font table, with alternatives in case it
// is not installed.
func TestFontTable(t *testing.T) {
	data := write(t, sample())
	table := string(partOf(t, data, "word/fontTable.xml"))
	for _, part := range []string{"word/styles.xml", "word/document.xml"} {
		names := regexp.MustCompile(`w:eastAsia="([^"]+)" w:hAnsi`)
		for _, m := range names.FindAllStringSubmatch(string(partOf(t, data, part)), -1) {
			font := regexp.MustCompile(`<w:font w:name="` + m[1] + `"><w:altName w:val="[^"]+,[^"]+"/>`)
			if !font.MatchString(table) {
				t.Errorf("%s: the font table has no %s with others to take", part, m[1])
			}
		}
	}
}
