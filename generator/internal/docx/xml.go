package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/unit"
)

// Escape returns text as character data or attribute value. Characters that XML forbids become U+FFFD. An opening
// brace becomes a reference, so that text of the report never looks like a placeholder.
func Escape(text string) string {
	special := func(r rune) bool { // it may need another notation
		return r < ' ' || strings.ContainsRune(`"'&<>{`, r) || r == utf8.RuneError || r > 0xFFFD && r < 0x10000
	}
	if !strings.ContainsFunc(text, special) {
		return text
	}
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic("internal error: " + err.Error()) // a Builder returns no error
	}
	return strings.ReplaceAll(b.String(), "{", "&#x7B;")
}

// tag returns an empty element in namespace w with attributes: name, value, name, value. A value is a string or an
// int.
func tag(name string, attributes ...any) string {
	var b strings.Builder
	b.WriteString("<w:" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		text, ok := attributes[i+1].(string)
		if !ok {
			text = strconv.Itoa(attributes[i+1].(int))
		}
		b.WriteString(" w:" + attributes[i].(string) + `="` + Escape(text) + `"`)
	}
	b.WriteString("/>")
	return b.String()
}

// wrap returns an element in namespace w around content, or "" if content is empty.
func wrap(name, content string) string {
	if content == "" {
		return ""
	}
	return "<w:" + name + ">" + content + "</w:" + name + ">"
}

// indented returns one paragraph of the body on a separate line.
func indented(paragraph string) string { return "    " + paragraph + "\n" }

// dxa returns an element with a width.
func dxa(name string, width unit.Length) string { return tag(name, "w", width.Twips(), "type", "dxa") }

// para returns a paragraph.
func para(properties, runs string) string { return wrap("p", wrap("pPr", properties)+runs) }

// when returns s if ok is true, otherwise "".
func when(ok bool, s string) string {
	if !ok {
		return ""
	}
	return s
}
