package style_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/style"
)

// TestLetterheadPlaces checks that 版头 may reach down to the middle of the page, as far up as the lower margin and
// from edge to edge, and no further; 版记 ends more than an inch below the head of the type area; 草稿 and the page number
// are between the type area and the edge; a line is as high as its characters at least, and has room for one.
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
		{`paragraph.heading1.pitch = "320twip"`, true}, {`paragraph.heading1.pitch = "319twip"`, false},
		{`paragraph.heading1.spacing = "-300twip"`, true}, {`paragraph.heading1.spacing = "-301twip"`, false},
		{`paragraph.heading1.first_indent = "0"`, true}, {`paragraph.heading1.first_indent = "-1twip"`, false},
		{`paragraph.heading1.right_indent = "7895twip"`, true}, {`paragraph.heading1.right_indent = "7896twip"`, false},
		{`face."宋体".fallbacks = ["甲", ""]`, false}, {`face."宋体".fallbacks = ["甲", 1]`, false},
		{`face."宋体".fallbacks = [1, "甲"]`, false}, {`face."宋体".fallbacks = ["甲", "乙"]`, true},
	} {
		_, list := style.Overlay(national(t), "style.toml", []byte(c.line+"\n"))
		if got := text(list); (got == "") != c.ok || !c.ok && !strings.Contains(got, "F40") {
			t.Errorf("%s:\n%s", c.line, got)
		}
	}
}
