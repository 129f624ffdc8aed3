package check

import (
	"fmt"
	"slices"
	"strings"
	"text/template"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// texts reads the texts of a form.
type texts struct {
	*names
	proofs
}

// scope says what a text may contain.
type scope struct {
	part     string // the bracket of its part
	levelOne bool   // 一、 headings are allowed
	standard bool   // standard paragraphs are allowed
	stops    bool   // its paragraphs must end in a punctuation mark

	keys      []string        // parts whose standard paragraphs are printed for {{其余}}
	numbering model.Numbering // of standard paragraphs
}

// item is one line of a text, or one table, with its source.
type item struct {
	outline.Line
	resolved
	rows  []resolved // of a table
	cells [][]string // of a table, as typed

	merging []outline.MergeFault // of a table
}

// text makes the paragraphs of a text and reports their faults.
func (t *texts) text(v source.Value, s scope) []outline.Para {
	items, broken := t.items(v.Lines, s)
	for i, it := range slices.Concat(items, broken) {
		switch it.Kind {
		case outline.Table:
			t.tableRules(it)
			for _, r := range it.rows {
				if outline.IsRow(r.line.Text) { // a pasted table is read once its bars are written
					silent := han.HasPlaceholder(string(r.text))
					t.passages = append(t.passages, passage{resolved: r, part: s.part, row: true, silent: silent})
				}
			}
		case outline.Standard:
			t.standardRules(it, s)
		default:
			inner := s
			inner.stops = s.stops && (i+1 >= len(items) || items[i+1].Kind != outline.Table)
			t.lineRules(it, inner)
		}
	}
	stopped(items, t.kind.HeadingMax, t.Reporter)
	sequences(items, len(items) == 1 && len(t.form.Parts) == 1, t.Reporter)
	circled(items, t.Reporter)
	siblings(items, t.kind.HeadingMax, t.Reporter)
	bare(items, t.Reporter)
	return paras(items)
}

// written returns paragraphs that the program writes, read in the same way as a text of the form. Values that are
// missing in a draft, such as the level or the superior office, remain open.
func (t *texts) written(standard *template.Template) []outline.Para {
	text, err := t.kind.FixedText(standard, t.report.Words())
	if err != nil {
		text = han.Placeholder("")
	}
	var lines []source.Line
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, source.Line{Text: strings.TrimSpace(line)})
	}
	items, _ := t.items(lines, scope{})
	return paras(items)
}

// items divides a text into its lines and tables. It reports nothing except a {{其余}} that prints nothing. broken
// are the tables that cannot be printed.
func (t *texts) items(lines []source.Line, s scope) (items, broken []item) {
	for i := 0; i < len(lines); {
		asked, first := outline.AskedOf(lines[i].Text), i
		if asked != outline.ByWidth {
			first++
		}
		n := first + rows(lines[first:])
		if lone(lines[i].Text) == rest && s.standard {
			items = append(items, t.rest(lines[i], s, lastHeading(items))...)
			n = i + 1
		} else if n == first {
			items = append(items, t.line(lines[i], s))
			n = i + 1
		} else if it := t.table(lines[first:n]); it.Cells != nil {
			it.Asked = asked
			items = append(items, it)
		} else {
			broken = append(broken, it)
		}
		i = n
	}
	return items, broken
}

// lastHeading returns the number of the last line of level two, or 0.
func lastHeading(items []item) int {
	for _, it := range slices.Backward(items) {
		if it.Lead.Rank == 2 {
			return it.Lead.Count
		}
	}
	return 0
}

// paras returns the paragraphs of items.
func paras(items []item) []outline.Para {
	paras := make([]outline.Para, len(items))
	for i, it := range items {
		paras[i] = it.Para
	}
	return paras
}

// line reads one line that is not a row of a table.
func (t *texts) line(l source.Line, s scope) item {
	if it, ok := t.standard(l, s); ok {
		return it
	}
	r := t.substitute(l)
	it := item{Line: outline.Read(r.text, t.kind.HeadingMax, s.levelOne), resolved: r}
	it.At = l.No
	return it
}

// lineRules checks one line.
func (t *texts) lineRules(it item, s scope) {
	t.judge(it.resolved)
	marks(it.resolved, t.Reporter)
	lead(it.resolved, t.Reporter)
	if strings.Count(string(it.text), `"`)%2 == 1 { // the other half of the pair may be a Chinese mark
		for i, c := range it.text {
			if c == '“' || c == '”' {
				t.claim(diag.F348, it.place(i, 1))
			}
		}
	}
	if m := outline.ReadMark(it.text); m.Rank == 1 && !s.levelOne {
		levelOne(t, it, m, s.part)
	} else if outline.AskedOf(string(it.text)) != outline.ByWidth {
		t.Report(diag.F266, it.place(0, len(it.text)), "“"+string(it.text)+"”下面没有表格", "这两个字写在表格第一行的上面一行；不是说表格的，把这一行写完整")
	} else if it.Kind != outline.Heading && s.stops {
		if !reprinted(it.resolved, t) {
			ending(it.resolved, t.Reporter)
		}
	} else if it.Kind == outline.Heading && it.Level > 1 && it.Chars > t.kind.HeadingMax {
		t.Report(diag.F245, it.place(m.End, len(it.text)-m.End), fmt.Sprintf("小标题有%d个字，太长", it.Chars),
			"小标题后面要是接着正文，标题末尾加句号；要是一整段话，末尾也要有句号")
	}
	t.read(it.resolved, s.part)
}

// stops are the marks that may end a paragraph.
const stops = "。\uFF01!\uFF1F?\uFF1A:\uFF1B;”\"’'\uFF09)…"

// caption matches the line above a table or below a picture: 表1 案件统计.
var caption = han.Pattern(`^附?[表图]\s*[0-9一二三四五六七八九十]+(?:[-.][0-9]+)?[\s\p{Zs}:\x{FF1A}.]*\p{Han}*$`)

// numberedOddly reports whether a line begins with a number that lead reports. Such a line may be a heading.
func numberedOddly(text []rune) bool {
	_, right := oddLead(text)
	inner, bold := strings.CutPrefix(string(text), "**")
	return right != "" || bold && outline.ReadMark([]rune(inner)).End > 0
}

// ending warns of a paragraph that does not end in one of stops.
func ending(l resolved, r diag.Reporter) {
	text := strings.TrimRight(string(l.text), "* ")
	if text == "" || caption().MatchString(text) || strings.ContainsRune(stops, han.Last(text)) ||
		strings.HasSuffix(text, "。。。") || strings.HasSuffix(text, "】") && han.HasPlaceholder(text) ||
		endsInPoint(text) || numberedOddly(l.text) || strings.HasPrefix(text, "#") ||
		strings.ContainsRune(">]"+drawn, han.Last(text)) {
		return
	}
	r.Report(diag.F247, l.place(l.index(len(text))-1, 1), "这一段末尾没有句号一类的标点", "要是粘贴时把一段断成了两行，把下一行接上来；不然就补上句号")
}
