package md

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"

	"fazhi/generator/internal/document"
)

// reader reads Markdown as GitHub does, but for addresses.
var reader = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough),
	goldmark.WithRendererOptions(unsafe.WithUnsafe()))

// show returns the web page that a reader makes of runs in a paragraph.
func show(t *testing.T, runs ...document.Run) string {
	t.Helper()
	d := &document.Document{Blocks: []document.Block{&document.Paragraph{Role: document.Body, Runs: runs}}}
	var b bytes.Buffer
	if err := reader.Convert(Write(d), &b); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

// TestBold checks that bold runs are bold beside marks and beside characters.
func TestBold(t *testing.T) {
	for _, c := range []struct{ before, bold, behind string }{
		{"", "甲。", "乙"}, {"甲", "“乙”", "丙"}, {"甲。", "乙", "，丙"}, {"", "甲", ""}, {"甲", "乙", "丙"}, {"（", "甲）", "乙"},
	} {
		got := show(t, document.Run{Text: c.before}, document.Run{Text: c.bold, Kind: document.Strong},
			document.Run{Text: c.behind})
		if want := "<p>" + c.before + "<strong>" + c.bold + "</strong>" + c.behind + "</p>"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// FuzzText checks for any text: what a reader of Markdown shows is the text.
func FuzzText(f *testing.F) {
	for _, s := range []string{"甲", "1. 乙", "# 丙", "- a", "***", "a_b_c", "[x](y)", "&amp;", "<b>", "`x`", "|",
		"~~x~~", "+ a", "=", "\\"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		words := a + b
		if !utf8.ValidString(words) || strings.ContainsFunc(words,
			func(r rune) bool { return r <= ' ' || r == 0x7F || r == '\uFFFD' || r == '\u00A0' }) {
			return
		}
		page := show(t, document.Run{Text: a, Kind: document.Strong}, document.Run{Text: b})
		if got := html.UnescapeString(tags.ReplaceAllString(page, "")); got != words {
			t.Errorf("%q shows %q by %s", words, got, page)
		}
	})
}
