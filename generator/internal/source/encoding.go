package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/generator/internal/diag"
)

const bom = "\uFEFF"

// beginnings of files that are no text, and what they are.
var beginnings = []struct{ bytes, what string }{
	{"PK\x03\x04", "Word、Excel 文件或者压缩包"},
	{"\xD0\xCF\x11\xE0", "旧版 Word 或者 Excel 文件"},
	{"%PDF", "PDF 文件"},
	{"{\\rtf", "RTF 文件"},
	{"\xFF\xD8\xFF", "图片"},
	{"\x89PNG", "图片"},
}

// decodeBytes gives the text of the file in UTF-8. ok is false when there is
// nothing to scan; fixable is false when the text is not what the file holds,
// so that offsets in it mean nothing.
func decodeBytes(f *File, data []byte, l *diag.List) (text []byte, fixable, ok bool) {
	whole := diag.Place{File: f.Name}
	tell := func(code diag.Code, message, hint string) {
		l.Add(diag.Diagnostic{Severity: diag.Error, Code: code, Place: whole, Message: message, Hint: hint})
	}
	if len(data) > MaxBytes {
		tell(diag.F002, fmt.Sprintf("文件太大：%.1f MB，最多 %d MB", float64(len(data))/(1<<20), MaxBytes>>20),
			"填报表只有文字，用不了这么大，请看看是不是拿错了文件")
		return nil, false, false
	}
	for _, b := range beginnings {
		if bytes.HasPrefix(data, []byte(b.bytes)) {
			tell(diag.F004, "这不是填报表，是"+b.what, "要的是 .toml 的文字文件，用 fazhi new 做一份新的")
			return nil, false, false
		}
	}
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		tell(diag.F005, "文件保存成了 Unicode(UTF-16)，程序读的是 UTF-8", saveAs)
		return nil, false, false
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(bom)))) == 0 {
		tell(diag.F001, "文件是空的", "用 fazhi new 做一份新的填报表")
		return nil, false, false
	}
	bad, good := countBytes(data)
	if bad == 0 {
		return data, true, true
	}
	if bytes.IndexByte(data, 0) >= 0 {
		tell(diag.F004, "这不是文字文件", "要的是 .toml 的文字文件，用 fazhi new 做一份新的")
		return nil, false, false
	}
	if chinese, err := simplifiedchinese.GBK.NewDecoder().Bytes(data); err == nil && bad > good && !bytes.ContainsRune(chinese, utf8.RuneError) {
		tell(diag.F005, "文件保存成了 GBK（也叫 ANSI、GB2312），程序读的是 UTF-8", saveAs)
		return chinese, false, true
	}
	return data, true, true
}

const saveAs = "用记事本打开，点「文件」「另存为」，编码选 UTF-8，再保存"

// countBytes counts the bytes that are no UTF-8 and the characters beyond ASCII that are.
// In a GBK file nearly every Chinese character is of the first kind, in a damaged UTF-8 file nearly none.
func countBytes(data []byte) (bad, good int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return bad, good
}
