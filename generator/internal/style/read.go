package style

import (
	"errors"
	"maps"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
)

// Read reads a complete style file. A missing key and an unknown key are errors. name is the name of the file in
// messages. The Style is nil if the list contains errors.
func Read(name string, data []byte) (*Style, diag.List) {
	return read(&Style{set: map[string]bool{}}, true, name, data)
}

// Overlay reads an office's style file, which overrides base. Only the keys in it change, and values that are taken
// from the body are taken from the new body. base is not changed. The Style is nil if the list contains errors.
func Overlay(base *Style, name string, data []byte) (*Style, diag.List) {
	s := *base
	s.set = maps.Clone(base.set)
	return read(&s, false, name, data)
}

func read(s *Style, whole bool, name string, data []byte) (*Style, diag.List) {
	r := &reader{style: s, sections: s.sections(), name: name, lines: lines(data), seen: map[string]diag.Place{}}
	var values map[string]any
	meta, err := toml.Decode(string(data), &values)
	if err != nil {
		r.syntax(err)
		return nil, r.list
	}
	r.keys(meta.Keys(), values)
	if whole {
		r.missing()
	}
	if !r.list.HasErrors() {
		s.inherit()
		r.judge()
	}
	r.list.Sort()
	if r.list.HasErrors() {
		return nil, r.list
	}
	return s, r.list
}

// reader is the state of reading one file.
type reader struct {
	style    *Style
	sections []section
	name     string
	lines    []string
	line     int                   // of the current key, from 0
	seen     map[string]diag.Place // place of each section and key, by its dotted name
	list     diag.List
}

func lines(data []byte) []string {
	return strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
}

// keys sets the values of the file, key by key in the order of the file.
func (r *reader) keys(keys []toml.Key, values map[string]any) {
	for _, key := range keys {
		place := r.find(key)
		value := lookup(values, key)
		if _, table := value.(map[string]any); table {
			if _, ok := r.section(key); !ok && !group(key) {
				r.unknownSection(place, key)
			}
			r.seen[key.String()] = place
			continue
		}
		r.key(place, key, value)
	}
}

// key sets one key.
func (r *reader) key(place diag.Place, key toml.Key, value any) {
	section, ok := r.section(key[:len(key)-1])
	if !ok {
		if len(key) == 1 || group(key[:len(key)-1]) {
			r.unknown(place, key.String(), nil, "项")
		}
		return // a fault of the section was reported already
	}
	last := key[len(key)-1]
	i := section.index(last)
	if i < 0 {
		r.unknown(place, last, section.names(), "项")
		return
	}
	r.seen[key.String()] = place
	r.style.set[key.String()] = true
	if fault := section[i].set(value); fault != nil {
		fault.Place = place
		r.list.Add(*fault)
	}
}

// group reports whether key is "face" or "paragraph", which contain sections.
func group(key toml.Key) bool {
	return len(key) == 1 && (key[0] == "face" || key[0] == "paragraph")
}

// inherit sets the values that a role does not state to the values of the body.
func (s *Style) inherit() {
	body := fieldsOf(reflect.ValueOf(&s.Paragraphs[document.Body]).Elem())
	for role := range document.Roles {
		for i, f := range fieldsOf(reflect.ValueOf(&s.Paragraphs[role]).Elem()) {
			if role != document.Body && !s.set["paragraph."+role.String()+"."+f.name] {
				reflect.ValueOf(f.to).Elem().Set(reflect.ValueOf(body[i].to).Elem())
			}
		}
	}
}

// missing reports every key that is required in a complete style and missing in this one.
func (r *reader) missing() {
	for _, section := range r.sections {
		if section.key[0] == "paragraph" && section.key[1] != document.Body.String() { // others: from the body
			section.fields = fields{{name: "name"}}
		}
		r.lacks(section.key.String(), section.fields)
	}
}

func (r *reader) lacks(section string, fs fields) {
	var names []string
	for _, f := range fs {
		if _, ok := r.seen[section+"."+f.name]; !ok {
			names = append(names, f.name)
		}
	}
	if len(names) > 0 {
		r.report(diag.F407, []string{section}, "["+section+"] 里缺 "+strings.Join(names, "、"),
			"在 ["+section+"] 下面补上，每项一行，写法照国家标准样式 gbt9704.toml")
	}
}

// find returns the place of the key. It searches from the line of the previous key, because keys come in the order
// of the file.
func (r *reader) find(key toml.Key) diag.Place {
	last := key[len(key)-1]
	for i := r.line; i < len(r.lines); i++ {
		head, _, _ := strings.Cut(r.lines[i], "#")
		head, _, _ = strings.Cut(head, "=")
		if at := word(head, last); at >= 0 {
			r.line = i
			return r.place(i+1, utf8.RuneCountInString(head[:at])+1, utf8.RuneCountInString(last))
		}
	}
	return diag.Place{File: r.name}
}

// word returns the byte index of name as a whole word in head, or -1.
func word(head, name string) int {
	for from := 0; from <= len(head); {
		at := strings.Index(head[from:], name)
		if at < 0 || name == "" {
			return -1
		}
		at += from
		before, after := head[:at], head[at+len(name):]
		if before == strings.TrimRight(before, letters) && after == strings.TrimLeft(after, letters) {
			return at
		}
		from = at + len(name)
	}
	return -1
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

func (r *reader) place(line, col, length int) diag.Place {
	p := diag.Place{File: r.name, Line: line, Col: col, Len: length}
	if line >= 1 && line <= len(r.lines) {
		p.Text = r.lines[line-1]
	}
	return p
}

// syntax reports an error of the TOML reader.
func (r *reader) syntax(err error) {
	d := diag.New(diag.F401, diag.Place{File: r.name}, "样式文件这里写法不对，读不下去",
		`每行写成 名称 = "值"，引号成对；节名写在方括号里，如 [page]`)
	if pe := (toml.ParseError{}); errors.As(err, &pe) {
		d.Place = r.place(pe.Position.Line, pe.Position.Col, pe.Position.Len)
		d.Place.Col = utf8.RuneCountInString(d.Place.Text[:max(0, min(pe.Position.Col-1, len(d.Place.Text)))]) + 1
		if strings.Contains(pe.Message, "already") {
			d.Message, d.Hint = "同一项写了两次", "留下一行，删去另一行"
			key, _, _ := strings.Cut(d.Place.Text, "=")
			d.Place.Len = utf8.RuneCountInString(strings.TrimSpace(key))
			d.Place.Col = utf8.RuneCountInString(key) - utf8.RuneCountInString(strings.TrimLeft(key, " \t")) + 1
		}
	}
	r.list.Add(d)
}

func lookup(values map[string]any, key toml.Key) any {
	var v any = values
	for _, k := range key {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[k]
	}
	return v
}
