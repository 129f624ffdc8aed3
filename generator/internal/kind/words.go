package kind

import (
	"fmt"
	"io/fs"
	"slices"

	"fazhi/generator/internal/diag"
)

// Words are the words of an office for proof-reading, in addition to the shipped data.
type Words struct {
	Right []string `toml:"right"` // names and phrases that are correct
	Wrong []Wrong  `toml:"wrong"` // in the order of the files
	Never []Never  `toml:"never"` // in the order of the files
}

// Wrong is a wrong word and the right one.
type Wrong struct {
	Wrong string `toml:"wrong"` // as found in texts
	Right string `toml:"right"` // what to write instead
	Why   string `toml:"why"`   // for the clerk
}

// Never is a word that must not occur.
type Never struct {
	Word string `toml:"word"` // as found in texts
	Why  string `toml:"why"`  // for the clerk
}

// OwnWords reads the files proof/*.toml of own, the folder of an office. Files that also exist in shipped are
// skipped, because they override shipped data.
func OwnWords(own, shipped fs.FS) (*Words, diag.List) {
	f := &files{fsys: own, sources: map[string][]string{}}
	all := &Words{}
	for _, file := range f.glob("proof/*.toml") {
		if _, err := fs.Stat(shipped, file); err == nil {
			continue
		}
		var some Words
		if f.read(file, &some) != nil {
			f.words(file, some)
		}
		all.Right = append(all.Right, some.Right...)
		all.Wrong = append(all.Wrong, some.Wrong...)
		all.Never = append(all.Never, some.Never...)
	}
	f.found.Sort()
	return all, f.found
}

// words reports contradictions in the words of a file.
func (f *files) words(file string, w Words) {
	for i, s := range w.Right {
		f.needs(f.find(file, 0, "right"), fmt.Sprintf("right 的第 %d 个", i+1), s)
	}
	judge := func(at place, key, word string) {
		f.needs(at, key, word)
		if word != "" && slices.Contains(w.Right, word) {
			f.fault(diag.F158, f.after(at, key), "「"+word+"」又在 right 里，到底是对是错", "两处删去一处")
		}
	}
	at := place{file, -1}
	for _, s := range w.Wrong {
		at = f.find(file, at.line+1, "wrong]")
		judge(at, "wrong", s.Wrong)
		f.needs(at, "right", s.Right)
		f.needs(at, "why", s.Why)
		if s.Wrong != "" && s.Wrong == s.Right {
			f.fault(diag.F158, f.after(at, "wrong"), "「"+s.Wrong+"」改成的还是它自己", "wrong 写错的，right 写对的")
		}
	}
	at.line = -1
	for _, s := range w.Never {
		at = f.find(file, at.line+1, "never]")
		judge(at, "word", s.Word)
		f.needs(at, "why", s.Why)
	}
}
