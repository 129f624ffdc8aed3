package generator

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// randomPlaces returns a form whose letterhead, imprint, signature, annexes and tables have texts of any length.
func randomPlaces(seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 9704))
	word := func(least, most int) string {
		pieces := []string{"溪", "云", "镇", "政", "府", "局", "阿卜", "·", "A", "W", "12", "王", "明", "——", "（一）", "%"}
		s := "清"
		for n := least + rng.IntN(most-least+1); len([]rune(s)) < n; {
			s += pieces[rng.IntN(len(pieces))]
		}
		return s
	}
	lines := func(n, most int) string {
		s := "\"\"\"\n"
		for range n {
			s += word(2, most) + "\n"
		}
		return s + "\"\"\""
	}
	// Most names are short, some are long.
	length := func(short, long int) int { return []int{short, short, long}[rng.IntN(3)] }
	var b strings.Builder
	fmt.Fprintf(&b,
		"kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪镇人民政府\"\nlevel = \"乡镇\"\nabove = \"县委\"\nto = %q\n",
		word(2, 60))
	fmt.Fprintf(&b, "sign = %s\ndate = \"2026年1月20日\"\nseal = %q\n", lines(1+rng.IntN(3), length(12, 40)),
		[]string{"", "印章", "签名章"}[rng.IntN(3)])
	if rng.IntN(4) > 0 {
		fmt.Fprintf(&b, "[letterhead]\nsecrecy = \"机密★10个月\"\nserial = \"000001\"\n"+
			"form = %q\nissuers = %s\nnumber = \"%s〔2026〕%d号\"\n",
			[]string{"文件", "信函"}[rng.IntN(2)], lines(1+rng.IntN(length(2, 12)), 17), word(2, length(8, 24)),
			rng.IntN(100000)+1)
		fmt.Fprintf(&b, "signer = %s\n", lines(1+rng.IntN(5), length(6, 24)))
	}
	if rng.IntN(4) > 0 {
		fmt.Fprintf(&b, "[imprint]\ncc = %q\nprinter = %q\ndate = \"2026年12月21日\"\n", word(2, length(40, 900)),
			word(2, length(25, 70)))
	}
	columns := 1 + rng.IntN(6)
	row := func(width int) string {
		cells := "|"
		for range columns {
			cells += word(1, width) + "|"
		}
		return cells + "\n"
	}
	fmt.Fprintf(&b, "[measures]\ntext = \"\"\"\n%s。\n%s|%s\n%s%s\"\"\"\n", word(20, 300), row(8),
		strings.Repeat("---|", columns), row(20), row(length(8, 60)))
	b.WriteString("[shortcomings]\ntext = \"不足是有的。\"\n[leadership]\ntext = \"主要负责人履职。\"\n[plan]\ntext = \"明年继续。\"\n")
	for i := range rng.IntN(12) {
		fmt.Fprintf(&b, "[annex.%d]\ntitle = %q\ntext = \"见说明。\"\n", i+1, word(3, length(20, 60)))
	}
	return b.String()
}

// box is the rectangle of a text's em boxes, in EMU from the page's upper left corner.
type box struct {
	left, top, right, bottom unit.Length
	text                     page.Text
}

// boxOf measures a text as drawn. The space after its last character does not count.
func boxOf(t page.Text) box {
	width := unit.Length(0)
	for _, r := range strings.TrimRight(t.Text, " ") {
		_, code, _ := shipped.faces.Resolve(t.Face, r)
		width += t.Size*unit.Length(shipped.faces.Advance(t.Face, code))/1000 + t.Spacing
	}
	width -= t.Spacing
	ascent, descent := t.Size*88/100, t.Size*12/100
	if t.Turned {
		return box{t.X - descent, t.Baseline, t.X + ascent, t.Baseline + width, t}
	}
	return box{t.X, t.Baseline - ascent, t.X + width, t.Baseline + descent, t}
}

// within reports whether b is inside o, but for slack.
func (b box) within(o box) bool {
	return b.left >= o.left-slack && b.right <= o.right+slack && b.top >= o.top-slack && b.bottom <= o.bottom+slack
}

// overlaps reports whether b and o cover each other by more than slack.
func (b box) overlaps(o box) bool {
	return min(b.right, o.right)-max(b.left, o.left) > slack && min(b.bottom, o.bottom)-max(b.top, o.top) > slack
}

// slack is what negative spacing lets neighbours share, and rounding.
const slack = unit.Pt

// misplaced returns what is wrong with the places of the texts of a page.
func misplaced(p page.Page, letter bool) (faults []string) {
	sheet := shipped.style.PageOf(p.Width > p.Height)
	paper := box{right: p.Width, bottom: p.Height}
	area := box{left: sheet.Left, top: sheet.Top, right: p.Width - sheet.Right, bottom: p.Height - sheet.Bottom}
	var before []box
	for _, item := range p.Items {
		t, ok := item.(page.Text)
		if !ok || strings.TrimSpace(t.Text) == "" {
			continue
		}
		b := boxOf(t)
		mark := letter && t.Red && t.Face == face.BiaoSong // 发文机关标志 of a 信函 is above the type area
		if !b.within(paper) || t.Element != nil && !mark && !b.within(area) {
			faults = append(faults, fmt.Sprintf("%q leaves the type area: %v to %v, %v to %v", t.Text, b.left,
				b.right, b.top, b.bottom))
		}
		for _, o := range before {
			if b.overlaps(o) {
				faults = append(faults, fmt.Sprintf("%q is printed over %q", t.Text, o.text.Text))
			}
		}
		before = append(before, b)
	}
	return faults
}

// FuzzPlaces checks that on a form without errors no text is printed over another and none leaves the type area.
func FuzzPlaces(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	var rendered atomic.Int32
	f.Cleanup(func() {
		if n := rendered.Load(); n > 0 && n < 50 {
			f.Errorf("only %d forms could be rendered", n)
		}
	})
	f.Fuzz(func(t *testing.T, seed uint64) {
		t.Parallel()
		in := Form{Name: "places.toml", Data: []byte(randomPlaces(seed))}
		report, found := examine(in, shipped, false)
		if found.HasErrors() {
			return
		}
		d := compose.Compose(report, shipped.style)
		layout.Fit(d, shipped.style, shipped.faces)
		pages := layout.Pages(d, shipped.style, shipped.faces)
		rendered.Add(1)
		letter := report.Letterhead != nil && report.Letterhead.Letter
		for i, p := range pages.Pages {
			for _, fault := range misplaced(p, letter) {
				t.Errorf("page %d: %s\n%s", i+1, fault, in.Data)
			}
		}
	})
}

// TestMisplaced shows what FuzzPlaces sees.
func TestMisplaced(t *testing.T) {
	p := page.Page{Width: shipped.style.Page.Width, Height: shipped.style.Page.Height}
	text := page.Text{X: 100 * unit.MM, Baseline: 100 * unit.MM, Size: 16 * unit.Pt, Text: "清溪镇",
		Element: &page.Element{}}
	beside, over, outside := text, text, text
	beside.X += 3 * 16 * unit.Pt
	over.X += 2 * 16 * unit.Pt
	outside.X = shipped.style.Page.Width - shipped.style.Page.Right - 40*unit.Pt
	for i, c := range []struct {
		items []page.Item
		want  int
	}{{[]page.Item{text, beside}, 0}, {[]page.Item{text, over}, 1}, {[]page.Item{text, outside}, 1}} {
		p.Items = c.items
		if got := misplaced(p, false); len(got) != c.want {
			t.Errorf("%d: %v", i, got)
		}
	}
}
