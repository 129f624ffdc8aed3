package style

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// Letterhead is the measures of 版头 that its roles do not hold.
type Letterhead struct {
	Top     unit.Length // from the page's upper edge to that of the characters of 发文机关标志
	Joint   unit.Length // type size of 发文机关标志 at most, where several offices share it
	Least   unit.Length // type size of 发文机关标志 at least
	Rule    unit.Length // width of the red rule
	RuleGap unit.Length // from the foot of the characters of 发文字号 to the rule

	LetterTop   unit.Length // of a 信函, as Top
	LetterWidth unit.Length // of its double rules, in the middle of the page
	LetterFoot  unit.Length // from the page's lower edge to its lower double rule
}

// Imprint is the measures of 版记 that its role does not hold.
type Imprint struct {
	Outer, Inner unit.Length // width of the first and last rule, of those between
	Foot         unit.Length // from the page's upper edge to the last rule
}

func (l *Letterhead) fields() fields {
	return fields{
		twips("top", &l.Top, 0), {"joint", &l.Joint, halfPoint, halfPoint}, {"least", &l.Least, halfPoint, halfPoint},
		{"rule", &l.Rule, unit.Pt / 8, 0}, twips("rule_gap", &l.RuleGap, 0),
		twips("letter_top", &l.LetterTop, 0), twips("letter_width", &l.LetterWidth, unit.Twip), twips("letter_foot", &l.LetterFoot, 0),
	}
}

func (m *Imprint) fields() fields {
	return fields{{"outer", &m.Outer, unit.Pt / 8, 0}, {"inner", &m.Inner, unit.Pt / 8, 0}, twips("foot", &m.Foot, unit.Twip)}
}

// The em box of a face reaches 88 hundredths of the size above the baseline
// and 12 below; the baseline stands four fifths down a line of exact pitch.
const (
	ascent  = 88
	descent = 12
)

// Mark is 发文机关标志, measured out: names one below the other, each as wide
// as the widest, and the suffix behind them, in the middle of their height.
// Lengths are whole twips.
type Mark struct {
	Looks  Looks         // without spacing
	Pitch  unit.Length   // exact height of each name's line
	Names  []string      // lines of it; a single name has its suffix with it
	Spread []unit.Length // added behind each character of a name, so that it is as wide as the widest
	Suffix string        // of several names; else ""
	Left   unit.Length   // of the names, from the left edge of the type area
	Width  unit.Length   // of the names
	Gap    unit.Length   // between names and suffix
}

// SuffixWidth is how wide the suffix is.
func (m Mark) SuffixWidth() unit.Length { return m.Looks.Size * unit.Length(len([]rune(m.Suffix))) }

// Height is the height of all lines.
func (m Mark) Height() unit.Length { return m.Pitch * unit.Length(len(m.Names)) }

// mark measures out 发文机关标志: as large as its role says, or as lets it fit
// into the type area, but not smaller than the least.
func (s *Style) mark(issuers []string, suffix string) Mark {
	role := s.Paragraphs[document.Issuer]
	m := Mark{Looks: role.Looks(), Names: issuers}
	m.Looks.Spacing = 0
	most := role.Size
	if len(issuers) > 1 {
		m.Suffix, most = suffix, min(most, s.Letterhead.Joint)
	} else {
		m.Names = []string{issuers[0] + suffix}
	}
	widest := 0
	for _, name := range m.Names {
		widest = max(widest, len([]rune(name)))
	}
	halves := 2*widest + 2*len([]rune(m.Suffix)) // of an em
	if m.Suffix != "" {
		halves++ // between names and suffix
	}
	fits := s.Page.Measure() * 2 / unit.Length(max(1, halves)) / unit.Pt * unit.Pt
	m.Looks.Size = max(s.Letterhead.Least, min(most, fits))
	m.Pitch = round(m.Looks.Size*5/4, unit.Twip)
	m.Width = m.Looks.Size * unit.Length(widest)
	if m.Suffix != "" {
		m.Gap = m.Looks.Size / 2
	}
	m.Left = round(max(0, s.Page.Measure()-m.Width-m.Gap-m.SuffixWidth())/2, unit.Twip)
	for _, name := range m.Names {
		spread := unit.Length(0)
		if n := len([]rune(name)); n > 1 {
			spread = (m.Width - m.Looks.Size*unit.Length(n)) / unit.Length(n-1) / unit.Twip * unit.Twip
		}
		m.Spread = append(m.Spread, spread)
	}
	return m
}

