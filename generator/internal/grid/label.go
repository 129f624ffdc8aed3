package grid

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Label is a label of rows or of columns. A label with labels below it spans them and has no cells.
type Label struct {
	Text  string // as printed
	Name  string // its name in cells and relations; unique within the axis
	Unit  string // of its cells, from its text: 金额（单位：万元）; "" for the unit of the block
	Total bool   // a relation defines its cells; set by Define
	Below Axis

	InCells bool // the unit is written in the cells of the form
}

// Axis contains the outermost labels of rows or of columns.
type Axis []*Label

// wideBlanks replaces a tab and an ideographic space by the two blanks of one level.
var wideBlanks = strings.NewReplacer("\t", "  ", "\u3000", "  ")

// ParseAxis reads labels, one per line. A line that is indented by two more blanks than the line above is below its
// label. A short name may follow a bar: 一、本年新收政府信息公开申请数量 | 本年新收. err is a Chinese sentence, or
// "" if there is no fault; words are the words of the faulty line.
func ParseAxis(text string) (axis Axis, words, err string) {
	open := []*Axis{&axis} // axes to which the next line may belong, by its level
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n\u3000")
		if line == "" {
			continue
		}
		label := strings.TrimLeft(line, " \t\u3000")
		line = wideBlanks.Replace(strings.TrimSuffix(line, label)) + label
		printed, name, named := strings.Cut(strings.TrimLeft(line, " "), "|")
		level := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		if level >= len(open) {
			return nil, printed, "这一行缩进得太多：比上一行最多多两个空格"
		}
		l := &Label{Text: strings.TrimSpace(printed), Name: strings.TrimSpace(name)}
		if !named {
			l.Name = Short(l.Text)
		}
		*open[level] = append(*open[level], l)
		open = append(open[:level+1], &l.Below)
	}
	axis.SetUnits(nil)
	words, err = axis.prefix()
	return axis, words, err
}

// prefix puts the name of the label above before leaf names that occur more than once. It returns the words of a
// label whose name is still not unique, and err as in ParseAxis.
func (a Axis) prefix() (words, err string) {
	count := map[string]int{}
	for _, l := range a.Leaves() {
		count[l.Name]++
	}
	for _, outer := range a.All() {
		for _, l := range outer.Below {
			if count[l.Name] > 1 && l.Below == nil {
				l.Name = CellName(outer.Name, l.Name)
			}
		}
	}
	seen := map[string]bool{}
	for _, l := range a.All() {
		if seen[l.Name] {
			return l.Text, fmt.Sprintf("有两个标签叫「%s」：给其中一个写短名", l.Name)
		}
		seen[l.Name] = true
	}
	return "", ""
}

// numbering matches the numbers at the beginning of a label: 一、 （一） 1., also several.
var numbering = regexp.MustCompile(`^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|[0-9]+[.、])+`)

// remark matches text in brackets.
var remark = regexp.MustCompile(`\([^)]*\)`)

// Short returns a label without its number, brackets, marks and blanks, in half-width form. It is the name of a
// label without an explicit name, and is used to compare labels.
func Short(text string) string {
	text = numbering.ReplaceAllString(han.Unspaced(text), "")
	text = remark.ReplaceAllString(text, "")
	return strings.Map(func(r rune) rune {
		if han.IsHan(r) || r == '·' || han.IsDigit(r) || han.IsLatin(r) {
			return r
		}
		return -1
	}, text)
}

// SetUnits sets the units of labels to the units in their brackets. A label without a unit takes the unit of the
// label above it.
func (a Axis) SetUnits(known []string) {
	for _, l := range a.All() {
		l.Unit = cmp.Or(UnitIn(l.Text, known), l.Unit)
		for _, below := range l.Below {
			below.Unit = l.Unit
		}
	}
}

// UnitIn returns the unit in the brackets of a label, or "": text after 单位, a sign of proportion, or one of the
// known units.
func UnitIn(label string, known []string) string {
	for _, m := range remark.FindAllString(han.FoldString(label), -1) {
		words := strings.Trim(m, "() ")
		if unit, ok := strings.CutPrefix(words, "单位"); ok {
			return strings.Trim(unit, ": ")
		}
		if slices.Contains(slices.Concat(known, []string{"%", "‰"}), words) {
			return words
		}
	}
	return ""
}

// Leaves returns the labels that have cells, in order.
func (a Axis) Leaves() []*Label {
	return slices.DeleteFunc(a.All(), func(l *Label) bool { return l.Below != nil })
}

// Given returns the leaves that are not defined by a relation.
func (a Axis) Given() []*Label {
	return slices.DeleteFunc(a.Leaves(), func(l *Label) bool { return l.Total })
}

// All returns all labels, each before the labels below it.
func (a Axis) All() (labels []*Label) {
	for _, l := range a {
		labels = append(append(labels, l), l.Below.All()...)
	}
	return labels
}

// leaves returns the labels with cells that belong to l: the leaves below it, or l itself.
func (l *Label) leaves() []*Label {
	if l.Below == nil {
		return []*Label{l}
	}
	return l.Below.Leaves()
}

// Depth returns the number of levels.
func (a Axis) Depth() (n int) {
	for _, l := range a {
		n = max(n, 1+l.Below.Depth())
	}
	return n
}

// Find returns the label of that name, or nil.
func (a Axis) Find(name string) *Label {
	all := a.All()
	if i := slices.IndexFunc(all, func(l *Label) bool { return l.Name == name }); i >= 0 {
		return all[i]
	}
	return nil
}

// Match returns the label that a clerk's words mean, by its printed text or its short name, or nil. Any word for a
// total means the only total of the axis.
func (a Axis) Match(words string) *Label {
	said := Short(words)
	for _, l := range a.All() {
		if said != "" && (said == l.Name || said == Short(l.Text)) {
			return l
		}
	}
	totals := slices.DeleteFunc(a.Leaves(), func(l *Label) bool { return !l.IsTotal() })
	if len(totals) == 1 && slices.Contains(totalWords, said) {
		return totals[0]
	}
	return nil
}

// Names returns the names of the leaves, in order.
func (a Axis) Names() (names []string) {
	for _, l := range a.Leaves() {
		names = append(names, l.Name)
	}
	return names
}
