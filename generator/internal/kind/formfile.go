package kind

import (
	"io/fs"
	"path"
	"strings"
	"text/template"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// formFile is the commented form, as a template over newForm. A kind without one has that of all kinds, beside their
// folders.
const formFile = "form.tmpl"

// templates reports form.tmpl and standard paragraphs that are no templates; whose facts the names of a paragraph are
// is judged later.
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

// parseForm makes the template of the text of a form.tmpl.
func parseForm(text string) (*template.Template, error) {
	help := template.FuncMap{"pad": pad, "wrap": wrap, "rule": rule, "join": strings.Join, "ends": ends}
	return template.New(formFile).Delims("<<", ">>").Funcs(help).Parse(text)
}

// formFile returns the path of the kind's form.tmpl, or of that of all kinds.
func (l *files) formFile() string {
	file := path.Join(l.dir, formFile)
	if _, err := fs.Stat(l.fsys, file); err != nil {
		return path.Join(root, formFile)
	}
	return file
}

// pad fills s with blanks up to n columns, a Han character being two wide.
func pad(n int, s string) string {
	return s + strings.Repeat(" ", max(1, n-han.Columns(s)))
}

// rule draws a line after s up to n columns.
func rule(n int, s string) string {
	return s + " " + strings.Repeat("─", max(2, n-han.Columns(s)-1))
}

// breaks marks where a line of a comment may end: after a mark of either width.
var breaks = strings.NewReplacer("，", "，\x00", ",", ",\x00", "。", "。\x00", "；", "；\x00", ";", ";\x00", "、", "、\x00")

// wrap breaks s after a mark into lines of at most n columns, each but the first opened by before.
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

// remark says units and bounds of a fact.
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