// Row is one line of 版头 above or below the mark, of exact height.
type Row struct {
	Role   document.Role // of its paragraph
	Pitch  unit.Length
	Centre bool // its one piece stands in the middle
	Pieces []Piece
}

// Piece is a stretch of a row.
type Piece struct {
	Text  string
	Role  document.Role // whose looks it has
	At    unit.Length   // from the left edge of the type area to its own; of one at the right to its right edge
	Right bool
}

// Head is the 版头 of a 文件, measured out from the upper edge of the type area down. Where
// a space is nothing, nothing stands there.
type Head struct {
	Above   []Row       // 份号, 密级, 紧急程度
	Space   unit.Length // between them and the mark
	Mark    Mark
	Gap     unit.Length // between the mark and the rows below
	Below   []Row       // 发文字号 and 签发人
	RuleGap unit.Length // between them and the rule
	Rule    unit.Length // width of the red rule, as wide as the type area
}

// Head measures the 版头 of a 文件 out.
func (s *Style) Head(l *document.Letterhead) Head {
	h := Head{Mark: s.mark(l.Issuers, l.Suffix), Rule: s.Letterhead.Rule}
	h.Above = s.above(l)
	y := s.Page.Top
	for _, row := range h.Above {
		y += row.Pitch
	}
	h.Space = max(0, round(s.Letterhead.Top-above(h.Mark.Pitch, h.Mark.Looks.Size)-y, unit.Twip))
	number := s.Paragraphs[document.Number]
	h.Gap = 2 * number.Pitch // 7.2.5: 空二行
	h.Below = s.numbers(l)
	h.RuleGap = max(0, round(s.Letterhead.RuleGap-below(number.Pitch, number.Size), unit.Twip))
	return h
}

// above makes the rows of 份号, 密级 and 紧急程度.
func (s *Style) above(l *document.Letterhead) []Row {
	var rows []Row
	for _, m := range []struct {
		role document.Role
		text string
	}{{document.Serial, l.Serial}, {document.Secrecy, l.Secrecy}, {document.Secrecy, l.Urgency}} {
		if m.text != "" {
			rows = append(rows, s.row(m.role, Piece{Text: m.text, Role: m.role}))
		}
	}
	return rows
}

// row makes a row of a role.
func (s *Style) row(role document.Role, pieces ...Piece) Row {
	return Row{Role: role, Pitch: s.Paragraphs[role].Pitch, Pieces: pieces}
}

// above gives what a line of exact pitch keeps free above its characters.
func above(pitch, size unit.Length) unit.Length { return pitch*4/5 - size*ascent/100 }

// below gives what it keeps free below them.
func below(pitch, size unit.Length) unit.Length { return pitch - pitch*4/5 - size*descent/100 }

// inRow is how many names of signers stand in a row (GB/T 9704, 7.2.6).
const inRow = 2

// numbers makes the rows of 发文字号: alone in the middle, or at the left and
// level with the last of the signers at the right (GB/T 9704, 7.2.5 and 7.2.6).
func (s *Style) numbers(l *document.Letterhead) []Row {
	number := Piece{Text: l.Number, Role: document.Number}
	if len(l.Signers) == 0 {
		row := s.row(document.Number, number)
		row.Centre = true
		return []Row{row}
	}
	looks := s.Paragraphs[document.Number]
	em := looks.Size + looks.Spacing
	number.At = em
	longest := 0
	for _, name := range l.Signers {
		longest = max(longest, len([]rune(name)))
	}
	columns := min(inRow, len(l.Signers))
	step := em * unit.Length(longest+1)
	first := s.Page.Measure() - step*unit.Length(columns) // 右空一字
	word := Piece{Text: document.SignerWord, Role: document.Number, At: first - looks.Size*unit.Length(len([]rune(document.SignerWord)))}
	var rows []Row
	for i := 0; i < len(l.Signers); i += inRow {
		var pieces []Piece
		if i == 0 {
			pieces = append(pieces, word)
		}
		for k, name := range l.Signers[i:min(i+inRow, len(l.Signers))] {
			pieces = append(pieces, Piece{Text: name, Role: document.Signer, At: round(first+step*unit.Length(k), unit.Twip)})
		}
		rows = append(rows, s.row(document.Number, pieces...))
	}
	last := &rows[len(rows)-1]
	if l.Number != "" {
		last.Pieces = append([]Piece{number}, last.Pieces...)
	}
	return rows
}

