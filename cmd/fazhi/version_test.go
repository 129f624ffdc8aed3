package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"flag"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fazhi/fonts"
)

// update has the same name as the flag in the tests of generator, whose helper cannot be imported here.
var update = flag.Bool("update", false, "write the licence texts of the modules in use and the outputs in scripts anew")

// targets are the systems of .ci/build, which may link different modules.
var targets = []string{"windows", "linux", "darwin"}

// licencePhrases are words that only a licence of that name contains.
var licencePhrases = map[string]string{
	"MIT":          "Permission is hereby granted, free of charge",
	"BSD-3-Clause": "Neither the name of",
	"Apache-2.0":   "Apache License",
}

// TestNotices compares the index and the licence texts with the modules that the program links, on every
// system.
func TestNotices(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"std": filepath.Join(strings.TrimSpace(string(root)), "LICENSE")}
	for _, goos := range targets {
		list := exec.Command("go", "list", "-deps",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", ".")
		list.Env = append(os.Environ(), "GOOS="+goos, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Fields(strings.ReplaceAll(string(out), "\t", "=")) {
			name, dir, _ := strings.Cut(line, "=")
			want[name] = licenceFile(t, dir)
		}
	}
	index := licenceIndex()
	for name, file := range want {
		checkNotice(t, name, index[name], file)
	}
	faces, _ := fs.Glob(fonts.FS, "*.ttf")
	for _, f := range faces {
		want["fonts/"+f] = ""
	}
	for _, name := range slices.Sorted(maps.Keys(index)) {
		if _, ok := want[name]; !ok {
			t.Errorf("notices/index.tsv names %s, which is not in the program: take it and its text out", name)
		}
	}
	for name := range want {
		if index[name] == "" {
			t.Errorf("notices/index.tsv does not name %s: add its SPDX licence, then run with -update", name)
		}
	}
}

// checkNotice compares the text stored for a module with the module's licence file.
func checkNotice(t *testing.T, name, licence, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("the toolchain has no licence file: %v", err)
	}
	for _, one := range strings.Split(licence, " AND ") {
		if phrase := licencePhrases[one]; phrase == "" || !bytes.Contains(text, []byte(phrase)) {
			t.Errorf("%s is said to be under %q, its text does not contain %q", name, one, phrase)
		}
	}
	kept := filepath.Join("notices", filepath.FromSlash(name), "LICENSE.txt")
	if *update {
		put(t, kept, string(text))
	}
	if have, _ := os.ReadFile(kept); !bytes.Equal(have, text) {
		t.Errorf("%s differs from the licence of the module: run with -update", kept)
	}
}

// TestPacked compares the packed folders with the folders that they are made of.
func TestPacked(t *testing.T) {
	for file, folders := range map[string][]string{"notices.zip": {"notices", "../../fonts/licenses"},
		"../../templates/packed.zip": {"../../templates/codes", "../../templates/docx", "../../templates/newkind",
			"../../templates/proof", "../../templates/reports", "../../templates/styles"}} {
		want := map[string]string{}
		for _, folder := range folders {
			maps.Copy(want, filesIn(t, os.DirFS(filepath.Dir(folder)), filepath.Base(folder)))
		}
		delete(want, "proof/runs.bin") // it is embedded as it is
		if *update {
			put(t, file, pack(t, file, want))
		}
		packed, err := zip.OpenReader(file)
		if err != nil {
			t.Fatal(err)
		}
		defer packed.Close()
		if !maps.Equal(want, filesIn(t, packed, ".")) {
			t.Errorf("%s is not the folders that it is made of: run with -update", file)
		}
	}
}

// pack returns a zip file. What old, a file like it, has of the same content is copied; the rest is compressed by
// zopfli, which saves one byte in twelve over package flate, where the machine has that program.
func pack(t *testing.T, old string, files map[string]string) string {
	var out strings.Builder
	w := zip.NewWriter(&out)
	kept := map[string]*zip.File{}
	if r, err := zip.OpenReader(old); err == nil {
		defer r.Close()
		for _, f := range r.File {
			kept[f.Name] = f
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		sum := crc32.ChecksumIEEE([]byte(files[name]))
		var err error
		if f := kept[name]; f != nil && f.CRC32 == sum && f.UncompressedSize64 == uint64(len(files[name])) {
			err = w.Copy(f)
		} else {
			err = packOne(t, w, name, files[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// packOne adds a file to a zip file.
func packOne(t *testing.T, w *zip.Writer, name, content string) error {
	file := filepath.Join(t.TempDir(), "content")
	put(t, file, content)
	packed, err := exec.Command("zopfli", "--deflate", "-c", file).Output()
	if err != nil {
		t.Logf("%s is not packed by zopfli, the program becomes larger: %v", name, err)
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, content)
		}
		return err
	}
	const utf8 = 0x800
	f, err := w.CreateRaw(&zip.FileHeader{Name: name, Flags: utf8, Method: zip.Deflate,
		CRC32: crc32.ChecksumIEEE([]byte(content)), CompressedSize64: uint64(len(packed)),
		UncompressedSize64: uint64(len(content))})
	if err == nil {
		_, err = f.Write(packed)
	}
	return err
}

// filesIn returns the contents of all files below root.
func filesIn(t *testing.T, fsys fs.FS, root string) map[string]string {
	all := map[string]string{}
	err := fs.WalkDir(fsys, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		all[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func licenceFile(t *testing.T, dir string) string {
	for _, pattern := range []string{"LICEN[SC]E*", "License*", "COPYING*"} {
		if found, _ := filepath.Glob(filepath.Join(dir, pattern)); len(found) > 0 {
			return found[0]
		}
	}
	t.Fatalf("no licence in %s", path.Base(dir))
	return ""
}

func TestBillOfMaterials(t *testing.T) {
	cmd, said := process(t.TempDir(), "version", "--sbom")
	if err := cmd.Run(); err != nil {
		t.Fatal(err, said)
	}
	var list bom
	if err := json.Unmarshal(said.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	refs := map[string]bool{}
	for _, c := range list.Components {
		if c.Licenses[0].SPDX == "" || refs[c.Ref] || c.PURL == "" && len(c.Hashes) == 0 {
			t.Errorf("%+v has no licence, is there twice or has no identity", c)
		}
		refs[c.Ref] = true
	}
	for _, name := range []string{"github.com/go-pdf/fpdf", "std", "fonts/GWFangSong-Regular.ttf"} {
		if !refs[name] {
			t.Errorf("%s is not in the list", name)
		}
	}
	if len(list.Dependencies[0].DependsOn) != len(refs) {
		t.Errorf("%d parts depended on, %d listed", len(list.Dependencies[0].DependsOn), len(refs))
	}
}
