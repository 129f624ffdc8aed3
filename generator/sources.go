package generator

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"fazhi/fonts"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/style"
	"fazhi/templates"
)

// Own is what an office lays over the shipped data. The zero Own is nothing.
type Own struct {
	Templates fs.FS  // laid over the shipped templates, file by file
	Fonts     fs.FS  // faces that stand in for the embedded ones
	Style     []byte // a style profile laid over the national one
	StyleName string // what messages call the profile
}

// Sources is the data that forms are rendered with, read once and shared. It
// may be used from several goroutines.
type Sources struct {
	templates    fs.FS
	ownTemplates bool  // an office's own are among them, and have to be judged
	parts        fs.FS // of the Word package
	style        *style.Style
	faces        *face.Set

	mu    sync.Mutex
	kinds map[string]*kind.Kind
	words map[string]*proof.Data // of each of them: what its texts are proof-read by
}

// Open reads the shipped data with own laid over it. What is wrong with own is
// the error, all faults at once.
func Open(own Own) (*Sources, error) {
	s := &Sources{templates: templates.FS, kinds: map[string]*kind.Kind{}, words: map[string]*proof.Data{}}
	if own.Templates != nil {
		s.ownTemplates = true
		s.templates = kind.Overlay(templates.FS, own.Templates)
	}
	var err error
	if s.parts, err = fs.Sub(s.templates, "docx"); err != nil {
		return nil, err
	}
	if s.style, err = openStyle(s.templates, own); err != nil {
		return nil, err
	}
	if s.faces, err = face.Load(fonts.FS); err != nil {
		return nil, err
	}
	if own.Fonts != nil {
		if s.faces, err = face.Override(s.faces, own.Fonts); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func openStyle(fsys fs.FS, own Own) (*style.Style, error) {
	const national = "styles/gbt9704.toml"
	data, err := fs.ReadFile(fsys, national)
	if err != nil {
		return nil, err
	}
	st, found := style.Read(national, data)
	if own.Style != nil && !found.HasErrors() {
		st, found = style.Overlay(st, own.StyleName, own.Style)
	}
	return st, faults(found)
}

// faults gives the errors of found as one error, nil when there are none.
func faults(found diag.List) error {
	if !found.HasErrors() {
		return nil
	}
	var b strings.Builder
	if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
		return err
	}
	return errors.New(strings.TrimSpace(b.String()))
}

// kind gives the report kind id, read at its first use; nil when the list holds an error.
func (s *Sources) kind(id string) (*kind.Kind, diag.List) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if k, ok := s.kinds[id]; ok {
		return k, nil
	}
	load := kind.LoadTried
	if s.ownTemplates {
		load = kind.Load
	}
	k, found := load(s.templates, id)
	if k == nil {
		return nil, found
	}
	words, err := proof.Load(s.templates, id)
	if err != nil {
		found.Add(diag.New(diag.F466, diag.Place{}, "校对用的词表读不了："+err.Error(), "对照原有的 proof 文件夹里的文件改"))
		return nil, found
	}
	s.kinds[id], s.words[id] = k, words
	return k, found
}

// wordsOf gives what texts of a kind that has been read are proof-read by.
func (s *Sources) wordsOf(k *kind.Kind) *proof.Data {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.words[k.ID]
}

// kindOf gives the kind that a form names. One that names none, or one that
// there is not, is told at its place and judged by the first kind there is, so
// that the rest of its faults are told in the same run.
func (s *Sources) kindOf(f *source.File) (*kind.Kind, diag.List) {
	var named source.Value
	for _, e := range f.Tables[0].Entries {
		if e.Key == "kind" {
			named = e.Value
		}
	}
	names := kind.Names(s.templates)
	if named.Empty() || slices.Contains(names, named.String()) {
		id := named.String()
		if named.Empty() {
			id = names[0]
		}
		return s.kind(id)
	}
	_, found := s.kind(named.String())
	for i := range found {
		found[i].Place = named.Lines[0].Place(0, utf8.RuneCountInString(named.Lines[0].Text))
	}
	k, more := s.kind(names[0])
	return k, append(found, more...)
}

// Embeddable tells an office's own faces that must not be put into a DOCX, in
// Chinese; nil when there are none.
func (s *Sources) Embeddable() error { return s.faces.Editable() }
