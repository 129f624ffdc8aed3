package pdftest

import (
	"fmt"
	"slices"
	"strings"
)

// content is the result of reading a page's content stream.
type content struct {
	faults    []string
	texts     []string // by MCID
	artifacts []Artifact
}

// Artifact is the text of a sequence outside the structure tree.
type Artifact struct {
	Subtype string // Header, Footer or "" for rules
	Text    string // all its strings, joined
}

// maxString is the maximum length of a string in bytes (PDF/A 6.1.13-3).
const maxString = 32767

// scanner reads a content stream.
type scanner struct {
	*content
	fonts    map[Name]*font
	operands []Value
	font     *font
	depth    int
	text     *string // text of the open sequence
}

// paints are the operators that draw.
var paints = map[Operator]bool{"Tj": true, "TJ": true, "'": true, "\"": true, "S": true, "s": true, "f": true,
	"F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "Do": true, "sh": true, "BI": true}

// known are the other operators that package pdf uses.
var known = map[Operator]bool{"q": true, "Q": true, "BT": true, "ET": true, "Tf": true, "Td": true, "Tc": true,
	"Tr": true, "w": true, "J": true, "j": true, "m": true, "l": true, "rg": true, "RG": true, "cm": true, "g": true,
	"G": true}

// scan reads a page's content.
func (f *File) scan(page Dict) *content {
	s := &scanner{content: &content{}, fonts: map[Name]*font{}}
	resources := f.dict(page["Resources"])
	if resources == nil {
		s.fault("PDF/A 6.2.2-2: the page names no resources")
	}
	for name, v := range f.dict(resources["Font"]) {
		s.fonts[name] = f.font(v)
		s.faults = append(s.faults, s.fonts[name].faults...)
	}
	for kind := range resources {
		if kind != "Font" {
			s.fault("PDF/A 6.2.10: resources of kind %s", kind)
		}
	}
	p := &parser{b: f.object(page["Contents"]).Stream}
	for {
		p.skip()
		if p.at == len(p.b) {
			break
		}
		v, err := p.value(false)
		if err != nil {
			s.fault("PDF/A 6.1: content stream: %v", err)
			break
		}
		if op, ok := v.(Operator); ok {
			s.operator(op)
			s.operands = nil
			continue
		}
		s.operands = append(s.operands, v)
	}
	if s.depth != 0 {
		s.fault("PDF/UA 7.1-3: a marked sequence goes over the page's end")
	}
	return s.content
}

func (s *scanner) fault(format string, a ...any) {
	if f := fmt.Sprintf(format, a...); !slices.Contains(s.faults, f) {
		s.faults = append(s.faults, f)
	}
}

// operand returns operand i as a T.
func operand[T Value](s *scanner, i int) T {
	var v T
	if i < len(s.operands) {
		v, _ = s.operands[i].(T)
	}
	return v
}

func (s *scanner) operator(op Operator) {
	if paints[op] && s.depth == 0 {
		s.fault("PDF/UA 7.1-3: %s outside of marked content", op)
	}
	switch op {
	case "BDC":
		s.begin(operand[Name](s, 0), operand[Dict](s, 1))
	case "EMC":
		if s.depth--; s.depth < 0 {
			s.fault("PDF/UA 7.1-3: EMC without BDC")
		}
		s.text = nil
	case "Tf":
		name := operand[Name](s, 0)
		if s.font = s.fonts[name]; s.font == nil {
			s.fault("PDF/A 6.2.2-2: font %s is not in the resources", name)
		}
	case "Tj":
		s.show(string(operand[String](s, 0)))
	case "k", "K":
		s.fault("PDF/A 6.2.4.3-3: %s, but the intent is RGB", op)
	default:
		if !known[op] && !paints[op] {
			s.fault("PDF/A 6.2.2-1: operator %s", op)
		}
	}
}

func (s *scanner) begin(tag Name, d Dict) {
	if s.depth++; s.depth > 1 {
		s.fault("PDF/UA 7.1-1: nested marked content")
	}
	mcid, has := d["MCID"].(Number)
	switch {
	case tag == "Artifact" && has:
		s.fault("PDF/UA 7.1-1: an artifact with an MCID")
	case tag == "Artifact":
		s.artifacts = append(s.artifacts, Artifact{Subtype: string(get[Name](d, "Subtype"))})
		s.text = &s.artifacts[len(s.artifacts)-1].Text
	case !has || int(mcid) != len(s.texts):
		s.fault("PDF/UA 7.1-3: MCID %v where %d is due", mcid, len(s.texts))
	default:
		s.texts = append(s.texts, "")
		s.text = &s.texts[len(s.texts)-1]
	}
}

// show reads the text that is shown.
func (s *scanner) show(codes string) {
	if len(codes) > maxString {
		s.fault("PDF/A 6.1.13-3: a string of %d bytes", len(codes))
	}
	if s.font == nil || len(codes)%2 != 0 {
		s.fault("PDF/A 6.2.11: text without a font, or half a code")
		return
	}
	var b strings.Builder
	for ; len(codes) > 0; codes = codes[2:] {
		code := uint16(codes[0])<<8 | uint16(codes[1])
		if fault := s.font.check(code); fault != "" {
			s.fault("%s (code %04X)", fault, code)
		}
		b.WriteString(s.font.unicode[code])
	}
	if s.text != nil {
		*s.text += b.String()
	}
}
