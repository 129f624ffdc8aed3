// Command guide writes the guide for clerks, which is Markdown, as one web page with its pictures in it.
//
//	guide FILE.md                 the page, on standard output
//	guide -fonts DIR FILE.md      the page to be printed: with the project's fonts of DIR
//	guide -fonts DIR -window TITLE <TEXT      a picture of a window with a text, for the guide
package main

import (
	"bytes"
	"encoding/base64"
	"flag"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// page is the frame of the web page and of a window.
var page = template.Must(template.New("page").Parse(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
{{range $name, $url := .Fonts}}@font-face { font-family: "{{$name}}"; src: url("{{$url}}"); }
{{end}}body { max-width: 44em; margin: 2em auto; padding: 0 1em; line-height: 1.75; color: #222;
  font-family: {{if .Fonts}}text, {{end}}"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1, h2, h3, th, strong { {{if .Fonts}}font-family: head; font-weight: normal; {{end}}line-height: 1.4; }
h2 { margin-top: 2em; border-bottom: 1px solid #ccc; }
h2, h3, p:has(+ p > img), p:has(+ pre), p:has(+ table) { break-after: avoid; }
img { max-width: 100%; max-height: 480px; border: 1px solid #ccc;
  display: block; margin: 1em auto; break-inside: avoid; }
pre, code { font-family: {{if .Fonts}}text, {{end}}Consolas, "Microsoft YaHei", monospace; background: #f4f4f4; }
pre { padding: .6em 1em; white-space: pre-wrap; break-inside: avoid; }
table { border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: .25em .7em; text-align: left; vertical-align: top; }
.window { max-width: none; margin: 0; padding: 0; width: 640px; font-size: 15px; }
.window p { margin: 0; padding: .4em 1em; background: #dde3ea; font-family: head; }
.window i { display: inline-block; width: .6024em; font: .83em Consolas, "DejaVu Sans Mono", monospace; }
.window pre { margin: 0; background: #fff; font-family: text; line-height: 1.55; }
@page { size: A4; margin: 20mm; }
@media print { img { max-height: 85mm; } body { font-size: 11pt; margin: 0; max-width: none; } }
</style>
</head>
<body{{if .Window}} class="window"{{end}}>
{{.Body}}
</body>
</html>
`))

// content is the data of page.
type content struct {
	Title  string
	Window bool
	Fonts  map[string]template.URL // by the name in the style; nil: the fonts of the reader's machine
	Body   template.HTML
}

func main() {
	log.SetFlags(0)
	dir := flag.String("fonts", "", "folder of the project's fonts")
	window := flag.String("window", "", "title of a window that shows standard input")
	flag.Parse()
	var c content
	var err error
	if *window != "" {
		c, err = windowOf(*window)
	} else {
		c, err = guideOf(flag.Arg(0))
	}
	if err == nil && *dir != "" {
		c.Fonts, err = fontsOf(*dir)
	}
	if err == nil {
		err = page.Execute(os.Stdout, c)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// fontsOf returns the data URLs of the project's fonts for text and headings.
func fontsOf(dir string) (map[string]template.URL, error) {
	all := map[string]template.URL{}
	for name, file := range map[string]string{"text": "GWFangSong-Regular.ttf", "head": "GWHei-Medium.ttf"} {
		full, err := filepath.Abs(filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		all[name] = template.URL((&url.URL{Scheme: "file", Path: filepath.ToSlash(full)}).String())
	}
	return all, nil
}

// windowOf returns a window with the text of standard input. ASCII characters and lines are half as wide as Chinese
// characters.
func windowOf(title string) (content, error) {
	text, err := io.ReadAll(os.Stdin)
	body := "<p>" + template.HTMLEscapeString(title) + "</p><pre>"
	for _, r := range string(text) {
		c := template.HTMLEscapeString(string(r))
		if ' ' <= r && r <= '~' || 0x2500 <= r && r < 0x2580 {
			c = "<i>" + c + "</i>"
		}
		body += c
	}
	body += "</pre>"
	return content{Title: title, Window: true, Body: template.HTML(body)}, err
}

var (
	heading = regexp.MustCompile(`(?m)^# (.+)$`)
	picture = regexp.MustCompile(`<img src="([^"]+)"`)
)

// guideOf returns the guide of a Markdown file. Its title is the first heading.
func guideOf(file string) (content, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return content{}, err
	}
	title := heading.FindSubmatch(source)
	if title == nil {
		return content{}, fmt.Errorf("%s has no title", file)
	}
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(source, &b); err != nil {
		return content{}, err
	}
	body := picture.ReplaceAllFunc(b.Bytes(), func(tag []byte) []byte {
		data, readErr := os.ReadFile(filepath.Join(filepath.Dir(file), string(picture.FindSubmatch(tag)[1])))
		if readErr != nil {
			err = readErr
			return tag
		}
		return fmt.Appendf(nil, `<img src="data:%s;base64,%s"`, http.DetectContentType(data),
			base64.StdEncoding.EncodeToString(data))
	})
	return content{Title: string(title[1]), Body: template.HTML(body)}, err
}
