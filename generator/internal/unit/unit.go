// Package unit contains the type for lengths and the Chinese names of type sizes.
//
// It converts; it knows no style and does no layout. A Length is an integer, so that the same input has the same
// result on every processor.
package unit

import (
	"fmt"
	"strconv"
	"strings"
)

// Length is a distance in English Metric Units, 914,400 to the inch. It may be negative.
type Length int64

// The units of length.
const (
	EMU  Length = 1
	Twip Length = 635    // 1/20 pt
	Pt   Length = 12700  // 1/72 inch
	MM   Length = 36000  // millimetre
	Inch Length = 914400 // 72 pt
)

// Twips returns n twentieths of a point as a length.
func Twips(n int) Length { return Length(n) * Twip }

// Twips returns the length in twentieths of a point, rounded half away from zero.
func (l Length) Twips() int { return int(div(l, Twip)) }

// HalfPoints returns the length in half points, the unit of w:sz of a run, rounded half away from zero.
func (l Length) HalfPoints() int { return int(div(l, Pt/2)) }

// EighthPoints returns the length in eighths of a point, the unit of w:sz of a border, rounded half away from zero.
func (l Length) EighthPoints() int { return int(div(l*8, Pt)) }

// Points returns the length in points, the unit of PDF.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// String returns the length in millimetres with two decimals, for dumps and messages.
func (l Length) String() string {
	return strconv.FormatFloat(float64(l)/float64(MM), 'f', 2, 64) + "mm"
}

// Round returns the multiple of grain nearest to l, half away from zero.
func (l Length) Round(grain Length) Length { return div(l, grain) * grain }

// div returns a/b rounded half away from zero; b is positive.
func div(a, b Length) Length {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// sizes maps the Chinese names of type sizes to the points that word processors use.
var sizes = map[string]Length{
	"初号": 42 * Pt, "小初": 36 * Pt,
	"一号": 26 * Pt, "小一": 24 * Pt,
	"二号": 22 * Pt, "小二": 18 * Pt,
	"三号": 16 * Pt, "小三": 15 * Pt,
	"四号": 14 * Pt, "小四": 12 * Pt,
	"五号": 21 * Pt / 2, "小五": 9 * Pt,
	"六号": 15 * Pt / 2, "小六": 13 * Pt / 2,
	"七号": 11 * Pt / 2, "八号": 5 * Pt,
}

// SizeBelow returns the greatest size with a Chinese name that is smaller than size, or 0.
func SizeBelow(size Length) (below Length) {
	for _, l := range sizes {
		if l < size {
			below = max(below, l)
		}
	}
	return below
}

// suffixes are the unit names that Parse accepts.
var suffixes = []struct {
	name string
	unit Length
}{{"twip", Twip}, {"mm", MM}, {"cm", 10 * MM}, {"pt", Pt}}

// Parse parses a length as written in a style file: "37mm", "29.6pt", "-5twip", "0" or the name of a type size
// ("三号"). Decimals are read exactly. It returns an error for anything else.
func Parse(s string) (Length, error) {
	s = strings.TrimSpace(s)
	if l, ok := sizes[s]; ok {
		return l, nil
	}
	if s == "0" {
		return 0, nil
	}
	for _, u := range suffixes {
		if num, ok := strings.CutSuffix(s, u.name); ok {
			if l, ok := decimal(strings.TrimSpace(num), u.unit); ok {
				return l, nil
			}
		}
	}
	return 0, fmt.Errorf("%q is not a length", s)
}

// decimal returns the decimal num times u, computed without floating point and cut off below one EMU.
func decimal(num string, u Length) (l Length, ok bool) {
	digits, negative := strings.CutPrefix(num, "-")
	whole, frac, _ := strings.Cut(digits, ".")
	n, err := strconv.ParseUint(whole+frac, 10, 40)
	if err != nil || whole == "" || len(whole) > 6 || len(frac) > 4 {
		return l, false
	}
	l = Length(n) * u
	for range frac {
		l /= 10
	}
	if negative {
		l = -l
	}
	return l, true
}

// Sum returns the sum of lengths, or of numbers in a unit.
func Sum[N ~int | ~int64](all []N) (sum N) {
	for _, n := range all {
		sum += n
	}
	return sum
}
