package generator

import (
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/templates"
)

// Code identifies a kind of fault: F and three digits.
type Code = diag.Code

// Explanation says what a diagnostic's code means.
type Explanation struct {
	Title string `toml:"title"` // in one line
	Why   string `toml:"why"`   // for the form's writer
	Wrong string `toml:"wrong"` // an example
	Right string `toml:"right"` // the same, corrected
}

// example returns the wrong and the right example as one text.
func (e Explanation) example() string {
	if e.Wrong == "" && e.Right == "" {
		return ""
	}
	return strings.TrimSpace("错的例子：\n" + strings.TrimSpace(e.Wrong) + "\n\n对的例子：\n" + strings.TrimSpace(e.Right))
}

// explanations reads all explanations once. The files are shipped with the
// program, so a fault in them is the program's.
var explanations = sync.OnceValue(func() map[Code]Explanation {
	all := map[Code]Explanation{}
	read := map[string]bool{}
	for _, code := range diag.Codes() {
		file := "codes/" + code.ExplainedIn() + ".toml"
		if read[file] {
			continue
		}
		read[file] = true
		if _, err := toml.DecodeFS(templates.FS, file, &all); err != nil {
			panic("internal error: " + file + ": " + err.Error())
		}
	}
	return all
})

// Codes returns the codes of all faults in ascending order.
func Codes() []Code { return diag.Codes() }

// Explain returns the explanation of a code, and whether the code exists.
func Explain(code Code) (Explanation, bool) {
	e, ok := explanations()[code]
	return e, ok
}
