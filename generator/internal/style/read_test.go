package style_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
	"fazhi/templates"
)

func national(t *testing.T) *style.Style {
	t.Helper()
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, list := style.Read("gbt9704.toml", data)
	if len(list) > 0 {
		t.Fatalf("the national style has faults:\n%s", text(list))
	}
	return s
}

// The numbers on which notes/lines.md's measurements rest.
func TestNational(t *testing.T) {
	s := national(t)
	body := s.Paragraphs[document.Body]
	for _, c := range []struct {
		name      string
		got, want int
	}{
		{"measure", s.Page.Measure().Twips(), 8845},
		{"width", s.Page.Width.Twips(), 11906},
		{"height", s.Page.Height.Twips(), 16838},
		{"left", s.Page.Left.Twips(), 1587},
		{"body size", body.Size.Twips(), 320},
		{"body pitch", body.Pitch.Twips(), 592},
		{"body spacing", body.Spacing.Twips(), -5},
		{"body indent", body.FirstIndent.Twips(), 630},
		{"footer", s.PageNumber.Footer.Twips(), 1423},
		{"border", s.Table.Border.EighthPoints(), 4},
	} {
		if c.got != c.want {
			t.Errorf("%s is %d, want %d", c.name, c.got, c.want)
		}
	}
	if h := s.Paragraphs[document.Heading2]; h.Face != face.Kai || h.Size != body.Size ||
		h.FirstIndent != body.FirstIndent {
		t.Errorf("heading 2 does not follow the body: %+v", h)
	}
	for role := range document.Roles {
		if (s.Page.Measure()-s.Paragraphs[role].FirstIndent)%unit.Twip != 0 {
			t.Errorf("%v: its measure is no whole number of twips", role)
		}
	}
}

func TestOverlay(t *testing.T) {
	base := national(t)
	mine, list := style.Overlay(base, "mine.toml",
		[]byte("[paragraph.body]\npitch = \"28.9pt\"\n[paragraph.heading2]\nface = \"仿宋\"\n"))
	if len(list) > 0 {
		t.Fatal(text(list))
	}
	if got := mine.Paragraphs[document.Heading1].Pitch.Twips(); got != 578 {
		t.Errorf("heading 1 does not follow the body's new pitch: %d", got)
	}
	if got := mine.Paragraphs[document.TableCell].Pitch.Twips(); got != 440 {
		t.Errorf("a table cell has a pitch of its own, but follows the body: %d", got)
	}
	if mine.Paragraphs[document.Heading2].Face != face.FangSong || mine.Page != base.Page {
		t.Error("the overlay changed too little or too much")
	}
	if base.Paragraphs[document.Body].Pitch.Twips() != 592 {
		t.Error("the overlay changed its base")
	}
	again, list := style.Overlay(mine, "more.toml", []byte("[paragraph.body]\nface = \"楷体\"\n"))
	if len(list) > 0 || again.Paragraphs[document.Heading2].Face != face.FangSong ||
		again.Paragraphs[document.Date].Face != face.Kai {
		t.Error("a second overlay forgot what the first one stated")
	}
	if base.Paragraphs[document.Heading2].Face != face.Kai {
		t.Error("the overlay changed its base's notes")
	}
}

// The style.toml of each file of testdata overrides the national style; with "whole" in its comment it is read as a
// whole one.
func TestFaults(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) {
		data, _ := c.Input("style.toml")
		var s *style.Style
		var list diag.List
		if strings.Contains(c.Comment, "whole") {
			s, list = style.Read("style.toml", data)
		} else {
			s, list = style.Overlay(national(t), "style.toml", data)
		}
		if (s == nil) != list.HasErrors() {
			t.Error("a style with errors, or none without")
		}
		c.Want(t, "want/diag", []byte(text(list)))
	})
}

func text(list diag.List) string {
	var b strings.Builder
	if err := diag.Text(&b, list, diag.TextOptions{}); err != nil {
		return err.Error()
	}
	return b.String()
}

// The type area is an inch wide and high at least.
func TestLeastPage(t *testing.T) {
	for _, c := range []struct {
		right, bottom string
		ok            bool
	}{
		{"8879twip", "15398twip", true}, {"8880twip", "15398twip", false}, {"8879twip", "15399twip", false},
	} {
		page := "[page]\nwidth = \"11906twip\"\nheight = \"16838twip\"\nleft = \"1587twip\"\ntop = \"0\"\n" +
			"right = \"" + c.right + "\"\nbottom = \"" + c.bottom + "\"\n"
		_, list := style.Overlay(national(t), "style.toml", []byte(page))
		if got := strings.Contains(text(list), "版心放不下字"); got == c.ok {
			t.Errorf("right %s, bottom %s:\n%s", c.right, c.bottom, text(list))
		}
	}
}