// Letter is the 版头 of a 信函, measured out. Its double rules have a thick line,
// a space as wide and a line half as wide.
type Letter struct {
	Top     unit.Length // from the page's upper edge to the head of the mark's line
	Mark    Mark        // of 主办机关 alone
	RuleGap unit.Length // between the mark and the upper double rule
	Left    unit.Length // of the double rules, from the page's left edge
	Width   unit.Length // of the double rules
	Rule    unit.Length // width of the thick line
	Gap     unit.Length // between the upper double rule and the rows
	Rows    []Row       // 份号, 密级, 紧急程度 at the left, 发文字号 at the right
	Foot    unit.Length // from the page's lower edge to the foot of the lower double rule, thin over thick
}

// Double gives how high a double rule is.
func (l Letter) Double() unit.Length { return l.Rule*2 + l.Thin() }

// Thin gives the width of a double rule's thin line.
func (l Letter) Thin() unit.Length { return l.Rule / 2 }

// Letter measures the 版头 of a 信函 out (GB/T 9704, 10.1).
func (s *Style) Letter(l *document.Letterhead) Letter {
	looks := s.Letterhead
	out := Letter{Mark: s.mark(l.Issuers[:1], l.Suffix), Rule: looks.Rule, Width: looks.LetterWidth, Foot: looks.LetterFoot}
	pitch, size := out.Mark.Pitch, out.Mark.Looks.Size
	out.Top = round(max(0, looks.LetterTop-above(pitch, size)), unit.Twip)
	out.RuleGap = max(0, round(looks.RuleGap-below(pitch, size), unit.Twip))
	out.Mark.Left = round((s.Page.Width-out.Mark.Width)/2, unit.Twip) - s.Page.Left
	out.Left = round((s.Page.Width-looks.LetterWidth)/2, unit.Twip)
	number := s.Paragraphs[document.Number]
	out.Gap = max(0, round(number.Size*7/8-above(number.Pitch, number.Size), unit.Twip))
	out.Rows = s.above(l)
	if len(out.Rows) == 0 {
		out.Rows = []Row{s.row(document.Number)}
	}
	if l.Number != "" {
		out.Rows[0].Pieces = append(out.Rows[0].Pieces, Piece{Text: l.Number, Role: document.Number, At: s.Page.Measure(), Right: true})
	}
	return out
}

// ImprintFoot is where 版记 ends, from the page's upper edge: never below the margin.
func (s *Style) ImprintFoot() unit.Length {
	return min(s.Imprint.Foot, s.Page.Height-s.Page.Bottom)
}

// judgeFormal tells numbers of 版头 and 版记 that do not go together with the page.
func (r *reader) judgeFormal() {
	p, l, m := r.style.Page, r.style.Letterhead, r.style.Imprint
	if m.Foot <= p.Top+unit.Inch {
		r.tell(diag.F406, []string{"imprint.foot", "page.top"}, "版记的末条分隔线不在版心里", "改 [imprint] 的 foot，它从页面上边量起")
	}
	if l.Top <= p.Top || l.Top > p.Height/2 || l.LetterTop > p.Height/2 || l.LetterFoot > p.Bottom || l.LetterWidth > p.Width {
		r.tell(diag.F406, []string{"letterhead.top", "letterhead.letter_top", "letterhead.letter_foot", "letterhead.letter_width", "page.top"},
			"版头放不进页面", "改 [letterhead] 的 top、letter_top、letter_foot、letter_width，都从页边量起")
	}
}
