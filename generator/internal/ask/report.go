package ask

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// report collects what is said about the answers.
type report struct {
	from                                      []count // who gave how many numbers, in order
	choices, faults, differs, replaced, notes []string
}

// count is a number of answers.
type count struct {
	who string
	n   int
}

func (r *report) fault(format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
}
func (r *report) choose(format string, args ...any) {
	r.choices = append(r.choices, fmt.Sprintf(format, args...))
}
func (r *report) differ(format string, args ...any) {
	r.differs = append(r.differs, fmt.Sprintf(format, args...))
}
func (r *report) replace(format string, args ...any) {
	r.replaced = append(r.replaced, fmt.Sprintf(format, args...))
}
func (r *report) note(format string, args ...any) {
	r.notes = append(r.notes, fmt.Sprintf(format, args...))
}

// take counts a number that was put in.
func (r *report) take(who string) {
	i := slices.IndexFunc(r.from, func(c count) bool { return c.who == who })
	if i < 0 {
		r.from = append(r.from, count{who: who})
		i = len(r.from) - 1
	}
	r.from[i].n++
}

// taken returns how many numbers were put in.
func (r *report) taken() (n int) {
	for _, c := range r.from {
		n += c.n
	}
	return n
}

// open returns how many answers were not put in.
func (r *report) open() int { return len(r.choices) + len(r.faults) + len(r.differs) }

// lines returns the report, with the table of what is missing at its end.
func (r *report) lines(missing []string) (lines []string) {
	var from []string
	for _, c := range r.from {
		from = append(from, fmt.Sprintf("%s %d 个", c.who, c.n))
	}
	lines = append(lines, strings.TrimSuffix(fmt.Sprintf("填进表里的数：%d 个（%s）", r.taken(), strings.Join(from, "，")), "（）"))
	for _, part := range []struct {
		title string
		list  []string
	}{
		{"表里原来有，照 --overwrite 换了的：", r.replaced},
		{"答的不一样，要选一个，都写在表里那一行的后面了，没有替您选：", r.choices},
		{"和表里的不一样，表里的没有动（要换成收回来的，加 --overwrite）：", r.differs},
		{"没有填进去，要改的：", r.faults},
		{"附的说明，没有写进表里：", r.notes},
	} {
		if len(part.list) > 0 {
			lines = append(lines, "", part.title)
			for _, s := range part.list {
				lines = append(lines, "  "+s)
			}
		}
	}
	return append(lines, missing...)
}

// missing returns a table of the departments and the questions that nobody has answered.
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
	return append([]string{"", "还没有答全的："}, aligned(rows)...)
}

// asked returns the names of what somebody has to answer: tables, then facts.
func (s *Sheet) asked() (names []string) {
	for _, t := range s.Tables {
		names = append(names, sheetName(t.Name))
	}
	for _, g := range s.Groups {
		for _, q := range g.Questions {
			if q.Computed == nil {
				names = append(names, q.Name)
			}
		}
	}
	return names
}

// aligned returns rows as lines with their columns one below the other.
func aligned(rows [][]string) (lines []string) {
	for _, row := range han.Aligned(rows) {
		lines = append(lines, strings.TrimRight("  "+strings.Join(row, "  "), " "))
	}
	return lines
}
