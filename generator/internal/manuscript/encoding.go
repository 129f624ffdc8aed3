package manuscript

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// errNoText is the error for bytes that are not text in one of the usual encodings.
var errNoText = errors.New("这不是文字文件，或者它的编码认不出来：用记事本打开，另存为 UTF-8 再来")

// decode returns the text of data: UTF-8, UTF-16 with a byte order mark, or GB 18030, which includes GBK and GB
// 2312. Line ends become line feeds.
func decode(data []byte) (string, error) {
	var e encoding.Encoding = simplifiedchinese.GB18030
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		e = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case utf8.Valid(trimTail(data)):
		e, data = encoding.Nop, trimTail(data)
	}
	out, err := e.NewDecoder().Bytes(data)
	none := bytes.Count(out, []byte("\uFFFD")) + bytes.Count(out, []byte{0})
	if err != nil || none > utf8.RuneCount(out)/200 {
		return "", errNoText
	}
	text := strings.TrimPrefix(string(out), "\uFEFF")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n", "\f", "\n",
		"\u0085", "\n").Replace(text), nil
}

// trimTail returns data without an incomplete character at its end, which occurs if a file is cut off.
func trimTail(data []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
		if tail := data[len(data)-n:]; utf8.RuneStart(tail[0]) {
			if tail[0] >= utf8.RuneSelf && !utf8.FullRune(tail) {
				return data[:len(data)-n]
			}
			break
		}
	}
	return data
}
