package layout

import (
	"fmt"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// codeBox returns a picture for a character that is in no face: a red box one em wide with the code of the
// character, "U+" above the digits. t contains the character.
func codeBox(t page.Text) []page.Item {
	code := fmt.Sprintf("%04X", []rune(t.Text)[0])
	em := t.Size
	left, right, top, foot := t.X+em/20, t.X+em*19/20, t.Baseline-em*17/20, t.Baseline+em/10
	side := func(x1, y1, x2, y2 unit.Length) page.Rule {
		return page.Rule{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: em / 40, Red: true}
	}
	row := page.Text{Face: face.FangSong, Size: em * 8 / 5 / unit.Length(len(code)), Red: true, Element: t.Element}
	put := func(text string, baseline unit.Length) page.Text {
		row.Text, row.Baseline = text, baseline
		row.X = t.X + (em-row.Size/2*unit.Length(len(text)))/2 // a digit is half an em wide
		return row
	}
	return []page.Item{
		side(left, top, right, top), side(right, top, right, foot),
		side(right, foot, left, foot), side(left, foot, left, top),
		put("U+", t.Baseline-em*9/20), put(code, t.Baseline-em/40),
	}
}
