package typography

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// ties contains the places of a text where lines must not be broken, in addition to the rules of word processors
// (GB/T 15834-2011, 5.1.6 to 5.1.8; GB/T 9704-2012, 7.3.3; notes/lines.md 4.3).
type ties struct {
	text []rune
	glue []bool // no line break before the character
	// bound are the Chinese characters that are broken by Unicode's rules. Next to other Chinese characters,
	// LibreOffice ignores glue.
	bound []bool
}

// number is a number with its sign or digits in Chinese; a Chinese character after it is its unit.
const number = "(?:" + ordinal + `)?(?:[0-9][0-9.,]*[%\x{2030}\x{2103}\x{FF05}]?|[` + numerals + `]{1,8})\p{Han}?`

const (
	ordinal  = "第"
	numerals = "〇零一二三四五六七八九十百千万两"
)

// numberRange matches two numbers with a connector between them: 2021—2025年, 10%—20%, 第三条—第五条.
var numberRange = han.Pattern(number + `[—\x{2013}~\x{FF5E}\x{FF0D}]` + number)

// tie returns the ties of a text, or nil.
func tie(s string) *ties {
	if !strings.ContainsAny(s, "/-—\u2013~\uFF5E\uFF0B\uFF0D") {
		return nil
	}
	text := []rune(s)
	t := &ties{text, make([]bool, len(text)), make([]bool, len(text))}
	for _, at := range numberRange().FindAllStringIndex(s, -1) {
		from := utf8.RuneCountInString(s[:at[0]])
		t.join(from, from+utf8.RuneCountInString(s[at[0]:at[1]])-1)
	}
	fixed := newWidener(s).protect()
	for i := 1; i+1 < len(text); i++ {
		switch c := text[i]; {
		case fixed[i].fixed:
		case c == '/':
			t.join(i-1, i+1)
			t.bind(i-2, i) // the mark is Western: the rules of the character before it apply
		case strings.ContainsRune("-\uFF0B\uFF0D", c) && han.IsDigit(text[i+1]): // a sign
			t.join(i, i+1)
		case strings.ContainsRune("—\u2013~\uFF5E\uFF0D", c) && text[i-1] != c && text[i+1] != c:
			t.join(i-1, i)
		}
	}
	return t
}

// join joins the characters from from to to. Digits need no glue.
func (t *ties) join(from, to int) {
	const digits = "0123456789.,%"
	for i := from + 1; i <= to; i++ {
		t.glue[i] = !strings.ContainsRune(digits, t.text[i-1]) || !strings.ContainsRune(digits, t.text[i])
	}
	t.bind(from, to+1)
}

// bind binds the Chinese characters from from up to to.
func (t *ties) bind(from, to int) {
	for i := max(0, from); i < to; i++ {
		t.bound[i] = t.bound[i] || ScriptOf(t.text[i]) != Western && t.text[i] != ' '
	}
}
