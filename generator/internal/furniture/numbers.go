package furniture

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// numbers returns the rows of 发文字号: alone in the middle, or at the left and level with the
// last of the signers at the right (GB/T 9704, 7.2.5 and 7.2.6). Where they do not fit beside
// each other the signers are one a row, else the number has the row above them.
func (p Placer) numbers(l *document.Letterhead) []Row {
	if len(l.Signers) == 0 {
		return []Row{p.fitted(l.Number, document.Number)}
	}
	number := p.text(l.Number, document.Number, p.aside())
	width := p.width(number)
	if n := p.inRow(l.Signers, number.X+width+p.em()); n > 0 {
		rows := p.signers(l.Signers, n)
		last := &rows[len(rows)-1]
		last.Line = slices.Insert(last.Line, 0, number)
		return rows
	}
	rows := []Row{p.line(document.Number, number)}
	if width > number.Width {
		rows[0] = p.wrapped(l.Number, document.Number)
	}
	if n := p.inRow(l.Signers, 0); n > 0 {
		return append(rows, p.signers(l.Signers, n)...)
	}
	for i, name := range l.Signers {
		if i == 0 {
			name = document.SignerWord + name
		}
		rows = append(rows, p.fitted(name, document.Signer))
	}
	return rows
}

// signers returns rows of n names, below each other, with the word before the first.
func (p Placer) signers(names []string, n int) (rows []Row) {
	step := p.step(names)
	first := p.Page.Measure() - step*unit.Length(min(n, len(names)))
	for some := range slices.Chunk(names, n) {
		row := p.line(document.Number)
		if len(rows) == 0 {
			row.Line = append(row.Line, p.text(document.SignerWord, document.Number, first-p.wordWidth()))
		}
		for k, name := range some {
			row.Line = append(row.Line, p.text(name, document.Signer, whole(first+step*unit.Length(k))))
		}
		rows = append(rows, row)
	}
	return rows
}
