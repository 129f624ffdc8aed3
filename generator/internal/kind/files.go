package kind

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// files reads the files of one kind, finds places in them and collects their faults.
type files struct {
	fsys    fs.FS
	dir     string
	found   diag.List
	sources map[string][]string // lines of each file read; the key is its path
}

// place is a line of a file of the kind, from 0.
type place struct {
	file string
	line int
}

// readText returns a file without its byte order mark, with line feeds as line ends. If the file cannot be read or
// is empty, it returns "" and reports a fault.
func (f *files) readText(file string) string {
	data, err := fs.ReadFile(f.fsys, file)
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	if err != nil || text == "" {
		f.fault(diag.F451, place{file: file, line: -1}, "没有这个文件，或者它是空的", "报告种类的文件夹里要有它")
		return ""
	}
	f.sources[file] = strings.Split(text, "\n")
	return text
}

// glob returns the files of the folder that match pattern, sorted by name.
func (f *files) glob(pattern string) []string {
	names, _ := fs.Glob(f.fsys, path.Join(f.dir, pattern)) // the pattern is valid
	return names
}

// read decodes one TOML file into v. A key without a field in v is a fault. The metadata is nil if the file cannot
// be read.
func (f *files) read(file string, v any) *toml.MetaData {
	text := f.readText(file)
	if text == "" {
		return nil
	}
	meta, err := toml.Decode(text, v)
	if err != nil {
		f.badTOML(file, err)
		return nil
	}
	for _, k := range meta.Undecoded() {
		at := place{file, -1}
		for i := len(k); i > 0 && at.line == -1; i-- {
			at = f.find(file, 0, k[i-1])
		}
		f.fault(diag.F453, at, fmt.Sprintf("不认识「%s」这一项", k[len(k)-1]), "对照原有的文件看有哪些项目；名字错一个字母也不行")
	}
	return &meta
}

// decodeFault matches the library's message about a value of the wrong type.
var decodeFault = han.Pattern(`line (\d+) \(last key`)

// badTOML reports an error of the library at the line that the error names. The words of the library are not used,
// because they are English.
func (f *files) badTOML(file string, err error) {
	at, hint := place{file, -1}, "对照原有的文件检查引号、方括号和等号"
	if pe := (toml.ParseError{}); errors.As(err, &pe) {
		at.line = pe.Position.Line - 1
	} else if m := decodeFault().FindStringSubmatch(err.Error()); m != nil {
		fmt.Sscan(m[1], &at.line)
		at.line--
		hint = "这一项要的不是这样的值：对照原有的文件，看它是引号里的文字、不加引号的数，还是方括号里的几项"
	}
	f.fault(diag.F452, at, "这一行不合 TOML 的写法", hint)
}

// find returns the first line of file, from line on, that begins with key, as a key or a table header.
func (f *files) find(file string, line int, key string) place {
	quoted := `"` + key + `"`
	at, ok := f.first(place{file, line}, func(s string) bool {
		s = strings.TrimLeft(s, " \t[")
		return strings.HasPrefix(s, key) || strings.HasPrefix(s, quoted)
	})
	if !ok {
		at.line = -1
	}
	return at
}

// first returns the first wanted line from p. If no line is wanted, it returns p and false.
func (f *files) first(p place, wanted func(line string) bool) (place, bool) {
	for i, s := range f.sources[p.file] {
		if i >= p.line && wanted(s) {
			return place{p.file, i}, true
		}
	}
	return p, false
}

// after returns the next line of the same file that begins with key.
func (f *files) after(p place, key string) place {
	if next := f.find(p.file, p.line+1, key); next.line != -1 {
		return next
	}
	return p
}

// line returns the text of the line at p.
func (f *files) line(p place) string {
	if lines := f.sources[p.file]; 0 <= p.line && p.line < len(lines) {
		return lines[p.line]
	}
	return ""
}

// fault reports an error at p.
func (f *files) fault(code diag.Code, p place, message, hint string) {
	f.found.Add(diag.New(code, f.diagPlace(p), message, hint))
}

// diagPlace returns p as a place for diagnostics.
func (f *files) diagPlace(p place) diag.Place {
	return diag.Place{File: p.file, Line: p.line + 1, Text: f.line(p)}
}

// needs reports a fault if value is empty.
func (f *files) needs(p place, key, value string) {
	if strings.TrimSpace(value) == "" {
		f.fault(diag.F454, p, fmt.Sprintf("「%s」空着", key), key+" 后面要写内容")
	}
}
