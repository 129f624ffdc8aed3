package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// entry is one form of a run.
type entry struct {
	path string // as shown to the user; "-" means standard input
	dir  string // output folder: the folder of the form, or the folder named on the command line
	base string // path of its outputs relative to dir, without suffix
}

// collect returns the forms that the arguments name: files as they are, and every .toml file below a folder, sorted.
// The output folder of a file is the folder that contains it; the output folder of forms below a folder is that
// folder.
func collect(args []string) ([]entry, error) {
	var list []entry
	for _, arg := range expand(args) {
		if arg == "-" {
			list = append(list, entry{path: "-", dir: ".", base: "form"})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, openError(arg, err)
		}
		if !info.IsDir() {
			base := strings.TrimSuffix(filepath.Base(arg), filepath.Ext(arg))
			list = append(list, entry{path: arg, dir: filepath.Dir(arg), base: base})
			continue
		}
		found, err := walk(arg)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// expand replaces each pattern (2025*.toml) by the matching files, sorted: the shell of Windows leaves patterns to
// programs. Brackets are part of a name. An argument that names a file, or matches no file, is kept.
func expand(args []string) (all []string) {
	for _, arg := range args {
		var found []string
		if _, err := os.Stat(arg); err != nil && strings.ContainsAny(arg, "*?") {
			found, _ = filepath.Glob(bracketed.Replace(arg))
		}
		if len(found) == 0 {
			found = []string{arg}
		}
		all = append(all, found...)
	}
	return all
}

// bracketed escapes brackets in a pattern.
var bracketed = strings.NewReplacer("[", "[[]")

// walk returns the forms below dir, sorted by name. It skips folders whose name begins with a dot and refuses a
// link to a folder, because following it could leave dir or run in circles.
func walk(dir string) ([]entry, error) {
	var list []entry
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		full := filepath.Join(dir, filepath.FromSlash(name))
		switch {
		case err != nil:
			return exitError{exitIO, "读不了文件夹「" + full + "」：" + reason(err)}
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir():
			return nil
		case d.Type()&fs.ModeSymlink != 0 && leadsToFolder(full):
			return usageError("「%s」是通到别的文件夹的链接，不跟进去：把那个文件夹直接写在命令里，或者移走这个链接", full)
		case path.Ext(name) == ".toml":
			base := filepath.FromSlash(strings.TrimSuffix(name, ".toml"))
			list = append(list, entry{path: full, dir: dir, base: base})
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = exitError{exitIO, "文件夹「" + dir + "」里没有 .toml 表"}
	}
	return list, err
}

// leadsToFolder reports whether the link leads to a folder.
func leadsToFolder(link string) bool {
	info, err := os.Stat(link)
	return err == nil && info.IsDir()
}

// output returns the name of the output of e in a format.
func (e entry) output(format string) string { return filepath.Join(e.dir, e.base+"."+format) }

// collisions returns an error if two forms would write the same file, or an output would replace a form. Names that
// differ only in case are the same on many systems.
func collisions(list []entry, formats []string) error {
	seen := make(map[string]string, len(list))
	for _, e := range list {
		key := strings.ToLower(filepath.Join(e.dir, e.base))
		if first, ok := seen[key]; ok {
			return usageError("「%s」和「%s」的成稿会是同一个文件（%s.*）：改掉一个名字，或者分两次出到不同的文件夹", first, e.path, e.base)
		}
		seen[key] = e.path
		for _, format := range formats {
			if strings.EqualFold(e.output(format), filepath.Clean(e.path)) {
				return usageError("成稿会盖掉「%s」这张表：把表改名为 %s.toml，或者用 -o 写明另一个文件夹", e.path, e.base)
			}
		}
	}
	return nil
}

// nameProblem returns the reason why outputs cannot be named base, or "". A name that Windows refuses is refused on
// every system, so that a folder of reports can be passed to any colleague.
func nameProblem(base string) string {
	parts := strings.Split(filepath.ToSlash(base), "/")
	for i, part := range parts {
		folder := i < len(parts)-1
		stem, _, _ := strings.Cut(part, ".")
		switch {
		case part == "" || part == "." || part == "..":
			return "文件名是空的"
		case reserved.MatchString(strings.TrimRight(stem, " ")):
			return fmt.Sprintf("「%s」在 Windows 上是设备的名字，不能做文件名", stem)
		case folder && strings.TrimRight(part, ". ") != part:
			return fmt.Sprintf("文件夹「%s」的名字以点或者空格结尾，Windows 不认", part)
		}
		if sign := forbidden.FindString(part); sign != "" {
			return fmt.Sprintf("「%s」里的 %q 不能用在文件名里", part, sign[0])
		}
	}
	return ""
}

// reserved matches the names that Windows reserves for devices, and forbidden the characters that it forbids in names
// of files (Microsoft, "Naming Files, Paths, and Namespaces").
var (
	reserved  = regexp.MustCompile(`^(?i:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])$`)
	forbidden = regexp.MustCompile(`[\x00-\x1F<>:"|?*\\]`)
)
