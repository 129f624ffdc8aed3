// Package source reads the bytes of a form. It divides the file into statements, reports all syntax faults in one
// run, each with its place, and rewrites each statement as it was most likely meant. BurntSushi/toml decodes the
// result: every string is decoded by the library, which handles escapes, line-ending backslashes and quotation
// marks. The package then finds the column of each character of a value.
//
// It knows the syntax of statements, but not the meaning of names: package form checks brackets and keys, package
// check the contents. It opens no files.
package source

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/generator/internal/diag"
)

// Limits of one form. The longest real report has some 12,000 characters.
const (
	MaxBytes = 4 << 20 // of the file
	MaxLines = 20_000  // of the file
	MaxChars = 20_000  // of one line
)

// Read reads the form in data; name is what the user calls the file. The File is never nil. It contains everything
// that could be read of a faulty form, so that other packages can find faults in the same run, unless it is Refused.
func Read(name string, data []byte) (*File, diag.List) {
	f := &File{Name: name, Tables: []Table{{Place: diag.Place{File: name}}}}
	var l diag.List
	report := diag.NewReporter(&l, false)
	text, fixable := decodeBytes(name, data, report)
	if f.Refused = text == nil || !f.split(text, report); !f.Refused {
		f.chars = load(f, report)
		s := &scanner{chars: f.chars, Reporter: report, l: &l, table: &f.Tables[0],
			blanks: map[int]int{}, signs: map[int]int{}, seen: map[string]diag.Place{}, keys: map[string]diag.Place{}}
		s.scan()
		l.Sort()
	}
	if f.Refused || !fixable {
		f.Offsets, f.chars = nil, nil
		for i := range l {
			l[i].Fixes = nil
		}
	}
	return f, l
}

// split sets the lines of text and their offsets in the file, including a BOM, and reports whether they are within
// the limits. A line ends at LF, at CR and LF, or, as on old machines, at CR alone.
func (f *File) split(text []byte, report diag.Reporter) bool {
	ok := true
	for at := len(text) - len(bytes.TrimPrefix(text, []byte(bom))); at < len(text); {
		line := text[at:]
		if n := bytes.IndexAny(line, "\r\n"); n != -1 {
			line = line[:n]
		}
		f.Offsets, f.Lines = append(f.Offsets, at), append(f.Lines, string(line))
		if at += len(line) + 1; at < len(text) && string(text[at-1:at+1]) == "\r\n" {
			at++
		}
		if n := utf8.RuneCount(line); n > MaxChars {
			ok = false
			at := diag.Place{File: f.Name, Line: len(f.Lines), Col: MaxChars + 1, Len: 1, Text: string(line)}
			report.Report(diag.F003, at,
				fmt.Sprintf("这一行有 %d 个字，一行最多 %d 个字", n, MaxChars), "一行就是一段。请把它分成几段，一段一行")
		}
	}
	if n := len(f.Lines); n > MaxLines {
		ok = false
		p := diag.Place{File: f.Name, Line: MaxLines + 1, Text: f.Lines[MaxLines]}
		report.Report(diag.F003, p, fmt.Sprintf("这个文件有 %d 行，最多可以有 %d 行", n, MaxLines),
			"一份年度报告用不了这么多行，请看看是不是拿错了文件")
	}
	return ok
}

const bom = "\uFEFF"

// beginnings lists first bytes of files that are not text, and the kinds of these files.
var beginnings = [][2]string{
	{"PK\x03\x04", "Word、Excel 文件或者压缩包"},
	{"\xD0\xCF\x11\xE0", "旧版 Word 或者 Excel 文件"},
	{"%PDF", "PDF 文件"},
	{"{\\rtf", "RTF 文件"},
	{"\xFF\xD8\xFF", "图片"},
	{"\x89PNG", "图片"},
}

// decodeBytes returns the text of the file in UTF-8, or nil if nothing can be scanned. fixable is false if the text
// differs from the content of the file, so that offsets are not valid.
func decodeBytes(name string, data []byte, report diag.Reporter) (text []byte, fixable bool) {
	whole := diag.Place{File: name}
	valid := bytes.ToValidUTF8(data[:min(len(data), MaxBytes)], nil)
	is := func(prefix string) bool { return bytes.HasPrefix(data, []byte(prefix)) }
	what := slices.IndexFunc(beginnings, func(b [2]string) bool { return is(b[0]) })
	switch {
	case len(data) > MaxBytes:
		report.Report(diag.F002, whole, fmt.Sprintf("文件太大：%.1f MB，最多 %d MB", float64(len(data))/(1<<20), MaxBytes>>20),
			"填报表只有文字，用不了这么大，请看看是不是拿错了文件")
	case what != -1:
		report.Report(diag.F004, whole, "这不是填报表，是"+beginnings[what][1], "要的是 .toml 的文字文件，用 fazhi new 做一份新的")
	case is("\xFF\xFE"), is("\xFE\xFF"):
		report.Report(diag.F005, whole, "文件保存成了 Unicode(UTF-16)，程序读的是 UTF-8", saveAs)
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(bom)))) == 0:
		report.Report(diag.F001, whole, "文件是空的", "用 fazhi new 做一份新的填报表")
	case len(valid) < len(data) && bytes.ContainsRune(data, 0):
		report.Report(diag.F004, whole, "这不是文字文件", "要的是 .toml 的文字文件，用 fazhi new 做一份新的")
	default:
		// Nearly every Chinese character of a GBK file is invalid UTF-8; in a damaged UTF-8 file nearly none
		// is. Each valid one adds three bytes to valid, but only one character.
		if 2*(len(data)-len(valid)) > len(valid)-utf8.RuneCount(valid) {
			chinese, err := simplifiedchinese.GBK.NewDecoder().Bytes(data)
			if err == nil && !bytes.ContainsRune(chinese, utf8.RuneError) {
				report.Report(diag.F005, whole, "文件保存成了 GBK（也叫 ANSI、GB2312），程序读的是 UTF-8", saveAs)
				return chinese, false
			}
		}
		return data, true
	}
	return nil, false
}

const saveAs = "用记事本打开，点「文件」「另存为」，编码选 UTF-8，再保存"
