package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// drawn is the part of fpdf's file that is kept.
type drawn struct {
	contents [][]byte          // of each page, uncompressed
	names    map[string]string // font.key -> resource name
}

var errShape = errors.New("fpdf's file is not of the expected shape")

// Object numbers in fpdf's file: 2 resources, 4+2i the content of page i (from 0).
const (
	resourcesObject = 2
	contentObject   = 4
)

var (
	fontEntry = regexp.MustCompile(`(?m)^/(F[0-9a-f]{40}) (\d+) 0 R$`)
	baseFont  = regexp.MustCompile(`/BaseFont /(\S+)`)
)

// extract reads the parts to keep from fpdf's file. It refuses a file that differs from those of fpdf v0.9.0, and
// resources that would be missing in the finished page.
func extract(b []byte, pages int) (*drawn, error) {
	objects, err := split(b)
	if err != nil {
		return nil, err
	}
	d := &drawn{names: map[string]string{}}
	for i := range pages {
		o := objects[contentObject+2*i]
		if o.stream == nil {
			return nil, errShape
		}
		d.contents = append(d.contents, o.stream)
	}
	resources := objects[resourcesObject].dict
	for _, kind := range []string{"/ExtGState", "/Shading", "/Pattern"} {
		if strings.Contains(resources, kind) {
			return nil, fmt.Errorf("%w: %s in use", errShape, kind)
		}
	}
	for _, m := range fontEntry.FindAllStringSubmatch(resources, -1) {
		n, err := strconv.Atoi(m[2])
		if err != nil {
			return nil, errShape
		}
		key := baseFont.FindStringSubmatch(objects[n].dict)
		if key == nil {
			return nil, errShape
		}
		d.names[key[1]] = m[1]
	}
	return d, nil
}

// rawObject is an object of fpdf's file.
type rawObject struct {
	dict   string
	stream []byte // nil if it has no stream
}

var length = regexp.MustCompile(`/Length (\d+)`)

// split finds the objects by fpdf's cross-reference: one section with entries of 20 bytes.
func split(b []byte) (map[int]rawObject, error) {
	start, err := number(b, "startxref\n")
	if err != nil {
		return nil, errShape
	}
	lines := strings.Split(string(b[min(start, len(b)):]), "\n")
	var count int
	n, _ := fmt.Sscanf(strings.Join(lines, "\n"), "xref\n0 %d\n", &count)
	if len(lines) < 2+count || n != 1 {
		return nil, errShape
	}
	objects := make(map[int]rawObject, count)
	for n := 1; n < count; n++ {
		at, err := strconv.Atoi(strings.SplitN(lines[2+n], " ", 2)[0])
		if err != nil {
			return nil, errShape
		}
		if objects[n], err = cut(b[min(at, start):start], n); err != nil {
			return nil, err
		}
	}
	return objects, nil
}

// number reads the decimal after the last mark.
func number(b []byte, mark string) (int, error) {
	i := bytes.LastIndex(b, []byte(mark))
	if i == -1 {
		return 0, errShape
	}
	digits, _, _ := strings.Cut(string(b[i+len(mark):]), "\n")
	return strconv.Atoi(digits)
}

// cut reads object n at the beginning of b.
func cut(b []byte, n int) (rawObject, error) {
	b, ok := bytes.CutPrefix(b, fmt.Appendf(nil, "%d 0 obj\n", n))
	if !ok {
		return rawObject{}, errShape
	}
	body, _, ok := bytes.Cut(b, []byte("endobj\n"))
	if !ok {
		return rawObject{}, errShape
	}
	const mark = ">>\nstream\n"
	dict, _, ok := strings.Cut(string(body), mark)
	if !ok {
		return rawObject{dict: dict}, nil
	}
	data := b[len(dict)+len(mark):]
	m := length.FindStringSubmatch(dict)
	if m == nil {
		return rawObject{}, errShape
	}
	size, err := strconv.Atoi(m[1])
	if err != nil || size > len(data) || !bytes.HasPrefix(data[size:], []byte("\nendstream\n")) {
		return rawObject{}, errShape
	}
	return rawObject{dict: dict, stream: data[:size:size]}, nil
}
