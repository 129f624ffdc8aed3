package style_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/style"
)

// TestLetterheadPlaces checks that 版头 may reach down to the middle of the page, as far up as the lower margin and
// from edge to edge, and no further; 版记 ends more than an inch below the head of the type area; 草稿 and the page number
// are between the type area and the edge, in lines as high as their characters at least.
func TestLetterheadPlaces(t *testing.T) {
	for _, c := range []struct {
		line string
		ok   bool
	}{
		{`letterhead.top = "148.5mm"`, true}, {`letterhead.top = "148.6mm"`, false},
		{`letterhead.top = "1921twip"`, true}, {`letterhead.top = "1920twip"`, false},
		{`letterhead.letter_top = "148.5mm"`, true}, {`letterhead.letter_top = "148.6mm"`, false},
		{`letterhead.letter_foot = "1800twip"`, true}, {`letterhead.letter_foot = "1801twip"`, false},
		{`letterhead.letter_width = "210mm"`, true}, {`letterhead.letter_width = "210.1mm"`, false},
		{`imprint.foot = "3361twip"`, true}, {`imprint.foot = "3360twip"`, false},
		{`draft_mark.header = "1520twip"`, true}, {`draft_mark.header = "1521twip"`, false},
		{`draft_mark.pitch = "320twip"`, true}, {`draft_mark.pitch = "319twip"`, false},
		{`page_number.footer = "1520twip"`, true}, {`page_number.footer = "1521twip"`, false},
		{`page_number.pitch = "280twip"`, true}, {`page_number.pitch = "279twip"`, false},
	} {
		_, list := style.Overlay(national(t), "style.toml", []byte(c.line+"\n"))
		if got := text(list); (got == "") != c.ok || !c.ok && !strings.Contains(got, "F406") {
			t.Errorf("%s:\n%s", c.line, got)
		}
	}
}
