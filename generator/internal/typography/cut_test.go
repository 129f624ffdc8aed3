package typography

import (
	"slices"
	"testing"
	"time"

	"fazhi/generator/internal/document"
)

func TestCut(t *testing.T) {
	const loose, whole, open, bound, fixed = document.Loose, document.Whole, document.Opening, document.Bound,
		document.Fixed
	for _, c := range []struct {
		text string
		want []Piece
	}{
		{"", nil},
		{"法治", []Piece{{"法治", loose, false}}},
		{"法治——建设", []Piece{{"法治", loose, false}, {"——", whole, false}, {"建设", loose, false}}},
		{"于2021—2025年间", []Piece{{"于2021", loose, false}, {"—", bound, true}, {"2025", loose, true},
			{"年", bound, true}, {"间", loose, false}}},
		{"1月—11月", []Piece{{"1", loose, false}, {"月", bound, true}, {"—", bound, true}, {"11", loose, true},
			{"月", bound, true}}},
		{"按第三条—第五条办", []Piece{{"按", loose, false}, {"第", bound, false}, {"三", bound, true}, {"条", bound, true},
			{"—", bound, true},
			{"第", bound, true}, {"五", bound, true}, {"条", bound, true}, {"办", loose, false}}},
		{"10%\uFF5E20%的", []Piece{{"10%", loose, false}, {"\uFF5E", bound, true}, {"20%", loose, true},
			{"的", bound, true}}},
		{"于2021\uFF0D2025年", []Piece{{"于2021", loose, false}, {"\uFF0D", bound, true}, {"2025", loose, true},
			{"年", bound, true}}},
		{"沪\uFF0D苏", []Piece{{"沪", bound, false}, {"\uFF0D", bound, true}, {"苏", loose, false}}},
		{"增\uFF0D5%", []Piece{{"增", loose, false}, {"\uFF0D", bound, false}, {"5%", loose, true}}},
		{"线上办/就近办", []Piece{{"线", loose, false}, {"上办", bound, false}, {"/", loose, true}, {"就", bound, true},
			{"近办", loose, false}}},
		{"北京—上海", []Piece{{"北", loose, false}, {"京", bound, false}, {"—", bound, true}, {"上海", loose, false}}},
		{"0512-1234567转-5", []Piece{{"0512-", loose, false}, {"1234567转-", loose, true}, {"5", loose, true}}},
		{"拨138 0000 1", []Piece{{"拨138", loose, false}, {" ", fixed, false}, {"0000", loose, false},
			{" ", fixed, false}, {"1", loose, false}}},
		{"第 3 至 4", []Piece{{"第 3 至 4", loose, false}}},
		{"见https://a.cn/b-1/2", []Piece{{"见https://a.cn/b-1/2", loose, false}}},
		{"等……", []Piece{{"等", loose, false}, {"……", whole, false}}},
		{"……", []Piece{{"……", whole, false}}},
		{"甲———…乙", []Piece{{"甲", loose, false}, {"———", whole, false}, {"…乙", loose, false}}},
		{"推行“1+1”和“三”", []Piece{{"推行", loose, false}, {"“", open, false}, {"1+1”和“三”", loose, false}}},
		{"《“A”》", []Piece{{"《", loose, false}, {"“", open, false}, {"A”》", loose, false}}},
		{"〔2024〕12", []Piece{{"〔", open, false}, {"2024〕12", loose, false}}},
		{"——“A", []Piece{{"——", whole, false}, {"“", open, false}, {"A", loose, false}}},
	} {
		if got := Cut(c.text); !slices.Equal(got, c.want) {
			t.Errorf("Cut(%q) = %+v, want %+v", c.text, got, c.want)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("推行“1+1”——……〔2024〕")
	f.Add("\xff—\xff—…")
	f.Fuzz(func(t *testing.T, text string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		joined := ""
		for _, p := range Cut(text) {
			if p.Text == "" {
				t.Error("empty piece")
			}
			joined += p.Text
		}
		if joined != text {
			t.Errorf("%q became %q", text, joined)
		}
	})
}

func TestClasses(t *testing.T) {
	for r, want := range map[rune]Script{
		'A': Western, '·': Western, '%': Western, '×': Western, 'α': Western, 'Ж': Western,
		' ': Weak, '\u00A0': Weak, '“': Weak, '—': Weak, '℃': Weak, 'Ⅴ': Weak, '①': Weak,
		'\u207F': Western, '\u2090': Western, '\u2082': Weak, '\u207B': Weak,
		'法': Chinese, '〇': Chinese, '。': Chinese, '\uFF05': Chinese, '\U00020164': Chinese,
	} {
		if got := ScriptOf(r); got != want {
			t.Errorf("ScriptOf(%q) = %d, want %d", r, got, want)
		}
	}
	for r, want := range map[rune]trait{
		'法': {ID, false, false}, '。': {CL, true, false}, '“': {QU, false, true}, '”': {QU, true, false},
		'\uFF0C': {CL, true, false}, '\uFF08': {OP, false, true}, '—': {B2, false, false}, '%': {PO, false, false},
		'·': {AL, true, false}, '\uFF5E': {ID, true, false}, 'x': {AL, false, false},
		'"': {QU, true, true}, '5': {NU, false, false},
	} {
		class, noBegin, noEnd := Breaking(r)
		if got := (trait{class, noBegin, noEnd}); got != want {
			t.Errorf("Breaking(%q) = %v, want %v", r, got, want)
		}
	}
	for r, want := range map[rune]bool{'〇': true, '法': true, '5': true, '。': false, '%': false} {
		if IsLetterOrDigit(r) != want {
			t.Errorf("IsLetterOrDigit(%q) = %v", r, !want)
		}
	}
}
