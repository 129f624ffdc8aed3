// Package importer makes a form from an existing report: it finds title, 主送机关, the parts of the kind, 署名, date
// and annexes among the paragraphs of a manuscript, and writes them as a clerk would have typed them.
//
// Its main functions are Form and Compare. The names of parts, and the words by which they are recognized, are data
// of the kind. The package reads no file (package manuscript does) and checks nothing: a form made from a faulty
// report has the same faults, which package check finds. No word is lost: text that does not belong anywhere is in
// the form after 【待核】, and text that is left out is in the notes.
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

// Options is information from the user about the report. A zero field is determined from the report.
type Options struct {
	Office, Level string // full name, 街道
	Year          int    // the year reported on
	Previous      string // path of last year's form
	Last          Last   // content of last year's form
}

// Last is last year's form.
type Last struct {
	Year  int                      // the year reported on; 0: there is no form
	Facts map[string]fact.Quantity // by name, only facts with a value
}

// Result is a form made from a report.
type Result struct {
	Form     string   // the form, in the form language
	Source   string   // the text that the form must render to, without furniture
	Untitled bool     // the report has no title; the form prints the standard title
	Unmarked bool     // its headings of the first level have no numbers; the program prints them
	Tables   []string // the tables in Source that the kind declares
	Notes    []string // text left out, joined, changed or not found; Chinese sentences without full stop
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

// report is a report that is being read.
type report struct {
	kind *kind.Kind
	o    Options
	Result
	left []string // lines that were left out

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

// listed adds a note with the number of lines and the first of them. It does nothing if there are no lines.
func (r *report) listed(what string, lines []string) {
	if len(lines) > 0 {
		r.remark(what+"\uFF1A%s", len(lines), excerpts(lines))
	}
}

// Limits of quotations in notes.
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

// cleaned returns the blocks without characters that have a meaning in the form language.
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

// text returns the text of lines, one per line. 文件 in a table of 版头 is put after the names beside it.
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

// length returns the number of characters of s.
func length(s string) int { return len([]rune(s)) }
