package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// width returns the width of t on one line.
func (ms Metrics) width(t Text) unit.Length { return ms.widthIn(t.Text, ms.Paragraphs[t.Role].Looks) }

// widthIn returns the width of a text in certain looks. Where the script changes there is no spacing, but the script
// space if letters or digits meet.
func (ms Metrics) widthIn(text string, looks style.Looks) unit.Length {
	sum, before, script := unit.Length(0), rune(0), typography.Weak
	for _, r := range text {
		now := typography.ScriptOf(r)
		if now == typography.Weak {
			now = script
		}
		switch {
		case before != 0 && now == script:
			sum += looks.Spacing
		case typography.IsLetterOrDigit(before) && typography.IsLetterOrDigit(r):
			sum += looks.Size / 5 // notes/lines.md 3.2
		}
		id, code, _ := ms.Faces.Resolve(looks.Face, r)
		sum += looks.Size * unit.Length(ms.Faces.Advance(id, code)) / 1000
		before, script = r, now
	}
	return sum
}

// end returns the right end of the only text of a row.
func (ms Metrics) end(r Row) unit.Length {
	t := r.Line[0]
	if t.Align == style.Centre || t.Align == style.Right {
		return t.X + t.Width
	}
	return t.X + ms.width(t)
}

// em returns the advance of a Chinese character of 发文字号, including spacing: 一字.
func (ms Metrics) em() unit.Length {
	looks := ms.Paragraphs[document.Number]
	return looks.Size + looks.Spacing
}

// aside returns the space beside 发文字号 and each name of a signer.
func (ms Metrics) aside() unit.Length { return ms.Style.Letterhead.Aside.Of(ms.em()) }

// NumberFits reports whether 发文字号 fits on a line.
func (ms Metrics) NumberFits(number string) bool {
	return ms.width(Text{Text: number, Role: document.Number}) <= ms.Page.Measure()
}

// SignerFits reports whether 签发人 and one name fit on a line.
func (ms Metrics) SignerFits(name string) bool { return ms.inRow([]string{name}, 0) > 0 }

// Fits reports whether rows fit on a page, with the maximum number of lines of their paragraphs.
func (ms Metrics) Fits(rows []Row) bool {
	height := unit.Length(0)
	for _, r := range rows {
		height += r.Height
		for _, q := range r.Paragraphs {
			looks := ms.Of(q)
			line := ms.Page.Measure() - looks.LeftIndent - looks.RightIndent - 2*looks.Size // marks may push words down
			height += (ms.width(Text{Text: q.Text(), Role: q.Role})/max(unit.Twip, line) + 1) * looks.Pitch
		}
	}
	return height <= ms.Page.Height-ms.Page.Top-ms.Page.Bottom
}

// ruleGap returns the space between the red rule and a line above it.
func (ms Metrics) ruleGap(pitch, size unit.Length) unit.Length {
	return whole(ms.Style.Letterhead.RuleGap - (pitch - size - ms.free(pitch, size)))
}

// free returns the space above the characters in a line of exact pitch.
func (ms Metrics) free(pitch, size unit.Length) unit.Length {
	return style.Baseline(pitch) - ms.Style.Letterhead.Ascent.Of(size)
}

// inRow returns the number of names of signers that fit in a row from left, or 0.
func (ms Metrics) inRow(names []string, left unit.Length) int {
	n := min(ms.Style.Letterhead.Signers, len(names))
	for n > 0 && left+ms.wordWidth()+ms.step(names)*unit.Length(n) > ms.Page.Measure() {
		n--
	}
	return n
}

// wordWidth returns the width of the word before the names of signers. It must end before the name, because the tab
// of a word processor skips a tab stop that the text has reached.
func (ms Metrics) wordWidth() unit.Length {
	l := ms.Paragraphs[document.Number].Looks
	width := l.Size * unit.Length(len([]rune(document.SignerWord)))
	if l.Spacing >= 0 {
		width += unit.Twip
	}
	return width
}

// step returns the width of the longest name of a signer and the space after it (右空一字).
func (ms Metrics) step(names []string) unit.Length {
	var widest unit.Length
	for _, name := range names {
		widest = max(widest, ms.width(Text{Text: name, Role: document.Signer}))
	}
	return widest + ms.Paragraphs[document.Signer].Spacing + ms.aside()
}
