package proof

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// leftover is words of a template or notice that a report does not have. XX and X个 are blanks, which package check
// reports (F251).
var leftover = []struct {
	needs string // one of these characters is in the text
	shape *regexp.Regexp
	why   string
}{
	{"度", regexp.MustCompile(`[上下]一年度推进法治`), "「上一年度」「下一年度」是规定里的话，写成年份"},
	{"待", regexp.MustCompile(`待补充|待核实数据`), "补上内容，删去提示"},
}

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text) {
	for _, l := range leftover {
		if !strings.ContainsAny(t.s, l.needs) {
			continue
		}
		for _, m := range l.shape.FindAllStringIndex(t.s, -1) {
			i := utf8.RuneCountInString(t.s[:m[0]])
			n := utf8.RuneCountInString(t.s[m[0]:m[1]])
			d.report(Finding{Span: t.span(i, n), Code: diag.F334, Certainty: Likely,
				Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(i, i+n)), Hint: l.why})
		}
	}
}

// organEnds end the name of an organ.
var organEnds = []string{"司法局", "公安局", "财政局", "人民政府", "办事处", "管理局", "应急局", "民政局", "教育局", "司法所", "派出所", "委员会"}

// organs reports the name of an organ that stands twice running, and the government of another town.
func organs(d *reader, t *text) {
	for _, w := range organEnds {
		n := len([]rune(w))
		for i := t.find(0, w); i >= 0; i = t.find(i+1, w) {
			twiceRunning(d, t, i+n)
		}
	}
	otherOffice(d, t)
}

// twiceRunning reports a name that ends at end and begins there again.
func twiceRunning(d *reader, t *text, end int) {
	for n := 3; n <= 14 && end-n >= 0; n++ {
		if name := t.string(end-n, end); t.has(end, name) && !strings.ContainsAny(name, markRunes) {
			d.report(Finding{Span: t.span(end, n), Code: diag.F336, Certainty: Certain,
				Message: fmt.Sprintf("「%s」写了两遍", name), Hint: "删去一遍"})
			return
		}
	}
}

var townOf = regexp.MustCompile(`^(\p{Han}{2,4}(?:镇|乡|街道))(?:人民政府|办事处)$`)
var townNamed = regexp.MustCompile(`(?:^|[,。;:、])(\p{Han}{2,3}(?:镇|乡|街道))(?:人民政府|办事处)`)

// otherOffice reports the government of another town as the subject of a sentence in the report of a town.
func otherOffice(d *reader, t *text) {
	own := townOf.FindStringSubmatch(d.Office)
	if own == nil {
		return
	}
	for _, m := range townNamed.FindAllStringSubmatchIndex(t.s, -1) {
		name := t.s[m[2]:m[3]]
		if strings.HasSuffix(own[1], name) || strings.HasSuffix(name, own[1]) ||
			containsAny(name, []string{"各", "我", "本", "全", "与", "和", "向", "会同", "联合", "赴"}) {
			continue
		}
		i := utf8.RuneCountInString(t.s[:m[2]])
		d.report(Finding{Span: t.span(i, utf8.RuneCountInString(t.s[m[2]:m[1]])), Code: diag.F336, Certainty: Likely,
			Message: fmt.Sprintf("「%s」不是本单位「%s」", t.s[m[2]:m[1]], d.Office), Hint: "看看是不是从别处抄来的"})
	}
}

// minAlike is how many characters two paragraphs have that are reported for being alike.
const minAlike = 24

// alike reports paragraphs that stand in the report twice.
func alike(d *reader) {
	seen := map[string]*text{}
	for _, t := range d.texts {
		if len(t.r) < minAlike {
			continue
		}
		if first := seen[t.s]; first != nil {
			d.report(Finding{Span: t.span(0, len(t.r)), Code: diag.F335, Certainty: Likely,
				Message: "这一段和前面一段一模一样", Hint: "删去一段，或者改成另外的工作", Related: []Span{first.span(0, len(first.r))}})
			continue
		}
		seen[t.s] = t
	}
}
