package pdftest

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// entry is an entry of the cross-reference: at an offset (kind 1), or within an object stream (kind 2).
type entry struct{ kind, at, index int }

// readObjects reads the cross-reference at start and the objects that it names. Up to start, the objects of the file
// must follow each other without gaps.
func (f *File) readObjects(b []byte, start int) error {
	entries, err := f.readEntries(b, start)
	if err != nil {
		return err
	}
	f.Objects = make([]Object, len(entries))
	next := 15
	for n, e := range entries[:len(entries)-1] {
		if n == 0 || e.kind != 1 {
			continue
		}
		if e.at != next {
			return fmt.Errorf("PDF/A 6.1.4: entry %d of the cross-reference", n)
		}
		if f.Objects[n], next, err = readObject(b[:start], e.at, n); err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
	}
	if last := entries[len(entries)-1]; next != start || last != (entry{1, start, 0}) {
		return errors.New("PDF/A 6.1.4: something stands between the objects and the cross-reference")
	}
	for n, e := range entries {
		if n > 0 && e.kind != 1 {
			if f.Objects[n].Value, err = f.packed(n, e); err != nil {
				return fmt.Errorf("object %d: %w", n, err)
			}
		}
	}
	return nil
}

// readEntries reads the cross-reference stream, whose dictionary is the trailer.
func (f *File) readEntries(b []byte, start int) ([]entry, error) {
	digits := 0
	for start+digits < len(b) && '0' <= b[start+digits] && b[start+digits] <= '9' {
		digits++
	}
	n, err := strconv.Atoi(string(b[start : start+digits]))
	if err != nil {
		return nil, errors.New("PDF/A 6.1.3: startxref")
	}
	o, end, err := readObject(b, start, n)
	if err != nil {
		return nil, fmt.Errorf("the cross-reference: %w", err)
	}
	if !bytes.HasPrefix(b[end:], []byte("startxref\n")) {
		return nil, errors.New("PDF/A 6.1.4: something stands behind the cross-reference")
	}
	f.Trailer, _ = o.Value.(Dict)
	w := get[Array](f.Trailer, "W")
	size := int(get[Number](f.Trailer, "Size"))
	if get[Name](f.Trailer, "Type") != "XRef" || fmt.Sprint(w) != "[1 4 2]" || size != n+1 || len(o.Stream) != 7*size {
		return nil, errors.New("PDF/A 6.1.4: form of the cross-reference")
	}
	entries := make([]entry, size)
	for i := range entries {
		e := o.Stream[7*i:]
		entries[i] = entry{int(e[0]), int(binary.BigEndian.Uint32(e[1:])), int(binary.BigEndian.Uint16(e[5:]))}
	}
	if entries[0] != (entry{0, 0, 0xFFFF}) {
		return nil, errors.New("PDF/A 6.1.4: head of the cross-reference")
	}
	return entries, nil
}

// packed reads object n from the object stream that e names.
func (f *File) packed(n int, e entry) (Value, error) {
	o := f.object(Ref(e.at))
	d, _ := o.Value.(Dict)
	if e.kind != 2 || get[Name](d, "Type") != "ObjStm" {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	first := int(get[Number](d, "First"))
	if first < 0 || first > len(o.Stream) {
		return nil, errors.New("PDF/A 6.1.7.1: First of an object stream")
	}
	head := strings.Fields(string(o.Stream[:first]))
	if 2*e.index+1 >= len(head) || head[2*e.index] != strconv.Itoa(n) {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	at, err := strconv.Atoi(head[2*e.index+1])
	if err != nil || at < 0 || at > len(o.Stream)-first {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	p := &parser{b: o.Stream[first:], at: at}
	v, err := p.value(true)
	if err == nil && !p.has("\n") {
		err = errors.New("PDF/A 6.1.9: its end")
	}
	return v, err
}
