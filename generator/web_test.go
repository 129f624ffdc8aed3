package generator

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// pageText returns what a web page shows of the report itself: the text of its body without the word of a draft and
// without what portals say of the document.
func pageText(t *testing.T, page []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	shown(&b, root)
	return b.String()
}

// shown writes the text below n.
func shown(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if n.Type == html.ElementNode && slices.Contains([]string{"head", "aside", "blockquote"}, n.Data) {
		return
	}
	for c := range n.ChildNodes() {
		shown(b, c)
	}
}

// markdownText returns what the Markdown of a draft shows of the report itself.
func markdownText(t *testing.T, source []byte) string {
	t.Helper()
	var page bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := md.Convert(source, &page); err != nil {
		t.Fatal(err)
	}
	text := strings.TrimSpace(pageText(t, page.Bytes()))
	if strings.Contains(page.String(), "**") && !bytes.Contains(source, []byte(`\*`)) {
		t.Errorf("Markdown leaves asterisks:\n%s", page.String())
	}
	return strings.TrimPrefix(text, "草稿")
}
