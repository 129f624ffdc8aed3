package ask

import (
	"cmp"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/workbook"
)

// howTo says how to answer questions.
const howTo = "只填黄色的格：没有发生的写 0，不掌握的空着；大概的数照写“40余”。单位不对，在“单位”一栏里选。" +
	"灰色的数由表格自己算，不用填。填好了存盘，整个文件交回来，不要改名称。"

// questions writes the sheet with the questions.
func (b *book) questions(s *Sheet, by string) {
	var widths []int
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	b.top(s, by, howTo, widths)
	for i, c := range columns {
		b.set(i, c.head, b.head)
	}
	b.next(1)
	frozen := b.row
	at := s.places(b.row)
	for i, g := range s.Groups {
		b.wide(0, noteColumn, g.title(i), b.topic)
		b.next(lines(g.title(i), 150))
		for n, q := range g.Questions {
			b.question(n+1, q, at)
		}
	}
	b.finish(frozen)
}

// title returns the line above the questions of group i, from 0.
func (g *Group) title(i int) string {
	title := han.Numeral(i+1) + "、" + g.Name
	if g.Sample != "" {
		title += "。成文的样子：" + g.Sample
	}
	return title
}

// places returns a function that returns the cell of an answer by the name of the fact; the first group begins in
// row first.
func (s *Sheet) places(first int) func(name string) string {
	at, row := map[string]string{}, first
	for _, g := range s.Groups {
		row++
		for _, q := range g.Questions {
			at[q.Name] = workbook.CellName(valueColumn, row)
			row++
		}
	}
	return func(name string) string { return at[name] }
}

// question writes the row of one question.
func (b *book) question(n int, q Question, at func(string) string) {
	text := cmp.Or(q.Text, "（同上）")
	number, unit := q.split()
	style, hint := b.answer, q.Hint
	if q.Computed != nil && q.Computed.IsSum() {
		style = b.sum
	} else if q.Computed != nil {
		style = b.total
	}
	for i, c := range []string{strconv.Itoa(n), text, q.Name, number, unit, q.Last, hint, ""} {
		look := map[int]int{textColumn: b.text, hintColumn: b.text, valueColumn: style, unitColumn: b.answer,
			noteColumn: b.answer}[i]
		look = cmp.Or(look, b.label)
		b.set(i, c, look)
	}
	cell := workbook.CellName(valueColumn, b.row)
	if q.Computed != nil {
		b.Keep(b.File.SetCellFormula(b.sheet, cell, formula(q.Computed, unit == "%", at)))
	}
	condition, prompt := q.condition(cell, at)
	b.valid(cell, condition, prompt, false)
	if len(q.Units) > 1 {
		b.choice(workbook.CellName(unitColumn, b.row), q.Units)
	}
	b.next(max(lines(text, columns[textColumn].width), lines(hint, columns[hintColumn].width),
		lines(q.Name, columns[nameColumn].width)))
}

// split returns the value of a question without its unit, and the unit. If there is no value, it returns the usual
// unit.
func (q *Question) split() (number, unit string) {
	if len(q.Units) > 0 {
		unit = q.Units[0]
	}
	best := ""
	for _, u := range q.Units {
		if strings.HasSuffix(q.Value, u) && len(u) > len(best) {
			best = u
		}
	}
	if v, _ := fact.Parse(q.Value); best == "" && v.Said != nil {
		best = v.Said.Unit
	}
	if best != "" {
		unit = best
	}
	return strings.TrimSuffix(q.Value, best), unit
}
