package generator

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// namedFile matches a Go file that a text names with its folder: proof/lexicon.go.
var namedFile = regexp.MustCompile(`\b([a-z]+/[a-z_0-9]+\.go)\b`)

// TestNamedFiles checks that the Go files that notes, the README and comments name exist.
func TestNamedFiles(t *testing.T) {
	var files []string
	texts := map[string]string{}
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && len(name) > 1 && name[0] == '.' {
			return errorsOr(err, d)
		}
		if ext := path.Ext(name); ext == ".go" || ext == ".md" {
			data, err := os.ReadFile("../" + name)
			files, texts[name] = append(files, name), string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 400 {
		t.Fatalf("only %d files", len(files))
	}
	all := "/" + strings.Join(files, "\n/") + "\n"
	for _, name := range files {
		for _, m := range namedFile.FindAllString(texts[name], -1) {
			if !strings.Contains(all, "/"+m+"\n") {
				t.Errorf("%s names %s, which does not exist", name, m)
			}
		}
	}
}
