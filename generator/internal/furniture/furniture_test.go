package furniture_test

import (
	"strings"
	"testing"

	"fazhi/fonts"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
	"fazhi/templates"
)

func national(t *testing.T) furniture.Placer {
	t.Helper()
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, list := style.Read("gbt9704.toml", data)
	if list.HasErrors() {
		t.Fatal(list)
	}
	set, err := face.Load(fonts.FS)
	if err != nil {
		t.Fatal(err)
	}
	return furniture.NewPlacer(s, set)
}

// near reports whether two lengths differ by less than a tenth of a millimetre.
func near(a, b unit.Length) bool { return a-b < unit.MM/10 && b-a < unit.MM/10 }

// find returns the first row that ok accepts and the distance of its head from that of the first row.
func find(t *testing.T, rows []furniture.Row, ok func(furniture.Row) bool) (furniture.Row, unit.Length) {
	t.Helper()
	y := unit.Length(0)
	for _, r := range rows {
		if ok(r) {
			return r, y
		}
		y += r.Height
	}
	t.Fatal("no such row")
	return furniture.Row{}, 0
}

func hasIssuers(r furniture.Row) bool { return r.Issuers != nil }

// top returns the upper edge of the issuers' characters: 88 hundredths of an em above the baseline.
func top(m *furniture.Issuers) unit.Length { return m.Pitch*4/5 - m.Looks.Size*88/100 }

// TestSpacedIssuers checks that the spacing of 发文机关标志 is between the characters, not after the last, and takes
// room from them.
func TestSpacedIssuers(t *testing.T) {
	for _, c := range []struct {
		name          string
		spacing, size unit.Length // of the role; size: that of the characters
	}{
		{"甲", 30 * unit.Pt, 60 * unit.Pt}, {"甲乙丙", 30 * unit.Pt, 60 * unit.Pt}, {"甲乙丙丁戊己", 30 * unit.Pt, 48 * unit.Pt},
		{"甲乙丙丁戊己庚", 30 * unit.Pt, 37 * unit.Pt}, {"甲乙丙丁戊己庚", 0, 60 * unit.Pt}, {"甲乙丙", -6 * unit.Pt, 60 * unit.Pt},
	} {
		s := national(t)
		s.Page.Width, s.Page.Left, s.Page.Right = 500*unit.Pt, 30*unit.Pt, 30*unit.Pt
		role := &s.Paragraphs[document.Issuer]
		role.Size, role.Spacing = 60*unit.Pt, c.spacing
		row, _ := find(t, s.Letterhead(&document.Letterhead{Issuers: []string{c.name}}).Rows, hasIssuers)
		m, n := row.Issuers, unit.Length(len([]rune(c.name)))
		if m.Looks.Size != c.size || m.Width != n*c.size+(n-1)*c.spacing {
			got := m.Looks.Size
			t.Errorf("%s: size %v, width %v; want size %v", c.name, got.Points(), m.Width.Points(), c.size.Points())
		}
	}
}

// GB/T 9704-2012, 7.2.4: the characters of 发文机关标志 begin 35 mm below the head of the type area,
// whatever is above them; 7.2.7: the rule is 4 mm below 发文字号.
func TestLetterhead(t *testing.T) {
	s := national(t)
	for _, l := range []*document.Letterhead{
		{Issuers: []string{"清溪镇人民政府"}, Suffix: "文件", Number: "清政〔2025〕3号"},
		{Issuers: []string{"清溪镇人民政府"}, Serial: "000001", Secrecy: "机密★1年", Urgency: "特急"},
		{Issuers: []string{"中共清溪镇委员会", "清溪镇人民政府", "清溪镇人大"}, Suffix: "文件", Signers: []string{"甲某", "乙某某", "丙某"}},
	} {
		rows := s.Letterhead(l).Rows
		row, y := find(t, rows, hasIssuers)
		m := row.Issuers
		if got := s.Page.Top + y + top(m); !near(got, 72*unit.MM) {
			t.Errorf("%v: the issuers begin at %v", l, got)
		}
		if m.Width+m.Gap+m.SuffixWidth() > s.Page.Measure() || m.Left < 0 ||
			!near(2*m.Left+m.Width+m.Gap+m.SuffixWidth(), s.Page.Measure()) {
			t.Errorf("%v: the issuers are not in the middle: %+v", l, m)
		}
		for i, name := range m.Names {
			n := unit.Length(len([]rune(name)))
			if wide := n*m.Looks.Size + (n-1)*m.Spread[i]; wide > m.Width || m.Width-wide > n*unit.Twip {
				t.Errorf("%s is %v wide, not %v", name, wide, m.Width)
			}
		}
		last := rows[len(rows)-1]
		number := s.Paragraphs[document.Number]
		foot := number.Pitch - number.Pitch*4/5 - number.Size*12/100
		if !last.Below.Red || last.Below.Width == 0 || !near(foot+last.Height, 4*unit.MM) {
			t.Errorf("%v: the rule is %v below the number", l, foot+last.Height)
		}
	}
}

