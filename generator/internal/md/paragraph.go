package md

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/document"
)

// Paragraph writes a heading or a paragraph; a run-in heading is bold.
func (w *writer) Paragraph(p *document.Paragraph) {
	text := runs(p.Runs)
	if level := p.Level(); level > 0 {
		text = strings.Repeat("#", level) + " " + text
	}
	w.block(text)
}

// stretch is text that is either completely bold or not bold.
type stretch struct {
	text string
	bold bool
}

// runs returns runs on one line.
func runs(runs []document.Run) (text string) {
	var all []stretch
	for _, r := range runs {
		bold := r.Kind == document.Lead || r.Kind == document.Strong
		if n := len(all); n > 0 && all[n-1].bold == bold {
			all[n-1].text += r.Text
		} else if r.Text != "" {
			all = append(all, stretch{r.Text, bold})
		}
	}
	for i, s := range all {
		switch {
		case !s.bold:
			text += escape(s.text)
		case i > 0 && !mark(last(all[i-1])) && mark(first(s)),
			i+1 < len(all) && !mark(first(all[i+1])) && mark(last(s)):
			// Asterisks between a punctuation mark and a word are not emphasis (CommonMark 6.2).
			text += "<strong>" + escape(s.text) + "</strong>"
		default:
			text += "**" + escape(s.text) + "**"
		}
	}
	return text
}

func first(s stretch) rune { r, _ := utf8.DecodeRuneInString(s.text); return r }
func last(s stretch) rune  { r, _ := utf8.DecodeLastRuneInString(s.text); return r }

// mark reports whether r is a punctuation mark or a blank.
func mark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsSpace(r) }
