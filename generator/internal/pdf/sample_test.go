package pdf

import (
	"sync"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/fonts"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// faces are read once for all tests.
var faces = sync.OnceValues(func() (*face.Set, error) { return face.Load(fonts.FS) })

func set(t testing.TB) *face.Set {
	t.Helper()
	s, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// setter places lines as layout does, without its rules.
type setter struct {
	*page.Document
	faces *face.Set
	y     unit.Length // of the next baseline
}

func newSetter(faces *face.Set) *setter {
	return &setter{faces: faces, Document: &page.Document{
		Meta: document.Meta{Title: "某区2024年法治政府建设年度报告", Author: "某区人民政府",
			Subject: "法治政府建设年度报告", Language: "zh-CN", Date: "2025-01-20"},
		Root: &page.Element{Type: page.Root},
	}}
}

func (s *setter) page(width, height unit.Length) {
	s.Pages = append(s.Pages, page.Page{Width: width, Height: height})
	s.y = 45 * unit.MM
}

func (s *setter) add(items ...page.Item) {
	p := &s.Pages[len(s.Pages)-1]
	p.Items = append(p.Items, items...)
}

// text places t at x on the present line and returns where it ends; runes that
// the face lacks are set in the one that has them.
func (s *setter) text(t page.Text) unit.Length {
	t.Baseline = s.y
	runes := []rune(t.Text)
	from := 0
	for i, r := range runes {
		id, _, ok := s.faces.Resolve(t.Face, r)
		if !ok {
			panic("no glyph for " + string(r))
		}
		if id != t.Face {
			t.X = s.stretch(t, runes[from:i])
			other := t
			other.Face, other.Text = id, string(r)
			s.add(other)
			t.X += t.Size + t.Spacing
			from = i + 1
		}
	}
	return s.stretch(t, runes[from:])
}

// stretch places runes that the face has.
func (s *setter) stretch(t page.Text, runes []rune) unit.Length {
	t.Text = string(runes)
	if t.Text != "" {
		s.add(t)
	}
	for _, r := range runes {
		_, code, _ := s.faces.Resolve(t.Face, r)
		t.X += t.Size*unit.Length(s.faces.Advance(t.Face, code))/1000 + t.Spacing
	}
	return t.X
}

// paragraph sets an element of 28 characters a line, over the page's end if it comes.
func (s *setter) paragraph(e *page.Element, id face.ID, text string) {
	runes := []rune(text)
	for len(runes) > 0 {
		if s.y > 262*unit.MM {
			s.furniture()
			s.page(210*unit.MM, 297*unit.MM)
		}
		n := min(28, len(runes))
		s.text(page.Text{X: 28 * unit.MM, Face: id, Size: 16 * unit.Pt, Spacing: unit.Twips(-5),
			Text: string(runes[:n]), Element: e})
		s.y += unit.Twips(592)
		runes = runes[n:]
	}
}

// furniture ends a page.
func (s *setter) furniture() {
	y := s.y
	s.y = 275 * unit.MM
	s.text(page.Text{X: 100 * unit.MM, Face: face.Song, Size: 14 * unit.Pt,
		Text: "— " + string(rune('0'+len(s.Pages)%10)) + " —"})
	s.y = y
}

func (s *setter) element(parent *page.Element, t page.Type) *page.Element {
	e := &page.Element{Type: t}
	parent.Kids = append(parent.Kids, e)
	return e
}

// sample has everything that a page can have: a title over two lines, headings
// with one run in, a list, a table over two pages, faces changed within a line,
// bold, red, rules, characters beyond the BMP, a wide page.
func sample(faces *face.Set) *page.Document {
	s := newSetter(faces)
	s.page(210*unit.MM, 297*unit.MM)
	s.y = 30 * unit.MM
	s.text(page.Text{X: 28 * unit.MM, Face: face.Hei, Size: 16 * unit.Pt, Red: true, Text: "草稿"})
	s.y = 50 * unit.MM
	h1 := s.element(s.Root, page.H1)
	for _, l := range []string{"某区2024年法治政府", "建设年度报告"} {
		s.text(page.Text{X: 60 * unit.MM, Face: face.BiaoSong, Size: 22 * unit.Pt, Text: l, Element: h1})
		s.y += unit.Twips(592)
	}
	s.add(page.Rule{X1: 28 * unit.MM, Y1: s.y, X2: 184 * unit.MM, Y2: s.y, Width: unit.Pt, Red: true})
	s.y += unit.Twips(592)
	s.paragraph(s.element(s.Root, page.P), face.FangSong, "市人民政府：")
	s.heading(1, face.Hei, "一、主要做法（\\）")
	s.paragraph(s.element(s.Root, page.P), face.FangSong, "我区坚持依法行政，全年办理行政复议案件320件，办结率达到98.5%。𬭎𫖯镕喆四位同志参加了“法治讲堂”。")
	s.heading(2, face.Kai, "（一）加强学习。")
	runIn := s.element(s.Root, page.P)
	s.y -= unit.Twips(592)
	end := s.text(page.Text{X: 110 * unit.MM, Face: face.FangSong, Size: 16 * unit.Pt, Text: "接在后面的", Element: runIn})
	end = s.text(page.Text{X: end, Face: face.FangSong, Size: 16 * unit.Pt, Bold: true, Text: "重点", Element: runIn})
	s.text(page.Text{X: end, Face: face.FangSong, Size: 16 * unit.Pt, Red: true, Bold: true, Text: "〔待填〕",
		Element: runIn})
	s.y += unit.Twips(592)
	s.list("一是", "制定学习计划。", "二是", "组织集体学习十二次。")
	for range 9 {
		s.paragraph(s.element(s.Root, page.P), face.FangSong,
			"各部门按照职责分工，把法治建设同业务工作一起安排、一起落实，遇到问题及时会商，重大事项先听法律顾问的意见再作决定。")
	}
	s.table(14)
	s.furniture()
	s.page(297*unit.MM, 210*unit.MM)
	s.heading(1, face.Hei, "附件：横向页")
	s.paragraph(s.element(s.Root, page.P), face.FangSong, "横页上的文字。")
	s.y = 195 * unit.MM
	s.text(page.Text{X: 140 * unit.MM, Face: face.Song, Size: 14 * unit.Pt, Text: "— 9 —"})
	return s.Document
}

// heading sets a heading of the depth below the title, with its bookmark.
func (s *setter) heading(depth int, id face.ID, text string) {
	t := []page.Type{page.H1, page.H2, page.H3}[depth]
	s.Bookmarks = append(s.Bookmarks, page.Bookmark{Title: text, Level: depth, Page: len(s.Pages) - 1,
		Y: s.y - 16*unit.Pt})
	s.paragraph(s.element(s.Root, t), id, text)
}

func (s *setter) list(labelsAndTexts ...string) {
	l := s.element(s.Root, page.L)
	for i := 0; i < len(labelsAndTexts); i += 2 {
		li := s.element(l, page.LI)
		end := s.text(page.Text{X: 39 * unit.MM, Face: face.FangSong, Size: 16 * unit.Pt, Text: labelsAndTexts[i],
			Element: s.element(li, page.Lbl)})
		s.text(page.Text{X: end, Face: face.FangSong, Size: 16 * unit.Pt, Text: labelsAndTexts[i+1],
			Element: s.element(li, page.LBody)})
		s.y += unit.Twips(592)
	}
}

// table sets a table of three columns, its head over two of them; the head is repeated overleaf. Pairs of rows have one
// heading.
func (s *setter) table(rows int) {
	table := s.element(s.Root, page.TableOf)
	head := s.element(s.element(table, page.THead), page.TR)
	first, second := s.element(head, page.TH), s.element(head, page.TH)
	second.Columns, first.Scope, second.Scope = 2, page.OfColumn, page.OfColumn
	s.row([]string{"事项", "数量"}, []*page.Element{first, second})
	body := s.element(table, page.TBody)
	for i := range rows {
		if s.y > 262*unit.MM {
			s.furniture()
			s.page(210*unit.MM, 297*unit.MM)
			s.row([]string{"事项", "数量"}, []*page.Element{nil, nil})
		}
		tr := s.element(body, page.TR)
		if i%2 == 1 {
			s.row([]string{"320", ""}, []*page.Element{s.element(tr, page.TD), s.element(tr, page.TD)})
			continue
		}
		label := s.element(tr, page.TH)
		label.Scope, label.Rows = page.OfRow, min(2, rows-i)
		s.row([]string{"调解", "320", ""}, []*page.Element{label, s.element(tr, page.TD), s.element(tr, page.TD)})
	}
}

func (s *setter) row(texts []string, cells []*page.Element) {
	top := s.y - 20*unit.Pt
	s.add(page.Rule{X1: 28 * unit.MM, Y1: top, X2: 184 * unit.MM, Y2: top, Width: unit.Pt / 2})
	for i, e := range cells {
		s.text(page.Text{X: unit.Length(30+50*i) * unit.MM, Face: face.FangSong, Size: 14 * unit.Pt, Text: texts[i],
			Element: e})
	}
	s.y += unit.Twips(500)
}

// long is a report of as many characters in as many faces as a real one. Its
// 580 different characters in the body weigh as much as 700 of real
// prose, whose commonest have fewer strokes.
func long(faces *face.Set, pages int) *page.Document {
	s := newSetter(faces)
	s.page(210*unit.MM, 297*unit.MM)
	body, kai, hei := newMix(580, 1), newMix(70, 2), newMix(40, 3)
	s.paragraph(s.element(s.Root, page.H1), face.BiaoSong, newMix(25, 4).text(25))
	for part := 0; len(s.Pages) < pages; part++ {
		if part%4 == 0 {
			s.heading(1, face.Hei, hei.text(10))
		}
		s.heading(2, face.Kai, kai.text(16))
		for range 3 {
			s.paragraph(s.element(s.Root, page.P), face.FangSong, body.text(100)+"，2024年"+body.text(20)+"。")
		}
	}
	s.furniture()
	return s.Document
}

// mix returns characters of the common set (GB/T 2312 level one) by turns that look mixed.
type mix struct {
	runes []rune
	at    uint32
}

func newMix(n int, seed uint32) *mix {
	m := &mix{at: seed}
	for i := range n {
		k := (i*3755/n + int(seed)) % 3755
		r, err := simplifiedchinese.GBK.NewDecoder().String(string([]byte{byte(0xB0 + k/94), byte(0xA1 + k%94)}))
		if err != nil {
			panic(err)
		}
		m.runes = append(m.runes, []rune(r)...)
	}
	return m
}

func (m *mix) text(n int) string {
	var b []rune
	for range n {
		m.at = m.at*1664525 + 1013904223
		b = append(b, m.runes[int(m.at>>8)%len(m.runes)])
	}
	return string(b)
}
