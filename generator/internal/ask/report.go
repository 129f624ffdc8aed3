package ask

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// report collects the messages about the answers.
type report struct {
	from  []string // who gave each number put into the form
	lists [notes + 1][]string
}

// The lists of a report, in the order of display.
const (
	replaced = iota
	choices
	differs
	faults
	notes
)

// titles are the lines above the lists.
var titles = [...]string{
	replaced: "表里原来有，照 --overwrite 换了的：",
	choices:  "答的不一样，要选一个，都写在表里那一行的后面了，没有替您选：",
	differs:  "和表里的不一样，表里的没有动（要换成收回来的，加 --overwrite）：",
	faults:   "没有填进去，要改的：",
	notes:    "附的说明，没有写进表里：",
}

// add adds a line to a list.
func (r *report) add(list int, format string, args ...any) {
	r.lists[list] = append(r.lists[list], fmt.Sprintf(format, args...))
}

// lines returns the report, with the table of missing answers at the end.
func (r *report) lines(missing []string) (lines []string) {
	var from, order []string
	count := map[string]int{}
	for _, who := range r.from {
		if count[who]++; count[who] == 1 {
			order = append(order, who)
		}
	}
	for _, who := range order {
		from = append(from, fmt.Sprintf("%s %d 个", who, count[who]))
	}
	lines = append(lines, strings.TrimSuffix(fmt.Sprintf("填进表里的数：%d 个（%s）", len(r.from),
		strings.Join(from, "，")), "（）"))
	for i, list := range r.lists {
		if len(list) > 0 {
			lines = append(lines, "", titles[i])
			for _, s := range list {
				lines = append(lines, "  "+s)
			}
		}
	}
	return append(lines, missing...)
}

// missing returns a table of the departments and of the questions that have no answer.
func (f *filler) missing(books []*Book) []string {
	rows := [][]string{{"问谁", "问了", "答了", "还缺"}}
	for _, s := range f.sheets {
		who := han.FoldString(s.Who)
		returned := slices.ContainsFunc(books, func(b *Book) bool { return b.Who == who })
		asked, answered, open := s.Count(), 0, []string(nil)
		for _, name := range s.asked() {
			switch q := s.Question(name); {
			case f.done[who+"\t"+name]:
				answered++
			case len(f.answers[name]) == 0 && (q == nil || !q.has()):
				open = append(open, name)
			}
		}
		what := "—"
		if len(open) > 0 {
			what = fmt.Sprintf("%d 个：%s", len(open), strings.Join(open[:min(8, len(open))], "、"))
		}
		if len(open) > 8 {
			what += "……"
		}
		if !returned {
			what = "这一次没有收到；" + what
		}
		if len(open) > 0 {
			rows = append(rows, []string{s.Who, fmt.Sprint(asked), fmt.Sprint(answered), what})
		}
	}
	if len(rows) == 1 {
		return []string{"", "问的都答了。"}
	}
	lines := []string{"", "还没有答全的："}
	for _, row := range han.Aligned(rows) {
		lines = append(lines, strings.TrimRight("  "+strings.Join(row, "  "), " "))
	}
	return lines
}

// asked returns the names of the tables and facts that somebody has to answer, tables first.
func (s *Sheet) asked() (names []string) {
	for _, t := range s.Tables {
		names = append(names, sheetName(t.Name))
	}
	for _, q := range s.questions() {
		if q.Computed == nil {
			names = append(names, q.Name)
		}
	}
	return names
}
