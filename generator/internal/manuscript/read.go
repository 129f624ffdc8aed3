package manuscript

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"
)

// maxSize is the maximum number of bytes of a file. A report of a hundred pages with pictures has a tenth of it.
const maxSize = 50 << 20

// Limits of the content. A report of a hundred pages has two thousand paragraphs and sixty thousand characters.
const (
	maxBlocks = 10000
	maxText   = 400000 // characters
	maxLine   = 15000  // characters of a paragraph, or of a row of a table
)

// Read returns the content of a file. The kind of file is determined by its first bytes or, if these do not decide,
// by the end of its name. The error is a Chinese sentence for the user, without its full stop.
func Read(name string, data []byte) (*Manuscript, error) {
	if len(data) > maxSize {
		return nil, errors.New("文件太大（超过 50MB）：多半是图片，删掉图片另存一份再来")
	}
	read, err := readerOf(name, data)
	if err != nil {
		return nil, err
	}
	m := &Manuscript{}
	if err := read(m, data); err != nil {
		return nil, err
	}
	longest := 0
	for line := range strings.SplitSeq(m.joined("\n"), "\n") {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	if longest > maxLine {
		return nil, fmt.Errorf("文件里有一段有 %d 字：段落没有分开，分好段再来", longest)
	}
	if chars := utf8.RuneCountInString(m.joined("")); len(m.Blocks) > maxBlocks || chars > maxText {
		return nil, fmt.Errorf("文件里的文字太多（%d 段，%d 字）：这不像一份报告，只留下报告再来", len(m.Blocks), chars)
	}
	if len(m.Blocks) == 0 {
		return nil, errors.New("文件里没有文字：扫描的图片认不了，要有文字的那一份")
	}
	return m, nil
}

// reader reads data into m.
type reader func(m *Manuscript, data []byte) error

// foreign lists files that cannot be read, by their first bytes, each with advice.
var foreign = []struct{ begin, sentence string }{
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "这是旧格式的 Word 或 WPS 文件（.doc、.wps），或者加了密码：打开它，去掉密码，另存为 .docx 再来"},
	{"%PDF-", "这是 PDF：请用它的 Word 原稿；没有原稿，把文字全选复制出来，存成 .txt 再来"},
	{`{\rtf`, "这是 RTF 文件：用 Word 或 WPS 打开，另存为 .docx 再来"},
	{"Rar!", "这是压缩包：解开以后，用里面的报告"},
	{"7z\xBC\xAF", "这是压缩包：解开以后，用里面的报告"},
	{"\x89PNG", "这是图片：要有文字的那一份"},
	{"\xFF\xD8\xFF", "这是图片：要有文字的那一份"},
	{"\x1F\x8B", "这是压缩包：解开以后，用里面的报告"},
}

// readerOf returns the reader of a file.
func readerOf(name string, data []byte) (reader, error) {
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.begin)) {
			return nil, errors.New(f.sentence)
		}
	}
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
	switch head := strings.ToLower(string(data[:min(len(data), 1024)])); {
	case bytes.HasPrefix(data, []byte("PK")):
		return readDOCX, nil
	case ext == ".docx", ext == ".docm", ext == ".doc", ext == ".wps":
		return nil, errors.New("这不是 Word 文件（.docx），或者已经坏了：用 Word 或 WPS 打开它，另存为 .docx 再来")
	case ext == ".html", ext == ".htm", ext == ".mht", ext == ".mhtml",
		strings.Contains(head, "<html"), strings.Contains(head, "<!doctype html"):
		if strings.Contains(head, "mime-version:") {
			return nil, errors.New("这是单个文件的网页（.mht）：在浏览器里另存为“网页，仅 HTML”再来")
		}
		return readHTML, nil
	case ext == ".toml":
		return nil, errors.New("这已经是表了，不用再变：直接用它")
	case ext == ".md", ext == ".markdown":
		return readMarkdown, nil
	}
	return readText, nil
}
