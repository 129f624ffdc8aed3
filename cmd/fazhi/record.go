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

// records is the folder, within the output folder, that render --changed keeps
// its notes in. Each form has a file of its own there, so that two runs into
// one folder need no lock: the worst they can do is to render a form once more.
const records = ".fazhi"

// record says what the outputs of one form were made from. It holds no time
// and no path: a copied folder is as good as the first.
type record struct {
	From  string            `json:"from"`           // what the form, the program and all the rest came to, see keeper.from
	Near  map[string]string `json:"near,omitempty"` // digests of the other forms it speaks of, see nearby
	Files map[string]string `json:"files"`          // SHA-256 of each output, by format
	Pages int               `json:"pages"`
	Told  int               `json:"told"` // how many faults were told, none of which kept it from being rendered
}

// keeper compares forms with the records of earlier runs.
type keeper struct {
	common []byte // digest of what all forms of the run are made with
}

// newKeeper takes in the program itself and the office's own data: another
// version, a changed template, face or style makes every form a changed one.
func newKeeper(own *own) (*keeper, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, exit{diskFaults, "找不到程序自己，没法知道哪些表变了（--changed）：" + reason(err)}
	}
	h := sha256.New()
	for _, name := range []string{program, own.templates, own.fonts, own.style} {
		if err := digest(h, name); err != nil {
			return nil, exit{diskFaults, "读不了「" + name + "」，没法知道哪些表变了（--changed）：" + reason(err)}
		}
	}
	return &keeper{common: h.Sum(nil)}, nil
}

// digest adds a file, or every file below a folder, to h; of "" only that there is none.
func digest(h io.Writer, root string) error {
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

// sumFile gives the SHA-256 of a file.
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

// from digests all that decides the bytes of a form's outputs. The form and
// the options go in whole, so that whatever a later version adds to them counts; only the form's
// name is left out, which is for messages.
func (k *keeper) from(form generator.Form, options generator.Options) string {
	form.Name = ""
	h := sha256.New()
	h.Write(k.common)
	for _, v := range []any{form, options} {
		text, err := json.Marshal(v)
		if err != nil {
			panic(fmt.Sprintf("internal error: %T cannot be written as JSON: %v", v, err))
		}
		h.Write(text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// kept gives the record of e when its outputs are there, untouched, and made from the very same.
func (k *keeper) kept(out *outputs, e entry, from string) (record, bool) {
	var r record
	data, err := os.ReadFile(filepath.Join(out.dir, recordName(e)))
	if err != nil || json.Unmarshal(data, &r) != nil || r.From != from || len(r.Files) == 0 {
		return r, false
	}
	for format, sum := range r.Files {
		if is, err := sumFile(filepath.Join(out.dir, e.base+"."+format)); err != nil || is != sum {
			return r, false
		}
	}
	return r, near(e.path).still(r.Near)
}

// keep writes the record of e, after its outputs: a run that ends in between renders the form again.
func (k *keeper) keep(out *outputs, e entry, r record, files map[string][]byte) error {
	r.Files = map[string]string{}
	for format, data := range files {
		sum := sha256.Sum256(data)
		r.Files[format] = hex.EncodeToString(sum[:])
	}
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return out.write(recordName(e), append(text, '\n'))
}

func recordName(e entry) string { return filepath.Join(records, e.base+".json") }
