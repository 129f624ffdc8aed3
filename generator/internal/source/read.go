// Package source reads the bytes of a form. It cuts the file into statements, reports everything that is wrong with
// how they are written in one run, each fault with its place, and writes each statement down as it was most likely
// meant. BurntSushi/toml decodes that: every string comes out of the library, which knows escapes, line-ending
// backslashes and the marks of texts. The package then finds the column of each character of a value.
//
// It knows how a statement is written, not what a name means: unknown brackets and keys are the business of package
// form, contents that of package check. It opens no files.
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

// Read reads the form in data; name is what the user calls the file. The File is never nil. What could be read of a
// faulty form is in it, so that other rooms can look for their faults in the same run, unless it is Refused.
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

// split sets the lines of text and their offsets from the beginning of the file, a BOM included, and reports whether
// they are within the limits. A line ends at LF, at CR and LF, or, as on old machines, at CR alone.
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

// beginnings of files that are no text, and what they are.
var beginnings = [][2]string{
	{"PK\x03\x04", "Word、Excel 文件或者压缩包"},
	{"\xD0\xCF\x11\xE0", "旧版 Word 或者 Excel 文件"},
	{"%PDF", "PDF 文件"},
	{"{\\rtf", "RTF 文件"},
	{"\xFF\xD8\xFF", "图片"},
	{"\x89PNG", "图片"},
}

// decodeBytes returns the text of the file in UTF-8, nil when there is nothing to scan. fixable is false when the text
// is not what the file contains, so that offsets in it mean nothing.
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
		// Nearly every Chinese character of a GBK file is no UTF-8, in a damaged UTF-8 file
		// nearly none. Each that is UTF-8 makes valid two bytes longer than its characters are many.
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
