// Package importer makes a form of an existing report: it finds title, 主送机关, the parts of the kind, 署名, date
// and annexes among the paragraphs of a manuscript, and writes them as a clerk would have typed them.
//
// Its doors are Form and Compare. What a part is called and which words it is known by are data of the kind. It reads
// no file (package manuscript does) and judges nothing: a form made of a faulty report has its faults, for package
// check to find. No word is lost: what has no place is in the form after 【待核】, what is left out is in the notes.
package importer

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/manuscript"
)

// Options is what the user says about the report; a zero field is found in the report.
type Options struct {
	Office, Level string // full name, 街道
	Year          int    // reported on
	Previous      string // path of the form of the year before
	Last          Last   // what that form has
}

// Last is the form of the year before.
type Last struct {
	Year  int                      // reported on; 0: there is no form
	Facts map[string]fact.Quantity // by name, those without a value left out
}

// Result is a form made of a report.
type Result struct {
	Form     string   // the form, in the form language
	Source   string   // the text that the form has to render to, furniture left out
	Untitled bool     // the report has no title, the form prints the standard one
	Unmarked bool     // its headings of the first level have no numbers, which the program prints
	Tables   []string // the tables in Source that the kind declares
	Notes    []string // what was left out, joined, changed or not found; Chinese sentences without their full stop
}

// Form returns the form of a report of kind k.
func Form(m *manuscript.Manuscript, k *kind.Kind, o Options) Result {
	r := &report{kind: k, o: o, Result: Result{Notes: m.Notes}}
	r.left = append(r.left, m.Left...)
	blocks, contents := withoutContents(m.Blocks)
	if r.left = append(r.left, contents...); contents != nil {
		r.remark("目录有 %d 行，没有带过来", len(contents))
	}
	lines := cleaned(r.furniture(blocks))
	r.Source = text(lines)
	lines = r.annexed(r.joined(lines))
	lines = r.tail(r.head(lines))
	r.year = r.reported()
	r.place(r.sections(lines))
	r.who()
	r.fillTables()
	r.findFacts()
	r.Form = r.write()
	full := func(p part) bool { return len(p.lines) > 0 || p.declared }
	if len(r.opening) == 0 && !slices.ContainsFunc(r.parts, full) {
		r.remark("没有找到报告的正文，只有标题、版头、落款这样的几行：看看是不是选错了文件")
	}
	r.listed("不是正文、没有带过来的有 %d 行", r.left)
	return r.Result
}

// line is a paragraph or a table of the report.
type line = manuscript.Block

// report is a report being taken apart.
type report struct {
	kind *kind.Kind
	o    Options
	Result
	left []string // lines that are left out

	letterhead letterhead
	title      []string
	to         string
	opening    []line
	parts      []part
	closing    []line
	sign       []string
	date       string
	note       string
	annexes    []annex
	imprint    imprint
	facts      []factGroup

	office string
	level  *kind.Level
	year   int
}

// annex is one annex.
type annex struct {
	title string
	lines []line
}

// remark adds a note.
func (r *report) remark(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// listed adds a note that says how many lines there are, and the first of them; none when there is no line.
func (r *report) listed(what string, lines []string) {
	if len(lines) > 0 {
		r.remark(what+"\uFF1A%s", len(lines), excerpts(lines))
	}
}

// Limits on what notes quote.
const (
	maxExcerpts = 12 // lines
	maxExcerpt  = 24 // characters of a line
)

// excerpts returns the beginnings of the first lines.
func excerpts(lines []string) string {
	all := ""
	for _, s := range lines[:min(len(lines), maxExcerpts)] {
		all += "「" + excerpt(s) + "」"
	}
	if len(lines) > maxExcerpts {
		all += "……"
	}
	return all
}

// excerpt returns the beginning of a line.
func excerpt(s string) string {
	return han.Head(strings.Join(strings.Fields(s), " "), maxExcerpt, "…")
}

// cleaned returns the blocks as lines of a form can be: without what the form language would read as its own.
func cleaned(blocks []line) []line {
	clean := strings.NewReplacer("{", "〔", "}", "〕", "\uFF5B", "〔", "\uFF5D", "〕", "**", "\uFF0A\uFF0A")
	out := make([]line, len(blocks))
	for i, b := range blocks {
		b.Text = clean.Replace(b.Text)
		if strings.HasPrefix(b.Text, "|") {
			b.Text = "\uFF0F" + b.Text[1:]
		}
		rows := make([][]string, len(b.Rows))
		for k, row := range b.Rows {
			rows[k] = make([]string, len(row))
			for j, cell := range row {
				rows[k][j] = strings.NewReplacer("|", "\uFF0F", "\uFF5C", "\uFF0F").Replace(clean.Replace(cell))
			}
		}
		if b.IsTable() {
			b.Rows = rows
		}
		out[i] = b
	}
	return out
}

// text returns the text of lines, a line each. 文件 in a table of 版头 is after the names that it is beside.
func text(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.Text)
		if isLetterhead(l) {
			cells := strings.Join(slices.Concat(unmerged(l.Rows)...), "\n")
			if names, signers, ok := strings.Cut(cells, "\n文件\n"); ok {
				cells = names + "\n" + signers + "文件"
			}
			b.WriteString(cells + "\n")
			continue
		}
		for _, row := range unmerged(l.Rows) {
			b.WriteString(strings.Join(row, "\t") + "\n")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// length returns how many characters s has.
func length(s string) int { return len([]rune(s)) }
