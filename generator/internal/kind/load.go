package kind

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// root is the folder of report kinds within the templates.
const root = "reports"

// Names gives the report kinds that fsys (the folder templates, with reports
// in it) holds, sorted.
func Names(fsys fs.FS) []string {
	dirs, err := fs.ReadDir(fsys, root)
	if err != nil {
		return nil
	}
	var names []string
	for _, d := range dirs {
		if _, err := fs.Stat(fsys, path.Join(root, d.Name(), outlineFile)); err == nil {
			names = append(names, d.Name())
		}
	}
	return names
}

// Load reads reports/<id> of fsys. The kind is nil when the list holds an
// error. Faults are judged by file: what stands in one file, then how the
// files fit together, then what the prose makes of each fact.
func Load(fsys fs.FS, id string) (*Kind, diag.List) { return load(fsys, id, true) }

// LoadTried reads a kind that Load has found good as it stands: the shipped
// one, which the tests of this package load. It leaves out the two judgements
// of how the files fit together, half the work, because every start of the program would do them again.
func LoadTried(fsys fs.FS, id string) (*Kind, diag.List) { return load(fsys, id, false) }

func load(fsys fs.FS, id string, judge bool) (*Kind, diag.List) {
	l := loader{fsys: fsys, dir: path.Join(root, id), kind: &Kind{ID: id}, sources: map[string][]string{}, topics: map[string]place{}, origins: map[string]string{}}
	if names := Names(fsys); !slices.Contains(names, id) {
		l.found.Add(unknownKind(id, names))
		return nil, l.found
	}
	l.outline()
	l.profiles()
	l.paragraphs()
	l.facts()
	l.newForm()
	if judge && !l.found.HasErrors() {
		l.fit()
	}
	if judge && !l.found.HasErrors() {
		l.try()
	}
	l.found.Sort()
	if l.found.HasErrors() {
		return nil, l.found
	}
	return l.kind, l.found
}

func unknownKind(id string, names []string) diag.Diagnostic {
	d := diag.New(diag.F451, diag.Place{}, fmt.Sprintf("没有「%s」这个报告种类", id), "现有的种类："+strings.Join(names, "、"))
	if n := han.Nearest(id, names); n != "" {
		d.Hint = "是不是「" + n + "」？" + d.Hint
	}
	return d
}

// loader reads one kind and gathers the faults of its files.
type loader struct {
	fsys    fs.FS
	dir     string
	kind    *Kind
	found   diag.List
	sources map[string][]string // lines of each file read, by path
	topics  map[string]place    // of each paragraph: where its clauses begin
	origins map[string]string   // of each fact: the file that has it
}

// place is a line of a file of the kind, from 0.
type place struct {
	file string
	line int
}

// readText gives a file without its byte order mark, lines ended by line feeds;
// "" and a fault when it cannot be read or is empty.
func (l *loader) readText(file string) string {
	data, err := fs.ReadFile(l.fsys, file)
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	if err != nil || text == "" {
		l.fault(diag.F451, place{file: file, line: -1}, "没有这个文件，或者它是空的", "报告种类的文件夹里要有它")
		return ""
	}
	l.sources[file] = strings.Split(text, "\n")
	return text
}

// read decodes one TOML file into v. What v has no field for is a fault. The
// metadata is nil when the file cannot be read.
func (l *loader) read(file string, v any) *toml.MetaData {
	text := l.readText(file)
	if text == "" {
		return nil
	}
	meta, err := toml.Decode(text, v)
	if err != nil {
		l.badTOML(file, err)
		return nil
	}
	for _, k := range meta.Undecoded() {
		at := place{file, -1}
		for i := len(k); i > 0 && at.line < 0; i-- {
			at = l.find(file, 0, k[i-1])
		}
		l.fault(diag.F453, at, fmt.Sprintf("不认识「%s」这一项", k[len(k)-1]), "对照原有的文件看有哪些项目；名字错一个字母也不行")
	}
	return &meta
}

// decodeFault is how the library words a value of the wrong type.
var decodeFault = regexp.MustCompile(`line (\d+) \(last key`)

// badTOML tells what the library says, at the line it means.
func (l *loader) badTOML(file string, err error) {
	at, said := place{file, -1}, strings.TrimPrefix(err.Error(), "toml: ")
	if pe := (toml.ParseError{}); errors.As(err, &pe) {
		at.line, said = pe.Position.Line-1, pe.Message
	} else if m := decodeFault.FindStringSubmatch(said); m != nil {
		fmt.Sscan(m[1], &at.line)
		at.line--
		said = said[strings.LastIndex(said, "): ")+3:]
	}
	l.fault(diag.F452, at, "这一行不合 TOML 的写法", "对照原有的文件检查引号、方括号和等号（读文件的程序说："+said+"）")
}

// find gives the first line of file, from line on, that begins with key as a key or header holds it.
func (l *loader) find(file string, line int, key string) place {
	for i, s := range l.sources[file] {
		s = strings.TrimLeft(s, " \t[")
		if i >= line && (strings.HasPrefix(s, key) || strings.HasPrefix(s, `"`+key+`"`)) {
			return place{file, i}
		}
	}
	return place{file, -1}
}

// fault tells of an error at p.
func (l *loader) fault(code diag.Code, p place, message, hint string) {
	at := diag.Place{File: p.file, Line: p.line + 1}
	if lines := l.sources[p.file]; 0 <= p.line && p.line < len(lines) {
		at.Text = lines[p.line]
	}
	l.found.Add(diag.New(code, at, message, hint))
}

// levels splits a list of levels that is written as words with blanks between.
func (l *loader) levels(p place, words string) []string {
	names := strings.Fields(words)
	for _, n := range names {
		if l.kind.Level(n) == nil {
			l.fault(diag.F455, p, fmt.Sprintf("没有「%s」这个层级", n), "层级写在 "+outlineFile+" 的 [[level]] 里："+l.levelNames())
		}
	}
	return names
}

func (l *loader) levelNames() string {
	var names []string
	for _, v := range l.kind.Levels {
		names = append(names, v.Name)
	}
	return strings.Join(names, "、")
}
