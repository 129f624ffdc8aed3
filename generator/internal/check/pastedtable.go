package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// rows returns how many lines at the beginning of lines are rows of one table: with a bar at their heads, or at least
// two with tabs or bars inside, as they come from a spreadsheet or a word processor.
func rows(lines []source.Line) (n int) {
	for n < len(lines) && outline.IsRow(lines[n].Text) {
		n++
	}
	if n > 0 || len(lines) == 0 {
		return n
	}
	sep := separator(lines[0])
	if sep == 0 {
		return 0
	}
	for n < len(lines) && !outline.IsRow(lines[n].Text) &&
		(separator(lines[n]) == sep || sep == '\t' && tabs(lines[n]) == tabs(lines[0])) {
		n++
	}
	if n < 2 {
		return 0
	}
	return n
}

// separator returns what divides the cells of a pasted row, a tab or a bar; 0 when the line is no row. A tab after a
// numbering mark or a bullet divides nothing.
func separator(l source.Line) rune {
	text := []rune(l.Text)
	n, _ := oddLead(text)
	n = max(n, outline.ReadMark(text).End, outline.ReadLabel(text).End)
	switch rest := string(text[n:]); {
	case strings.Contains(rest, "\t"):
		return '\t'
	case strings.ContainsAny(rest, "|"+string(outline.WideBar)):
		return '|'
	}
	return 0
}

// outer returns the blanks around the text of a line in the file: tabs among them divide empty cells.
func outer(l source.Line) (before, after string) {
	if l.File == nil {
		return "", ""
	}
	before, after, _ = strings.Cut(l.File.Lines[l.No-1], l.Text)
	if strings.Trim(before+after, han.Blanks) != "" {
		return "", ""
	}
	return before, after
}

// tabs returns how many tabs are in a line and around it.
func tabs(l source.Line) int {
	before, after := outer(l)
	return strings.Count(before+l.Text+after, "\t")
}

// row returns the cells of a row, however it is divided.
func row(r resolved) []string {
	if outline.IsRow(r.line.Text) || !strings.Contains(r.line.Text, "\t") && tabs(r.line) == 0 {
		return outline.Row(string(r.text))
	}
	return tabbed(r.line, string(r.text))
}

// tabbed returns the cells of text, of a line that has tabs between them.
func tabbed(l source.Line, text string) []string {
	before, after := outer(l)
	cells := strings.Split(before+text+after, "\t")
	for i := range cells {
		cells[i] = strings.Trim(cells[i], han.Blanks)
	}
	return cells
}

// pastedTable reports a table without bars around its rows. The fix writes them, and the rule below the head.
func (t *texts) pastedTable(it item) {
	what := "这几行像是粘贴来的表，格之间是制表符"
	if separator(it.rows[0].line) == '|' {
		what = "这几行像是表，每一行的两头没有竖线"
	}
	ruled, heads := it.ruled(), max(1, it.Heads)
	var fixes []diag.Fix
	first := ""
	for i, r := range it.rows {
		cells := row(resolved{line: r.line, text: []rune(r.line.Text)})
		s := "| " + strings.Join(cells, " | ") + " |"
		if i == 0 {
			first = s
		}
		if i == heads-1 && !ruled {
			s += "\n" + strings.Repeat("| --- ", len(cells)) + "|"
		}
		fix := r.line.Fix(0, len([]rune(r.line.Text)), s)
		bars := separator(it.rows[0].line) == '\t' && strings.ContainsAny(r.line.Text, "|"+string(outline.WideBar))
		if fix == nil || bars || strings.ContainsAny(s, "\\\"") {
			fixes = nil
			break
		}
		fixes = append(fixes, fix...)
	}
	hint := "每一行的两头和格之间写竖线，第" + han.Numeral(heads+1) + "行写 | --- | 这样的横线\uFF1A" + first
	t.Report(diag.F253, all(it.rows[0].line), what, hint).Fixes = fixes
}
