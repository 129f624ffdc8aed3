package generator

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"fazhi/fonts"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/word"
	"fazhi/templates"
)

// Overrides is the data of an office that is used instead of the shipped data. The zero Overrides overrides nothing.
type Overrides struct {
	Templates fs.FS  // overrides the shipped templates, file by file; nil: none
	Fonts     fs.FS  // fonts used instead of the embedded ones; nil: none
	Style     []byte // a style file that overrides the national style; nil: the shipped style StyleName
	StyleName string // name of the style file in messages, or one of Styles; "" is the national style
	Word      []byte // a Word file that the DOCX of every form is made from; nil: none
	WordName  string // name of the Word file in messages
}

// Sources is the data that forms are rendered with. It is read once and may be used from several goroutines.
type Sources struct {
	templates    fs.FS
	ownTemplates bool  // the templates of an office are included and must be checked
	parts        fs.FS // parts of the Word package
	style        *style.Style
	faces        *face.Set
	own          *kind.Words    // words of the office; nil: none
	word         *word.Template // for every kind; nil: none

	mu    sync.Mutex
	kinds map[string]*kind.Kind
	words map[string]*proof.Data // data for proof-reading, by kind
	files map[string]wordFile    // Word files among the templates, by kind
}

// Open reads the shipped data and the data of an office. The error contains all faults of that data.
func Open(own Overrides) (*Sources, error) {
	var err error
	s := &Sources{templates: templates.FS, kinds: map[string]*kind.Kind{}, words: map[string]*proof.Data{},
		files: map[string]wordFile{}}
	if own.Templates != nil {
		var found diag.List
		s.ownTemplates = true
		s.templates = kind.Overlay(templates.FS, own.Templates)
		if s.own, found = kind.OwnWords(own.Templates, templates.FS); found.HasErrors() {
			return nil, faults(found)
		}
	}
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
	if own.Word != nil {
		var found diag.List
		if s.word, found = word.Read(own.WordName, own.Word); s.word == nil {
			return nil, faults(found)
		}
	}
	return s, nil
}

// placer returns the Placer for letterhead and imprint.
func (s *Sources) placer() *furniture.Placer {
	p := furniture.NewPlacer(s.style, s.faces)
	return &p
}

func openStyle(fsys fs.FS, own Overrides) (*style.Style, error) {
	const national = "styles/gbt9704.toml"
	data, err := fs.ReadFile(fsys, national)
	if err != nil {
		return nil, err
	}
	st, found := style.Read(national, data)
	if own.Style == nil && own.StyleName != "" && own.StyleName != nationalStyle {
		if own.Style, err = fs.ReadFile(fsys, "styles/"+own.StyleName+".toml"); err != nil {
			return nil, err
		}
	}
	if own.Style != nil && !found.HasErrors() {
		st, found = style.Overlay(st, own.StyleName, own.Style)
	}
	return st, faults(found)
}

// nationalStyle is the name of the style that all others override.
const nationalStyle = "国家标准"

// Styles returns the names of the shipped styles, the national one first.
func Styles() []string {
	names := []string{nationalStyle}
	files, _ := fs.Glob(templates.FS, "styles/*.toml") // the pattern is well formed
	for _, file := range files {
		if name := strings.TrimSuffix(path.Base(file), ".toml"); name != "gbt9704" {
			names = append(names, name)
		}
	}
	return names
}

// faults returns the errors in found as one error, or nil.
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

// kind returns the report kind id, which is read at its first use. The kind is nil if the list has an error.
func (s *Sources) kind(id string) (*kind.Kind, diag.List) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if k, ok := s.kinds[id]; ok {
		return k, nil
	}
	load, loadWords := kind.LoadTried, proof.LoadTried
	if s.ownTemplates {
		load, loadWords = kind.Load, proof.Load
	}
	var words *proof.Data
	var err error
	var reading sync.WaitGroup
	reading.Go(func() { words, err = loadWords(s.templates, id) })
	k, found := load(s.templates, id)
	if reading.Wait(); k == nil {
		return nil, found
	}
	if err != nil {
		found.Add(diag.New(diag.F466, wordsPlace(err), "校对用的词表读不了："+err.Error(), "对照原有的 proof 文件夹里的文件改"))
		return nil, found
	}
	s.kinds[id], s.words[id] = k, words
	return k, found
}

// wordsPlace returns the file that an error of package proof names, with the line if TOML reports one.
func wordsPlace(err error) (at diag.Place) {
	if file, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "proof: "), ": "); fs.ValidPath(file) &&
		path.Ext(file) == ".toml" {
		at.File = file
	}
	if pe := (toml.ParseError{}); errors.As(err, &pe) {
		at.Line = pe.Position.Line
	}
	return at
}

// wordsOf returns the data for proof-reading of a kind that has been read.
func (s *Sources) wordsOf(k *kind.Kind) *proof.Data {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.words[k.ID]
}

// kindOf returns the kind that a form names, or the first kind if the form names none. If the name is misspelled, it
// returns the kind that is probably meant, so that other faults are reported in the same run. The kind is nil if no
// kind has a similar name.
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
		found[i].Place = named.Lines[0].Whole()
	}
	near := han.Nearest(named.String(), names)
	if near == "" {
		return nil, found
	}
	k, more := s.kind(near)
	return k, append(found, more...)
}

// Embeddable returns a Chinese error that names the office's fonts whose licences do not allow embedding in a DOCX,
// or nil.
func (s *Sources) Embeddable() error { return s.faces.Editable() }

// RegisterDate returns the year and month, 2026-11, up to which the program knows laws and plans.
func RegisterDate() string { return proof.RegisterDate(templates.FS) }
