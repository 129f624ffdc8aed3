package pdftest

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Value is a Name, Ref, Number, String, Array, Dict, Bool, Operator or nil.
type Value any

// The kinds of values.
type (
	Name     string
	Ref      int // number of an object
	Number   float64
	String   string // bytes, unescaped
	Array    []Value
	Dict     map[Name]Value
	Bool     bool
	Operator string // in content streams and CMaps
)

var errSyntax = errors.New("syntax")

// parser reads values.
type parser struct {
	b     []byte
	at    int
	depth int
}

const (
	spaces     = " \t\r\n\f\x00"
	delimiters = "()<>[]{}/%"
	maxDepth   = 64
)

func (p *parser) skip() {
	for p.at < len(p.b) && strings.IndexByte(spaces, p.b[p.at]) >= 0 {
		p.at++
	}
}

// has consumes s if it follows.
func (p *parser) has(s string) bool {
	if strings.HasPrefix(string(p.b[p.at:min(len(p.b), p.at+len(s))]), s) {
		p.at += len(s)
		return true
	}
	return false
}

// word reads regular characters.
func (p *parser) word() string {
	from := p.at
	for p.at < len(p.b) && strings.IndexByte(spaces+delimiters, p.b[p.at]) < 0 {
		p.at++
	}
	return string(p.b[from:p.at])
}

// value reads one value. References are only read if refs is set, that is, outside of content streams.
func (p *parser) value(refs bool) (Value, error) {
	p.skip()
	if p.depth++; p.depth > maxDepth {
		return nil, errSyntax
	}
	defer func() { p.depth-- }()
	switch {
	case p.at >= len(p.b):
		return nil, errSyntax
	case p.has("<<"):
		return p.dict(refs)
	case p.has("["):
		return p.array(refs)
	case p.has("/"):
		return Name(p.word()), nil
	case p.has("("):
		return p.literal()
	case p.has("<"):
		return p.hexadecimal()
	}
	w := p.word()
	switch w {
	case "":
		return nil, fmt.Errorf("%w: byte %#x", errSyntax, p.b[p.at])
	case "true", "false":
		return Bool(w == "true"), nil
	case "null":
		return nil, nil
	}
	if refs {
		if n, err := strconv.ParseUint(w, 10, 31); err == nil && p.has(" 0 R") {
			return Ref(n), nil
		}
	}
	if f, err := strconv.ParseFloat(w, 64); err == nil {
		return Number(f), nil
	}
	return Operator(w), nil
}

func (p *parser) dict(refs bool) (Value, error) {
	d := Dict{}
	for {
		p.skip()
		if p.has(">>") {
			return d, nil
		}
		k, err := p.value(refs)
		if err != nil {
			return nil, err
		}
		key, ok := k.(Name)
		if !ok {
			return nil, fmt.Errorf("%w: a key is no name", errSyntax)
		}
		if _, twice := d[key]; twice {
			return nil, fmt.Errorf("%w: %s occurs twice", errSyntax, key)
		}
		if d[key], err = p.value(refs); err != nil {
			return nil, err
		}
	}
}

func (p *parser) array(refs bool) (Value, error) {
	a := Array{}
	for {
		p.skip()
		if p.has("]") {
			return a, nil
		}
		v, err := p.value(refs)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

// literal reads a string in parentheses. fpdf escapes \ ( ) and CR; all other bytes stand for themselves.
func (p *parser) literal() (Value, error) {
	var s []byte
	for ; p.at < len(p.b); p.at++ {
		switch c := p.b[p.at]; c {
		case ')':
			p.at++
			return String(s), nil
		case '(', '\r':
			return nil, fmt.Errorf("%w: byte %q in a string", errSyntax, c)
		case '\\':
			p.at++
			if p.at == len(p.b) {
				return nil, errSyntax
			}
			switch e := p.b[p.at]; e {
			case '\\', '(', ')':
				s = append(s, e)
			case 'r':
				s = append(s, '\r')
			default:
				return nil, fmt.Errorf("%w: escape %q", errSyntax, e)
			}
		default:
			s = append(s, c)
		}
	}
	return nil, errSyntax
}

// hexadecimal reads a string in angle brackets. The number of its digits must be even (PDF/A 6.1.6).
func (p *parser) hexadecimal() (Value, error) {
	s, err := hex.DecodeString(p.word())
	if err != nil || !p.has(">") {
		return nil, fmt.Errorf("%w: hexadecimal string (PDF/A 6.1.6)", errSyntax)
	}
	return String(s), nil
}

// get returns d[key] as a T, or the zero T if it has another type.
func get[T Value](d Dict, key Name) T {
	v, _ := d[key].(T)
	return v
}
