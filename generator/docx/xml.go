package docx

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// escape gives text as character data or attribute value. What XML forbids
// becomes U+FFFD. An opening brace becomes a reference, so that no text of the
// report looks like a placeholder.
func escape(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic("internal error: " + err.Error()) // a Builder takes everything
	}
	return strings.ReplaceAll(b.String(), "{", "&#x7B;")
}

// tag gives an empty element of w with attributes: name, value, name, value.
func tag(name string, attributes ...any) string {
	var b strings.Builder
	b.WriteString("<w:" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		fmt.Fprintf(&b, ` w:%s="%s"`, attributes[i], escape(fmt.Sprint(attributes[i+1])))
	}
	b.WriteString("/>")
	return b.String()
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
