package layout

import ty "fazhi/generator/internal/typography"

// breakBefore returns the last place at or before cut where a line may be broken, without regard to the beginnings
// of lines. If there is none, it returns 0, the beginning of the paragraph.
func (gs glyphs) breakBefore(cut int, western bool) int {
	if western {
		return gs.westernBreak(cut)
	}
	for b := cut; b > 0; b-- {
		begins, ends := gs[b].noBegin, gs[b-1].noEnd
		if gs[b].glued && !(begins && ends) || !begins && !ends { // a glue character may begin and end a line
			return b
		}
	}
	return 0
}

// overlong is the maximum number of characters before a slash within which LibreOffice looks for a blank.
const overlong = 66

// westernBreak returns the place to break by Unicode's rules. A break at cut itself is never after a slash; if the
// last place before cut is after a slash, the line is broken at the nearest blank instead.
func (gs glyphs) westernBreak(cut int) int {
	b := cut
	if b > 0 && gs.mayBreak(b) && gs[b-1].r != '/' {
		return b
	}
	for b--; b > 0 && !gs.mayBreak(b); {
		b--
	}
	if b <= 0 || gs[b-1].r != '/' {
		return b
	}
	for i := b; i > 0 && b-i < overlong; i-- {
		if gs[i-1].class == ty.SP {
			return i
		}
	}
	return b
}

// mayBreak reports whether Unicode's rules (UAX 14, in an old form) allow a break before glyph b. b must not be 0.
func (gs glyphs) mayBreak(b int) bool {
	before, behind := gs[b-1].class, gs[b].class
	if gs[b].opened {
		return true
	}
	if gs[b].glued || !pairs[before][behind] {
		return false
	}
	switch behind {
	case ty.OP: // $(12
		if before == ty.PR || before == ty.PO {
			return b+1 >= len(gs) || gs[b+1].class != ty.NU
		}
	case ty.NU, ty.PO, ty.PR: // 1/2, (12)%
		return !gs.inNumber(b)
	}
	return true
}

// inNumber reports whether the glyphs before b are digits, with , . : ; / among or after them, possibly followed by
// a closing mark.
func (gs glyphs) inNumber(b int) bool {
	i := b - 1
	if gs[i].class == ty.CL && gs[b].class != ty.NU {
		i--
	}
	for gs.class(i) == ty.SY || gs.class(i) == ty.IS {
		i--
	}
	return gs.class(i) == ty.NU
}

// class returns the class of glyph i. Before the first glyph it returns the class of letters.
func (gs glyphs) class(i int) ty.Class {
	if i < 0 {
		return ty.AL
	}
	return gs[i].class
}

// classCount is the number of line breaking classes.
const classCount = int(ty.SY) + 1

// pairs says between which classes a line may be broken if only the two classes decide.
var pairs = func() (t [classCount][classCount]bool) {
	for a := range t {
		for b := range t {
			t[a][b] = true
		}
	}
	never := func(before, behind []ty.Class) {
		for _, a := range before {
			for _, b := range behind {
				t[a][b] = false
			}
		}
	}
	var all []ty.Class
	for c := range classCount {
		all = append(all, ty.Class(c))
	}
	one := func(c ...ty.Class) []ty.Class { return c }
	never(all, one(ty.CL, ty.EX, ty.IS, ty.SY, ty.BA, ty.HY, ty.NS, ty.QU))
	never(one(ty.OP, ty.QU, ty.GL), all)
	never(all, one(ty.GL))
	never(one(ty.B2), one(ty.B2))
	never(one(ty.AL, ty.ID, ty.IN, ty.NU), one(ty.IN))
	never(one(ty.ID), one(ty.PO))
	never(one(ty.AL, ty.NU), one(ty.AL, ty.NU, ty.PR, ty.OP))
	never(one(ty.NU), one(ty.PO))
	never(one(ty.PR), one(ty.ID, ty.AL, ty.NU))
	never(one(ty.PO, ty.IS, ty.CL), one(ty.AL, ty.NU))
	for a := range t { // a break is allowed after a blank, whatever follows, and never before it
		t[a][ty.SP] = false
		t[ty.SP][a] = ty.Class(a) != ty.SP
	}
	return t
}()
