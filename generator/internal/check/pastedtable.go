package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// rows returns the number of lines at the beginning of lines that are rows of one table. A row begins with a bar. At
// least two lines with tabs, bars, gaps or commas inside are rows too, as they are pasted from a spreadsheet or a
// word processor.
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
	if gap[sep] != nil {
		n = even(lines[:n])
	}
	if n < 2 {
		return 0
	}
	return n
}

// gap matches the separator between two cells of a row without tabs or bars.
var gap = map[rune]func() *regexp.Regexp{' ': han.Pattern(`[ \x{3000}]{2,}`), ',': han.Pattern(`[,\x{FF0C}]`)}

// even returns the number of lines, divided by gaps or commas, that are certainly rows of one table, or 0. Such rows
// have the same number of cells, at least three, all of them short, and there is a number below the first row.
func even(lines []source.Line) (n int) {
	numbers, columns := false, len(gapped(lines[0]))
	for ; n < len(lines); n++ {
		cells := gapped(lines[n])
		long := func(s string) bool { return utf8.RuneCountInString(s) > longCell }
		if len(cells) != columns || slices.ContainsFunc(cells, long) {
			break
		}
		numbers = numbers || n > 0 && slices.ContainsFunc(cells[1:], isNumber)
	}
	if !numbers || columns < 3 {
		return 0
	}
	return n
}

// longCell is the maximum number of characters of a cell between gaps or commas: a clause of a sentence has more.
const longCell = 12

// gapped returns the cells of a line with gaps or commas between them.
func gapped(l source.Line) []string { return gap[separator(l)]().Split(l.Text, -1) }

// isNumber reports whether a cell contains only a number, possibly with a unit.
func isNumber(cell string) bool { return numberCell().MatchString(han.FoldString(cell)) }

var numberCell = han.Pattern(`^[0-9][0-9,.-]*\p{Han}{0,2}%?$`)

// separator returns the character between the cells of a pasted row: a tab, bar, blank (for a gap) or comma. It
// returns 0 if the line is not a row. A tab after a numbering mark or a bullet is not a separator.
func separator(l source.Line) rune {
	text := []rune(l.Text)
	n, _ := oddLead(text)
	n = max(n, outline.ReadMark(text).End, outline.ReadLabel(text).End)
	switch rest := string(text[n:]); {
	case strings.Contains(rest, "\t"):
		return '\t'
	case strings.ContainsAny(rest, "|"+string(outline.WideBar)):
		return '|'
	case strings.ContainsRune(stops, han.Last(rest)):
		return 0
	case gap[' ']().MatchString(rest):
		return ' '
	case gap[',']().MatchString(rest):
		return ','
	}
	return 0
}

// outer returns the blanks before and after the text of a line in the file. Tabs among them are separators of empty
// cells.
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

// tabs returns the number of tabs in a line and around it.
func tabs(l source.Line) int {
	before, after := outer(l)
	return strings.Count(before+l.Text+after, "\t")
}

// row returns the cells of a row, whatever its separator.
func row(r resolved) []string {
	sep := separator(r.line)
	switch {
	case outline.IsRow(r.line.Text) || sep == '|':
		return outline.Row(string(r.text))
	case gap[sep] != nil:
		return gap[sep]().Split(string(r.text), -1)
	}
	before, after := outer(r.line)
	cells := strings.Split(before+string(r.text)+after, "\t")
	for i := range cells {
		cells[i] = strings.Trim(cells[i], han.Blanks)
	}
	return cells
}

// pastedTable reports a table without bars around its rows. The fix adds the bars and the rule below the head.
func (t *texts) pastedTable(it item) {
	what := map[rune]string{'|': "这几行像是表，每一行的两头没有竖线", ' ': "这几行像是粘贴来的表，格之间是空格",
		',': "这几行像是粘贴来的表，格之间是逗号", '\t': "这几行像是粘贴来的表，格之间是制表符"}[separator(it.rows[0].line)]
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
	if !ruled && slices.ContainsFunc(it.cells[0][1:], isNumber) {
		hint, fixes = "最上面加一行，写各列的名称；"+hint, nil
	}
	t.Report(diag.F253, it.rows[0].line.Whole(), what, hint).Fixes = fixes
}
