package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// title checks the report's title. If the form has none, it returns the title of the profile, or of the level.
func (p *parts) title(v source.Value) []string {
	if n, most := len(v.Lines), p.style.Title.Lines; n > most {
		p.Report(diag.F213, v.Lines[most].Whole(), fmt.Sprintf("标题有%d行，最多%d行", n, most), "把标题缩短，或者合并成几行")
	}
	for i, l := range v.Lines {
		p.years(l, "{{本年}}", 0)
		if n := len([]rune(l.Text)) - 1; i == len(v.Lines)-1 && strings.ContainsRune(noEnd, han.Last(l.Text)) {
			hint := "写成：" + string([]rune(l.Text)[:n])
			p.Report(diag.F271, l.Place(n, 1), "标题后面不用标点", hint).Fixes = l.Fix(n, 1, "")
		}
	}
	if !v.Empty() {
		lines := p.titleLines(v)
		if has := p.profile.TitleHas; !strings.Contains(strings.Join(lines, ""), has) {
			p.Report(diag.F229, v.Lines[0].Whole(), fmt.Sprintf("%s的报告，标题里都有「%s」", p.profile.Name, has),
				"照这样写，或者留空由程序写："+`title = ""`)
		}
		return lines
	}
	pattern := han.Placeholder("标题")
	if p.report.Level != nil {
		pattern = p.report.Level.Title
	}
	return strings.Split(strings.TrimSpace(p.patterned(cmp.Or(p.profile.Title, pattern))), "\n")
}

// heading returns the standard title of a part from the profile or the kind, or "" if neither has one.
func (p *parts) heading(key string) string {
	if own := p.profile.Part(key); own != nil && own.Title != nil {
		s, _ := p.kind.FixedText(own.Title, p.report.Words()) // "" if a draft has no level
		return cmp.Or(s, han.Placeholder("标题"))
	}
	if k := p.kind.Part(key); k != nil {
		return p.patterned(k.Title)
	}
	return ""
}

// patterned replaces the reserved names in a pattern of the kind. 署名 is replaced by all offices that sign, one per
// line, or by the office.
func (p *parts) patterned(pattern string) string {
	sign := p.words["单位"]
	if o := p.report.Office; len(o.Sign) > 0 && o.Seal != model.Stamped { // the sign of a stamp is a person
		sign = strings.Join(o.Sign, "\n")
	}
	pairs := []string{"{{署名}}", sign}
	for name, value := range p.words {
		pairs = append(pairs, "{{"+name+"}}", value)
	}
	return strings.NewReplacer(pairs...).Replace(pattern)
}

// titleLines resolves the lines of a title and adds them to the text for proof-reading.
func (t *texts) titleLines(v source.Value) (lines []string) {
	for _, l := range v.Lines {
		r := t.resolve(l)
		t.read(r, "")
		lines = append(lines, string(r.text))
	}
	return lines
}

var yearIn = han.Pattern(`(?:19|20)[0-9]{2}`)

// passedYear matches text with years that are not the year of the heading: the title of a document, and a period
// from year to year.
var passedYear = han.Pattern(`《[^》]*》|(?:19|20)[0-9]{2}年?[—~至-]+(?:19|20)[0-9]{2}`)

// monthAfter matches the text after the number of the year in a date.
var monthAfter = han.Pattern(`^年[0-9]{1,2}月`)

// years warns of a year in a heading if it is before the year reported on, or more than next years after it. right
// is the name to write instead. Before words of planning the following year is allowed.
func (t *texts) years(l source.Line, right string, next int) {
	if t.report.Year == 0 {
		return
	}
	folded := passedYear().ReplaceAllStringFunc(han.FoldString(l.Text), func(s string) string {
		return strings.Repeat("*", len([]rune(s)))
	})
	found := yearIn().FindAllStringIndex(folded, -1)
	for i, m := range found {
		end := len(folded)
		if monthAfter().MatchString(folded[m[1]:]) {
			continue // a date
		}
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		right, next, least := right, next, 0
		if slices.ContainsFunc(t.planning, func(w string) bool { return strings.Contains(folded[m[1]:end], w) }) {
			if next == 1 && right == "{{下年}}" { // the heading of the plan itself
				least = 1
			}
			right, next = "{{下年}}", 1
		}
		year, _ := strconv.Atoi(folded[m[0]:m[1]])
		if d := year - t.report.Year; d < 0 || d > next || least > d {
			place := l.Place(len([]rune(folded[:m[0]])), 4)
			message := fmt.Sprintf("标题里是%d年，报告的是%d年", year, t.report.Year)
			if d == 0 {
				message = fmt.Sprintf("标题里是%d年，安排的是%d年的工作", year, t.report.Year+1)
			}
			t.Report(diag.F214, place, message, "写成 "+right+"，年份就不会写错")
			t.claim(diag.F321, place)
		}
	}
}

// partTitle checks the title of a part and returns it with its names resolved.
func (t *texts) partTitle(f form.Part, k *kind.Part) string {
	l := f.Title.Lines[0]
	if k != nil && k.NextYear {
		t.years(l, "{{下年}}", 1)
	} else {
		t.years(l, "{{本年}}", 0)
	}
	r := t.resolve(l)
	t.read(r, f.Key)
	if k != nil {
		t.nearly(r, k.Official)
	}
	n := outline.ReadMark(r.text).End
	if n == 0 || n == len(r.text) {
		return string(r.text)
	}
	hint := fmt.Sprintf("title = %q", string([]rune(l.Text)[n:]))
	t.Report(diag.F219, r.place(0, n), "部分的编号由程序加，标题里不写", hint).Fixes = r.fix(0, n, "")
	return string(r.text[n:])
}

// nearly warns if a title differs slightly from the phrase of the regulation. Marks and widths are not compared.
func (t *texts) nearly(r resolved, official string) {
	phrase, _ := han.Letters([]rune(official))
	text, from := han.Letters(r.text)
	n := len(phrase)
	if n < 6 || strings.Contains(string(text), string(phrase)) {
		return
	}
	for i := 0; i+n <= len(text); i++ {
		differ := 0
		for k, c := range phrase {
			if text[i+k] != c {
				differ++
			}
		}
		if differ <= max(1, n/6) {
			place := r.place(from[i], from[i+n-1]+1-from[i])
			t.Report(diag.F222, place, fmt.Sprintf("标题和规定的说法差%d个字", differ), "规定的说法是「"+official+"」")
			t.claim(diag.F331, place)
			return
		}
	}
}
