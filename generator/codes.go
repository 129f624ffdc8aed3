package generator

import (
	"io/fs"
	"path"
	"sync"

	"fazhi/templates"

	"github.com/BurntSushi/toml"
)

// Explanation says what a diagnostic's code means.
type Explanation struct {
	Title string `toml:"title"` // in one line
	Why   string `toml:"why"`   // for the form's writer
	Wrong string `toml:"wrong"` // an example
	Right string `toml:"right"` // the same, mended
}

// codes reads all explanations once. The files are shipped with the program, so a fault in them is the program's.
var codes = sync.OnceValue(func() map[string]Explanation {
	all := map[string]Explanation{}
	files, err := fs.Glob(templates.FS, "codes/*.toml")
	if err != nil {
		panic("internal error: " + err.Error())
	}
	for _, file := range files {
		var some map[string]Explanation
		if _, err := toml.DecodeFS(templates.FS, path.Clean(file), &some); err != nil {
			panic("internal error: " + file + ": " + err.Error())
		}
		for code, e := range some {
			all[code] = e
		}
	}
	return all
})

// Explain gives the explanation of a code; false when no diagnostic has it.
func Explain(code string) (Explanation, bool) {
	e, ok := codes()[code]
	return e, ok
}
