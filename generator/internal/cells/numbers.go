package cells

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// numbers reads the numbers of one row. If there are as many as columns without the totals, the totals were left
// out.
func (p *reader) numbers(b *grid.Block, l *grid.Label, line row, columns []*grid.Label) {
	given := slices.DeleteFunc(slices.Clone(columns), func(c *grid.Label) bool { return c.Total })
	for len(line.values) > len(columns) && line.values[len(line.values)-1].text == "" { // from a pasted merged cell
		line.values, line.all = line.values[:len(line.values)-1], line.all[:len(line.all)-1]
	}
	values := line.numbers(p.table.Labels(), len(columns), len(given))
	if values == nil {
		want := fmt.Sprintf("应当有%d格", len(given))
		if len(given) < len(columns) {
			want += fmt.Sprintf("（连总计%d格）", len(columns))
		}
		p.fault(diag.F164, line.Whole(), fmt.Sprintf("「%s」这一行有%d格数，%s", l.Name, len(line.values), want),
			"依次是："+strings.Join(grid.Axis(given).Names(), "、")+"；没有的写 0")
		return
	}
	if len(values) < len(columns) {
		columns = given
	}
	for i, c := range columns {
		name := grid.CellName(l.Name, c.Name)
		switch blank := values[i].text == ""; {
		case blank && p.totals[name]: // it is computed
		case blank:
			p.blank++
			p.zero(name, line.Line)
		default:
			p.number(name, b.UnitOf(l, c), line, values[i])
		}
	}
}

// number reads one number.
func (p *reader) number(name, unit string, line row, c cell) {
	text := strings.TrimSuffix(han.FoldString(c.text), unit)
	own := p.table.Typed != nil
	where := "「" + name + "」"
	if row, column, _ := strings.Cut(name, "·"); !strings.Contains(column, "·") {
		where = fmt.Sprintf("「%s」的「%s」", row, column)
	}
	switch {
	case han.HasPlaceholder(c.text):
		p.faulty = true
		if !own { // package check reports those in annexes
			p.Report(diag.F161, line.place(c), where+"还没有填", "写数；没有发生的写 0")
		}
	case slices.Contains(none, text):
		p.faulty = true
		p.unsaid = append(p.unsaid, unsaid{line.place(c), where + "写的是“" + c.text + "”"})
	case spaced().MatchString(text):
		p.faulty = true
		whole := strings.Join(strings.FieldsFunc(text, unicode.IsSpace), "")
		p.Report(diag.F163, line.place(c), where+"中间有空格：“"+c.text+"”", "写成："+whole).Fixes = line.Fix(c.at, c.n, whole)
	case own && strings.HasPrefix(text, "="), number().MatchString(text),
		own && number().MatchString(strings.TrimLeft(text, "-\u2212")):
		p.typed = true
		p.add(name, line.Line.Part(c.at, c.n))
	default:
		hint := "表里只写确切的数，不写“余”“约”，也不用写单位"
		if unit != "" {
			hint += "（" + unit + "）"
		} else if own {
			hint += "，单位写在表头：项目（单位：件）"
		}
		p.fault(diag.F163, line.place(c), where+"不是数：“"+c.text+"”", hint)
	}
}

// spaced matches a number with blanks between groups of three digits.
var spaced = han.Pattern(`^[0-9]{1,3}(?:[\s\p{Zs}][0-9]{3})+(?:\.[0-9]+)?$`)

// unsaid is a cell with a word that may mean 0 or unknown.
type unsaid struct {
	diag.Place
	said string
}

// mostUnsaid is the maximum number of such cells of a table that are reported one by one.
const mostUnsaid = 3

// reportUnsaid reports these cells. If there are many, they are in one message.
func (p *reader) reportUnsaid() {
	const why, hint = "，看不出是 0 还是不知道", "没有发生的，写成：0；不知道的，问清楚再填"
	if n := len(p.unsaid); n > mostUnsaid {
		d := p.Report(diag.F163, p.unsaid[0].Place, fmt.Sprintf("「%s」里有%d格不是数：%s%s", p.table.Name, n, p.unsaid[0].said,
			why), hint)
		for _, u := range p.unsaid[1:mostUnsaid] {
			d.Related = append(d.Related, u.Place)
		}
		return
	}
	for _, u := range p.unsaid {
		p.Report(diag.F163, u.Place, u.said+why, hint)
	}
}

func (p *reader) add(name string, l source.Line) {
	p.group.Facts = append(p.group.Facts, form.Fact{
		Name: name, Place: l.Whole(), Value: source.Value{Lines: []source.Line{l}},
	})
}

// zero adds a cell that is not in the form, with the place of line l.
func (p *reader) zero(name string, l source.Line) {
	at := l.Whole()
	p.add(name, source.Line{Text: "0", No: l.No, Cols: []int{at.Col}, File: l.File})
	p.group.Facts[len(p.group.Facts)-1].Blank = true
}

// IsSum reports whether the value is the word that makes a table the sum over subordinate forms.
func IsSum(v source.Value) bool {
	return len(v.Lines) == 1 && strings.Trim(han.FoldString(v.Lines[0].Text), "= ") == sumWord
}

// total makes each cell that is not computed by a relation the sum over subordinate forms, if IsSum is true for v.
// It returns whether it is.
func (p *reader) total(v source.Value) bool {
	if !IsSum(v) {
		return false
	}
	l := v.Lines[0]
	const text = "= " + sumWord
	l.Text, l.Cols = text, slices.Repeat(l.Cols[:1], utf8.RuneCountInString(text))
	for _, c := range p.table.Cells() {
		if !c.Total {
			p.add(c.Name, l)
		}
	}
	return true
}

// sumWord is the value of a fact, or of a whole table, that is the sum over subordinate forms.
const sumWord = "合计"

// zeros adds the cells of a row without numbers. Those of a total are computed.
func (p *reader) zeros(b *grid.Block, l *grid.Label, line source.Line) {
	if l.Total {
		return
	}
	for _, c := range b.Columns.Given() {
		p.zero(grid.CellName(l.Name, c.Name), line)
	}
}

// fill adds the rows that are not in the form, and reports once which rows count as 0.
func (p *reader) fill() {
	var left []string
	for i := range p.table.Blocks {
		b := &p.table.Blocks[i]
		for _, l := range b.Rows.Given() {
			line, has := p.rows[l.Name]
			if !has {
				left = append(left, l.Name)
				p.zeros(b, l, p.line())
			} else if len(line.values) == 0 {
				left = append(left, l.Name)
			}
		}
	}
	message := ""
	if len(left) > 0 {
		message = fmt.Sprintf("没有填的%d行都算 0：%s", len(left), strings.Join(left, "、"))
	}
	if p.blank > 0 {
		message = strings.TrimPrefix(message+fmt.Sprintf("；空着的%d格都算 0", p.blank), "；")
	}
	if message != "" {
		p.Report(diag.F167, p.at, "「"+p.table.Name+"」里"+message, "核对是真的没有，还是漏填")
	}
}

// line returns the line to which a missing row is assigned: the first line of the table.
func (p *reader) line() source.Line {
	file := p.group.Facts[0].Value.Lines[0].File
	return source.Line{No: p.at.Line, Cols: []int{p.at.Col}, Text: " ", File: file}
}
