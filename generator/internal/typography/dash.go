package typography

import (
	"strings"

	"fazhi/generator/internal/han"
)

// ellipses replaces three full stops or dots, and any row of …, with ……
func (w widener) ellipses() widener {
	for i := 0; i < len(w); i++ {
		if w[i].fixed {
			continue
		}
		for _, e := range []struct {
			set string
			min int
		}{{".", 3}, {"。", 3}, {"…", 1}} {
			if j := w.run(i, e.set); j-i >= e.min {
				w = w.replace(i, j, "……")
				i++
				break
			} else if j > i {
				i = j - 1
				break
			}
		}
	}
	return w
}

// hyphens are all characters that are typed instead of a dash.
const hyphens = "-\uFF0D—\u2013\u2015\u2500"

// dashes replaces the dash between years by a single one (一字线) and other sequences of two or more by a full dash
// (破折号). It does not change ranges of other numbers.
func (w widener) dashes() widener {
	for i := 0; i < len(w); i++ {
		if w[i].fixed || !strings.ContainsRune(hyphens, w[i].r) {
			continue
		}
		j := w.run(i, hyphens)
		if a, b, years := w.yearRange(i, j); years {
			w = w.replace(a, b, "—")
			i = a
			continue
		}
		between := han.IsDigit(w.at(i-1)) && han.IsDigit(w.at(j))
		if j-i >= 2 && j-i <= 6 && !between && (w.chinese(i-1, -1) || w.chinese(j, 1)) {
			w = w.replace(i, j, "——")
			j = i + 2
		}
		i = j - 1
	}
	return w
}

// yearRange reports whether the dashes from i to j are between two years, and returns the range of the dash with
// the spaces around it.
func (w widener) yearRange(i, j int) (a, b int, ok bool) {
	a, b = i-w.count(i-1, -1, isSpace), j+w.count(j, 1, isSpace)
	left := a
	if w.at(left-1) == '年' {
		left--
	}
	n, m := w.count(left-1, -1, han.IsDigit), w.count(b, 1, han.IsDigit)
	after := b + m + w.count(b+m, 1, isSpace)
	switch {
	case n == 4 && m == 4 && century(w.at(left-4), w.at(left-3)) && century(w.at(b), w.at(b+1)):
		return a, b, !strings.ContainsRune("-/.", w.at(b+m))
	case n == 4 && (m == 2 || m == 4) && w.at(after) == '年' && century(w.at(left-4), w.at(left-3)):
		return a, b, true
	}
	return a, b, false
}

// century reports whether the digits a and b are 19 or 20.
func century(a, b rune) bool { return a == '1' && b == '9' || a == '2' && b == '0' }
