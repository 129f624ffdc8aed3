package kind

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template"

	"fazhi/generator/internal/han"
)

// skeleton is the folder of the smallest kind: files that are templates over its name.
const skeleton = "newkind"

// kindID matches valid names for the folder of a kind and for the key of a part.
var kindID = han.Pattern(`^[a-z][a-z0-9]*$`)

// New returns the files of the smallest kind that can be rendered, with explanations. The keys are paths below the
// templates. fsys contains the shipped templates. The error is a message for the person who named the kind.
func New(fsys fs.FS, id, name string) (map[string][]byte, error) {
	switch {
	case !kindID().MatchString(id):
		return nil, fmt.Errorf("种类的代号「%s」不对：用小写英文字母开头，只用小写字母和数字，例如 shufa", id)
	case slices.Contains(Names(fsys), id):
		return nil, fmt.Errorf("自带的报告里已经有「%s」这个代号，换一个；要改自带的，只放要改的文件", id)
	case strings.TrimSpace(name) == "" || strings.ContainsAny(name, "\"\\{}<>\n"):
		return nil, errors.New("报告的名称空着，或者里面有引号、括号、反斜杠、换行，例如：述法报告")
	}
	all := map[string][]byte{}
	err := fs.WalkDir(fsys, skeleton, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		t, err := template.New(path.Base(file)).Delims("<<", ">>").ParseFS(fsys, file)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		err = t.Execute(&b, struct{ Name string }{name})
		all[path.Join(root, id, strings.TrimPrefix(file, skeleton))] = b.Bytes()
		return err
	})
	return all, err
}
