package check

import (
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/proof"
)

// own reports the words that the office declares wrong. The proof-reader reports nothing else about these words. For
// each passage, own returns the words that the office declares right.
func (t *texts) own(w *kind.Words) (allRight [][]stretch) {
	for i, p := range t.passages {
		text := fold(string(p.text))
		right := spans(text, w.Right)
		allRight = append(allRight, right)
		if p.silent {
			continue
		}
		for _, s := range w.Wrong {
			for _, at := range spans(text, []string{s.Wrong}) {
				if inside(at, right) || inside(at, spans(text, []string{s.Right})) {
					continue
				}
				place := t.place(proof.Span{Para: i, Start: at.start, Len: at.len})
				t.Report(diag.F156, place, "「"+s.Wrong+"」应当是「"+s.Right+"」", "写成「"+s.Right+"」："+s.Why).Fixes =
					p.fix(at.start, at.len, s.Right)
				for _, code := range []diag.Code{diag.F331, diag.F332, diag.F333} {
					t.claim(code, place)
				}
			}
		}
		for _, s := range w.Never {
			for _, at := range spans(text, []string{s.Word}) {
				if !inside(at, right) {
					place := t.place(proof.Span{Para: i, Start: at.start, Len: at.len})
					t.Report(diag.F157, place, "「"+s.Word+"」不能写："+s.Why, "删去，或者换一个说法")
				}
			}
		}
	}
	return allRight
}

// isRight reports whether a finding is about one of the right words of its passage, or a part of such a word.
func isRight(f proof.Finding, right []stretch) bool {
	return slices.ContainsFunc(right, func(s stretch) bool {
		return f.Len <= s.len && f.Start < s.start+s.len && s.start < f.Start+f.Len
	})
}

// stretch is a range of len characters in a text, from character start.
type stretch struct{ start, len int }

// fold returns the characters of a text in half-width form.
func fold(s string) []rune { return []rune(han.FoldString(s)) }

// spans returns the places of the words in a half-width text.
func spans(text []rune, words []string) (all []stretch) {
	for _, w := range words {
		word := fold(w)
		for i := range text {
			if i+len(word) <= len(text) && slices.Equal(text[i:i+len(word)], word) {
				all = append(all, stretch{i, len(word)})
			}
		}
	}
	return all
}

// inside reports whether s is a part of one of others.
func inside(s stretch, others []stretch) bool {
	return slices.ContainsFunc(others, func(o stretch) bool {
		return o.start <= s.start && s.start+s.len <= o.start+o.len
	})
}
