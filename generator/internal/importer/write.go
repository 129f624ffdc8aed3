package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// writer writes the lines of a form.
type writer struct{ strings.Builder }

// write returns the form.
func (r *report) write() string {
	w := &writer{}
	w.head(r)
	r.letterhead.write(w)
	for _, g := range r.facts {
		w.bracket("facts." + g.part)
		w.WriteString(strings.Join(g.lines, "\n") + "\n")
	}
	w.bracket("opening")
	if len(r.opening) == 0 {
		r.remark("原文没有开头的话，标上【待填】")
		w.value("text", han.Placeholder("开头"))
	}
	w.text(r.opening)
	for _, p := range r.parts {
		p.write(w)
	}
	w.end(r)
	return w.String()
}

// Comment is the head of a form that was made from a report.
const Comment = "# 最初由现成的报告导入，数和文字照原文。先查一遍：fazhi check\n" +
	"# 标着【待核】的，是不知道该放在哪里的，看过以后移到该去的地方，删去【待核】。\n"

// head writes the lines before the letterhead: kind, year, title and office.
func (w *writer) head(r *report) {
	w.WriteString(Comment + "\n")
	fmt.Fprintf(w, "kind = %q\n", r.kind.ID)
	if r.year > 0 {
		fmt.Fprintf(w, "year = %d\n", r.year)
	}
	w.value("previous", r.o.Previous)
	w.value("title", r.title...)
	r.Untitled = len(r.title) == 0

	w.bracket("office")
	w.value("name", cmp.Or(r.office, han.Placeholder("单位名称")))
	if r.level != nil {
		w.value("level", r.level.Name)
	} else {
		w.value("level", han.Placeholder("层级"))
	}
	w.value("to", r.to)
	w.value("sign", r.sign...)
	w.value("date", r.date)
}

// write writes a part.
func (p part) write(w *writer) {
	w.bracket(p.key)
	if p.within != "" {
		w.value("within", p.within)
		return
	}
	w.value("title", cmp.Or(p.title, "无"))
	if len(p.lines) == 0 && !p.declared {
		w.value("text", han.Placeholder(""))
	}
	if len(p.table) > 0 {
		w.WriteString("table = \"\"\"\n" + escaped(strings.Join(p.table, "\n")) + "\n\"\"\"\n")
	}
	w.text(p.lines)
}

// end writes the lines after the parts: closing, annexes and 版记.
func (w *writer) end(r *report) {
	if len(r.closing) > 0 || r.note != "" {
		w.bracket("closing")
		w.text(r.closing)
		w.value("note", r.note)
	}
	for i, a := range r.annexes {
		w.bracket(fmt.Sprintf("annex.%d", i+1))
		w.value("title", cmp.Or(a.title, han.Placeholder("附件的名称")))
		if len(a.lines) == 0 {
			w.value("text", han.Placeholder("附件的内容"))
		}
		w.text(a.lines)
	}
	if m := r.imprint; m != (imprint{}) {
		w.bracket("imprint")
		w.value("to", m.to)
		w.value("cc", m.cc)
		w.value("printer", m.printer)
		w.value("date", m.date)
	}
}

// write writes the 版头, if the report has one.
func (h letterhead) write(w *writer) {
	if len(h.issuers) == 0 {
		return
	}
	w.bracket("letterhead")
	if h.letter {
		w.value("form", "信函")
	}
	w.value("issuers", h.issuers...)
	w.value("number", h.number)
	w.value("serial", h.serial)
	w.value("secrecy", h.secrecy)
	w.value("urgency", h.urgency)
	w.value("signer", h.signer...)
}

// bracket begins a bracket.
func (w *writer) bracket(name string) { w.WriteString("\n[" + name + "]\n") }

// value writes a key with its lines, if there are any.
func (w *writer) value(key string, lines ...string) {
	lines = slices.DeleteFunc(slices.Clone(lines), func(s string) bool { return s == "" })
	switch {
	case len(lines) == 0:
	case len(lines) == 1 && !strings.ContainsAny(lines[0], `"`):
		w.WriteString(key + ` = "` + escaped(lines[0]) + "\"\n")
	default:
		w.WriteString(key + " = \"\"\"\n" + escaped(strings.Join(lines, "\n")) + "\n\"\"\"\n")
	}
}

// escaped returns s as written between quotation marks. Three quotation marks together, which are not allowed there,
// are separated.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"""`, `"" "`).Replace(s)
}

// text writes the text of a bracket, if there are any lines.
func (w *writer) text(lines []line) {
	if len(lines) == 0 {
		return
	}
	w.WriteString("text = \"\"\"\n")
	for i, l := range lines {
		if i > 0 && l.IsTable() && lines[i-1].IsTable() {
			w.WriteString("纵向\n") // separates two tables, which would otherwise become one
		}
		w.WriteString(escaped(typed(l)) + "\n")
	}
	w.WriteString("\"\"\"\n")
}

// typed returns a line as a clerk types it. A line that is only bold gets bold marks if it has no number.
func typed(l line) string {
	switch {
	case l.IsTable():
		return tabled(l.Rows)
	case l.Bold && length(l.Text) <= maxHeading && !opens(l.Text) && !han.HasPlaceholder(l.Text):
		return "**" + l.Text + "**"
	}
	return l.Text
}

// maxHeads is the maximum number of rows in the head of a table.
const maxHeads = 4

// tabled returns the rows of a table as a clerk types them. Cells that the form language cannot merge are left
// empty.
func tabled(cells [][]string) string {
	above := func(cell string) bool { return cell == outline.Above }
	heads := 1
	for heads < len(cells) && slices.ContainsFunc(cells[heads], above) {
		heads++
	}
	if heads > maxHeads || heads == len(cells) {
		heads = 1
	}
	rule := slices.Repeat([]string{"---"}, len(cells[0]))
	typed := slices.Insert(slices.Clone(cells), heads, rule)
	if _, faults := outline.NewTable(typed); len(faults) > 0 {
		typed = slices.Insert(unmerged(cells), 1, rule)
	}
	var rows []string
	for _, row := range typed {
		rows = append(rows, "| "+strings.Join(row, " | ")+" |")
	}
	return strings.Join(rows, "\n")
}

// unmerged returns cells with the marks of merged cells replaced by empty cells.
func unmerged(cells [][]string) (out [][]string) {
	for _, row := range cells {
		row = slices.Clone(row)
		for i, cell := range row {
			if outline.MergeMark(cell) != "" {
				row[i] = ""
			}
		}
		out = append(out, row)
	}
	return out
}
