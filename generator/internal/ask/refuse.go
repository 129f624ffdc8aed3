package ask

import (
	"bytes"
	"errors"
	"unicode/utf16"
)

// foreign lists files that are not workbooks, by their first bytes and by bytes inside, each with advice. The
// sentence "" is for workbooks.
var foreign = []struct{ begin, has, sentence string }{
	{ole, "EncryptedPackage", "文件加了密码：请对方打开，去掉密码再存"},
	{ole, "WordDocument", "是 Word 文件，不是发下去的要数单：请对方填在要数单里"},
	{ole, "", "是旧格式的表格（.xls、.et）：用 Excel、WPS 打开，另存为 .xlsx"},
	{"PK", "word/document.xml", "是 Word 文件，不是发下去的要数单：请对方填在要数单里"},
	{"PK", "opendocument.", "是 OpenDocument 表格（.ods）：打开，另存为 .xlsx"},
	{"PK", "xl/workbook.bin", "是二进制的表格（.xlsb）：用 Excel 打开，另存为 .xlsx"},
	{"PK", "xl/", ""},
	{"PK", "", "是压缩包，里面没有 Excel 的内容：解开，把里面的 .xlsx 放进来"},
	{"Rar!", "", "是压缩包：解开，把里面的 .xlsx 放进来"},
	{"7z\xBC\xAF", "", "是压缩包：解开，把里面的 .xlsx 放进来"},
	{"%PDF-", "", "是 PDF，里面的数读不出来：请对方把填好的要数单（.xlsx）发回来"},
	{"\xFF\xD8\xFF", "", "是图片，里面的数读不出来：请对方把填好的要数单（.xlsx）发回来"},
	{"\x89PNG", "", "是图片，里面的数读不出来：请对方把填好的要数单（.xlsx）发回来"},
	{"<", "", "是网页格式的表格，不是 Excel 文件：用 Excel、WPS 打开，另存为 .xlsx"},
	{"", "", "不是 Excel 文件：用 Excel、WPS 打开，另存为 .xlsx"},
}

// ole is the beginning of files in the old formats of Office.
const ole = "\xD0\xCF\x11\xE0"

// wide returns s in UTF-16, the encoding of the names of parts in files of the old formats.
func wide(s string) string {
	var b []byte
	for _, c := range utf16.Encode([]rune(s)) {
		b = append(b, byte(c), byte(c>>8))
	}
	return string(b)
}

// refuse returns an error for a file that is not XLSX.
func refuse(data []byte) error {
	switch {
	case len(data) > maxFile:
		return errTooBig
	case len(data) == 0:
		return errors.New("是空文件，没有传完整：请对方再发一次")
	}
	for _, f := range foreign {
		inside := f.has
		if f.begin == ole {
			inside = wide(inside)
		}
		switch {
		case !bytes.HasPrefix(data, []byte(f.begin)) || !bytes.Contains(data, []byte(inside)):
		case f.sentence == "":
			return nil
		default:
			return errors.New(f.sentence)
		}
	}
	panic("internal error: no sentence for a file")
}