// TestIndents checks that 份号 is where the indents of its role say, from the left edge of the type area, and may be as
// wide as they leave it.
func TestIndents(t *testing.T) {
	s := national(t)
	role := &s.Paragraphs[document.Serial]
	role.LeftIndent, role.FirstIndent, role.RightIndent = 10*unit.Pt, 4*unit.Pt, 3*unit.Pt
	rows := s.Letterhead(&document.Letterhead{Issuers: []string{"甲乡人民政府"}, Number: "甲政〔2025〕3号", Serial: "000001"}).Rows
	if got := rows[0].Line[0]; got.X != 14*unit.Pt || got.Width != s.Page.Measure()-17*unit.Pt {
		t.Errorf("份号 is at %v, %v wide", got.X, got.Width)
	}
}

// 7.2.6: two signers a row, below each other; one em free at the right; the number level with the last.
func TestSigners(t *testing.T) {
	s := national(t)
	rows := s.Letterhead(&document.Letterhead{Issuers: []string{"清溪镇人民政府"}, Number: "清政〔2025〕3号",
		Signers: []string{"甲某", "乙某某", "丙某"}}).Rows
	first, _ := find(t, rows, func(r furniture.Row) bool { return len(r.Line) > 0 })
	second, _ := find(t, rows, func(r furniture.Row) bool { return len(r.Line) > 0 && r.Line[0].Text == "清政〔2025〕3号" })
	if len(first.Line) != 3 || len(second.Line) != 2 || second.Line[1].X != first.Line[1].X ||
		first.Line[1].Role != document.Signer {
		t.Fatalf("rows %+v and %+v", first.Line, second.Line)
	}
	number := s.Paragraphs[document.Number]
	em := number.Size + number.Spacing
	if right := first.Line[2].Width - 3*em; !near(right, em) {
		t.Errorf("%v free at the right", right)
	}
	if second.Line[0].X != em {
		t.Errorf("the number begins at %v", second.Line[0].X)
	}
}

// 10.1: the issuer begins 30 mm below the upper edge of the page, the double rules
// are 170 mm long and the lower one ends 20 mm above the lower edge.
func TestLetter(t *testing.T) {
	s := national(t)
	h := s.Letterhead(&document.Letterhead{Letter: true, Issuers: []string{"清溪镇人民政府", "别的机关"}, Number: "清政函〔2025〕3号"})
	row, y := find(t, h.Upper.Rows, hasIssuers)
	if got := h.Upper.Top + y + top(row.Issuers); !near(got, 30*unit.MM) || len(row.Issuers.Names) != 1 {
		t.Errorf("%v begins at %v", row.Issuers.Names, got)
	}
	for _, box := range []*furniture.Box{h.Upper, h.Lower} {
		if !near(box.Width, 170*unit.MM) || !near(2*box.Left+box.Width, s.Page.Width) {
			t.Errorf("a box of %v from %v", box.Width, box.Left)
		}
	}
	double := h.Lower.Rows[0]
	height := double.Above.Width + double.Height + double.Below.Width
	if got := s.Page.Height - h.Lower.Top - height; !near(got, 20*unit.MM) {
		t.Errorf("the lower rule ends %v above the edge", got)
	}
	upper, _ := find(t, h.Upper.Rows, func(r furniture.Row) bool { return r.Above.Red })
	if upper.Above.Width <= upper.Below.Width || double.Above.Width >= double.Below.Width {
		t.Error("the thick rules are not the outer ones")
	}
	if last := h.Rows[len(h.Rows)-1].Line; last[len(last)-1].Align != style.Right {
		t.Errorf("the number is not at the right: %+v", last)
	}
}

