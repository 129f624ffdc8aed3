package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// maxTitle is how many lines a title may have on the page.
const maxTitle = 4

// title checks the report's title.
func (c *checker) title() {
	v := c.form.Title
	c.report.Title = c.titleLines(v)
	if v.Empty() {
		c.report.Title = c.standardTitle()
	}
	if n := len(v.Lines); n > maxTitle {
		c.Report(diag.F213, all(v.Lines[maxTitle]), fmt.Sprintf("标题有%d行，最多%d行", n, maxTitle), "把标题缩短，或者合并成几行")
	}
	for _, l := range v.Lines {
		c.years(l, "{{本年}}", 0)
	}
	c.profileTitle()
}

// standardTitle gives the title that the profile has, or the level.
func (c *checker) standardTitle() []string {
	pattern := han.Placeholder("标题")
	if c.report.Level != nil {
		pattern = c.report.Level.Title
	}
	if c.profile != nil && c.profile.Title != "" {
		pattern = c.profile.Title
	}
	return strings.Split(strings.TrimSpace(c.patterned(pattern)), "\n")
}

// heading gives the standard title of a part, by the profile where that has one, else by the kind; "" when neither knows it.
func (c *checker) heading(key string) string {
	if p := c.profile.Part(key); p != nil && p.Title != nil {
		if s, err := c.kind.FixedText(p.Title, c.report.Words()); err == nil {
			return s
		} // an error: only a draft has no level
		return han.Placeholder("标题")
	}
	k := c.kind.Part(key)
	if k == nil {
		return ""
	}
	return c.patterned(k.Title)
}

// patterned puts the reserved names into a pattern of the kind; 署名 are all who sign, a line each, or the office.
func (c *checker) patterned(pattern string) string {
	var pairs []string
	for _, name := range []string{"单位", "本年", "上年", "下年"} {
		value, _ := c.reserved(name)
		pairs = append(pairs, "{{"+name+"}}", value)
	}
	sign, _ := c.reserved("单位")
	if o := c.report.Office; len(o.Sign) > 0 && o.Seal != model.Stamped { // a stamp stands for a person
		sign = strings.Join(c.report.Office.Sign, "\n")
	}
	return strings.NewReplacer(append(pairs, "{{署名}}", sign)...).Replace(pattern)
}

// titleLines resolves the lines of a title and has them proof-read.
func (c *checker) titleLines(v source.Value) []string {
	var out []string
	for _, l := range v.Lines {
		r := c.resolve(l)
		c.read(r, "")
		out = append(out, string(r.text))
	}
	return out
}

var yearIn = regexp.MustCompile(`(?:19|20)[0-9]{2}`)

// years warns of a year in a heading that is neither the one reported on nor
// up to next years after it.
func (c *checker) years(l source.Line, right string, next int) {
	if c.report.Year == 0 {
		return
	}
	folded := han.FoldString(l.Text)
	for _, m := range yearIn.FindAllStringIndex(folded, -1) {
		year, _ := strconv.Atoi(folded[m[0]:m[1]])
		if d := year - c.report.Year; d >= 0 && d <= next {
			continue
		}
		i := len([]rune(folded[:m[0]]))
		c.Report(diag.F214, l.Place(i, 4), fmt.Sprintf("标题里是%d年，报告的是%d年", year, c.report.Year), "写成 "+right+"，年份就不会写错")
	}
}

// partTitle checks a part's own title and gives it with its names resolved.
func (c *checker) partTitle(p *form.Part, k *kind.Part) string {
	l := p.Title.Lines[0]
	right, next := "{{本年}}", 0
	if k != nil && k.NextYear {
		right, next = "{{下年}}", 1
	}
	c.years(l, right, next)
	r := c.resolve(l)
	c.read(r, p.Key)
	text := r.text
	if n := titleNumber(text); n > 0 {
		d := c.Report(diag.F219, r.place(0, n), "部分的编号由程序加，标题里不写", fmt.Sprintf("title = %q", string([]rune(l.Text)[n:])))
		d.Fixes = r.fix(0, n, "")
		text = text[n:]
	}
	if k != nil {
		c.nearly(r, k.Official)
	}
	return string(text)
}

// titleNumber gives how many characters of the text are a number typed in front.
func titleNumber(text []rune) int {
	m, ok := readMark(text)
	if !ok || m.end >= len(text) {
		return 0
	}
	return m.end
}

// nearly warns when a title has almost the phrase of the regulation. Marks and widths do not count.
func (c *checker) nearly(r resolved, official string) {
	phrase, _ := letters([]rune(official))
	text, from := letters(r.text)
	n := len(phrase)
	if n < 6 || strings.Contains(string(text), string(phrase)) {
		return
	}
	for i := 0; i+n <= len(text); i++ {
		if differ := differing(text[i:i+n], phrase); differ <= max(1, n/6) {
			c.Report(diag.F222, r.place(from[i], from[i+n-1]+1-from[i]), fmt.Sprintf("标题和规定的说法差%d个字", differ), "规定的说法是「"+official+"」")
			return
		}
	}
}

// letters gives the letters and digits of a text in their half-width forms, each with its place in the text.
func letters(text []rune) (kept []rune, from []int) {
	for i, r := range text {
		if r = han.Fold(r); unicode.IsLetter(r) || unicode.IsDigit(r) {
			kept, from = append(kept, r), append(from, i)
		}
	}
	return kept, from
}

// differing counts the places in which two texts of one length differ.
func differing(a, b []rune) (n int) {
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
