package main

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// nearby reads the files near a form: last year's form and the forms of subordinate offices. It records what was
// read, for render --changed.
type nearby struct {
	folder string
	seen   map[string]string // digest of each answer, by request; "" if the request failed
}

// newNearby returns the files near the form of that name. For standard input these are the files in the working
// directory.
func newNearby(form string) *nearby {
	return &nearby{folder: filepath.Dir(form), seen: map[string]string{}}
}

// Open returns the content of one file. The path is relative to the folder of the form.
func (n *nearby) Open(name string) ([]byte, error) {
	data, err := read(filepath.Join(n.folder, filepath.FromSlash(name)), nil)
	n.note("open "+name, string(data), err)
	return data, err
}

// Glob returns the files of a folder that match the pattern, sorted, as paths relative to that folder. Only * and ?
// are special, because names of folders contain brackets.
func (n *nearby) Glob(folder, pattern string) ([]string, error) {
	var fixed string // the parts of pattern before the first * or ?, with any "..", which fs.Glob refuses
	rest := pattern
	for {
		part, more, ok := strings.Cut(rest, "/")
		if !ok || strings.ContainsAny(part, `*?`) {
			break
		}
		fixed, rest = path.Join(fixed, part), more
	}
	dir := filepath.Join(n.folder, filepath.FromSlash(folder), filepath.FromSlash(fixed))
	names, err := fs.Glob(os.DirFS(dir), strings.NewReplacer(`\`, `\\`, `[`, `\[`).Replace(rest))
	for i := range names {
		names[i] = path.Join(fixed, names[i])
	}
	slices.Sort(names)
	n.note("glob "+folder+" "+pattern, strings.Join(names, "\n"), err)
	return names, err
}

// note records the digest of the answer to a request.
func (n *nearby) note(asked, answer string, err error) {
	n.seen[asked] = ""
	if err == nil {
		n.seen[asked] = digest([]byte(answer))
	}
}

// upToDate reports whether every request in seen has the same answer now.
func (n *nearby) upToDate(seen map[string]string) bool {
	for asked := range seen {
		kind, what, _ := strings.Cut(asked, " ")
		if kind == "open" {
			_, _ = n.Open(what)
			continue
		}
		folder, pattern, _ := strings.Cut(what, " ")
		_, _ = n.Glob(folder, pattern)
	}
	return maps.Equal(n.seen, seen)
}