// 7.4.1: the outer rules are thicker, the last one is at the foot of the type area, 262 mm down; a 信函 has none.
func TestImprint(t *testing.T) {
	s := national(t)
	outer, inner := s.Style.Imprint.Outer, s.Style.Imprint.Inner
	if inner >= outer {
		t.Errorf("the outer rules are %v, the inner ones %v", outer, inner)
	}
	sent := []*document.Paragraph{{Role: document.ImprintText}}
	for _, c := range []struct {
		name  string
		m     document.Imprint
		above []unit.Length // of each row, the space below too
	}{
		{"all", document.Imprint{Sent: sent, Printer: "办公室", Date: "2025年1月1日印发"}, []unit.Length{outer, inner, outer}},
		{"sent only", document.Imprint{Sent: sent}, []unit.Length{outer, outer}},
		{"printer only", document.Imprint{Printer: "办公室"}, []unit.Length{outer, outer}},
		{"letter", document.Imprint{Letter: true, Sent: sent, Printer: "办公室"}, []unit.Length{0, 0}},
	} {
		rows := s.Imprint(&c.m).Rows
		if len(rows) != len(c.above) {
			t.Fatalf("%s: %d rows", c.name, len(rows))
		}
		for i, r := range rows {
			if r.Above.Width != c.above[i] || i > 0 && rows[i-1].Below != r.Above {
				t.Errorf("%s: row %d has %+v above, the row before %+v below", c.name, i, r.Above,
					rows[max(0, i-1)].Below)
			}
		}
		if foot := s.Page.Height - s.Page.Bottom - rows[len(rows)-1].Height; !near(foot, 262*unit.MM) {
			t.Errorf("%s: it ends %v down", c.name, foot)
		}
	}
}

// TestFits wants what is exactly as wide or high as there is room to fit, and not with a hair's breadth less.
func TestFits(t *testing.T) {
	s := national(t)
	s.Page.Left, s.Page.Right, s.Page.Top, s.Page.Bottom = 0, 0, 7*unit.Pt, 5*unit.Pt
	number, signer := s.Paragraphs[document.Number], s.Paragraphs[document.Signer]
	em := number.Size + number.Spacing
	s.Style.Letterhead.Least = s.Paragraphs[document.Issuer].Size
	size, spacing := s.Style.Letterhead.Least, s.Paragraphs[document.Issuer].Spacing
	sent := document.ImprintText
	role := &s.Paragraphs[sent]
	role.LeftIndent, role.RightIndent = 3*unit.Pt, 2*unit.Pt
	rows := func(chars int) []furniture.Row {
		p := &document.Paragraph{Role: sent, Runs: []document.Run{{Text: strings.Repeat("抄", chars)}}}
		return []furniture.Row{{Height: 11 * unit.Pt}, {Paragraphs: []*document.Paragraph{p}}}
	}
	for _, c := range []struct {
		name string
		room unit.Length // width, or height of the page
		fits func() bool
	}{
		{"发文字号", 10*number.Size + 9*number.Spacing, func() bool { return s.NumberFits(strings.Repeat("政", 10)) }},
		{"签发人", 4*number.Size + 3*signer.Size + 2*signer.Spacing + signer.Spacing + s.Style.Letterhead.Aside.Of(em),
			func() bool { return s.SignerFits("欧阳明") }},
		{"发文机关标志", 6*size + 5*spacing, func() bool { return s.IssuersFit([]string{"甲乙丙丁"}, "文件") }},
		{"密级", 10*s.Paragraphs[document.Secrecy].Size + 9*s.Paragraphs[document.Secrecy].Spacing, func() bool {
			l := &document.Letterhead{Secrecy: strings.Repeat("密", 10), Issuers: []string{"甲"}}
			return s.Letterhead(l).Rows[0].Paragraphs == nil // in one line
		}},
		{"联合发文机关标志", 4*size + 3*spacing + s.Style.Letterhead.SuffixGap.Of(size) + 2*size,
			func() bool { return s.IssuersFit([]string{"甲乙丙丁", "甲"}, "文件") }},
	} {
		for _, less := range []unit.Length{0, 1} {
			if s.Page.Width = c.room - less; c.fits() != (less == 0) {
				t.Errorf("%s: fits is %v in its room less %d", c.name, less != 0, less)
			}
		}
	}
	s.Page.Width = 5*unit.Pt + 12*role.Size // a line of 10 characters
	for chars, lines := range map[int]unit.Length{9: 1, 10: 2, 19: 2, 20: 3} {
		for _, less := range []unit.Length{0, 1} {
			s.Page.Height = 7*unit.Pt + 5*unit.Pt + 11*unit.Pt + lines*role.Pitch - less
			if s.Fits(rows(chars)) != (less == 0) {
				t.Errorf("%d characters: fits is %v in the room for %d lines less %d", chars, less != 0, lines, less)
			}
		}
	}
}
