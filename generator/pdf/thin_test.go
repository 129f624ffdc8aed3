package pdf

import (
	"testing"

	"fazhi/generator/face"
)

// TestThin: outlines with points left out have the same contours, each point
// that is left where it was, and what was left out stands within a few font
// units of the middle of its neighbours.
func TestThin(t *testing.T) {
	faces := set(t)
	codes := []uint16{'国', '治', '法', '赢', '鬱', '0', '5'}
	for id := range face.IDs {
		var has []uint16
		for _, c := range codes {
			if got, _, ok := faces.Resolve(id, rune(c)); ok && got == id {
				has = append(has, c)
			}
		}
		data, err := faces.Subset(id, has)
		if err != nil {
			t.Fatal(err)
		}
		p, err := newProgram(data)
		if err != nil {
			t.Fatal(err)
		}
		loca, glyf := big(p.tables["loca"]), p.tables["glyf"]
		before := len(glyf)
		for i := 0; i+8 <= len(loca); i += 4 {
			glyph := glyf[loca.u32(i):loca.u32(i+4)]
			was, ok := outline(glyph)
			if !ok {
				continue
			}
			now, ok := outline(thinned(glyph))
			if !ok || len(now) != len(was) {
				t.Fatalf("%v: glyph %d is damaged", id, i/4)
			}
			for c := range was {
				holds(t, was[c], now[c])
			}
		}
		p.thin()
		t.Logf("%v: %d bytes of outlines became %d", id, before, len(p.tables["glyf"]))
		if len(p.tables["glyf"]) > before {
			t.Errorf("%v: thin made it fatter", id)
		}
	}
}

// holds asks that now is was without points that its neighbours tell.
func holds(t *testing.T, was, now []point) {
	t.Helper()
	k := 0
	for i, q := range was {
		if k < len(now) && now[k] == q {
			k++
			continue
		}
		before, after := was[(i+len(was)-1)%len(was)], was[(i+1)%len(was)]
		if !q.on || before.on || after.on || abs(before.x+after.x-2*q.x) > nearMiddle || abs(before.y+after.y-2*q.y) > nearMiddle {
			t.Fatalf("point %v was needed", q)
		}
	}
	if k != len(now) {
		t.Fatalf("%d points too many", len(now)-k)
	}
}

// TestThinDamaged: what is no outline comes back as it is.
func TestThinDamaged(t *testing.T) {
	for _, glyph := range [][]byte{nil, {0, 1}, make([]byte, 12), {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFE, 0, 0}, {0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}} {
		if got := thinned(glyph); string(got) != string(glyph) {
			t.Errorf("%v became %v", glyph, got)
		}
	}
}
