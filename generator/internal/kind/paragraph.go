package kind

import (
	"fmt"
	"path"
	"strings"
	"sync"
	"text/template"

	"fazhi/generator/internal/diag"
)

// proseDir contains one file for each standard paragraph. Their order in the report is the order of the file names.
const proseDir = "prose"

// paragraphTOML is one file of prose as written.
type paragraphTOML struct {
	Paragraph
	Levels string // separated by blanks; empty: all
}

func (l *loader) paragraphs() {
	files := l.glob(proseDir + "/*.toml")
	if len(files) == 0 {
		l.fault(diag.F451, place{file: path.Join(l.dir, proseDir), line: -1}, "没有标准段落", "一个标准段落一个文件，放在 "+proseDir+" 里")
	}
	for _, file := range files {
		l.paragraph(file)
	}
}

func (l *loader) paragraph(file string) {
	var p paragraphTOML
	if l.read(file, &p) == nil || len(l.kind.Levels) == 0 {
		return
	}
	name := l.find(file, 0, "name")
	l.needs(name, "name", p.Name)
	l.needs(name, "clauses", p.Clauses)
	l.name(name, p.Name)
	l.needs(name, "heading", p.Heading)
	l.headingText(l.find(file, 0, "heading"), p.Heading)
	if part := l.kind.Part(p.Part); part == nil {
		l.fault(diag.F455, l.find(file, 0, "part"), fmt.Sprintf("没有「%s」这个部分", p.Part),
			"部分写在 "+outlineFile+" 的 [[part]] 里："+strings.Join(l.kind.PartKeys(), "、"))
	}
	at := l.find(file, 0, "clauses")
	if strings.HasSuffix(strings.TrimSpace(l.line(at)), `= """`) {
		at.line++ // TOML drops the line break after the opening marks
	}
	l.topics[p.Name] = at
	if fault, line := clauseFault(strings.Split(p.Clauses, "\n")); fault != "" {
		l.fault(diag.F462, place{file, at.line + line}, fault, "一行一个分句，空一行是一句；行首可以写 且 或 引")
	}
	l.checkText("ask", l.find(file, 0, "ask"), p.Ask)
	l.checkText("sample", l.find(file, 0, "sample"), p.Sample)
	q := p.Paragraph
	q.Levels = l.levels(l.find(file, 0, "levels"), p.Levels)
	q.prose = sync.OnceValues(func() (*template.Template, error) {
		t, _, _, err := parseText(q.Name, q.Clauses)
		return t, err
	})
	l.kind.Paragraphs = append(l.kind.Paragraphs, q)
}
