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
		{"法治", []Piece{{"法治", loose, false, false}}},
		{"法治——建设", []Piece{{"法治", loose, false, false}, {"——", whole, false, false}, {"建设", loose, false, false}}},
		{"于2021—2025年间", []Piece{{"于2021", loose, false, false}, {"—", bound, true, false}, {"2025", loose, true, false},
			{"年", bound, true, false}, {"间", loose, false, false}}},
		{"1月—11月",
			[]Piece{{"1", loose, false, false}, {"月", bound, true, false}, {"—", bound, true, false}, {"11", loose, true, false},
				{"月", bound, true, false}}},
		{"按第三条—第五条办",
			[]Piece{{"按", loose, false, false}, {"第", bound, false, false}, {"三", bound, true, false}, {"条", bound, true, false},
				{"—", bound, true, false},
				{"第", bound, true, false}, {"五", bound, true, false}, {"条", bound, true, false}, {"办", loose, false, false}}},
		{"10%\uFF5E20%的", []Piece{{"10%", loose, false, false}, {"\uFF5E", bound, true, false}, {"20%", loose, true, false},
			{"的", bound, true, false}}},
		{"于2021\uFF0D2025年",
			[]Piece{{"于2021", loose, false, false}, {"\uFF0D", bound, true, false}, {"2025", loose, true, false},
				{"年", bound, true, false}}},
		{"沪\uFF0D苏", []Piece{{"沪", bound, false, false}, {"\uFF0D", bound, true, false}, {"苏", loose, false, false}}},
		{"增\uFF0D5%", []Piece{{"增", loose, false, false}, {"\uFF0D", bound, false, false}, {"5%", loose, true, false}}},
		{"线上办/就近办",
			[]Piece{{"线", loose, false, false}, {"上办", bound, false, false}, {"/", loose, true, false},
				{"就", bound, true, false},
				{"近办", loose, false, false}}},
		{"北京—上海",
			[]Piece{{"北", loose, false, false}, {"京", bound, false, false}, {"—", bound, true, false},
				{"上海", loose, false, false}}},
		{"0512-1234567转-5",
			[]Piece{{"0512-", loose, false, false}, {"1234567转-", loose, true, false}, {"5", loose, true, false}}},
		{"拨138 0000 1", []Piece{{"拨138", loose, false, false}, {" ", fixed, false, false}, {"0000", loose, false, false},
			{" ", fixed, false, false}, {"1", loose, false, false}}},
		{"第 3 至 4", []Piece{{"第 3 至 4", loose, false, false}}},
		{"见https://a.cn/b-1/2", []Piece{{"见https://a.cn/b-1/2", loose, false, false}}},
		{"用APP、H5", []Piece{{"用APP、", loose, false, false}, {"H5", loose, false, true}}},
		{"达98%。2025年，“十四五”", []Piece{{"达98%。", loose, false, false}, {"2025年，“十四五”", loose, false, true}}},
		{"A、“B”、（C）", []Piece{{"A、", loose, false, false}, {"“", open, false, true}, {"B”、", loose, false, false},
			{"（", open, false, false}, {"C）", loose, false, false}}},
		{"等……", []Piece{{"等", loose, false, false}, {"……", whole, false, false}}},
		{"……", []Piece{{"……", whole, false, false}}},
		{"甲———…乙", []Piece{{"甲", loose, false, false}, {"———", whole, false, false}, {"…乙", loose, false, false}}},
		{"推行“1+1”和“三”", []Piece{{"推行", loose, false, false}, {"“", open, false, false}, {"1+1”和“三”", loose, false, false}}},
		{"《“A”》", []Piece{{"《", loose, false, false}, {"“", open, false, false}, {"A”》", loose, false, false}}},
		{"〔2024〕12", []Piece{{"〔", open, false, false}, {"2024〕12", loose, false, false}}},
		{"——“A", []Piece{{"——", whole, false, false}, {"“", open, false, false}, {"A", loose, false, false}}},
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
