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

// TestBold checks that bold runs are bold beside marks and beside characters, by asterisks where these mean it
// (CommonMark 6.2), else by an element.
func TestBold(t *testing.T) {
	words := []string{"", "甲", "，甲", "甲，", "（", "“甲”"}
	for i := range len(words) * len(words) * (len(words) - 1) {
		before, behind, bold := words[i%6], words[i/6%6], words[1+i/36]
		runs := []document.Run{{Text: before}, {Text: bold[:3], Kind: document.Strong},
			{Text: bold[3:], Kind: document.Strong}, {Text: behind}}
		want := "<p>" + before + "<strong>" + bold + "</strong>" + behind + "</p>"
		if got := show(t, runs...); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		d := &document.Document{Blocks: []document.Block{&document.Paragraph{Runs: runs}}}
		source := string(Write(d))
		asterisks := before + "**" + bold + "**" + behind
		var b bytes.Buffer
		if err := reader.Convert([]byte(asterisks), &b); err != nil {
			t.Fatal(err)
		}
		if means := strings.TrimSpace(b.String()) == want; means != strings.Contains(source, "**") {
			t.Errorf("%s: %s is bold: %v", source, asterisks, means)
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// FuzzText checks for any text: what a reader of Markdown shows is the text.
func FuzzText(f *testing.F) {
	for _, s := range []string{"甲", "1. 乙", "# 丙", "- a", "***", "a_b_c", "[x](y)", "&amp;", "<b>", "`x`", "|",
		"~~x~~", "+ a", "=", "\\", "123456789) a", "-", "9."} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		words := b + a + b
		if !utf8.ValidString(words) || strings.ContainsFunc(words,
			func(r rune) bool { return r <= ' ' || r == 0x7F || r == '\uFFFD' || r == '\u00A0' }) {
			return
		}
		page := show(t, document.Run{Text: b}, document.Run{Text: a, Kind: document.Strong}, document.Run{Text: b})
		if got := html.UnescapeString(tags.ReplaceAllString(page, "")); got != words {
			t.Errorf("%q shows %q by %s", words, got, page)
		}
	})
}

// TestTable writes the head of a second block of rows bold, as Markdown has one head row, and aligns the columns.
func TestTable(t *testing.T) {
	cell := func(s string, head bool) document.Cell {
		return document.Cell{Runs: []document.Run{{Text: s}}, Head: head}
	}
	got := string(Write(&document.Document{Blocks: []document.Block{&document.Table{
		Align: []document.Side{document.Left, document.Right, document.Centre, document.AsStyle},
		Head:  []document.Row{{cell("项", false), cell("数", false), cell("", false), cell("年", false)}},
		Rows: []document.Row{{cell("甲", false), cell("1", false), cell("", false), cell("|", false)},
			{cell("项", true), cell("", true), cell("比", true), cell("年", true)}},
	}}}))
	want := "| 项 | 数 |  | 年 |\n| :--- | ---: | :---: | --- |\n| 甲 | 1 |  | \\| |\n| **项** |  | **比** | **年** |\n"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
