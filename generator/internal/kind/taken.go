package kind

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// factsOf checks that the kind exists whose forms facts_of may name.
func (l *loader) factsOf() {
	id, names := l.kind.FactsOf, Names(l.fsys)
	if id != "" && !slices.Contains(names, id) {
		l.fault(diag.F455, l.find(l.dir+"/"+outlineFile, 0, "facts_of"), fmt.Sprintf("没有「%s」这个报告种类", id),
			"facts_of 写另一种报告的文件夹名字："+strings.Join(names, "、"))
	}
}

// fitTaken checks that each fact taken from forms of another kind is a fact of that kind, and that no other fact has
// the name of a fact of that kind.
func (l *fitter) fitTaken() {
	if l.kind.FactsOf == "" {
		return
	}
	other, _ := LoadTried(l.fsys, l.kind.FactsOf)
	if other == nil {
		l.fault(diag.F473, l.find(l.dir+"/"+outlineFile, 0, "facts_of"), fmt.Sprintf("「%s」这个报告种类自己有错", l.kind.FactsOf),
			"先查它，改好了再来")
		return
	}
	for i := range l.kind.Facts {
		f := &l.kind.Facts[i]
		at, theirs := l.find(l.origins[f.Name], 0, f.Name), other.Fact(f.Name)
		switch {
		case !f.Taken && theirs == nil || f.Cell:
		case !f.Taken:
			l.fault(diag.F473, at, fmt.Sprintf("「%s」也是「%s」的数，表里写了 facts_of 就分不清是哪一个", f.Name, other.Name),
				"从那里取的，加上 taken = true；不是一回事的，换个名字")
		case theirs == nil:
			hint := han.Meant(f.Name, other.FactNames(), "「%s」", "taken 只写给那里有的数，名字一个字不差")
			l.fault(diag.F473, at, fmt.Sprintf("「%s」没有「%s」这个数", other.Name, f.Name), hint)
		case !slices.Contains(f.Units, theirs.Units[0]):
			l.fault(diag.F473, at, fmt.Sprintf("「%s」在「%s」里的单位是 %s", f.Name, other.Name, theirs.Units[0]),
				fmt.Sprintf("units 里加上 %s", theirs.Units[0]))
		}
	}
}
