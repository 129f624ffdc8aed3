package typography

import (
	"slices"

	"fazhi/generator/internal/han"
)

// brackets widens pairs of round brackets that contain Chinese or are next to it.
func (w widener) brackets() {
	var open []int
	for i, c := range w {
		switch c.r {
		case '(', '\uFF08':
			if !c.fixed {
				open = append(open, i)
			}
		case ')', '\uFF09':
			if c.fixed || len(open) == 0 {
				continue
			}
			a := open[len(open)-1]
			open = open[:len(open)-1]
			if w[a].r != '(' || c.r != ')' || w.around(a, i) {
				w[a].r, w[i].r = '\uFF08', '\uFF09'
			}
		}
	}
}

// around reports whether there is Chinese between a and b or directly next to them.
func (w widener) around(a, b int) bool {
	return slices.ContainsFunc(w[a+1:b], func(c cell) bool { return isChinese(c.r) }) ||
		w.chinese(a-1, -1) || b+1 < len(w) && w.chinese(b+1, 1)
}

// quotes replaces straight quotation marks by pairs of curved ones.
func (w widener) quotes() {
	open := -1
	for i, c := range w {
		switch {
		case c.r != '"' || c.fixed:
		case open < 0:
			open = i
		default:
			w[open].r, w[i].r = '“', '”'
			open = -1
		}
	}
	open = -1
	for i, c := range w {
		switch {
		case c.r != '\'' || c.fixed || han.IsLatin(w.at(i-1)):
		case open >= 0 && slices.ContainsFunc(w[open+1:i], cell.isHan):
			w[open].r, w[i].r = '‘', '’'
			open = -1
		default:
			open = i
		}
	}
}
