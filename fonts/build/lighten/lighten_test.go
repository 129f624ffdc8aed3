package main

import (
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"
)

// glyphs returns the simple outlines of a shipped face.
func glyphs(t testing.TB, name string) (*face, [][]byte) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	f, err := parse(data)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]byte
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	for i := 0; i+8 <= len(loca); i += 4 {
		if g := glyf[be.Uint32(loca[i:]):be.Uint32(loca[i+4:])]; len(g) > 0 && int16(be.Uint16(g)) > 0 {
			all = append(all, g)
		}
	}
	return f, all
}

// TestShipped checks that the shipped faces are light, and that decoding and encoding their outlines returns the
// same bytes.
func TestShipped(t *testing.T) {
	for name, most := range map[string]int{
		"GWFangSong-Regular.ttf": 135, "GWKai-Regular.ttf": 155, "GWHei-Medium.ttf": 80,
		"GWBiaoSong-Bold.ttf": 120, "GWSongPage-Regular.ttf": 32, "GWRare-Light.ttf": 195,
	} {
		_, all := glyphs(t, name)
		points := 0
		for i, g := range all {
			contours, err := decode(g)
			if err != nil {
				t.Fatalf("%s, outline %d: %v", name, i, err)
			}
			points += count(contours)
			again, err := decode(encode(contours))
			if err != nil || !reflect.DeepEqual(again, contours) {
				t.Fatalf("%s, outline %d: came back otherwise", name, i)
			}
		}
		t.Logf("%s: %d points an outline", name, points/len(all))
		if points/len(all) > most {
			t.Errorf("%s has %d points an outline, more than %d: run lighten on it", name, points/len(all), most)
		}
	}
}

// wobbly returns a stroke like a traced brush stroke: many short curves close to an ellipse.
func wobbly(r *rand.Rand) []point {
	n := 12 + r.IntN(30)
	wide, high := 50+400*r.Float64(), 20+400*r.Float64()
	var c []point
	for i := range n {
		a := 2 * math.Pi * float64(i) / float64(n)
		at := dot{500 + wide*math.Cos(a), 400 + high*math.Sin(a) + 2*r.Float64()}
		c = append(c, at.point(i == 0 || r.IntN(3) > 0))
	}
	return c
}

// drawn returns points along a whole contour.
func drawn(c []point) []dot {
	var path []dot
	for _, p := range curves(c) {
		path = append(path, p.flat()...)
	}
	return append(path, path[0])
}

// farthest returns the greatest distance of a point of one path from another path.
func farthest(places, path []dot) float64 {
	most := 0.0
	for _, p := range places {
		least := math.Inf(1)
		for i := 1; i < len(path); i++ {
			least = min(least, distance(p, path[i-1], path[i]))
		}
		most = max(most, least)
	}
	return most
}

// TestFitStaysClose checks that outlines move by at most the limit, in both directions, and take fewer bytes.
func TestFitStaysClose(t *testing.T) {
	allowed := within + implied*math.Sqrt2 + 0.1 // distances are measured along short lines
	r := rand.New(rand.NewPCG(1, 2))
	var contours [][]point
	for range 300 {
		contours = append(contours, wobbly(r))
	}
	for _, name := range []string{"GWFangSong-Regular.ttf", "GWKai-Regular.ttf"} {
		_, all := glyphs(t, name)
		for i := 0; i < len(all); i += 150 {
			c, err := decode(all[i])
			if err != nil {
				t.Fatal(err)
			}
			contours = append(contours, c...)
		}
	}
	before, after := 0, 0 // number of points of the wobbly contours
	for i, c := range contours {
		lighter := fit([][]point{c})[0]
		if i < 300 {
			before, after = before+len(c), after+len(lighter)
		}
		if cost(lighter) > cost(c) {
			t.Errorf("contour %d got heavier", i)
		}
		if len(curves(c)) == 0 {
			continue
		}
		was, now := drawn(c), drawn(lighter)
		if d := max(farthest(was, now), farthest(now, was)); d > allowed {
			t.Errorf("contour %d moved by %.2f units: %v became %v", i, d, c, lighter)
		}
	}
	t.Logf("%d points became %d", before, after)
	if after > before*4/5 {
		t.Errorf("%d points became %d", before, after)
	}
}

// metrics returns the advances of a face, and the distances between the left edges of its simple outlines and their
// bearings.
func metrics(f *face) (advances []uint16, beside []int) {
	loca, glyf, hmtx := f.tables["loca"], f.tables["glyf"], f.tables["hmtx"]
	long := 4 * int(be.Uint16(f.tables["hhea"][34:]))
	for i := 0; i+8 <= len(loca); i += 4 {
		bearing := i + 2
		if i >= long {
			bearing = long + (i-long)/2
		} else {
			advances = append(advances, be.Uint16(hmtx[i:]))
		}
		g := glyf[be.Uint32(loca[i:]):be.Uint32(loca[i+4:])]
		if len(g) > 0 && int16(be.Uint16(g)) > 0 {
			beside = append(beside, int(int16(be.Uint16(g[2:])))-int(int16(be.Uint16(hmtx[bearing:]))))
		}
	}
	return advances, beside
}

// TestFace checks that a lightened face can be read, with the same advances and with bearings that fit its outlines.
func TestFace(t *testing.T) {
	f, _ := glyphs(t, "GWSongPage-Regular.ttf")
	advances, beside := metrics(f)
	was := len(f.tables["glyf"])
	if err := f.lighten(); err != nil {
		t.Fatal(err)
	}
	data := f.bytes()
	sum := uint32(0)
	for i := 0; i < len(data); i += 4 {
		sum += be.Uint32(data[i:])
	}
	if sum != 0xB1B0AFBA { // the OpenType specification, table head
		t.Errorf("the file adds up to %08X", sum)
	}
	again, err := parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(again.tables["glyf"]) > was {
		t.Errorf("%d bytes of outlines became %d", was, len(again.tables["glyf"]))
	}
	nowAdvances, nowBeside := metrics(again)
	if !slices.Equal(nowAdvances, advances) || !slices.Equal(nowBeside, beside) {
		t.Error("advances or bearings have changed")
	}
}

// FuzzDecode checks that no bytes cause a panic, and that decoded outlines are the same after encoding and decoding.
func FuzzDecode(f *testing.F) {
	_, all := glyphs(f, "GWSongPage-Regular.ttf")
	for _, g := range all[:20] {
		f.Add(g)
	}
	f.Add([]byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFE, 0, 0})
	f.Fuzz(func(t *testing.T, glyph []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		contours, err := decode(glyph)
		if err != nil || count(contours) > 500 || count(contours) == 0 {
			return
		}
		for _, c := range contours {
			for _, q := range c {
				if len(c) == 0 || abs(q.x) > 16000 || abs(q.y) > 16000 {
					return
				}
			}
		}
		again, err := decode(encode(contours))
		if err != nil || !reflect.DeepEqual(again, contours) {
			t.Fatalf("%v came back as %v (%v)", contours, again, err)
		}
		fit(contours)
	})
}
