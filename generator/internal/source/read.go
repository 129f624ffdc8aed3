// Package source reads the bytes of a form: the line scanner of the form
// language finds every fault of writing in one run and the place of every key;
// BurntSushi/toml then decodes what is clean and stays the judge of TOML.
//
// It knows how a line is written, not what a name means: unknown brackets and
// keys are the business of package form, contents that of package check. It
// opens no files.
package source

import (
	"bytes"
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// Limits of one form. The longest real report has some 12,000 characters.
const (
	MaxBytes = 4 << 20 // of the file
	MaxLines = 20_000  // of the file
	MaxChars = 20_000  // of one line
	MaxTold  = 2_000   // faults told of one file
)

// Read scans the form in data; name is what the user calls the file. The File
// is never nil. What could be read of a faulty form is in it, so that other
// rooms can look for their faults in the same run, unless it is Refused.
func Read(name string, data []byte) (*File, diag.List) {
	f := &File{Name: name, Tables: []Table{{Place: diag.Place{File: name}}}}
	var l diag.List
	text, fixable, ok := decodeBytes(f, data, &l)
	if !ok {
		f.Refused = true
		return f, l
	}
	s := newScanner(f, text, &l)
	if s.refuse() {
		f.Refused = true
		return f, l
	}
	if fixable {
		f.Offsets = s.starts
	}
	s.scan()
	s.judge()
	l.Sort()
	if !fixable {
		for i := range l {
			l[i].Fixes = nil
		}
	}
	return f, l
}

// Bounded gives all that is told of one file, sorted, without what stands behind
// the first MaxTold; how many those are is told at its end. It is asked once, when nothing more can come.
func Bounded(l diag.List) diag.List {
	if len(l) <= MaxTold+1 { // what tells of the others is one more
		return l
	}
	rest := l[MaxTold:]
	worst := diag.Warning
	if rest.HasErrors() {
		worst = diag.Error
	}
	return append(l[:MaxTold:MaxTold], diag.Diagnostic{Severity: worst, Code: diag.F039, Place: rest[0].Place,
		Message: fmt.Sprintf("从这里起还有 %d 处问题没有列出", len(rest)), Hint: "先改好前面的，再查一遍"})
}

// newScanner splits text into lines. Offsets count from the file's beginning, a BOM included.
func newScanner(f *File, text []byte, l *diag.List) *scanner {
	s := &scanner{f: f, l: l}
	start := 0
	if bytes.HasPrefix(text, []byte(bom)) {
		start = len(bom)
	}
	for start < len(text) || len(s.starts) == 0 {
		end := len(text)
		if n := bytes.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		f.Lines = append(f.Lines, strings.TrimSuffix(string(text[start:end]), "\r"))
		s.starts = append(s.starts, start)
		start = end + 1
	}
	return s
}

// refuse tells limits that are passed; such a file is not scanned.
func (s *scanner) refuse() bool {
	if n := len(s.f.Lines); n > MaxLines {
		p := diag.Place{File: s.f.Name, Line: MaxLines + 1, Text: s.f.Lines[MaxLines]}
		s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: diag.F003, Place: p,
			Message: fmt.Sprintf("这个文件有 %d 行，最多可以有 %d 行", n, MaxLines),
			Hint:    "一份年度报告用不了这么多行，请看看是不是拿错了文件"})
		return true
	}
	long := false
	for i, line := range s.f.Lines {
		if len(line) <= MaxChars {
			continue
		}
		r := []rune(line)
		if len(r) <= MaxChars {
			continue
		}
		long = true
		s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: diag.F003,
			Place:   diag.Place{File: s.f.Name, Line: i + 1, Col: MaxChars + 1, Len: 1, Text: line},
			Message: fmt.Sprintf("这一行有 %d 个字，一行最多 %d 个字", len(r), MaxChars),
			Hint:    "一行就是一段。请把它分成几段，一段一行"})
	}
	return long
}
