package kind

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// widest is the maximum width of a line of a new form, in columns.
const widest = 160

// forms makes the new form of each level, up to the first form with a fault.
func (l *trier) forms() {
	for i := range l.kind.Levels {
		level := &l.kind.Levels[i]
		text, err := l.kind.NewForm(NewOffice{Name: "某单位", Level: level.Name, Year: TrialYear(l.kind)})
		if err != nil {
			l.fault(diag.F474, place{l.formFile(), -1}, "层级「"+level.Name+"」的新表写不出来", err.Error())
			return
		}
		if l.form(level, text); l.found.HasErrors() {
			return
		}
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
		if n := han.Columns(line); n > widest && strings.HasPrefix(line, "#") {
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
	l.factLines(level, meta)
}

// factLines checks that a new form of a level has a line for each fact that is typed there, and for no other fact.
func (l *trier) factLines(level *Level, meta toml.MetaData) {
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

// left returns a template action, word or gap that was not replaced in a line of a new form, or "".
func (l *trier) left(level *Level, line string) string {
	all := []string{"<<", ">>", "<no value>", gap}
	for word := range level.Words {
		all = append(all, "{{"+word+"}}")
	}
	slices.Sort(all)
	i := slices.IndexFunc(all, func(s string) bool { return strings.Contains(line, s) })
	if i == -1 {
		return ""
	}
	return all[i]
}

// inForm reports a fault in the new form of a level, at the line of form.tmpl from which the line of the form was
// made.
func (l *trier) inForm(level *Level, line, message, hint string) {
	l.fault(diag.F474, l.lineOfForm(line), "层级「"+level.Name+"」的新表"+message, hint)
}

// lineOfForm returns the line of form.tmpl from which a line of a new form was made, or the whole file if no line
// matches.
func (f *files) lineOfForm(line string) place {
	at, most := place{f.formFile(), -1}, 0
	for i, s := range f.sources[at.file] {
		if n := literal(s, line); n > most {
			at.line, most = i, n
		}
	}
	return at
}

// PlaceInForm returns the place in the form.tmpl or the outline of a kind from which a line of a form was made.
func PlaceInForm(fsys fs.FS, id, line string) diag.Place {
	f := &files{fsys: fsys, dir: path.Join(root, id), sources: map[string][]string{}}
	outline := path.Join(f.dir, outlineFile)
	f.readText(f.formFile())
	f.readText(outline)
	at := f.lineOfForm(line)
	head := []rune(strings.TrimSpace(line))
	head = head[:min(len(head), 6)] // the rest of the line may be filled in
	typed := func(s string) bool { return strings.Contains(s, string(head)) }
	if i := slices.IndexFunc(f.sources[outline], typed); i != -1 && at.line == -1 && len(head) > 0 {
		at = place{outline, i}
	}
	return f.diagPlace(at)
}

// Patterns for the actions in form.tmpl: any action, and an action that prints a key with its value.
var (
	action = han.Pattern(`<<.*?>>`)
	keyed  = han.Pattern(`<<[^>]*printf "([^%"]*)%[^>]*>>`)
)

// literal returns the number of bytes in a line of form.tmpl outside of its actions, or 0 if line cannot have been
// made from it.
func literal(source, line string) (n int) {
	source = keyed().ReplaceAllString(source, "$1<<>>")
	for _, piece := range action().Split(source, -1) {
		_, rest, ok := strings.Cut(line, piece)
		if !ok {
			return 0
		}
		line, n = rest, n+len(strings.Trim(piece, "# "))
	}
	return n
}
