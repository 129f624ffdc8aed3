package kind

import (
	"fazhi/generator/internal/diag"

	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// outlineFile holds what a kind's reports consist of.
const outlineFile = "outline.toml"

// outlineTOML is outline.toml as written.
type outlineTOML struct {
	Name       string
	HeadingMax int `toml:"heading_max"`
	Terms      []string
	Opening    string
	Level      []struct {
		Name, Title, Due, Duty, To, Sign string
		Self                             []Self
		Words                            map[string]string
	}
	Part []struct {
		Key, Title, Short, Official, Clause string
		Mandatory                           bool
		NextYear                            bool `toml:"next_year"`
		Words                               []string
		Stock                               string
		StockWarn                           bool `toml:"stock_warn"`
		Advice, Numbering, Blank            string
	}
}

func (l *loader) outline() {
	file := l.dir + "/" + outlineFile
	var o outlineTOML
	if l.read(file, &o) == nil {
		return
	}
	k := l.kind
	k.Name, k.HeadingMax = o.Name, o.HeadingMax
	l.needs(place{file, 0}, "name", o.Name)
	if o.HeadingMax <= 0 {
		l.fault(diag.F454, place{file, 0}, "没有写 heading_max", "写标题最多几个字，例：heading_max = 46")
	}
	k.Terms = slices.Clone(o.Terms)
	slices.SortStableFunc(k.Terms, func(a, b string) int {
		return cmp.Compare(utf8.RuneCountInString(b), utf8.RuneCountInString(a))
	})
	at := place{file, 0}
	for _, v := range o.Level {
		at = l.after(at, "name")
		l.needs(at, "name", v.Name)
		l.needs(at, "title", v.Title)
		l.needs(at, "due", v.Due)
		l.needs(at, "duty", v.Duty)
		k.Levels = append(k.Levels, Level{Name: v.Name, Title: v.Title, Selfs: v.Self, Due: v.Due, Duty: v.Duty, Words: v.Words, To: v.To, Sign: v.Sign})
	}
	l.sameWords(file)
	at = place{file, 0}
	for _, p := range o.Part {
		at = l.after(at, "key")
		l.needs(at, "key", p.Key)
		l.needs(at, "title", p.Title)
		l.needs(at, "short", p.Short)
		part := Part{Key: p.Key, Title: p.Title, Short: p.Short, Official: p.Official, Clause: p.Clause, Mandatory: p.Mandatory,
			NextYear: p.NextYear, Words: p.Words, StockWarn: p.StockWarn, Advice: strings.TrimSpace(p.Advice), Numbering: p.Numbering, Blank: p.Blank}
		if p.Stock != "" {
			part.Stock = l.fixedText("stock", l.find(file, at.line, "stock"), p.Stock)
		}
		k.Parts = append(k.Parts, part)
	}
	l.needs(place{file, 0}, "opening", o.Opening)
	k.Opening = l.fixedText("opening", l.find(file, 0, "opening"), o.Opening)
}

// after finds the next line of the same file that begins with key.
func (l *loader) after(p place, key string) place {
	if next := l.find(p.file, p.line+1, key); next.line >= 0 {
		return next
	}
	return p
}

// needs tells that a value is missing.
func (l *loader) needs(p place, key, value string) {
	if strings.TrimSpace(value) == "" {
		l.fault(diag.F454, p, fmt.Sprintf("「%s」空着", key), key+" 后面要写内容")
	}
}

// sameWords demands that all levels have the same words, and that a level can name itself.
func (l *loader) sameWords(file string) {
	if len(l.kind.Levels) == 0 {
		l.fault(diag.F454, place{file, 0}, "一个层级也没有", "写 [[level]]")
		return
	}
	want := sortedNames(l.kind.Levels[0].Words)
	for _, v := range l.kind.Levels {
		at := l.find(file, 0, `name = "`+v.Name)
		if got := sortedNames(v.Words); !slices.Equal(got, want) {
			l.fault(diag.F454, at, fmt.Sprintf("层级「%s」的称谓和第一个层级的不一样", v.Name),
				"每个层级的 [level.words] 都要有："+strings.Join(want, "、"))
		}
		if n := len(v.Selfs); n == 0 || v.Selfs[n-1].Suffix != "" {
			l.fault(diag.F454, at, fmt.Sprintf("层级「%s」没有通用的自称", v.Name), `最后一条 self 的 suffix 写 ""`)
		}
	}
}

// fixedText makes a template whose names are all Reserved ones or words of the levels.
func (l *loader) fixedText(name string, at place, text string) *template.Template {
	t, names, line, err := parseText(name, text)
	if err != nil {
		l.badTemplate(place{at.file, at.line + line}, err)
		return nil
	}
	for _, n := range sortedNames(names) {
		if !l.knownWord(n) {
			l.unknownName(place{at.file, at.line + names[n]}, n, nil)
		}
	}
	return t
}

// knownWord reports whether every report can say the name.
func (l *loader) knownWord(name string) bool {
	if slices.Contains(Reserved, name) {
		return true
	}
	_, ok := l.kind.Levels[0].Words[name]
	return ok
}

func (l *loader) badTemplate(at place, err error) {
	message := err.Error()
	if i := strings.LastIndex(message, ": "); i >= 0 {
		message = message[i+2:]
	}
	l.fault(diag.F459, at, "这一段文字里的双花括号写得不对",
		"名字写成 {{普法活动}}；条件写成 {{if .普法活动}}……{{else}}……{{end}}（读文件的程序说："+message+"）")
}

func (l *loader) unknownName(at place, name string, facts []string) {
	all := slices.Concat(facts, Reserved, sortedNames(l.kind.Levels[0].Words))
	hint := "可以写的名字：" + strings.Join(all, "、")
	if n := han.Nearest(name, all); n != "" {
		hint = "是不是 {{" + n + "}}？" + hint
	}
	l.fault(diag.F460, at, fmt.Sprintf("不认识 {{%s}}", name), hint)
}
