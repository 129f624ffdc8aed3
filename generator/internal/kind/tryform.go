package kind

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// widest is how many columns a line of a new form may have.
const widest = 150

// forms makes the new form of each level and reports the first fault of each.
func (l *trier) forms() {
	first, n := l.kind.years()
	for i := range l.kind.Levels {
		level := &l.kind.Levels[i]
		text, err := l.kind.NewForm(NewOffice{Name: "某单位", Level: level.Name, Year: min(max(first, 2025), first+n-1)})
		if err != nil {
			l.fault(diag.F474, place{l.formFile(), -1}, "层级「"+level.Name+"」的新表写不出来", err.Error())
			continue
		}
		l.form(level, text)
	}
}

// form checks the new form of a level.
func (l *trier) form(level *Level, text string) {
	lines := strings.Split(text, "\n")
	meta, err := toml.Decode(text, &map[string]any{})
	if err != nil {
		line := ""
		if pe := (toml.ParseError{}); errors.As(err, &pe) {
			line = lines[min(max(0, pe.Position.Line-1), len(lines)-1)]
		}
		l.inForm(level, line, "不合 TOML 的写法", "这一行写出来是："+line)
		return
	}
	for _, line := range lines {
		if n := han.Columns(line); n > widest {
			l.inForm(level, line, fmt.Sprintf("有一行太宽：%d列", n), "用 wrap 断开，或者改短："+line)
			return
		}
		if name := l.left(level, line); name != "" {
			l.inForm(level, line, "里面还有「"+name+"」", "这一行写出来是："+line)
			return
		}
	}
	for _, p := range l.kind.Parts {
		if p.Mandatory && !meta.IsDefined(p.Key) {
			l.inForm(level, "", "没有 ["+p.Key+"]", "非写不可的部分，新表里都要有")
		}
	}
	for i := range l.kind.Facts {
		f := &l.kind.Facts[i]
		has, want := meta.IsDefined("facts", f.Part, f.Name), l.kind.Typed(f) && f.Usual(level.Name)
		switch {
		case has != want && want:
			l.inForm(level, "", "没有「"+f.Name+"」一行", "用 range .Groups、.Topics、.Facts 把每个数写成一行")
			return
		case has != want:
			l.inForm(level, f.Name, "不该有「"+f.Name+"」一行", "这个层级不填它，或者它从表里取")
			return
		}
	}
}

// left returns what a line of a new form should not have any more, "" when it has nothing of that.
func (l *trier) left(level *Level, line string) string {
	all := []string{"<<", ">>", "<no value>", gap}
	for word := range level.Words {
		all = append(all, "{{"+word+"}}")
	}
	slices.Sort(all)
	i := slices.IndexFunc(all, func(s string) bool { return strings.Contains(line, s) })
	if i < 0 {
		return ""
	}
	return all[i]
}

// inForm reports a fault of the new form of a level, at the line of form.tmpl that the line of the form is, where there
// is one.
func (l *trier) inForm(level *Level, line, message, hint string) {
	at := place{l.formFile(), -1}
	if line != "" {
		at.line = slices.Index(l.sources[at.file], line)
	}
	l.fault(diag.F474, at, "层级「"+level.Name+"」的新表"+message, hint)
}
