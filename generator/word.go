package generator

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/word"
)

// maxWord is the number of bytes read of a Word file among the templates. It exceeds the limit of package word.
const maxWord = 64 << 20

// wordFile is the result of reading a Word file among the templates: either field may be nil.
type wordFile struct {
	template *word.Template
	found    diag.List
}

// wordOf returns the Word file that reports of a kind are made from: the one given to Open, or word/<kind>.docx
// among the office's own templates, read at its first use. The template is nil if there is no such file or if found
// has errors.
func (s *Sources) wordOf(k *kind.Kind) (t *word.Template, found diag.List) {
	if s.word != nil || !s.ownTemplates {
		return s.word, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if w, ok := s.files[k.ID]; ok {
		return w.template, w.found
	}
	name := "word/" + k.ID + ".docx"
	data, err := readSome(s.templates, name)
	var w wordFile
	switch {
	case err == nil:
		w.template, w.found = word.Read(name, data)
	case !errors.Is(err, fs.ErrNotExist):
		w.found.Add(diag.New(diag.F501, diag.Place{File: name}, "读不了这个 Word 文件", "看看它是不是一个文件，有没有权限读它"))
	}
	s.files[k.ID] = w
	return w.template, w.found
}

// readSome returns the first maxWord bytes of a file.
func readSome(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxWord))
}

// HasWord reports whether the office has Word files from which reports are made.
func (s *Sources) HasWord() bool {
	names, _ := fs.Glob(s.templates, "word/*.docx") // the pattern is valid
	return s.word != nil || len(names) > 0
}

// wordReport is a report that is to be filled into a Word file of the office.
type wordReport struct {
	template *word.Template
	values   []document.Value
}

// wordFor returns the Word file and the values for the DOCX of a report, with the faults of that file for this
// report. It returns nil if the office has no Word file for it. The tables are upright, because the Word file
// decides which pages are landscape.
func (s *Sources) wordFor(r *model.Report) (*wordReport, diag.List) {
	t, found := s.wordOf(r.Kind)
	if t == nil {
		return nil, found
	}
	d := compose.Compose(r, s.style)
	_, tables := document.Pick(d.Blocks)
	for _, table := range tables {
		table.Asked = document.Upright
	}
	layout.Fit(d, s.style, s.faces)
	w := &wordReport{t, compose.Values(r, d)}
	return w, t.Check(w.values)
}

// Word returns a Word file with placeholders for a report kind, which an office may change and pass to Open. Each
// placeholder is explained in a comment. The letterhead is that of a 信函 if letter is set, otherwise that of a
// 文件. If the kind does not exist, the error is in Chinese.
func Word(s *Sources, kindID string, letter bool) ([]byte, error) {
	if !slices.Contains(kind.Names(s.templates), kindID) {
		return nil, fmt.Errorf("没有「%s」这种报告：可以是 %s", kindID, strings.Join(kind.Names(s.templates), "、"))
	}
	k, found := s.kind(kindID)
	if k == nil {
		return nil, faults(found)
	}
	blank := word.Blank(k.Name, s.style, letter)
	data, err := docx.Write(blank, *s.placer(), s.parts, docx.Options{})
	if err != nil {
		return nil, err
	}
	return word.Export(data, compose.Values(&model.Report{Kind: k}, &document.Document{}), s.style, letter)
}
