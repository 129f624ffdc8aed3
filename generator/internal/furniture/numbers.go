package furniture

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// numbers returns the rows of 发文字号. It is alone and centred, or on the left, on the line of the last signers on
// the right (GB/T 9704, 7.2.5 and 7.2.6). As many signers are in a row as fit next to the number. If none fits, the
// number is in a row above the signers.
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

// signers returns rows of n names one below the other, with the word before the first name.
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
