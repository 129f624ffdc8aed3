// Package unit holds the one type for lengths and the Chinese names of type sizes.
//
// It does no layout and knows no style; it only converts. A Length is a whole
// number, so the same input gives the same result on every processor.
package unit

import (
	"fmt"
	"strconv"
	"strings"
)

// Length is a distance in English Metric Units, 914,400 to the inch. It may be negative.
type Length int64

// The units that a Length is made of and read out in.
const (
	EMU  Length = 1
	Twip Length = 635    // 1/20 pt
	Pt   Length = 12700  // 1/72 inch
	MM   Length = 36000  // millimetre
	Inch Length = 914400 // 72 pt
)

// Twips gives n twentieths of a point.
func Twips(n int) Length { return Length(n) * Twip }

// Twips reads the length in twentieths of a point, rounded half away from zero.
func (l Length) Twips() int { return int(div(l, Twip)) }

// HalfPoints reads the length in half points, as w:sz wants it, rounded half away from zero.
func (l Length) HalfPoints() int { return int(div(l, Pt/2)) }

// EighthPoints reads the length in eighths of a point, as a border's w:sz wants it, rounded half away from zero.
func (l Length) EighthPoints() int { return int(div(l*8, Pt)) }

// Points reads the length in points as PDF wants it.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// String shows the length in millimetres with two decimals, for dumps and messages.
func (l Length) String() string {
	return strconv.FormatFloat(float64(l)/float64(MM), 'f', 2, 64) + "mm"
}

func div(a, b Length) Length {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// sizes are the Chinese names of type sizes with their points as word processors set them.
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

var suffixes = []struct {
	name string
	unit Length
}{{"twip", Twip}, {"mm", MM}, {"cm", 10 * MM}, {"pt", Pt}}

// Parse reads a length as a style file writes it: "37mm", "29.6pt", "-5twip",
// "0" or a type size by its name ("三号"). Decimals are read exactly.
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
			return scaled(strings.TrimSpace(num), u.unit, s)
		}
	}
	return 0, fmt.Errorf("%q is no length", s)
}

// scaled multiplies the decimal num by u without floating point; what is
// finer than an EMU is cut off.
func scaled(num string, u Length, all string) (Length, error) {
	digits, negative := strings.CutPrefix(num, "-")
	whole, frac, _ := strings.Cut(digits, ".")
	if whole == "" || len(whole) > 6 || len(frac) > 4 {
		return 0, fmt.Errorf("%q is no length", all)
	}
	n, err := strconv.ParseUint(whole+frac, 10, 40)
	if err != nil {
		return 0, fmt.Errorf("%q is no length", all)
	}
	l := Length(n) * u
	for range frac {
		l /= 10
	}
	if negative {
		l = -l
	}
	return l, nil
}
