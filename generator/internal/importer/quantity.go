package importer

import (
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// quantity is a number with its unit in a line.
type quantity struct {
	from, to int    // characters of the line
	printed  string // as written in a fact, without blanks
	unit     string
	lead     string // words before it in its clause, without words that only introduce a number
	behind   string // text after it
	sentence int    // index of the first character of its sentence
}

// reader finds the quantities of lines.
type reader struct {
	form   *regexp.Regexp
	growth growthForms
	kind   *kind.Kind
	keys   []key
	level  string
	year   int
	last   Last
}

// moreUnits are units that no fact of the catalogue needs to have, but that begin with a unit of some fact.
var moreUnits = []string{"个百分点", "个月", "个小时", "个工作日", "人次", "家次", "户次", "件次", "场次", "轮次", "批次", "人份", "户数",
	"万元", "亿元", "平方公里"}

// newReader returns a reader for the units of the kind of a report.
func newReader(of *report) *reader {
	k := of.kind
	units := slices.Concat(moreUnits, k.Units())
	slices.SortFunc(units, func(a, b string) int { return strings.Compare(b, a) }) // 个百分点 before 个
	for i, u := range units {
		units[i] = regexp.QuoteMeta(u)
	}
	r := &reader{kind: k, keys: keysOf(k), year: of.year, last: of.o.Last, growth: newGrowthForms(of.year)}
	if of.level != nil {
		r.level = of.level.Name
	}
	r.form = regexp.MustCompile(`(?:` + strings.Join(fact.AboutWords, "|") + `)?\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*` +
		`[余多]?\s*[百千万亿]*\s*[余多]?\s*(` + strings.Join(slices.Compact(units), "|") + `)`)
	return r
}

// clauseEnds end a clause.
const clauseEnds = "。,;:、!?()“”\"《》〔〕[]"

// quantities returns the quantities of a line, in order.
func (r *reader) quantities(text string) (all []quantity) {
	folded := han.FoldString(text)
	chars := []rune(folded)
	end := 0 // of the last quantity
	for _, m := range r.form.FindAllStringSubmatchIndex(folded, -1) {
		said := folded[m[0]:m[1]]
		q := quantity{from: length(folded[:m[0]]), unit: folded[m[2]:m[3]]}
		q.printed = strings.Join(strings.Fields(said), "")
		q.to = q.from + length(said)
		for chars[q.from] == ' ' {
			q.from++
		}
		if inNumber(han.At(chars, q.from-1)) {
			continue
		}
		start := q.from
		for start > end && !strings.ContainsRune(clauseEnds, chars[start-1]) && !han.IsDigit(chars[start-1]) {
			start--
		}
		for q.sentence = q.from; q.sentence > 0 && !strings.ContainsRune("。;!?", chars[q.sentence-1]); {
			q.sentence--
		}
		q.lead = leading(string(chars[start:q.from]))
		q.behind = string(chars[q.to:])
		all, end = append(all, q), q.to
	}
	return all
}

// inNumber reports whether a number directly after c is part of something longer, as in 2.0 and A4.
func inNumber(c rune) bool {
	return han.IsDigit(c) || han.IsLatin(c) || strings.ContainsRune(".-/", c)
}

// linking are words between a thing counted and its number, filling words between its name and the thing counted,
// and leadings words before both.
var (
	linking = han.Pattern(`(?:达到|达|为|是|共计|累计|合计|总计|共|均|分别|已|了|约|有|总数|合)+$`)
	filling = strings.NewReplacer("各类", "", "各种", "", "各项", "", "辖区内", "", "全镇", "", "全街道", "",
		"全区", "", "全市", "", "全县", "", " ", "")
	leadings = []string{"全年", "今年", "年", "共", "累计", "已", "组织", "开展", "举办", "召开", "举行",
		"新", "现有", "建有", "进行", "其中", "完成了"}
)

// leading returns the words before a number without the linking words.
func leading(s string) string {
	return linking().ReplaceAllString(filling.Replace(s), "")
}

// key is text in a report before the number of a fact.
type key struct {
	words string
	fact  *kind.Fact
	named bool // it is the name of the fact, or equally specific
}

// minKey is the minimum number of characters of words that identify a fact by themselves.
const minKey = 4

// keysOf returns the keys of the facts of a kind, in descending order of length.
func keysOf(k *kind.Kind) (keys []key) {
	leads := k.Leads()
	for i := range k.Facts {
		f := &k.Facts[i]
		words := append([]string{f.Name}, f.Said...)
		for _, w := range append(words, leads[f.Name]...) {
			w = filling.Replace(w)
			for _, l := range leadings {
				if rest := strings.TrimPrefix(w, l); length(rest) >= minKey {
					w = rest
				}
			}
			if length(w) > 1 && !strings.HasPrefix(w, "的") { // a name of the level is before 的
				keys = append(keys, key{w, f, length(w) >= minKey || slices.Contains(f.Said, w)})
			}
		}
	}
	slices.SortStableFunc(keys, func(a, b key) int { return length(b.words) - length(a.words) })
	return keys
}

// searched visits the lines in which facts are searched: paragraphs of all parts except the plan and the
// shortcomings.
func searched(k *kind.Kind, parts []part, visit func(part, line int, text string)) {
	for i, p := range parts {
		if k.HasRole(p.key, kind.Plan) || k.HasRole(p.key, kind.Shortcomings) {
			continue
		}
		for j, l := range p.lines {
			if !l.IsTable() && length(l.Text) <= maxParagraph {
				visit(i, j, l.Text)
			}
		}
	}
}

// maxParagraph is the maximum number of characters of a paragraph in which facts are searched. A long paragraph has
// two thousand.
const maxParagraph = 10000
