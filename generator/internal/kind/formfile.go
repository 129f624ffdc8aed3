package kind

import (
	"io/fs"
	"path"
	"strings"
	"text/template"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// formFile is the name of the commented form, a template over newForm. A kind without this file uses the common one
// in the folder of all kinds.
const formFile = "form.tmpl"

// templates reports faults of the template syntax in form.tmpl and in standard paragraphs. The names of facts in
// them are checked later.
func (l *fitter) templates() {
	if _, err := parseForm(l.kind.Form); err != nil {
		l.badTemplate(place{l.formFile(), faultLine(err)})
	}
	for i := range l.kind.Paragraphs {
		p := &l.kind.Paragraphs[i]
		if _, err := p.prose(); err != nil {
			at := l.topics[p.Name]
			l.badTemplate(place{at.file, at.line + faultLine(err)})
		}
	}
}

// parseForm parses the text of a form.tmpl as a template.
func parseForm(text string) (*template.Template, error) {
	help := template.FuncMap{"pad": pad, "wrap": wrap, "rule": rule, "join": strings.Join, "ends": ends}
	return template.New(formFile).Delims("<<", ">>").Funcs(help).Parse(text)
}

// formFile returns the path of the kind's form.tmpl, or of the common one.
func (l *files) formFile() string {
	file := path.Join(l.dir, formFile)
	if _, err := fs.Stat(l.fsys, file); err != nil {
		return path.Join(root, formFile)
	}
	return file
}

// pad appends blanks to s up to a width of n columns. A Han character has two columns.
func pad(n int, s string) string {
	return s + strings.Repeat(" ", max(1, n-han.Columns(s)))
}

// rule appends a line to s up to a width of n columns.
func rule(n int, s string) string {
	return s + " " + strings.Repeat("─", max(2, n-han.Columns(s)-1))
}

// breaks marks where a comment may be broken: after a half-width or full-width punctuation mark.
var breaks = strings.NewReplacer("，", "，\x00", ",", ",\x00", "。", "。\x00", "；", "；\x00", ";", ";\x00", "、", "、\x00")

// wrap breaks s after punctuation marks into lines of at most n columns. Each line except the first begins with
// before.
func wrap(n int, before, s string) string {
	var b strings.Builder
	line := ""
	for _, piece := range strings.SplitAfter(breaks.Replace(s), "\x00") {
		piece = strings.TrimSuffix(piece, "\x00")
		if line != "" && han.Columns(line)+han.Columns(piece) > n {
			b.WriteString(line + "\n" + before)
			line = ""
		}
		line += piece
	}
	return b.String() + line
}

// remark returns the units and limits of a fact in words.
func remark(f *Fact) string {
	r := f.Units[0]
	if len(f.Units) > 1 {
		r += "（也可写" + strings.Join(f.Units[1:], "、") + "）"
	}
	if f.Remark != "" {
		return r + "，" + f.Remark
	}
	for i, relation := range f.Relations {
		op := ParseRelation(relation).Op
		what := strings.TrimLeft(relation, "<>=≤≥ ")
		switch {
		case f.Computed && i == 0:
			r += "，留空由程序算：" + what
		case op == fact.Equal:
			r += "，应当等于 " + what
		case op == fact.AtMost:
			r += "，不多于" + what
		case op == fact.NotLess:
			r += "，不少于" + what
		}
	}
	return r
}
