package docx

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// escape gives text as character data or attribute value. What XML forbids
// becomes U+FFFD. An opening brace becomes a reference, so that no text of the
// report looks like a placeholder.
func escape(text string) string {
	if !strings.ContainsFunc(text, special) {
		return text
	}
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic("internal error: " + err.Error()) // a Builder takes everything
	}
	return strings.ReplaceAll(b.String(), "{", "&#x7B;")
}

// special reports whether r may have to be written otherwise.
func special(r rune) bool {
	return r < ' ' || r == '"' || r == '\'' || r == '&' || r == '<' || r == '>' || r == '{' || r == utf8.RuneError || r > 0xFFFD && r < 0x10000
}

// tag gives an empty element of w with attributes: name, value, name, value.
func tag(name string, attributes ...any) string {
	var b strings.Builder
	b.WriteString("<w:" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		b.WriteString(" w:" + attributes[i].(string) + `="` + escape(attribute(attributes[i+1])) + `"`)
	}
	b.WriteString("/>")
	return b.String()
}

// attribute gives a value as text.
func attribute(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	}
	return fmt.Sprint(v)
}

// wrap gives an element of w around content, nothing when there is none.
func wrap(name, content string) string {
	if content == "" {
		return ""
	}
	return "<w:" + name + ">" + content + "</w:" + name + ">"
}

// when gives s when ok, else nothing.
func when(ok bool, s string) string {
	if !ok {
		return ""
	}
	return s
}
