package typography

import (
	"slices"
	"testing"
	"time"

	"fazhi/generator/internal/document"
)

func TestCut(t *testing.T) {
	const loose, whole, open = document.Loose, document.Whole, document.Opening
	for _, c := range []struct {
		text string
		want []Piece
	}{
		{"", nil},
		{"法治", []Piece{{"法治", loose}}},
		{"法治——建设", []Piece{{"法治", loose}, {"——", whole}, {"建设", loose}}},
		{"2021—2025年", []Piece{{"2021—2025年", loose}}},
		{"等……", []Piece{{"等", loose}, {"……", whole}}},
		{"……", []Piece{{"……", whole}}},
		{"甲———…乙", []Piece{{"甲", loose}, {"———", whole}, {"…乙", loose}}},
		{"推行“1+1”和“三”", []Piece{{"推行", loose}, {"“", open}, {"1+1”和“三”", loose}}},
		{"《“A”》", []Piece{{"《", loose}, {"“", open}, {"A”》", loose}}},
		{"〔2024〕12", []Piece{{"〔", open}, {"2024〕12", loose}}},
		{"——“A", []Piece{{"——", whole}, {"“", open}, {"A", loose}}},
	} {
		if got := Cut(c.text); !slices.Equal(got, c.want) {
			t.Errorf("Cut(%q) = %q, want %q", c.text, got, c.want)
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
