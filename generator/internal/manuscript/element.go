package manuscript

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Limits on one part of a Word file.
const (
	maxElements = 1500000 // a report of a hundred pages has fifty thousand
	maxDepth    = 250     // of nested elements; tables in tables in text boxes have sixty
)

// element is an XML element. Names have no prefixes, because these differ between programs that write Word files.
type element struct {
	name     string
	attrs    []xml.Attr
	children []*element
	text     string // of an element without children; a blank between elements is dropped
}

// parseXML returns the root of an XML file. Entities declared in the file are an error.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	root := &element{}
	stack := []*element{root}
	for count := 0; ; count++ {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errBroken
		}
		if count > maxElements || len(stack) > maxDepth {
			return nil, errHuge
		}
		top := stack[len(stack)-1]
		switch t := t.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, attrs: t.Attr}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(t)
		}
	}
	if len(root.children) == 0 {
		return nil, errBroken
	}
	return root.children[0], nil
}

// attr returns the value of an attribute, or "". e may be nil.
func (e *element) attr(name string) string {
	if e != nil {
		for _, a := range e.attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// child returns the first child at the end of a path of names, or nil. e may be nil.
func (e *element) child(names ...string) *element {
	for _, name := range names {
		if e == nil {
			return nil
		}
		i := slices.IndexFunc(e.children, func(c *element) bool { return c.name == name })
		if i == -1 {
			return nil
		}
		e = e.children[i]
	}
	return e
}

// val returns the w:val of the child at the end of a path, or "".
func (e *element) val(names ...string) string { return e.child(names...).attr("val") }

// on reports whether the child at the end of a path exists and is not switched off.
func (e *element) on(names ...string) bool { return e.child(names...).switched(false) }

// switched reports whether e is not switched off. If e is nil, it returns other.
func (e *element) switched(other bool) bool {
	if e == nil {
		return other
	}
	return !isOff(e.attr("val"))
}

// isOff reports whether v switches a property off.
func isOff(v string) bool {
	return slices.Contains([]string{"0", "false", "off", "none"}, strings.ToLower(v))
}

// number returns the number in s, or other if s is not a number.
func number(s string, other int) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return other
}

// texts returns the texts of all elements of those names, from e downwards.
func (e *element) texts(names ...string) (s string) {
	if slices.Contains(names, e.name) {
		return e.text
	}
	for _, c := range e.children {
		s += c.texts(names...)
	}
	return s
}

// all returns the children of that name; e may be nil.
func (e *element) all(name string) (found []*element) {
	if e != nil {
		for _, c := range e.children {
			if c.name == name {
				found = append(found, c)
			}
		}
	}
	return found
}
