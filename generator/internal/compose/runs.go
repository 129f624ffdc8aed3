package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// span is a part of a paragraph as typed, with its kind.
type span struct {
	text string
	kind document.Kind
}

// bold splits a text at its ** into plain and strong spans. An unpaired ** occurs only in a draft and makes the rest
// strong.
func bold(text string) (out []span) {
	for i, s := range strings.Split(text, "**") {
		kind := document.Plain
		if i%2 == 1 {
			kind = document.Strong
		}
		out = append(out, span{s, kind})
	}
	return out
}

// runs returns the runs of the spans with full-width punctuation, divided for word processors (notes/lines.md 4.2).
func runs(spans ...span) (out []document.Run) {
	spans = closed(widened(missing(spans)))
	for _, s := range spans {
		for _, p := range typography.Cut(s.text) {
			out = append(out, document.Run{Text: p.Text, Kind: s.kind, Keep: p.Keep, Glue: p.Glue, Open: p.Open})
		}
	}
	return out
}

// missing splits the spans so that every 【待…】 is a span of kind Missing.
func missing(spans []span) (out []span) {
	for _, s := range spans {
		done := 0
		for _, m := range han.Placeholders(s.text) {
			if m[0] > done {
				out = append(out, span{s.text[done:m[0]], s.kind})
			}
			out = append(out, span{s.text[m[0]:m[1]], document.Missing})
			done = m[1]
		}
		if done < len(s.text) {
			out = append(out, span{s.text[done:], s.kind})
		}
	}
	return out
}

// widened returns the spans with full-width punctuation.
func widened(spans []span) []span {
	texts := make([]string, len(spans))
	for i, s := range spans {
		texts[i] = s.text
	}
	for i, text := range typography.WidenAll(texts...) {
		spans[i].text = text
	}
	return spans
}

// closed moves closing marks to the span before them, so that the font changes after them, never before. It joins
// adjacent spans of the same kind and drops empty spans.
func closed(spans []span) (out []span) {
	for _, s := range spans {
		if n := len(out); n > 0 && s.kind != document.Missing && out[n-1].kind != document.Missing {
			rest := strings.TrimLeft(s.text, typography.Closing)
			out[n-1].text += s.text[:len(s.text)-len(rest)]
			s.text = rest
			if s.kind == out[n-1].kind {
				out[n-1].text += rest
				continue
			}
		}
		if s.text != "" {
			out = append(out, s)
		}
	}
	return out
}
