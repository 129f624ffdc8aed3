package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fazhi/generator"
)

// recordsFolder is the folder, within the output folder, that contains the records of render --changed. Each form
// has a separate file there, so that two runs into one folder need no lock: at worst a form is rendered once more.
const recordsFolder = ".fazhi"

// record says from what the outputs of one form were made. It contains no time and no path, so that it is valid in a
// copied folder too.
type record struct {
	From     string            `json:"from"`           // digest of all that the files depend on, see formDigest
	Near     map[string]string `json:"near,omitempty"` // digests of the other files that the form refers to, see nearby
	Files    map[string]string `json:"files"`          // SHA-256 of each output, by format
	Pages    int               `json:"pages"`          // number of pages
	Reported int               `json:"reported"`       // number of diagnostics reported, all of them warnings or hints
}

// recordStore compares forms with the records of earlier runs.
type recordStore struct {
	common []byte // digest of everything that all forms of the run depend on
}

// newRecordStore digests the program itself and the office's data. Another version of the program, or a changed
// template, font or style, makes every form count as changed.
func newRecordStore(over *overrides) (*recordStore, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, exitError{exitIO, "找不到程序自己，没法知道哪些表变了（--changed）：" + reason(err)}
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", over.style)
	for _, name := range []string{program, over.templates, over.fonts, over.styleFile(), over.word} {
		if err := addTree(h, name); err != nil {
			return nil, exitError{exitIO, "读不了「" + name + "」，没法知道哪些表变了（--changed）：" + reason(err)}
		}
	}
	return &recordStore{common: h.Sum(nil)}, nil
}

// addTree adds a file, or every file below a folder, to h. If root is "", it adds only that there is no file.
func addTree(h io.Writer, root string) error {
	fmt.Fprintf(h, "%t\n", root != "")
	if root == "" {
		return nil
	}
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		sum, err := sumFile(name)
		fmt.Fprintf(h, "%q %s\n", filepath.ToSlash(rel), sum)
		return err
	})
}

// digest returns the SHA-256 of data in hexadecimal.
func digest(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data)) }

// sumFile returns the SHA-256 of a file in hexadecimal.
func sumFile(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

// formDigest returns a digest of everything that determines the bytes of a form's outputs. It contains the whole
// form and all options, so that a field added later counts too. Only the name of the form is omitted, which appears
// in messages.
func (s *recordStore) formDigest(form generator.Form, options generator.Options) string {
	form.Name = ""
	h := sha256.New()
	h.Write(s.common)
	for _, v := range []any{form, options} {
		text, err := json.Marshal(v)
		if err != nil {
			panic(fmt.Sprintf("internal error: %T cannot be written as JSON: %v", v, err))
		}
		h.Write(text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// lookUp returns the record of e, and whether its outputs exist, are untouched and were made from the same input.
func (s *recordStore) lookUp(e entry, from string) (record, bool) {
	var r record
	data, err := os.ReadFile(filepath.Join(e.dir, recordName(e)))
	if err != nil || json.Unmarshal(data, &r) != nil || r.From != from || len(r.Files) == 0 {
		return r, false
	}
	for format, sum := range r.Files {
		if is, err := sumFile(e.output(format)); err != nil || is != sum {
			return r, false
		}
	}
	return r, newNearby(e.path).upToDate(r.Near)
}

// save writes the record of e, after its outputs: if a run ends in between, the next one renders the form again.
func (s *recordStore) save(out *outputs, e entry, r record, files map[string][]byte) error {
	r.Files = map[string]string{}
	for format, data := range files {
		r.Files[format] = digest(data)
	}
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return out.write(e.dir, recordName(e), append(text, '\n'))
}

// recordName returns the path of the record of e below the output folder.
func recordName(e entry) string { return filepath.Join(recordsFolder, e.base+".json") }
